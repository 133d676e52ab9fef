//! `sexualized-term`: see the page beside this file.

use crate::phrases::{Said, report_all};
use crate::prelude::*;
use jdlint_facts::Tag;

/// The rule.
struct SexualizedTerm;

impl Rule for SexualizedTerm {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("sexualized-term"),
        group: Group::Wording,
        summary: "A word about sex stands where the work has none",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("sexualized_term.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let said = Said {
            what: "is a sexualized term",
            label: "the work has nothing to do with it",
            help: "say it plainly, or leave it out",
        };
        report_all(cx, posting, Tag::SexualizedTerm, &said);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<SexualizedTerm>();
