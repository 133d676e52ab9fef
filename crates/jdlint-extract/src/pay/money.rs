//! Money: one figure, or the two ends of a range, with bounds and period.

use super::figure::{Figure, figures};
use super::period::{named, period_behind};
use super::size::Size;
use jdlint_core::posting::{Period, SalaryKind};
use jdlint_facts::currency::Sign;

/// An amount or a range as it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Money {
    /// The first byte, in the text it was read from.
    pub(super) start: usize,
    /// The byte behind the last, with the period that touches it.
    pub(super) end: usize,
    /// The byte behind the last figure.
    pub(super) figures_end: usize,
    /// The lower end; the amount where there is one figure.
    pub(super) low: f64,
    /// The upper end; the amount where there is one figure.
    pub(super) high: f64,
    /// A range, an amount, or one bound.
    pub(super) kind: SalaryKind,
    /// The currency.
    pub(super) sign: Option<Sign>,
    /// The period that is written behind it.
    pub(super) period: Option<Period>,
    /// The largest size that is written.
    pub(super) size: Size,
    /// Whether thousands are parted in a figure.
    pub(super) grouped: bool,
    /// How many decimals the last figure has.
    pub(super) decimals: u8,
    /// Whether the only separator is a period before three digits.
    pub(super) dotted: bool,
}

impl Money {
    /// Whether a currency or a size says that it is an amount.
    pub(super) fn is_marked(&self) -> bool {
        self.sign.is_some() || self.size > Size::One
    }

    /// Whether it has two ends.
    pub(super) fn is_range(&self) -> bool {
        self.kind == SalaryKind::Range
    }
}

/// All amounts and ranges of `text`, in order; linear in the text.
pub(super) fn money(text: &str) -> Vec<Money> {
    let figures = figures(text);
    let mut found = Vec::new();
    let mut rest = figures.as_slice();
    while let [first, others @ ..] = rest {
        let mut last = *first;
        let mut sign = first.sign;
        let mut period = first.period;
        let mut taken = 0;
        for next in others {
            let Some(joined) = joiner(text, first.start, last.end, next.start) else { break };
            if !agrees(sign, next) || !joined.fits(first, &last, next) {
                break;
            }
            sign = sign.filter(|sign| sign.code().is_some() || next.sign.is_none()).or(next.sign);
            period = next.period.or(period).or(joined.period);
            last = *next;
            taken += 1;
            // "$20 – $25 – $30" is met; longer chains are tables of steps.
            if taken == 3 {
                break;
            }
        }
        found.push(build(text, *first, last, taken > 0, sign, period));
        rest = &others[taken..];
    }
    found
}

fn build(text: &str, first: Figure, last: Figure, range: bool, sign: Option<Sign>, period: Option<Period>) -> Money {
    let (low, high) = if range { even(first, last) } else { (first.value, first.value) };
    let plus = text[last.end..].starts_with('+') && !text[last.end..].starts_with("++");
    let figures_end = last.end + usize::from(plus && !is_sum(&text[last.end..]));
    let behind = period_behind(&text[figures_end..]).filter(|(_, length)| !is_label(&text[figures_end + length..]));
    let alone = || period_alone(&text[figures_end..]);
    let period = behind.map(|(period, _)| period).or(period).or_else(alone);
    let mut money = Money {
        start: first.start,
        end: figures_end + behind.map_or(0, |(_, length)| whole(&text[figures_end..][..length])),
        figures_end,
        low,
        high,
        kind: if range { SalaryKind::Range } else { SalaryKind::Amount },
        sign,
        period,
        size: first.size.max(last.size),
        grouped: first.grouped || last.grouped,
        decimals: last.decimals.max(first.decimals),
        dotted: first.dotted && last.dotted,
    };
    if !range && figures_end > last.end {
        money.kind = SalaryKind::From;
    }
    // "18.375 per hour" has decimals.
    if money.dotted && money.period == Some(Period::Hour) && money.low >= 1000.0 {
        money.low /= 1000.0;
        money.high /= 1000.0;
    }
    money
}

/// Whether the words of a period are rather the label of the next amount ("$40,000 – Hourly: $19.23").
fn is_label(behind: &str) -> bool {
    let value = behind.strip_prefix(':').map(str::trim_start);
    value.is_some_and(|value| value.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '£' | '€')))
}

/// The period that is a sentence of its own behind the figures: "$7,000 – $9,000. Monthly."
fn period_alone(text: &str) -> Option<Period> {
    let rest = text.strip_prefix(". ").or_else(|| text.strip_prefix('.'))?;
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let is_adverb = rest[..end].ends_with("ly") && (rest[end..].trim().is_empty() || rest[end..].starts_with('.'));
    is_adverb.then(|| named(&rest[..end])).flatten()
}

/// The length of the words of a period, without a bracket that is not closed in them ("(annual gross)").
fn whole(words: &str) -> usize {
    let open = words.find('(').filter(|_| !words.contains(')'));
    open.map_or(words.len(), |at| words[..at].trim_end().len())
}

/// "£60k+5k bonus" adds; "£60k+" and "£60k+ bonus" are open.
fn is_sum(text: &str) -> bool {
    text[1..].trim_start().starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '£' | '€'))
}

/// The two ends in the same size: `80 - 100k`, `85-125,000`, `120k-160`.
fn even(first: Figure, last: Figure) -> (f64, f64) {
    let (mut low, mut high) = (first.value, last.value);
    if first.size == Size::One && last.size > Size::One && low < 1000.0 && low * last.size.factor() <= high * 1.5 {
        low *= last.size.factor();
    } else if last.size == Size::One && first.size > Size::One && high < 1000.0 {
        high *= first.size.factor();
    } else if first.size == Size::One
        && last.size == Size::One
        && !first.grouped
        && first.decimals == 0
        && (10.0..1000.0).contains(&low)
        && high >= 10_000.0
        && low * 1000.0 <= high
    {
        low *= 1000.0;
    }
    (low, high)
}

/// Whether the next figure may be of the same currency.
fn agrees(sign: Option<Sign>, next: &Figure) -> bool {
    match (sign, next.sign) {
        (Some(one), Some(other)) => {
            one == other
                || one == Sign::Dollar && other.code().is_some()
                || one.candidates().iter().any(|code| other.code() == Some(code))
                || other.candidates().iter().any(|code| one.code() == Some(code))
        }
        _ => true,
    }
}

/// What joins two figures to a range.
#[derive(Clone, Copy, Debug)]
struct Joined {
    slash: bool,
    /// Joined by "and" without a word for "between" before.
    loose: bool,
    /// Whether words stand between, beside those that join.
    wordy: bool,
    period: Option<Period>,
}

impl Joined {
    /// Whether the figures can be two ends: "/" joins only figures that are written alike.
    fn fits(self, first: &Figure, last: &Figure, next: &Figure) -> bool {
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
        // "Grade 14 minimum $56,998": a bare small number with words behind it is something else.
        let bare = first.sign.is_none() && !first.grouped && first.decimals == 0 && first.size == Size::One;
        !(bare && self.wordy && next.value >= 1000.0 && first.value < 1000.0)
    }
}

/// Words that join two figures, in several languages.
const JOINING: &[&str] = &[
    "to", "à", "a", "bis", "tot", "do", "through", "thru", "up", "until", "till", "al", "ad", "til", "till", "maximum",
    "max", "hasta", "e", "jusqu", "fino",
];

/// What opens such a pair.
const OPENERS: &[&str] = &["between", "zwischen", "entre", "tussen", "tra", "fra", "pomiędzy", "między", "mellan"];

/// What may also stand between the two ends without joining them.
const PASSING: &[&str] = &[
    "minimum", "min", "gross", "brutto", "bruto", "brut", "of", "the", "annual", "salary", "is", "per", "hour", "hr",
    "hourly", "year", "month", "week", "day", "annum", "annually", "monthly", "weekly", "yearly", "yr", "an", "mo",
    "jahr", "monat", "starting", "wage", "top",
];

/// How the text between two figures joins them, if it does. `before` is where the first figure starts.
fn joiner(text: &str, before: usize, from: usize, to: usize) -> Option<Joined> {
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

/// Whether the text behind a comma goes on with "maximum" or "max".
fn is_maximum(rest: &str) -> bool {
    let word = rest[1..].trim_start();
    word.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("max"))
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
