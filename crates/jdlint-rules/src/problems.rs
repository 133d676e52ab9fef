//! Passing on what readers and the schema found in a document.

use crate::context::{Report, RuleContext};
use jdlint_core::diagnostic::Applicability;
use jdlint_core::document::{Document, Problem, ProblemKind};

/// The problems of `document` that are of `kind`.
pub(crate) fn of_kind(document: &Document, kind: ProblemKind) -> impl Iterator<Item = &Problem> {
    document.problems().iter().filter(move |problem| problem.kind == kind)
}

/// Reports `problem` in its own words; its edits are as applicable as `applicability` says.
pub(crate) fn pass_on<'c, 'a>(
    cx: &'c mut RuleContext<'a>,
    problem: &Problem,
    applicability: Applicability,
) -> Report<'c, 'a> {
    let mut report = cx.report(problem.span, problem.message.clone());
    if let Some(label) = &problem.label {
        report = report.says(label.clone());
    }
    if let Some(help) = &problem.help {
        report = report.help(help.clone());
    }
    if let Some(fix) = &problem.fix {
        report = report.fix(fix.title.clone(), applicability, fix.edits.clone());
    }
    report
}
