//! Lines of facts: short lines in which a bare word says where the work is done ("Hybrid", "London/Hybrid | £60k").

use crate::context::Context;
use crate::pieces::Piece;
use jdlint_core::CleanRange;
use jdlint_core::document::{BlockId, BlockKind};
use jdlint_core::posting::SectionKind;
use jdlint_facts::Hit;

/// How many words a line of facts has at most.
const LONGEST: usize = 16;

/// Whether `hit`, a bare word, stands in `piece` as a fact of its own: between separators, in brackets behind a name,
/// or at an end of the title.
pub(crate) fn is_fact(cx: &Context<'_>, piece: &Piece<'_>, hit: &Hit, section: Option<SectionKind>) -> bool {
    let (line, words) = clause(cx, piece.range, hit);
    if in_brackets(cx, hit) && words <= 3 * LONGEST {
        return true;
    }
    let is_list_of_tasks = matches!(
        section,
        Some(
            SectionKind::Responsibilities
                | SectionKind::Qualifications
                | SectionKind::PreferredQualifications
                | SectionKind::Skills
        )
    ) && matches!(cx.document.block(piece.block).kind, BlockKind::ListItem { .. });
    let text = cx.text(hit.range);
    if text.eq_ignore_ascii_case("remotely") {
        return false;
    }
    // "By phone and in person" says how people are met, not where the work is done.
    if text.len() >= 2 && text.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("in")) {
        return stands_alone(cx, piece, hit);
    }
    if words > LONGEST || is_list_of_tasks && words > hit.word_count as usize {
        return false;
    }
    let (before, after) = around(cx, line, hit);
    let (starts, ends) = (parts_before(before), parts_after(after));
    // A clause of a long sentence must say it without "and" and "or".
    let long = cx.scan.words_within(piece.range).len() > LONGEST;
    if long && (before.trim_end().ends_with(char::is_alphabetic) || after.trim_start().starts_with(char::is_alphabetic))
    {
        return false;
    }
    starts && ends || is_title(cx, piece.block) && (starts || ends) && !before.ends_with(char::is_alphanumeric)
}

/// Whether `hit` stands between marks in a short line, or in brackets behind a name. Stricter than [`is_fact`]: "or" and
/// "and" part nothing, and neither do the semicolons of a long sentence.
pub(crate) fn stands_alone(cx: &Context<'_>, piece: &Piece<'_>, hit: &Hit) -> bool {
    let words = cx.scan.words_within(piece.range).len();
    if words > LONGEST {
        return in_brackets(cx, hit) && words <= 3 * LONGEST;
    }
    let (before, after) = around(cx, piece.range, hit);
    let open = before.trim_end().is_empty() || before.trim_end().ends_with(|c: char| !c.is_alphanumeric());
    let closed = after.trim_start().is_empty() || after.trim_start().starts_with(|c: char| !c.is_alphanumeric());
    open && closed
}

/// What stands before and behind `hit` in `line`.
fn around<'a>(cx: &Context<'a>, line: CleanRange, hit: &Hit) -> (&'a str, &'a str) {
    let clean = cx.document.clean();
    let before = clean.get(line.start() as usize..hit.range.start() as usize).unwrap_or_default();
    let after = clean.get(hit.range.end() as usize..line.end() as usize).unwrap_or_default();
    (before, after)
}

/// The part of `range` around `hit` between strong separators, and how many words it has.
fn clause(cx: &Context<'_>, range: CleanRange, hit: &Hit) -> (CleanRange, usize) {
    const FAR: usize = 400;
    let parts = [';', '|', '•', '·', '\u{fffc}'];
    let text = cx.text(range);
    let (from, to) = ((hit.range.start() - range.start()) as usize, (hit.range.end() - range.start()) as usize);
    let before = text.get(..from).unwrap_or_default();
    let after = text.get(to..).unwrap_or_default();
    let start =
        before.char_indices().rev().take(FAR).find(|(_, c)| parts.contains(c)).map_or(0, |(at, c)| at + c.len_utf8());
    let end = after.char_indices().take(FAR).find(|(_, c)| parts.contains(c)).map_or(text.len(), |(at, _)| to + at);
    let line = range.sub(start as u32, end as u32);
    (line, cx.scan.words_within(line).len())
}

/// Whether the word stands alone in brackets behind a name: `Lisbon (Hybrid)`.
fn in_brackets(cx: &Context<'_>, hit: &Hit) -> bool {
    let clean = cx.document.clean();
    let before = clean.get(..hit.range.start() as usize).unwrap_or_default();
    let after = clean.get(hit.range.end() as usize..).unwrap_or_default();
    let Some(named) = before.strip_suffix('(') else { return false };
    let word = named.trim_end().rsplit([' ', '\n', ',', '/']).next().unwrap_or_default();
    after.starts_with(')') && word.starts_with(char::is_uppercase)
}

/// Whether a separator, a place or nothing stands before the word.
fn parts_before(before: &str) -> bool {
    let trimmed = before.trim_end();
    trimmed.is_empty()
        || trimmed
            .ends_with(['|', '/', ',', '(', '[', '·', '•', ':', ';', '–', '—', '-', '&', '+', '⋅', '.', '\u{fe0f}'])
        || trimmed.ends_with(|c: char| !c.is_alphanumeric() && !c.is_ascii())
        || [" or", " and", " oder", " ou", " et", " y", " und"].iter().any(|word| trimmed.ends_with(word))
}

/// Whether a separator or nothing stands behind the word.
fn parts_after(after: &str) -> bool {
    let trimmed = after.trim_start();
    trimmed.is_empty()
        || trimmed
            .starts_with(['|', '/', ',', '(', ')', ']', '·', '•', ':', ';', '–', '—', '-', '&', '+', '⋅', '.', '!'])
        || ["or ", "and ", "in ", "within ", "oder ", "ou ", "et ", "und ", "y ", "possible", "ok", "friendly", "only"]
            .iter()
            .any(|word| trimmed.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)))
}

/// Whether the sentence is short enough to be a fact and no prose.
pub(crate) fn is_short_value(cx: &Context<'_>, piece: &Piece<'_>) -> bool {
    const LONGEST_VALUE: usize = 24;
    cx.scan.words_within(piece.range).len() <= LONGEST_VALUE
}

/// Whether the block is the title: the first heading of level 1, or the very first line.
pub(crate) fn is_title(cx: &Context<'_>, id: BlockId) -> bool {
    const LONGEST_TITLE: usize = 24;
    let block = cx.document.block(id);
    if cx.scan.words_within(block.range).len() > LONGEST_TITLE {
        return false;
    }
    let body = cx.document.blocks().iter().position(|block| block.field.is_none());
    let first = body == Some(id.0 as usize);
    first || id.0 < 40 && matches!(block.kind, BlockKind::Heading { level: 1, .. })
}
