//! `alias-field`: see the page beside this file.

use crate::prelude::*;
use crate::problems::{of_kind, pass_on};
use jdlint_core::document::ProblemKind;

/// The rule.
struct AliasField;

impl Rule for AliasField {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("alias-field"),
        group: Group::Schema,
        summary: "A field has another name than its usual one",
        level: DefaultLevel::Off(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Taste,
        fix: FixKind::Safe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("alias_field.md"),
    };

    fn check(cx: &mut RuleContext<'_>, _: &Posting, _: &Self::Options) {
        // The templates of a site may read its front matter by these names.
        let is_ours = cx.document.format().is_structured();
        let applicability = if is_ours { Applicability::Safe } else { Applicability::Unsafe };
        for problem in of_kind(cx.document, ProblemKind::AliasField) {
            let report = pass_on(cx, problem, applicability);
            if !is_ours {
                report.note("if the templates of your site read this name, change them as well, or keep it");
            }
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<AliasField>();
