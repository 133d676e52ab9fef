//! `keyword-stuffing`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::CleanRange;
use jdlint_core::document::Block;
use jdlint_facts::Tag;
use std::collections::HashMap;

/// The rule.
struct KeywordStuffing;

impl Rule for KeywordStuffing {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("keyword-stuffing"),
        group: Group::Publishing,
        summary: "A list of search words stands in the text",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("keyword_stuffing.md"),
    };

    fn check(cx: &mut RuleContext<'_>, _: &Posting, _: &Self::Options) {
        let document = cx.document;
        for hit in cx.scan.tagged(Tag::KeywordLabel).copied().collect::<Vec<_>>() {
            let Some(block) = document.block_at(hit.range.start()).filter(|block| block.field.is_none()) else {
                continue;
            };
            let Some(label) = block.label.filter(|label| label.name.contains(hit.range)) else { continue };
            if document.text(label.value).matches([',', ';', '|']).count() >= FEWEST {
                report(cx, block.range);
            }
        }
        for block in document.blocks().iter().filter(|block| block.field.is_none()) {
            if is_hashtags(document.block_text(block)) || repeats_words(cx, block) {
                report(cx, block.range);
            }
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<KeywordStuffing>();

/// A list has at least so many items.
const FEWEST: usize = 6;

fn report(cx: &mut RuleContext<'_>, range: CleanRange) {
    let span = cx.document.to_source(range);
    cx.report(span, "a list of search words")
        .says("written for search engines, not for people")
        .note("search engines know synonyms, and Google asks postings for nothing that adds no value")
        .help("say in sentences what the job is about, and take the list away");
}

/// `#hiring #jobs #python …`: many hashtags in one line. One or two are marks of a board (`#LI-Hybrid`).
fn is_hashtags(text: &str) -> bool {
    if !text.starts_with('#') {
        return false;
    }
    let tags = || text.split(' ').filter(|word| word.len() > 2 && word.starts_with('#'));
    tags().count() > FEWEST && tags().count() == text.split(' ').count()
}

/// A line of items parted by commas, most of which have a word in common: "nurse jobs, nursing jobs, jobs for nurses".
fn repeats_words(cx: &RuleContext<'_>, block: &Block) -> bool {
    let text = cx.document.block_text(block);
    let commas = commas_in(text);
    if commas < FEWEST || text.contains(". ") {
        return false;
    }
    let mut counts: HashMap<u64, usize> = HashMap::new();
    let mut at = block.range.start();
    for item in text.split(',') {
        let words = cx.scan.words_within(CleanRange::new(at, at + item.len() as u32));
        let mut own: Vec<u64> = words.iter().filter(|word| word.end - word.start > 2).map(|word| word.hash).collect();
        own.sort_unstable();
        own.dedup();
        // A long item is a part of a sentence.
        if words.len() > 5 {
            return false;
        }
        for hash in own {
            *counts.entry(hash).or_default() += 1;
        }
        at += item.len() as u32 + 1;
    }
    counts.values().any(|count| *count >= FEWEST && *count * 3 >= (commas + 1) * 2)
}

fn commas_in(text: &str) -> usize {
    text.bytes().filter(|byte| *byte == b',').count()
}
