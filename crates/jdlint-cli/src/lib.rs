//! The command line of jdlint: arguments, files, threads, the clock, and exit codes.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "the command line is where printing happens")]

mod add_allow;
mod args;
mod baseline;
mod check;
mod completions;
mod config;
mod diff;
mod discover;
mod explain;
mod files;
mod fix;
mod git;
mod ignored;
mod init;
mod input;
mod inspect;
mod judge;
mod laws;
mod left_out;
mod list_rules;
mod mend;
mod outputs;
mod repository;
mod run;
mod schema;
mod settings;
mod show_files;
mod show_settings;
mod shown;
mod statistics;
mod stdin;
mod terminal;
mod timings;
mod watch;
mod write;

use args::{Args, Command};
use clap::Parser;
use std::process::ExitCode;

/// Nothing to mend at or above the level that fails.
const CLEAN: u8 = 0;
/// Something to mend.
const DIAGNOSTICS: u8 = 1;
/// The command could not be carried out: a mistyped option, a path that does not exist, a file that cannot be written.
const FAILED: u8 = 2;

/// Runs `jdlint` with the arguments of the process.
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => {
            let code = if error.use_stderr() { FAILED } else { CLEAN };
            // A closed pipe (`jdlint --help | head -1`) is no failure.
            let _ = error.print();
            return ExitCode::from(code);
        }
    };
    let result = match args.command {
        Some(Command::Check(check)) => check::run(&check),
        Some(Command::Inspect(inspect)) => inspect::run(&inspect),
        Some(Command::Init(init)) => init::run(&init),
        Some(Command::Baseline(baseline)) => baseline::run(&baseline.command),
        Some(Command::Completions { shell }) => completions::completions(shell),
        Some(Command::Man { command, folder: None }) => completions::man(&command),
        Some(Command::Man { folder: Some(folder), .. }) => completions::manual(&folder),
        Some(Command::Explain(explain)) => explain::run(&explain),
        Some(Command::Rules(list)) => list_rules::run(&list),
        Some(Command::Laws(laws)) => laws::run(&laws),
        Some(Command::Schema(schema)) => schema::run(schema),
        None => check::run(&args.check),
    };
    match result {
        Ok(code) => ExitCode::from(code),
        Err(message) => {
            eprintln!("jdlint: {}", jdlint_render::escape::escape(&message));
            ExitCode::from(FAILED)
        }
    }
}
