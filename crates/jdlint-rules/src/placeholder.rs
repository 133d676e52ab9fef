//! What rules about left-in tokens share.

use crate::context::{RuleContext, shorten};
use jdlint_core::posting::{Placeholder, PlaceholderKind, Posting};

/// The placeholders of `kind`, in the order of the source.
pub(crate) fn of_kind(posting: &Posting, kind: PlaceholderKind) -> impl Iterator<Item = &Placeholder> {
    posting.placeholders.iter().filter(move |placeholder| placeholder.kind == kind)
}

/// The token's words, with its brackets where it has some, shortened to fit a message.
pub(crate) fn token(cx: &RuleContext<'_>, placeholder: &Placeholder) -> String {
    let clean = cx.document.text(placeholder.text);
    // A list that YAML made of a token (`[City, State]`) is two values; the author typed one. A box that Markdown made of
    // one (`- [X] years`) has no words.
    if clean.is_empty() || clean.contains('\n') {
        shorten(cx.document.source_text(placeholder.span))
    } else {
        shorten(clean)
    }
}
