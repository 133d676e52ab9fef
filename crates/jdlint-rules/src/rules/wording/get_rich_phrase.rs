//! `get-rich-phrase`: see the page beside this file.

use crate::phrases::{Said, report_all};
use crate::prelude::*;
use jdlint_facts::Tag;

/// The rule.
struct GetRichPhrase;

impl Rule for GetRichPhrase {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("get-rich-phrase"),
        group: Group::Wording,
        summary: "A phrase promises easy money",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("get_rich_phrase.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let said = Said {
            what: "reads like a get-rich scheme",
            label: "readers take this for a fraud sign",
            help: "give the pay with figures, and say who pays it and for what",
        };
        report_all(cx, posting, Tag::GetRichPhrase, &said);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<GetRichPhrase>();
