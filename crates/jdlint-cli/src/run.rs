//! A run that prints as it goes.

use crate::args::CheckArgs;
use crate::baseline::BaselineFile;
use crate::judge::LintedRecord;
use crate::left_out::LeftOut;
use crate::mend::{Mended, Tally};
use crate::outputs::{Ending, Outputs};
use crate::statistics::Statistics;
use crate::{CLEAN, DIAGNOSTICS, FAILED};
use jdlint_core::Level;
use jdlint_core::document::{Problem, ProblemKind};
use jdlint_render::Summary;
use jdlint_rules::law::{Gap, gap_lines};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Write};
use std::path::Path;

/// A run that prints as it goes.
pub(crate) struct Run<'a> {
    args: &'a CheckArgs,
    outputs: Outputs,
    tally: Tally,
    /// How many diagnostics a baseline knows.
    known: usize,
    summary: Summary,
    /// What was not checked of the law, each with the number of postings; `None` where nobody asked for law alone.
    gaps: Option<BTreeMap<Gap, u64>>,
    /// The table of rules, where it is asked for in place of the report.
    statistics: Option<Statistics>,
    fails: bool,
    /// Whether the system would not let a file be read.
    refused: bool,
}

impl<'a> Run<'a> {
    /// A run whose reports go to `out`, but for those that have a file of their own.
    ///
    /// # Errors
    ///
    /// A sentence where that makes no sense or a file cannot be written.
    pub(crate) fn new(args: &'a CheckArgs, out: Box<dyn Write>) -> Result<Self, String> {
        Ok(Self {
            args,
            outputs: Outputs::open(args, out)?,
            tally: Tally::default(),
            known: 0,
            summary: Summary::default(),
            gaps: None,
            statistics: args.statistics.then(Statistics::default),
            fails: false,
            refused: false,
        })
    }

    /// Whether a report is for people at the standard output, who are told what the run came to.
    pub(crate) fn speaks(&self) -> bool {
        self.outputs.speak(self.args.quiet)
    }

    /// How many postings were judged so far.
    pub(crate) fn postings(&self) -> u64 {
        self.summary.postings
    }

    /// Whether the readers of all reports went away.
    pub(crate) fn nobody_reads(&self) -> bool {
        self.outputs.are_closed()
    }

    /// Counts what was mended in the file at `path`.
    pub(crate) fn mended(&mut self, path: &Path, mended: Option<&Mended>) {
        if let Some(mended) = mended {
            self.tally.add(path, mended);
        }
    }

    pub(crate) fn file(&mut self, path: &Path, records: &[LintedRecord]) -> Result<(), String> {
        self.summary.files += 1;
        self.refused |= is_refused(path, records);
        records.iter().try_for_each(|record| self.posting(path, record))
    }

    fn posting(&mut self, path: &Path, record: &LintedRecord) -> Result<(), String> {
        let diagnostics = &record.linted.diagnostics;
        self.known += record.linted.known.len();
        self.summary.add_posting(diagnostics);
        if let Some(gaps) = &record.linted.gaps {
            let all = self.gaps.get_or_insert_default();
            for gap in gaps {
                *all.entry(gap.clone()).or_default() += 1;
            }
        }
        // So many warnings may stay; errors may not.
        let least = if self.args.limits.max_warnings.is_some() { Level::Error } else { self.args.fail_on };
        self.fails |= diagnostics.iter().any(|diagnostic| diagnostic.level >= least);
        if let Some(statistics) = &mut self.statistics {
            statistics.add(diagnostics);
            return Ok(());
        }
        self.outputs.posting(path, record)
    }

    pub(crate) fn end(mut self, left_out: &[LeftOut], baseline: Option<&BaselineFile>) -> Result<u8, String> {
        let CheckArgs { verbose, quiet, exit_zero, .. } = *self.args;
        self.fails |= self.args.limits.max_warnings.is_some_and(|most| self.summary.warnings > most);
        let code = match self.tally.code(&self.args.fixing, if self.fails && !exit_zero { DIAGNOSTICS } else { CLEAN })
        {
            _ if self.refused => FAILED,
            code => code,
        };
        if let Some(statistics) = self.statistics.as_ref().filter(|_| self.summary.postings > 0) {
            return match statistics.write(&mut io::stdout().lock(), self.summary.postings) {
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                    Err(format!("cannot write the table: {error}"))
                }
                _ => Ok(code),
            };
        }
        self.outputs.end(&Ending {
            summary: &self.summary,
            fixed: self.tally.in_words("Fixed"),
            known: baseline.and_then(|baseline| about_known(baseline, self.known)),
            not_checked: self.gaps.as_ref().map(gap_lines).unwrap_or_default(),
            left_out,
            verbose,
            quiet,
        })?;
        Ok(code)
    }
}

/// Whether the system would not let the file at `path` be read: that is nothing to mend in a posting, and must not look
/// like it to who reads the exit code.
fn is_refused(path: &Path, records: &[LintedRecord]) -> bool {
    let unread = |problem: &Problem| problem.kind == ProblemKind::Unreadable;
    records.iter().any(|record| record.linted.document.problems().iter().any(unread)) && File::open(path).is_err()
}

/// What is said of what `baseline` knows, and of what it knows in vain.
fn about_known(baseline: &BaselineFile, known: usize) -> Option<String> {
    let name = jdlint_render::escape::escape(&baseline.name()).into_owned();
    let hidden = match known {
        0 => None,
        1 => Some(format!("One known problem is in {name} and not shown.")),
        known => Some(format!("{known} known problems are in {name} and not shown.")),
    };
    let stale = match baseline.stale() {
        0 => None,
        1 => Some(format!("One entry of {name} matches nothing any more: `jdlint baseline prune` takes it out.")),
        stale => {
            Some(format!("{stale} entries of {name} match nothing any more: `jdlint baseline prune` takes them out."))
        }
    };
    let words: Vec<String> = hidden.into_iter().chain(stale).collect();
    (!words.is_empty()).then(|| words.join("\n"))
}
