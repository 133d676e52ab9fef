//! Readers: from bytes or text to a [`Document`], one reader for each format.
//!
//! Reading never fails. What cannot be read becomes a problem on the document, and the rest is salvaged.

mod bytes;
mod fields;
mod format;
mod front_matter;
mod json;
mod lines;
mod markdown;
mod prose;
mod records;
mod text;
mod toml;
mod yaml;

use jdlint_core::document::DocumentBuilder;
use jdlint_core::{Document, Format};
use std::sync::Arc;

pub use bytes::{ReadLimits, read_bytes, read_bytes_records, unreadable};
pub use format::{format_of_path, sniff};
pub use records::{Record, read_records};

/// Reads `text`, written in `format`, as one posting: of several, the first.
///
/// A format that has no reader yet is read as plain text.
pub fn read(format: Format, text: impl Into<Arc<str>>) -> Document {
    build(format, &text.into()).finish()
}

fn build(format: Format, source: &Arc<str>) -> DocumentBuilder {
    let mut out = DocumentBuilder::new(format, Arc::clone(source));
    match format {
        Format::Markdown => {
            let body = front_matter::read_into(source, &mut out);
            markdown::read_into(&source[body as usize..], &prose::Place::body(body), &mut out);
        }
        Format::Json => json::read_into(source, &(0..source.len()), &mut out),
        Format::Ndjson => {
            let content = json::lines(source).into_iter().next().map_or(0..source.len(), |cut| cut.content);
            json::read_into(source, &content, &mut out);
        }
        Format::Toml => toml::read_into(source, 0..source.len(), "the file", &mut out),
        Format::Yaml => {
            if let Some(cut) = yaml::cuts(source).into_iter().next() {
                let part = yaml::Part { content: cut.content, indent: cut.indent, place: "the file" };
                yaml::read_into(source, &part, &mut out);
            }
        }
        Format::Text | Format::Html => text::read_into(source, &mut out),
    }
    out
}
