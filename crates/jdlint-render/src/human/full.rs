//! `full`: each diagnostic with its lines, drawn by miette for a terminal.
//!
//! miette is handed a small text made for the diagnostic, so what it costs does not depend on the file.

use super::Located;
use super::footer::{Entry, drawn_labels, entries};
use super::source::Window;
use crate::escape::{escape, put};
use crate::model::RenderOptions;
use crate::paint::{Linked, Paint};
use crate::wrap::wrap;
use jdlint_core::{Diagnostic, Level};
use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, Severity, SourceCode, ThemeCharacters, ThemeStyles};
use std::fmt;

/// Narrower terminals are treated as this wide.
const LEAST_WIDTH: u16 = 40;

/// Appends `diagnostic`.
pub(crate) fn diagnostic(out: &mut String, place: &Located<'_, '_>, diagnostic: &Diagnostic, options: &RenderOptions) {
    let width = usize::from(options.width.max(LEAST_WIDTH));
    let (drawn, more) = drawn_labels(diagnostic);
    let (source, labels) = Window::new(place, &diagnostic.primary, drawn, width);
    let rule = Linked::new(diagnostic.group, diagnostic.rule, options.links);
    let view = View { diagnostic, rule, message: escape(&diagnostic.message).into_owned(), source, labels };
    let handler = GraphicalReportHandler::new_themed(theme(options))
        .with_width(width)
        .with_break_words(false)
        .with_links(false)
        // The window holds the context already; it gives all of it whenever any is asked for.
        .with_context_lines(1);
    let mut text = String::new();
    if handler.render_report(&mut text, &view).is_err() {
        // miette fails only where a label lies outside of its source, and the window covers every label.
        put(&mut text, format_args!("{}: {}\n", place.name(diagnostic.primary.range.start()), view.message));
    }
    for entry in more.into_iter().chain(entries(diagnostic)) {
        push_entry(&mut text, &entry, width, Paint(options.color));
    }
    for line in text.lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
}

/// Appends a note, help or fix, wrapped; lines that are indented are examples and stay whole.
fn push_entry(out: &mut String, entry: &Entry, width: usize, paint: Paint) {
    let lead = format!("  {}: ", entry.name);
    let indent = lead.len();
    out.push_str(&paint.frame(&lead).to_string());
    for (index, line) in entry.lines.iter().enumerate() {
        if index > 0 {
            put(out, format_args!("{:indent$}", ""));
        }
        if line.starts_with(' ') {
            out.push_str(line);
        } else {
            wrap(out, line, width, indent, indent);
        }
        out.push('\n');
    }
}

/// The sixteen colours that every terminal has and lets its user choose.
fn theme(options: &RenderOptions) -> GraphicalTheme {
    GraphicalTheme {
        characters: if options.unicode { ThemeCharacters::unicode() } else { ThemeCharacters::ascii() },
        styles: if options.color { ThemeStyles::ansi() } else { ThemeStyles::none() },
    }
}

/// A diagnostic as miette wants it.
#[derive(Debug)]
struct View<'d> {
    diagnostic: &'d Diagnostic,
    rule: Linked,
    message: String,
    source: Window,
    labels: Vec<LabeledSpan>,
}

impl fmt::Display for View<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for View<'_> {}

impl miette::Diagnostic for View<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        // The level in words, too: a sign and a colour alone do not tell everybody.
        Some(Box::new(format!("{}[{}]", self.diagnostic.level, self.rule)))
    }

    fn severity(&self) -> Option<Severity> {
        Some(match self.diagnostic.level {
            Level::Info => Severity::Advice,
            Level::Warning => Severity::Warning,
            Level::Error => Severity::Error,
        })
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        Some(Box::new(self.labels.iter().cloned()))
    }
}
