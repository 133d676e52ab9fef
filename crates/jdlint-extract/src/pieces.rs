//! Sentences with the phrases that stand in them.

use crate::context::Context;
use jdlint_core::document::BlockId;
use jdlint_core::{CleanRange, FieldName};
use jdlint_facts::{Hit, Scan, Tag};

/// The tags that sentences are read for. All others, small words above all, are asked for where they are needed.
const TAGS: &[Tag] = &[
    Tag::Accommodation,
    Tag::CatchAll,
    Tag::Characteristic,
    Tag::Employment,
    Tag::EmploymentClaim,
    Tag::EmploymentTitle,
    Tag::DutyVerb,
    Tag::JobNoun,
    Tag::PartCue,
    Tag::Statement,
    Tag::Workplace,
];

/// A sentence, or a whole block where it is one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Piece<'a> {
    /// The block that it stands in.
    pub(crate) block: BlockId,
    /// Its words.
    pub(crate) range: CleanRange,
    /// The phrases that start in it, of the tags that sentences are read for.
    pub(crate) hits: &'a [&'a Hit],
}

impl<'a> Piece<'a> {
    /// Its phrases with `tag`, which must be one that sentences are read for.
    pub(crate) fn tagged(&self, tag: Tag) -> impl Iterator<Item = &'a Hit> + use<'a> {
        debug_assert!(TAGS.contains(&tag), "hits with the tag {tag:?} are not handed out to sentences");
        self.hits.iter().copied().filter(move |hit| hit.entry.tag == tag)
    }
}

/// The phrases that sentences are read for, by where they start.
pub(crate) fn hits(scan: &Scan) -> Vec<&Hit> {
    scan.tagged_any(TAGS)
}

/// All sentences of the document, in order, with their part of `hits`; one pass over these.
pub(crate) fn pieces<'a>(cx: &Context<'a>, hits: &'a [&'a Hit]) -> Vec<Piece<'a>> {
    let mut at = 0;
    let mut found = Vec::with_capacity(2 * cx.document.blocks().len());
    for (block, _) in cx.blocks() {
        for range in cx.sentences(block) {
            at += hits[at..].iter().take_while(|hit| hit.range.start() < range.start()).count();
            let len = hits[at..].iter().take_while(|hit| hit.range.start() < range.end()).count();
            found.push(Piece { block, range: *range, hits: &hits[at..at + len] });
            at += len;
        }
    }
    found
}
/// The words under a name of `field`, by where they start, with their place in `named`'s order.
pub(crate) fn named_ranges(cx: &Context<'_>, field: FieldName) -> Vec<(CleanRange, jdlint_core::posting::Origin)> {
    let mut ranges: Vec<_> = cx.named(field).map(|named| (named.value.text(), named.origin)).collect();
    ranges.sort_by_key(|(range, _)| *range);
    ranges
}

/// The entry of `ranges` that holds `range`.
pub(crate) fn origin_of(
    ranges: &[(CleanRange, jdlint_core::posting::Origin)],
    range: CleanRange,
) -> Option<jdlint_core::posting::Origin> {
    let after = ranges.partition_point(|(other, _)| other.start() <= range.start());
    // A label's value can start inside a block that stands under a heading.
    ranges[..after].iter().rev().take(4).filter(|(other, _)| other.overlaps(range)).map(|(_, origin)| *origin).min()
}
