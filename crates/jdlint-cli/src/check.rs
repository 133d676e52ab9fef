//! `jdlint check`: reads, judges, prints.

use crate::args::{CheckArgs, ChoiceArgs};
use crate::baseline::BaselineFile;
use crate::config::Configs;
use crate::files::{Outcome, each_file, jobs_of};
use crate::left_out::LeftOut;
use crate::run::Run;
use crate::stdin::stdin;
use crate::timings::{Stage, Timings};
use crate::{CLEAN, add_allow, fix, show_files, show_settings, watch};
use std::io;
use std::path::PathBuf;

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
    if jobs.jobs.is_empty() && args.choice.is_by_git() && run.speaks() {
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
    let postings = run.postings();
    let code = run.end(&left_out, baseline.as_ref())?;
    if let Some(timings) = timings {
        eprint!("{}", timings.table(postings));
    }
    Ok(code)
}

/// What is said where git names no posting.
fn nothing_chosen(choice: &ChoiceArgs) -> String {
    match &choice.since {
        Some(name) => format!("No posting has changed since {}.", jdlint_render::escape::escape(name)),
        None => "No posting is staged.".to_owned(),
    }
}
