//! `disability-exclusion`: see the page beside this file.

use crate::phrases::{Said, report_by_law};
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
        report_by_law(cx, posting, Tag::DisabilityExclusion, &["occupational"], |_| Said {
            what: "asks for a body or a state of health",
            label: "says what people are, not what they do",
            help: "name the task and how often it comes: `moves boxes of 20 kg twice a day, with or without accommodation`",
        });
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<DisabilityExclusion>();
