//! YAML: fields with exact ranges, and what can be salvaged where it breaks.

mod cook;
mod error;
mod events;
mod nodes;
mod salvage;

use jdlint_core::SourceRange;
use jdlint_core::document::{DocumentBuilder, Node, Value};
use std::ops::Range;

/// Reads the YAML of `source` at `content` as the field tree of `out`.
pub(crate) fn read_into(source: &str, content: Range<usize>, out: &mut DocumentBuilder) {
    let text = &source[content.clone()];
    let base = content.start;
    let entries = match events::parse(text, base) {
        Ok(parsed) => {
            for comment in parsed.comments {
                out.comment(comment);
            }
            match parsed.root {
                None => Some(Vec::new()),
                Some(events::Raw { value: events::RawValue::Map(entries), .. }) => Some(entries),
                Some(_) => None,
            }
        }
        Err(error) => Some(salvage::read(source, &content, &error, out)),
    };
    let entries = entries.unwrap_or_else(|| {
        out.problem(error::no_fields(source, &content));
        Vec::new()
    });
    let mut span = SourceRange::empty(base as u32);
    let entries = nodes::Nodes::new(source, out).entries(entries, true);
    if let (Some(first), Some(last)) = (entries.first(), entries.last()) {
        span = first.span().cover(last.span());
    }
    out.fields(Node { span, value: Value::Map(entries) });
}

/// The key of a line `key: value` or `key:` at the start of the line, as the byte length of the key.
///
/// `key:value` counts for a key of one word, so that the missing space can be spoken of.
pub(crate) fn key_of(line: &str) -> Option<usize> {
    let first = line.chars().next()?;
    let quoted = matches!(first, '"' | '\'');
    if !(first.is_alphanumeric() || matches!(first, '_' | '$' | '<') || quoted) {
        return None;
    }
    let colon = if quoted {
        let close = line[1..].find(first)? + 2;
        line[close..].starts_with(':').then_some(close)?
    } else {
        line.char_indices().take(60).find(|(_, c)| *c == ':')?.0
    };
    let key = &line[..colon];
    let behind = &line[colon + 1..];
    let spaced = behind.is_empty() || behind.starts_with([' ', '\t', '\r']);
    let one_word = !first.is_ascii_digit() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'));
    let words = key.split_whitespace().count();
    ((spaced && words <= 4) || (one_word && !behind.starts_with("//"))).then_some(colon)
}
