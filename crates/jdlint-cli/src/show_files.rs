//! `--show-files`: why each file is in or out.

use crate::config::Configs;
use crate::files::Jobs;
use crate::input;
use crate::judge::Judge;
use crate::shown::shown_path;
use std::io::{self, Write as _};

/// Prints a line for each file; judges nothing, but reads what must be read to decide.
///
/// # Errors
///
/// A sentence where the list cannot be written.
pub(crate) fn run(configs: &Configs<'_>, jobs: &Jobs) -> Result<(), String> {
    let mut lines: Vec<(String, String)> = Vec::new();
    for job in &jobs.jobs {
        let candidate = &job.candidate;
        let judge =
            Judge { linter: &configs.linters()[job.linter], baseline: None, path: &candidate.path, timings: None };
        let verdict = match input::lint(&judge, candidate) {
            Ok(_) if candidate.marks_needed == 0 => "checked: named, on the command line or by the config".to_owned(),
            Ok(_) => "checked: reads like a posting".to_owned(),
            Err(why) => format!("left out: {why}"),
        };
        lines.push((shown_path(&candidate.path), verdict));
    }
    for file in &jobs.left_out {
        lines.push((shown_path(&file.path), format!("left out: {}", file.why)));
    }
    lines.sort();
    let mut out = io::stdout().lock();
    for (path, verdict) in lines {
        match writeln!(out, "{}: {verdict}", jdlint_render::escape::escape(&path)) {
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            result => result.map_err(|error| format!("cannot write the list: {error}"))?,
        }
    }
    Ok(())
}
