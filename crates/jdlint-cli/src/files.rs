//! The files of a run, and judging them on all processors in their order.

use crate::args::CheckArgs;
use crate::baseline::BaselineFile;
use crate::config::Configs;
use crate::discover::{Candidate, Found, discover};
use crate::judge::{Judge, LintedRecord};
use crate::left_out::LeftOut;
use crate::mend::{self, Mended};
use crate::timings::Timings;
use crate::{git, input, write};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// So many files for each thread are judged before the first of them is printed: few enough that what was read of them
/// stays in the processor's cache and memory does not grow with their number, enough that no thread waits long for others.
const WINDOW_PER_THREAD: usize = 16;

/// Why a file is left out that git does not name.
const UNCHANGED: &str = "git says that it did not change";

/// A file to judge, and the linter to judge it by.
#[derive(Debug)]
pub(crate) struct Job {
    pub(crate) candidate: Candidate,
    pub(crate) linter: usize,
}

/// What came of a candidate.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// It was judged: its one posting, or each of its records; and what was mended in it, if anything.
    Linted(Vec<LintedRecord>, Option<Mended>),
    /// It is no posting, for this reason.
    LeftOut(String),
}

/// All files of a run.
#[derive(Debug, Default)]
pub(crate) struct Jobs {
    pub(crate) jobs: Vec<Job>,
    pub(crate) left_out: Vec<LeftOut>,
}

/// The files that `args` ask for; without any path those of the current folder.
///
/// # Errors
///
/// A sentence where a path cannot be read or a config cannot be used.
pub(crate) fn jobs_of(args: &CheckArgs, configs: &mut Configs<'_>) -> Result<Jobs, String> {
    let here = [PathBuf::from(".")];
    let paths = if args.paths.is_empty() { &here } else { args.paths.as_slice() };
    let mut found = discover(paths, &args.choice)?;
    if let Some(chosen) = git::chosen(&args.choice)? {
        let is_chosen =
            |candidate: &Candidate| std::fs::canonicalize(&candidate.path).is_ok_and(|path| chosen.contains(&path));
        let (changed, others): (Vec<_>, Vec<_>) = found.candidates.into_iter().partition(is_chosen);
        found.candidates = changed;
        let unchanged = others.into_iter().map(|candidate| LeftOut { path: candidate.path, why: UNCHANGED.to_owned() });
        found.left_out.extend(unchanged);
    }
    jobs(args, configs, found)
}

/// Asks the configs about each file.
fn jobs(args: &CheckArgs, configs: &mut Configs<'_>, found: Found) -> Result<Jobs, String> {
    let mut jobs = Jobs { jobs: Vec::with_capacity(found.candidates.len()), left_out: found.left_out };
    for mut candidate in found.candidates {
        let place = configs.place(&candidate.path)?;
        let is_named = candidate.marks_needed == 0;
        if place.excluded && (!is_named || args.choice.force_exclude) {
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

/// Judges the files, a window at a time, less what `baseline` knows, mends them where `args` ask for it, and hands each
/// over in its order.
///
/// # Errors
///
/// A sentence where threads cannot be started, and what `take` says.
pub(crate) fn each_file(
    args: &CheckArgs,
    configs: &Configs<'_>,
    jobs: &Jobs,
    baseline: Option<&BaselineFile>,
    timings: Option<&Timings>,
    take: &mut dyn FnMut(&Job, Outcome) -> Result<(), String>,
) -> Result<(), String> {
    let lint = |job: &Job| {
        let judge = Judge { linter: &configs.linters()[job.linter], baseline, path: &job.candidate.path, timings };
        match input::lint(&judge, &job.candidate) {
            Ok(records) if args.fixing.is_on() => {
                let (records, mended) = mend::mend_file(&judge, &args.fixing, records);
                Outcome::Linted(records, mended)
            }
            Ok(records) => Outcome::Linted(records, None),
            Err(why) => Outcome::LeftOut(why),
        }
    };
    if args.fixing.writes() {
        let folders: BTreeSet<&Path> = jobs.jobs.iter().filter_map(|job| job.candidate.path.parent()).collect();
        folders.into_iter().for_each(write::sweep);
    }
    let pool = thread_pool(args.threads, jobs.jobs.len())?;
    let Some(pool) = pool else {
        return jobs.jobs.iter().try_for_each(|job| take(job, lint(job)));
    };
    let judge = |window: &[Job]| window.par_iter().map(lint).collect::<Vec<Outcome>>();
    let mut hand_over = |window: &[Job], outcomes: Vec<Outcome>| {
        window.iter().zip(outcomes).try_for_each(|(job, outcome)| take(job, outcome))
    };
    // One window is judged while the one before it is printed.
    let mut last: (&[Job], Vec<Outcome>) = (&[], Vec::new());
    for window in jobs.jobs.chunks(WINDOW_PER_THREAD * pool.current_num_threads()) {
        let mut outcomes = Vec::new();
        let (done, judged) = std::mem::replace(&mut last, (window, Vec::new()));
        pool.in_place_scope(|scope| {
            scope.spawn(|_| outcomes = judge(window));
            hand_over(done, judged)
        })?;
        last.1 = outcomes;
    }
    hand_over(last.0, last.1)
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
