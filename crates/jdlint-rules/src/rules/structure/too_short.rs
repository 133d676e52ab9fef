//! `too-short`: see the page beside this file.

use crate::prelude::*;
use crate::structure::words_read;
use schemars::JsonSchema;
use serde::Deserialize;

/// The rule.
struct TooShort;

impl Rule for TooShort {
    type Options = Shortest;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("too-short"),
        group: Group::Structure,
        summary: "The posting has very few words",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("too_short.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, options: &Self::Options) {
        let words = words_read(cx);
        if words == 0 || words >= options.words {
            return;
        }
        // Fields with nothing but the employer's statement below them are still fields without a text.
        let statements = posting.equal_opportunity.evidence.iter();
        if statements.map(|one| cx.scan.words_within(one.text).len()).max().is_some_and(|count| count >= words) {
            return;
        }
        let blocks = cx.document.blocks();
        let Some(last) = blocks.iter().rev().find(|block| !block.range.is_empty()) else { return };
        let span = last.source;
        let message = match words {
            1 => "the posting has 1 word".to_owned(),
            _ => format!("the posting has {words} words"),
        };
        cx.report(span, message)
            .says("it ends here")
            .note("nearly all postings have more; Google asks for a full picture: duties, skills, hours, training")
            .source("https://developers.google.com/search/docs/appearance/structured-data/job-posting")
            .help("say what the person will do, what they need, what you offer and how to apply");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<TooShort>();

/// What its users can set.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct Shortest {
    /// A posting with fewer words is too short.
    words: usize,
}

impl Default for Shortest {
    fn default() -> Self {
        Self { words: 60 }
    }
}
