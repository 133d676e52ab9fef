//! `placeholder-salary`: see the page beside this file.

use crate::placeholder::{of_kind, token};
use crate::prelude::*;
use jdlint_core::posting::PlaceholderKind;

/// The rule.
struct PlaceholderSalary;

impl Rule for PlaceholderSalary {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("placeholder-salary"),
        group: Group::Placeholder,
        summary: "A template's token stands where pay belongs",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("placeholder_salary.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for placeholder in of_kind(posting, PlaceholderKind::Salary) {
            let message = format!("`{}` is a placeholder, not pay", token(cx, placeholder));
            cx.report(placeholder.span, message)
                .says("the figures were never filled in")
                .help("write the range with currency and period, such as `$70,000 to $85,000 a year`")
                .owns(FieldName::SALARY);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<PlaceholderSalary>();
