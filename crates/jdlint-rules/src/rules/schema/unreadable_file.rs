//! `unreadable-file`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::document::ProblemKind;
/// The rule.
struct UnreadableFile;

impl Rule for UnreadableFile {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("unreadable-file"),
        group: Group::Schema,
        summary: "A file cannot be read as text",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("unreadable_file.md"),
    };

    fn check(cx: &mut RuleContext<'_>, _: &Posting, _: &Self::Options) {
        let document = cx.document;
        for problem in document.problems().iter().filter(|problem| problem.kind == ProblemKind::Unreadable) {
            let mut report = cx.report(problem.span, problem.message.clone());
            if let Some(label) = &problem.label {
                report = report.says(label.clone());
            }
            if let Some(help) = &problem.help {
                report = report.help(help.clone());
            }
            drop(report);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UnreadableFile>();
