//! Where things that are absent would go.

use crate::context::Context;
use crate::lead::floor;
use jdlint_core::document::{Block, BlockKind};
use jdlint_core::posting::{Anchors, SectionKind};
use jdlint_core::{CleanRange, Posting, SourceRange};

/// An anchor covers so many bytes at most.
const MAX: usize = 80;

/// Fills `anchors`; runs last.
pub(crate) fn extract(cx: &Context<'_>, posting: &mut Posting) {
    let prose = || cx.document.blocks().iter().filter(|block| is_prose(block));
    let title = posting
        .title
        .evidence
        .iter()
        .find(|one| posting.title.is_stated() && !one.span.is_empty())
        .map(|one| one.span)
        .or_else(|| prose().next().map(|block| cx.source(head(cx, block.range))))
        .or_else(|| Some(cx.document.fields()?.entries().first()?.key_span))
        .unwrap_or_else(|| SourceRange::empty(cx.document.body().start()));
    let last = prose().next_back().map_or(title, |block| cx.source(tail(cx, block)));
    posting.anchors = Anchors { title, details: details(cx), last };
}

fn is_prose(block: &Block) -> bool {
    !block.range.is_empty() && (block.field.is_none() || block.kind != BlockKind::Value)
}

/// The first words of `range`.
fn head(cx: &Context<'_>, range: CleanRange) -> CleanRange {
    let text = cx.text(range);
    let line = text.find('\n').unwrap_or(text.len());
    let cut = floor(text, MAX.min(line));
    // Not in the middle of a word.
    let word_end = if cut < line { text[..cut].rfind(' ').filter(|space| *space > 0).unwrap_or(cut) } else { cut };
    let end = text[..word_end].trim_end().len();
    let start = text.len() - text.trim_start().len();
    range.sub(start.min(end) as u32, end as u32)
}

/// The last sentence of `block`, or its last words where that is long.
fn tail(cx: &Context<'_>, block: &Block) -> CleanRange {
    let sentence = cx.sentence_at(block.range.end().saturating_sub(1));
    let range = if sentence.is_empty() || !block.range.contains(sentence) { block.range } else { sentence };
    let text = cx.text(range).trim_end();
    let from = text.len().saturating_sub(MAX);
    let from = (from..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    // From a word's start on.
    let from = if from == 0 { 0 } else { text[from..].find(' ').map_or(from, |space| from + space + 1) };
    range.sub(from as u32, text.len() as u32)
}

/// The end of the front matter's last value, or the last line of the details.
fn details(cx: &Context<'_>) -> Option<SourceRange> {
    if let Some(last) = cx.document.fields().and_then(|root| root.entries().last()) {
        return Some(if last.node.span.is_empty() { last.key_span } else { last.node.span });
    }
    let section = cx.sections.iter().find(|section| section.kind == SectionKind::Details);
    let in_section = section
        .and_then(|section| {
            section.block_ids().map(|id| cx.document.block(id)).filter(|block| !block.range.is_empty()).last()
        })
        .map(|block| cx.source(head(cx, block.range)));
    let labelled = || {
        let mut lines = cx.document.blocks().iter().take(24).filter(|block| {
            block.field.is_none() && block.label.is_some_and(|label| !label.value.is_empty() && label.value.len() < 100)
        });
        lines.next_back().map(|block| cx.source(head(cx, block.range)))
    };
    in_section.or_else(labelled)
}
