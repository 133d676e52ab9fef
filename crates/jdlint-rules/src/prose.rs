//! What rules about the text as a whole share: which blocks are prose, and their sentences.

use crate::RuleContext;
use crate::wording::prose_of;
use jdlint_core::document::{Block, BlockKind, FieldId};
use jdlint_core::{CleanRange, Posting};
use jdlint_extract::sentences;

/// The blocks that are text for people, written by the author about this job: of the body, and of fields that hold prose
/// or the title; not tags, addresses, code or the equal-opportunity statement.
pub(crate) fn prose_blocks<'a>(cx: &RuleContext<'a>, posting: &Posting) -> Vec<&'a Block> {
    let statements: Vec<CleanRange> = posting.equal_opportunity.evidence.iter().map(|evidence| evidence.text).collect();
    let mut known: Option<(FieldId, bool)> = None;
    cx.document
        .blocks()
        .iter()
        .filter(|block| match block.field {
            _ if block.kind == BlockKind::Code || statements.iter().any(|range| range.contains(block.range)) => false,
            None => true,
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

/// The paragraphs and list items among the prose, each with its sentences.
pub(crate) fn passages<'a>(cx: &RuleContext<'a>, posting: &Posting) -> Vec<(&'a Block, Vec<CleanRange>)> {
    prose_blocks(cx, posting)
        .into_iter()
        .filter(|block| {
            let is_text = matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem { .. })
                || block.kind == BlockKind::Value && block.range.len() > 200;
            is_text && !block.range.is_empty()
        })
        .map(|block| (block, sentences(cx.document.clean(), block.range)))
        .collect()
}
