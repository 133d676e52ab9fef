//! What a reader could not read.

use crate::text::{Edit, SourceRange};

/// Something in the source that could not be read as its format says; the rest was salvaged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What kind of problem it is; decides which rule words it.
    pub kind: ProblemKind,
    /// What is wrong, in the words of a diagnostic's message: lower case, under 80 characters.
    pub message: String,
    /// The bytes that are wrong.
    pub span: SourceRange,
    /// What the label at those bytes says.
    pub label: Option<String>,
    /// What to do.
    pub help: Option<String>,
    /// Edits that would mend it.
    pub fix: Option<ProblemFix>,
}

/// Edits that would mend a problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProblemFix {
    /// What the fix does, as a phrase ("quote the value").
    pub title: String,
    /// The edits, sorted.
    pub edits: Vec<Edit>,
}

/// What kind of problem a reader met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    /// The bytes are no text, in no encoding that is read, or too many.
    Unreadable,
    /// The text breaks the syntax of its format.
    Syntax,
    /// A key stands twice in a map.
    DuplicateField,
    /// A value that its field cannot hold.
    InvalidField,
    /// A value that cannot be read as the field that its key names, where the key may be the site's own.
    UnreadField,
    /// A key that is another name of a field.
    AliasField,
}
