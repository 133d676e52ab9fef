//! Comments of TOML, which its parser passes over.

use jdlint_core::SourceRange;
use jdlint_core::document::{Comment, CommentKind};

/// The comments of `text`, whose first byte is at `base` of the source.
pub(super) fn find(text: &str, base: usize) -> Vec<Comment> {
    let bytes = text.as_bytes();
    let mut comments = Vec::new();
    if memchr::memchr(b'#', bytes).is_none() {
        return comments;
    }
    let mut at = 0;
    let mut blank = true;
    while at < bytes.len() {
        match bytes[at] {
            b'#' => {
                let len = memchr::memchr2(b'\n', b'\r', &bytes[at..]).unwrap_or(bytes.len() - at);
                comments.push(comment(&text[at..at + len], base + at, !blank));
                at += len;
            }
            b'"' | b'\'' => {
                blank = false;
                at = string_end(bytes, at);
            }
            b'\n' | b'\r' => {
                blank = true;
                at += 1;
            }
            byte => {
                blank &= byte.is_ascii_whitespace();
                at += 1;
            }
        }
    }
    comments
}

fn comment(typed: &str, at: usize, trailing: bool) -> Comment {
    let inner = typed.trim_start_matches('#');
    let text = inner.trim();
    let start = at + (typed.len() - inner.trim_start().len());
    Comment {
        text: text.to_owned(),
        text_source: SourceRange::from(start..start + text.len()),
        source: SourceRange::from(at..at + typed.len()),
        trailing,
        kind: CommentKind::Hash,
    }
}

/// Behind the string that opens at `at`; one of a single line ends with its line at the latest.
fn string_end(bytes: &[u8], at: usize) -> usize {
    let quote = bytes[at];
    let triple = [quote; 3];
    let long = bytes[at..].starts_with(&triple);
    let mut at = at + if long { 3 } else { 1 };
    while at < bytes.len() {
        match bytes[at] {
            b'\\' if quote == b'"' => at += 2,
            byte if byte == quote && (!long || bytes[at..].starts_with(&triple)) => {
                return at + if long { 3 } else { 1 };
            }
            b'\n' | b'\r' if !long => return at,
            _ => at += 1,
        }
    }
    bytes.len()
}
