//! Selectors: a rule's name, or a group's.

use jdlint_core::suggest::did_you_mean;
use jdlint_core::{Group, RuleName};
use jdlint_rules::{RuleMeta, rule_named, rules};
use std::fmt;

/// Names one rule, or all rules of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Selector {
    /// One rule.
    Rule(RuleName),
    /// All rules of a group.
    Group(Group),
    /// Every rule.
    All,
}

/// A name that is neither a rule's nor a group's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SelectError {
    /// The name, as typed.
    pub name: String,
    /// A name that was probably meant.
    pub meant: Option<&'static str>,
}

impl fmt::Display for SelectError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no rule or group is named `{}`", self.name)?;
        match self.meant {
            Some(meant) => write!(f, "; did you mean `{meant}`?"),
            None => write!(f, "; `jdlint rules` lists them"),
        }
    }
}

impl std::error::Error for SelectError {}

impl Selector {
    /// The selector that `name` spells.
    ///
    /// # Errors
    ///
    /// The name, with one that was probably meant, where nothing has that name.
    pub fn parse(name: &str) -> Result<Self, SelectError> {
        if name == "all" || name == "ALL" {
            return Ok(Self::All);
        }
        if let Some(entry) = rule_named(name) {
            return Ok(Self::Rule(entry.name()));
        }
        if let Some(group) = Group::from_name(name) {
            return Ok(Self::Group(group));
        }
        Err(SelectError { name: name.to_owned(), meant: nearest(name) })
    }

    /// Whether it names the rule.
    pub fn selects(self, meta: &RuleMeta) -> bool {
        match self {
            Self::Rule(name) => meta.name == name,
            Self::Group(group) => meta.group == group,
            Self::All => true,
        }
    }

    /// How narrow it is: a rule's own entry beats its group's, whatever their order.
    pub fn rank(self) -> u8 {
        match self {
            Self::All => 0,
            Self::Group(_) => 1,
            Self::Rule(_) => 2,
        }
    }
}

/// The rule or group whose name is nearest to `name`.
fn nearest(name: &str) -> Option<&'static str> {
    let names = rules().iter().map(|entry| entry.name().as_str());
    did_you_mean(name, names.chain(Group::ALL.iter().map(|group| group.as_str())))
}
