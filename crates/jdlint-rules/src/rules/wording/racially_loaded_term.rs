//! `racially-loaded-term`: see the page beside this file.

use crate::prelude::*;
use crate::wording::{is_negated, own_hits, report_hit};
use jdlint_facts::Tag;

/// The rule.
struct RaciallyLoadedTerm;

impl Rule for RaciallyLoadedTerm {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("racially-loaded-term"),
        group: Group::Wording,
        summary: "A word has an image or a history about race",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("racially_loaded_term.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for hit in own_hits(cx, posting, Tag::RaciallyLoadedTerm) {
            if is_negated(cx, &hit) {
                continue;
            }
            let help = "name what you mean";
            report_hit(cx, &hit, |words| format!("`{words}` is a racially loaded term"), help)
                .says("a plain word is clearer");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<RaciallyLoadedTerm>();
