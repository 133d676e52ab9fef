//! One fact is told once: no two rules own the same slot of one posting.

mod support;

use jdlint_core::diagnostic::RuleName;
use jdlint_core::{FieldName, Format};
use jdlint_linter::{Linter, Preset, Settings};
use jdlint_rules::{RuleEntry, rules};
use std::fmt::Write as _;
use support::{Posting, fixtures};

/// The Markdown and plain-text postings of a rule's page, flagged or not.
fn postings_of(entry: &RuleEntry) -> Vec<Posting> {
    let mut found = Vec::new();
    let mut lines = entry.meta.page.lines().enumerate();
    while let Some((number, line)) = lines.next() {
        let format = match line.strip_prefix("```").and_then(|info| info.strip_suffix(" posting")) {
            Some("md") => Format::Markdown,
            Some("txt") => Format::Text,
            _ => continue,
        };
        let body: Vec<&str> = lines.by_ref().map(|(_, line)| line).take_while(|line| *line != "```").collect();
        let place = format!("{} line {}", entry.name(), number + 1);
        found.push(Posting { place, document: jdlint_read::read(format, body.join("\n") + "\n") });
    }
    found
}

#[test]
fn no_two_rules_own_one_slot() {
    let mut postings = fixtures("postings");
    postings.extend(fixtures("broken"));
    postings.extend(fixtures("carrier.md"));
    postings.extend(rules().iter().flat_map(postings_of));
    assert!(postings.len() > 100, "only {} postings were found", postings.len());
    let mut settings = Settings::new(jiff::civil::date(2026, 11, 24));
    settings.preset = Some(Preset::Strict);
    let linter = Linter::new(settings);
    let mut failures = String::new();
    for posting in postings {
        let linted = linter.lint(posting.document);
        let mut owners: Vec<(FieldName, RuleName)> = linted
            .diagnostics
            .iter()
            .chain(linted.suppressed.iter().map(|suppressed| &suppressed.diagnostic))
            .filter_map(|diagnostic| diagnostic.owns.map(|field| (field, diagnostic.rule)))
            .collect();
        owners.sort();
        owners.dedup();
        for pair in owners.windows(2).filter(|pair| pair[0].0 == pair[1].0) {
            let _ = writeln!(failures, "{}: {} and {} own {}", posting.place, pair[0].1, pair[1].1, pair[0].0);
        }
    }
    assert!(failures.is_empty(), "{failures}");
}
