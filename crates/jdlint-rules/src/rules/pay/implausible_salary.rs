//! `implausible-salary`: see the page beside this file.

use crate::pay::{a_period, amount, ends, quote, units_for_a_dollar, with_figures};
use crate::prelude::*;
use jdlint_core::posting::{Period, Salary};
use jdlint_facts::Language;

/// The rule.
struct ImplausibleSalary;

impl Rule for ImplausibleSalary {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("implausible-salary"),
        group: Group::Pay,
        summary: "The pay cannot be right for the period that is named",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("implausible_salary.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for evidence in with_figures(posting) {
            let salary = &evidence.value;
            let Some(period) = salary.period else { continue };
            let quoted = quote(cx, evidence);
            if let Some(slip) = slipped(salary, period) {
                let message = format!("`{quoted}` has a digit too few or too many");
                cx.report(evidence.span, message)
                    .says(format!("one end is about ten times the other; perhaps {slip} was meant"))
                    .note("people who see a slip in the pay doubt the rest of the posting")
                    .help("check both figures against your records");
            } else if let Some((extent, likely)) = misplaced(salary, period, cx.language) {
                let message = format!("`{quoted}` cannot be pay for {}", one(period));
                let help = match likely {
                    Some(likely) => format!("check the figure and the period; perhaps {} was meant", a_period(likely)),
                    None => "check the figure and the period".to_owned(),
                };
                cx.report(evidence.span, message)
                    .says(format!("that is too {extent} for {}", one(period)))
                    .note("people who see a slip in the pay doubt the rest of the posting")
                    .help(help);
            }
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ImplausibleSalary>();

/// What one end may have been, where it is ten times too low for the other: `70,000–7,500`, `6,500–75,000`.
fn slipped(salary: &Salary, period: Period) -> Option<String> {
    let (min, max) = ends(salary)?;
    // Only yearly pay is far enough from other sizes, and only upwards: the lower figure lacks the digit.
    if period != Period::Year || min.max(max) < 20_000.0 {
        return None;
    }
    let mended = if max < min { max * 10.0 } else { min * 10.0 };
    let fits = if max < min { (min..=min * 2.0).contains(&mended) } else { (max * 0.6..=max).contains(&mended) };
    fits.then(|| amount(salary, mended))
}

/// Where no job pays so much or so little for `period`: which of both it is, and the period that was perhaps meant.
fn misplaced(salary: &Salary, period: Period, language: Language) -> Option<(&'static str, Option<Period>)> {
    let units = match salary.currency.as_deref() {
        Some(code) => units_for_a_dollar(code)?,
        // Of unknown money only English text is judged: `$` may be a peso elsewhere.
        None if matches!(language, Language::English | Language::Any) => 1.0,
        None => return None,
    };
    let low = salary.min.or(salary.max)? / units;
    let high = salary.max.or(salary.min)? / units;
    let (least, most) = match period {
        Period::Hour => (0.2, 2_000.0),
        Period::Day => (2.0, 15_000.0),
        Period::Week => (5.0, 50_000.0),
        Period::TwoWeeks => (10.0, 75_000.0),
        Period::Month => (10.0, 80_000.0),
        Period::Year => (200.0, 20_000_000.0),
    };
    if low.min(high) > most {
        Some(("much", (12_000.0..500_000.0).contains(&low).then_some(Period::Year)))
    } else if low.max(high) < least {
        Some(("little", (period != Period::Hour && (7.0..200.0).contains(&high)).then_some(Period::Hour)))
    } else {
        None
    }
}

fn one(period: Period) -> &'static str {
    if period == Period::Hour { "one hour" } else { a_period(period) }
}
