//! `violent-metaphor`: see the page beside this file.

use crate::phrases::{Said, report_meant};
use crate::prelude::*;
use jdlint_facts::Tag;

/// The rule.
struct ViolentMetaphor;

impl Rule for ViolentMetaphor {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("violent-metaphor"),
        group: Group::Wording,
        summary: "War or killing is an image for ordinary work",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("violent_metaphor.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let said = Said {
            what: "is an image of violence",
            label: "say it plainly",
            help: "say what the person does, as in “reach the monthly targets”",
        };
        report_meant(cx, posting, Tag::ViolentMetaphor, &said);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ViolentMetaphor>();
