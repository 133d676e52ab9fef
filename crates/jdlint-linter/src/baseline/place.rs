//! What tells a diagnostic from others when the lines around it have moved.

use super::Known;
use crate::Linted;
use jdlint_core::diagnostic::Diagnostic;
use jdlint_core::posting::State;
use jdlint_core::{Posting, SourceRange};
use jdlint_rules::rule_named;

/// So many words before and behind a place are its surroundings.
const AROUND: usize = 4;
/// So much of its words is written out for people.
const SHOWN: usize = 40;

/// The place of `diagnostic`, which is one of `linted`.
pub(super) fn known_place(linted: &Linted, diagnostic: &Diagnostic) -> Known {
    let rule = diagnostic.rule.as_str().to_owned();
    let (document, posting) = (&linted.document, &linted.extracted.posting);
    if is_absence(posting, diagnostic) {
        // One in a posting: the posting is the place. In a file of several its name tells which.
        let name = document.record().and_then(|_| posting.id.value().or(posting.title.value()));
        let words = name.map(|name| shown(name)).unwrap_or_default();
        let text = name.map(|name| number(name)).unwrap_or_default();
        return Known { rule, words, text, before: String::new(), after: String::new() };
    }
    let range = diagnostic.primary.range;
    let text = document.source_text(range);
    let source = document.source();
    let before = words_before(&source[..range.start() as usize]);
    let after = words_behind(&source[range.end() as usize..]);
    Known { rule, words: shown(text), text: number(text), before: number(&before), after: number(&after) }
}

/// Whether it speaks of what is not there, so that the words at its place have nothing to do with it.
fn is_absence(posting: &Posting, diagnostic: &Diagnostic) -> bool {
    let owned = diagnostic.owns.and_then(|field| posting.state_and_evidence(field, SourceRange::default()));
    diagnostic.primary.range.is_empty()
        || owned.is_some_and(|(state, _)| state == State::Absent)
        || rule_named(diagnostic.rule.as_str()).is_some_and(|entry| entry.meta.fold.is_some())
}

fn shown(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= SHOWN {
        return line;
    }
    let short: String = line.chars().take(SHOWN - 1).collect();
    format!("{}…", short.trim_end())
}

/// The last words of `text`; marks between words are layout.
fn words_before(text: &str) -> String {
    let mut words: Vec<&str> =
        text.rsplit(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(AROUND).collect();
    words.reverse();
    words.join(" ")
}

/// The first words of `text`.
fn words_behind(text: &str) -> String {
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.take(AROUND).collect::<Vec<_>>().join(" ")
}

/// A number that stands for `text` whatever its white space and case: FNV-1a, so that it is the same everywhere and for
/// ever.
fn number(text: &str) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    let mut add = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    for (index, word) in text.split_whitespace().enumerate() {
        if index > 0 {
            add(b' ');
        }
        word.chars().flat_map(char::to_lowercase).for_each(|c| {
            let mut bytes = [0; 4];
            c.encode_utf8(&mut bytes).bytes().for_each(&mut add);
        });
    }
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_leave_layout_out_and_never_change() {
        assert_eq!(number("Rock\n  Star"), number("rock star"));
        assert_ne!(number("rockstar"), number("rock star"));
        assert_eq!(number(""), "cbf29ce484222325");
        assert_eq!(number("a"), "af63dc4c8601ec8c");
    }

    #[test]
    fn surroundings_are_words() {
        assert_eq!(words_before("- **One** two, three; four five: "), "two three four five");
        assert_eq!(words_behind(" – eins\r\n\r\n## zwei"), "eins zwei");
    }
}
