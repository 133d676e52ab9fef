//! The figure before a word for a year: "5+", "3 to 5", "five (5)", "at least two".

use crate::context::Context;
use jdlint_core::CleanRange;
use jdlint_facts::{Hit, Tag};

/// How many years, and where that stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Figure {
    /// The fewest.
    pub(super) min: Option<u16>,
    /// The most.
    pub(super) max: Option<u16>,
    /// From the first figure to the last mark that belongs to it.
    pub(super) range: CleanRange,
}

/// So many years are more than anybody works.
const MOST: u16 = 60;

/// The figure directly before the year word `hit` in `sentence`.
pub(super) fn figure_before(cx: &Context<'_>, sentence: CleanRange, hit: &Hit) -> Option<Figure> {
    let before = CleanRange::new(sentence.start().min(hit.range.start()), hit.range.start());
    let text = cx.text(before);
    let mut rest = space(text);
    // "a 2-year contract" is a term; "2-year experience" is rare enough.
    if rest.ends_with(['-', '‑', '–']) {
        return None;
    }
    let mut is_open = false;
    for mark in ["or more", "or greater", "plus", "+", "oder mehr", "ou plus", "of meer", "o más", "full", "or so"] {
        if let Some(shorter) = strip_suffix(rest, mark) {
            is_open = !matches!(mark, "full" | "or so");
            rest = space(shorter);
            break;
        }
    }
    // "five (5) years" says the same twice; "(3 years)" stands in brackets as a whole.
    if let Some(open) = rest.strip_suffix(')').and_then(|inner| inner.rfind('(')) {
        let outside = space(&rest[..open]);
        rest = if number(cx, before, outside).is_some() { outside } else { &rest[..rest.len() - 1] };
    }
    let (high, mut start) = number(cx, before, space(rest.trim_end_matches('+')))?;
    rest = space(&text[..start]);
    let mut low = high;
    for mark in ["-", "–", "—", "‑", " to", " bis", " à", " a", " tot", " or", " oder", "/"] {
        let Some(shorter) = rest.strip_suffix(mark) else { continue };
        let shorter = space(space(shorter).trim_end_matches(['+', '-']));
        let shorter = strip_suffix(shorter, "years").map_or(shorter, space);
        if let Some((first, from)) = number(cx, before, shorter)
            && first <= high
        {
            low = first;
            start = from;
        }
        break;
    }
    let lead = lead(&text[..start]);
    let at_least = is_open
        || ["least", "minimum", "minimum of", "min", "min.", "more than", "over", "mindestens", "moins", "minimaal"]
            .iter()
            .chain(&["minstens", "minste", "menos", "mínimo", "mínimo de", "almeno", "über", "plus de", "minimum:"])
            .any(|word| strip_suffix(lead, word).is_some());
    let at_most = [
        "up to",
        "maximum",
        "maximum of",
        "no more than",
        "not more than",
        "less than",
        "fewer than",
        "bis zu",
        "max",
        "max.",
    ]
    .iter()
    .any(|word| strip_suffix(lead, word).is_some());
    let range = CleanRange::new(before.start() + start as u32, before.end());
    let end = space(text).len();
    let range = range.sub(0, (end - start) as u32);
    Some(match (at_most, at_least, low == high) {
        (true, ..) => Figure { min: None, max: Some(high), range },
        (_, true, true) => Figure { min: Some(high), max: None, range },
        // "3-5+ years" asks for three.
        _ => Figure { min: Some(low), max: if is_open { None } else { Some(high) }, range },
    })
}

/// The number at the end of `rest`, which begins where `before` does, and where it starts.
fn number(cx: &Context<'_>, before: CleanRange, rest: &str) -> Option<(u16, usize)> {
    let digits = rest.len() - rest.bytes().rev().take_while(u8::is_ascii_digit).count();
    if digits < rest.len() {
        let value: u16 = rest[digits..].parse().ok().filter(|value| (1..=MOST).contains(value))?;
        let outside = &rest[..digits];
        let is_part = outside.ends_with(|c: char| c.is_alphanumeric() || ".,$€£#'".contains(c));
        return (!is_part).then_some((value, digits));
    }
    let end = before.start() + rest.len() as u32;
    let near = CleanRange::new(end.saturating_sub(16).max(before.start()), end);
    let hit = cx.hits(Tag::SmallNumber, near).find(|hit| hit.range.end() == end)?;
    Some((hit.entry.key.parse().ok()?, (hit.range.start() - before.start()) as usize))
}

/// What stands directly before the figure, without the words that say nothing.
fn lead(before: &str) -> &str {
    let before = space(before);
    let before = before.trim_end_matches(['(', '~', '>', '≥']);
    space(before)
}

fn space(text: &str) -> &str {
    text.trim_end_matches([' ', '\u{a0}', '\u{202f}'])
}

/// `text` without `word` at its end, whatever its case; `word` must be one of its own.
fn strip_suffix<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let at = text.len().checked_sub(word.len())?;
    let (before, end) = (text.get(..at)?, text.get(at..)?);
    let is_own = !word.starts_with(char::is_alphabetic) || !before.ends_with(char::is_alphanumeric);
    (end.eq_ignore_ascii_case(word) && is_own).then_some(before)
}
