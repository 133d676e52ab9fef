//! `missing-summary`: see the page beside this file.

use crate::parts::is_unread;
use crate::prelude::*;
use crate::structure::is_announced;

/// The rule.
struct MissingSummary;

impl Rule for MissingSummary {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-summary"),
        group: Group::Structure,
        summary: "The posting does not say in a few sentences what the job is about",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("missing_summary.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if !posting.summary.is_absent() || is_unread(cx, posting) || is_announced(cx, posting, FieldName::SUMMARY) {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::SUMMARY);
        cx.report(span, "the posting has no summary")
            .says("no paragraph says what the job is about")
            .note("the first two sentences are what most people read, and what search results show")
            .help("begin with two or three sentences: who you are, what the job is for, and with whom the person works")
            .owns(FieldName::SUMMARY);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingSummary>();
