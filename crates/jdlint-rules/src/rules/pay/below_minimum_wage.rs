//! `below-minimum-wage`: see the page beside this file.

use crate::pay::{amount, ends, quote, with_figures};
use crate::places::stated_places;
use crate::prelude::*;
use jdlint_core::posting::{EmploymentType, Evidence, Period, Salary};
use jdlint_facts::Tag;
use jdlint_facts::law::{WAGE_SOURCES, Wage, wage_of};
use jiff::civil::Date;

/// The rule.
struct BelowMinimumWage;

impl Rule for BelowMinimumWage {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("below-minimum-wage"),
        group: Group::Pay,
        summary: "The stated pay is under the general minimum wage of its place",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("below_minimum_wage.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if !with_figures(posting).any(|pay| per_hour(&pay.value).is_some_and(|rate| rate < HIGHEST)) {
            return;
        }
        if cx.scan.tagged(Tag::WageException).next().is_some() || is_excepted(posting) {
            return;
        }
        let day = day_of(cx, posting);
        let Some(wage) = lowest_wage(posting, day) else { return };
        for pay in with_figures(posting) {
            let Some(rate) = per_hour(&pay.value).filter(|_| is_in_dollars(&pay.value)) else { continue };
            // A yearly figure may be for less than full time.
            let is_yearly = pay.value.period == Some(Period::Year);
            // A figure that lacks a digit is another matter.
            let is_slip = ends(&pay.value).is_some_and(|(min, max)| max > min * 4.0) || rate < 2.0;
            // "Night shifts pay $3 an hour more": beside a rate several times as high it is paid on top.
            let is_on_top =
                with_figures(posting).any(|other| per_hour(&other.value).is_some_and(|higher| higher > rate * ON_TOP));
            if is_slip || is_on_top || is_yearly && (pay.value.is_scoped || !is_full_time(posting)) {
                continue;
            }
            // "$25/hr" is often rounded, and hours a year differ: a few cents are no matter.
            if rate < wage.lowest - 0.05 {
                report(cx, pay, rate, wage, day);
            }
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<BelowMinimumWage>();

/// No general minimum is as high, so that other postings need no look at their places.
const HIGHEST: f64 = 20.0;

/// From so many times as high on, the higher rate is the pay, and the lower one something beside it.
const ON_TOP: f64 = 2.5;

/// Hours of a full-time year.
const HOURS: f64 = 2080.0;

/// The lower end by the hour; only hourly and yearly pay says it without guesses.
fn per_hour(salary: &Salary) -> Option<f64> {
    let low = salary.min.or(salary.max)?;
    match salary.period? {
        Period::Hour => Some(low),
        Period::Year => Some(low / HOURS),
        _ => None,
    }
}

fn is_in_dollars(salary: &Salary) -> bool {
    match salary.currency.as_deref() {
        Some(code) => code == "USD",
        // All places are in the United States.
        None => salary.text.contains('$'),
    }
}

fn is_excepted(posting: &Posting) -> bool {
    posting.employment_type.evidence.iter().any(|kind| {
        matches!(
            kind.value,
            EmploymentType::Volunteer
                | EmploymentType::Internship
                | EmploymentType::Apprenticeship
                | EmploymentType::Freelance
        )
    })
}

fn is_full_time(posting: &Posting) -> bool {
    let mut kinds = posting.employment_type.evidence.iter().map(|kind| kind.value);
    let full = kinds.clone().any(|kind| kind == EmploymentType::FullTime);
    full && kinds
        .all(|kind| !matches!(kind, EmploymentType::PartTime | EmploymentType::Seasonal | EmploymentType::Temporary))
}

/// The day that the pay was stated for: that of the posting where it names one, else the one that is judged for.
fn day_of(cx: &RuleContext<'_>, posting: &Posting) -> Date {
    let dates = posting.date_posted.evidence.iter().chain(&posting.valid_through.evidence);
    dates.filter_map(|date| date.value.date).chain([cx.as_of]).min().unwrap_or(cx.as_of)
}

/// The lowest general minimum of the posting's places on `day`; `None` where one of them is not in the United States or
/// its rate of that day is not known.
fn lowest_wage(posting: &Posting, day: Date) -> Option<&'static Wage> {
    let mut lowest: Option<&'static Wage> = None;
    for place in stated_places(posting) {
        if place != "US" && !place.starts_with("US-") {
            return None;
        }
        let of_state = wage_of(place).filter(|wage| wage.since <= day);
        let wage = of_state.or_else(|| wage_of("US").filter(|wage| wage.since <= day))?;
        if lowest.is_none_or(|lowest| wage.lowest < lowest.lowest) {
            lowest = Some(wage);
        }
    }
    lowest
}

fn report(cx: &mut RuleContext<'_>, pay: &Evidence<Salary>, rate: f64, wage: &Wage, day: Date) {
    // A rate or a day that no page bears out accuses nobody of a small gap.
    let is_remembered = wage.remembered_rate || wage.remembered_since && day.year() < wage.checked.year();
    let is_far = rate < wage.lowest * 0.75;
    if is_remembered && !is_far {
        return;
    }
    let least = amount(&pay.value, wage.lowest);
    let message = format!("`{}` is under the minimum wage of {}", quote(cx, pay), wage.name);
    let says = if pay.value.period == Some(Period::Year) {
        format!("{} an hour over {HOURS:.0} hours a year", amount(&pay.value, (rate * 100.0).round() / 100.0))
    } else {
        format!("the general minimum is {least} an hour")
    };
    let seen = if is_remembered { "; the figure is from memory and should be looked up" } else { "" };
    let since = if wage.remembered_since { String::new() } else { format!(" since {}", wage.since) };
    let mut report = cx
        .report(pay.span, message)
        .says(says)
        .note(format!(
            "the general minimum is {least} an hour{since}, as seen on {}{seen}; tipped, training, youth and some seasonal \
             work may be paid less, and cities may ask for more",
            wage.checked
        ))
        .help("check the figure, or name the exception that holds, such as tips or a training rate");
    if is_remembered {
        report = report.level(Level::Info);
    }
    drop(WAGE_SOURCES.iter().fold(report, |report, source| report.source(*source)));
}
