//! `hollow-phrase`: see the page beside this file.

use crate::prelude::*;
use crate::wording::own_hits;
use jdlint_facts::Tag;
use schemars::JsonSchema;
use serde::Deserialize;

/// The rule.
struct HollowPhrase;

/// How many hollow phrases are too many. Both bounds must be passed.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct HollowPhraseOptions {
    /// So many hollow phrases are fine, however short the posting is. A matter of taste.
    max: u32,
    /// So many hollow phrases for each 100 words are fine. A matter of taste.
    per_100_words: f64,
}

impl Default for HollowPhraseOptions {
    fn default() -> Self {
        Self { max: 4, per_100_words: 1.5 }
    }
}

impl Rule for HollowPhrase {
    type Options = HollowPhraseOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("hollow-phrase"),
        group: Group::Wording,
        summary: "The posting is full of phrases that fit every posting",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Taste,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("hollow_phrase.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, options: &Self::Options) {
        let count = cx.scan.tagged(Tag::HollowPhrase).count();
        // Most postings have a few; only where even all hits are too few is it sure that nothing is said.
        if count <= options.max as usize {
            return;
        }
        let hits = own_hits(cx, posting, Tag::HollowPhrase);
        let words = cx.scan.words.len();
        let share = 100.0 * hits.len() as f64 / words as f64;
        let [first, others @ ..] = hits.as_slice() else { return };
        if hits.len() <= options.max as usize || share < options.per_100_words {
            return;
        }
        let message = format!("{} hollow phrases in {words} words", hits.len());
        let spans: Vec<SourceRange> = others.iter().map(|hit| cx.document.to_source(hit.range)).collect();
        let first = cx.document.to_source(first.range);
        let mut report = cx
            .report(first, message)
            .says("fits every posting")
            .note("phrases that fit every posting say nothing of this one; how many are too many is taste")
            .help(
                "keep those that you can show: what the person does, with whom, and how you see that it is done well",
            );
        for span in spans {
            report = report.label(span, "and this");
        }
        drop(report);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<HollowPhrase>();
