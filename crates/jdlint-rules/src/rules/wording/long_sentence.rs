//! `long-sentence`: see the page beside this file.

use crate::prelude::*;
use crate::prose::passages;
use schemars::JsonSchema;
use serde::Deserialize;

/// The rule.
struct LongSentence;

/// How long a sentence may be.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct LongSentenceOptions {
    /// So many words are fine in one sentence. A matter of taste.
    words: u32,
}

impl Default for LongSentenceOptions {
    fn default() -> Self {
        Self { words: 40 }
    }
}

impl Rule for LongSentence {
    type Options = LongSentenceOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("long-sentence"),
        group: Group::Wording,
        summary: "A sentence is longer than most readers follow",
        level: DefaultLevel::Off(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Taste,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("long_sentence.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, options: &Self::Options) {
        for (_, sentences) in passages(cx, posting) {
            for sentence in sentences {
                let words = cx.scan.words_within(sentence).len();
                if words <= options.words as usize {
                    continue;
                }
                let span = cx.document.to_source(sentence);
                cx.report(span, format!("a sentence of {words} words"))
                    .says(format!("more than {}", options.words))
                    .note("how long is too long is taste; set it with `words`")
                    .help("split it where a thought ends, or make it a list");
            }
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<LongSentence>();
