//! Where a text that is missing goes, in each format.

use crate::prelude::*;
use jdlint_core::document::{Entry, Node, Value};
use jdlint_core::fields::field_named;
use jdlint_core::{Document, Edit, Format};

/// The edit that adds `text` as the prose of `field`: under its heading where there is one, else at the end of the
/// body, and in a file of fields as a field of its own. `None` where there is no room that is sure.
pub(crate) fn prose(document: &Document, posting: &Posting, field: FieldName, text: &str) -> Option<Edit> {
    if !document.is_editable() {
        return None;
    }
    if document.format().is_structured() {
        let root = document.fields()?;
        return match root.entries().iter().find(|entry| is_of(entry, field)) {
            Some(entry) => fill(document.format(), entry, text),
            None => add(document, root, field, text),
        };
    }
    let newline = if document.source().contains("\r\n") { "\r\n" } else { "\n" };
    let text = text.lines().map(str::trim_end).collect::<Vec<_>>().join(newline);
    let heading = posting.sections.iter().find(|section| section.level > 0 && section.kind.field() == Some(field));
    let body = document.body();
    let written = document.source_text(body);
    if let Some(section) = heading {
        return Some(insertion(section.heading_span.end(), format!("{newline}{newline}{text}")));
    }
    if written.trim().is_empty() {
        return Some(insertion(body.start(), format!("{newline}{text}{newline}")));
    }
    let end = body.start() + written.trim_end().len() as u32;
    Some(insertion(end, format!("{newline}{newline}{text}")))
}

fn insertion(at: u32, text: String) -> Edit {
    Edit::new(SourceRange::empty(at), text)
}

fn is_of(entry: &Entry, field: FieldName) -> bool {
    field_named(&entry.key).is_some_and(|(known, _)| known.name == field)
}

/// `text` as a value in quotes. JSON's escapes are those of YAML's and TOML's double quotes too.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Writes `text` behind a key that has no value yet.
fn fill(format: Format, entry: &Entry, text: &str) -> Option<Edit> {
    if !entry.node.is_blank() {
        return None;
    }
    let space = if entry.node.span.is_empty() && format != Format::Json { " " } else { "" };
    Some(Edit::new(entry.node.span, format!("{space}{}", quoted(text))))
}

/// Writes `field` as a new entry behind one of `root` that ends where its line does.
fn add(document: &Document, root: &Node, field: FieldName, text: &str) -> Option<Edit> {
    let source = document.source();
    let entries = root.entries();
    match document.format() {
        Format::Json | Format::Ndjson => {
            let last = entries.last()?;
            // As the last entry was set off from what stands before it.
            let before = &source[..last.key_span.start() as usize];
            let space = &before[before.trim_end().len()..];
            let colon = &source[last.key_span.end() as usize..last.node.span.start() as usize];
            Some(insertion(last.node.span.end(), format!(",{space}\"{field}\"{colon}{}", quoted(text))))
        }
        format => {
            // A table of TOML takes in all that stands below it, and a flow map of YAML wants commas.
            if document.source_text(root.span).starts_with('{') {
                return None;
            }
            let is_table = |entry: &&Entry| format == Format::Toml && matches!(entry.node.value, Value::Map(_));
            let free = entries
                .iter()
                .take_while(|entry| !is_table(entry))
                .filter(|entry| entry.node.scalar().is_some() && !document.source_text(entry.node.span).contains('\n'));
            let last = free.last()?;
            let line_start = source[..last.key_span.start() as usize].rfind('\n').map_or(0, |at| at + 1);
            let indent = source[line_start..last.key_span.start() as usize].trim_start_matches('\u{feff}');
            let value_end = last.node.span.end() as usize;
            let rest = source[value_end..].split(['\n', '\r']).next().unwrap_or_default();
            let ends_line = rest.trim().is_empty() || rest.trim_start().starts_with('#');
            if !ends_line || !indent.trim_matches(['-', ' ']).is_empty() {
                return None;
            }
            let newline = if source.contains("\r\n") { "\r\n" } else { "\n" };
            let equals = if format == Format::Toml { " =" } else { ":" };
            let line = format!("{newline}{}{field}{equals} {}", indent.replace('-', " "), quoted(text));
            Some(insertion((value_end + rest.len()) as u32, line))
        }
    }
}
