//! `jdlint check`: reads, judges, prints.

use crate::args::CheckArgs;
use crate::config::Configs;
use crate::discover::{Candidate, Found, LeftOut, discover};
use crate::fix::{self, Mended, QuietRun, Tally};
use crate::input::{self, LintedRecord, Outcome};
use crate::outputs::{Ending, Outputs};
use crate::statistics::Statistics;
use crate::{CLEAN, DIAGNOSTICS, show_files, show_settings};
use jdlint_linter::Linter;
use jdlint_render::Summary;
use jdlint_rules::law::{Gap, gap_lines};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// So many files are read before the first of them is printed, so that memory does not grow with their number.
const WINDOW: usize = 256;

/// Runs the command; the exit code.
///
/// # Errors
///
/// A sentence where the command cannot be carried out.
pub(crate) fn run(args: &CheckArgs) -> Result<u8, String> {
    let mut configs = Configs::new(args)?;
    let wants_stdin = args.paths.iter().any(|path| path.as_os_str() == "-");
    if wants_stdin && args.paths.len() > 1 {
        return Err("`-` reads the standard input and stands alone".to_owned());
    }
    if wants_stdin {
        let name = args.stdin_filename.clone().unwrap_or_else(|| PathBuf::from("stdin.md"));
        return stdin(args, &mut configs, &name);
    }
    let here = [PathBuf::from(".")];
    let paths = if args.paths.is_empty() { &here } else { args.paths.as_slice() };
    let jobs = jobs(&mut configs, discover(paths)?)?;
    if args.show_files {
        return show_files::run(&configs, &jobs).map(|()| CLEAN);
    }
    if args.show_settings {
        return show_settings::run(args, &mut configs, &jobs).map(|()| CLEAN);
    }
    files(args, &configs, jobs)
}

/// Judges the standard input. With fixes the text as it is to be goes to the standard output, and what is left to say
/// to the standard error.
fn stdin(args: &CheckArgs, configs: &mut Configs<'_>, name: &Path) -> Result<u8, String> {
    let (bytes, records) = input::from_stdin(name)?;
    let linter = configs.place(name)?.linter;
    let linter = &configs.linters()[linter];
    let mut records: Vec<_> = records.into_iter().map(|record| input::judge_record(linter, record)).collect();
    if !args.fixing.is_on() {
        let mut run = Run::new(args, Box::new(io::stdout()))?;
        run.file(name, &records)?;
        return run.end(&[]);
    }
    let mended;
    (records, mended) = fix::mend(linter, &args.fixing, records);
    if args.fixing.is_quiet() {
        let mut run = QuietRun::new(args);
        if let Some(mended) = &mended {
            run.file(name, mended)?;
        }
        if !args.fixing.diff {
            fix::print(mended.as_ref().map_or(&bytes, |mended| mended.text().as_bytes()))?;
        }
        return Ok(run.end());
    }
    fix::print(mended.as_ref().map_or(&bytes, |mended| mended.text().as_bytes()))?;
    let mut run = Run::new(args, Box::new(io::stderr()))?;
    run.mended(name, mended.as_ref());
    run.file(name, &records)?;
    run.end(&[])
}

/// A file to judge, and the linter to judge it by.
#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) candidate: Candidate,
    pub(crate) linter: usize,
}

/// All files of a run.
#[derive(Debug, Default)]
pub(crate) struct Jobs {
    pub(crate) jobs: Vec<Job>,
    pub(crate) left_out: Vec<LeftOut>,
}

/// Asks the configs about each file.
fn jobs(configs: &mut Configs<'_>, found: Found) -> Result<Jobs, String> {
    let mut jobs = Jobs { jobs: Vec::with_capacity(found.candidates.len()), left_out: found.left_out };
    for mut candidate in found.candidates {
        let place = configs.place(&candidate.path)?;
        let is_named = candidate.marks_needed == 0;
        if place.excluded && !is_named {
            jobs.left_out.push(LeftOut { path: candidate.path, why: "the config leaves it out".to_owned() });
            continue;
        }
        if place.included {
            candidate.marks_needed = 0;
        }
        jobs.jobs.push(Job { candidate, linter: place.linter });
    }
    Ok(jobs)
}

/// Judges files, a window at a time: both processors work, the order stays.
fn files(args: &CheckArgs, configs: &Configs<'_>, jobs: Jobs) -> Result<u8, String> {
    let pool = thread_pool(args.threads, jobs.jobs.len())?;
    let outcomes = jobs.jobs.chunks(WINDOW).flat_map(|window| {
        let paths = window.iter().map(|job| job.candidate.path.as_path());
        paths.zip(lint_window(args, configs.linters(), window, pool.as_ref()))
    });
    if args.fixing.is_quiet() {
        let mut quiet = QuietRun::new(args);
        for (path, outcome) in outcomes {
            if let Outcome::Linted(_, Some(mended)) = outcome {
                quiet.file(path, &mended)?;
            }
        }
        return Ok(quiet.end());
    }
    let mut run = Run::new(args, Box::new(io::stdout()))?;
    let mut left_out = jobs.left_out;
    for (path, outcome) in outcomes {
        match outcome {
            Outcome::LeftOut(why) => left_out.push(LeftOut { path: path.to_owned(), why }),
            Outcome::Linted(records, mended) => {
                run.mended(path, mended.as_ref());
                run.file(path, &records)?;
            }
        }
    }
    run.end(&left_out)
}

/// Judges the files of a window, and mends them where that is asked for.
fn lint_window(args: &CheckArgs, linters: &[Linter], window: &[Job], pool: Option<&rayon::ThreadPool>) -> Vec<Outcome> {
    let lint = |job: &Job| {
        let linter = &linters[job.linter];
        match input::lint(linter, &job.candidate) {
            Outcome::Linted(records, _) if args.fixing.is_on() => {
                let (records, mended) = fix::mend_file(linter, &args.fixing, &job.candidate.path, records);
                Outcome::Linted(records, mended)
            }
            outcome => outcome,
        }
    };
    match pool {
        Some(pool) => pool.install(|| window.par_iter().map(lint).collect()),
        None => window.iter().map(lint).collect(),
    }
}

/// Threads, where there is work for them: starting them takes longer than a few files.
fn thread_pool(threads: Option<usize>, files: usize) -> Result<Option<rayon::ThreadPool>, String> {
    const WORTH_IT: usize = 8;
    if files < WORTH_IT || threads == Some(1) {
        return Ok(None);
    }
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads.unwrap_or(0))
        .build()
        .map(Some)
        .map_err(|error| format!("cannot start threads: {error}"))
}

/// A run that prints as it goes.
struct Run<'a> {
    args: &'a CheckArgs,
    outputs: Outputs,
    tally: Tally,
    summary: Summary,
    /// What was not checked of the law, each with the number of postings; `None` where nobody asked for law alone.
    gaps: Option<BTreeMap<Gap, u64>>,
    /// The table of rules, where it is asked for in place of the report.
    statistics: Option<Statistics>,
    fails: bool,
}

impl<'a> Run<'a> {
    /// A run whose reports go to `out`, but for those that have a file of their own.
    fn new(args: &'a CheckArgs, out: Box<dyn Write>) -> Result<Self, String> {
        let outputs = Outputs::open(args, out)?;
        let statistics = args.statistics.then(Statistics::default);
        let summary = Summary::default();
        Ok(Self { args, outputs, tally: Tally::default(), summary, gaps: None, statistics, fails: false })
    }

    /// Counts what was mended in the file at `path`.
    fn mended(&mut self, path: &Path, mended: Option<&Mended>) {
        if let Some(mended) = mended {
            self.tally.add(path, mended);
        }
    }

    fn file(&mut self, path: &Path, records: &[LintedRecord]) -> Result<(), String> {
        self.summary.files += 1;
        records.iter().try_for_each(|record| self.posting(path, record))
    }

    fn posting(&mut self, path: &Path, record: &LintedRecord) -> Result<(), String> {
        let diagnostics = &record.linted.diagnostics;
        self.summary.add_posting(diagnostics);
        if let Some(gaps) = &record.linted.gaps {
            let all = self.gaps.get_or_insert_default();
            for gap in gaps {
                *all.entry(gap.clone()).or_default() += 1;
            }
        }
        self.fails |= diagnostics.iter().any(|diagnostic| diagnostic.level >= self.args.fail_on);
        if let Some(statistics) = &mut self.statistics {
            statistics.add(diagnostics);
            return Ok(());
        }
        self.outputs.posting(path, record)
    }

    fn end(self, left_out: &[LeftOut]) -> Result<u8, String> {
        let CheckArgs { verbose, quiet, exit_zero, .. } = *self.args;
        let code = self.tally.code(&self.args.fixing, if self.fails && !exit_zero { DIAGNOSTICS } else { CLEAN });
        if let Some(statistics) = self.statistics.as_ref().filter(|_| self.summary.postings > 0) {
            return match statistics.write(&mut io::stdout().lock(), self.summary.postings) {
                Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
                    Err(format!("cannot write the table: {error}"))
                }
                _ => Ok(code),
            };
        }
        let fixed = self.tally.in_words("Fixed");
        let not_checked = self.gaps.as_ref().map(gap_lines).unwrap_or_default();
        self.outputs.end(&Ending { summary: &self.summary, fixed, not_checked, left_out, verbose, quiet })?;
        Ok(code)
    }
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
        1 => writeln!(out, "One text file does not read like a posting and was left out (--show-files says which).")?,
        count => {
            writeln!(out, "{count} text files do not read like postings and were left out (--show-files says which).")?;
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
