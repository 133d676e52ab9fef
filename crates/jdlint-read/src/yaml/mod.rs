//! YAML: fields with exact ranges, and what can be salvaged where it breaks.

mod cook;
mod error;
mod events;
mod records;
mod salvage;

use crate::fields::{Raw, RawEntry, RawValue, no_fields, put};
use jdlint_core::document::DocumentBuilder;
use std::ops::Range;

pub(crate) use records::cuts;

/// The stretch of a source that is read as YAML.
pub(crate) struct Part {
    /// Its bytes.
    pub(crate) content: Range<usize>,
    /// How far its top-level keys are indented: 0 but for an item of a list.
    pub(crate) indent: usize,
    /// What it is called in problems.
    pub(crate) place: &'static str,
}

/// Reads `part` of `source` as the field tree of `out`.
pub(crate) fn read_into(source: &str, part: &Part, out: &mut DocumentBuilder) {
    const HELP: &str = "write each field as `name: value` on a line of its own";
    let bom = source[part.content.clone()].len() - source[part.content.clone()].trim_start_matches('\u{feff}').len();
    let part = &Part { content: part.content.start + bom..part.content.end, ..*part };
    let entries = match events::parse(source, &part.content) {
        Ok(parsed) => {
            for comment in parsed.comments {
                out.comment(comment);
            }
            parsed.root.map_or_else(|| Some(Vec::new()), entries_of)
        }
        Err(error) => Some(salvage::read(source, part, &error, out)),
    };
    let entries = entries.unwrap_or_else(|| {
        out.problem(no_fields(part.place, source, &part.content, HELP));
        Vec::new()
    });
    put(source, part.content.start, entries, out);
}

/// The fields of `root`: a map, or a list that begins with one.
fn entries_of(root: Raw) -> Option<Vec<RawEntry>> {
    match root.value {
        RawValue::Map(entries) => Some(entries),
        RawValue::Seq(items) => match items.into_iter().next()?.value {
            RawValue::Map(entries) => Some(entries),
            _ => None,
        },
        _ => None,
    }
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
