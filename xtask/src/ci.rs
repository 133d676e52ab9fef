//! `cargo xtask ci`: all that continuous integration runs.

use crate::doc_examples;
use crate::e2e;
use crate::first_command;
use crate::gen_files;
use crate::picture;
use crate::shell::{self, cargo};
use clap::Args;
use std::process::Command;
use std::time::{Duration, Instant};

/// Run all checks, one after another: format, generated files, lints, documentation, licences, WebAssembly, tests.
///
/// It needs nothing but Rust; what is not installed (cargo-nextest, cargo-deny, Node with the WebAssembly target) is
/// replaced or skipped, and said so. It stops at the first failure and prints the command that repeats it.
#[derive(Debug, Args)]
pub(crate) struct CiArgs {
    /// Also run what takes many minutes: the pre-commit hook in a repository of its own, and reports in their readers.
    #[arg(long)]
    all: bool,
}

/// A check: what it is called, the command that repeats it alone, and how it runs.
struct Step {
    heading: &'static str,
    repeat: String,
    run: Box<dyn FnOnce() -> Result<Outcome, String>>,
}

enum Outcome {
    Passed,
    Skipped,
}

/// Runs all steps.
pub(crate) fn run(args: &CiArgs) -> Result<(), String> {
    let start = Instant::now();
    let mut done: Vec<(&str, Duration, &str)> = Vec::new();
    for step in steps(args.all) {
        println!("\n=== {} ===\n    {}", step.heading, step.repeat);
        let begun = Instant::now();
        match (step.run)() {
            Ok(outcome) => {
                let word = match outcome {
                    Outcome::Passed => "passed",
                    Outcome::Skipped => "SKIPPED",
                };
                println!("--- {}: {word} in {:.1} s", step.heading, begun.elapsed().as_secs_f64());
                done.push((step.heading, begun.elapsed(), word));
            }
            Err(error) => {
                return Err(format!(
                    "{}: {error}\n\nTo repeat this step alone:\n\n    {}\n",
                    step.heading, step.repeat
                ));
            }
        }
    }
    println!("\n=== All checks ===");
    for (heading, time, word) in done {
        println!("{word:>8} {:>7.1} s  {heading}", time.as_secs_f64());
    }
    println!("{:>8} {:>7.1} s", "", start.elapsed().as_secs_f64());
    Ok(())
}

/// The steps: quick ones first; the tests last, so that their summary stands at the end.
fn steps(all: bool) -> Vec<Step> {
    let mut steps = vec![
        step("Format", "cargo fmt --all --check", &["fmt", "--all", "--check"]),
        Step {
            heading: "Generated files",
            repeat: "cargo xtask gen --check".to_owned(),
            run: Box::new(|| gen_files::check().map(|()| Outcome::Passed)),
        },
        step(
            "Lints",
            "cargo clippy --workspace --all-targets -- -D warnings",
            &["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"],
        ),
        Step {
            heading: "Documentation",
            repeat: "RUSTDOCFLAGS='-D warnings' cargo doc --no-deps".to_owned(),
            run: Box::new(|| {
                let mut command = cargo();
                passed(command.args(["doc", "--no-deps"]).env("RUSTDOCFLAGS", "-D warnings"))
            }),
        },
        Step {
            heading: "Licences and sources of dependencies",
            repeat: "cargo deny check licenses bans sources".to_owned(),
            run: Box::new(deny),
        },
        Step {
            heading: "WebAssembly",
            repeat: "cargo xtask e2e wasm".to_owned(),
            run: Box::new(|| ran(e2e::wasm::run())),
        },
        Step {
            heading: "The README's first command",
            repeat: "cargo run -- fixtures/broken".to_owned(),
            run: Box::new(|| first_command::run().map(|()| Outcome::Passed)),
        },
        Step {
            heading: "Picture",
            repeat: "cargo xtask picture --check".to_owned(),
            run: Box::new(|| picture::run(&picture::PictureArgs { check: true }).map(|()| Outcome::Passed)),
        },
    ];
    if all {
        steps.push(Step {
            heading: "Reports",
            repeat: "cargo xtask e2e outputs".to_owned(),
            run: Box::new(|| ran(e2e::outputs::run())),
        });
        steps.push(Step {
            heading: "pre-commit",
            repeat: "cargo xtask e2e pre-commit".to_owned(),
            run: Box::new(|| ran(e2e::pre_commit::run())),
        });
    }
    steps.push(Step {
        heading: "Examples in the documentation",
        repeat: "cargo test --workspace --doc".to_owned(),
        run: Box::new(|| doc_examples::test(cargo().args(["test", "--workspace", "--doc"])).map(|()| Outcome::Passed)),
    });
    steps.push(tests());
    steps
}

fn step(heading: &'static str, repeat: &str, args: &'static [&'static str]) -> Step {
    Step { heading, repeat: repeat.to_owned(), run: Box::new(move || passed(cargo().args(args))) }
}

fn tests() -> Step {
    if shell::can_run("cargo", &["nextest", "--version"]) {
        let args = &["nextest", "run", "--workspace", "--no-fail-fast"];
        return step("Tests", "cargo nextest run --workspace --no-fail-fast", args);
    }
    let args = &["test", "--workspace", "--all-targets", "--no-fail-fast"];
    step("Tests", "cargo test --workspace --all-targets --no-fail-fast", args)
}

/// Licences and sources; advisories need a download, which CI should not depend on.
fn deny() -> Result<Outcome, String> {
    const INSTALL: &str = "JDLINT_CI_INSTALL";
    if !shell::can_run("cargo", &["deny", "--version"]) {
        if std::env::var_os(INSTALL).is_none_or(|value| value != "1") {
            let why = format!(
                "cargo-deny is not installed; `cargo install cargo-deny --locked` takes some minutes ({INSTALL}=1 does it)."
            );
            shell::skipped("licences and sources of dependencies were not checked", &why);
            return Ok(Outcome::Skipped);
        }
        shell::run(cargo().args(["install", "cargo-deny", "--locked"]))?;
    }
    passed(cargo().args(["deny", "check", "licenses", "bans", "sources"]))
}

fn passed(command: &mut Command) -> Result<Outcome, String> {
    shell::run(command).map(|()| Outcome::Passed)
}

fn ran(result: Result<bool, String>) -> Result<Outcome, String> {
    result.map(|ran| if ran { Outcome::Passed } else { Outcome::Skipped })
}
