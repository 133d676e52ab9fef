//! `too-long`: see the page beside this file.

use crate::prelude::*;
use crate::structure::words_read;
use schemars::JsonSchema;
use serde::Deserialize;

/// The rule.
struct TooLong;

impl Rule for TooLong {
    type Options = Longest;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("too-long"),
        group: Group::Structure,
        summary: "The posting has more words than anybody reads",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Taste,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("too_long.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, options: &Self::Options) {
        // Most postings have fewer bytes than that many words would fill.
        if cx.scan.words.len() <= options.words / 6 {
            return;
        }
        let words = words_read(cx);
        if words <= options.words {
            return;
        }
        let span = posting.anchors.title;
        cx.report(span, format!("the posting has {words} words"))
            .says(format!("more than {}", options.words))
            .note("nine postings of ten stay below 1,000 words")
            .help("keep what candidates decide by, and link to the rest; or split a file that holds several postings");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<TooLong>();

/// What its users can set.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct Longest {
    /// A posting with more words is too long.
    words: usize,
}

impl Default for Longest {
    fn default() -> Self {
        Self { words: 10_000 }
    }
}
