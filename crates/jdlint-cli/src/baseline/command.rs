//! `jdlint baseline create|prune|show`.

use super::{BaselineFile, NAME, nearest};
use crate::args::{BaselineCommand, CheckArgs};
use crate::config::Configs;
use crate::files::Outcome;
use crate::files::{each_file, jobs_of};
use crate::shown::shown_path;
use crate::{CLEAN, write};
use jdlint_linter::{Baseline, places};
use jdlint_render::escape::escape;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// Runs the command; the exit code.
///
/// # Errors
///
/// A sentence where it cannot be carried out.
pub(crate) fn run(command: &BaselineCommand) -> Result<u8, String> {
    match command {
        BaselineCommand::Create(args) => create(args),
        BaselineCommand::Prune(args) => prune(args),
        BaselineCommand::Show { baseline } => show(&found(baseline.as_ref())?),
    }
}

fn found(named: Option<&PathBuf>) -> Result<BaselineFile, String> {
    match named.cloned().or_else(nearest) {
        Some(path) => BaselineFile::read(&path),
        None => Err(format!("there is no {NAME} here; `jdlint baseline create` writes one")),
    }
}

/// Writes down all that there is; what is known of files that are not checked now stays.
fn create(args: &CheckArgs) -> Result<u8, String> {
    let path = args.known.baseline.clone().unwrap_or_else(|| PathBuf::from(NAME));
    let mut file =
        if path.exists() { BaselineFile::read(&path)? } else { BaselineFile::new(&path, Baseline::default()) };
    let mut configs = Configs::new(args)?;
    let jobs = jobs_of(args, &mut configs)?;
    let mut files = 0;
    each_file(args, &configs, &jobs, None, None, &mut |job, outcome| {
        if let Outcome::Linted(records, _) = outcome {
            let known: Vec<_> = records.iter().flat_map(|record| places(&record.linted)).collect();
            files += usize::from(!known.is_empty());
            let key = file.key(&job.candidate.path);
            file.baseline.set(&key, known);
        }
        Ok(())
    })?;
    save(&file)?;
    let count = file.baseline.len();
    println!("Wrote {}: it knows {} in {}.", file.name(), counted(count, "problem"), counted(files, "file"));
    Ok(CLEAN)
}

/// Takes out what matches nothing any more.
fn prune(args: &CheckArgs) -> Result<u8, String> {
    let mut file = found(args.known.baseline.as_ref())?;
    let mut configs = Configs::new(args)?;
    let jobs = jobs_of(args, &mut configs)?;
    each_file(args, &configs, &jobs, Some(&file), None, &mut |_, _| Ok(()))?;
    let stale = file.all_stale();
    for (path, known) in &stale {
        file.baseline.remove(path, known);
    }
    let count: usize = stale.values().map(Vec::len).sum();
    if count > 0 {
        save(&file)?;
    }
    let entries = if count == 1 { "entry" } else { "entries" };
    println!("Took {count} {entries} out of {}; {} left.", file.name(), file.baseline.len());
    Ok(CLEAN)
}

fn show(file: &BaselineFile) -> Result<u8, String> {
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut list = || -> io::Result<()> {
        for (path, known) in file.baseline.files() {
            writeln!(out, "{}", escape(path))?;
            for one in known {
                let words = if one.words.is_empty() { String::new() } else { format!("  `{}`", one.words) };
                writeln!(out, "  {}{}", escape(&one.rule), escape(&words))?;
            }
        }
        let files = counted(file.baseline.files().count(), "file");
        writeln!(out, "{} knows {} in {files}.", escape(&file.name()), counted(file.baseline.len(), "problem"))?;
        out.flush()
    };
    match list() {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot write the list: {error}")),
        _ => Ok(CLEAN),
    }
}

fn save(file: &BaselineFile) -> Result<(), String> {
    let target: &Path = &file.path;
    write::put(target, file.baseline.to_text().as_bytes())
        .map_err(|why| format!("cannot write {}: {why}", shown_path(target)))
}

fn counted(count: usize, what: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {what}{plural}")
}
