//! `salary-conflict`: see the page beside this file.

use crate::pay::{periods_a_year, quote, with_figures};
use crate::prelude::*;
use jdlint_core::posting::{EmploymentType, Evidence, Salary, SalaryKind};

/// The rule.
struct SalaryConflict;

impl Rule for SalaryConflict {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("salary-conflict"),
        group: Group::Pay,
        summary: "The posting gives two different figures for the same pay",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::Medium,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("salary_conflict.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let part_time = posting.employment_type.evidence.iter().any(|kind| kind.value == EmploymentType::PartTime);
        let plain: Vec<&Evidence<Salary>> = with_figures(posting)
            .filter(|evidence| !evidence.value.is_scoped && evidence.confidence >= Confidence::Medium)
            .filter(|evidence| bounds(&evidence.value).is_some_and(|(low, high)| low <= high))
            .take(MAX_COMPARED)
            .collect();
        let conflict = plain.iter().enumerate().find_map(|(index, first)| {
            let conflicts = |second: &&&Evidence<Salary>| conflicts(&first.value, &second.value, part_time);
            plain[index + 1..].iter().find(conflicts).map(|second| (*first, *second))
        });
        let Some((first, second)) = conflict else { return };
        // Three and more are a list of several jobs.
        let differs = |one: &Evidence<Salary>, other: &Evidence<Salary>| bounds(&one.value) != bounds(&other.value);
        let is_third = |one: &&Evidence<Salary>| differs(one, first) && differs(one, second);
        if plain.iter().any(is_third) {
            return;
        }
        let (earlier, later) = if first.span <= second.span { (first, second) } else { (second, first) };
        let (here, there) = (quote(cx, later), quote(cx, earlier));
        cx.report(later.span, format!("`{here}` contradicts `{there}`"))
            .says("here the pay is this")
            .label(earlier.span, "here it is another")
            .note("people ask which figure holds, and take the higher one for a promise")
            .help("keep the figure that holds, or say what each is for, such as a level, a place or part-time hours");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<SalaryConflict>();

/// No more statements of pay than this are compared with one another.
const MAX_COMPARED: usize = 12;

/// How far apart two figures may be and still be the same pay, roundly said.
const ROUNDING: f64 = 1.02;

/// How far apart pay for two different periods may be: weeks of 35 or 40 hours, and bonuses for a thirteenth month.
const CONVERSION: f64 = 1.15;

/// Whether the two cannot both be the pay of one job.
fn conflicts(first: &Salary, second: &Salary, part_time: bool) -> bool {
    if let (Some(one), Some(other)) = (&first.currency, &second.currency)
        && one != other
    {
        return false;
    }
    let (Some(a), Some(b)) = (bounds(first), bounds(second)) else { return false };
    match (first.period, second.period) {
        (Some(one), Some(other)) if one != other => {
            let (x, y) = (periods_a_year(one), periods_a_year(other));
            !part_time && !fits((a.0 * x, a.1 * x), (b.0 * y, b.1 * y), CONVERSION)
        }
        // Without a period only figures of one size can be for the same one.
        (one, other) if one != other && !is_one_size(a, b) => false,
        _ => !fits(a, b, ROUNDING),
    }
}

/// The lowest and the highest pay that the statement allows.
fn bounds(salary: &Salary) -> Option<(f64, f64)> {
    match salary.kind {
        SalaryKind::Range | SalaryKind::Amount => salary.min.zip(salary.max),
        SalaryKind::From => salary.min.map(|min| (min, f64::INFINITY)),
        SalaryKind::UpTo => salary.max.map(|max| (0.0, max)),
        _ => None,
    }
}

/// Whether one of the two lies in the other, give or take the factor `slack`.
fn fits(a: (f64, f64), b: (f64, f64), slack: f64) -> bool {
    let within = |inner: (f64, f64), outer: (f64, f64)| inner.0 * slack >= outer.0 && inner.1 <= outer.1 * slack;
    // Two open ends ("from 40,000" and "up to 60,000") meet, or they do not.
    let is_open = |range: (f64, f64)| range.0 == 0.0 || range.1.is_infinite();
    let meet = a.0 <= b.1 * slack && b.0 <= a.1 * slack;
    within(a, b) || within(b, a) || (is_open(a) || is_open(b)) && meet
}

fn is_one_size(a: (f64, f64), b: (f64, f64)) -> bool {
    let size = |range: (f64, f64)| if range.1.is_finite() { range.1 } else { range.0 };
    let (x, y) = (size(a), size(b));
    x <= y * 3.0 && y <= x * 3.0
}
