//! What the posting asks for: technologies by name, years of experience, degrees.

use crate::{AS_OF, Probes, inserted};
use jdlint_core::Format;
use jdlint_linter::{Linter, Settings};

/// What the rule `rule`, whatever its level, says of the carrier with `line` in it: the words.
fn words_of(rule: &str, line: &str) -> Vec<String> {
    let linted = Linter::new(Settings::new(AS_OF)).lint_text(Format::Markdown, inserted(line));
    let said = linted.diagnostics.iter().filter(|diagnostic| diagnostic.rule.as_str() == rule);
    said.map(|diagnostic| linted.document.source_text(diagnostic.primary.range).to_owned()).collect()
}

#[test]
fn names_of_technologies() {
    let mut probes = Probes::default();
    for (line, words) in [
        ("Our booking site runs on Node JS.", "Node JS"),
        ("You keep its small MySql database tidy.", "MySql"),
        ("The site's code is on Github.", "Github"),
        ("You can read a little Angularjs.", "Angularjs"),
    ] {
        assert_eq!(words_of("technology-name", line), [words], "{line}");
        probes.expect(line, &inserted(line), &[]);
    }
    for line in [
        "You like native apps.",
        "Our booking site runs on Node.js.",
        "Its code is at https://code.northsidecycles.test/javascript.",
        "Express deliveries go out at nine.",
        "In spring we go through all the rental bikes.",
    ] {
        assert_eq!(words_of("technology-name", line), [""; 0], "{line}");
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}

#[test]
fn years_of_experience() {
    let mut probes = Probes::default();
    for (line, rule, words) in [
        ("You bring 15+ years of Kubernetes.", "impossible-experience", "15+ years of Kubernetes"),
        (
            "You must have ten years of experience with GitHub Actions.",
            "impossible-experience",
            "ten years of experience with GitHub Actions",
        ),
    ] {
        probes.expect(line, &inserted(line), &[(rule, words)]);
    }
    for line in [
        "We look back on 50 years of company history.",
        "You hold a master's degree, or you have learned the trade.",
        "You like native apps.",
        "You have 10 years of experience with Kubernetes.",
        "For over 15 years we have run our shop on Kubernetes.",
        "You must be at least 18 years of age.",
        "The workshop has been in this street for 20 years.",
        "You get a 2-year contract.",
        "Our mechanics have 25 years of experience with GitHub Actions between them.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}

#[test]
fn kinds_of_employment_and_repeated_lines() {
    let mut probes = Probes::default();
    for (line, rule, words) in [
        ("This is a part-time position.", "employment-type-conflict", "is a part-time"),
        (
            "Northside Cycles mends some 4,000 bicycles a year, most of them for people who ride to work.",
            "repeated-line",
            "Northside Cycles mends some 4,000 bicycles a year, most of them for people who ride to work.",
        ),
    ] {
        probes.expect(line, &inserted(line), &[(rule, words)]);
    }
    for line in [
        "The job can be done full-time or part-time.",
        "You help our part-time staff.",
        "Mend brakes, gears and bells.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}
