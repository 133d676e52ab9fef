//! Problems that every structured format has, in words for people.

use jdlint_core::document::{Problem, ProblemFix, ProblemKind};
use jdlint_core::{Edit, SourceRange};
use std::ops::Range;

/// A key that stands twice in one map.
pub(super) fn duplicate(key: &str, span: SourceRange) -> Problem {
    let key: String = key.chars().take(40).collect();
    Problem {
        kind: ProblemKind::DuplicateField,
        message: format!("the field `{key}` stands twice"),
        span,
        label: Some("again here".to_owned()),
        help: Some("keep one of the two".to_owned()),
        fix: None,
    }
}

/// A text that holds no fields; `place` names it ("the file").
pub(crate) fn no_fields(place: &str, source: &str, content: &Range<usize>, help: &str) -> Problem {
    let text = &source[content.clone()];
    let start = content.start + (text.len() - text.trim_start().len());
    let first_line = text.trim_start().lines().next().unwrap_or_default().trim_end();
    syntax(&format!("{place} holds no fields"), SourceRange::from(start..start + first_line.len())).with_help(help)
}

/// Nesting beyond what is read.
pub(crate) fn too_deep(span: SourceRange) -> Problem {
    syntax("the fields are nested too deeply", span)
}

/// A breach of the format's syntax.
pub(crate) fn syntax(message: &str, span: SourceRange) -> Problem {
    Problem { kind: ProblemKind::Syntax, message: message.to_owned(), span, label: None, help: None, fix: None }
}

/// The same, with edits that mend it.
pub(crate) fn fixed(message: &str, span: SourceRange, title: &str, edits: Vec<Edit>) -> Problem {
    let mut problem = syntax(message, span);
    problem.fix = Some(ProblemFix { title: title.to_owned(), edits });
    problem
}

/// Adds help to a problem.
pub(crate) trait WithHelp {
    fn with_help(self, help: &str) -> Self;
}

impl WithHelp for Problem {
    fn with_help(mut self, help: &str) -> Self {
        self.help = Some(help.to_owned());
        self
    }
}
