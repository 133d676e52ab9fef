//! Sections: headed parts of the posting, and prose fields that stand for one.

use jdlint_core::document::{Block, Entry};
use jdlint_core::fields::{FieldKind, field_named};
use jdlint_core::posting::{Section, SectionKind};
use jdlint_core::{CleanRange, Document, FieldName, SourceRange};
use jdlint_facts::{Scan, Tag};

/// The sections of `document`, in the order of their clean text.
pub(crate) fn sections(document: &Document, scan: &Scan) -> Vec<Section> {
    let mut sections = Vec::new();
    if let Some(root) = document.fields() {
        for entry in root.entries() {
            sections.extend(field_section(document, entry));
        }
    }
    let blocks = document.blocks();
    for (index, block) in blocks.iter().enumerate() {
        let heading = match block.label {
            _ if block.kind.is_heading() => heading_text(block),
            // A label without value, over the blocks that follow, opens a section as a heading does.
            Some(label) if label.value.is_empty() && block.field.is_none() => label.name,
            _ => continue,
        };
        let end = section_end(blocks, index);
        let span = blocks[index..end]
            .iter()
            .fold(block.source, |span, other| if other.field == block.field { span.cover(other.source) } else { span });
        sections.push(Section {
            kind: heading_kind(document, scan, heading),
            heading,
            heading_span: if heading.is_empty() { block.source } else { document.to_source(heading) },
            level: level(block),
            blocks: index as u32 + 1..end as u32,
            span,
        });
    }
    sections.sort_by_key(|section| (section.blocks.start, section.level));
    sections
}

fn level(block: &Block) -> u8 {
    match block.kind {
        jdlint_core::document::BlockKind::Heading { level, .. } => level,
        _ => 3,
    }
}

/// A heading's words without its colon.
fn heading_text(block: &Block) -> CleanRange {
    block.label.filter(|label| label.value.is_empty()).map_or(block.range, |label| label.name)
}

/// Where the section that starts at block `index` ends: at the next heading, or where another field or the body begins.
fn section_end(blocks: &[Block], index: usize) -> usize {
    let opener = &blocks[index];
    blocks[index + 1..]
        .iter()
        .position(|block| {
            block.kind.is_heading()
                || block.field != opener.field
                || !opener.kind.is_heading() && block.label.is_some_and(|label| label.value.is_empty())
        })
        .map_or(blocks.len(), |found| index + 1 + found)
}

/// What the heading at `range` says of its section.
fn heading_kind(document: &Document, scan: &Scan, range: CleanRange) -> SectionKind {
    let words = scan.words_within(range).len();
    let text = document.text(range);
    if let Some((field, _)) = field_named(text)
        && let Some(kind) = KINDS.iter().find(|kind| kind.field() == Some(field.name))
    {
        return *kind;
    }
    let best = scan.tagged_within(Tag::Heading, range).max_by_key(|hit| {
        let at_start = scan.words_within(CleanRange::new(range.start(), hit.range.start())).is_empty();
        (hit.word_count, at_start)
    });
    let Some(hit) = best else { return SectionKind::Other };
    // "Your role at Example Freight" is one; "We are looking for a team player with heart" in bold is none.
    let before = scan.words_within(CleanRange::new(range.start(), hit.range.start())).len();
    let rest = words.saturating_sub(hit.word_count as usize);
    let covers = rest == 0
        || hit.word_count >= 2 && before == 0 && rest <= 4
        || hit.word_count >= 2 && rest <= 3
        || hit.word_count == 1 && rest <= 2 && is_strong(hit.entry.key);
    if covers { kind_named(hit.entry.key) } else { SectionKind::Other }
}

/// Kinds whose one-word headings say enough beside another word ("Marketing responsibilities").
fn is_strong(key: &str) -> bool {
    matches!(key, "responsibilities" | "qualifications" | "benefits" | "preferred_qualifications" | "salary")
}

/// Every kind.
pub(crate) const KINDS: &[SectionKind] = &[
    SectionKind::Summary,
    SectionKind::Responsibilities,
    SectionKind::Qualifications,
    SectionKind::PreferredQualifications,
    SectionKind::Skills,
    SectionKind::Experience,
    SectionKind::Education,
    SectionKind::Salary,
    SectionKind::Benefits,
    SectionKind::PayAndBenefits,
    SectionKind::Location,
    SectionKind::Company,
    SectionKind::Team,
    SectionKind::Application,
    SectionKind::Process,
    SectionKind::EqualOpportunity,
    SectionKind::Details,
];

fn kind_named(key: &str) -> SectionKind {
    KINDS.iter().copied().find(|kind| kind.as_str() == key).unwrap_or(SectionKind::Other)
}

/// A prose field is a section of its own.
fn field_section(document: &Document, entry: &Entry) -> Option<Section> {
    let (field, _) = field_named(&entry.key)?;
    if field.kind != FieldKind::Prose || entry.node.is_blank() {
        return None;
    }
    let kind = KINDS.iter().copied().find(|kind| kind.field() == Some(field.name))?;
    let blocks = document.blocks();
    let first = blocks.iter().position(|block| block.field == Some(entry.id))?;
    let end =
        blocks[first..].iter().position(|block| block.field != Some(entry.id)).map_or(blocks.len(), |at| first + at);
    let heading = CleanRange::empty(blocks[first].range.start());
    Some(Section {
        kind,
        heading,
        heading_span: entry.key_span,
        level: 0,
        blocks: first as u32..end as u32,
        span: SourceRange::cover(entry.key_span, entry.node.span),
    })
}

/// The field that a section of `kind` is a name for, beside those that hold prose.
pub(crate) fn named_field(kind: SectionKind) -> Option<FieldName> {
    match kind {
        SectionKind::Salary | SectionKind::PayAndBenefits => Some(FieldName::SALARY),
        SectionKind::Location => Some(FieldName::LOCATIONS),
        SectionKind::Application => Some(FieldName::APPLY),
        _ => kind.field(),
    }
}
