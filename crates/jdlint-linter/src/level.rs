//! Levels as they are configured: a level, or off.

use jdlint_core::Level;

/// The level that somebody sets for a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LevelSetting {
    /// The rule does not run.
    Off,
    /// The rule runs; its diagnostics have this level.
    At(Level),
}

/// The setting that `name` spells: `off`, `info`, `warning` (or `warn`), `error`.
pub fn parse_level_setting(name: &str) -> Option<LevelSetting> {
    Some(match name {
        "off" | "allow" => LevelSetting::Off,
        "info" | "hint" => LevelSetting::At(Level::Info),
        "warning" | "warn" => LevelSetting::At(Level::Warning),
        "error" => LevelSetting::At(Level::Error),
        _ => return None,
    })
}
