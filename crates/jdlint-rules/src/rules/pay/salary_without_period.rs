//! `salary-without-period`: see the page beside this file.

use crate::context::shorten;
use crate::pay::{a_period, is_map, quote, units_for_a_dollar, with_figures};
use crate::prelude::*;
use jdlint_core::CleanRange;
use jdlint_core::posting::{Evidence, Period, Salary};
use jdlint_facts::Tag;

/// The rule.
struct SalaryWithoutPeriod;

impl Rule for SalaryWithoutPeriod {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("salary-without-period"),
        group: Group::Pay,
        summary: "Pay is given without saying for how long",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("salary_without_period.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        // Figures beside it that name their period settle what the others are for.
        if with_figures(posting).any(|evidence| evidence.value.period.is_some()) {
            return;
        }
        // "$40 per delivery" says what it is for.
        let Some(evidence) = with_figures(posting).find(|evidence| !evidence.value.is_by_piece) else { return };
        let likely = likely(&evidence.value);
        // "$500 for the project" names its time in its own way.
        let is_plain = likely.is_some() || is_lump(cx, evidence.text);
        let help = help(evidence, likely);
        let message = format!("`{}` has no period", quote(cx, evidence));
        let report = cx.report(evidence.span, message).help(help);
        let report = report.level(if is_plain { Level::Info } else { Level::Warning });
        drop(match likely {
            Some(period) => report
                .says(format!("probably for {}, but people have to guess", one(period)))
                .note("software that compares or converts pay needs the period in words"),
            None => report
                .says("the figures fit more than one period")
                .note("people cannot tell what a year of this work pays, nor compare it with another posting"),
        });
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<SalaryWithoutPeriod>();

/// How the pay would read with its period.
fn help(evidence: &Evidence<Salary>, likely: Option<Period>) -> String {
    let words = shorten(&evidence.value.text);
    match likely {
        Some(period) if is_map(evidence) => format!("add it, if that is right: `period: {}`", period.as_str()),
        Some(period) => format!("write it behind the figures, if that is right: `{words} {}`", a_period(period)),
        None if is_map(evidence) => "add it, for instance `period: month`".to_owned(),
        None => format!("write it behind the figures, for instance `{words} a month`"),
    }
}

/// A period as it stands behind "for".
fn one(period: Period) -> &'static str {
    if period == Period::Hour { "an hour of work" } else { a_period(period) }
}

/// How many bytes around figures can say that they are no pay for hours, months or years.
const NEAR: u32 = 60;

/// Whether the words around `figures` say that they are paid once, or for work that is no full-time job.
fn is_lump(cx: &RuleContext<'_>, figures: CleanRange) -> bool {
    let block = cx.document.block_at(figures.start()).map_or(figures, |block| block.range);
    let near = CleanRange::new(
        block.start().max(figures.start().saturating_sub(NEAR)),
        block.end().min(figures.end().saturating_add(NEAR)),
    );
    let behind = cx.document.clean()[figures.end() as usize..].trim_start_matches([' ', ',']);
    behind.starts_with("for ")
        || cx.scan.tagged_within(Tag::PayScope, near).any(|hit| matches!(hit.entry.key, "hours" | "parts"))
}

/// The period that figures of this size are paid for, where there is no other; a guess, so nothing is said as certain.
fn likely(salary: &Salary) -> Option<Period> {
    let units = match salary.currency.as_deref() {
        Some(code) => units_for_a_dollar(code)?,
        None => 1.0,
    };
    let low = salary.min.or(salary.max)? / units;
    let high = salary.max.or(salary.min)? / units;
    if low >= 20_000.0 {
        Some(Period::Year)
    } else if low >= 7.0 && high <= 75.0 {
        Some(Period::Hour)
    } else {
        None
    }
}
