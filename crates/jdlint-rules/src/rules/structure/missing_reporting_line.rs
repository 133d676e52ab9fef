//! `missing-reporting-line`: see the page beside this file.

use crate::parts::is_unread;
use crate::prelude::*;

/// The rule.
struct MissingReportingLine;

impl Rule for MissingReportingLine {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-reporting-line"),
        group: Group::Structure,
        summary: "The posting does not say whom the person reports to",
        level: DefaultLevel::Off(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "do not say whom the person reports to",
            advice: "If that is no custom of yours, set `missing-reporting-line = \"off\"` under `[rules]` in jdlint.toml.",
        }),
        page: include_str!("missing_reporting_line.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if !posting.reports_to.is_absent() || is_unread(cx, posting) {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::REPORTS_TO);
        cx.report(span, "the posting does not say whom the person reports to")
            .says("no manager, team lead or board is named as the one to report to")
            .note("the line upwards tells how senior a job is better than its title does")
            .help("add a line such as `Reports to: Head of Operations`")
            .owns(FieldName::REPORTS_TO);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingReportingLine>();
