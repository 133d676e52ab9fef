//! `duplicate-field`: see the page beside this file.

use crate::prelude::*;
use crate::problems::{of_kind, pass_on};
use jdlint_core::document::ProblemKind;

/// The rule.
struct DuplicateField;

impl Rule for DuplicateField {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("duplicate-field"),
        group: Group::Schema,
        summary: "A field stands twice",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("duplicate_field.md"),
    };

    fn check(cx: &mut RuleContext<'_>, _: &Posting, _: &Self::Options) {
        for problem in of_kind(cx.document, ProblemKind::DuplicateField) {
            drop(pass_on(cx, problem, Applicability::Unsafe));
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<DuplicateField>();
