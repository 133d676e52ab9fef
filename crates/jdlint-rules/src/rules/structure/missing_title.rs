//! `missing-title`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::CleanRange;
use jdlint_core::document::ProblemKind;
use jdlint_facts::Tag;

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
        let unreadable = cx.document.problems().iter().any(|problem| problem.kind == ProblemKind::Unreadable);
        let is_blank = cx.scan.words.is_empty();
        if !posting.title.is_absent() || is_blank && unreadable {
            return;
        }
        if is_blank {
            cx.report(SourceRange::empty(0), "the posting is empty")
                .says("nothing to read here")
                .help("write the posting, or take the file away")
                .owns(FieldName::TITLE);
            return;
        }
        let span = posting.anchor(cx.document, FieldName::TITLE);
        // The job may be named in words that are broken or unusual: then it is not sure that nothing names it.
        let level = if opens_with_a_job(cx) { Level::Info } else { Level::Error };
        cx.report(span, "the posting has no title")
            .says("nothing here reads as the title of a job")
            .level(level)
            .note("the title is what people search for and the first thing that they read")
            .help("begin with the title on a line of its own, such as `# Warehouse Supervisor`")
            .owns(FieldName::TITLE);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingTitle>();

/// Whether a job is named among the first words of the text.
fn opens_with_a_job(cx: &RuleContext<'_>) -> bool {
    const FIRST: usize = 40;
    let Some(last) = cx.scan.words.get(..FIRST.min(cx.scan.words.len())).and_then(<[_]>::last) else { return false };
    cx.scan.tagged_within(Tag::JobNoun, CleanRange::new(0, last.end)).next().is_some()
}
