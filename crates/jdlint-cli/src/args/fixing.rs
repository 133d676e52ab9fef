//! Arguments about fixes.

use clap::{ArgGroup, Args};
use jdlint_core::Applicability;

#[derive(Debug, Args)]
#[command(next_help_heading = "Fixes", group = ArgGroup::new("fixing").multiple(true))]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub(crate) struct FixArgs {
    /// Fix what can be fixed without changing what the postings say.
    #[arg(long, group = "fixing")]
    pub(crate) fix: bool,

    /// Show what --fix would change as a diff, and change nothing.
    #[arg(long, group = "fixing")]
    pub(crate) diff: bool,

    /// Fix, and say nothing of what is left.
    #[arg(long, group = "fixing")]
    pub(crate) fix_only: bool,

    /// Make changes of wording too; read the result.
    #[arg(long, requires = "fixing")]
    pub(crate) unsafe_fixes: bool,

    /// Exit with 1 when something was fixed, even if nothing is left.
    #[arg(long, requires = "fixing")]
    pub(crate) exit_non_zero_on_fix: bool,
}

impl FixArgs {
    /// Whether fixes are asked for.
    pub(crate) fn is_on(&self) -> bool {
        self.fix || self.is_quiet()
    }

    /// Whether files are written.
    pub(crate) fn writes(&self) -> bool {
        self.is_on() && !self.diff
    }

    /// Whether only the fixes matter, so that nothing is said of what is left.
    pub(crate) fn is_quiet(&self) -> bool {
        self.diff || self.fix_only
    }

    /// The fixes to apply are at least as applicable as this.
    pub(crate) fn least(&self) -> Applicability {
        if self.unsafe_fixes { Applicability::Unsafe } else { Applicability::Safe }
    }
}
