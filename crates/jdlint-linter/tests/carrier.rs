//! Probes: one line is put into a clean posting, and exactly one rule must speak, at exactly the words that deserve it.
//! Other probes only look like something, and nothing may be said.

use jdlint_core::Format;
use jdlint_core::diagnostic::Level;
use jdlint_linter::{Linter, Settings};
use std::fmt::Write as _;

const CARRIER: &str = include_str!("../../../fixtures/carrier.md");

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

#[test]
fn pay_in_the_front_matter() {
    let mut probes = Probes::default();
    for (value, rule, words) in [
        ("from $22 per hour", "open-ended-salary", "from $22 per hour"),
        ("up to $26.50 per hour", "open-ended-salary", "up to $26.50 per hour"),
        ("$22+ per hour", "open-ended-salary", "$22+ per hour"),
        ("$26.50 to $22.00 per hour", "inverted-salary-range", "$26.50 to $22.00 per hour"),
        ("$45,000 to $55,000 per hour", "implausible-salary", "$45,000 to $55,000 per hour"),
        ("$22 to $26 per year", "implausible-salary", "$22 to $26 per year"),
        ("$52,000 to $5,600 a year", "implausible-salary", "$52,000 to $5,600 a year"),
        ("$3,800 to $4,400", "salary-without-period", "$3,800 to $4,400"),
        ("competitive", "vague-salary", "competitive"),
    ] {
        probes.expect(value, &replaced("salary:", &format!("salary: {value}")), &[(rule, words)]);
    }
    probes.end();
}

#[test]
fn pay_that_contradicts_the_front_matter() {
    let mut probes = Probes::default();
    for (line, words) in [
        ("The pay is $31.00 per hour.", "$31.00 per hour"),
        ("Pay: $17 to $19 per hour", "$17 to $19 per hour"),
        ("The salary is $72,000 a year.", "$72,000 a year"),
    ] {
        probes.expect(line, &inserted(line), &[("salary-conflict", words)]);
    }
    for line in [
        "The starting pay is $22.00 per hour.",
        "The pay is $24 per hour.",
        "That is a salary of $45,760 to $55,120 a year.",
        "Lead mechanics are paid $31.00 per hour.",
        "Overtime is paid at $39.75 per hour.",
        "Part-time staff are paid $20.00 per hour.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}

#[test]
fn money_that_is_no_pay() {
    let mut probes = Probes::default();
    for line in [
        "We offer a 401k match from day one.",
        "You work beside people who look after a $2.5 billion portfolio.",
        "There is an up to 10% bonus in good years.",
        "We lent $400,000 to people who buy their first bicycle.",
        "You get a tool allowance of up to $500.",
        "Bring a friend and get a referral bonus of $1,000.",
        "We sell bicycles from $300 to $9,000.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}

#[test]
fn dates_in_the_front_matter() {
    let mut probes = Probes::default();
    for (start, value, rule) in [
        ("valid_through:", "2026-10-31", "expired-posting"),
        ("valid_through:", "2026-01-31", "closing-before-posting"),
        ("valid_through:", "2027-02-30", "impossible-date"),
        ("date_posted:", "2026-13-12", "impossible-date"),
    ] {
        probes.expect(value, &replaced(start, &format!("{start} {value}")), &[(rule, value)]);
    }
    // Minneapolis settles which figure is the month.
    probes.expect("2/3/2027", &replaced("valid_through:", "valid_through: 2/3/2027"), &[]);
    probes.end();
}

#[test]
fn dates_in_the_text() {
    let mut probes = Probes::default();
    for (line, words) in
        [("Apply by February 15, 2027.", "February 15, 2027"), ("Application deadline: February 15", "February 15")]
    {
        probes.expect(line, &inserted(line), &[("date-conflict", words)]);
    }
    for line in [
        "Apply by January 31, 2027.",
        "Application deadline: January 31",
        "Review of applications begins December 1, 2026.",
        "We opened on March 3, 1998.",
        "The workshop is closed on December 24 and 31.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}
