//! What rules about the parts of a posting share.

use crate::RuleContext;
use jdlint_core::Posting;
use jdlint_facts::{Language, Tag};

/// Whether the posting is a long one in a language whose words for parts are known little or not at all: what it says in
/// prose cannot be told from silence.
///
/// A text of a few words is read all the same: it is too short to tell a language by, and to say much in prose.
pub(crate) fn is_unread(cx: &RuleContext<'_>, posting: &Posting) -> bool {
    const SHORT: usize = 60;
    const LONG: usize = 120;
    /// Of so many words in English one is a small one such as "the"; a text with fewer only quotes some English.
    const RARE: usize = 12;
    let words = cx.scan.words.len();
    match cx.language {
        Language::English => {
            let small = cx.scan.tagged(Tag::StopWord).filter(|hit| hit.entry.language == Language::English).count();
            words > LONG && small * RARE < words
        }
        Language::Any => posting.language.best().is_some() || words > SHORT,
        _ => words > LONG,
    }
}
