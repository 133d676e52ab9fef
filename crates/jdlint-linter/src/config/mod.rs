//! `jdlint.toml`: what it says, and how several say it together.

mod globs;
mod parse;
mod schema;

use crate::level::LevelSetting;
use crate::preset::Preset;
use crate::select::Selector;
use crate::settings::{RuleSetting, Settings};
use crate::version::Version;
use jdlint_core::{FieldName, SourceRange};
use jdlint_rules::CompanyFacts;

pub use globs::{GlobError, Globs};
pub use parse::{ConfigProblem, parse_config};
pub use schema::config_schema;

/// The names under which a config is looked for in a folder, the first one first.
pub const CONFIG_NAMES: &[&str] = &["jdlint.toml", ".jdlint.toml"];

/// A config file, read.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// Configs that this one stands on, as paths from its own folder, with the place where each is named.
    pub extends: Vec<(String, SourceRange)>,
    /// The preset.
    pub preset: Option<Preset>,
    /// Rules of later versions stay off.
    pub rules_as_of: Option<Version>,
    /// Fields that are printed elsewhere.
    pub provided_elsewhere: Option<Vec<FieldName>>,
    /// Only these files in folders are postings, as globs from the config's folder.
    pub include: Option<Globs>,
    /// These files in folders are none.
    pub exclude: Option<Globs>,
    /// Facts about the employer.
    pub company: CompanyFacts,
    /// Levels and options of rules and groups.
    pub rules: Vec<RuleSetting>,
    /// What holds for some files only.
    pub overrides: Vec<Override>,
}

/// What a config says of some files only.
#[derive(Clone, Debug)]
pub struct Override {
    /// The files, as globs from the config's folder.
    pub files: Globs,
    /// The preset.
    pub preset: Option<Preset>,
    /// Fields that are printed elsewhere.
    pub provided_elsewhere: Option<Vec<FieldName>>,
    /// Facts about the employer.
    pub company: CompanyFacts,
    /// Levels and options of rules and groups.
    pub rules: Vec<RuleSetting>,
}

impl Config {
    /// This config on top of `base`: what it says replaces what `base` says; rules add up.
    pub fn over(self, base: Self) -> Self {
        Self {
            extends: Vec::new(),
            preset: self.preset.or(base.preset),
            rules_as_of: self.rules_as_of.or(base.rules_as_of),
            provided_elsewhere: self.provided_elsewhere.or(base.provided_elsewhere),
            include: self.include.or(base.include),
            exclude: self.exclude.or(base.exclude),
            company: company_over(self.company, base.company),
            rules: base.rules.into_iter().chain(self.rules).collect(),
            overrides: base.overrides.into_iter().chain(self.overrides).collect(),
        }
    }

    /// Which overrides speak of the file at `path` (from the config's folder), by their places in the list.
    pub fn overrides_for(&self, path: &str) -> Vec<usize> {
        (0..self.overrides.len()).filter(|index| self.overrides[*index].files.matches(path)).collect()
    }

    /// Puts what this config says, with the overrides at `overrides`, under `settings`: what is set there stays on top.
    pub fn apply(&self, overrides: &[usize], settings: &mut Settings) {
        let chosen = || overrides.iter().filter_map(|index| self.overrides.get(*index));
        let preset = chosen().filter_map(|entry| entry.preset).next_back().or(self.preset);
        settings.preset = settings.preset.or(preset);
        settings.rules_as_of = settings.rules_as_of.or(self.rules_as_of);
        let elsewhere = chosen().filter_map(|entry| entry.provided_elsewhere.as_ref()).next_back();
        settings.provided_elsewhere.extend(elsewhere.or(self.provided_elsewhere.as_ref()).into_iter().flatten());
        let mut company = self.company.clone();
        let mut rules = self.rules.clone();
        for entry in chosen() {
            company = company_over(entry.company.clone(), company);
            rules.extend(entry.rules.iter().cloned());
        }
        settings.company = company_over(std::mem::take(&mut settings.company), company);
        rules.append(&mut settings.rules);
        settings.rules = rules;
    }
}

fn company_over(top: CompanyFacts, base: CompanyFacts) -> CompanyFacts {
    CompanyFacts {
        name: top.name.or(base.name),
        apply_url: top.apply_url.or(base.apply_url),
        eeo_statement: top.eeo_statement.or(base.eeo_statement),
        home: top.home.or(base.home),
        employees: top.employees.or(base.employees),
        federal_contractor: top.federal_contractor.or(base.federal_contractor),
        hires_in: if top.hires_in.is_empty() { base.hires_in } else { top.hires_in },
    }
}

/// The setting of one rule or group at `level`, without options.
pub fn rule_level(selector: Selector, level: LevelSetting) -> RuleSetting {
    RuleSetting { selector, level: Some(level), options: None }
}
