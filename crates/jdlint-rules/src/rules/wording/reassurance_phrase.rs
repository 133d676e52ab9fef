//! `reassurance-phrase`: see the page beside this file.

use crate::phrases::{Said, report_all};
use crate::prelude::*;
use jdlint_facts::Tag;

/// The rule.
struct ReassurancePhrase;

impl Rule for ReassurancePhrase {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("reassurance-phrase"),
        group: Group::Wording,
        summary: "A phrase denies what nobody asked about",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("reassurance_phrase.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let said = Said {
            what: "raises the doubt that it denies",
            label: "readers ask why this had to be said",
            help: "say how decisions are made and how conflicts are settled, or leave it out",
        };
        report_all(cx, posting, Tag::ReassurancePhrase, &said);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ReassurancePhrase>();
