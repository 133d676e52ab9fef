//! `syntax-error`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::document::ProblemKind;

/// The rule.
struct SyntaxError;

impl Rule for SyntaxError {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("syntax-error"),
        group: Group::Schema,
        summary: "The fields of a posting break the syntax of their format",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("syntax_error.md"),
    };

    fn check(cx: &mut RuleContext<'_>, _: &Posting, _: &Self::Options) {
        let document = cx.document;
        for problem in document.problems().iter().filter(|problem| problem.kind == ProblemKind::Syntax) {
            let mut report = cx.report(problem.span, problem.message.clone());
            if let Some(label) = &problem.label {
                report = report.says(label.clone());
            }
            if let Some(help) = &problem.help {
                report = report.help(help.clone());
            }
            if let Some(fix) = &problem.fix {
                report = report.fix(fix.title.clone(), Applicability::Unsafe, fix.edits.clone());
            }
            drop(report);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<SyntaxError>();
