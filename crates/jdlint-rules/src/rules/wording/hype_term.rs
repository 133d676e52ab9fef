//! `hype-term`: see the page beside this file.

use crate::prelude::*;
use crate::wording::{is_negated, own_hits, report_hit};
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
        for hit in own_hits(cx, posting, Tag::HypeTerm) {
            if is_negated(cx, &hit) {
                continue;
            }
            let help = "name the skill or the level that you look for";
            report_hit(cx, &hit, |words| format!("`{words}` is hype"), help).says("say what the person does");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<HypeTerm>();
