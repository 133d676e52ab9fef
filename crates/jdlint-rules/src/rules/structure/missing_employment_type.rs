//! `missing-employment-type`: see the page beside this file.

use crate::parts::is_unread;
use crate::prelude::*;

/// The rule.
struct MissingEmploymentType;

impl Rule for MissingEmploymentType {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-employment-type"),
        group: Group::Structure,
        summary: "The posting does not say whether the job is full time, part time or temporary",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "do not say what kind of employment it is",
            advice: "If it is the same for all, say so once in your template: `Employment type: full time`.",
        }),
        page: include_str!("missing_employment_type.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if !posting.employment_type.is_absent() || is_unread(cx, posting) {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::EMPLOYMENT_TYPE);
        cx.report(span, "the posting does not say what kind of employment it is")
            .says("neither full time nor part time, neither permanent nor temporary")
            .note("people filter by it on every board, and search engines list it")
            .help("add a line such as `Employment type: full time, permanent`")
            .owns(FieldName::EMPLOYMENT_TYPE);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingEmploymentType>();
