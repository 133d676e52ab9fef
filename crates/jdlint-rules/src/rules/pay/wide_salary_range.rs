//! `wide-salary-range`: see the page beside this file.

use crate::pay::{ends, quote, with_figures};
use crate::prelude::*;
use jdlint_core::posting::{Evidence, Salary, SalaryKind};
use schemars::JsonSchema;
use serde::Deserialize;

/// The rule.
struct WideSalaryRange;

/// What can be set.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub(crate) struct Options {
    /// How many times the minimum the maximum may be.
    ratio: f64,
}

impl Default for Options {
    fn default() -> Self {
        Self { ratio: 2.0 }
    }
}

impl Rule for WideSalaryRange {
    type Options = Options;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("wide-salary-range"),
        group: Group::Pay,
        summary: "The top of the pay range is more than twice its bottom",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("wide_salary_range.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, options: &Self::Options) {
        for pay in with_figures(posting) {
            let Some((min, max)) = range(pay) else { continue };
            if max <= min * options.ratio || max > min * SLIP || is_split(posting, pay) {
                continue;
            }
            let message = format!("`{}` is a wide range", quote(cx, pay));
            cx.report(pay.span, message)
                .says(format!("the top is {} times the bottom", times(max / min)))
                .note(
                    "people take a very wide range for a guess, and trust the employer less; three experiments found so \
                     (Kuhn, Journal of Applied Psychology, reported in January 2024)",
                )
                .help("narrow it, or give one range for each level or place and say which is which");
        }
    }
}

/// From here on a figure lacks a digit: another rule says so.
const SLIP: f64 = 8.0;

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<WideSalaryRange>();

fn range(pay: &Evidence<Salary>) -> Option<(f64, f64)> {
    let is_range = pay.value.kind == SalaryKind::Range && !pay.value.is_scoped;
    ends(&pay.value).filter(|(min, max)| is_range && *min > 0.0 && max > min)
}

/// Whether the posting splits the range into narrower ones, for levels or places.
fn is_split(posting: &Posting, whole: &Evidence<Salary>) -> bool {
    let Some((low, high)) = range(whole) else { return false };
    let parts = with_figures(posting).filter(|pay| {
        ends(&pay.value).is_some_and(|(min, max)| min >= low && max <= high && (min, max) != (low, high) && max > min)
    });
    parts.count() >= 2
}

/// "2.5" and "3", not "3.0".
fn times(ratio: f64) -> String {
    let rounded = (ratio * 10.0).round() / 10.0;
    if rounded.fract() == 0.0 { format!("{rounded:.0}") } else { format!("{rounded:.1}") }
}
