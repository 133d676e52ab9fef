//! Probes: one line is put into a clean posting, and exactly one rule must speak, at exactly the words that deserve it.
//! Other probes only look like something, and nothing may be said.

mod dates;
mod discrimination;
mod more;
mod must;
mod pay;
mod requirements;
mod structure;
mod wording;

use jdlint_core::Format;
use jdlint_core::diagnostic::Level;
use jdlint_linter::{Linter, Settings};
use std::fmt::Write as _;

const CARRIER: &str = include_str!("../../../../fixtures/carrier.md");

/// A day between the carrier's publication and its last day to apply.
const AS_OF: jiff::civil::Date = jiff::civil::date(2026, 11, 1);

/// The carrier with the line that begins with `start` replaced by `line`.
fn replaced(start: &str, line: &str) -> String {
    assert_eq!(CARRIER.lines().filter(|one| one.starts_with(start)).count(), 1, "`{start}` begins one line");
    CARRIER.lines().map(|one| if one.starts_with(start) { line } else { one }).fold(String::new(), |mut text, line| {
        text.push_str(line);
        text.push('\n');
        text
    })
}

/// The carrier with a paragraph `line` before its qualifications.
fn inserted(line: &str) -> String {
    replaced("## Qualifications", &format!("{line}\n\n## Qualifications"))
}

/// What the rules say of `text` at warning and above: rule and words.
fn said(text: &str) -> Vec<(&'static str, String)> {
    let linted = Linter::new(Settings::new(AS_OF)).lint_text(Format::Markdown, text);
    let of_note = linted.diagnostics.iter().filter(|diagnostic| diagnostic.level >= Level::Warning);
    of_note
        .map(|diagnostic| (diagnostic.rule.as_str(), linted.document.source_text(diagnostic.primary.range).to_owned()))
        .collect()
}

/// Collects what probes say wrongly, so that one run shows all.
#[derive(Default)]
struct Probes {
    wrong: String,
}

impl Probes {
    fn expect(&mut self, probe: &str, text: &str, wanted: &[(&str, &str)]) {
        let found = said(text);
        if !found.iter().map(|(rule, words)| (*rule, words.as_str())).eq(wanted.iter().copied()) {
            let _ = writeln!(self.wrong, "{probe}\n   found {found:?}\n  wanted {wanted:?}");
        }
    }

    fn end(&self) {
        assert!(self.wrong.is_empty(), "{}", self.wrong);
    }
}

#[test]
fn the_carrier_itself_is_clean() {
    assert_eq!(said(CARRIER), []);
}
