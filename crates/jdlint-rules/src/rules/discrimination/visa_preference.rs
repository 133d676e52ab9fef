//! `visa-preference`: see the page beside this file.

use crate::phrases::{Said, report_by_law};
use crate::prelude::*;
use jdlint_facts::Tag;

/// The rule.
struct VisaPreference;

impl Rule for VisaPreference {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("visa-preference"),
        group: Group::Discrimination,
        summary: "The wording asks for people with a certain visa",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("visa_preference.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        report_by_law(cx, posting, Tag::VisaPreference, &[], |_| Said {
            what: "prefers a visa",
            label: "people who need no visa are shut out",
            help: "leave it out; say whether you sponsor visas if you want to",
        });
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<VisaPreference>();
