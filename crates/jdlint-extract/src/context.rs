//! What every extractor reads: the document, its phrases, its sections, and its named values.

use crate::named::{self, Named};
use crate::sentences::sentences;
use jdlint_core::document::{Block, BlockId};
use jdlint_core::posting::Section;
use jdlint_core::{CleanRange, Document, FieldName, SourceRange};
use jdlint_facts::{Hit, Scan, Tag};

/// The document and what is known of it before any slot is filled.
#[derive(Debug)]
pub struct Context<'a> {
    /// The document.
    pub document: &'a Document,
    /// Its words and phrases.
    pub scan: &'a Scan,
    /// Its sections.
    pub sections: &'a [Section],
    named: Vec<Named<'a>>,
    bare: Vec<Vec<CleanRange>>,
}

impl<'a> Context<'a> {
    /// Looks at `document` once for all extractors.
    pub fn new(document: &'a Document, scan: &'a Scan, sections: &'a [Section]) -> Self {
        let named = named::named(document, scan, sections);
        let bare = document.blocks().iter().map(|block| sentences(document.clean(), block.range)).collect();
        Self { document, scan, sections, named, bare }
    }

    /// Everything that the posting says under a name of `field`: in a field, behind a label, under a heading; best
    /// origin first.
    pub fn named(&self, field: FieldName) -> impl Iterator<Item = &Named<'a>> {
        self.named.iter().filter(move |named| named.field == field)
    }

    /// Everything that stands under any name.
    pub fn all_named(&self) -> &[Named<'a>] {
        &self.named
    }

    /// The clean text of `range`.
    pub fn text(&self, range: CleanRange) -> &'a str {
        self.document.text(range)
    }

    /// The source of `range`.
    pub fn source(&self, range: CleanRange) -> SourceRange {
        self.document.to_source(range)
    }

    /// The sentences of the block `id`.
    pub fn sentences(&self, id: BlockId) -> &[CleanRange] {
        self.bare.get(id.0 as usize).map_or(&[], Vec::as_slice)
    }

    /// All blocks with their ids.
    pub fn blocks(&self) -> impl Iterator<Item = (BlockId, &'a Block)> {
        self.document.blocks().iter().enumerate().map(|(index, block)| (BlockId(index as u32), block))
    }

    /// The section that the block `id` stands under.
    pub fn section_of(&self, id: BlockId) -> Option<&'a Section> {
        let last = self.sections.partition_point(|section| section.blocks.start <= id.0);
        self.sections[..last].iter().rev().find(|section| section.blocks.contains(&id.0))
    }

    /// The hits with `tag` within `range`.
    pub fn hits(&self, tag: Tag, range: CleanRange) -> impl Iterator<Item = &'a Hit> + use<'a> {
        self.scan.tagged_within(tag, range)
    }

    /// The sentence around the clean offset `at` (bytes), or the whole block where it has none.
    pub fn sentence_at(&self, at: u32) -> CleanRange {
        let blocks = self.document.blocks();
        let index = blocks.partition_point(|block| block.range.start() <= at).saturating_sub(1);
        self.bare
            .get(index)
            .and_then(|sentences| {
                let last = sentences.partition_point(|sentence| sentence.start() <= at).checked_sub(1)?;
                sentences.get(last).copied().filter(|sentence| sentence.contains_offset(at))
            })
            .or_else(|| blocks.get(index).map(|block| block.range))
            .unwrap_or_default()
    }
}
