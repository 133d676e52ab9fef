//! Figures beside a phrase: ages and years of experience.

use super::context::{goes_on, word_at};
use crate::RuleContext;
use jdlint_core::CleanRange;
use jdlint_facts::Hit;

/// A figure in the text.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Number {
    /// Its value.
    pub(crate) value: u32,
    /// Its place among the words.
    pub(crate) word: usize,
    /// Its place in the text.
    pub(crate) range: CleanRange,
}

/// Small numbers as English spells them.
const SPELLED: &[(&str, u32)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("twenty", 20),
    ("thirty", 30),
    ("forty", 40),
    ("fifty", 50),
];

/// The number that the word at `index` is.
fn number(cx: &RuleContext<'_>, index: usize) -> Option<Number> {
    let word = cx.scan.words.get(index)?;
    let text = word_at(cx, word);
    let value = match text.parse() {
        Ok(value) => value,
        Err(_) => SPELLED.iter().find(|(name, _)| name.eq_ignore_ascii_case(text))?.1,
    };
    Some(Number { value, word: index, range: CleanRange::new(word.start, word.end) })
}

/// Words that may stand between a phrase and its figure.
const SMALL: &[&str] =
    &["of", "is", "between", "from", "approximately", "about", "zwischen", "von", "entre", "de", "tussen", "van"];

/// The number right behind `hit`, or behind one small word there.
pub(crate) fn number_after(cx: &RuleContext<'_>, hit: &Hit) -> Option<Number> {
    let next = (hit.first_word + hit.word_count) as usize;
    let found = number(cx, next).or_else(|| {
        let word = word_at(cx, cx.scan.words.get(next)?);
        SMALL.iter().any(|small| small.eq_ignore_ascii_case(word)).then(|| number(cx, next + 1))?
    })?;
    goes_on(cx, hit.range.end(), found.range.start()).then_some(found)
}

/// The number right before `hit`.
pub(crate) fn number_before(cx: &RuleContext<'_>, hit: &Hit) -> Option<Number> {
    let found = number(cx, (hit.first_word as usize).checked_sub(1)?)?;
    goes_on(cx, found.range.end(), hit.range.start()).then_some(found)
}

/// Words between the two ends of a range; a dash stands there as no word.
const BETWEEN: &[&str] = &["to", "and", "bis", "und", "et", "à", "tot", "en", "y", "a", "hasta"];

/// The range that ends right before `hit`: `25-35`, `25 to 35`.
pub(crate) fn range_before(cx: &RuleContext<'_>, hit: &Hit) -> Option<(Number, Number)> {
    let upper = number_before(cx, hit)?;
    let previous = upper.word.checked_sub(1)?;
    let lower = number(cx, previous)
        .filter(|lower| is_dash(cx, *lower, upper))
        .or_else(|| is_between(cx, previous).then(|| number(cx, previous.checked_sub(1)?))?)?;
    goes_on(cx, lower.range.end(), upper.range.start()).then_some((lower, upper))
}

/// The range that begins right behind `hit`.
pub(crate) fn range_after(cx: &RuleContext<'_>, hit: &Hit) -> Option<(Number, Number)> {
    let lower = number_after(cx, hit)?;
    let upper = number(cx, lower.word + 1)
        .filter(|upper| is_dash(cx, lower, *upper))
        .or_else(|| is_between(cx, lower.word + 1).then(|| number(cx, lower.word + 2))?)?;
    goes_on(cx, lower.range.end(), upper.range.start()).then_some((lower, upper))
}

fn is_between(cx: &RuleContext<'_>, index: usize) -> bool {
    let word = cx.scan.words.get(index).map(|word| word_at(cx, word));
    word.is_some_and(|word| BETWEEN.iter().any(|between| between.eq_ignore_ascii_case(word)))
}

fn is_dash(cx: &RuleContext<'_>, lower: Number, upper: Number) -> bool {
    let gap = cx.document.text(CleanRange::new(lower.range.end(), upper.range.start()));
    matches!(gap.trim(), "-" | "–" | "—" | "‐" | "‑")
}
