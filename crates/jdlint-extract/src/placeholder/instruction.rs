//! Words of a template to its author: "Describe the role in a few sentences."

use super::asides::speaks_to_applicant;
use super::found::{Found, last_word};
use crate::context::Context;
use jdlint_core::CleanRange;
use jdlint_core::document::{Block, BlockId, MarkKind};
use jdlint_core::posting::PlaceholderKind;
use jdlint_facts::Tag;

/// Finds them in `block`.
pub(super) fn find(cx: &Context<'_>, id: BlockId, block: &Block, found: &mut Vec<Found>) {
    let mut hits = cx.hits(Tag::TemplateInstruction, block.range).peekable();
    if hits.peek().is_none() {
        return;
    }
    let italic = is_italic(cx, block);
    let sentences = cx.sentences(id);
    let mut done = block.range.start();
    for hit in hits {
        if hit.range.start() < done {
            continue;
        }
        let index = sentences.partition_point(|sentence| sentence.end() <= hit.range.start());
        let sentence = sentences.get(index).copied().unwrap_or(block.range);
        let before = cx.text(CleanRange::new(sentence.start().min(hit.range.start()), hit.range.start()));
        let counts = match hit.entry.key {
            "always" => true,
            "opening" => italic || opens(before) && !asks_you(cx, sentence),
            _ => italic,
        };
        let range = if italic { block.range } else { without_label(block, sentence, hit.range) };
        if !counts {
            continue;
        }
        if speaks_to_applicant(cx, range) {
            done = range.end();
            continue;
        }
        // Words in brackets were judged with their brackets.
        let open = before.rfind(['(', '[', '<', '{']);
        if open.is_some_and(|open| !before[open..].contains([')', ']', '>', '}'])) {
            done = hit.range.end();
            continue;
        }
        let mut one = Found::new(cx, PlaceholderKind::Instruction, range);
        one.passage = true;
        if italic && let Some(mark) = mark_over(cx, block) {
            one.span = mark;
        }
        found.push(one);
        done = range.end();
    }
}

/// "Describe the work environment you like best" is a question to the applicant.
pub(super) fn asks_you(cx: &Context<'_>, sentence: CleanRange) -> bool {
    cx.scan.words_within(sentence).iter().any(|word| {
        let text = cx.text(CleanRange::new(word.start, word.end));
        text.eq_ignore_ascii_case("you") || text.eq_ignore_ascii_case("yourself")
    })
}

/// Whether a sentence that begins with `before` is still at its start.
fn opens(before: &str) -> bool {
    let trimmed = before.trim_end();
    trimmed.is_empty()
        || trimmed.ends_with([':', '-', '–', '—', '*', '•', '"'])
        || trimmed.split_whitespace().count() == 1 && last_word(trimmed).eq_ignore_ascii_case("please")
}

/// `sentence` from behind a label on.
fn without_label(block: &Block, sentence: CleanRange, hit: CleanRange) -> CleanRange {
    match block.label {
        Some(label) if label.value.start() > sentence.start() && label.value.start() <= hit.start() => {
            CleanRange::new(label.value.start(), sentence.end())
        }
        _ => sentence,
    }
}

/// Whether all of `block` is emphasised.
fn is_italic(cx: &Context<'_>, block: &Block) -> bool {
    mark_over(cx, block).is_some()
}

fn mark_over(cx: &Context<'_>, block: &Block) -> Option<jdlint_core::SourceRange> {
    let marks = cx.document.marks();
    let first = marks.partition_point(|mark| mark.range.start() < block.range.start());
    marks[first..]
        .iter()
        .take_while(|mark| mark.range.start() <= block.range.start() + 1)
        .find(|mark| mark.kind == MarkKind::Emphasis && mark.range.end() + 1 >= block.range.end())
        .map(|mark| mark.source)
}
