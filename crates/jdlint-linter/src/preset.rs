//! Presets: which rules run, and how loud they are, before anybody sets a rule's own level.

use crate::LevelSetting;
use jdlint_core::Level;
use jdlint_rules::{DefaultLevel, Reason, RuleMeta};

/// A choice of rules.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Preset {
    /// Every rule that is on by default.
    #[default]
    Recommended,
    /// Every rule; notes are warnings.
    Strict,
    /// Only rules whose reason is a law.
    Legal,
    /// Only errors.
    Minimal,
}

impl Preset {
    /// Every preset, by name.
    pub const ALL: &[(&'static str, Self)] = &[
        ("recommended", Self::Recommended),
        ("strict", Self::Strict),
        ("legal", Self::Legal),
        ("minimal", Self::Minimal),
    ];

    /// The preset named `name`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == name).map(|(_, preset)| *preset)
    }

    /// The preset's name.
    pub fn as_str(self) -> &'static str {
        Self::ALL.iter().find(|(_, preset)| *preset == self).map_or("", |(name, _)| name)
    }

    /// What the preset is, in one sentence.
    pub fn description(self) -> &'static str {
        match self {
            Self::Recommended => "Every rule that is on by default.",
            Self::Strict => "Every rule; notes are warnings.",
            Self::Legal => "Only rules whose reason is a law.",
            Self::Minimal => "Only errors.",
        }
    }

    /// What the preset says of a rule: whether it runs, and at which level where the rule's own does not stand.
    pub(crate) fn level_of(self, meta: &RuleMeta) -> (bool, Option<LevelSetting>) {
        let on = matches!(meta.level, DefaultLevel::On(_));
        match self {
            // Many rules raise their level by what the posting says, so what is no error is left out once they have spoken.
            Self::Recommended | Self::Minimal => (on, None),
            Self::Strict => {
                let raised = (meta.level.level() == Level::Info).then_some(LevelSetting::At(Level::Warning));
                (true, raised)
            }
            Self::Legal => {
                let is_law = matches!(meta.reason, Reason::Law | Reason::LawAndPractice);
                (is_law || is_about_the_file(meta), None)
            }
        }
    }
}

/// What keeps a file from being read is told under every preset: silence would read as clearance.
fn is_about_the_file(meta: &RuleMeta) -> bool {
    matches!(meta.name.as_str(), "syntax-error" | "unreadable-file" | "unknown-rule")
}
