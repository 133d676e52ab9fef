//! `missing-salary`: see the page beside this file.

use crate::law::{Item, is_asked};
use crate::pay::example;
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
        // Where a law asks for pay, the rule for that law owns the fact.
        if !posting.salary.is_absent() || volunteer || is_asked(cx, posting, Item::Pay) {
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
