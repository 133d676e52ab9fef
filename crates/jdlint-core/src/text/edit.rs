//! Edits of the source, and applying several of them.

use super::SourceRange;

/// Replaces a range of the source by a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What is replaced; empty for an insertion.
    pub range: SourceRange,
    /// What stands there afterwards, encoded for its host.
    pub text: String,
}

impl Edit {
    /// Replaces `range` by `text`.
    pub fn new(range: SourceRange, text: impl Into<String>) -> Self {
        Self { range, text: text.into() }
    }

    /// Whether the two edits touch the same bytes, or insert at the same place.
    pub fn conflicts_with(&self, other: &Self) -> bool {
        self.range.overlaps(other.range) || self.range.start() == other.range.start()
    }
}

/// Applies `edits`, which must be sorted and must not conflict; one that does conflict with an earlier one is left
/// out, and so is one that does not lie on character boundaries of `source`.
pub fn apply_edits(source: &str, edits: &[Edit]) -> String {
    let mut out = String::with_capacity(source.len());
    let mut done = 0;
    let mut last: Option<&Edit> = None;
    for edit in edits {
        let range = edit.range.indices();
        let conflicts = range.start < done || last.is_some_and(|last| last.conflicts_with(edit));
        if conflicts || source.get(range.clone()).is_none() {
            continue;
        }
        out.push_str(&source[done..range.start]);
        out.push_str(&edit.text);
        done = range.end;
        last = Some(edit);
    }
    out.push_str(&source[done..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn conflicting_edits_are_left_out() {
        let edits = [
            Edit::new(SourceRange::new(0, 2), "X"),
            Edit::new(SourceRange::new(1, 3), "Y"),
            Edit::new(SourceRange::new(3, 3), "Z"),
            Edit::new(SourceRange::new(3, 3), "again"),
        ];
        assert_eq!(apply_edits("abcd", &edits), "XcZd");
    }
}
