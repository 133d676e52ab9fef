//! Large inputs: what is printed for a diagnostic costs what is printed, not what the file holds.
//!
//! Nothing is timed here: with a cost of the line for each diagnostic these tests would run for hours.

#![allow(clippy::unwrap_used, reason = "tests may panic, in their helpers too")]

mod support;

use jdlint_core::{Level, SourceRange};
use jdlint_render::{OutputFormat, Report};
use support::{Case, options, summary};

const WORDS: usize = 100_000;
/// One word of so many is spoken of.
const EVERY: usize = 10;

/// A hundred bytes for each of `words` words; something is said about one in [`EVERY`], which also points at the first word and the last one.
fn large(separator: &str, words: usize) -> Case {
    let mut word = "größere Überflieger ".repeat(5);
    word.truncate(100 - separator.len());
    let unit = format!("{word}{separator}");
    let mut case = Case::new("large.md", &unit.repeat(words));
    let length = unit.len() as u32;
    let first = SourceRange::new(0, 9);
    let last = SourceRange::new(length * (words as u32 - 1), length * (words as u32 - 1) + 9);
    for index in (0..words as u32).step_by(EVERY) {
        let range = SourceRange::new(index * length, index * length + 9);
        case = case.say_at(Level::Warning, "cliche", "`größere` says little", range).with(|said| {
            said.labels.push(jdlint_core::Label::at(first));
            said.labels.push(jdlint_core::Label::at(last));
        });
    }
    case
}

#[test]
fn one_line_of_ten_megabytes() {
    let cases = [large(" ", WORDS)];
    assert!(cases[0].document.source().len() >= 9_000_000);
    for format in OutputFormat::ALL {
        let each = printed(&cases, *format) / cases[0].diagnostics.len();
        // The summary in Markdown is cut.
        let least = if *format == OutputFormat::Markdown { 5 } else { 40 };
        assert!((least..2_500).contains(&each), "{format}: {each} bytes a diagnostic");
    }
}

#[test]
fn many_lines() {
    let cases = [large("\r\n", WORDS / 5)];
    for format in OutputFormat::ALL {
        let each = printed(&cases, *format) / cases[0].diagnostics.len();
        // The summary in Markdown is cut.
        let least = if *format == OutputFormat::Markdown { 5 } else { 40 };
        assert!((least..2_500).contains(&each), "{format}: {each} bytes a diagnostic");
    }
}

/// How many bytes the report of `cases` has.
fn printed(cases: &[Case], format: OutputFormat) -> usize {
    let mut report = Report::new(Counted(0), format, options());
    for case in cases {
        report.file(&case.file()).unwrap();
    }
    report.end(&summary(cases)).unwrap().0
}

/// Counts what is written.
struct Counted(usize);

impl std::io::Write for Counted {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
