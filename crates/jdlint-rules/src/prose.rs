//! What rules about the text as a whole share: which blocks are prose, and their sentences.

use crate::RuleContext;
use crate::wording::prose_of;
use jdlint_core::document::{Block, BlockKind, FieldId};
use jdlint_core::fields::{FieldKind, field_named};
use jdlint_core::{CleanRange, FieldName, Posting};
use jdlint_extract::sentences;

/// The blocks that are text for people, written by the author about this job: of the body, and of fields that hold prose
/// or the title; not tags, addresses, headings, code or the
/// equal-opportunity statement.
pub(crate) fn prose_blocks<'a>(cx: &RuleContext<'a>, posting: &Posting) -> Vec<&'a Block> {
    let said = cx.said(posting);
    let mut known: Option<(FieldId, bool)> = None;
    cx.document
        .blocks()
        .iter()
        .filter(|block| match block.field {
            _ if block.kind == BlockKind::Code || said.statements.contains(block.range) => false,
            // Headings and labels are keys in other formats, all but the title.
            None if block.kind.is_heading() => is_title(cx, posting, block),
            None => block.label.is_none_or(|label| is_prose_label(cx.document.text(label.name))),
            Some(field) => match known {
                Some((last, is_prose)) if last == field => is_prose,
                _ => {
                    let is_prose = prose_of(cx, block.range).is_some();
                    known = Some((field, is_prose));
                    is_prose
                }
            },
        })
        .collect()
}

/// Whether the value behind the label `name` is prose: it names no field, or one that holds prose.
fn is_prose_label(name: &str) -> bool {
    field_named(name).is_none_or(|(field, _)| field.kind == FieldKind::Prose || field.name == FieldName::TITLE)
}

/// The paragraphs and list items among the prose, each with its sentences.
pub(crate) fn passages<'a>(cx: &RuleContext<'a>, posting: &Posting) -> Vec<(&'a Block, Vec<CleanRange>)> {
    prose_blocks(cx, posting)
        .into_iter()
        .filter(|block| {
            let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem { .. } | BlockKind::Value);
            is_text && !block.range.is_empty() && !is_title(cx, posting, block)
        })
        .map(|block| (block, sentences(cx.document.clean(), block.range)))
        .collect()
}

/// Whether the posting's title stands in `block`.
pub(crate) fn is_title(cx: &RuleContext<'_>, posting: &Posting, block: &Block) -> bool {
    cx.said(posting).title.overlaps(block.range)
}
