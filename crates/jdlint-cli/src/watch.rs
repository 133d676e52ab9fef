//! `--watch`: checks again what changes.

use crate::args::CheckArgs;
use crate::baseline::{self, BaselineFile};
use crate::config::Configs;
use crate::files::Outcome;
use crate::files::{Job, Jobs, each_file, jobs_of};
use crate::ignored::IGNORE_FILE;
use crate::left_out::LeftOut;
use crate::run::Run;
use crate::terminal;
use jdlint_linter::CONFIG_NAMES;
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};
use std::collections::HashMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

/// An editor writes a file in several steps; after so much rest it is done.
const REST: Duration = Duration::from_millis(80);

type Events = Receiver<notify::Result<Event>>;

/// Checks until somebody ends it, or nobody reads on.
///
/// # Errors
///
/// A sentence where the folders cannot be watched.
pub(crate) fn run(args: &CheckArgs) -> Result<u8, String> {
    let (sender, events) = mpsc::channel();
    let cannot = |error: notify::Error| format!("cannot watch: {error}");
    let mut watcher = notify::recommended_watcher(sender).map_err(cannot)?;
    let here = [PathBuf::from(".")];
    let paths = if args.paths.is_empty() { &here } else { args.paths.as_slice() };
    paths.iter().try_for_each(|path| watch(&mut watcher, path)).map_err(cannot)?;
    let mut seen: HashMap<PathBuf, Outcome> = HashMap::new();
    loop {
        if terminal::is_terminal() {
            // The screen, not what was scrolled away.
            print!("\u{1b}[2J\u{1b}[H");
        }
        match check(args, &mut seen) {
            Ok(Some(code)) => return Ok(code),
            Ok(None) => eprintln!("Watching; Ctrl-C ends it."),
            // A config that is being written is soon whole.
            Err(message) => eprintln!("jdlint: {}", jdlint_render::escape::escape(&message)),
        }
        if !next(&events, &mut seen) {
            return Err("the folders can no longer be watched".to_owned());
        }
    }
}

/// A file is replaced by many editors, so its folder is watched.
fn watch(watcher: &mut RecommendedWatcher, path: &Path) -> notify::Result<()> {
    if path.is_dir() {
        return watcher.watch(path, RecursiveMode::Recursive);
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    watcher.watch(folder, RecursiveMode::NonRecursive)
}

/// Judges what is not in `seen`, and prints all; an exit code once nobody reads on.
fn check(args: &CheckArgs, seen: &mut HashMap<PathBuf, Outcome>) -> Result<Option<u8>, String> {
    let mut configs = Configs::new(args)?;
    let baseline = BaselineFile::find(&args.known)?;
    let jobs = jobs_of(args, &mut configs)?;
    let (old, new): (Vec<Job>, Vec<Job>) = jobs.jobs.into_iter().partition(|job| seen.contains_key(&key(job)));
    let new = Jobs { jobs: new, left_out: Vec::new() };
    each_file(args, &configs, &new, baseline.as_ref(), None, &mut |job, outcome| {
        seen.insert(key(job), outcome);
        Ok(())
    })?;
    let mut all: Vec<Job> = old.into_iter().chain(new.jobs).collect();
    all.sort_by(|a, b| a.candidate.path.cmp(&b.candidate.path));
    let mut left_out = jobs.left_out;
    let mut run = Run::new(args, Box::new(io::stdout()))?;
    for job in &all {
        match seen.get(&key(job)) {
            Some(Outcome::Linted(records, _)) => run.file(&job.candidate.path, records)?,
            Some(Outcome::LeftOut(why)) => {
                left_out.push(LeftOut { path: job.candidate.path.clone(), why: why.clone() });
            }
            None => {}
        }
    }
    let gone = run.nobody_reads();
    let code = run.end(&left_out, baseline.as_ref())?;
    Ok(gone.then_some(code))
}

fn key(job: &Job) -> PathBuf {
    std::path::absolute(&job.candidate.path).unwrap_or_else(|_| job.candidate.path.clone())
}

/// Waits until something changes that counts, and forgets what was judged of it; `false` where no more will come.
fn next(events: &Events, seen: &mut HashMap<PathBuf, Outcome>) -> bool {
    loop {
        let Ok(first) = events.recv() else { return false };
        let mut changed = false;
        let mut one = Some(first);
        while let Some(event) = one {
            if let Ok(event) = event {
                changed |= counts(&event, seen);
            }
            one = events.recv_timeout(REST).ok();
        }
        if changed {
            return true;
        }
    }
}

fn counts(event: &Event, seen: &mut HashMap<PathBuf, Outcome>) -> bool {
    if matches!(event.kind, EventKind::Access(_)) {
        return false;
    }
    let mut changed = false;
    for path in &event.paths {
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let is_setting = CONFIG_NAMES.contains(&name.as_str())
            || [IGNORE_FILE, ".gitignore", ".ignore", baseline::NAME].contains(&name.as_str());
        if is_setting {
            seen.clear();
            changed = true;
        } else if !path.components().any(|part| part.as_os_str() == ".git") {
            let known = seen.remove(path).is_some();
            changed |= known || jdlint_read::format_of_path(&name).is_some() || path.is_dir();
        }
    }
    changed
}
