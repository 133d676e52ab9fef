//! `cargo xtask e2e`: jdlint where its users run it.

pub(crate) mod outputs;
pub(crate) mod pre_commit;
pub(crate) mod schema;
pub(crate) mod wasm;

use clap::{Args, ValueEnum};

/// Try jdlint where its users run it: in WebAssembly, under pre-commit, beside editors.
///
/// What a test needs and this machine has not is skipped with a line that says so; the command still succeeds.
#[derive(Debug, Args)]
pub(crate) struct E2eArgs {
    /// Which test to run.
    #[arg(value_enum)]
    what: What,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    /// Build linter and renderers for wasm32-unknown-unknown and lint a posting in Node.
    Wasm,
    /// Run the hooks of this repository with pre-commit on good, bad and mendable postings (builds twice: many minutes).
    PreCommit,
    /// Compare the JSON Schemas in ajv, check-jsonschema and yaml-language-server with what jdlint says.
    Schema,
    /// Check the reports of `fixtures/broken` by the schemas of those who read them, and run the script of the action.
    Outputs,
    /// All of them.
    All,
}

/// Runs the chosen tests.
pub(crate) fn run(args: &E2eArgs) -> Result<(), String> {
    if matches!(args.what, What::Wasm | What::All) {
        wasm::run()?;
    }
    if matches!(args.what, What::Schema | What::All) {
        schema::run()?;
    }
    if matches!(args.what, What::Outputs | What::All) {
        outputs::run()?;
    }
    if matches!(args.what, What::PreCommit | What::All) {
        pre_commit::run()?;
    }
    Ok(())
}
