//! Sentences of a block.

use crate::marks::Marks;
use jdlint_core::CleanRange;

/// Words that end in a period without ending a sentence, in lower case.
const ABBREVIATIONS: &[&str] = &[
    "approx", "art", "bzw", "ca", "co", "corp", "dept", "dr", "e.g", "eg", "est", "etc", "ex", "excl", "feb", "i.e",
    "ie", "inc", "incl", "jan", "jr", "ltd", "max", "mr", "mrs", "ms", "min", "mio", "mon", "no", "nr", "p.a", "prof",
    "sen", "sep", "sept", "sr", "st", "std", "str", "u.s", "vs", "z.b", "yr", "hr", "wk", "aug", "oct", "nov", "dec",
    "mar", "apr",
];

/// The sentences of `range` in `clean`, without the white space around them.
///
/// A sentence ends at `.`, `!` or `?` before white space and something that can begin a sentence, and where two were
/// glued together (`Engineer.We`). The period of a number or of a known abbreviation ends none.
pub fn sentences(clean: &str, range: CleanRange) -> Vec<CleanRange> {
    let mut found = Vec::new();
    push_sentences(clean, range, Marks::SENTENCE_END, &mut found);
    found
}

/// Adds the sentences of `range` in `clean`, where the bytes stand that `marks` tells.
pub(crate) fn push_sentences(clean: &str, range: CleanRange, marks: Marks, found: &mut Vec<CleanRange>) {
    let Some(text) = clean.get(range.indices()) else { return };
    let bytes = text.as_bytes();
    let mut start = 0;
    let ends = if marks.has(Marks::SENTENCE_END) { bytes } else { &[] };
    for at in memchr::memchr3_iter(b'.', b'!', b'?', ends) {
        if at < start {
            continue;
        }
        let mut end = at + 1;
        while end < bytes.len() && matches!(bytes[end], b'.' | b'!' | b'?' | b')' | b'"' | b'\'') {
            end += 1;
        }
        if ends_here(text, start, at, end) {
            push(text, range, start, end, found);
            start = end;
        }
    }
    push(text, range, start, text.len(), found);
}

fn push(text: &str, range: CleanRange, start: usize, end: usize, found: &mut Vec<CleanRange>) {
    let piece = text[start..end].trim_end();
    let trimmed = piece.trim_start();
    if trimmed.is_empty() {
        return;
    }
    let from = start + (piece.len() - trimmed.len());
    found.push(range.sub(from as u32, (from + trimmed.len()) as u32));
}

/// Whether a sentence that began at `start` ends with the mark at `at`, where `end` is behind the mark and its closers.
fn ends_here(text: &str, start: usize, at: usize, end: usize) -> bool {
    let mut after = text[end..].chars();
    let Some(next) = after.next() else { return true };
    if !next.is_whitespace() {
        return next.is_uppercase() && is_glued(text, at, after.next());
    }
    let begins = text[end..].trim_start().chars().next();
    let can_begin = begins.is_none_or(|c| !c.is_lowercase() && !matches!(c, ',' | ';' | ')' | '–' | '—' | '-'));
    if !can_begin {
        return false;
    }
    if text.as_bytes()[at] != b'.' {
        return true;
    }
    let word_start =
        text[start..at].rfind(|c: char| c.is_whitespace() || c == '(').map_or(start, |found| start + found + 1);
    let word = text[word_start.min(at)..at].trim_start_matches('(');
    let single = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    let follows_digit = begins.is_some_and(|c| c.is_ascii_digit());
    let known = ABBREVIATIONS.iter().any(|known| known.eq_ignore_ascii_case(word));
    // "Feb. 16" goes on; "… of the team. 3 days a week" does not.
    !(single
        || known
            && (follows_digit
                || !is_month(word) && begins.is_some_and(char::is_alphanumeric) && !word_ends_company(word)))
}

fn is_month(word: &str) -> bool {
    ["jan", "feb", "mar", "apr", "aug", "sep", "sept", "oct", "nov", "dec"]
        .iter()
        .any(|month| month.eq_ignore_ascii_case(word))
}

fn word_ends_company(word: &str) -> bool {
    ["inc", "ltd", "co", "corp", "etc"].iter().any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether the mark at `at`, followed at once by a capital and then by `second`, parts two glued sentences.
fn is_glued(text: &str, at: usize, second: Option<char>) -> bool {
    let before = text[..at].chars().next_back();
    let before_that = text[..at].chars().rev().nth(1);
    before.is_some_and(|c| c.is_lowercase() || c == ')')
        && before_that.is_some_and(|c| c.is_lowercase() || c == ' ' || c.is_alphanumeric())
        && second.is_some_and(|c| c.is_lowercase() || c == ' ' || c == '\'')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text, CleanRange::new(0, text.len() as u32)).into_iter().map(|range| &text[range.indices()]).collect()
    }

    #[test]
    fn periods_of_figures_and_abbreviations_end_nothing() {
        assert_eq!(
            split("Pay: $5,417. – $10,713. Apply by Feb. 16. Ask Dr. Roe at Example Inc. today!"),
            ["Pay: $5,417. – $10,713.", "Apply by Feb. 16.", "Ask Dr. Roe at Example Inc. today!"]
        );
        assert_eq!(
            split("We use Node.js and e.g. Rust. Really? Yes."),
            ["We use Node.js and e.g. Rust.", "Really?", "Yes."]
        );
    }

    #[test]
    fn glued_sentences_are_parted() {
        assert_eq!(
            split("Lead the team.We offer pay of $20.50 per hour."),
            ["Lead the team.", "We offer pay of $20.50 per hour."]
        );
        assert_eq!(split("Know ASP.NET and Node.js."), ["Know ASP.NET and Node.js."]);
    }
}
