//! Whether money is this job's pay.

use super::money::Money;
use super::plausible::{is_ample, is_calendar_year, is_counted, is_large_money, is_past_counting, is_plausible};
use super::scope::Around;
use super::size::Size;
use jdlint_core::posting::{Confidence, Origin, Period};
use jdlint_facts::currency::{Sign, is_middling};

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
    /// Whether money many times as high stands behind it.
    pub(super) dwarfed: bool,
    /// Whether the section is about the employer, the work or the candidate.
    pub(super) elsewhere: bool,
    /// The low end of the money before it in the same scope, where that was read as pay, and how sure that was.
    pub(super) earlier: Option<(f64, Confidence)>,
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
    let is_named =
        place.name != Name::None && (money.low < 1_000_000.0 || matches!(place.origin, Origin::Field | Origin::Label));
    if !large && (money.high > 3_000_000.0 || money.size >= Size::Million && !is_named) {
        return None;
    }
    if is_counted(around.next_word()) && !is_past_counting(money, around.next_word()) {
        return None;
    }
    let piece = around.piece();
    if let Some(hit) = around.not_pay() {
        // "Pay: $0.60 per mile" is no allowance for driving.
        let is_piece = place.name == Name::Pay && piece.is_some_and(|piece| piece.range.contains(hit.range));
        if !is_piece {
            return None;
        }
    }
    // Another, much smaller amount beside the pay is a supplement, whatever it is called.
    if let Some((earlier, _)) = place.earlier
        && !money.is_range()
        && money.period.is_none()
        && money.high < earlier * 0.4
    {
        return None;
    }
    // "$600 monthly stipend; $120,000 - $140,000" has a stipend beside the pay.
    let ends = |text: &str| text.to_ascii_lowercase().ends_with("stipend");
    let is_stipend = || ends(around.next_word()) || around.pay_behind().is_some_and(|hit| ends(around.text(hit.range)));
    if place.dwarfed && !money.is_range() && is_stipend() {
        return None;
    }
    let signed = money.sign.is_some();
    if signed && piece.is_some() && money.period.is_none() {
        return by_piece(around, place);
    }
    if place.name != Name::None {
        return named(money, around, place, signed, period);
    }
    if signed {
        signed_in_text(money, around, place, period, large)
    } else {
        bare_in_text(money, around, place, period)
    }
}

/// Money for each piece of work ("$40 per delivery") is pay where it stands under a name for pay or a word for it names it.
fn by_piece(around: &Around<'_>, place: Place) -> Option<Confidence> {
    if place.name != Name::None {
        return Some(Confidence::High);
    }
    let (hit, words) = around.pay_before()?;
    // "We pay $5 per ticket", "guests pay $20 per night": it may be what others get, or give.
    let word = around.text(hit.range);
    let is_ours = match () {
        () if word.eq_ignore_ascii_case("we pay") => false,
        () if ["pay", "pays", "paying"].iter().any(|verb| verb.eq_ignore_ascii_case(word)) && words == 0 => {
            around.is_paid_by_job(hit)
        }
        () => !around.is_paid_by_us(),
    };
    (words <= 4 && is_ours && !place.elsewhere).then_some(Confidence::Medium)
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
    // "Day rate: 350", "Hourly rate: 18 - 22": the label may name the period.
    let period = money.period.or(period.filter(|_| !strict));
    if money.is_range() {
        let near = money.low > 0.0 && money.high / money.low <= 6.0;
        let sized = money.low >= 1000.0 || money.decimals == 2 && money.low >= 5.0;
        return near && (sized || thousands || period.is_some_and(|period| is_ample(money, period)));
    }
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
    let follows = place.earlier.filter(|(earlier, _)| (earlier / 3.0..=earlier * 3.0).contains(&money.low));
    let enough = money.is_range() || money.period.is_some() || money.high >= 1000.0 || money.decimals == 2;
    // "Pay rate is $21": so few words between leave no doubt.
    let adjacent = before.is_some_and(|(hit, words)| words <= 1 && !is_verb(around.text(hit.range)));
    let whole = if money.is_range() || money.period.is_some() { Confidence::High } else { Confidence::Medium };
    // "$18 DOE" speaks of nothing else.
    let depends = ["doe", "doq"].iter().any(|word| word.eq_ignore_ascii_case(around.next_word()));
    if near && enough || adjacent || depends {
        return Some(whole);
    }
    if let Some((_, earlier)) = follows {
        return Some(whole.min(earlier));
    }
    if place.elsewhere || place.line == Line::Alone && !money.is_range() && money.period.is_none() {
        return None;
    }
    // No word for pay: the figures must speak for themselves.
    let (least, most) = match () {
        () if large => (if money.size == Size::Lakh { 100_000.0 } else { 300_000.0 }, 3e9),
        () if money.sign.and_then(Sign::code).is_some_and(is_middling) => (12_000.0, 3_000_000.0),
        () => (12_000.0, 1_000_000.0),
    };
    // "$0 - $650 per day" has one end.
    let low = if money.low > 0.0 { money.low } else { money.high };
    // "$95000" alone may be anything; "$95000 - $110000" and "$95000 per annum" say enough.
    let written = money.grouped
        || money.size > Size::One
        || money.is_range()
        || money.period.is_some()
        || around.bound_before().is_some();
    let yearly = low >= least && money.high <= most && written;
    let narrow = money.is_range() && money.high <= money.low * 3.5;
    let by_period = match money.period {
        Some(Period::Hour) => low >= 7.0 && money.high <= 500.0,
        Some(Period::Day) => low >= 100.0,
        Some(Period::Week | Period::TwoWeeks) => low >= 300.0,
        Some(Period::Month) => low >= 900.0,
        Some(Period::Year) => yearly,
        None => false,
    };
    let headed = place.header && yearly;
    // "$24.10 - $31.85" as a line of its own is pay by the hour.
    let by_hour = place.header && money.start == 0 && narrow && money.decimals == 2 && (10.0..150.0).contains(&low);
    (by_period || narrow && yearly || headed || by_hour).then_some(if narrow {
        Confidence::Medium
    } else {
        Confidence::Low
    })
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
    // "you earn 18 per hour": the word and the period together leave no doubt.
    let paid_by = before && money.period.is_some_and(|period| is_ample(money, period));
    // "52,000 - 64,000 per year" as a line of its own.
    let line = place.header
        && money.start == 0
        && !place.elsewhere
        && narrow
        && match money.period {
            Some(Period::Hour) => money.decimals == 2 && is_ample(money, Period::Hour),
            Some(Period::Month) => money.low >= 1000.0 && is_ample(money, Period::Month),
            Some(Period::Year) => money.low >= 12_000.0 && is_ample(money, Period::Year),
            _ => false,
        };
    let accepted = adjacent
        || paid_by
        || line
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
