//! Diagnostics: what a rule says about a place in a posting.

use crate::fields::FieldName;
use crate::text::{Edit, SourceRange};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How serious a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Good to know; counted, and shown only when asked for.
    Info,
    /// Should be mended.
    Warning,
    /// Must be mended.
    Error,
}

impl Level {
    /// The level's name as it is printed and configured.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The group that a rule belongs to; its folder has the same name in snake case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// Left-in tokens and instructions of a template.
    Placeholder,
    /// Pay.
    Pay,
    /// What the law of a place asks postings to say.
    Disclosure,
    /// Equal-opportunity statements.
    EqualOpportunity,
    /// Places and workplace.
    Location,
    /// Wording that a law or an agency names.
    Discrimination,
    /// Wording that deters or bores.
    Wording,
    /// What the posting asks for.
    Requirements,
    /// The parts of the posting.
    Structure,
    /// Application route and dates.
    Application,
    /// What search engines and boards ask for.
    Publishing,
    /// The syntax and the fields of the file.
    Schema,
    /// Suppressions themselves.
    Suppression,
}

impl Group {
    /// Every group, in the order in which they are listed to people.
    pub const ALL: &[Self] = &[
        Self::Placeholder,
        Self::Pay,
        Self::Disclosure,
        Self::EqualOpportunity,
        Self::Location,
        Self::Discrimination,
        Self::Wording,
        Self::Requirements,
        Self::Structure,
        Self::Application,
        Self::Publishing,
        Self::Schema,
        Self::Suppression,
    ];

    /// The group's name as it is printed and configured.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Placeholder => "placeholder",
            Self::Pay => "pay",
            Self::Disclosure => "disclosure",
            Self::EqualOpportunity => "equal-opportunity",
            Self::Location => "location",
            Self::Discrimination => "discrimination",
            Self::Wording => "wording",
            Self::Requirements => "requirements",
            Self::Structure => "structure",
            Self::Application => "application",
            Self::Publishing => "publishing",
            Self::Schema => "schema",
            Self::Suppression => "suppression",
        }
    }

    /// The group named `name`.
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|group| group.as_str() == name)
    }
}

impl fmt::Display for Group {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// The name of a rule: kebab-case, stable for ever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct RuleName(&'static str);

impl RuleName {
    /// The rule named `name`.
    pub const fn new(name: &'static str) -> Self {
        Self(name)
    }

    /// The name.
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

impl fmt::Display for RuleName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// Where the pages of the rules can be read.
const PAGES: &str = "https://github.com/jdlint/jdlint/blob/main/crates/jdlint-rules/src/rules";

/// The address of the page of the rule `rule` in `group`, for links.
pub fn page_address(group: Group, rule: RuleName) -> String {
    let snake = |name: &str| name.replace('-', "_");
    format!("{PAGES}/{}/{}.md", snake(group.as_str()), snake(rule.as_str()))
}

/// A place in the source, with a word about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The bytes it speaks of; empty for a place where something is missing.
    pub range: SourceRange,
    /// What it says; a label without text only points.
    pub text: Option<String>,
}

impl Label {
    /// A label that only points.
    pub fn at(range: SourceRange) -> Self {
        Self { range, text: None }
    }

    /// A label with a text.
    pub fn new(range: SourceRange, text: impl Into<String>) -> Self {
        Self { range, text: Some(text.into()) }
    }
}

/// Who may apply a fix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Applicability {
    /// Nobody but a person: a suggestion with blanks.
    Display,
    /// A person should read the result: the wording changes.
    Unsafe,
    /// Anybody: no fact and no meaning changes.
    Safe,
}

impl Applicability {
    /// The applicability's name as reports print it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Display => "display",
            Self::Unsafe => "unsafe",
            Self::Safe => "safe",
        }
    }
}

/// Edits that mend what a diagnostic is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// What the fix does, as a phrase without a period ("replace by `expert`").
    pub title: String,
    /// Who may apply it.
    pub applicability: Applicability,
    /// The edits, sorted, none in conflict with another.
    pub edits: Vec<Edit>,
}

/// What a rule says about a place in a posting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that says it.
    pub rule: RuleName,
    /// The group of that rule.
    pub group: Group,
    /// How serious it is.
    pub level: Level,
    /// What is wrong: lower case, under 80 characters, the found text in backticks.
    pub message: String,
    /// Where.
    pub primary: Label,
    /// Other places that belong to it.
    pub labels: Vec<Label>,
    /// Why it matters, with citation.
    pub notes: Vec<String>,
    /// What to write instead.
    pub help: Option<String>,
    /// How it can be mended.
    pub fix: Option<Fix>,
    /// Where the reasons can be read: addresses.
    pub sources: Vec<String>,
    /// Whether it says what a law asks, so that the report says that it gives no legal advice.
    pub cites_law: bool,
    /// The slot whose state this diagnostic owns, so that one fact is reported once.
    pub owns: Option<FieldName>,
}

impl Diagnostic {
    /// The order in which diagnostics of one document are shown.
    pub fn sort_key(&self) -> (SourceRange, RuleName) {
        (self.primary.range, self.rule)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_lies_in_the_folder_of_its_group() {
        let address = page_address(Group::EqualOpportunity, RuleName::new("missing-eeo-statement"));
        assert!(address.ends_with("/src/rules/equal_opportunity/missing_eeo_statement.md"), "{address}");
    }
}
