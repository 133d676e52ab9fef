//! What a phrase is to be replaced by must itself be clean.
#![allow(clippy::unwrap_used, reason = "a test may panic, its helpers too")]

use jdlint_core::Format;
use jdlint_linter::{Linter, Preset, Selector, Settings};
use std::collections::BTreeSet;

const CARRIER: &str = include_str!("../../../fixtures/carrier.md");

/// What the rules say of the carrier with `line` in it, as (rule, message) at any level.
fn said(linter: &Linter, line: &str) -> BTreeSet<(String, String)> {
    let text = CARRIER.replace("## Qualifications\n", &format!("{line}\n\n## Qualifications\n"));
    assert!(line.is_empty() || text.contains(line));
    let linted = linter.lint_text(Format::Markdown, text);
    linted.diagnostics.iter().map(|one| (one.rule.as_str().to_owned(), one.message.clone())).collect()
}

#[test]
fn no_replacement_is_itself_flagged() {
    let mut settings = Settings::new(jiff::civil::date(2026, 11, 1));
    settings.preset = Some(Preset::Strict);
    // It weighs the words of a whole posting against each other; no single word is right or wrong to it.
    settings.ignore = vec![Selector::parse("gender-coded-wording").expect("there is such a rule")];
    let linter = Linter::new(settings);
    let clean = said(&linter, "You will find the workshop behind the house.");
    let replacements: BTreeSet<&str> = jdlint_facts::entries().iter().map(|entry| entry.replacement).collect();
    let mut wrong = Vec::new();
    let mut tried = 0;
    for replacement in replacements.into_iter().filter(|replacement| !replacement.is_empty()) {
        let line = format!("You will find the {replacement} behind the house.");
        let found = said(&linter, &line);
        wrong.extend(found.difference(&clean).map(|(rule, message)| format!("`{replacement}`: {rule}: {message}")));
        tried += 1;
    }
    assert!(tried > 20, "only {tried} replacements were tried");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
