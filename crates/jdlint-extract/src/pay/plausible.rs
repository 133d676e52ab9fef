//! Whether figures have the size of pay: for a period, in a currency.

use super::money::Money;
use super::period;
use super::size::Size;
use jdlint_core::posting::Period;
use jdlint_facts::currency::{Sign, is_large};

/// Whether the figures are years of the calendar.
pub(super) fn is_calendar_year(money: &Money) -> bool {
    let year = |value: f64| (1950.0..=2050.0).contains(&value) && value.fract() == 0.0;
    !money.grouped
        && money.size == Size::One
        && money.decimals == 0
        && money.sign.is_none()
        && money.period.is_none()
        && year(money.low)
        && year(money.high)
}

/// Whether a figure without a currency is large enough to be pay for `period` rather than hours or days of work.
pub(super) fn is_ample(money: &Money, period: Period) -> bool {
    let least = match period {
        Period::Hour => 7.0,
        Period::Day => 60.0,
        Period::Week | Period::TwoWeeks => 150.0,
        Period::Month => 400.0,
        Period::Year => 5000.0,
    };
    money.low >= least && is_plausible(money, Some(period))
}

/// Whether the figures are too large to count the `word` behind them: "$180,000 hours are flexible".
pub(super) fn is_past_counting(money: &Money, word: &str) -> bool {
    money.sign.is_some()
        && money.high >= 1000.0
        && ["hours", "days", "weeks", "months"].iter().any(|time| time.eq_ignore_ascii_case(word))
}

/// Whether the word behind a figure says what is counted.
pub(super) fn is_counted(word: &str) -> bool {
    const COUNTED: &[&str] = &[
        "years",
        "year-olds",
        "hours",
        "days",
        "weeks",
        "months",
        "people",
        "employees",
        "voters",
        "customers",
        "users",
        "minutes",
        "applicants",
        "residents",
        "students",
        "members",
        "jahre",
        "jahren",
        "stunden",
        "tage",
        "ans",
        "jours",
        "años",
        "horas",
        "anni",
        "jaar",
        "uur",
        "lat",
        "words",
        "offices",
        "countries",
        "companies",
        "colleagues",
        "mitarbeiter",
        "mitarbeitende",
        "collaborateurs",
        "population",
        "registered",
        "precincts",
        "sq",
        "square",
        "miles",
        "km",
        "credits",
        "units",
        "percent",
        "pct",
        "prozent",
        "x",
    ];
    COUNTED.iter().any(|name| name.eq_ignore_ascii_case(word))
}

/// Whether a year's pay in the money's currency runs into hundreds of thousands or more.
pub(super) fn is_large_money(money: &Money) -> bool {
    match money.sign {
        Some(Sign::Yen | Sign::Rupee) => true,
        Some(sign) => sign.code().is_some_and(is_large),
        None => false,
    }
}

/// Whether figures of this size can be pay for `period`.
pub(super) fn is_plausible(money: &Money, period: Option<Period>) -> bool {
    let (low, high) = match period {
        Some(Period::Hour) => (2.0, 1000.0),
        Some(Period::Day) => (15.0, 6000.0),
        Some(Period::Week) => (40.0, 20_000.0),
        Some(Period::TwoWeeks) => (80.0, 40_000.0),
        Some(Period::Month) => (150.0, 200_000.0),
        Some(Period::Year) => (2_500.0, 3_000_000.0),
        None => (5.0, 3_000_000.0),
    };
    let high = if is_large_money(money) { high * 1000.0 } else { high };
    money.high >= low && money.low <= high
}

/// The period of the key of a word for pay, where the figures can be pay for it.
pub(super) fn period_of_key(money: &Money, key: &str) -> Option<Period> {
    let period = if key == "two_weeks" { Some(Period::TwoWeeks) } else { period::named(key) };
    period.filter(|period| is_plausible(money, Some(*period)))
}
