//! `racially-loaded-term`: see the page beside this file.

use crate::phrases::{Said, report_meant};
use crate::prelude::*;
use jdlint_facts::Tag;

/// The rule.
struct RaciallyLoadedTerm;

impl Rule for RaciallyLoadedTerm {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("racially-loaded-term"),
        group: Group::Wording,
        summary: "A word has an image or a history about race",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("racially_loaded_term.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let said =
            Said { what: "is a racially loaded term", label: "a plain word is clearer", help: "name what you mean" };
        report_meant(cx, posting, Tag::RaciallyLoadedTerm, &said);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<RaciallyLoadedTerm>();
