//! Periods: what a figure is paid for.

use super::period_words::{CHARACTERS, FILLERS, HALVES, NOUNS, PREPOSITIONS, WORDS};
use crate::hashes::Hashes;
use jdlint_core::posting::Period;
use jdlint_core::text::word_hash;
use std::sync::LazyLock;

/// All words that may stand behind a figure up to the end of its period: most figures have another word behind them,
/// and need no look into the lists.
static KNOWN: LazyLock<Hashes> =
    LazyLock::new(|| Hashes::of(WORDS.iter().map(|(word, _)| word).chain(FILLERS).chain(PREPOSITIONS).chain(HALVES)));

/// The period in the text behind a figure, and how many bytes reach to its end.
///
/// Nothing but fillers, slashes and brackets may stand before it.
pub(super) fn period_behind(text: &str) -> Option<(Period, usize)> {
    if let Some(found) = character_behind(text) {
        return Some(found);
    }
    let mut at = 0;
    let mut prepared = false;
    let mut shortened = false;
    for _ in 0..7 {
        let (gap, word) = next_word(text, at)?;
        let between = &text[at..at + gap];
        let is_gap = |c: char| {
            matches!(c, '/' | '(' | ')' | '-' | '–' | ',' | '\'' | '’' | '|') || c.is_whitespace() && c != '\n'
        };
        // "zł netto (+ VAT) / mies." goes on; "base + annual bonus" adds another thing.
        let between = between.trim_start().strip_prefix("(+").unwrap_or(between);
        // The period of "pr." and "p." ends no sentence.
        if !between.strip_prefix('.').filter(|_| shortened).unwrap_or(between).chars().all(is_gap) {
            return None;
        }
        prepared |= between.contains('/');
        let start = at + gap;
        at = start + word.len();
        if let Some((period, length)) = short_form(&text[start..]) {
            return Some((period, start + length));
        }
        if !KNOWN.has(word_hash(word)) {
            return None;
        }
        if is_any(word, HALVES) {
            let (gap, next) = next_word(text, at)?;
            let period = if is_any(next, &["weekly"]) { Period::TwoWeeks } else { return None };
            return (is_any(word, &["bi"]) && gap <= 1).then_some((period, at + gap + next.len()));
        }
        // "an" is the French year and the English article.
        let is_article = is_any(word, &["an"]) && !prepared;
        if let Some(period) = named(word).filter(|_| !is_article) {
            let is_noun = is_any(word, NOUNS);
            return (prepared || !is_noun).then_some((period, at));
        }
        shortened = is_any(word, &["pr", "p"]);
        if is_any(word, PREPOSITIONS) {
            prepared = true;
        } else if !is_any(word, FILLERS) {
            return None;
        }
    }
    None
}

/// A period in one or two characters behind a slash, a bracket or "each": `/月`, `(年薪)`, `/시간`.
fn character_behind(text: &str) -> Option<(Period, usize)> {
    let rest = text.trim_start_matches([' ', '\u{a0}', '/', '／', '(', '（', '每']);
    let opened = text.len() - rest.len();
    if opened == 0 || rest.starts_with(|c: char| c.is_ascii()) || text[..opened].trim().is_empty() {
        return None;
    }
    let (name, period) = CHARACTERS.iter().find(|(name, _)| rest.starts_with(name))?;
    let behind = rest[name.len()..].trim_start_matches(['薪', '給', '给', '収', '收', '间', '間']);
    let closed = behind.strip_prefix([')', '）']).unwrap_or(behind);
    // "月末", "年齢": the character is the start of another word.
    let goes_on = closed.starts_with(|c: char| c.is_alphabetic() && !c.is_ascii()) && closed.len() == behind.len();
    (!goes_on).then_some((*period, text.len() - closed.len()))
}

/// `p.a.`, `p/h`, `p.m.` and their like at the start of `text`.
fn short_form(text: &str) -> Option<(Period, usize)> {
    let bytes = text.as_bytes();
    let [first, mark, letter, rest @ ..] = bytes else { return None };
    if !matches!(first, b'p' | b'P')
        || !matches!(mark, b'.' | b'/' | b'-')
        || rest.first().is_some_and(u8::is_ascii_alphanumeric)
    {
        return None;
    }
    let period = match letter.to_ascii_lowercase() {
        b'a' | b'y' => Period::Year,
        b'h' => Period::Hour,
        b'd' => Period::Day,
        b'w' => Period::Week,
        b'm' => Period::Month,
        _ => return None,
    };
    let dot = usize::from(*mark == b'.' && rest.first() == Some(&b'.'));
    Some((period, 3 + dot))
}

/// The period that `word` names.
pub(super) fn named(word: &str) -> Option<Period> {
    WORDS.iter().find(|(name, _)| same(word, name)).map(|(_, period)| *period)
}

/// The period that a Japanese, Chinese or Korean word for pay at the end of `text` names ("年収").
pub(super) fn japanese(text: &str) -> Option<Period> {
    // Twelve characters have at most so many bytes; most text has none of these words.
    const NEAR: usize = 12 * 4;
    if text.as_bytes()[text.len().saturating_sub(NEAR)..].is_ascii() {
        return None;
    }
    let near = text.char_indices().rev().nth(11).map_or(text, |(at, _)| &text[at..]);
    [
        ("年収", Period::Year),
        ("年俸", Period::Year),
        ("月給", Period::Month),
        ("月収", Period::Month),
        ("時給", Period::Hour),
        ("日給", Period::Day),
        ("年薪", Period::Year),
        ("月薪", Period::Month),
        ("时薪", Period::Hour),
        ("時薪", Period::Hour),
        ("日薪", Period::Day),
        ("연봉", Period::Year),
        ("월급", Period::Month),
        ("월 ", Period::Month),
        ("시급", Period::Hour),
        ("일급", Period::Day),
    ]
    .into_iter()
    .filter_map(|(word, period)| near.rfind(word).map(|at| (at, period)))
    .max_by_key(|(at, _)| *at)
    .map(|(_, period)| period)
}

/// The period of a value of a field: "year", "annual", `HOUR`, `per-year-salary`, "1 MONTH".
pub(super) fn of_field(text: &str) -> Option<Period> {
    text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).find_map(|word| {
        if is_any(word, &["a", "an", "per"]) {
            return None;
        }
        named(word).or_else(|| match word.to_ascii_lowercase().as_str() {
            "years" => Some(Period::Year),
            "months" => Some(Period::Month),
            "weeks" => Some(Period::Week),
            "days" => Some(Period::Day),
            _ => None,
        })
    })
}

/// The gap before the next word of `text` from `at`, and the word.
fn next_word(text: &str, at: usize) -> Option<(usize, &str)> {
    let rest = text.get(at..)?;
    let gap = rest.char_indices().take(6).find(|(_, c)| c.is_alphanumeric())?.0;
    let word = &rest[gap..];
    let end = word.char_indices().find(|(_, c)| !c.is_alphanumeric()).map_or(word.len(), |(end, _)| end);
    Some((gap, &word[..end]))
}

fn is_any(word: &str, list: &[&str]) -> bool {
    list.iter().any(|name| same(word, name))
}

/// Whether two words are the same but for the case of their letters.
fn same(word: &str, name: &str) -> bool {
    word.len() == name.len()
        && (word.eq_ignore_ascii_case(name)
            || !name.is_ascii() && word.chars().flat_map(char::to_lowercase).eq(name.chars()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_behind_a_figure() {
        for (text, period) in [
            ("/Hr", Some(Period::Hour)),
            (" p/h", Some(Period::Hour)),
            (" p.a.", Some(Period::Year)),
            (" pa plus bonus", Some(Period::Year)),
            (" per annum", Some(Period::Year)),
            (" an hour", Some(Period::Hour)),
            (" gross per year", Some(Period::Year)),
            (" brutto/Jahr", Some(Period::Year)),
            (" bruto per maand", Some(Period::Month)),
            (" brut par an", Some(Period::Year)),
            (" al año", Some(Period::Year)),
            (" al mese", Some(Period::Month)),
            (" rocznie", Some(Period::Year)),
            (" / monthly", Some(Period::Month)),
            (" Bi-weekly", Some(Period::TwoWeeks)),
            (" (gross, annually)", Some(Period::Year)),
            (" an exciting role", None),
            (" for 40 hours a week", None),
            (". Hourly staff", None),
        ] {
            assert_eq!(period_behind(text).map(|(period, _)| period), period, "{text}");
        }
    }
}
