//! `cargo xtask bench`: speed and memory on made-up postings, beside the goals.

mod growth;
mod process;
mod stages;

use crate::synthetic::{self, Synthetic};
use clap::Args;
use process::{cpu_of_children, peak_memory, root, target_folder};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Measure speed and memory of the release build on made-up postings, beside the goals that were set.
///
/// Postings of 3 to 4 KB are made from a seed number and written to a folder for temporary files, which goes away
/// afterwards. Then: a bulk run of the program (CPU and wall time), the stages one by one inside this process, the cold
/// start for one file beside an empty process, peak memory, and how the time grows with the length of one file. Nothing here fails on a slow machine: read the table.
#[derive(Debug, Args)]
pub(crate) struct BenchArgs {
    /// How many postings to make.
    #[arg(long, default_value_t = 2000)]
    postings: usize,
    /// The number that fixes their words.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How often to repeat the bulk run.
    #[arg(long, default_value_t = 10)]
    runs: usize,
    /// Write the postings into this folder and leave them there.
    #[arg(long, value_name = "DIR")]
    keep: Option<PathBuf>,
}

const COLD_STARTS: usize = 30;

/// Measures and prints.
pub(crate) fn run(args: &BenchArgs) -> Result<(), String> {
    let program = build()?;
    let temporary = tempfile::tempdir().map_err(|error| format!("cannot make a folder: {error}"))?;
    let folder = args.keep.clone().unwrap_or_else(|| temporary.path().join("postings"));
    let made = synthetic::postings(args.postings.max(1), args.seed);
    write(&folder, &made)?;
    let tenth = temporary.path().join("tenth");
    write(&tenth, &made[..(made.len() / 10).max(1)])?;
    let bytes: usize = made.iter().map(|posting| posting.text.len()).sum();
    say!(
        "{} postings, {:.2} KB each on average, seed {}; {} processors\n",
        made.len(),
        bytes as f64 / made.len() as f64 / 1000.0,
        args.seed,
        std::thread::available_parallelism().map_or(1, usize::from)
    );

    let one = folder.join(&made[0].name);
    say!("{:<44} {:>22}   goal", "", "measured");
    cold(&program, &one)?;
    bulk(&program, &folder, args.runs.max(1), made.len())?;
    row("  peak memory", &memory(&bulk_command(&program, &folder))?, "does not grow with the number of files");
    row("  peak memory, a tenth of the files", &memory(&bulk_command(&program, &tenth))?, "");
    stages::print(&made);
    growth::print();
    if args.keep.is_some() {
        say!("\nThe postings are in {}.", folder.display());
    }
    Ok(())
}

fn row(what: &str, measured: &str, goal: &str) {
    say!("{what:<44} {measured:>22}   {goal}");
}

/// The release binary, built if need be.
fn build() -> Result<PathBuf, String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let status = Command::new(cargo)
        .args(["build", "--quiet", "--release", "--package", "jdlint", "--bin", "jdlint"])
        .current_dir(root())
        .status()
        .map_err(|error| format!("cannot start cargo: {error}"))?;
    if !status.success() {
        return Err("the release build failed".to_owned());
    }
    Ok(target_folder().join(format!("release/jdlint{}", std::env::consts::EXE_SUFFIX)))
}

fn write(folder: &Path, postings: &[Synthetic]) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("cannot write the postings to {}: {error}", folder.display());
    std::fs::create_dir_all(folder).map_err(failed)?;
    postings.iter().try_for_each(|posting| std::fs::write(folder.join(&posting.name), &posting.text)).map_err(failed)
}

fn bulk_command(program: &Path, path: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(["--exit-zero", "--output-format", "json"]).arg(path);
    command.stdin(Stdio::null()).stdout(Stdio::null());
    command
}

fn bulk(program: &Path, folder: &Path, runs: usize, postings: usize) -> Result<(), String> {
    // The first run brings the files into memory.
    timed(&mut bulk_command(program, folder))?;
    let before = cpu_of_children();
    let mut times = Vec::new();
    for _ in 0..runs {
        times.push(timed(&mut bulk_command(program, folder))?);
    }
    let cpu = before.zip(cpu_of_children()).map(|(before, after)| after.saturating_sub(before) / runs as u32);
    times.sort();
    let per_posting = |time: Duration| time.as_secs_f64() * 1000.0 / postings as f64;
    let shown = cpu.map_or_else(|| "n/a".to_owned(), |cpu| format!("{:.4} ms", per_posting(cpu)));
    row("bulk, CPU for a posting", &shown, "under 0.05 ms");
    row("  wall for a posting, best (median)", &two(times[0], times[runs / 2], per_posting), "");
    row("  postings a second", &format!("{:.0}", postings as f64 / times[0].as_secs_f64()), "");
    if let Some(cpu) = cpu {
        let busy = cpu.as_secs_f64() / times[runs / 2].as_secs_f64();
        row("  processors kept busy", &format!("{busy:.2}"), "all of them");
    }
    Ok(())
}

fn cold(program: &Path, file: &Path) -> Result<(), String> {
    let mut empty = Vec::new();
    let mut times = Vec::new();
    for _ in 0..COLD_STARTS {
        times.push(timed(&mut bulk_command(program, file))?);
        if let Ok(time) = timed(Command::new("/bin/true").stdin(Stdio::null())) {
            empty.push(time);
        }
    }
    times.sort();
    empty.sort();
    let millis = |time: Duration| time.as_secs_f64() * 1000.0;
    row("one file, new process, best (median)", &two(times[0], times[COLD_STARTS / 2], millis), "under 10 ms");
    let shown = empty.first().map_or("n/a".to_owned(), |best| two(*best, empty[empty.len() / 2], millis));
    row("  an empty process, best (median)", &shown, "");
    row("  peak memory", &memory(&bulk_command(program, file))?, "under 20 MiB");
    Ok(())
}

fn two(best: Duration, median: Duration, unit: impl Fn(Duration) -> f64) -> String {
    format!("{:.4} ({:.4}) ms", unit(best), unit(median))
}

fn memory(command: &Command) -> Result<String, String> {
    Ok(peak_memory(command)?.map_or_else(|| "n/a".to_owned(), |kib| format!("{:.1} MiB", kib as f64 / 1024.0)))
}

/// How long `command` takes from its start to its end.
fn timed(command: &mut Command) -> Result<Duration, String> {
    let start = Instant::now();
    let status =
        command.status().map_err(|error| format!("cannot start {}: {error}", command.get_program().display()))?;
    if !status.success() {
        return Err(format!("{} ended with {status}", command.get_program().display()));
    }
    Ok(start.elapsed())
}
