//! Development commands of jdlint: `cargo xtask --help`.
#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command for developers talks to them")]

mod ci;
mod cities;
mod doc_examples;
mod e2e;
mod first_command;
mod gen_files;
mod measure;
mod new_rule;
mod picture;
mod shell;

use clap::{Parser, Subcommand};
use std::process::ExitCode;

/// Development commands of jdlint.
///
/// `cargo xtask ci` is all that continuous integration runs; `cargo xtask gen` is what to run after adding a rule or a
/// phrase. Every command says more with `--help`.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Args {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    NewRule(new_rule::NewRuleArgs),
    Gen(gen_files::GenArgs),
    Cities(cities::CitiesArgs),
    Ci(ci::CiArgs),
    E2e(e2e::E2eArgs),
    Picture(picture::PictureArgs),
    Bench(measure::BenchArgs),
    Corpus(measure::CorpusArgs),
}

fn main() -> ExitCode {
    let result = match Args::parse().command {
        Command::NewRule(args) => new_rule::run(&args),
        Command::Gen(args) => gen_files::run(&args),
        Command::Cities(args) => cities::run(&args),
        Command::Ci(args) => ci::run(&args),
        Command::E2e(args) => e2e::run(&args),
        Command::Picture(args) => picture::run(&args),
        Command::Bench(args) => measure::bench(&args),
        Command::Corpus(args) => measure::corpus(&args),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            // A program that was run has said by itself what is wrong.
            if !message.is_empty() {
                eprintln!("error: {message}");
            }
            ExitCode::FAILURE
        }
    }
}
