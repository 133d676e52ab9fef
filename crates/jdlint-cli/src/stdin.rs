//! The standard input as a posting.

use crate::args::CheckArgs;
use crate::baseline::BaselineFile;
use crate::config::Configs;
use crate::fix::{self, QuietRun};
use crate::input;
use crate::judge::Judge;
use crate::mend;
use crate::run::Run;
use std::io;
use std::path::Path;

/// Judges the standard input, as if it stood in a file named `name`. With fixes the text as it is to be goes to the
/// standard output, and what is left to say to the standard error.
///
/// # Errors
///
/// A sentence where it cannot be read or judged.
pub(crate) fn stdin(args: &CheckArgs, name: &Path) -> Result<u8, String> {
    if args.limits.watch {
        return Err("--watch watches files, and `-` is none".to_owned());
    }
    if args.known.add_allow.is_some() {
        return Err("--add-allow writes files, and `-` is none".to_owned());
    }
    let mut configs = Configs::new(args)?;
    let (bytes, records) = input::from_stdin(name)?;
    let linter = configs.place(name)?.linter;
    let baseline = BaselineFile::find(&args.known)?;
    let judge = Judge { linter: &configs.linters()[linter], baseline: baseline.as_ref(), path: name, timings: None };
    let records = judge.records(records.into_iter().map(input::with_understood).collect());
    if !args.fixing.is_on() {
        let mut run = Run::new(args, Box::new(io::stdout()))?;
        run.file(name, &records)?;
        return run.end(&[], baseline.as_ref());
    }
    let (records, mended) = mend::mend(&judge, &args.fixing, records);
    if args.fixing.is_quiet() {
        let mut run = QuietRun::new(args);
        if let Some(mended) = &mended {
            run.file(name, mended)?;
        }
        if !args.fixing.diff {
            fix::print(mended.as_ref().map_or(&bytes, |mended| mended.after.as_bytes()))?;
        }
        return Ok(run.end());
    }
    fix::print(mended.as_ref().map_or(&bytes, |mended| mended.after.as_bytes()))?;
    let mut run = Run::new(args, Box::new(io::stderr()))?;
    run.mended(name, mended.as_ref());
    run.file(name, &records)?;
    run.end(&[], baseline.as_ref())
}
