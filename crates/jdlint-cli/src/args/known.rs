//! Arguments about what is allowed or known.

use clap::Args;
use std::path::PathBuf;

#[derive(Debug, Args)]
#[command(next_help_heading = "What is allowed or known")]
pub(crate) struct KnownArgs {
    /// Show only what this baseline does not know; without it: `.jdlint-baseline.json`, where there is one.
    #[arg(long, value_name = "FILE", conflicts_with = "no_baseline")]
    pub(crate) baseline: Option<PathBuf>,

    /// Show what the baseline knows too.
    #[arg(long)]
    pub(crate) no_baseline: bool,

    /// Pass over suppressions and presets in postings.
    #[arg(long)]
    pub(crate) no_inline_allow: bool,

    /// Allow what is there now by writing suppressions into the postings, each with REASON where one is given.
    #[arg(
        long,
        value_name = "REASON",
        num_args = 0..=1,
        require_equals = true,
        default_missing_value = "",
        value_parser = reason,
        conflicts_with_all = ["fixing", "no_inline_allow"],
    )]
    pub(crate) add_allow: Option<String>,
}

/// A reason must fit into a comment of one line.
fn reason(text: &str) -> Result<String, String> {
    if text.contains(|c: char| c.is_control()) || text.contains("--") {
        return Err("a reason is one line without `--`".to_owned());
    }
    Ok(text.trim().to_owned())
}
