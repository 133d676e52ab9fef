//! How the postings of a file are judged.

use crate::baseline::BaselineFile;
use crate::timings::{Stage, Timings};
use jdlint_core::Format;
use jdlint_core::text::LineIndex;
use jdlint_extract::Extracted;
use jdlint_linter::{Linted, Linter};
use jdlint_read::{Record, read_records};
use std::path::Path;

/// A posting that was judged.
#[derive(Debug)]
pub(crate) struct LintedRecord {
    pub(crate) linted: Linted,
    /// The line of its file, from 0, on which its source starts.
    pub(crate) first_line: u64,
}

/// Judges the postings of one file by its linter, less what a baseline knows of it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Judge<'a> {
    pub(crate) linter: &'a Linter,
    pub(crate) baseline: Option<&'a BaselineFile>,
    pub(crate) path: &'a Path,
    pub(crate) timings: Option<&'a Timings>,
}

impl Judge<'_> {
    /// Judges `records`, of which `Extracted` was understood.
    pub(crate) fn records(&self, records: Vec<(Record, Extracted)>) -> Vec<LintedRecord> {
        let first_lines: Vec<u64> = records.iter().map(|(record, _)| record.first_line).collect();
        let judge = |(record, extracted): (Record, Extracted)| match self.timings {
            None => self.linter.judge(record.document, extracted),
            Some(timings) => self.linter.judge_watched(record.document, extracted, &mut timings.rules()),
        };
        let linted =
            Timings::spend(self.timings, Stage::Judging, || records.into_iter().map(judge).collect::<Vec<_>>());
        let linted = self.less_known(linted);
        linted.into_iter().zip(first_lines).map(|(linted, first_line)| LintedRecord { linted, first_line }).collect()
    }

    /// Reads and judges the postings of `text`.
    pub(crate) fn text(&self, format: Format, text: &str) -> Vec<Linted> {
        let records = read_records(format, text).into_iter();
        self.less_known(records.map(|record| self.linter.lint(record.document)).collect())
    }

    fn less_known(&self, mut linted: Vec<Linted>) -> Vec<Linted> {
        if let Some(baseline) = self.baseline {
            baseline.apply(self.path, &mut linted);
        }
        linted
    }
}

/// The text of a file: the sources of its postings touch.
pub(crate) fn text_of(records: &[LintedRecord]) -> String {
    records.iter().map(|record| record.linted.document.source()).collect()
}

/// The postings of `text`, each with its first line.
pub(crate) fn with_lines(text: &str, linted: Vec<Linted>) -> Vec<LintedRecord> {
    let lines = LineIndex::new(text);
    let record = |linted: Linted| {
        let first_line = u64::from(lines.line(linted.document.base() as u32));
        LintedRecord { linted, first_line }
    };
    linted.into_iter().map(record).collect()
}
