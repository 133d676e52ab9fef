//! `disability-exclusion`: see the page beside this file.

use crate::discrimination::{Verdict, cites_law, has_reason, own_hits, report};
use crate::prelude::*;
use jdlint_facts::Tag;
/// The rule.
struct DisabilityExclusion;

impl Rule for DisabilityExclusion {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("disability-exclusion"),
        group: Group::Discrimination,
        summary: "The wording shuts out disabled people",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("disability_exclusion.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits = own_hits(cx, posting, Tag::DisabilityExclusion);
        if hits.is_empty() || has_reason(cx, &["occupational"]) {
            return;
        }
        for hit in hits {
            if cites_law(cx, &hit) {
                continue;
            }
            let Some(verdict) = Verdict::of(cx, posting, hit.entry.key) else { continue };
            let message = format!("`{}` asks for a body or a state of health", cx.quote(hit.range));
            report(cx, hit.range, &verdict, message)
                .says("says what people are, not what they do")
                .help("name the task and how often it comes: `moves boxes of 20 kg twice a day, with or without accommodation`");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<DisabilityExclusion>();
