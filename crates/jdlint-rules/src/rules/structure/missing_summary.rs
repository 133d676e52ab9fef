//! `missing-summary`: see the page beside this file.

use crate::parts::is_unread;
use crate::prelude::*;
use crate::structure::is_announced;
use jdlint_core::document::BlockKind;

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
        if !posting.summary.is_absent()
            || is_unread(cx, posting)
            || is_announced(cx, posting, FieldName::SUMMARY)
            || has_opening_paragraph(cx)
        {
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

/// Whether a paragraph stands before the first list: under "Responsibilities" or "Your impact" too, it tells what the job
/// is about.
fn has_opening_paragraph(cx: &RuleContext<'_>) -> bool {
    const FEW: usize = 12;
    let blocks = cx.document.blocks().iter().filter(|block| block.field.is_none());
    blocks.take_while(|block| !matches!(block.kind, BlockKind::ListItem { .. })).any(|block| {
        block.kind == BlockKind::Paragraph && block.label.is_none() && cx.scan.words_within(block.range).len() >= FEW
    })
}
