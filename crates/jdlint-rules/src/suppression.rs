//! Suppressions as the rules about suppressions see them.

use jdlint_core::SourceRange;

/// A comment or a field that allows rules.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suppression {
    /// The comment or the field's value, as typed.
    pub span: SourceRange,
    /// All that an edit must remove to take the suppression away.
    pub removal: SourceRange,
    /// The rules that it names.
    pub rules: Vec<AllowedRule>,
    /// Why, in the author's words; `None` where no reason is given.
    pub reason: Option<String>,
    /// Whether a reason can be written here at all: a field has no room for one.
    pub takes_reason: bool,
    /// What it speaks of.
    pub scope: SuppressionScope,
}

/// A rule that a suppression names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AllowedRule {
    /// The name, as typed.
    pub name: String,
    /// Where it is typed.
    pub span: SourceRange,
    /// Whether a rule or a group has that name.
    pub known: bool,
    /// Whether it kept a diagnostic from being shown.
    pub used: bool,
    /// Whether the rule is on, so that not being used means something.
    pub active: bool,
}

/// What a suppression speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SuppressionScope {
    /// The whole file.
    File,
    /// The source bytes of this range.
    Range(SourceRange),
}
