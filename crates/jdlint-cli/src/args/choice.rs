//! Arguments about which files are checked.

use clap::Args;

#[derive(Debug, Default, Args)]
#[command(next_help_heading = "Which files")]
pub(crate) struct ChoiceArgs {
    /// Check only what was changed since this commit, tag or branch parted from here; asks git.
    #[arg(long, value_name = "REF", conflicts_with = "staged")]
    pub(crate) since: Option<String>,

    /// Check only what is staged for the next commit, as it stands in the folder; asks git.
    #[arg(long)]
    pub(crate) staged: bool,

    /// Leave out what the config, .gitignore and .jdlintignore leave out even where it is named; for hooks.
    #[arg(long)]
    pub(crate) force_exclude: bool,

    /// Check what .gitignore and .jdlintignore leave out too.
    #[arg(long)]
    pub(crate) no_ignore: bool,
}

impl ChoiceArgs {
    /// Whether git chooses the files.
    pub(crate) fn is_by_git(&self) -> bool {
        self.staged || self.since.is_some()
    }
}
