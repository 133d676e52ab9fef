//! `requirement-overload`: see the page beside this file.

use crate::parts::demands_of;
use crate::prelude::*;
use jdlint_core::posting::SectionKind;
use schemars::JsonSchema;
use serde::Deserialize;

/// The rule.
struct RequirementOverload;

/// What its users can set.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, default)]
struct Options {
    /// The most demands that a posting may have.
    max: usize,
}

impl Default for Options {
    fn default() -> Self {
        Self { max: 12 }
    }
}

impl Rule for RequirementOverload {
    type Options = Options;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("requirement-overload"),
        group: Group::Requirements,
        summary: "The posting has more demands than the team wants to see",
        level: DefaultLevel::Off(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Taste,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("requirement_overload.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, options: &Self::Options) {
        let demands = |kind: SectionKind| matches!(kind, SectionKind::Qualifications | SectionKind::Skills);
        let mut last = None;
        let mut count = 0;
        for section in posting.sections.iter().filter(|section| demands(section.kind)) {
            for block in demands_of(cx, section) {
                count += 1;
                if count == options.max + 1 {
                    last = Some(block.range);
                }
            }
        }
        let Some(first_too_many) = last else { return };
        let max = options.max;
        cx.report(cx.document.to_source(first_too_many), format!("{count} demands are more than {max}"))
            .says("the first one too many")
            .note(
                "the number is a matter of taste: set it with `requirement-overload = { max = 15 }`, or drop the rule",
            )
            .help("keep what people need on their first day, and move the rest to a list of wishes");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<RequirementOverload>();
