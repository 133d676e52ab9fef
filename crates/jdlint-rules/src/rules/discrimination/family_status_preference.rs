//! `family-status-preference`: see the page beside this file.

use crate::discrimination::{labelled, own_hits};
use crate::phrases::{Said, report_hits_by_law};
use crate::prelude::*;
use jdlint_facts::Tag;

/// The rule.
struct FamilyStatusPreference;

impl Rule for FamilyStatusPreference {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("family-status-preference"),
        group: Group::Discrimination,
        summary: "The wording prefers people by family, marriage or pregnancy",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("family_status_preference.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let mut hits = own_hits(cx, posting, Tag::FamilyStatusPreference);
        hits.extend(labelled(cx, "family"));
        report_hits_by_law(cx, posting, hits, &[], |_| Said {
            what: "prefers people by their family",
            label: "family life is not the employer's to ask about",
            help: "name the hours, the shifts and the travel, and let people judge for themselves",
        });
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<FamilyStatusPreference>();
