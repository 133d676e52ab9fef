//! Lines and sections that say the same as earlier ones: what the two rules about them share.

use crate::RuleContext;
use crate::wording::prose_of;
use jdlint_core::Posting;
use jdlint_core::document::{Block, BlockId, BlockKind};
use jdlint_core::text::Word;

/// A line that says the same as an earlier one, both by their places among the blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Repeat {
    pub(crate) earlier: u32,
    pub(crate) later: u32,
}

/// Words of so many bytes or fewer are left out when lines are compared: "the", "and", "a".
const SMALL: u32 = 3;

/// All lines of prose that say the same as an earlier one of their field or of the body, by where they stand. Case, marks
/// and small words do not count.
pub(crate) fn repeats(cx: &RuleContext<'_>) -> Vec<Repeat> {
    let found = cx.repeats.get_or_init(|| find(cx));
    found.iter().map(|(earlier, later)| Repeat { earlier: earlier.0, later: later.0 }).collect()
}

fn find(cx: &RuleContext<'_>) -> Vec<(BlockId, BlockId)> {
    let blocks = cx.document.blocks();
    let mut lines: Vec<(u64, u32)> = Vec::with_capacity(blocks.len());
    for (index, block) in blocks.iter().enumerate() {
        if is_line(block) {
            let words = cx.scan.words_within(block.range);
            if let Some(key) = key(words, cx.document.clean()) {
                lines.push((key, index as u32));
            }
        }
    }
    lines.sort_unstable();
    let mut repeats: Vec<(BlockId, BlockId)> = lines
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|same| same.len() > 1)
        .flat_map(|same| same.windows(2))
        .map(|pair| (pair[0].1, pair[1].1))
        .filter(|(earlier, later)| are_parts_of_one_text(cx, &blocks[*earlier as usize], &blocks[*later as usize]))
        .map(|(earlier, later)| (BlockId(earlier), BlockId(later)))
        .collect();
    repeats.sort_unstable_by_key(|(_, later)| later.0);
    repeats
}

/// Whether the lines stand in the same field, both in the body, or in two fields of prose, which are sections of one text
/// in other formats. What a site prints apart, such as an excerpt beside the body, repeats it by nature.
fn are_parts_of_one_text(cx: &RuleContext<'_>, earlier: &Block, later: &Block) -> bool {
    let is_prose = |block: &Block| block.field.is_some() && prose_of(cx, block.range).is_some();
    earlier.field == later.field || is_prose(earlier) && is_prose(later)
}

/// The sections that say, line for line, the same as an earlier one, by their places among the sections.
pub(crate) fn repeated_sections(cx: &RuleContext<'_>, posting: &Posting, repeats: &[Repeat]) -> Vec<(usize, usize)> {
    if repeats.is_empty() {
        return Vec::new();
    }
    let mut pairs: Vec<(usize, usize)> = repeats
        .iter()
        .filter_map(|pair| section_of(posting, pair.earlier).zip(section_of(posting, pair.later)))
        .filter(|(earlier, later)| earlier != later)
        .collect();
    pairs.sort_unstable();
    let same = pairs.chunk_by(|a, b| a == b).filter(|same| {
        let (earlier, later) = same[0];
        let lines = lines(cx, posting, earlier).max(lines(cx, posting, later));
        // Four lines of five are enough: somebody has since changed a word in one copy.
        lines >= MIN_LINES && same.len() * 5 >= lines * 4
    });
    same.map(|same| same[0]).collect()
}

/// The place among the sections of the innermost one that holds `block`.
pub(crate) fn section_of(posting: &Posting, block: u32) -> Option<usize> {
    let after = posting.sections.partition_point(|section| section.blocks.start <= block);
    posting.sections[..after].iter().rposition(|section| section.blocks.contains(&block))
}

/// Shorter sections repeat themselves by nature ("Apply now").
const MIN_LINES: usize = 2;

/// How many lines the section has, the employer's statement left out: that stands below the last section of a posting,
/// whatever that is about.
fn lines(cx: &RuleContext<'_>, posting: &Posting, section: usize) -> usize {
    let in_statement = |block: &Block| cx.said(posting).statements.overlaps(block.range);
    let blocks = posting.sections[section].block_ids().map(|id| cx.document.block(id));
    blocks.filter(|block| is_line(block) && !block.range.is_empty() && !in_statement(block)).count()
}

fn is_line(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem { .. })
}

/// What a line says, as a number; `None` where it has no word that counts. Figures count, however short.
fn key(words: &[Word], clean: &str) -> Option<u64> {
    let is_figure = |word: &Word| clean.as_bytes()[word.start as usize].is_ascii_digit();
    let mut counted = words.iter().filter(|word| word.end - word.start > SMALL || is_figure(word)).peekable();
    counted.peek()?;
    Some(counted.fold(0, |key: u64, word| key.rotate_left(7).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ word.hash))
}
