//! `invalid-field`: see the page beside this file.

use crate::prelude::*;
use crate::problems::{of_kind, pass_on};
use jdlint_core::document::ProblemKind;

/// The rule.
struct InvalidField;

impl Rule for InvalidField {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("invalid-field"),
        group: Group::Schema,
        summary: "A field holds a value that it cannot have",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::Safe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("invalid_field.md"),
    };

    fn check(cx: &mut RuleContext<'_>, _: &Posting, _: &Self::Options) {
        for problem in of_kind(cx.document, ProblemKind::InvalidField) {
            drop(pass_on(cx, problem, Applicability::Safe));
        }
        for problem in of_kind(cx.document, ProblemKind::UnreadField) {
            pass_on(cx, problem, Applicability::Unsafe)
                .level(Level::Info)
                .note("jdlint reads nothing from this value; if the field is your site's own, all is well");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<InvalidField>();
