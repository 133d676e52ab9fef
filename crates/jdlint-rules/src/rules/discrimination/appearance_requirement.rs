//! `appearance-requirement`: see the page beside this file.

use crate::phrases::{Said, report_by_law};
use crate::prelude::*;
use jdlint_facts::Tag;

/// The rule.
struct AppearanceRequirement;

impl Rule for AppearanceRequirement {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("appearance-requirement"),
        group: Group::Discrimination,
        summary: "The wording asks for looks",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("appearance_requirement.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        report_by_law(cx, posting, Tag::AppearanceRequirement, &[], |key| {
            let (what, help) = if key == "hair" {
                (
                    "asks for a way to wear one's hair",
                    "leave it out; where machines or kitchens need it, write `hair is tied back or covered`",
                )
            } else {
                ("asks for looks", "leave it out, or name the dress code")
            };
            Said { what, label: "says what people should look like", help }
        });
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<AppearanceRequirement>();
