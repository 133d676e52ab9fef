//! Filler Latin: "Lorem ipsum dolor sit amet".

use super::found::Found;
use crate::context::Context;
use jdlint_core::posting::PlaceholderKind;
use jdlint_core::{CleanRange, FieldName};
use jdlint_facts::{Hit, Tag};

/// Small words ("sit", "ut", "in") may stand between two that are known.
const FAR: u32 = 3;

/// Latin of law and medicine has one such word, or two; a template's has more.
const FEWEST_WORDS: u32 = 3;

/// Finds runs of filler Latin; each is one placeholder, from its first word to its last in one block.
pub(super) fn find(cx: &Context<'_>, found: &mut Vec<Found>) {
    let mut run: Vec<&Hit> = Vec::new();
    for hit in cx.scan.tagged(Tag::FillerLatin) {
        let goes_on = run.last().is_some_and(|last| {
            hit.first_word - last.first_word <= FAR && !cx.text(last.range.cover(hit.range)).contains('\n')
        });
        if !goes_on {
            finish(cx, &run, found);
            run.clear();
        }
        run.push(hit);
    }
    finish(cx, &run, found);
}

fn finish(cx: &Context<'_>, run: &[&Hit], found: &mut Vec<Found>) {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return };
    let words = last.first_word - first.first_word + 1;
    let range: CleanRange = first.range.cover(last.range);
    let alone = cx
        .document
        .block_at(range.start())
        .is_some_and(|block| cx.text(block.range).trim_matches(|c: char| !c.is_alphanumeric()) == cx.text(range));
    // Two known words are enough where nothing else stands in the line ("Lorem ipsum").
    if run.len() >= 2 && (words >= FEWEST_WORDS || alone) {
        let mut one = Found::new(cx, PlaceholderKind::Filler, range).of(None::<FieldName>);
        one.passage = true;
        found.push(one);
    }
}
