//! Settings of a run.

use crate::{LevelSetting, Preset, Selector};
use jdlint_rules::CompanyFacts;
use jiff::civil::Date;

/// What a run is told. Later entries of `levels` beat earlier ones of the same width; a rule's own beats its group's.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Which rules run before anything else is said.
    pub preset: Preset,
    /// Levels of rules and groups.
    pub levels: Vec<(Selector, LevelSetting)>,
    /// Where this is not empty, only these rules run, at the levels that hold for them.
    pub select: Vec<Selector>,
    /// These rules do not run.
    pub ignore: Vec<Selector>,
    /// The day for which dates and laws are judged.
    pub as_of: Date,
    /// What the team says about itself.
    pub company: CompanyFacts,
}

impl Settings {
    /// The settings of somebody who set nothing, as of the day `as_of`.
    pub fn new(as_of: Date) -> Self {
        Self {
            preset: Preset::default(),
            levels: Vec::new(),
            select: Vec::new(),
            ignore: Vec::new(),
            as_of,
            company: CompanyFacts::default(),
        }
    }
}
