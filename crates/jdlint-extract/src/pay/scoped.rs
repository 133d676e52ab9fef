//! Which statements of pay say what they are for, so that others beside them need not contradict them.

use crate::context::Context;
use jdlint_core::CleanRange;
use jdlint_core::document::{Block, BlockKind};
use jdlint_core::fields::field_named;
use jdlint_core::posting::{Evidence, Origin, Salary, Slot};
use jdlint_facts::Tag;

/// Sets [`Salary::is_scoped`] on the evidence of `slot`, which stands in the order of the text for each origin.
pub(super) fn mark(cx: &Context<'_>, slot: &mut Slot<Salary>) {
    let mut sentences: Vec<CleanRange> = Vec::new();
    let figures = |one: &Evidence<Salary>| one.value.has_figures();
    for one in slot.evidence.iter().filter(|one| figures(one)) {
        sentences.push(cx.sentence_at(one.text.start()));
    }
    sentences.sort_unstable();
    let fields = slot.evidence.iter().filter(|one| figures(one) && one.origin == Origin::Field).count();
    for one in slot.evidence.iter_mut().filter(|one| one.value.has_figures()) {
        let sentence = cx.sentence_at(one.text.start());
        let first = sentences.partition_point(|other| *other < sentence);
        // Two amounts in one sentence are for two things ("$20 an hour, $22 on weekends").
        let shared = sentences[first..].iter().take(2).filter(|other| **other == sentence).count() > 1;
        one.value.is_scoped = if one.origin == Origin::Field && one.text.len() < sentence.len() {
            fields > 1
        } else {
            fields > 1 && one.origin == Origin::Field || shared || is_scoped(cx, one.text, sentence)
        };
    }
}

/// Whether the sentence, the label or the heading around `text` says what it is for.
fn is_scoped(cx: &Context<'_>, text: CleanRange, sentence: CleanRange) -> bool {
    let speaks = |range: CleanRange| {
        cx.hits(Tag::PayScope, range).next().is_some() || cx.hits(Tag::CurrencyPlace, range).next().is_some()
    };
    let Some(block) = cx.document.block_at(text.start()) else { return false };
    if speaks(sentence) || matches!(block.kind, BlockKind::TableCell { .. }) {
        return true;
    }
    if let Some(label) = block.label {
        return speaks(label.name) || says_more(cx, block, label.name);
    }
    let index = cx.document.blocks().partition_point(|other| other.range.start() < block.range.start());
    let section = cx.section_of(jdlint_core::document::BlockId(index as u32));
    section.is_some_and(|section| section.level > 0 && speaks(section.heading))
}

/// Whether a label has more words than those for pay and its period ("Clerk II", "Night shift pay").
fn says_more(cx: &Context<'_>, block: &Block, label: CleanRange) -> bool {
    // A field's own name is a label as well.
    if block.field.is_some() || field_named(cx.text(label)).is_some() {
        return false;
    }
    let covered = |at: u32| {
        [Tag::PayWord, Tag::PayPeriod].iter().any(|tag| cx.hits(*tag, label).any(|hit| hit.range.contains_offset(at)))
    };
    cx.scan.words_within(label).iter().any(|word| {
        let plain = ["range", "and", "the", "per", "for", "this", "role", "position", "job", "expected", "estimated"];
        let text = cx.text(CleanRange::new(word.start, word.end));
        !covered(word.start) && !plain.iter().any(|known| known.eq_ignore_ascii_case(text))
    })
}
