//! Whether money is this job's pay.

use super::money::Money;
use super::period;
use super::scope::Around;
use super::size::Size;
use jdlint_core::posting::{Confidence, Origin, Period};
use jdlint_facts::currency::{Sign, is_large};

/// What is known of the place where money stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Where it would be evidence of.
    pub(super) origin: Origin,
    /// What name it stands under.
    pub(super) name: Name,
    /// Whether it stands in a short line that is no sentence.
    pub(super) header: bool,
    /// What else stands in its block.
    pub(super) line: Line,
    /// Whether the section is about the employer, the work or the candidate.
    pub(super) elsewhere: bool,
    /// The low end of the money before it in the same scope, where that was read as pay.
    pub(super) earlier: Option<f64>,
}

/// The block that money stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// One of the short lines with which the posting begins.
    Head,
    /// Nothing else stands in it.
    Alone,
    /// Any other.
    Other,
}

/// The name that money stands under: a field, a label or a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Name {
    /// None that speaks of pay.
    None,
    /// One for pay.
    Pay,
    /// A heading for pay and benefits in one.
    PayAndBenefits,
}

/// How sure it is that `money` is this job's pay; `None` where it is not.
pub(super) fn judge(money: &Money, around: &Around<'_>, place: Place, period: Option<Period>) -> Option<Confidence> {
    let large = is_large_money(money);
    if money.high <= 0.0 || money.size >= Size::Billion || money.high > 3e9 {
        return None;
    }
    // "$150K - $1.2M" in a field for pay is pay; "a budget of $2M" is not.
    let is_named = place.name != Name::None && (money.low < 1_000_000.0 || place.origin == Origin::Field);
    if !large && (money.high > 3_000_000.0 || money.size >= Size::Million && !is_named) {
        return None;
    }
    if is_counted(around.next_word()) || around.not_pay().is_some() {
        return None;
    }
    // Another, much smaller amount beside the pay is a supplement, whatever it is called.
    if let Some(earlier) = place.earlier
        && !money.is_range()
        && money.period.is_none()
        && money.high < earlier * 0.4
    {
        return None;
    }
    let signed = money.sign.is_some();
    if place.name != Name::None {
        return named(money, around, place, signed, period);
    }
    if signed {
        signed_in_text(money, around, place, period, large)
    } else {
        bare_in_text(money, around, place, period)
    }
}

fn named(money: &Money, around: &Around<'_>, place: Place, signed: bool, period: Option<Period>) -> Option<Confidence> {
    let confidence = match place.origin {
        Origin::Heading if place.name == Name::PayAndBenefits => Confidence::Medium,
        _ => Confidence::High,
    };
    if signed {
        let weak = place.name == Name::PayAndBenefits || place.origin == Origin::Heading;
        let enough = !weak
            || money.is_range()
            || money.period.is_some() && is_plausible(money, period)
            || around.pay_before().is_some()
            || around.pay_behind().is_some()
            || money.high >= 10_000.0;
        return enough.then_some(confidence);
    }
    let strict = place.name == Name::PayAndBenefits || place.origin == Origin::Heading;
    // `pay: 25 - 30` in a field is pay, whatever its size; behind a label it may be days or hours.
    let in_field =
        place.origin == Origin::Field && money.is_range() && money.low >= 5.0 && money.high <= money.low * 3.0;
    (in_field && !is_calendar_year(money) || is_bare_pay(money, around, strict, period)).then_some(confidence)
}

/// Whether figures without a currency, where pay is expected, are pay.
fn is_bare_pay(money: &Money, around: &Around<'_>, strict: bool, period: Option<Period>) -> bool {
    if is_calendar_year(money) {
        return false;
    }
    let thousands = money.size == Size::Thousand && money.high >= 8000.0;
    if money.is_range() {
        let near = money.low > 0.0 && money.high / money.low <= 6.0;
        let sized = money.low >= 1000.0 || money.decimals == 2 && money.low >= 5.0;
        return near && (sized || thousands || money.period.is_some_and(|period| is_ample(money, period)));
    }
    // "Day rate: 350": the label may name the period.
    let period = money.period.or(period.filter(|_| !strict));
    let attached = period.is_some_and(|period| is_ample(money, period));
    thousands
        || attached && (!strict || around.pay_before().is_some())
        || !strict && (money.grouped && money.high >= 1000.0 || money.high >= 10_000.0)
}

fn signed_in_text(
    money: &Money,
    around: &Around<'_>,
    place: Place,
    period: Option<Period>,
    large: bool,
) -> Option<Confidence> {
    let before = around.pay_before();
    if !is_plausible(money, period) && !large {
        // "Pay is $90,000 per hour" is pay with a slip of the hand.
        let slipped = before.is_some_and(|(_, words)| words <= 4) && money.period.is_some();
        return slipped.then_some(Confidence::Medium);
    }
    let near = before.is_some_and(|(_, words)| words <= 14) || around.pay_behind().is_some();
    let follows = place.earlier.is_some_and(|earlier| (earlier / 3.0..=earlier * 3.0).contains(&money.low));
    let enough = money.is_range() || money.period.is_some() || money.high >= 1000.0 || money.decimals == 2;
    // "Pay rate is $21": so few words between leave no doubt.
    let adjacent = before.is_some_and(|(hit, words)| words <= 1 && !is_verb(around.text(hit.range)));
    if near && enough || adjacent || follows {
        return Some(if money.is_range() || money.period.is_some() { Confidence::High } else { Confidence::Medium });
    }
    if place.elsewhere || place.line == Line::Alone && !money.is_range() && money.period.is_none() {
        return None;
    }
    // No word for pay: the figures must speak for themselves.
    let (least, most) = if large { (300_000.0, 3e9) } else { (12_000.0, 1_000_000.0) };
    let yearly = money.low >= least && money.high <= most && (money.grouped || money.size > Size::One);
    let narrow = money.is_range() && money.high <= money.low * 3.5;
    let by_period = match money.period {
        Some(Period::Hour) => money.low >= 7.0 && money.high <= 500.0,
        Some(Period::Day) => money.low >= 100.0,
        Some(Period::Week | Period::TwoWeeks) => money.low >= 300.0,
        Some(Period::Month) => money.low >= 900.0,
        Some(Period::Year) => yearly,
        None => false,
    };
    let headed = place.header && yearly;
    (by_period || narrow && yearly || headed).then_some(if narrow { Confidence::Medium } else { Confidence::Low })
}

fn bare_in_text(money: &Money, around: &Around<'_>, place: Place, period: Option<Period>) -> Option<Confidence> {
    let before = around.pay_before().is_some_and(|(_, words)| words <= 4);
    let behind = around.pay_behind().is_some_and(|hit| hit.entry.key != "pay") || money.period.is_some();
    let thousands = money.size == Size::Thousand && (8000.0..=999_000.0).contains(&money.low);
    let narrow = money.is_range() && money.low > 0.0 && money.high <= money.low * 3.5;
    if is_calendar_year(money) || !is_plausible(money, period) {
        return None;
    }
    let sized = narrow && (money.low >= 1000.0 && money.grouped || money.decimals == 2 && money.low >= 5.0)
        || money.grouped && money.low >= 10_000.0;
    // "salary 55000": nothing stands between.
    let adjacent = around.pay_before().is_some_and(|(_, words)| words == 0)
        && money.low >= 10_000.0
        && money.high <= 1_000_000.0
        && money.decimals == 0;
    let accepted = adjacent
        || before && (thousands || sized)
        || behind && (thousands && narrow)
        || place.header && thousands && narrow
        || place.header
            && place.line == Line::Head
            && thousands
            && around.bound_before().is_some()
            && ends_pay(around.next_word());
    accepted.then_some(Confidence::Medium)
}

/// Whether the word behind figures that nothing else calls pay goes on with pay: "up to 65k plus bonus".
fn ends_pay(word: &str) -> bool {
    [
        "",
        "plus",
        "and",
        "with",
        "doe",
        "ote",
        "base",
        "basic",
        "gross",
        "depending",
        "dependent",
        "package",
        "pa",
        "p",
        "car",
    ]
    .iter()
    .any(|known| known.eq_ignore_ascii_case(word))
}

/// Whether a word for pay is a verb, of which the money may be any object ("we pay $5 a ticket").
fn is_verb(word: &str) -> bool {
    ["pay", "pays", "paid", "paying", "earn", "base", "we pay"].iter().any(|verb| verb.eq_ignore_ascii_case(word))
}

/// Whether the figures are years of the calendar.
fn is_calendar_year(money: &Money) -> bool {
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
fn is_ample(money: &Money, period: Period) -> bool {
    let least = match period {
        Period::Hour => 7.0,
        Period::Day => 60.0,
        Period::Week | Period::TwoWeeks => 150.0,
        Period::Month => 400.0,
        Period::Year => 5000.0,
    };
    money.low >= least && is_plausible(money, Some(period))
}

/// Whether the word behind a figure says what is counted.
fn is_counted(word: &str) -> bool {
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
fn is_large_money(money: &Money) -> bool {
    match money.sign {
        Some(Sign::Yen) => true,
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
