//! `offensive-term`: see the page beside this file.

use crate::prelude::*;
use crate::wording::{own_hits, report_hit};
use jdlint_facts::Tag;

/// The rule.
struct OffensiveTerm;

impl Rule for OffensiveTerm {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("offensive-term"),
        group: Group::Wording,
        summary: "The posting contains profanity or a slur",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("offensive_term.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for hit in own_hits(cx, posting, Tag::OffensiveTerm) {
            let (level, what) = match hit.entry.key {
                "mild" => (Level::Info, "is coarse"),
                "slur" => (Level::Warning, "is a slur"),
                _ => (Level::Warning, "is profanity"),
            };
            report_hit(cx, &hit, |words| format!("`{words}` {what}"), "say it plainly, or leave it out")
                .says("this turns readers away")
                .level(level);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<OffensiveTerm>();
