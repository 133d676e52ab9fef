//! `unused-suppression`: see the page beside this file.

use crate::prelude::*;
use crate::suppression::AllowedRule;
use jdlint_core::Edit;

/// The rule.
struct UnusedSuppression;

impl Rule for UnusedSuppression {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("unused-suppression"),
        group: Group::Suppression,
        summary: "A suppression suppresses nothing",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::Safe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("unused_suppression.md"),
    };

    fn check(cx: &mut RuleContext<'_>, _: &Posting, _: &Self::Options) {
        for suppression in cx.suppressions {
            // A rule that is off cannot be needed here and may be needed tomorrow; an unknown one has its own rule.
            let unused: Vec<_> =
                suppression.rules.iter().filter(|rule| rule.known && rule.active && !rule.used).collect();
            let Some(first) = unused.first() else { continue };
            let names: Vec<String> = unused.iter().map(|rule| format!("`{}`", rule.name)).collect();
            let all = unused.len() == suppression.rules.len();
            let span = if all { suppression.span } else { first.span };
            let (title, cuts) = if all {
                ("remove the suppression", suppression.removal.clone())
            } else {
                let is_needed = |rule: &AllowedRule| !unused.iter().any(|other| other.span == rule.span);
                ("remove what is not needed", suppression.removal_of_rules(is_needed))
            };
            let is_ours = cx.document.is_editable();
            let edits = cuts.into_iter().filter(|_| is_ours).map(|cut| Edit::new(cut, "")).collect();
            cx.report(span, format!("nothing here needs {} to be allowed", names.join(", ")))
                .says("this allows what is not there")
                .help("take it away, so that a new problem of that kind is seen")
                .fix(title, Applicability::Safe, edits);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UnusedSuppression>();
