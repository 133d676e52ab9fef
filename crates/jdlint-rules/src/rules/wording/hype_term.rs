//! `hype-term`: see the page beside this file.

use crate::phrases::{Said, report_meant};
use crate::prelude::*;
use jdlint_facts::Tag;

/// The rule.
struct HypeTerm;

impl Rule for HypeTerm {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("hype-term"),
        group: Group::Wording,
        summary: "A hype word stands for a person",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("hype_term.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let said = Said {
            what: "is hype",
            label: "say what the person does",
            help: "name the skill or the level that you look for",
        };
        report_meant(cx, posting, Tag::HypeTerm, &said);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<HypeTerm>();
