//! Readers: from bytes or text to a [`Document`], one reader for each format.
//!
//! Reading never fails. What cannot be read becomes a problem on the document, and the rest is salvaged.

mod bytes;
mod format;
mod front_matter;
mod markdown;
mod prose;
mod text;
mod yaml;

use jdlint_core::document::DocumentBuilder;
use jdlint_core::{Document, Format};
use std::sync::Arc;

pub use bytes::{ReadLimits, read_bytes, unreadable};
pub use format::{format_of_path, sniff};

/// Reads `text`, written in `format`.
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
        _ => text::read_into(source, &mut out),
    }
    out
}
