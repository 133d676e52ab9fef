//! `ableist-term`: see the page beside this file.

use crate::phrases::{Said, report_meant};
use crate::prelude::*;
use jdlint_facts::Tag;

/// The rule.
struct AbleistTerm;

impl Rule for AbleistTerm {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("ableist-term"),
        group: Group::Wording,
        summary: "A word about disability or illness hurts those who live with it",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("ableist_term.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let said = Said { what: "is ableist", label: "a plain word says it better", help: "name what you mean" };
        report_meant(cx, posting, Tag::AbleistTerm, &said);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<AbleistTerm>();
