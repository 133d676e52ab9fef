//! `json`: one object for the run, streamed; the shape is in [`report`](crate::report).

use crate::escape::first_hidden;
use crate::model::{LintedFile, RenderOptions, Summary};
use crate::renderer::Renderer;
use crate::report::{self, JsonSummary, VERSION};
use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};
use std::io::{self, Write};

/// Writes the object piece by piece: one diagnostic a line, so that diffs and `head` are of use.
#[derive(Debug, Default)]
pub(crate) struct Json {
    written: bool,
    not_checked: Vec<String>,
}

impl Renderer for Json {
    fn not_checked(&mut self, lines: Vec<String>) {
        self.not_checked = lines;
    }

    fn begin(&mut self, out: &mut dyn Write, options: &RenderOptions) -> io::Result<()> {
        write!(out, "{{\"version\":{VERSION},\"as_of\":")?;
        write_json(out, &options.as_of)?;
        out.write_all(b",\"diagnostics\":[")
    }

    fn file(&mut self, out: &mut dyn Write, _: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()> {
        for diagnostic in report::diagnostics(file) {
            out.write_all(if self.written { b",\n" } else { b"\n" })?;
            write_json(out, &diagnostic)?;
            self.written = true;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, _: &RenderOptions, summary: &Summary) -> io::Result<()> {
        out.write_all(if self.written { b"\n],\"summary\":" } else { b"],\"summary\":" })?;
        write_json(out, &JsonSummary::new(summary, &self.not_checked))?;
        out.write_all(b"}\n")
    }
}

/// Writes `value` on one line.
pub(crate) fn write_json<T: Serialize + ?Sized>(out: &mut dyn Write, value: &T) -> io::Result<()> {
    // A value is dozens of tiny pieces, and each would go through `out` on its own.
    let mut line = Vec::with_capacity(1024);
    value.serialize(&mut Serializer::with_formatter(&mut line, Visible))?;
    out.write_all(&line)
}

/// Compact JSON in which characters that a terminal would obey or hide are written as `\u` escapes.
///
/// JSON asks that only of ASCII controls, but reports are looked at in terminals too, and both spellings mean the same.
struct Visible;

impl Formatter for Visible {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        let mut rest = fragment;
        while let Some(at) = first_hidden(rest) {
            out.write_all(&rest.as_bytes()[..at])?;
            let mut chars = rest[at..].chars();
            if let Some(c) = chars.next() {
                for unit in c.encode_utf16(&mut [0; 2]) {
                    write!(out, "\\u{unit:04x}")?;
                }
            }
            rest = chars.as_str();
        }
        out.write_all(rest.as_bytes())
    }
}
