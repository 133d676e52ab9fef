//! `jdlint check`: reads, judges, prints.

use crate::args::{CheckArgs, ChoiceArgs};
use crate::baseline::BaselineFile;
use crate::config::Configs;
use crate::discover::LeftOut;
use crate::files::{each_file, jobs_of};
use crate::fix::{self, Mended, Tally};
use crate::input::{self, LintedRecord, Outcome};
use crate::outputs::{Ending, Outputs};
use crate::statistics::Statistics;
use crate::stdin::stdin;
use crate::timings::{Stage, Timings};
use crate::{CLEAN, DIAGNOSTICS, FAILED, add_allow, show_files, show_settings, terminal, watch};
use jdlint_core::Level;
use jdlint_core::document::{Problem, ProblemKind};
use jdlint_render::Summary;
use jdlint_rules::law::{Gap, gap_lines};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Runs the command; the exit code.
///
/// # Errors
///
/// A sentence where the command cannot be carried out.
pub(crate) fn run(args: &CheckArgs) -> Result<u8, String> {
    let wants_stdin = args.paths.iter().any(|path| path.as_os_str() == "-");
    if wants_stdin && args.paths.len() > 1 {
        return Err("`-` reads the standard input and stands alone".to_owned());
    }
    if wants_stdin {
        let name = args.stdin_filename.clone().unwrap_or_else(|| PathBuf::from("stdin.md"));
        return stdin(args, &name);
    }
    if args.limits.watch {
        return watch::run(args);
    }
    let timings = args.limits.timings.then(Timings::new);
    let mut configs = Configs::new(args)?;
    let jobs = Timings::spend(timings.as_ref(), Stage::Finding, || jobs_of(args, &mut configs))?;
    if args.show_files {
        return show_files::run(&configs, &jobs).map(|()| CLEAN);
    }
    if args.show_settings {
        return show_settings::run(args, &mut configs, &jobs).map(|()| CLEAN);
    }
    let baseline = BaselineFile::find(&args.known)?;
    if let Some(reason) = &args.known.add_allow {
        return add_allow::run(args, &configs, &jobs, baseline.as_ref(), reason);
    }
    if args.fixing.is_quiet() {
        return fix::quietly(args, &configs, &jobs, baseline.as_ref());
    }
    let mut run = Run::new(args, Box::new(io::stdout()))?;
    if jobs.jobs.is_empty() && args.choice.is_by_git() && run.outputs.speak(args.quiet) {
        println!("{}", nothing_chosen(&args.choice));
        return Ok(CLEAN);
    }
    let mut left_out = Vec::new();
    each_file(args, &configs, &jobs, baseline.as_ref(), timings.as_ref(), &mut |job, outcome| match outcome {
        Outcome::LeftOut(why) => {
            left_out.push(LeftOut { path: job.candidate.path.clone(), why });
            Ok(())
        }
        Outcome::Linted(records, mended) => {
            run.mended(&job.candidate.path, mended.as_ref());
            run.file(&job.candidate.path, &records)
        }
    })?;
    left_out.splice(0..0, jobs.left_out);
    let postings = run.summary.postings;
    let code = run.end(&left_out, baseline.as_ref())?;
    if let Some(timings) = timings {
        eprint!("{}", timings.table(postings));
    }
    Ok(code)
}

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

/// What is said where git names no posting.
fn nothing_chosen(choice: &ChoiceArgs) -> String {
    match &choice.since {
        Some(name) => format!("No posting has changed since {}.", jdlint_render::escape::escape(name)),
        None => "No posting is staged.".to_owned(),
    }
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

/// What is said of a folder without postings.
pub(crate) const NO_POSTINGS: &str =
    "No postings here: jdlint reads Markdown (.md), plain text (.txt), YAML, JSON and TOML.";

/// The one line that is said of a run without postings.
pub(crate) fn no_postings(left_out: &[LeftOut]) -> String {
    match unlike(left_out) {
        0 => NO_POSTINGS.to_owned(),
        1 => "No postings here: the one text file does not read like a posting. Name it to check it all the same."
            .to_owned(),
        count => format!(
            "No postings here: none of {count} text files reads like a posting. Name one to check it all the same."
        ),
    }
}

/// How many texts were looked at and do not read like a posting.
fn unlike(left_out: &[LeftOut]) -> usize {
    left_out.iter().filter(|file| file.why.starts_with(input::UNLIKE)).count()
}

/// Says what was left out: each file where `verbose`, else how many texts.
pub(crate) fn list_left_out(out: &mut dyn Write, left_out: &[LeftOut], verbose: bool) -> io::Result<()> {
    if verbose {
        for file in left_out.iter().filter(|file| !file.why.starts_with("not a kind")) {
            writeln!(out, "Left out {}: {}", jdlint_render::escape::escape(&shown_path(&file.path)), file.why)?;
        }
        return out.flush();
    }
    match unlike(left_out) {
        0 => {}
        1 => {
            let words = "One text file does not read like a posting and was left out (--show-files says which).";
            writeln!(out, "{}", terminal::broken(words))?;
        }
        count => {
            let words =
                format!("{count} text files do not read like postings and were left out (--show-files says which).");
            writeln!(out, "{}", terminal::broken(&words))?;
        }
    }
    out.flush()
}

/// The path as it is shown: without `./` before it, with forward slashes.
pub(crate) fn shown_path(path: &Path) -> String {
    let path = path.strip_prefix(".").unwrap_or(path);
    let text = path.to_string_lossy();
    if cfg!(windows) { text.replace('\\', "/") } else { text.into_owned() }
}
