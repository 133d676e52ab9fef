//! What renderers are given: a document with its diagnostics, how to print, and what a run came to.

use crate::escape::escape;
use jdlint_core::{Applicability, Diagnostic, Document, Level};
use std::fmt;
use std::str::FromStr;

/// A document and what the rules said about it.
#[derive(Clone, Copy, Debug)]
pub struct LintedFile<'a> {
    /// The file's path as it is shown: relative, with forward slashes.
    pub path: &'a str,
    /// The document: a whole file, or one record of it.
    pub document: &'a Document,
    /// What was said, in the order of [`Diagnostic::sort_key`].
    pub diagnostics: &'a [Diagnostic],
    /// The line of the file, from 0, on which the document's source starts: 0 but for records.
    pub first_line: u64,
}

impl<'a> LintedFile<'a> {
    /// The file at `path`; its source starts on the file's first line.
    pub fn new(path: &'a str, document: &'a Document, diagnostics: &'a [Diagnostic]) -> Self {
        Self { path, document, diagnostics, first_line: 0 }
    }

    /// The same, for a source that starts on line `first_line` (from 0) of its file.
    pub fn at_line(mut self, first_line: u64) -> Self {
        self.first_line = first_line;
        self
    }
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

/// How diagnostics are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum OutputFormat {
    /// Each diagnostic with its lines, drawn for a terminal.
    Full,
    /// One line for each diagnostic.
    Concise,
    /// A table for each file.
    Grouped,
    /// Each diagnostic with its lines, in ASCII that never changes: for pages, logs and pipes.
    Plain,
    /// One JSON object for the run.
    Json,
    /// One JSON object for each diagnostic.
    JsonLines,
}

impl OutputFormat {
    /// Every format, in the order in which they are listed to people.
    pub const ALL: &[Self] = &[Self::Full, Self::Concise, Self::Grouped, Self::Plain, Self::Json, Self::JsonLines];

    /// The format's name on the command line.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Concise => "concise",
            Self::Grouped => "grouped",
            Self::Plain => "plain",
            Self::Json => "json",
            Self::JsonLines => "json-lines",
        }
    }

    /// Whether people read it, so that infos are hidden, controls are escaped and a closing line is printed.
    pub const fn is_human(self) -> bool {
        matches!(self, Self::Full | Self::Concise | Self::Grouped | Self::Plain)
    }
}

impl fmt::Display for OutputFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for OutputFormat {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::ALL.iter().copied().find(|format| format.as_str() == name).ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

/// The name of a format that does not exist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFormat(
    /// The name.
    pub String,
);

impl fmt::Display for UnknownFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "there is no output format `{}`; there are ", escape(&self.0))?;
        for (index, format) in OutputFormat::ALL.iter().enumerate() {
            let before = match index {
                0 => "",
                _ if index + 1 == OutputFormat::ALL.len() => " and ",
                _ => ", ",
            };
            write!(f, "{before}{format}")?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownFormat {}

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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenderOptions {
    /// Whether colours may be used.
    pub color: bool,
    /// The terminal's width in columns; only `full` wraps.
    pub width: u16,
    /// Whether lines may be drawn with other characters than ASCII.
    pub unicode: bool,
    /// The lowest level that formats for people show.
    pub min_level: Level,
    /// The date for which the laws were asked, as `2026-11-22`.
    pub as_of: String,
    /// Whether formats for people end with a line that says what the run came to.
    pub closing_line: bool,
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
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_format_is_found_by_its_name() {
        for format in OutputFormat::ALL {
            assert_eq!(format.as_str().parse(), Ok(*format));
        }
        let error = "xml\u{1b}".parse::<OutputFormat>().unwrap_err();
        assert_eq!(
            error.to_string(),
            "there is no output format `xml\\x1b`; there are full, concise, grouped, plain, json and json-lines"
        );
    }

    #[test]
    fn ten_diagnostics_still_print_in_full_on_a_terminal() {
        assert_eq!(choose_human(0, true), OutputFormat::Full);
        assert_eq!(choose_human(10, true), OutputFormat::Full);
        assert_eq!(choose_human(11, true), OutputFormat::Grouped);
        assert_eq!(choose_human(3, false), OutputFormat::Plain);
    }
}
