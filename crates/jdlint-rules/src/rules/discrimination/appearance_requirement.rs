//! `appearance-requirement`: see the page beside this file.

use crate::discrimination::{Verdict, own_hits, report};
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
        for hit in own_hits(cx, posting, Tag::AppearanceRequirement) {
            let Some(verdict) = Verdict::of(cx, posting, hit.entry.key) else { continue };
            let words = cx.quote(hit.range);
            let (message, help) = if hit.entry.key == "hair" {
                (
                    format!("`{words}` asks for a way to wear one's hair"),
                    "leave it out; where machines or kitchens need it, write `hair is tied back or covered`",
                )
            } else {
                (format!("`{words}` asks for looks"), "leave it out, or name the dress code")
            };
            report(cx, hit.range, &verdict, message).says("says what people should look like").help(help);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<AppearanceRequirement>();
