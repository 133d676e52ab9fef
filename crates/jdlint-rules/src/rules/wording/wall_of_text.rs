//! `wall-of-text`: see the page beside this file.

use crate::prelude::*;
use crate::prose::passages;
use schemars::JsonSchema;
use serde::Deserialize;

/// The rule.
struct WallOfText;

/// How long a paragraph may be.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct WallOfTextOptions {
    /// So many words are fine in one paragraph. A matter of taste.
    words: u32,
}

impl Default for WallOfTextOptions {
    fn default() -> Self {
        Self { words: 150 }
    }
}

impl Rule for WallOfText {
    type Options = WallOfTextOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("wall-of-text"),
        group: Group::Wording,
        summary: "A paragraph goes on and on",
        level: DefaultLevel::Off(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Taste,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("wall_of_text.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, options: &Self::Options) {
        for (block, _) in passages(cx, posting) {
            let words = cx.scan.words_within(block.range).len();
            if words <= options.words as usize {
                continue;
            }
            let span = cx.document.to_source(block.range);
            cx.report(span, format!("a paragraph of {words} words"))
                .says(format!("more than {}", options.words))
                .note("how long is too long is taste; set it with `words`")
                .help("begin a new paragraph for each thought, and put duties and demands in lists");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<WallOfText>();
