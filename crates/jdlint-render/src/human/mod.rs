//! Formats for people: what they share, and the report of a run that folds what most postings lack.

pub(crate) mod concise;
pub(crate) mod fold;
pub(crate) mod footer;
pub(crate) mod full;
pub(crate) mod grouped;
mod next_step;
pub(crate) mod plain;
mod source;

use crate::columns::Columns;
use crate::escape::{escape, put};
use crate::format::OutputFormat;
use crate::model::{FULL_LIMIT, LintedFile, RenderOptions, Summary};
use crate::paint::Paint;
use crate::renderer::Renderer;
use crate::words::{closing_line, legal_line};
use crate::wrap::{wrap, wrapped};
use fold::{FoldHint, Folds};
use grouped::Row;
use jdlint_core::{Diagnostic, Label};
use std::collections::VecDeque;
use std::io::{self, Write};
use std::sync::Arc;

/// So many bytes are kept while it is not yet known what folds; then it is decided on what was seen.
const KEPT_LIMIT: usize = 8 << 20;
/// So many bytes are kept between two writes from then on.
const BATCH: usize = 256 << 10;

/// The report of a run for people.
///
/// Folding needs to know all postings, so what was printed for each diagnostic is kept until the end. A run that says
/// more than [`KEPT_LIMIT`] decides earlier and streams from there, so that memory does not grow with the run.
pub(crate) struct Human {
    /// The format; `None` lets the number of diagnostics choose.
    format: Option<OutputFormat>,
    folds: Folds,
    kept: VecDeque<Kept>,
    kept_bytes: usize,
    /// Diagnostics whose full print was kept, among those that cannot fold.
    full_kept: u64,
    /// What is printed, once that is decided.
    decided: Option<OutputFormat>,
    legal: bool,
    not_checked: Vec<String>,
    printed: bool,
    /// The file whose table was begun last.
    headed: Option<Arc<str>>,
}

/// A diagnostic that waits to be printed.
struct Kept {
    fold: Option<usize>,
    row: Row,
    text: Option<String>,
}

impl Human {
    pub(crate) fn new(format: Option<OutputFormat>) -> Self {
        Self {
            format,
            folds: Folds::default(),
            kept: VecDeque::new(),
            kept_bytes: 0,
            full_kept: 0,
            decided: None,
            legal: false,
            not_checked: Vec::new(),
            printed: false,
            headed: None,
        }
    }

    /// Whether absences fold: not in `concise`, which names every place and is what a fold refers to.
    fn folds_at_all(&self) -> bool {
        self.format != Some(OutputFormat::Concise)
    }

    /// Whether a diagnostic's lines may still be printed, so that they must be rendered now.
    fn wants_text(&mut self, fold: Option<usize>) -> bool {
        match (self.decided.or(self.format), fold) {
            (Some(format), _) => format != OutputFormat::Grouped,
            // More than ten of the same kind print as tables or fold.
            (None, Some(fold)) => self.folds.count(fold) <= FULL_LIMIT,
            (None, None) => {
                self.full_kept += 1;
                self.full_kept <= FULL_LIMIT
            }
        }
    }

    fn keep(&mut self, options: &RenderOptions, place: &Located<'_, '_>, diagnostic: &Diagnostic) {
        self.legal |= diagnostic.cites_law;
        let row = Row::new(place, diagnostic);
        let fold = if self.folds_at_all() { self.folds.add(diagnostic, &row) } else { None };
        if self.decided.is_some() && fold.is_some_and(|fold| self.folds.is_folded(fold)) {
            return;
        }
        let text = self.wants_text(fold).then(|| {
            let mut text = String::new();
            match self.decided.or(self.format) {
                Some(OutputFormat::Plain) => plain::diagnostic(&mut text, place, diagnostic, options),
                Some(OutputFormat::Concise) => concise::diagnostic(&mut text, place, diagnostic, options),
                _ => full::diagnostic(&mut text, place, diagnostic, options),
            }
            text
        });
        self.kept_bytes += row.size() + text.as_ref().map_or(0, String::len);
        self.kept.push_back(Kept { fold, row, text });
    }

    /// Decides what folds and, where that is open, which format suits what is left.
    fn decide(&mut self) -> OutputFormat {
        if let Some(format) = self.decided {
            return format;
        }
        self.folds.decide();
        self.kept.retain(|kept| !kept.fold.is_some_and(|fold| self.folds.is_folded(fold)));
        let shown = self.kept.len() as u64 + self.folds.folded();
        let format = self.format.unwrap_or_else(|| crate::model::choose_human(shown, true));
        self.decided = Some(format);
        format
    }

    /// Prints what is kept.
    fn flush(&mut self, out: &mut dyn Write, options: &RenderOptions) -> io::Result<()> {
        let format = self.decide();
        self.kept_bytes = 0;
        if format == OutputFormat::Grouped {
            let rows: Vec<Row> = self.kept.drain(..).map(|kept| kept.row).collect();
            for rows in rows.chunk_by(|a, b| a.path == b.path) {
                let path = &rows[0].path;
                if self.headed.as_ref() != Some(path) {
                    self.separate(out)?;
                    writeln!(out, "{}", Paint(options.color).strong(path))?;
                    self.headed = Some(Arc::clone(path));
                }
                out.write_all(grouped::table(rows, options).as_bytes())?;
                out.write_all(next_step::line(rows, options).unwrap_or_default().as_bytes())?;
            }
            return Ok(());
        }
        while let Some(kept) = self.kept.pop_front() {
            if format != OutputFormat::Concise {
                self.separate(out)?;
            }
            self.printed = true;
            out.write_all(kept.text.unwrap_or_default().as_bytes())?;
        }
        Ok(())
    }

    /// Puts an empty line between blocks.
    fn separate(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if std::mem::replace(&mut self.printed, true) { out.write_all(b"\n") } else { Ok(()) }
    }
}

impl Renderer for Human {
    fn not_checked(&mut self, lines: Vec<String>) {
        self.not_checked = lines;
    }

    fn fold_hints(&mut self, hints: Vec<FoldHint>) {
        self.folds.hints(hints);
    }

    fn file(&mut self, out: &mut dyn Write, options: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()> {
        self.folds.posting();
        let mut shown = file.diagnostics.iter().filter(|diagnostic| diagnostic.level >= options.min_level).peekable();
        if shown.peek().is_none() {
            return Ok(());
        }
        let place = Located::new(file);
        for diagnostic in shown {
            self.keep(options, &place, diagnostic);
        }
        if self.kept_bytes > if self.decided.is_some() { BATCH } else { KEPT_LIMIT } {
            self.flush(out, options)?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, options: &RenderOptions, summary: &Summary) -> io::Result<()> {
        self.flush(out, options)?;
        for block in self.folds.blocks(options) {
            self.separate(out)?;
            out.write_all(block.as_bytes())?;
        }
        if !options.closing_line {
            return Ok(());
        }
        self.separate(out)?;
        // `plain` and `concise` are read by programs too, line by line.
        let is_laid_out = matches!(self.decided, Some(OutputFormat::Full | OutputFormat::Grouped));
        let width = if is_laid_out { usize::from(options.width) } else { usize::MAX };
        if !self.not_checked.is_empty() {
            writeln!(out, "Not checked of the law:")?;
            for line in &self.not_checked {
                let mut text = "- ".to_owned();
                wrap(&mut text, &escape(line), width, 2, 2);
                writeln!(out, "{text}")?;
            }
        }
        if self.legal || !self.not_checked.is_empty() {
            writeln!(out, "{}", wrapped(&legal_line(&options.as_of), width))?;
        }
        writeln!(out, "{}", wrapped(&closing_line(summary, options.min_level), width))
    }
}

/// A document and the places in it, as formats for people show them.
pub(crate) struct Located<'f, 'a> {
    pub(crate) file: &'f LintedFile<'a>,
    pub(crate) columns: Columns<'a>,
    /// The path, escaped.
    pub(crate) path: Arc<str>,
}

impl<'f, 'a> Located<'f, 'a> {
    pub(crate) fn new(file: &'f LintedFile<'a>) -> Self {
        Self { file, columns: Columns::new(file), path: escape(file.path).into() }
    }

    /// `path:line:column`, and the record where the file holds several.
    pub(crate) fn name(&self, offset: u32) -> String {
        let place = self.columns.place(offset);
        let mut name = format!("{}:{}:{}", self.path, place.line, place.column);
        if let Some(record) = self.file.document.record() {
            put(&mut name, format_args!(" (record {record})"));
        }
        name
    }
}

/// Where a label starts and ends, by lines of the source.
pub(crate) struct Extent {
    /// Its first line, from 0.
    pub(crate) first: u32,
    /// Its last line, from 0.
    pub(crate) last: u32,
    /// The byte of its first line where it starts; not past that line's text.
    pub(crate) start: usize,
    /// The byte of its last line where it ends; not past that line's text.
    pub(crate) end: usize,
}

impl Located<'_, '_> {
    /// Where `label` starts and ends.
    pub(crate) fn extent(&self, label: &Label) -> Extent {
        let lines = self.columns.lines();
        let start = self.columns.clamp(label.range.start());
        let end = self.columns.clamp(label.range.end()).max(start);
        let first = lines.line(start);
        // A range that takes its last line's break along ends on that line, not on the next one.
        let last = if end > start { lines.line(end - 1) } else { first };
        let on = |line: u32, offset: u32| {
            ((offset - lines.line_start(line)) as usize).min(self.columns.line_text(line).len())
        };
        Extent { first, last, start: on(first, start), end: on(last, end) }
    }
}
