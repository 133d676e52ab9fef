//! Money: one figure, or the two ends of a range, with bounds and period.

use super::figure::{Figure, figures};
use super::joint::joiner;
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
    let behind = period_behind(&text[figures_end..]).filter(|(period, length)| {
        let words = text[figures_end..][..*length].trim();
        // "$150,000 HR Manager" names a department.
        let is_department = *period == Period::Hour && words == "HR" && low >= 1000.0;
        !is_department && !is_label(&text[figures_end + length..])
    });
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
    // "18.375 per hour" has decimals, and so has "$38.580 to $50.070": nobody writes such thousands with a dollar.
    if money.dotted && money.low >= 1000.0 && (money.period == Some(Period::Hour) || is_hourly_dollar(&money)) {
        money.low /= 1000.0;
        money.high /= 1000.0;
    }
    money
}

/// Whether a range in dollars with three decimals is pay by the hour, to a tenth of a cent.
fn is_hourly_dollar(money: &Money) -> bool {
    money.sign == Some(Sign::Dollar)
        && money.is_range()
        && money.period.is_none()
        && money.high < 200_000.0
        && (money.low % 100.0 != 0.0 || money.high % 100.0 != 0.0)
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
    // "4,000~5,500만원" are both in tens of thousands.
    let may_share = low < 1000.0 || last.size == Size::TenThousand;
    if first.size == Size::One && last.size > Size::One && may_share && low * last.size.factor() <= high * 1.5 {
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
