//! What rules about left-in tokens share.

use crate::context::{Report, RuleContext, shorten};
use jdlint_core::FieldName;
use jdlint_core::diagnostic::Applicability;
use jdlint_core::fields::field_named;
use jdlint_core::posting::{Placeholder, PlaceholderKind, Posting};
use jdlint_core::text::{Edit, Host, Markup, encode};

/// The placeholders of `kind`, in the order of the source.
pub(crate) fn of_kind(posting: &Posting, kind: PlaceholderKind) -> impl Iterator<Item = &Placeholder> {
    posting.placeholders.iter().filter(move |placeholder| placeholder.kind == kind)
}

/// The token's words, with its brackets where it has some, shortened to fit a message.
pub(crate) fn token(cx: &RuleContext<'_>, placeholder: &Placeholder) -> String {
    let clean = cx.document.text(placeholder.text);
    // A list that YAML made of a token (`[City, State]`) is two values; the author typed one.
    // A box that Markdown made of one (`- [X] years`) has no words of its own.
    let as_typed = clean.is_empty() || clean.contains('\n');
    shorten(if as_typed { cx.document.source_text(placeholder.span) } else { clean })
}

/// What the config knows to put where `placeholder` stands, with the edit that does so where that can be done in place.
pub(crate) fn known_value<'a>(cx: &RuleContext<'a>, placeholder: &Placeholder) -> Option<(&'a str, Option<Edit>)> {
    let value = match placeholder.field? {
        FieldName::COMPANY if is_name_of(cx, placeholder, FieldName::COMPANY) => cx.company.name.as_deref()?,
        FieldName::APPLY if placeholder.kind == PlaceholderKind::Link || is_address(cx, placeholder) => {
            cx.company.apply_url.as_deref()?
        }
        _ => return None,
    };
    Some((value, replacement(cx, placeholder, value)))
}

/// Whether the token asks for the address to apply at: `{{apply_url}}`, but not `[apply email]`.
fn is_address(cx: &RuleContext<'_>, placeholder: &Placeholder) -> bool {
    let typed = cx.document.source_text(placeholder.span).to_lowercase();
    (typed.contains("url") || typed.contains("link")) && is_name_of(cx, placeholder, FieldName::APPLY)
}

/// Whether the token asks for `field` as a whole: `[Company Name]`, but not `[Company Address]`.
fn is_name_of(cx: &RuleContext<'_>, placeholder: &Placeholder, field: FieldName) -> bool {
    let typed = cx.document.source_text(placeholder.span);
    let words = typed.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let bare = ["insert ", "enter ", "your ", "our ", "the "]
        .iter()
        .fold(words.as_str(), |words, before| words.strip_prefix(before).unwrap_or(words));
    let bare = bare.strip_suffix(" here").unwrap_or(bare);
    field_named(bare).is_some_and(|(known, _)| known.name == field)
}

fn replacement(cx: &RuleContext<'_>, placeholder: &Placeholder, value: &str) -> Option<Edit> {
    let document = cx.document;
    let typed = document.source_text(placeholder.span);
    if !document.is_editable() || typed.is_empty() {
        return None;
    }
    // The words of a link stay; its target is what is typed there. A link without a target is left alone.
    if placeholder.kind == PlaceholderKind::Link && document.text(placeholder.text) != typed {
        return (!typed.contains([')', ' ', '\n'])).then(|| Edit::new(placeholder.span, value));
    }
    if document.to_source(placeholder.text) == placeholder.span {
        return document.replace(placeholder.text, value);
    }
    // `company: [Company Name]`, which YAML reads as a list.
    let host = document.block_at(placeholder.text.start()).map(|block| block.host)?;
    let is_list = host == Host::YamlPlain && typed.starts_with('[') && typed.ends_with(']');
    let text = is_list.then(|| encode(value, Markup::Plain, Host::YamlPlain))??;
    Some(Edit::new(placeholder.span, text))
}

/// Adds to `report` what the config knows.
pub(crate) fn fill_in<'c, 'a>(report: Report<'c, 'a>, known: Option<(&str, Option<Edit>)>) -> Report<'c, 'a> {
    match known {
        Some((value, Some(edit))) => report.fix(format!("put in `{value}`"), Applicability::Safe, vec![edit]),
        Some((value, None)) => report.help(format!("put in `{value}`, as jdlint.toml says")),
        None => report,
    }
}
