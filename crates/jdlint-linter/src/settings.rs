//! Settings of a run.

use crate::level::LevelSetting;
use crate::preset::Preset;
use crate::select::Selector;
use crate::version::Version;
use jdlint_core::FieldName;
use jdlint_core::posting::Confidence;
use jdlint_rules::CompanyFacts;
use jiff::civil::Date;

/// What somebody sets for a rule or a group.
#[derive(Clone, Debug, PartialEq)]
pub struct RuleSetting {
    /// The rule or the group.
    pub selector: Selector,
    /// Its level.
    pub level: Option<LevelSetting>,
    /// The rule's options, as its own type reads them.
    pub options: Option<serde_json::Value>,
}

/// What a run is told. Later entries of `rules` beat earlier ones of the same width; a rule's own beats its group's.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Which rules run before anything else is said; `None` for the recommended ones.
    pub preset: Option<Preset>,
    /// Rules of later versions stay off.
    pub rules_as_of: Option<Version>,
    /// Levels and options of rules and groups.
    pub rules: Vec<RuleSetting>,
    /// Where this is not empty, only these rules run, at the levels that hold for them.
    pub select: Vec<Selector>,
    /// These rules run beside those that run anyway.
    pub extend_select: Vec<Selector>,
    /// These rules do not run.
    pub ignore: Vec<Selector>,
    /// The day for which dates and laws are judged.
    pub as_of: Date,
    /// What the team says about itself.
    pub company: CompanyFacts,
    /// Whether suppressions and presets that postings carry are passed over.
    pub no_inline_allow: bool,
    /// Rules that are less sure than this do not run.
    pub min_confidence: Option<Confidence>,
    /// Fields that are printed elsewhere: absent ones are not missing.
    pub provided_elsewhere: Vec<FieldName>,
}

impl Settings {
    /// The settings of somebody who set nothing, as of the day `as_of`.
    pub fn new(as_of: Date) -> Self {
        Self {
            preset: None,
            rules_as_of: None,
            rules: Vec::new(),
            select: Vec::new(),
            extend_select: Vec::new(),
            ignore: Vec::new(),
            as_of,
            company: CompanyFacts::default(),
            no_inline_allow: false,
            min_confidence: None,
            provided_elsewhere: Vec::new(),
        }
    }
}
