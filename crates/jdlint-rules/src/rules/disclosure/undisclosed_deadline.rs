//! `undisclosed-deadline`: see the page beside this file.

use crate::law::{Item, asking, level, who_asks};
use crate::parts::is_unread;
use crate::prelude::*;

/// The rule.
struct UndisclosedDeadline;

impl Rule for UndisclosedDeadline {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("undisclosed-deadline"),
        group: Group::Disclosure,
        summary: "The posting does not say until when people can apply, and the law of its place asks for it",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "name no last day to apply, and a law asks for it",
            advice: "If your career site prints it under each posting, add `provided-elsewhere = [\"valid_through\"]` to jdlint.toml.",
        }),
        page: include_str!("undisclosed_deadline.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if !posting.valid_through.is_absent() || is_unread(cx, posting) {
            return;
        }
        let asking = asking(cx, posting, Item::Deadline);
        if asking.is_empty() {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::VALID_THROUGH);
        let as_of = cx.as_of;
        cx.report(span, format!("no last day to apply is named; {} for it", who_asks(&asking)))
            .says("nothing says until when people can apply")
            .level(level(&asking))
            .law(&asking, "the last day to apply, or words that applications are taken on an ongoing basis,", as_of)
            .help("add `Apply by` with a day, or a sentence: `We take applications on an ongoing basis.`")
            .owns(FieldName::VALID_THROUGH);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UndisclosedDeadline>();
