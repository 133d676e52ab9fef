//! `long-title`: see the page beside this file.

use crate::prelude::*;
use crate::title::published;
use schemars::JsonSchema;
use serde::Deserialize;

/// The rule.
struct LongTitle;

impl Rule for LongTitle {
    type Options = Longest;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("long-title"),
        group: Group::Publishing,
        summary: "The title is longer than lists show",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Taste,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("long_title.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, options: &Self::Options) {
        let Some(title) = published(cx, posting) else { return };
        let characters = cx.document.text(title).chars().count();
        if characters <= options.characters {
            return;
        }
        cx.report(cx.document.to_source(title), format!("the title has {characters} characters"))
            .says(format!("more than {}", options.characters))
            .note("lists of jobs and telephones show the beginning of a title and cut off the rest")
            .help("write the job's name; what kind, where and for whom belongs in the first sentence");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<LongTitle>();

/// What its users can set.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct Longest {
    /// A title with more characters is too long.
    characters: usize,
}

impl Default for Longest {
    fn default() -> Self {
        Self { characters: 60 }
    }
}
