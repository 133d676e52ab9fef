//! Offers of accommodation or adjustments to applicants.

use crate::context::Context;
use crate::pieces::{Piece, named_ranges, origin_of};
use jdlint_core::FieldName;
use jdlint_core::posting::{Confidence, Evidence, Origin, SectionKind, Slot, State};
use jdlint_facts::Tag;

/// Fills the slot with the sentences that make an offer, and with what stands in the field.
pub(super) fn extract(cx: &Context<'_>, pieces: &[Piece<'_>], slot: &mut Slot<String>) {
    let ranges = named_ranges(cx, FieldName::ACCOMMODATIONS);
    for piece in pieces {
        let Some(confidence) = offer(piece) else { continue };
        let about_job = cx.section_of(piece.block).is_some_and(|section| section.kind == SectionKind::Responsibilities);
        if about_job || cx.document.block(piece.block).kind.is_heading() {
            continue;
        }
        let origin = origin_of(&ranges, piece.range).unwrap_or(Origin::Sentence);
        slot.evidence.push(evidence(cx, piece.range, origin, confidence));
    }
    for (range, origin) in ranges {
        let known = slot.evidence.iter().take(64).any(|evidence| evidence.text.overlaps(range));
        if !known && cx.text(range).split_whitespace().count() >= 3 {
            slot.evidence.push(evidence(cx, range, origin, Confidence::Medium));
        }
    }
    slot.evidence.sort_by_key(|evidence| (evidence.origin, std::cmp::Reverse(evidence.confidence)));
    slot.state = if slot.evidence.is_empty() { State::Absent } else { State::Stated };
}

/// How sure it is that the sentence makes an offer; `None` where it makes none.
fn offer(piece: &Piece<'_>) -> Option<Confidence> {
    let (mut thing, mut loose, mut ask, mut give, mut process, mut duties) = (false, false, false, false, false, false);
    for hit in piece.tagged(Tag::Accommodation) {
        match hit.entry.key {
            "thing" => thing = true,
            "loose" => loose = true,
            "ask" => ask = true,
            "give" => give = true,
            "process" => process = true,
            _ => duties = true,
        }
    }
    if duties && !(ask && process) {
        return None;
    }
    if thing && (ask || give) {
        return Some(Confidence::High);
    }
    (loose && process && (ask || give)).then_some(Confidence::Medium)
}

fn evidence(
    cx: &Context<'_>,
    range: jdlint_core::CleanRange,
    origin: Origin,
    confidence: Confidence,
) -> Evidence<String> {
    Evidence { value: cx.text(range).to_owned(), origin, confidence, text: range, span: cx.source(range) }
}
