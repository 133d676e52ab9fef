//! `--diff` and `--fix-only`: runs that mend and do not report.

use crate::args::CheckArgs;
use crate::baseline::BaselineFile;
use crate::config::Configs;
use crate::files::{Jobs, Outcome, each_file};
use crate::mend::{Mended, Tally};
use crate::shown::shown_path;
use crate::{CLEAN, DIAGNOSTICS, diff, terminal};
use std::io::{self, Write};
use std::path::Path;

/// Runs `--diff` or `--fix-only`; the exit code.
///
/// # Errors
///
/// A sentence where it cannot be carried out.
pub(crate) fn quietly(
    args: &CheckArgs,
    configs: &Configs<'_>,
    jobs: &Jobs,
    baseline: Option<&BaselineFile>,
) -> Result<u8, String> {
    let mut run = QuietRun::new(args);
    each_file(args, configs, jobs, baseline, None, &mut |job, outcome| match outcome {
        Outcome::Linted(_, Some(mended)) => run.file(&job.candidate.path, &mended),
        Outcome::Linted(_, None) | Outcome::LeftOut(_) => Ok(()),
    })?;
    Ok(run.end())
}

/// A run of `--diff` or `--fix-only`.
#[derive(Debug)]
pub(crate) struct QuietRun<'a> {
    args: &'a CheckArgs,
    tally: Tally,
    color: bool,
    broken_pipe: bool,
}

impl<'a> QuietRun<'a> {
    pub(crate) fn new(args: &'a CheckArgs) -> Self {
        let color = terminal::use_color(args.color);
        Self { args, tally: Tally::default(), color, broken_pipe: false }
    }

    /// Counts what was mended in the file at `path`; with `--diff`, shows it.
    ///
    /// # Errors
    ///
    /// A sentence where the diff cannot be written.
    pub(crate) fn file(&mut self, path: &Path, mended: &Mended) -> Result<(), String> {
        self.tally.add(path, mended);
        if !self.args.fixing.diff || self.broken_pipe {
            return Ok(());
        }
        let text = diff::unified(&shown_path(path), &mended.before, &mended.after, self.color);
        match io::stdout().lock().write_all(text.as_bytes()) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => self.broken_pipe = true,
            result => result.map_err(|error| format!("cannot write the diff: {error}"))?,
        }
        Ok(())
    }

    /// Says what the run came to; the exit code. A diff that is not empty is something to mend.
    pub(crate) fn end(self) -> u8 {
        let diff = self.args.fixing.diff;
        if !self.args.quiet {
            let verb = if diff { "Would fix" } else { "Fixed" };
            match self.tally.in_words(verb) {
                Some(words) => eprintln!("{words}"),
                None if diff => eprintln!("Nothing to fix."),
                None => {}
            }
        }
        let differs = diff && !self.tally.is_empty() && !self.args.exit_zero;
        self.tally.code(&self.args.fixing, if differs { DIAGNOSTICS } else { CLEAN })
    }
}

/// Prints the text of the standard input as it is to be.
///
/// # Errors
///
/// A sentence where it cannot be written.
pub(crate) fn print(text: &[u8]) -> Result<(), String> {
    let mut out = io::stdout().lock();
    match out.write_all(text).and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot write the text: {error}")),
        _ => Ok(()),
    }
}
