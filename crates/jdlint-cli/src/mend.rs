//! Mending a file: what is done to it, and what all of it comes to.

use crate::args::FixArgs;
use crate::judge::{Judge, LintedRecord, text_of, with_lines};
use crate::shown::shown_path;
use crate::write::{self, NotWritten};
use crate::{CLEAN, DIAGNOSTICS, FAILED};
use jdlint_core::RuleName;
use jdlint_linter::fix_text;
use std::collections::BTreeMap;
use std::path::Path;

/// What came of mending a file.
#[derive(Debug)]
pub(crate) struct Mended {
    /// The text as it was.
    pub(crate) before: String,
    /// The text as it is to be.
    pub(crate) after: String,
    applied: Vec<RuleName>,
    /// Why the file was left as it is after all.
    failure: Option<NotWritten>,
}

/// Mends `records`, the postings of one file: those that come of it, and what was done, if anything.
///
/// Nothing is written.
pub(crate) fn mend(
    judge: &Judge<'_>,
    args: &FixArgs,
    records: Vec<LintedRecord>,
) -> (Vec<LintedRecord>, Option<Mended>) {
    let Some(format) = records.first().map(|record| record.linted.document.format()) else {
        return (records, None);
    };
    let least = args.least();
    let is_fixable = |record: &LintedRecord| {
        let fixes = record.linted.diagnostics.iter().filter_map(|diagnostic| diagnostic.fix.as_ref());
        record.linted.document.is_editable() && fixes.into_iter().any(|fix| fix.applicability >= least)
    };
    if !records.iter().any(is_fixable) {
        return (records, None);
    }
    let before = text_of(&records);
    let first_lines: Vec<u64> = records.iter().map(|record| record.first_line).collect();
    let linted = records.into_iter().map(|record| record.linted).collect();
    let fixed = fix_text(&before, linted, least, |text| judge.text(format, text));
    if fixed.applied.is_empty() {
        let records = fixed.linted.into_iter().zip(first_lines);
        return (records.map(|(linted, first_line)| LintedRecord { linted, first_line }).collect(), None);
    }
    let records = with_lines(&fixed.text, fixed.linted);
    (records, Some(Mended { before, after: fixed.text, applied: fixed.applied, failure: None }))
}

/// Mends the file that `judge` is for, whose postings `records` are, and writes it; where that cannot be done, the postings are
/// what they were.
pub(crate) fn mend_file(
    judge: &Judge<'_>,
    args: &FixArgs,
    records: Vec<LintedRecord>,
) -> (Vec<LintedRecord>, Option<Mended>) {
    let (records, mended) = mend(judge, args, records);
    let Some(mut mended) = mended else { return (records, None) };
    if args.diff {
        return (records, Some(mended));
    }
    match write::replace(judge.path, mended.before.as_bytes(), mended.after.as_bytes()) {
        Ok(()) => (records, Some(mended)),
        Err(failure) => {
            mended.failure = Some(failure);
            let format = records.first().map(|record| record.linted.document.format());
            let as_it_was = format.map(|format| with_lines(&mended.before, judge.text(format, &mended.before)));
            (as_it_was.unwrap_or(records), Some(mended))
        }
    }
}

/// What a run mended.
#[derive(Debug, Default)]
pub(crate) struct Tally {
    rules: BTreeMap<&'static str, usize>,
    files: usize,
    failed: bool,
}

impl Tally {
    /// Whether nothing was mended.
    pub(crate) fn is_empty(&self) -> bool {
        self.files == 0
    }

    /// Counts a file, and says at once where it could not be written.
    pub(crate) fn add(&mut self, path: &Path, mended: &Mended) {
        if let Some(failure) = &mended.failure {
            self.failed = true;
            let path = jdlint_render::escape::escape(&shown_path(path)).into_owned();
            match failure {
                NotWritten::Changed => {
                    eprintln!("jdlint: {path} was changed while it was being fixed and is left as it is");
                }
                NotWritten::Refused(why) => eprintln!("jdlint: cannot write {path}: {why}"),
            }
            return;
        }
        self.files += 1;
        for rule in &mended.applied {
            *self.rules.entry(rule.as_str()).or_default() += 1;
        }
    }

    /// The exit code, where `code` is what the diagnostics that are left come to.
    pub(crate) fn code(&self, args: &FixArgs, code: u8) -> u8 {
        match code {
            _ if self.failed => FAILED,
            CLEAN if args.exit_non_zero_on_fix && self.files > 0 => DIAGNOSTICS,
            code => code,
        }
    }

    /// "Fixed 3 problems in 2 files: placeholder-text 2, invalid-field 1."; `None` where nothing was mended.
    pub(crate) fn in_words(&self, verb: &str) -> Option<String> {
        let count: usize = self.rules.values().sum();
        let mut rules: Vec<(&str, usize)> = self.rules.iter().map(|(rule, count)| (*rule, *count)).collect();
        rules.sort_by_key(|(rule, count)| (std::cmp::Reverse(*count), *rule));
        let rules: Vec<String> = rules.iter().map(|(rule, count)| format!("{rule} {count}")).collect();
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        (count > 0).then(|| {
            let files = self.files;
            format!("{verb} {count} problem{} in {files} file{}: {}.", plural(count), plural(files), rules.join(", "))
        })
    }
}
