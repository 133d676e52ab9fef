//! What rules about the structure of a posting share.

use crate::RuleContext;
use jdlint_core::document::{Block, BlockKind, HeadingStyle};
use jdlint_core::posting::{Section, SectionKind};
use jdlint_core::text::Markup;
use jdlint_core::{CleanRange, Document, Edit, FieldName, Posting};

/// So many places of one kind are labelled in a posting; a scraped text may have hundreds.
pub(crate) const MAX_LABELS: usize = 6;

/// The words that people read: without the values of the front matter, which sites print as details.
///
/// Scripts without spaces have long runs of letters; they count as so many words as they would fill.
pub(crate) fn words_read(cx: &RuleContext<'_>) -> usize {
    const LONGEST: u32 = 30;
    const USUAL: u32 = 6;
    let own = cx.document.body().start();
    let is_front = |at: u32| {
        cx.document.front_matter().is_some() && cx.document.to_source(CleanRange::new(at, at + 1)).start() < own
    };
    // The values of the front matter come first in the clean text.
    let first = cx.scan.words.partition_point(|word| is_front(word.start));
    let count = |len: u32| if len > LONGEST { len / USUAL } else { 1 };
    cx.scan.words[first..].iter().map(|word| count(word.end - word.start) as usize).sum()
}

/// Whether an empty section stands for `field`: then `empty-section` says that it is missing.
pub(crate) fn is_announced(cx: &RuleContext<'_>, posting: &Posting, field: FieldName) -> bool {
    posting.sections.iter().any(|section| section.kind.field() == Some(field) && is_empty_section(cx, posting, section))
}

/// Whether `section` has a heading that names a known part, and nothing below it.
pub(crate) fn is_empty_section(cx: &RuleContext<'_>, posting: &Posting, section: &Section) -> bool {
    if section.level == 0 || !section.blocks.is_empty() || section.blocks.start == 0 {
        return false;
    }
    let blocks = cx.document.blocks();
    let heading = &blocks[section.blocks.start as usize - 1];
    let next = blocks.get(section.blocks.start as usize);
    // "Salary: 50 an hour" says it in the heading, and a linked heading leads to it.
    let says_more = heading.label.is_some_and(|label| !label.value.is_empty())
        || cx.document.block_text(heading).contains(|c: char| c.is_ascii_digit())
        || cx.document.links_of(heading).iter().any(|link| heading.range.contains(link.text) && !link.text.is_empty());
    !says_more && is_parted(posting, section, heading, next) && !has_object(cx, heading, next)
}

/// Whether the section ends where it begins: its heading is followed by one that is not below it.
fn is_parted(posting: &Posting, section: &Section, heading: &Block, next: Option<&Block>) -> bool {
    let field = section.kind.field();
    let is_known = match heading.kind {
        BlockKind::Heading { style: HeadingStyle::Atx | HeadingStyle::Setext | HeadingStyle::Html, .. } => {
            // Those of pay, place and the statement have rules of their own, which speak at the heading.
            !matches!(
                section.kind,
                SectionKind::Other
                    | SectionKind::Application
                    | SectionKind::Salary
                    | SectionKind::Location
                    | SectionKind::EqualOpportunity
            )
        }
        // A short line that stands alone may be anything.
        BlockKind::Heading { style: HeadingStyle::Bare, .. } => false,
        _ => field.is_some() && section.kind != SectionKind::EqualOpportunity,
    };
    let Some(next) = next.filter(|next| next.field == heading.field) else { return is_known };
    let BlockKind::Heading { level, style } = next.kind else { return false };
    let same_style = matches!(heading.kind, BlockKind::Heading { style: own, .. } if own == style);
    let next_kind = posting.sections_at(section.blocks.start).find(|other| other.heading.start() == next.range.start());
    let next_kind = next_kind.map_or(SectionKind::Other, |other| other.kind);
    // "Key duties:", then "Reporting:" and a list: a line that only looks like a heading parts less than a real one.
    let is_firm = matches!(style, HeadingStyle::Atx | HeadingStyle::Setext | HeadingStyle::Html);
    let is_next = next_kind != section.kind && (is_firm || next_kind != SectionKind::Other);
    is_known && same_style && level <= section.level && is_next && !is_part(section.kind, next_kind)
}

/// "Requirements", then "Skills" and "Experience": the first one is the heading of all.
fn is_part(whole: SectionKind, part: SectionKind) -> bool {
    let asks = |kind| {
        matches!(
            kind,
            SectionKind::Qualifications
                | SectionKind::PreferredQualifications
                | SectionKind::Skills
                | SectionKind::Experience
                | SectionKind::Education
        )
    };
    let tells = |kind| matches!(kind, SectionKind::Summary | SectionKind::Company | SectionKind::Team);
    let is_whole =
        matches!(whole, SectionKind::Qualifications | SectionKind::PreferredQualifications | SectionKind::Skills);
    is_whole && (asks(part) || part == SectionKind::Other)
        || tells(whole) && !matches!(part, SectionKind::Benefits | SectionKind::Qualifications)
        || matches!(whole, SectionKind::Details | SectionKind::PayAndBenefits)
}

/// Whether an image, a form or a frame stands between the heading and what follows it.
fn has_object(cx: &RuleContext<'_>, heading: &Block, next: Option<&Block>) -> bool {
    let source = cx.document.source();
    let end = next.map_or(source.len(), |next| next.source.start() as usize);
    let between = source.get(heading.source.end() as usize..end).unwrap_or_default();
    ["![", "<img", "<iframe", "<form", "<script", "{%", "{{"].iter().any(|object| between.contains(object))
}

/// Whether the clean offset `at` stands in Markdown.
pub(crate) fn is_markdown(document: &Document, at: u32) -> bool {
    document.block_at(at).is_some_and(|block| block.markup == Markup::Markdown)
}

/// An edit that puts `text` for the bytes of `range`, where these stand as they are typed; for marks that mean the same
/// in every host.
pub(crate) fn raw_edit(document: &Document, range: CleanRange, text: &str) -> Option<Edit> {
    document.is_replaceable(range).then(|| Edit::new(document.to_source(range), text))
}
