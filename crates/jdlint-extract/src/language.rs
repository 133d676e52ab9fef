//! The language of the posting.

use crate::context::Context;
use crate::named::NamedValue;
use jdlint_core::posting::{Confidence, Evidence, Origin};
use jdlint_core::{CleanRange, FieldName, Posting};
use jdlint_facts::{Language, Tag};

/// Fewer small words than this tell no language.
const ENOUGH: usize = 4;

/// Fills `language`: from its field, else from the small words of the text.
pub(crate) fn extract(cx: &Context<'_>, posting: &mut Posting) {
    for named in cx.named(FieldName::LANGUAGE) {
        let NamedValue::Node(node) = named.value else { continue };
        let Some(scalar) = node.scalar().filter(|scalar| is_tag(&scalar.cooked)) else { continue };
        posting.language.state_with(Evidence {
            value: scalar.cooked.trim().to_owned(),
            origin: Origin::Field,
            confidence: Confidence::High,
            text: scalar.text,
            span: node.span,
        });
    }
    if let Some(language) = counted(cx) {
        let start = cx.document.blocks().first().map_or(0, |block| block.range.start());
        let text = CleanRange::empty(start);
        posting.language.state_with(Evidence {
            value: language.tag().to_owned(),
            origin: Origin::Sentence,
            confidence: Confidence::Medium,
            text,
            span: cx.source(text),
        });
    }
}

/// The language of `posting` as far as phrases know it; [`Language::Any`] where it is not known.
pub fn language_of(posting: &Posting) -> Language {
    posting.language.evidence.iter().find_map(|one| Language::from_tag(&one.value)).unwrap_or(Language::Any)
}

/// Whether `tag` has the form of a BCP 47 tag.
fn is_tag(tag: &str) -> bool {
    let mut parts = tag.trim().split(['-', '_']);
    let primary = parts.next().unwrap_or_default();
    (2..=3).contains(&primary.len())
        && primary.bytes().all(|byte| byte.is_ascii_alphabetic())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// The language whose small words are the most, where they are enough and clearly more than another's.
fn counted(cx: &Context<'_>) -> Option<Language> {
    let mut counts = [0_usize; Language::ALL.len()];
    for hit in cx.scan.tagged(Tag::StopWord) {
        if let Some(index) = Language::ALL.iter().position(|(_, language)| *language == hit.entry.language) {
            counts[index] += 1;
        }
    }
    let best = (0..counts.len()).max_by_key(|index| counts[*index])?;
    let second = (0..counts.len()).filter(|index| *index != best).map(|index| counts[index]).max()?;
    (counts[best] >= ENOUGH && counts[best] * 2 >= second * 3).then(|| Language::ALL[best].1)
}
