//! What joins two figures to a range: dashes, "to", "and" behind "between".

use super::figure::Figure;
use super::period::period_behind;
use super::size::Size;
use jdlint_core::posting::Period;

/// What joins two figures to a range.
#[derive(Clone, Copy, Debug)]
pub(super) struct Joined {
    slash: bool,
    /// Joined by "and" without a word for "between" before.
    loose: bool,
    /// Whether words stand between, beside those that join.
    wordy: bool,
    pub(super) period: Option<Period>,
}

impl Joined {
    /// Whether the figures can be two ends: "/" joins only figures that are written alike.
    pub(super) fn fits(self, first: &Figure, last: &Figure, next: &Figure) -> bool {
        let signed = first.sign.is_some() && next.sign.is_some();
        let alike = signed || last.size == next.size && last.size > Size::One;
        if self.slash && !alike {
            return false;
        }
        // "$75,000 and $90,000" are two ends, "$20 and $5,000" are not.
        if self.loose && !(signed && next.value > first.value && next.value <= first.value * 3.0) {
            return false;
        }
        // "$20,000 – Hourly: $19.23" says one pay twice.
        if self.wordy && self.period.is_some() && next.value * 20.0 < first.value {
            return false;
        }
        // "$40,000 per year to 3 people" has one end.
        let unsigned = next.sign.is_none() && next.size == Size::One && last.size == Size::One;
        if unsigned && last.value >= 1000.0 && next.value * 50.0 < last.value {
            return false;
        }
        // "Grade 14 minimum $56,998": a bare small number with words behind it is something else.
        let bare = first.sign.is_none() && !first.grouped && first.decimals == 0 && first.size == Size::One;
        !(bare && self.wordy && next.value >= 1000.0 && first.value < 1000.0)
    }
}

/// Words that join two figures, in several languages.
const JOINING: &[&str] = &[
    "to", "à", "a", "bis", "tot", "do", "through", "thru", "up", "until", "till", "al", "ad", "til", "till", "maximum",
    "max", "hasta", "e", "jusqu", "fino", "至",
];

/// What opens such a pair.
const OPENERS: &[&str] = &["between", "zwischen", "entre", "tussen", "tra", "fra", "pomiędzy", "między", "mellan"];

/// What may also stand between the two ends without joining them.
const PASSING: &[&str] = &[
    "minimum",
    "min",
    "gross",
    "brutto",
    "bruto",
    "brut",
    "of",
    "the",
    "annual",
    "salary",
    "is",
    "per",
    "hour",
    "hr",
    "hourly",
    "year",
    "month",
    "week",
    "day",
    "annum",
    "annually",
    "monthly",
    "weekly",
    "yearly",
    "yr",
    "an",
    "mo",
    "jahr",
    "monat",
    "starting",
    "wage",
    "top",
    "rising",
    "increasing",
    "progressing",
    "ph",
    "pa",
    "pcm",
    "pw",
    "pd",
    "or",
    "more",
];

/// How the text between two figures joins them, if it does. `before` is where the first figure starts.
pub(super) fn joiner(text: &str, before: usize, from: usize, to: usize) -> Option<Joined> {
    let between = text.get(from..to)?;
    if between.len() > 40 || between.contains('\n') {
        return None;
    }
    let mut joined = Joined { slash: false, loose: false, wordy: false, period: None };
    // Two amounts with nothing between them ("$37,822  $53,470") lost their dash.
    let mut joins = !between.is_empty() && between.trim().is_empty();
    joined.loose = joins;
    let mut rest = between;
    while let Some(c) = rest.chars().next() {
        if c.is_alphabetic() {
            let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
            let word = &rest[..end];
            let is = |list: &[&str]| list.iter().any(|name| name.eq_ignore_ascii_case(word));
            if is(&["and", "und", "et", "y", "en", "e", "i"]) && opens(text, before) {
                joins = true;
            } else if is(&["and", "und", "et", "en"]) {
                joined.loose = true;
                joins = true;
            } else if is(JOINING) && !is(&["e"]) {
                joins |= !is(&["up", "al", "jusqu", "fino"]);
            } else if is(PASSING) {
                joined.wordy = true;
            } else {
                return None;
            }
            rest = &rest[end..];
            continue;
        }
        match c {
            '-' | '–' | '—' | '−' | '‑' | '‐' | '~' | '～' | '〜' | '→' | '‒' | '―' | '…' => {
                joins = true;
            }
            '/' => joined.slash = true,
            '&' | '.' if c == '&' && opens(text, before) || rest.starts_with("..") => joins = true,
            ',' if is_maximum(rest) => {}
            // Dashes of HTML that stand in a field, and marks that Markdown needs but a field does not.
            '&' if entity_dash(rest) > 0 => {
                joins = true;
                rest = &rest[entity_dash(rest)..];
                continue;
            }
            '\\' => {}
            '+' if rest[1..].trim_start().starts_with(['-', '–', '—']) => {}
            c if c.is_whitespace()
                || matches!(c, '.' | '*' | '\'' | '’' | ':' | '(' | ')' | '[' | ']' | '\u{200b}' | '\u{fe63}') => {}
            _ => return None,
        }
        rest = &rest[c.len_utf8()..];
    }
    if joined.slash {
        joined.period = period_behind(between).map(|(period, _)| period);
        joins |= joined.period.is_none() && between.trim() == "/";
        joined.slash = joined.period.is_none();
    } else {
        joined.period = period_behind(between).map(|(period, _)| period);
    }
    joins.then_some(joined)
}

/// Whether the text behind a comma goes on with the other end: "maximum", "max", "up to", "rising to".
fn is_maximum(rest: &str) -> bool {
    let word = rest[1..].trim_start();
    ["max", "up to", "rising to", "increasing to"]
        .iter()
        .any(|start| word.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)))
}

/// The length of the entity of a dash at the start of `rest`.
fn entity_dash(rest: &str) -> usize {
    let names = ["&mdash;", "&ndash;", "&minus;", "&#8211;", "&#8212;"];
    names.iter().find(|name| rest.starts_with(**name)).map_or(0, |name| name.len())
}

/// Whether a word for "between" stands shortly before `at`.
fn opens(text: &str, at: usize) -> bool {
    text[..at]
        .split(|c: char| !c.is_alphabetic())
        .rev()
        .filter(|word| !word.is_empty())
        .take(3)
        .any(|word| OPENERS.iter().any(|name| name.eq_ignore_ascii_case(word)))
}
