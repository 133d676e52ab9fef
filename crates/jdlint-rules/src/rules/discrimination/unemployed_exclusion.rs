//! `unemployed-exclusion`: see the page beside this file.

use crate::phrases::{Said, report_by_law};
use crate::prelude::*;
use jdlint_facts::Tag;

/// The rule.
struct UnemployedExclusion;

impl Rule for UnemployedExclusion {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("unemployed-exclusion"),
        group: Group::Discrimination,
        summary: "The wording shuts out people who are out of work",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("unemployed_exclusion.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        report_by_law(cx, posting, Tag::UnemployedExclusion, &[], |_| Said {
            what: "shuts out people who are out of work",
            label: "people between jobs cannot apply",
            help: "leave it out; ask for the experience that the work needs",
        });
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UnemployedExclusion>();
