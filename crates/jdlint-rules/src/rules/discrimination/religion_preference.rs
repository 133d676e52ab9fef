//! `religion-preference`: see the page beside this file.

use crate::phrases::{Said, report_by_law};
use crate::prelude::*;
use jdlint_facts::Tag;

/// The rule.
struct ReligionPreference;

impl Rule for ReligionPreference {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("religion-preference"),
        group: Group::Discrimination,
        summary: "The wording prefers people by their belief",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("religion_preference.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        report_by_law(cx, posting, Tag::ReligionPreference, &["religious", "occupational"], |_| Said {
            what: "prefers people by their belief",
            label: "says who may apply by religion",
            help: "leave it out; a religious employer can name the exception that it falls under",
        });
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ReligionPreference>();
