//! The laws of fixes, over every posting of every page, the fixtures, and postings that are made up at random.
//!
//! What [`fix_text`] makes still reads; no rule gains a warning or an error; nothing that could be fixed is left; fixing
//! twice is fixing once; bytes outside the edits stay.
#![allow(
    clippy::unwrap_used,
    clippy::format_collect,
    missing_docs,
    reason = "tests may panic, be slow, and are no API"
)]

#[path = "../pages/page.rs"]
#[allow(dead_code, reason = "what is printed below a posting is for the test of the pages")]
mod page;
#[path = "../support/mod.rs"]
mod support;
mod write;

use jdlint_core::diagnostic::{Applicability, Level};
use jdlint_core::document::ProblemKind;
use jdlint_core::{Edit, Format, RuleName};
use jdlint_linter::{Fixed, Linted, Linter, MAX_ROUNDS, Selector, Settings, apply_fixes, fix_text};
use jdlint_rules::CompanyFacts;
use proptest::prelude::*;
use std::collections::BTreeMap;
use write::{Draft, texts};

/// All rules, and a company of which everything is known, so that every fix is offered.
fn linter() -> Linter {
    let mut settings = Settings::new(jiff::civil::date(2026, 11, 24));
    settings.select = vec![Selector::All];
    // It weighs all words of a posting against each other, so any word that a fix adds can tip it.
    settings.ignore = vec![Selector::parse("gender-coded-wording").expect("there is such a rule")];
    settings.company = CompanyFacts {
        name: Some("Northwind & Søn".to_owned()),
        apply_url: Some("https://jobs.northwind.example/apply".to_owned()),
        eeo_statement: Some("Northwind is an \"equal opportunity\" employer.".to_owned()),
        ..CompanyFacts::default()
    };
    Linter::new(settings)
}

fn lint(linter: &Linter, format: Format, text: &str) -> Vec<Linted> {
    jdlint_read::read_records(format, text).into_iter().map(|record| linter.lint(record.document)).collect()
}

fn fix(linter: &Linter, format: Format, text: &str, least: Applicability) -> Fixed {
    fix_text(text, lint(linter, format, text), least, |text| lint(linter, format, text))
}

/// How many warnings and errors each rule has.
fn loud(linted: &[Linted]) -> BTreeMap<RuleName, usize> {
    let mut counts = BTreeMap::new();
    for diagnostic in linted.iter().flat_map(|linted| &linted.diagnostics) {
        if diagnostic.level >= Level::Warning {
            *counts.entry(diagnostic.rule).or_default() += 1;
        }
    }
    counts
}

fn unread(linted: &[Linted]) -> usize {
    let problems = linted.iter().flat_map(|linted| linted.document.problems());
    problems.filter(|problem| matches!(problem.kind, ProblemKind::Syntax | ProblemKind::DuplicateField)).count()
}

/// Holds the laws to one text; how many fixes were applied.
fn hold(linter: &Linter, format: Format, text: &str, least: Applicability) -> usize {
    let before = lint(linter, format, text);
    let fixed = fix(linter, format, text, least);
    let place = || format!("{format:?} {least:?}\n--- before\n{text}\n--- after\n{}", fixed.text);
    assert!(fixed.held_back.is_empty(), "a fix of {:?} breaks a law: {}", fixed.held_back, place());
    assert!(fixed.rounds.len() < MAX_ROUNDS, "it does not end: {}", place());
    let after = lint(linter, format, &fixed.text);
    assert_eq!(after.len(), before.len(), "{}", place());
    assert!(unread(&after) <= unread(&before), "it reads worse: {}", place());
    for (rule, count) in loud(&after) {
        assert!(loud(&before).get(&rule).is_some_and(|known| *known >= count), "`{rule}` gains: {}", place());
    }
    for linted in &after {
        let (_, left) = apply_fixes(linted.document.source(), &linted.diagnostics, least);
        assert_eq!(left, 0, "something is left to fix: {}", place());
    }
    let again = fix(linter, format, &fixed.text, least);
    assert!(again.text == fixed.text && again.applied.is_empty(), "twice is not once: {}", place());
    for linted in &before {
        outside_stays(linted, least);
    }
    fixed.applied.len()
}

/// Takes the edits of one round out of the text before and the text after: what is left must be the same.
fn outside_stays(linted: &Linted, least: Applicability) {
    let source = linted.document.source();
    let (after, _) = apply_fixes(source, &linted.diagnostics, least);
    let mut fixes: Vec<&Vec<Edit>> = linted
        .diagnostics
        .iter()
        .filter_map(|diagnostic| diagnostic.fix.as_ref())
        .filter(|fix| fix.applicability >= least)
        .map(|fix| &fix.edits)
        .collect();
    fixes.sort_by_key(|edits| edits[0].range);
    let mut rest = after.as_str();
    let mut at = 0;
    let mut end = None;
    for edits in fixes {
        if end.is_some_and(|end| edits[0].range.start() <= end) {
            continue;
        }
        end = edits.iter().map(|edit| edit.range.end()).max();
        for edit in edits {
            let kept = &source[at..edit.range.start() as usize];
            rest = rest.strip_prefix(kept).expect("what stands before an edit stays");
            rest = rest.strip_prefix(edit.text.as_str()).expect("an edit writes what it says");
            at = edit.range.end() as usize;
        }
    }
    assert_eq!(rest, &source[at..], "what stands behind the last edit stays");
}

#[test]
fn pages_keep_the_laws() {
    let linter = linter();
    let mut applied = 0;
    for entry in jdlint_rules::rules() {
        for example in page::examples(entry.meta.page).iter().filter(|example| !example.escaped) {
            for least in [Applicability::Safe, Applicability::Unsafe] {
                applied += hold(&linter, example.format, &example.text, least);
            }
        }
    }
    assert!(applied > 30, "only {applied} fixes were applied");
}

#[test]
fn fixtures_keep_the_laws() {
    let linter = linter();
    for folder in ["postings", "broken", "carrier.md"] {
        for posting in support::fixtures(folder).iter().filter(|posting| posting.document.is_editable()) {
            let document = &posting.document;
            let applied = hold(&linter, document.format(), document.source(), Applicability::Unsafe);
            assert!(applied < 40, "{}: {applied} fixes are more than a posting has words for", posting.place);
        }
    }
}

#[test]
fn what_was_decoded_is_not_fixed() {
    let mut bytes = vec![0xff, 0xfe];
    bytes.extend("# Cook\n\nAt [Company Name] you cook.\n".encode_utf16().flat_map(u16::to_le_bytes));
    let document = jdlint_read::read_bytes(Format::Markdown, &bytes);
    let text = document.source().to_owned();
    let linted = vec![linter().lint(document)];
    assert!(linted[0].diagnostics.iter().any(|diagnostic| diagnostic.rule.as_str() == "placeholder-text"));
    let fixed = fix_text(&text, linted, Applicability::Unsafe, |_| unreachable!("nothing is to be applied"));
    assert!(fixed.applied.is_empty() && fixed.text == text);
}

#[test]
fn each_record_is_fixed_where_it_stands() {
    let text = "{\"title\":\"Cook\",\"workplace\":\"On-site\"}\n\n{\"title\":\"Bäcker\",\"workplace\":\"Remote\"}\r\n";
    let fixed = fix(&linter(), Format::Ndjson, text, Applicability::Safe);
    assert_eq!(fixed.text, text.replace("On-site", "on_site").replace("Remote", "remote"));
    assert_eq!(fixed.applied.len(), 2);
}

/// A fix that breaks its posting is left out, and the others are applied all the same.
#[test]
fn a_fix_that_breaks_a_law_is_held_back() {
    let linter = linter();
    let text = "{\"title\":\"Cook\",\"workplace\":\"On-site\",\"salary\":{\"currency\":\"usd\",\"period\":\"hourly\"}}";
    let mut linted = lint(&linter, Format::Json, text);
    let broken = linted[0].diagnostics.iter_mut().find(|diagnostic| diagnostic.message.contains("usd")).unwrap();
    broken.fix.as_mut().unwrap().edits[0].text = "\"".to_owned();
    let first = std::cell::Cell::new(true);
    let fixed = fix_text(text, linted, Applicability::Safe, |text| {
        first.set(false);
        let mut linted = lint(&linter, Format::Json, text);
        for diagnostic in linted.iter_mut().flat_map(|linted| &mut linted.diagnostics) {
            if diagnostic.message.contains("usd") {
                diagnostic.fix.as_mut().unwrap().edits[0].text = "\"".to_owned();
            }
        }
        linted
    });
    assert_eq!(fixed.text, text.replace("On-site", "on_site").replace("hourly", "hour"));
    assert!(fixed.held_back.iter().any(|rule| rule.as_str() == "invalid-field"));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn made_up_postings_keep_the_laws(draft in Draft::strategy()) {
        let linter = linter();
        for (format, text) in texts(&draft) {
            hold(&linter, format, &text, Applicability::Safe);
            hold(&linter, format, &text, Applicability::Unsafe);
        }
    }
}
