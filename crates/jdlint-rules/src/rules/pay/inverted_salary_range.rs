//! `inverted-salary-range`: see the page beside this file.

use crate::pay::{amount, ends, for_period, quote, with_figures};
use crate::prelude::*;

/// The rule.
struct InvertedSalaryRange;

impl Rule for InvertedSalaryRange {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("inverted-salary-range"),
        group: Group::Pay,
        summary: "The lower end of the pay range is above the upper one",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("inverted_salary_range.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for evidence in with_figures(posting) {
            let Some((min, max)) = ends(&evidence.value) else { continue };
            // A digit too few or too many is the matter of `implausible-salary`.
            if min <= max || max * 5.0 < min {
                continue;
            }
            let salary = &evidence.value;
            let (low, high) = (amount(salary, max), amount(salary, min));
            let help = format!("if both figures are right, write `{low} to {high}{}`", for_period(salary));
            let message = format!("`{}` runs from the higher pay to the lower", quote(cx, evidence));
            cx.report(evidence.span, message)
                .says(format!("{} is more than {}", amount(salary, min), amount(salary, max)))
                .note("readers wonder which figure is wrong, and software that sorts by pay cannot tell either")
                .help(help);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<InvertedSalaryRange>();
