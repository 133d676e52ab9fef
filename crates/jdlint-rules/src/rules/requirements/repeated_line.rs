//! `repeated-line`: see the page beside this file.

use crate::prelude::*;
use crate::repeated::{Repeat, repeated_sections, repeats, section_of};
use jdlint_core::document::{Block, BlockKind};
use jdlint_facts::Tag;
use std::collections::HashSet;

/// The rule.
struct RepeatedLine;

impl Rule for RepeatedLine {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("repeated-line"),
        group: Group::Requirements,
        summary: "The posting says the same line twice",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("repeated_line.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let repeats = repeats(cx);
        if repeats.is_empty() {
            return;
        }
        let sections = repeated_sections(cx, posting, &repeats);
        let repeated: HashSet<usize> = sections.into_iter().map(|(_, later)| later).collect();
        let introductions = introductions(cx);
        for pair in repeats {
            let blocks = cx.document.blocks();
            let (earlier, later) = (&blocks[pair.earlier as usize], &blocks[pair.later as usize]);
            if !is_sentence(cx, later)
                || section_of(posting, pair.later).is_some_and(|section| repeated.contains(&section))
                || is_for_another_case(cx, &introductions, pair)
            {
                continue;
            }
            let (there, here) = (cx.document.to_source(earlier.range), cx.document.to_source(later.range));
            cx.report(here, "this line stands in the posting twice")
                .says("here again")
                .label(there, "first said here")
                .note("readers look for the difference, and find none")
                .help("drop one of the two, or say in it what you meant to add");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<RepeatedLine>();

/// Shorter lines are labels and calls that may stand twice ("Apply now", "Full time in Leeds").
const MIN_WORDS: usize = 6;

/// Whether the line is an item of a list or a whole sentence: what a career site prints around a posting, such as the
/// titles of other jobs, is neither.
fn is_sentence(cx: &RuleContext<'_>, block: &Block) -> bool {
    let words = cx.scan.words_within(block.range);
    let is_item = matches!(block.kind, BlockKind::ListItem { .. });
    let ends = cx.document.block_text(block).ends_with(['.', '!', '?'])
        && cx.scan.tagged_within(Tag::StopWord, block.range).next().is_some();
    (is_item || ends) && block.label.is_none() && words.len() >= MIN_WORDS && !words.iter().any(|word| word.in_address)
}

/// Whether the lines stand in two lists that a line of its own introduces each ("At level 3 you must show:").
fn is_for_another_case(cx: &RuleContext<'_>, introductions: &[u32], pair: Repeat) -> bool {
    let next = introductions.partition_point(|block| *block < pair.earlier);
    matches!(cx.document.blocks()[pair.earlier as usize].kind, BlockKind::ListItem { .. })
        && introductions.get(next).is_some_and(|block| *block < pair.later)
}

/// The lines that end in a colon, by their places among the blocks.
fn introductions(cx: &RuleContext<'_>) -> Vec<u32> {
    let is_one = |block: &Block| block.kind == BlockKind::Paragraph && cx.document.block_text(block).ends_with(':');
    let blocks = cx.document.blocks().iter().zip(0..);
    blocks.filter(|(block, _)| is_one(block)).map(|(_, index)| index).collect()
}
