//! Measures jdlint; run by `cargo xtask bench` and `cargo xtask corpus`.
#![allow(clippy::print_stderr, reason = "a command for developers talks to them")]

#[macro_use]
mod output;

mod bench;
mod corpus;
mod random;
mod synthetic;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Measurements of jdlint.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Bench(bench::BenchArgs),
    Corpus(corpus::CorpusArgs),
}

fn main() -> ExitCode {
    let result = match Args::parse().command {
        Command::Bench(args) => bench::run(&args),
        Command::Corpus(args) => corpus::run(&args),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("error: {message}");
            ExitCode::FAILURE
        }
    }
}
