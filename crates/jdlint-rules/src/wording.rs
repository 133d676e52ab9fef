//! What rules about words share.

use crate::RuleContext;
use jdlint_core::fields::{FieldKind, field_named};
use jdlint_core::{CleanRange, FieldName, Posting};
use jdlint_facts::Hit;

/// Whether `hit` is the author's own word about this job: not inside a link target, the employer's own
/// equal-opportunity statement, the employer's name, or quotation marks.
pub(crate) fn is_own_word(cx: &RuleContext<'_>, posting: &Posting, hit: &Hit) -> bool {
    let in_statement = posting.equal_opportunity.evidence.iter().any(|evidence| evidence.text.contains(hit.range));
    let in_company = posting.company.evidence.iter().any(|evidence| evidence.text.overlaps(hit.range));
    !in_statement && !in_company && !is_quoted(cx, hit.range)
}

/// The replacement of `hit` as it fits where the phrase stands: in its number and its capitals, with the article before
/// it; and the words that it replaces. `None` where the data propose nothing.
pub(crate) fn replacement(cx: &RuleContext<'_>, hit: &Hit) -> Option<(CleanRange, String)> {
    let plain = hit.entry.replacement;
    if plain.is_empty() {
        return None;
    }
    let text = cx.document.text(hit.range);
    let mut words = plain.to_owned();
    if text.ends_with('s') && !hit.entry.key.ends_with('s') && !plain.ends_with('s') {
        words.push('s');
    }
    Some(fitted(cx, hit.range, words))
}

/// `words` as they fit where the clean text of `range` stands: in its capitals, with the article before it; and the
/// words that they replace.
pub(crate) fn fitted(cx: &RuleContext<'_>, range: CleanRange, mut words: String) -> (CleanRange, String) {
    if cx.document.text(range).starts_with(char::is_uppercase) {
        words = capitalised(&words);
    }
    let before = &cx.document.clean()[..range.start() as usize];
    let article = ["a ", "an ", "A ", "An "].into_iter().find(|article| {
        before.strip_suffix(article).is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || c == '\''))
    });
    let Some(article) = article else { return (range, words) };
    let vowel = words.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    let right = if vowel { "an " } else { "a " };
    let right = if article.starts_with('A') { capitalised(right) } else { right.to_owned() };
    if right == article {
        return (range, words);
    }
    let start = range.start() - article.len() as u32;
    (CleanRange::new(start, range.end()), format!("{right}{words}"))
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Whether quotation marks stand directly around `range`.
fn is_quoted(cx: &RuleContext<'_>, range: CleanRange) -> bool {
    let clean = cx.document.clean();
    let before = clean[..range.start() as usize].chars().next_back();
    let after = clean[range.end() as usize..].chars().next();
    let open = matches!(before, Some('"' | '“' | '„' | '«' | '‘' | '\''));
    let close = matches!(after, Some('"' | '”' | '“' | '»' | '’' | '\''));
    open && close
}

/// Whether one of the five words before `hit` negates it, in the same sentence ("no ninjas, please").
pub(crate) fn is_negated(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    const NEGATIONS: &[&str] = &["no", "not", "never", "without", "isn", "aren", "don", "nor", "avoid"];
    let first = hit.first_word as usize;
    let words = &cx.scan.words[first.saturating_sub(5)..first];
    let Some(start) = words.first().map(|word| word.start) else { return false };
    let before = cx.document.text(CleanRange::new(start, hit.range.start()));
    let sentence = before.rsplit(['\n', '.', '!', '?', ';', ':']).next().unwrap_or_default();
    let start = hit.range.start() - sentence.len() as u32;
    words.iter().filter(|word| word.start >= start).any(|word| {
        let text = cx.document.text(CleanRange::new(word.start, word.end));
        NEGATIONS.iter().any(|negation| negation.eq_ignore_ascii_case(text))
    })
}

/// The prose that `range` stands in: its block, where that is text for people. `None` in fields that hold keywords,
/// identifiers or addresses (`tags: [javascript]`, `layout: post`).
pub(crate) fn prose_of(cx: &RuleContext<'_>, range: CleanRange) -> Option<CleanRange> {
    let block = cx.document.block_at(range.start())?;
    if block.field.is_none() {
        return Some(block.range);
    }
    let entry = cx.document.fields()?.entries().iter().find(|entry| entry.span().overlaps(block.source))?;
    let (field, _) = field_named(&entry.key)?;
    (field.kind == FieldKind::Prose || field.name == FieldName::TITLE).then_some(block.range)
}
