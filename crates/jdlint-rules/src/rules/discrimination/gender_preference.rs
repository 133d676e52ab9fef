//! `gender-preference`: see the page beside this file.

use crate::discrimination::{labelled, own_hits};
use crate::phrases::{Said, report_hits_by_law};
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
        let mut hits = own_hits(cx, posting, Tag::GenderPreference);
        hits.extend(labelled(cx, "sex"));
        report_hits_by_law(cx, posting, hits, &["occupational"], |key| {
            let (what, help) = if key == "sex" {
                (
                    "prefers a sex",
                    "leave it out; where the work truly needs it, name the exception of the law and the reason",
                )
            } else {
                (
                    "prefers a protected group",
                    "invite instead: `we welcome applications from everyone, and from women and minorities in particular`",
                )
            };
            Said { what, label: "says who will be chosen by a protected trait", help }
        });
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<GenderPreference>();
