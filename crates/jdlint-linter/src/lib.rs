//! Levels, presets, suppressions, and the way from a text to diagnostics.
//!
//! Text in, diagnostics out: no files, no clock, no environment. The day, the texts and the settings are passed in.

mod baseline;
mod config;
mod fix;
mod level;
mod likeness;
mod linter;
mod preset;
mod select;
mod settings;
mod suppress;
mod version;

pub use baseline::{Baseline, Known, places};
pub use config::{
    CONFIG_NAMES, Config, ConfigProblem, GlobError, Globs, Override, config_schema, parse_config, rule_level,
};
pub use fix::{Fixed, MAX_ROUNDS, apply_fixes, fix_text};
pub use level::{LevelSetting, parse_level_setting};
pub use likeness::{has_fields_of_posting, posting_marks, speaks_of_jobs};
pub use linter::{Linted, Linter};
pub use preset::Preset;
pub use select::{SelectError, Selector};
pub use settings::{RuleSetting, Settings};
pub use suppress::{Added, Suppressed, add_suppressions};
pub use version::Version;
