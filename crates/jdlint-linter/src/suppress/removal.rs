//! What must go so that a suppression is gone and nothing of it is left: no blank line, no comma, no empty map.

use jdlint_core::document::{Comment, CommentKind, Entry};
use jdlint_core::text::LineIndex;
use jdlint_core::{Document, Format, SourceRange};

/// What must go to take `comment` away: its lines where nothing else stands on them, else the comment with the spaces
/// before it.
pub(super) fn of_comment(document: &Document, comment: &Comment) -> SourceRange {
    let source = document.source();
    let lines = Lines::around(document, comment.source);
    let before = &source[lines.start..comment.source.start() as usize];
    let after = &source[comment.source.end() as usize..lines.end];
    let bare = before.trim_start_matches('\u{feff}');
    if !bare.trim().is_empty() || !after.trim().is_empty() {
        let spaces = if after.trim().is_empty() { before.len() - before.trim_end().len() } else { 0 };
        let start = comment.source.start() - spaces as u32;
        // Between words one space is enough.
        let more = u32::from(before.ends_with(' ') && after.starts_with(' '));
        return SourceRange::new(start, comment.source.end() + more);
    }
    let start = lines.start + before.len() - bare.len();
    let mut end = lines.end;
    // A comment between blank lines was set apart by one of them.
    if comment.kind == CommentKind::Html {
        let above = source[..start].trim_end_matches(['\n', '\r', ' ', '\t']);
        let above_is_blank = above.is_empty() || source[above.len()..start].matches('\n').count() > 1;
        let below = source[end..].split_inclusive('\n').next().unwrap_or_default();
        if above_is_blank && below.trim().is_empty() {
            end += below.len();
        }
    }
    SourceRange::new(start as u32, end as u32)
}

/// What must go to take the key `jdlint`, the one at `index` of `siblings`, away: only its `allow` where it says more.
pub(super) fn of_settings(document: &Document, siblings: &[Entry], index: usize) -> Option<SourceRange> {
    let inner = siblings[index].node.entries();
    match inner.iter().position(|entry| entry.key == "allow") {
        Some(allow) if inner.len() > 1 => of_entry(document, inner, allow),
        _ => of_entry(document, siblings, index),
    }
}

/// What must go to take an entry of a map away; `None` where it shares its line with the map's own key.
fn of_entry(document: &Document, siblings: &[Entry], index: usize) -> Option<SourceRange> {
    let source = document.source();
    let span = siblings[index].span();
    let lines = Lines::around(document, span);
    let before = &source[lines.start..span.start() as usize];
    let after = &source[span.end() as usize..lines.end];
    let next = after.trim_start().chars().next();
    let is_flow = matches!(next, Some(',' | '}')) || source[span.end() as usize..].trim_start().starts_with([',', '}']);
    if is_flow {
        // With the comma behind it, or the one before it.
        return Some(match (siblings.get(index + 1), index.checked_sub(1)) {
            (Some(next), _) => SourceRange::new(span.start(), next.key_span.start()),
            (None, Some(last)) => SourceRange::new(siblings[last].span().end(), span.end()),
            (None, None) => span,
        });
    }
    // `[jdlint]`, where a table of TOML begins.
    let is_header = document.format() == Format::Toml && before.trim() == "[";
    let is_alone =
        (before.trim().is_empty() || is_header) && (after.trim().is_empty() || after.trim_start().starts_with('#'));
    is_alone.then(|| SourceRange::new(lines.start as u32, lines.end as u32))
}

/// The bytes of whole lines, the last line break with them.
struct Lines {
    start: usize,
    end: usize,
}

impl Lines {
    fn around(document: &Document, range: SourceRange) -> Self {
        let lines: &LineIndex = document.lines();
        let last = lines.line(range.end().saturating_sub(1).max(range.start()));
        let start = lines.line_start(lines.line(range.start())) as usize;
        Self { start, end: (lines.line_start(last + 1) as usize).min(document.source().len()) }
    }
}
