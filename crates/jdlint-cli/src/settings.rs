//! Settings of the run, from the arguments and the clock.

use crate::args::{CheckArgs, LevelArg};
use jdlint_core::Level;
use jdlint_linter::{Settings, rule_level};

/// The settings that `args` ask for; today is the day where none is named.
pub(crate) fn settings(args: &CheckArgs) -> Settings {
    let today = || jiff::Zoned::now().date();
    let mut settings = Settings::new(args.as_of.unwrap_or_else(today));
    settings.preset = args.preset;
    for level in &args.level {
        if let LevelArg::Of(selector, setting) = level {
            settings.rules.push(rule_level(*selector, *setting));
        }
    }
    settings.min_confidence = args.limits.min_confidence;
    settings.no_inline_allow = args.known.no_inline_allow;
    settings.select.clone_from(&args.select);
    settings.extend_select.clone_from(&args.extend_select);
    settings.ignore.clone_from(&args.ignore);
    settings
}

/// The lowest level that is shown to people.
pub(crate) fn shown_level(args: &CheckArgs) -> Level {
    let asked = args.level.iter().rev().find_map(|level| match level {
        LevelArg::Shown(level) => Some(*level),
        LevelArg::Of(..) => None,
    });
    asked.unwrap_or(if args.verbose || args.fail_on == Level::Info { Level::Info } else { Level::Warning })
}
