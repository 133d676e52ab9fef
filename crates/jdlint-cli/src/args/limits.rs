//! Arguments about how much is let through.

use clap::Args;
use jdlint_core::posting::Confidence;

#[derive(Debug, Args)]
pub(crate) struct LimitArgs {
    /// Exit with 1 on errors and on more than N warnings, not on fewer.
    #[arg(long, value_name = "N")]
    pub(crate) max_warnings: Option<u64>,

    /// Run only rules that are at least so sure: low, medium, high.
    #[arg(long, value_name = "CONFIDENCE", value_parser = confidence)]
    pub(crate) min_confidence: Option<Confidence>,

    /// Say at the end where the time went, rule by rule.
    #[arg(long)]
    pub(crate) timings: bool,

    /// Stay, and check again what changes; Ctrl-C ends it.
    #[arg(long, conflicts_with_all = ["fixing", "add_allow", "show_files", "show_settings"])]
    pub(crate) watch: bool,
}

fn confidence(name: &str) -> Result<Confidence, String> {
    [Confidence::Low, Confidence::Medium, Confidence::High]
        .into_iter()
        .find(|confidence| confidence.as_str() == name)
        .ok_or_else(|| "a rule's confidence is low, medium or high".to_owned())
}
