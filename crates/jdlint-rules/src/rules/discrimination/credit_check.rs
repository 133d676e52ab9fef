//! `credit-check`: see the page beside this file.

use crate::phrases::{Said, report_by_law};
use crate::prelude::*;
use jdlint_facts::Tag;

/// The rule.
struct CreditCheck;

impl Rule for CreditCheck {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("credit-check"),
        group: Group::Discrimination,
        summary: "The wording asks for good credit",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("credit_check.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        report_by_law(cx, posting, Tag::CreditCheck, &["record", "police", "clearance"], |_| Said {
            what: "screens by credit",
            label: "says who may apply by credit",
            help: "leave it out, or name the exception that the job falls under",
        });
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<CreditCheck>();
