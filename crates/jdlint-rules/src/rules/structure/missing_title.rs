//! `missing-title`: see the page beside this file.

use crate::prelude::*;

/// The rule.
struct MissingTitle;

impl Rule for MissingTitle {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-title"),
        group: Group::Structure,
        summary: "The posting has no title",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("missing_title.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if !posting.title.is_absent() || cx.document.clean().trim().is_empty() && cx.document.source().is_empty() {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::TITLE);
        cx.report(span, "the posting has no title")
            .says("nothing here reads as the title of a job")
            .note("the title is what people search for and the first thing that they read")
            .help("begin with the title on a line of its own, such as `# Warehouse Supervisor`")
            .owns(FieldName::TITLE);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingTitle>();
