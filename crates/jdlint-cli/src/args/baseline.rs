//! Arguments of `jdlint baseline`.

use super::CheckArgs;
use clap::{Args, Subcommand};
use std::path::PathBuf;

#[derive(Debug, Args)]
pub(crate) struct BaselineArgs {
    #[command(subcommand)]
    pub(crate) command: BaselineCommand,
}

#[derive(Debug, Subcommand)]
pub(crate) enum BaselineCommand {
    /// Write down what there is to mend now, so that only new problems are shown from here on.
    Create(CheckArgs),
    /// Take out what was mended.
    Prune(CheckArgs),
    /// List what the baseline knows.
    Show {
        /// The baseline; without it: `.jdlint-baseline.json`.
        #[arg(long, value_name = "FILE")]
        baseline: Option<PathBuf>,
    },
}
