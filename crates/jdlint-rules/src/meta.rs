//! What is known of a rule before it runs.

use jdlint_core::posting::Confidence;
use jdlint_core::{Group, Level, RuleName};
use jdlint_facts::Language;

/// A rule, in data.
#[derive(Clone, Copy, Debug)]
pub struct RuleMeta {
    /// Its name.
    pub name: RuleName,
    /// The group that it belongs to.
    pub group: Group,
    /// What it reports, in one sentence without a period: the page's first line.
    pub summary: &'static str,
    /// Its level under the `recommended` preset.
    pub level: DefaultLevel,
    /// How sure it is when it speaks.
    pub confidence: Confidence,
    /// What kind of reason it has.
    pub reason: Reason,
    /// The best fix that it can offer.
    pub fix: FixKind,
    /// The version that it came with.
    pub since: &'static str,
    /// The languages that it understands; empty for all.
    pub languages: &'static [Language],
    /// What to say once when it fires on most postings of a run.
    pub fold: Option<FoldHint>,
    /// Its page, in Markdown.
    pub page: &'static str,
}

/// The level of a rule before anybody configures it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DefaultLevel {
    /// On, at this level.
    On(Level),
    /// Off until it is asked for; then at this level.
    Off(Level),
}

impl DefaultLevel {
    /// The level that the rule has when it is on.
    pub const fn level(self) -> Level {
        match self {
            Self::On(level) | Self::Off(level) => level,
        }
    }

    /// The level's name in lists: `off` where the rule is off.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::On(Level::Error) => "error",
            Self::On(Level::Warning) => "warning",
            Self::On(Level::Info) => "info",
            Self::Off(_) => "off",
        }
    }
}

/// What kind of reason a rule has; decides which presets hold it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The posting is broken: a token left in, a field that cannot be read.
    Defect,
    /// A law.
    Law,
    /// Custom everywhere, and a law in some places; see [`law_only`](crate::RuleContext::law_only).
    LawAndPractice,
    /// Custom, studies, or what candidates and boards expect.
    Practice,
    /// Taste.
    Taste,
}

/// The best fix that a rule can offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FixKind {
    /// None.
    None,
    /// A suggestion with blanks.
    Display,
    /// One that a person should read.
    Unsafe,
    /// One that changes no fact and no meaning.
    Safe,
}

impl FixKind {
    /// The kind's name in lists.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Display => "display",
            Self::Unsafe => "unsafe",
            Self::Safe => "safe",
        }
    }
}

/// What to say once when a rule fires on most postings of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FoldHint {
    /// What the postings have in common, to follow their number ("have no equal-opportunity statement").
    pub fact: &'static str,
    /// What settles it for all of them.
    pub advice: &'static str,
}
