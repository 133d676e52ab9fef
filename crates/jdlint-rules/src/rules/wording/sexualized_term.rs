//! `sexualized-term`: see the page beside this file.

use crate::prelude::*;
use crate::wording::{own_hits, report_hit};
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
        for hit in own_hits(cx, posting, Tag::SexualizedTerm) {
            report_hit(cx, &hit, |words| format!("`{words}` is a sexualized term"), "say it plainly, or leave it out")
                .says("the work has nothing to do with it");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<SexualizedTerm>();
