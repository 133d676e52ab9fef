//! Several postings in one file: documents of YAML, objects of a JSON array, lines of NDJSON.

use crate::{build, json, yaml};
use jdlint_core::document::{DocumentBuilder, Problem};
use jdlint_core::text::LineIndex;
use jdlint_core::{Document, Edit, Format, SourceRange};
use std::ops::Range;
use std::sync::Arc;

/// A posting of a file, and where it starts.
#[derive(Debug)]
pub struct Record {
    /// The posting: the whole file, or one record of it.
    pub document: Document,
    /// The line of the file, from 0, on which the document's source starts.
    pub first_line: u64,
}

/// The stretch of a file that is one posting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cut {
    /// All bytes that go to it; the slices of a file's postings touch.
    pub(crate) slice: Range<usize>,
    /// What is read.
    pub(crate) content: Range<usize>,
    /// How far its keys are indented.
    pub(crate) indent: usize,
}

/// Reads all postings of `text`, written in `format`; at least one.
///
/// Several documents in a YAML file, or the items of its one list, the objects of a JSON array and the lines of NDJSON
/// are a [record](Document::record) each, with its own part of the file as its source; a file with one posting is one
/// document without record, whose source is the whole file. Linear in the text.
pub fn read_records(format: Format, text: impl Into<Arc<str>>) -> Vec<Record> {
    records(format, &text.into(), &Encoding::default())
}

/// What came of decoding a file's bytes.
#[derive(Debug, Default)]
pub(crate) struct Encoding {
    /// What could not be decoded.
    pub(crate) problem: Option<Problem>,
    /// Whether edits cannot be written back.
    pub(crate) read_only: bool,
}

pub(crate) fn records(format: Format, text: &Arc<str>, encoding: &Encoding) -> Vec<Record> {
    let (cuts, between) = match format {
        Format::Yaml => (yaml::cuts(text), Vec::new()),
        Format::Json => json::cuts(text).unwrap_or_default(),
        Format::Ndjson => (json::lines(text), Vec::new()),
        Format::Markdown | Format::Text | Format::Toml | Format::Html => (Vec::new(), Vec::new()),
    };
    let mut problems: Vec<Problem> = between.into_iter().chain(encoding.problem.clone()).collect();
    problems.sort_by_key(|problem| problem.span);
    let mut problems = problems.into_iter().peekable();
    if cuts.len() < 2 {
        let mut out = build(format, text);
        // What is wrong between records was found by the reader too.
        problems.filter(|problem| Some(problem) == encoding.problem.as_ref()).for_each(|problem| out.problem(problem));
        return vec![Record { document: finish(out, encoding), first_line: 0 }];
    }
    let lines = LineIndex::new(text);
    let mut records = Vec::with_capacity(cuts.len());
    for (index, cut) in cuts.iter().enumerate() {
        let mut out = DocumentBuilder::new(format, &text[cut.slice.clone()]);
        out.record(index as u32, cut.slice.start as u64);
        let source = out.source();
        let content = cut.content.start - cut.slice.start..cut.content.end - cut.slice.start;
        match format {
            Format::Yaml => {
                yaml::read_into(&source, &yaml::Part { content, indent: cut.indent, place: "the posting" }, &mut out)
            }
            _ => json::read_into(&source, &content, &mut out),
        }
        let is_last = index + 1 == cuts.len();
        while let Some(problem) = problems.next_if(|problem| is_last || (problem.span.start() as usize) < cut.slice.end)
        {
            out.problem(shifted(problem, cut.slice.start as u32));
        }
        let first_line = u64::from(lines.line(cut.slice.start as u32));
        records.push(Record { document: finish(out, encoding), first_line });
    }
    records
}

fn finish(mut out: DocumentBuilder, encoding: &Encoding) -> Document {
    if encoding.read_only {
        out.read_only();
    }
    out.finish()
}

/// The problem, counted from `base`.
fn shifted(mut problem: Problem, base: u32) -> Problem {
    let back =
        |range: SourceRange| SourceRange::new(range.start().saturating_sub(base), range.end().saturating_sub(base));
    problem.span = back(problem.span);
    if let Some(fix) = &mut problem.fix {
        fix.edits = fix.edits.drain(..).map(|edit| Edit::new(back(edit.range), edit.text)).collect();
    }
    problem
}
