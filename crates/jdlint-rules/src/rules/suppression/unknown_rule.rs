//! `unknown-rule`: see the page beside this file.

use crate::prelude::*;
use crate::registry::rules;
use jdlint_core::Edit;
use jdlint_core::suggest::did_you_mean;
/// The rule.
struct UnknownRule;

impl Rule for UnknownRule {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("unknown-rule"),
        group: Group::Suppression,
        summary: "A suppression names a rule that does not exist",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::Safe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("unknown_rule.md"),
    };

    fn check(cx: &mut RuleContext<'_>, _: &Posting, _: &Self::Options) {
        for suppression in cx.suppressions {
            for rule in suppression.rules.iter().filter(|rule| !rule.known) {
                let names = rules().iter().map(|entry| entry.name().as_str());
                let meant = did_you_mean(&rule.name, names.chain(Group::ALL.iter().map(|group| group.as_str())));
                let message = format!("no rule is named `{}`", rule.name);
                let report = cx.report(rule.span, message).says("so this allows nothing");
                match meant {
                    Some(meant) => report.help(format!("did you mean `{meant}`?")).fix(
                        format!("replace by `{meant}`"),
                        Applicability::Safe,
                        vec![Edit::new(rule.span, meant)],
                    ),
                    None => report.help("`jdlint rules` lists all rules"),
                };
            }
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UnknownRule>();
