//! `missing-work-environment`: see the page beside this file.

use crate::parts::is_unread;
use crate::prelude::*;
use jdlint_core::posting::Workplace;

/// The rule.
struct MissingWorkEnvironment;

impl Rule for MissingWorkEnvironment {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-work-environment"),
        group: Group::Structure,
        summary: "The posting does not say what the place of work is like",
        level: DefaultLevel::Off(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "do not say what the place of work is like",
            advice: "If all share one, put the line `Work environment: …` into your template.",
        }),
        page: include_str!("missing_work_environment.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let is_remote = posting.workplace.value().is_some_and(|claim| claim.workplace == Workplace::Remote);
        if !posting.work_environment.is_absent() || is_remote || is_unread(cx, posting) {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::WORK_ENVIRONMENT);
        cx.report(span, "the posting does not say what the place of work is like")
            .says("nothing is said about noise, weather, space or equipment")
            .note("people with a disability, and everybody who does not know your trade, need it to decide")
            .help("add a line such as `Work environment: a quiet office on the ground floor`")
            .owns(FieldName::WORK_ENVIRONMENT);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingWorkEnvironment>();
