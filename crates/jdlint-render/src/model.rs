//! What renderers are given: a document with its diagnostics, how to print, and what a run came to.

use crate::format::OutputFormat;
use jdlint_core::{Applicability, Diagnostic, Document, Level, RuleName};

/// A document and what the rules said about it.
#[derive(Clone, Copy, Debug)]
pub struct LintedFile<'a> {
    /// The file's path as it is shown: relative, with forward slashes.
    pub path: &'a str,
    /// The document: a whole file, or one record of it.
    pub document: &'a Document,
    /// What was said, in the order of [`Diagnostic::sort_key`].
    pub diagnostics: &'a [Diagnostic],
    /// What would have been said too, had nobody allowed it; only formats that keep books of such things write it.
    pub allowed: &'a [Allowed<'a>],
    /// The line of the file, from 0, on which the document's source starts: 0 but for records.
    pub first_line: u64,
}

impl<'a> LintedFile<'a> {
    /// The file at `path`; its source starts on the file's first line.
    pub fn new(path: &'a str, document: &'a Document, diagnostics: &'a [Diagnostic]) -> Self {
        Self { path, document, diagnostics, allowed: &[], first_line: 0 }
    }

    /// The same, with what was allowed.
    pub fn allowed(mut self, allowed: &'a [Allowed<'a>]) -> Self {
        self.allowed = allowed;
        self
    }

    /// The same, for a source that starts on line `first_line` (from 0) of its file.
    pub fn at_line(mut self, first_line: u64) -> Self {
        self.first_line = first_line;
        self
    }
}

/// A diagnostic that is not shown, because somebody allowed it.
#[derive(Clone, Copy, Debug)]
pub struct Allowed<'a> {
    /// The diagnostic.
    pub diagnostic: &'a Diagnostic,
    /// Where it is allowed.
    pub by: AllowedBy,
    /// Why, where that is said.
    pub reason: Option<&'a str>,
}

/// Where a diagnostic is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AllowedBy {
    /// In the posting itself: a comment, or a field.
    Posting,
    /// In a baseline.
    Baseline,
}

/// What is known of a rule, for formats that explain it.
#[derive(Clone, Copy, Debug)]
pub struct RuleInfo {
    /// What it reports, in one sentence without a period.
    pub summary: &'static str,
    /// Its page, in Markdown.
    pub page: &'static str,
    /// Its level before anybody configures it.
    pub level: Level,
    /// Whether it runs before anybody configures it.
    pub on: bool,
    /// How sure it is when it speaks: `high`, `medium` or `low`.
    pub confidence: &'static str,
}

/// What a run came to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// How many files were read.
    pub files: u64,
    /// How many postings were judged; a file of records holds several.
    pub postings: u64,
    /// How many diagnostics are errors.
    pub errors: u64,
    /// How many diagnostics are warnings.
    pub warnings: u64,
    /// How many diagnostics are infos, shown or not.
    pub infos: u64,
    /// How many diagnostics have a safe fix.
    pub fixable: u64,
}

impl Summary {
    /// Counts one posting and its diagnostics; files are counted by the caller, who knows where one ends.
    pub fn add_posting(&mut self, diagnostics: &[Diagnostic]) {
        self.postings += 1;
        for diagnostic in diagnostics {
            match diagnostic.level {
                Level::Error => self.errors += 1,
                Level::Warning => self.warnings += 1,
                Level::Info => self.infos += 1,
            }
            let safe = diagnostic.fix.as_ref().is_some_and(|fix| fix.applicability == Applicability::Safe);
            self.fixable += u64::from(safe);
        }
    }

    /// How many diagnostics have exactly the level `level`.
    pub fn count(&self, level: Level) -> u64 {
        match level {
            Level::Error => self.errors,
            Level::Warning => self.warnings,
            Level::Info => self.infos,
        }
    }
}

/// How many diagnostics still print in full where a person watches.
pub(crate) const FULL_LIMIT: u64 = 10;

/// The format for people that suits `count` shown diagnostics.
///
/// Up to ten print in full and more as tables, on a terminal; where there is none, `plain` can be read back.
pub fn choose_human(count: u64, is_terminal: bool) -> OutputFormat {
    match (is_terminal, count) {
        (false, _) => OutputFormat::Plain,
        (true, 0..=FULL_LIMIT) => OutputFormat::Full,
        (true, _) => OutputFormat::Grouped,
    }
}

/// How to print.
#[derive(Clone, Debug)]
#[allow(clippy::struct_excessive_bools, reason = "each answers a question of its own about the terminal")]
pub struct RenderOptions {
    /// Whether colours may be used.
    pub color: bool,
    /// The terminal's width in columns, for formats that are laid out: `full` and `grouped`.
    pub width: u16,
    /// Whether lines may be drawn with other characters than ASCII.
    pub unicode: bool,
    /// The lowest level that formats for people show.
    pub min_level: Level,
    /// The date for which the laws were asked, as `2026-11-22`.
    pub as_of: String,
    /// Whether formats for people end with a line that says what the run came to.
    pub closing_line: bool,
    /// Whether names of rules lead to their pages, by an escape sequence that not every terminal knows.
    pub links: bool,
    /// What is known of a rule, for formats that explain it.
    pub rule: fn(RuleName) -> Option<RuleInfo>,
}

impl Default for RenderOptions {
    fn default() -> Self {
        Self {
            color: false,
            width: 100,
            unicode: false,
            min_level: Level::Warning,
            as_of: String::new(),
            closing_line: true,
            links: false,
            rule: |_| None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_diagnostics_still_print_in_full_on_a_terminal() {
        assert_eq!(choose_human(0, true), OutputFormat::Full);
        assert_eq!(choose_human(10, true), OutputFormat::Full);
        assert_eq!(choose_human(11, true), OutputFormat::Grouped);
        assert_eq!(choose_human(3, false), OutputFormat::Plain);
    }
}
