//! What every extractor reads: the document, its phrases, its sections, and its named values.

use crate::marks::Marks;
use crate::named::{self, Named};
use crate::sentences::push_sentences;
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
    /// For each block, which bytes stand in it, and where its sentences end in `sentences`.
    looks: Vec<(Marks, u32)>,
    sentences: Vec<CleanRange>,
}

impl<'a> Context<'a> {
    /// Looks at `document` once for all extractors.
    pub fn new(document: &'a Document, scan: &'a Scan, sections: &'a [Section]) -> Self {
        let named = named::named(document, scan, sections);
        let mut looks = Vec::with_capacity(document.blocks().len());
        let mut sentences = Vec::with_capacity(document.blocks().len() * 2);
        for block in document.blocks() {
            let marks = Marks::of(document.block_text(block));
            push_sentences(document.clean(), block.range, marks, &mut sentences);
            looks.push((marks, sentences.len() as u32));
        }
        Self { document, scan, sections, named, looks, sentences }
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
        self.sentences_of(id.0 as usize).unwrap_or_default()
    }

    /// Which bytes stand in the block `id`.
    pub(crate) fn marks(&self, id: BlockId) -> Marks {
        self.looks[id.0 as usize].0
    }

    /// All blocks with their ids.
    pub fn blocks(&self) -> impl Iterator<Item = (BlockId, &'a Block)> {
        self.document.blocks().iter().enumerate().map(|(index, block)| (BlockId(index as u32), block))
    }

    /// The section that the block `id` stands under.
    pub fn section_of(&self, id: BlockId) -> Option<&'a Section> {
        // A heading may have many labels that open sections of their own below it; nobody writes more than these.
        const MANY: usize = 64;
        let last = self.sections.partition_point(|section| section.blocks.start <= id.0);
        self.sections[..last].iter().rev().take(MANY).find(|section| section.blocks.contains(&id.0))
    }

    /// The hits with `tag` within `range`.
    pub fn hits(&self, tag: Tag, range: CleanRange) -> impl Iterator<Item = &'a Hit> + use<'a> {
        self.scan.tagged_within(tag, range)
    }

    /// The sentence around the clean offset `at` (bytes), or the whole block where it has none.
    pub fn sentence_at(&self, at: u32) -> CleanRange {
        let blocks = self.document.blocks();
        let index = blocks.partition_point(|block| block.range.start() <= at).saturating_sub(1);
        self.sentences_of(index)
            .and_then(|sentences| {
                let last = sentences.partition_point(|sentence| sentence.start() <= at).checked_sub(1)?;
                sentences.get(last).copied().filter(|sentence| sentence.contains_offset(at))
            })
            .or_else(|| blocks.get(index).map(|block| block.range))
            .unwrap_or_default()
    }

    /// The sentences of the block at `index`.
    fn sentences_of(&self, index: usize) -> Option<&[CleanRange]> {
        let (_, end) = *self.looks.get(index)?;
        let start = index.checked_sub(1).map_or(0, |before| self.looks[before].1);
        Some(&self.sentences[start as usize..end as usize])
    }
}
