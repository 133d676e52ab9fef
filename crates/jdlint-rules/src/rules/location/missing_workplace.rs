//! `missing-workplace`: see the page beside this file.

use crate::prelude::*;

/// The rule.
struct MissingWorkplace;

impl Rule for MissingWorkplace {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-workplace"),
        group: Group::Location,
        summary: "The posting says nothing about on-site, hybrid or remote work",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "do not say whether the work is on site, hybrid or remote",
            advice: "If it is the same for all, say so once in your template: `Workplace: on site`.",
        }),
        page: include_str!("missing_workplace.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if !posting.workplace.is_absent() || !posting.remote_from.is_absent() {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::WORKPLACE);
        cx.report(span, "the posting does not say whether the work is on site, hybrid or remote")
            .says("nothing is said about where the days are spent")
            .note("many people search by it, and those who need it do not apply where it is left open")
            .help("add a line such as `Workplace: on site`, or `Workplace: hybrid, two days a week in the office`")
            .owns(FieldName::WORKPLACE);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingWorkplace>();
