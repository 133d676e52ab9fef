//! Development commands of jdlint: `cargo xtask --help`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command for developers talks to them")]

mod gen_files;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Development commands of jdlint.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Write all generated files anew: phrase tables, rule registry, indexes.
    Gen(gen_files::GenArgs),
}

fn main() -> ExitCode {
    let result = match Args::parse().command {
        Command::Gen(args) => gen_files::run(&args),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}
