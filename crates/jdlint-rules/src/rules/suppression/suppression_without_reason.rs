//! `suppression-without-reason`: see the page beside this file.

use crate::prelude::*;

/// The rule.
struct SuppressionWithoutReason;

impl Rule for SuppressionWithoutReason {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("suppression-without-reason"),
        group: Group::Suppression,
        summary: "A suppression does not say why",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("suppression_without_reason.md"),
    };

    fn check(cx: &mut RuleContext<'_>, _: &Posting, _: &Self::Options) {
        for suppression in cx.suppressions.iter().filter(|suppression| suppression.takes_reason) {
            if suppression.reason.is_some() {
                continue;
            }
            cx.report(suppression.span, "the suppression does not say why")
                .says("a reason can stand behind the parenthesis")
                .note("the next person cannot tell a decision from a leftover")
                .help("write the reason behind it: `jdlint: allow(missing-salary) the union tariff is linked below`");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<SuppressionWithoutReason>();
