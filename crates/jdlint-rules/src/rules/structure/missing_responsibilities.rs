//! `missing-responsibilities`: see the page beside this file.

use crate::parts::is_unread;
use crate::prelude::*;
use crate::structure::is_announced;

/// The rule.
struct MissingResponsibilities;

impl Rule for MissingResponsibilities {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-responsibilities"),
        group: Group::Structure,
        summary: "The posting does not say what the person will do",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("missing_responsibilities.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if !posting.responsibilities.is_absent()
            || is_unread(cx, posting)
            || is_announced(cx, posting, FieldName::RESPONSIBILITIES)
        {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::RESPONSIBILITIES);
        cx.report(span, "the posting does not say what the person will do")
            .says("no duty is named, in a list or in a sentence")
            .note("people apply for work that they can picture, and search engines index these words")
            .help("add a section `Responsibilities` with three to eight things that the person will do")
            .owns(FieldName::RESPONSIBILITIES);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingResponsibilities>();
