//! `open-ended-salary`: see the page beside this file.

use crate::law::{Item, asking, level};
use crate::pay::{amount, for_period, is_map, quote};
use crate::prelude::*;
use jdlint_core::posting::{Salary, SalaryKind};
/// The rule.
struct OpenEndedSalary;

impl Rule for OpenEndedSalary {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("open-ended-salary"),
        group: Group::Pay,
        summary: "Only the lowest or only the highest pay is said",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::LawAndPractice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("open_ended_salary.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if posting.salary.state != State::OpenEnded {
            return;
        }
        let asking = asking(cx, posting, Item::BothEnds);
        if cx.law_only && asking.is_empty() {
            return;
        }
        let as_of = cx.as_of;
        let Some(evidence) = posting.salary.best() else { return };
        let span = evidence.span;
        let (said, lacking) = match evidence.value.kind {
            SalaryKind::UpTo => ("highest", "lowest"),
            _ => ("lowest", "highest"),
        };
        let message = format!("`{}` gives only the {said} pay", quote(cx, evidence));
        let help = if is_map(evidence) {
            let key = if lacking == "lowest" { "min" } else { "max" };
            format!("write the {lacking} pay as well: `{key}: …`")
        } else {
            help(&evidence.value, lacking)
        };
        let mut report = cx
            .report(span, message)
            .says(format!("the {lacking} pay is not said"))
            .note("one end tells little: people guess the other one, and most guess it against you")
            .help(help)
            .owns(FieldName::SALARY);
        if !asking.is_empty() {
            report = report.level(level(&asking).max(Level::Warning)).law(&asking, "both ends of a range", as_of);
        }
        drop(report);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<OpenEndedSalary>();

/// How the pay would read with both ends.
fn help(salary: &Salary, lacking: &str) -> String {
    let range = match (salary.min, salary.max) {
        (None, Some(max)) => format!("{} to {}", blank(salary, max), amount(salary, max)),
        (Some(min), _) => format!("{} to {}", amount(salary, min), blank(salary, min)),
        (None, None) => return format!("write the {lacking} pay as well"),
    };
    format!("write the {lacking} pay as well: `{range}{}`", for_period(salary))
}

/// An amount like `value`, with a blank in place of its figures.
fn blank(salary: &Salary, value: f64) -> String {
    let sign: String = amount(salary, value).chars().take_while(|c| !c.is_ascii_digit()).collect();
    format!("{sign}…")
}
