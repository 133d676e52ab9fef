//! The part of a document that one diagnostic shows, as a source that miette reads.
//!
//! miette counts lines and columns from the start of its source, in bytes, for every label it draws. This source holds
//! only the lines around the labels, escaped and cut, and knows their numbers and the labels' columns in the file.

use super::{Extent, Located};
use crate::columns::Place;
use crate::escape::escape;
use crate::window::Shown;
use crate::wrap::wrapped;
use jdlint_core::Label;
use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use std::collections::BTreeMap;
use std::ops::Range;
use unicode_width::UnicodeWidthStr;

/// So many lines are shown before and after a label.
const CONTEXT: u32 = 1;
/// A label over more lines than this is shown by its first ones.
const LINES: u32 = 6;

/// So many columns stand before a line: its number, and the frame.
const GUTTER: usize = 8;
/// So many columns has the mark before what a label says.
const MARK: usize = 4;
/// What a label says is not broken into narrower lines than this.
const LABEL_LEAST: usize = 14;

/// The lines that a diagnostic shows.
#[derive(Debug)]
pub(super) struct Window {
    name: String,
    text: String,
    /// Runs of neighbouring lines.
    chunks: Vec<Chunk>,
    /// Where labels start: in `text`, and in the file.
    starts: Vec<(usize, Place)>,
    /// How many columns there are for a line.
    room: usize,
}

#[derive(Debug)]
struct Chunk {
    /// Its bytes in the window's text; every line ends in a line break.
    range: Range<usize>,
    /// The number of its first line in the file, from 0.
    line: usize,
    /// How many lines it has.
    count: usize,
}

impl Window {
    /// The lines around `primary` and `others`, and these as spans of the window, the primary one first.
    ///
    /// All is laid out for `width` columns: lines are cut to fit, and what labels say is broken into lines.
    pub(super) fn new(
        place: &Located<'_, '_>,
        primary: &Label,
        others: &[Label],
        width: usize,
    ) -> (Self, Vec<LabeledSpan>) {
        let labels: Vec<(&Label, Extent, String)> = std::iter::once(primary)
            .chain(others)
            .map(|label| {
                let (extent, rest) = shorten(place, place.extent(label));
                let text = label.text.as_deref().map(escape).unwrap_or_default();
                (label, extent, format!("{text}{rest}").trim_start().to_owned())
            })
            .collect();

        // The spans that each line is cut around, by the label that they are part of.
        let mut spans: BTreeMap<u32, Vec<(usize, Range<usize>)>> = BTreeMap::new();
        for (index, (_, extent, _)) in labels.iter().enumerate() {
            for line in extent.first..=extent.last {
                let length = place.columns.line_text(line).len();
                let from = if line == extent.first { extent.start } else { 0 };
                let to = if line == extent.last { extent.end } else { length };
                spans.entry(line).or_default().push((index, from..to));
            }
        }

        let mut window = Self {
            name: match place.file.document.record() {
                Some(record) => format!("{} (record {record})", place.path),
                None => place.path.to_string(),
            },
            text: String::new(),
            chunks: Vec::new(),
            starts: Vec::new(),
            room: width.saturating_sub(GUTTER),
        };
        let mut shown: Vec<Option<Range<usize>>> = vec![None; labels.len()];
        for mut lines in runs(spans.keys().copied(), place.columns.lines().line_count() - 1) {
            // Empty lines around a run are no context.
            let bare = |line: u32| !spans.contains_key(&line) && place.columns.line_text(line).is_empty();
            lines.start += u32::from(bare(lines.start));
            lines.end -= u32::from(bare(lines.end - 1));
            window.push_run(place, lines, &spans, &mut shown);
        }

        let mut out = Vec::with_capacity(labels.len());
        for (index, ((label, _, text), shown)) in labels.into_iter().zip(shown).enumerate() {
            let span = shown.unwrap_or_default();
            window.starts.push((span.start, place.columns.place(label.range.start())));
            let text = (!text.is_empty()).then(|| window.broken(&text, &span));
            let source_span = SourceSpan::from(span);
            out.push(if index == 0 {
                LabeledSpan::new_primary_with_span(text, source_span)
            } else {
                LabeledSpan::new_with_span(text, source_span)
            });
        }
        (window, out)
    }

    /// What a label on `span` says, in lines that fit behind the mark that miette draws below the span's middle.
    fn broken(&self, text: &str, span: &Range<usize>) -> String {
        let line_start = self.text[..span.start].rfind('\n').map_or(0, |at| at + 1);
        let on_one_line = !self.text[span.clone()].contains('\n');
        let column = if on_one_line {
            self.text[line_start..span.start].width() + self.text[span.clone()].width() / 2
        } else {
            0
        };
        wrapped(text, self.room.saturating_sub(column + MARK).max(LABEL_LEAST))
    }

    fn push_run(
        &mut self,
        place: &Located<'_, '_>,
        lines: Range<u32>,
        spans: &BTreeMap<u32, Vec<(usize, Range<usize>)>>,
        shown_labels: &mut [Option<Range<usize>>],
    ) {
        let start = self.text.len();
        for line in lines.clone() {
            let on_line = spans.get(&line).map(Vec::as_slice).unwrap_or_default();
            let ranges: Vec<Range<usize>> = on_line.iter().map(|(_, range)| range.clone()).collect();
            let shown = Shown::within(place.columns.line_text(line), &ranges, self.room);
            let at = self.text.len();
            for ((label, _), span) in on_line.iter().zip(&shown.spans) {
                let span = at + span.start..at + span.end;
                let whole = shown_labels[*label].get_or_insert(span.clone());
                whole.end = span.end;
            }
            // miette draws no label on a line without any text.
            self.text.push_str(if shown.text.is_empty() { " " } else { &shown.text });
            self.text.push('\n');
        }
        self.chunks.push(Chunk {
            range: start..self.text.len(),
            line: usize::try_from(place.columns.number(lines.start) - 1).unwrap_or(usize::MAX),
            count: lines.len(),
        });
    }
}

impl SourceCode for Window {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (start, end) = (span.offset(), span.offset() + span.len());
        let chunk = self
            .chunks
            .iter()
            .find(|chunk| chunk.range.start <= start && end <= chunk.range.end && start < chunk.range.end)
            .ok_or(MietteError::OutOfBounds)?;
        let bytes = self.text.as_bytes();
        let contents = if before == 0 && after == 0 {
            let place = self.starts.iter().find(|(at, _)| *at == start).map(|(_, place)| *place);
            let number = |number: u64| usize::try_from(number - 1).unwrap_or(usize::MAX);
            let (line, column) = place.map_or((chunk.line, 0), |place| (number(place.line), number(place.column)));
            MietteSpanContents::new_named(self.name.clone(), &bytes[start..end], *span, line, column, 1)
        } else {
            let range = chunk.range.clone();
            let data = &bytes[range.clone()];
            MietteSpanContents::new_named(self.name.clone(), data, range.into(), chunk.line, 0, chunk.count)
        };
        Ok(Box::new(contents))
    }
}

/// `extent`, cut to its first lines where it has many, and what to say then.
fn shorten(place: &Located<'_, '_>, extent: Extent) -> (Extent, String) {
    if extent.last - extent.first < LINES {
        return (extent, String::new());
    }
    let last = extent.first + LINES / 2 - 1;
    let rest = format!(" (to line {})", place.columns.number(extent.last));
    (Extent { last, end: place.columns.line_text(last).len(), ..extent }, rest)
}

/// The runs of lines to show around `marked` lines (rising), none past `last`.
fn runs(marked: impl Iterator<Item = u32>, last: u32) -> Vec<Range<u32>> {
    let mut runs: Vec<Range<u32>> = Vec::new();
    for line in marked {
        let run = line.saturating_sub(CONTEXT)..(line + CONTEXT).min(last) + 1;
        match runs.last_mut() {
            // A single line between two runs takes no more room than the break that would stand for it.
            Some(previous) if run.start <= previous.end + 1 => previous.end = previous.end.max(run.end),
            _ => runs.push(run),
        }
    }
    runs
}
