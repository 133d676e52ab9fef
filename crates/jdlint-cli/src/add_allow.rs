//! `--add-allow`: suppressions for what is there now.

use crate::args::CheckArgs;
use crate::baseline::BaselineFile;
use crate::config::Configs;
use crate::files::Outcome;
use crate::files::{Jobs, each_file};
use crate::judge::{Judge, text_of};
use crate::settings::shown_level;
use crate::shown::shown_path;
use crate::write::{self, NotWritten};
use crate::{CLEAN, DIAGNOSTICS, FAILED};
use jdlint_linter::{Linted, add_suppressions};

/// Writes suppressions into the files of `jobs`; the exit code: 1 where something has no room for one.
///
/// # Errors
///
/// A sentence where it cannot be carried out.
pub(crate) fn run(
    args: &CheckArgs,
    configs: &Configs<'_>,
    jobs: &Jobs,
    baseline: Option<&BaselineFile>,
    reason: &str,
) -> Result<u8, String> {
    let least = shown_level(args);
    let reason = (!reason.is_empty()).then_some(reason);
    let (mut allowed, mut files, mut left, mut failed) = (0, 0, 0, false);
    each_file(args, configs, jobs, baseline, None, &mut |job, outcome| {
        let Outcome::Linted(records, _) = outcome else { return Ok(()) };
        let Some(format) = records.first().map(|record| record.linted.document.format()) else { return Ok(()) };
        let path = &job.candidate.path;
        let judge = Judge { linter: &configs.linters()[job.linter], baseline, path, timings: None };
        let before = text_of(&records);
        let linted: Vec<Linted> = records.into_iter().map(|record| record.linted).collect();
        let added = add_suppressions(&before, &linted, least, reason, |text| judge.text(format, text));
        left += added.left;
        if added.text == before {
            return Ok(());
        }
        match write::replace(path, before.as_bytes(), added.text.as_bytes()) {
            Ok(()) => {
                allowed += added.allowed;
                files += 1;
            }
            Err(failure) => {
                failed = true;
                let path = jdlint_render::escape::escape(&shown_path(path)).into_owned();
                match failure {
                    NotWritten::Changed => eprintln!("jdlint: {path} was changed meanwhile and is left as it is"),
                    NotWritten::Refused(why) => eprintln!("jdlint: cannot write {path}: {why}"),
                }
            }
        }
        Ok(())
    })?;
    if !args.quiet {
        let plural = |count: usize| if count == 1 { "" } else { "s" };
        println!("Allowed {allowed} problem{} in {files} file{}.", plural(allowed), plural(files));
        if left > 0 {
            println!(
                "{left} problem{} in places without room for a suppression: `jdlint baseline create` writes them down.",
                plural(left)
            );
        }
    }
    Ok(match (failed, left) {
        (true, _) => FAILED,
        (false, 0) => CLEAN,
        (false, _) => DIAGNOSTICS,
    })
}
