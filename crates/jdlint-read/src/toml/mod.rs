//! TOML: fields with exact ranges, and what can be salvaged where it breaks.

mod comments;
mod cook;
mod error;
mod tree;

use crate::fields::{MAX_PROBLEMS, put};
use jdlint_core::document::DocumentBuilder;
use std::ops::Range;

/// Reads `content` of `source` as the field tree of `out`; `place` is what it is called in problems.
pub(crate) fn read_into(source: &str, content: Range<usize>, place: &str, out: &mut DocumentBuilder) {
    let text = &source[content.clone()];
    for comment in comments::find(text, content.start) {
        out.comment(comment);
    }
    let arena = toml_spanner::Arena::new();
    let document = toml_spanner::parse_recoverable(text, &arena);
    let mut tree = tree::Tree::new(source, content.start);
    let mut entries = tree.entries(document.table(), 0);
    let mut problems = tree.problems;
    let read = entries.len();
    for error in document.errors() {
        let (problem, salvaged) = error::problem(error, source, &content, place);
        problems.extend(problem);
        entries.extend(salvaged);
    }
    if entries.len() > read {
        entries.sort_by_key(|entry| entry.key_span.start);
    }
    problems.into_iter().take(MAX_PROBLEMS).for_each(|problem| out.problem(problem));
    put(source, content.start, entries, out);
}

/// The key of a line `key = value`, as the byte length of the key; of `[table]` too, whose key is empty.
pub(crate) fn key_of(line: &str) -> Option<usize> {
    if line.starts_with('[') {
        return line.contains(']').then_some(0);
    }
    let equals = line.find('=')?;
    let key = line[..equals].trim_end();
    let bare = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '"' | '\'' | ' ');
    (!key.is_empty() && key.chars().take(60).all(bare) && key.split_whitespace().count() <= 3).then_some(key.len())
}
