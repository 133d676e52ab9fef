//! `plain`: each diagnostic with its lines and carets, in ASCII, the same for ever: rule pages are made of it.

use super::footer::{drawn_labels, entries};
use super::{Extent, Located};
use crate::escape::{escape, put};
use crate::model::{LintedFile, RenderOptions};
use crate::paint::Paint;
use crate::window::Shown;
use jdlint_core::{Diagnostic, Label, Level};
use std::collections::BTreeMap;
use std::ops::Range;

/// What was said about `file`, diagnostics below `options.min_level` left out, with an empty line between two.
pub fn plain(file: &LintedFile<'_>, options: &RenderOptions) -> String {
    let place = Located::new(file);
    let mut out = String::new();
    for said in file.diagnostics.iter().filter(|diagnostic| diagnostic.level >= options.min_level) {
        if !out.is_empty() {
            out.push('\n');
        }
        diagnostic(&mut out, &place, said, options);
    }
    out
}

/// Appends `diagnostic`.
pub(crate) fn diagnostic(out: &mut String, place: &Located<'_, '_>, diagnostic: &Diagnostic, options: &RenderOptions) {
    let paint = Paint(options.color);
    let (drawn, more) = drawn_labels(diagnostic);
    let lines = marks(place, &diagnostic.primary, drawn);
    let last = lines.last_key_value().map_or(0, |(line, _)| *line);
    let gutter = place.columns.number(last).to_string().len();

    let head = paint.level(diagnostic.level, format!("{}[{}]", diagnostic.level, diagnostic.rule));
    let message = escape(&diagnostic.message);
    put(out, format_args!("{head}: {}\n", paint.strong(message)));
    let arrow = format!("{:gutter$}--> ", "");
    put(out, format_args!("{}{}\n", paint.frame(arrow), place.name(diagnostic.primary.range.start())));
    let bar = format!("{:gutter$} |", "");
    push_line(out, &paint.frame(&bar).to_string());

    let mut previous = None;
    for (line, marks) in lines {
        if previous.is_some_and(|previous| previous + 1 < line) {
            push_line(out, "...");
        }
        previous = Some(line);
        let text = place.columns.line_text(line);
        let spans: Vec<Range<usize>> = marks.iter().map(|mark| mark.range.clone()).collect();
        let shown = Shown::line(text, &spans);
        let number = paint.frame(format!("{:>gutter$} |", place.columns.number(line))).to_string();
        push_line(out, &format!("{number} {}", shown.text));
        for row in rows(&marks, &shown, diagnostic.level, paint) {
            push_line(out, &format!("{} {row}", paint.frame(&bar)));
        }
    }

    for (index, entry) in more.into_iter().chain(entries(diagnostic)).enumerate() {
        if index == 0 {
            push_line(out, &paint.frame(&bar).to_string());
        }
        let lead = format!("{:gutter$} = {}: ", "", entry.name);
        for (index, line) in entry.lines.iter().enumerate() {
            if index == 0 {
                push_line(out, &format!("{}{line}", paint.frame(&lead)));
            } else {
                push_line(out, &format!("{:indent$}{line}", "", indent = lead.len()));
            }
        }
    }
}

/// A part of a line that is marked.
struct Mark {
    /// Bytes of the line.
    range: Range<usize>,
    primary: bool,
    text: Option<String>,
}

/// What is marked on which line of the source: a range over several lines is marked at its first and its last one.
fn marks(place: &Located<'_, '_>, primary: &Label, others: &[Label]) -> BTreeMap<u32, Vec<Mark>> {
    let mut lines: BTreeMap<u32, Vec<Mark>> = BTreeMap::new();
    let labels = std::iter::once((true, primary)).chain(others.iter().map(|label| (false, label)));
    for (primary, label) in labels {
        let Extent { first, last, start, end } = place.extent(label);
        let text_of = |line| place.columns.line_text(line);
        let text = label.text.as_deref().map(|text| escape(text).into_owned());
        if first == last {
            lines.entry(first).or_default().push(Mark { range: start..end, primary, text });
            continue;
        }
        let first_len = text_of(first).len();
        lines.entry(first).or_default().push(Mark { range: start..first_len, primary, text: None });
        let last_text = text_of(last);
        let indent = last_text[..end].len() - last_text[..end].trim_start().len();
        lines.entry(last).or_default().push(Mark { range: indent..end, primary, text });
    }
    lines
}

/// The rows below a line: its carets and dashes, then the texts that do not fit beside them.
fn rows(marks: &[Mark], shown: &Shown, level: Level, paint: Paint) -> Vec<String> {
    let columns: Vec<Range<usize>> = (0..marks.len()).map(|index| shown.columns(index)).collect();
    let width = columns.iter().map(|columns| columns.end).max().unwrap_or(0);
    let mut cells = vec![' '; width];
    for primary in [false, true] {
        for (mark, columns) in marks.iter().zip(&columns).filter(|(mark, _)| mark.primary == primary) {
            cells[columns.clone()].fill(if mark.primary { '^' } else { '-' });
        }
    }
    // Texts from right to left: the first one stands beside its mark, where nothing stands between.
    let mut order: Vec<usize> = (0..marks.len()).collect();
    order.sort_by_key(|index| std::cmp::Reverse((columns[*index].start, columns[*index].end)));
    let mut row = painted(&cells, level, paint);
    let mut texts: Vec<(usize, &Mark)> = Vec::new();
    for (position, index) in order.into_iter().enumerate() {
        let Some(text) = &marks[index].text else { continue };
        if position == 0 && columns[index].end == width {
            put(&mut row, format_args!(" {}", styled(&marks[index], text, level, paint)));
        } else {
            texts.push((columns[index].start, &marks[index]));
        }
    }
    let mut rows = vec![row];
    if !texts.is_empty() {
        rows.push(connectors(&texts, paint));
    }
    for (index, (column, mark)) in texts.iter().enumerate() {
        let left: Vec<(usize, &Mark)> =
            texts[index + 1..].iter().filter(|(other, _)| other < column).copied().collect();
        let mut row = connectors(&left, paint);
        let used = left.first().map_or(0, |(column, _)| column + 1);
        row.push_str(&" ".repeat(column - used));
        row.push_str(&styled(mark, mark.text.as_deref().unwrap_or_default(), level, paint));
        rows.push(row);
    }
    rows
}

/// A bar below each of `texts`, whose columns fall.
fn connectors(texts: &[(usize, &Mark)], paint: Paint) -> String {
    let mut row = String::new();
    let mut used = 0;
    for (column, _) in texts.iter().rev() {
        if *column >= used {
            row.push_str(&" ".repeat(column - used));
            row.push_str(&paint.frame('|').to_string());
            used = column + 1;
        }
    }
    row
}

/// The marks of a line, painted in runs.
fn painted(cells: &[char], level: Level, paint: Paint) -> String {
    let mut row = String::new();
    for run in cells.chunk_by(|a, b| a == b) {
        let text: String = run.iter().collect();
        match run.first() {
            Some('^') => row.push_str(&paint.level(level, text).to_string()),
            Some('-') => row.push_str(&paint.frame(text).to_string()),
            _ => row.push_str(&text),
        }
    }
    row
}

fn styled(mark: &Mark, text: &str, level: Level, paint: Paint) -> String {
    if mark.primary { paint.level(level, text).to_string() } else { paint.frame(text).to_string() }
}

/// Appends a line without the spaces at its end.
fn push_line(out: &mut String, line: &str) {
    out.push_str(line.trim_end_matches(' '));
    out.push('\n');
}
