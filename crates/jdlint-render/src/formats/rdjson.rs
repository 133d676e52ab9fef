//! `rdjson`: what reviewdog reads; it comments on pull requests, and can suggest the fix there.

use super::{Items, said, shown};
use crate::columns::Columns;
use crate::model::{LintedFile, RenderOptions, Summary};
use crate::renderer::Renderer;
use jdlint_core::{Applicability, Diagnostic, Label, Level, SourceRange, page_address};
use serde::Serialize;
use std::io::{self, Write};

/// Writes an object whose array of diagnostics is streamed.
#[derive(Debug, Default)]
pub(crate) struct Rdjson {
    items: Items,
}

#[derive(Serialize)]
struct Said<'a> {
    message: String,
    location: Location<'a>,
    severity: &'static str,
    code: Code<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    suggestions: Vec<Suggestion<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Related<'a>>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    range: Range,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

/// A place; its column counts bytes.
#[derive(Serialize)]
struct Position {
    line: u64,
    column: u64,
}

#[derive(Serialize)]
struct Code<'a> {
    value: &'a str,
    url: String,
}

#[derive(Serialize)]
struct Suggestion<'a> {
    range: Range,
    text: &'a str,
}

#[derive(Serialize)]
struct Related<'a> {
    message: &'a str,
    location: Location<'a>,
}

impl Renderer for Rdjson {
    fn begin(&mut self, out: &mut dyn Write, _: &RenderOptions) -> io::Result<()> {
        out.write_all(
            b"{\"source\":{\"name\":\"jdlint\",\"url\":\"https://github.com/jdlint/jdlint\"},\"diagnostics\":[",
        )
    }

    fn file(&mut self, out: &mut dyn Write, options: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()> {
        let columns = Columns::new(file);
        shown(file, options).try_for_each(|diagnostic| self.items.item(out, &shape(file.path, &columns, diagnostic)))
    }

    fn end(&mut self, out: &mut dyn Write, _: &RenderOptions, _: &Summary) -> io::Result<()> {
        self.items.close(out)?;
        out.write_all(b"}\n")
    }
}

fn shape<'a>(path: &'a str, columns: &Columns<'a>, diagnostic: &'a Diagnostic) -> Said<'a> {
    Said {
        message: said(diagnostic),
        location: Location { path, range: range(columns, diagnostic.primary.range) },
        severity: match diagnostic.level {
            Level::Error => "ERROR",
            Level::Warning => "WARNING",
            Level::Info => "INFO",
        },
        code: Code { value: diagnostic.rule.as_str(), url: page_address(diagnostic.group, diagnostic.rule) },
        suggestions: suggestions(columns, diagnostic),
        related_locations: diagnostic.labels.iter().filter_map(|label| related(path, columns, label)).collect(),
    }
}

/// The fix, where it has no blanks and is one edit: a suggestion can be committed with one click, and alone.
fn suggestions<'a>(columns: &Columns<'a>, diagnostic: &'a Diagnostic) -> Vec<Suggestion<'a>> {
    let fix = diagnostic.fix.as_ref().filter(|fix| fix.applicability != Applicability::Display);
    match fix.map(|fix| fix.edits.as_slice()) {
        Some([edit]) => vec![Suggestion { range: range(columns, edit.range), text: &edit.text }],
        _ => Vec::new(),
    }
}

fn related<'a>(path: &'a str, columns: &Columns<'a>, label: &'a Label) -> Option<Related<'a>> {
    let message = label.text.as_deref()?;
    Some(Related { message, location: Location { path, range: range(columns, label.range) } })
}

fn range(columns: &Columns<'_>, range: SourceRange) -> Range {
    let position = |offset| Position { line: columns.place(offset).line, column: columns.byte_column(offset) };
    Range { start: position(range.start()), end: position(range.end()) }
}
