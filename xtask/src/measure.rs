//! `cargo xtask bench` and `cargo xtask corpus`: handed on to the package `jdlint-measure`, which is built on all of
//! jdlint. This package is not, so that `gen` still runs when a generated file keeps the rest from compiling.

use crate::shell;
use clap::Args;

/// Measure speed and memory on synthetic postings, beside the goals that were set.
///
/// `cargo xtask bench --help` says more.
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct BenchArgs {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    rest: Vec<String>,
}

/// Compare jdlint with a folder of labelled real postings.
///
/// `cargo xtask corpus --help` says more.
#[derive(Debug, Args)]
#[command(disable_help_flag = true)]
pub(crate) struct CorpusArgs {
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, hide = true)]
    rest: Vec<String>,
}

/// Runs the measurements; figures of a debug build would mean nothing, so it is a release build.
pub(crate) fn bench(args: &BenchArgs) -> Result<(), String> {
    hand_on(&["--release"], "bench", &args.rest)
}

/// Runs the comparison, in a debug build: it is quick enough, and checks arithmetic.
pub(crate) fn corpus(args: &CorpusArgs) -> Result<(), String> {
    hand_on(&[], "corpus", &args.rest)
}

fn hand_on(profile: &[&str], command: &str, rest: &[String]) -> Result<(), String> {
    let here = std::env::current_dir().map_err(|error| format!("cannot tell the current folder: {error}"))?;
    let mut cargo = shell::cargo();
    // Paths on the command line are meant from where the person is.
    cargo.current_dir(here).args(["run", "--quiet"]).args(profile);
    cargo.arg("--manifest-path").arg(shell::root().join("xtask/measure/Cargo.toml"));
    cargo.arg("--").arg(command).args(rest);
    let status = cargo.status().map_err(|error| format!("cannot start cargo: {error}"))?;
    if status.success() { Ok(()) } else { Err(String::new()) }
}
