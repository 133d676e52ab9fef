//! `missing-salary`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::posting::EmploymentType;

/// The rule.
struct MissingSalary;

impl Rule for MissingSalary {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-salary"),
        group: Group::Pay,
        summary: "The posting says nothing about pay",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "say nothing about pay",
            advice: "If pay is printed elsewhere under each posting, add `provided-elsewhere = [\"salary\"]` to jdlint.toml.",
        }),
        page: include_str!("missing_salary.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        // Volunteers are not paid, and the posting says that they are volunteers.
        let volunteer = posting.employment_type.evidence.iter().any(|kind| kind.value == EmploymentType::Volunteer);
        if !posting.salary.is_absent() || volunteer {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::SALARY);
        cx.report(span, "the posting does not say what the job pays")
            .says("no pay is stated for this job")
            .note("people skip postings without pay, and search engines and boards show those with pay first")
            .help(format!("add a range with currency and period, such as `{}`", example(posting)))
            .owns(FieldName::SALARY);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingSalary>();
/// A pay line in the currency and style of the posting's own place.
fn example(posting: &Posting) -> &'static str {
    let country = posting.locations.evidence.iter().find_map(|location| location.value.country.as_deref());
    match country {
        Some("GB") => "Salary: £45,000 to £55,000 a year",
        Some("DE" | "AT" | "FR" | "NL" | "ES" | "IT" | "IE" | "BE" | "PT" | "FI") => {
            "Salary: €55,000 to €65,000 a year"
        }
        Some("CH") => "Salary: CHF 95,000 to 115,000 a year",
        Some("PL") => "Salary: 14,000 to 18,000 PLN a month",
        Some("IN") => "Salary: ₹12,00,000 to ₹18,00,000 a year",
        Some("CA") => "Salary: CA$75,000 to CA$90,000 a year",
        Some("AU") => "Salary: A$95,000 to A$110,000 a year, plus super",
        _ => "Salary: $70,000 to $85,000 a year",
    }
}
