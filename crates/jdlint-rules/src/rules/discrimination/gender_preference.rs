//! `gender-preference`: see the page beside this file.

use crate::discrimination::{Verdict, cites_law, has_reason, own_hits, report};
use crate::prelude::*;
use jdlint_facts::Tag;
/// The rule.
struct GenderPreference;

impl Rule for GenderPreference {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("gender-preference"),
        group: Group::Discrimination,
        summary: "The wording prefers a sex or another protected group",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("gender_preference.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits = own_hits(cx, posting, Tag::GenderPreference);
        if hits.is_empty() || has_reason(cx, &["occupational"]) {
            return;
        }
        for hit in hits {
            if cites_law(cx, &hit) {
                continue;
            }
            let Some(verdict) = Verdict::of(cx, posting, hit.entry.key) else { continue };
            let words = cx.quote(hit.range);
            let (message, help) = if hit.entry.key == "sex" {
                (
                    format!("`{words}` prefers a sex"),
                    "leave it out; where the work truly needs it, name the exception of the law and the reason",
                )
            } else {
                (
                    format!("`{words}` prefers a protected group"),
                    "invite instead: `we welcome applications from everyone, and from women and minorities in particular`",
                )
            };
            report(cx, hit.range, &verdict, message).says("says who will be chosen by a protected trait").help(help);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<GenderPreference>();
