//! What rules about the title share.

use crate::RuleContext;
use jdlint_core::document::BlockKind;
use jdlint_core::posting::{Confidence, Origin};
use jdlint_core::{CleanRange, Posting};

/// The title as it is published: the field, the label's value, or the whole heading. `None` where the title is only
/// named in a sentence, for then it was not written as one.
pub(crate) fn published(cx: &RuleContext<'_>, posting: &Posting) -> Option<CleanRange> {
    let best = posting.title.best().filter(|best| best.confidence >= Confidence::Medium)?;
    match best.origin {
        Origin::Field | Origin::Label => Some(best.text),
        Origin::Heading => {
            let block = cx.document.block_at(best.text.start())?;
            let is_own_line = block.kind.is_heading() || block.kind == BlockKind::Paragraph && block.range.len() < 120;
            is_own_line
                .then(|| block.label.filter(|label| label.value.is_empty()).map_or(block.range, |label| label.name))
        }
        _ => None,
    }
}

/// The parts of the title between dashes, commas, bars, brackets and the small words before a place or an employer.
pub(crate) fn parts(cx: &RuleContext<'_>, title: CleanRange) -> Vec<CleanRange> {
    const MARKS: &[&str] = &[
        " - ", " – ", " — ", "–", "—", "|", ", ", "(", ")", "[", "]", ": ", "•", "·", " at ", " @ ", " in ", " bei ",
        " chez ",
    ];
    let text = cx.document.text(title);
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < text.len() {
        let Some(mark) = MARKS.iter().find(|mark| text[at..].starts_with(**mark)) else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
            continue;
        };
        found.extend(trimmed(title, text, start, at));
        at += mark.len();
        start = at;
    }
    found.extend(trimmed(title, text, start, text.len()));
    found
}

/// `start..end` of `text` without white space and dashes around it; `None` where nothing is left.
fn trimmed(title: CleanRange, text: &str, start: usize, end: usize) -> Option<CleanRange> {
    let edge = |c: char| c.is_whitespace() || matches!(c, '-' | '/' | ':');
    let piece = &text[start..end];
    let from = start + piece.len() - piece.trim_start_matches(edge).len();
    let to = start + piece.trim_end_matches(edge).len();
    (from < to).then(|| title.sub(from as u32, to as u32))
}
