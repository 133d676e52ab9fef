//! The laws of fixes, asked of a corpus: each posting is fixed in memory, and what came of it is compared.

use super::load::Judged;
use jdlint_core::diagnostic::Applicability;
use jdlint_core::document::ProblemKind;
use jdlint_core::{Edit, Format, Level, RuleName};
use jdlint_linter::{Fixed, Linted, Linter, fix_text};
use rayon::prelude::*;
use std::collections::BTreeMap;

/// What came of fixing one file.
#[derive(Default)]
struct Outcome {
    changed: bool,
    rounds: usize,
    bytes: usize,
    applied: BTreeMap<RuleName, usize>,
    held_back: BTreeMap<RuleName, usize>,
    broken: Vec<String>,
}

/// Prints what safe fixes, and then unsafe ones too, come to.
///
/// # Errors
///
/// How many laws are broken.
pub(super) fn check(judged: &[Judged], linter: &Linter) -> Result<(), String> {
    let mut broken = 0;
    for (name, least) in [("safe", Applicability::Safe), ("safe and unsafe", Applicability::Unsafe)] {
        let outcomes: Vec<(&str, Outcome)> =
            judged.par_iter().map(|file| (file.row.file.as_str(), fix(file, linter, least))).collect();
        broken += print(name, &outcomes);
    }
    if broken == 0 { Ok(()) } else { Err(format!("{broken} broken law(s)")) }
}

fn fix(file: &Judged, linter: &Linter, least: Applicability) -> Outcome {
    let document = &file.linted.document;
    if !document.is_editable() {
        return Outcome::default();
    }
    let format = document.format();
    let text = document.source().to_owned();
    let before = lint(linter, format, &text);
    let fixed = fix_text(&text, lint(linter, format, &text), least, |text| lint(linter, format, text));
    let mut outcome = Outcome {
        changed: fixed.text != text,
        rounds: fixed.rounds.len(),
        bytes: fixed.rounds.iter().flatten().map(|edit| edit.range.len() as usize).sum(),
        applied: count(fixed.applied.iter().copied()),
        held_back: count(fixed.held_back.iter().copied()),
        broken: Vec::new(),
    };
    if outcome.changed {
        outcome.broken = broken_laws(&text, &before, &fixed, linter, format, least);
    } else if !fixed.applied.is_empty() {
        outcome.broken.push("fixes were applied and nothing changed".to_owned());
    }
    outcome
}

fn lint(linter: &Linter, format: Format, text: &str) -> Vec<Linted> {
    jdlint_read::read_records(format, text).into_iter().map(|record| linter.lint(record.document)).collect()
}

fn broken_laws(
    text: &str,
    before: &[Linted],
    fixed: &Fixed,
    linter: &Linter,
    format: Format,
    least: Applicability,
) -> Vec<String> {
    let mut broken = Vec::new();
    let after = lint(linter, format, &fixed.text);
    if unread(&after) > unread(before) || after.len() != before.len() {
        broken.push("it reads worse".to_owned());
    }
    let (spoke, speaks) = (said(before, Level::Info), said(&after, Level::Info));
    for (rule, applied) in count(fixed.applied.iter().copied()) {
        let of = |counts: &BTreeMap<RuleName, usize>| counts.get(&rule).copied().unwrap_or(0);
        let (before, after) = (of(&spoke), of(&speaks));
        if after + applied > before {
            broken.push(format!("`{rule}`: {before} before, {applied} fixed, {after} left"));
        }
    }
    let loud = said(before, Level::Warning);
    for (rule, count) in said(&after, Level::Warning) {
        let known = loud.get(&rule).copied().unwrap_or(0);
        if count > known {
            broken.push(format!("`{rule}` gains: {known} before, {count} after"));
        }
    }
    if written(text, &fixed.rounds).as_deref() != Some(fixed.text.as_str()) {
        broken.push("bytes outside the edits changed".to_owned());
    }
    let again = fix_text(&fixed.text, after, least, |text| lint(linter, format, text));
    if again.text != fixed.text {
        let rules: Vec<&str> = again.applied.iter().map(|rule| rule.as_str()).collect();
        broken.push(format!("a second time changes it again: {}", rules.join(", ")));
    }
    broken
}

/// The text that comes of writing nothing but the edits; `None` where they overlap or cut a character.
fn written(text: &str, rounds: &[Vec<Edit>]) -> Option<String> {
    let mut text = text.to_owned();
    for edits in rounds {
        let mut next = String::with_capacity(text.len());
        let mut at = 0;
        for edit in edits {
            next.push_str(text.get(at..edit.range.start() as usize)?);
            next.push_str(&edit.text);
            at = edit.range.end() as usize;
        }
        next.push_str(text.get(at..)?);
        text = next;
    }
    Some(text)
}

fn unread(linted: &[Linted]) -> usize {
    let problems = linted.iter().flat_map(|linted| linted.document.problems());
    let kinds = |kind| matches!(kind, ProblemKind::Unreadable | ProblemKind::Syntax | ProblemKind::DuplicateField);
    problems.filter(|problem| kinds(problem.kind)).count()
}

/// How often each rule speaks at `least` or above.
fn said(linted: &[Linted], least: Level) -> BTreeMap<RuleName, usize> {
    let diagnostics = linted.iter().flat_map(|linted| &linted.diagnostics);
    count(diagnostics.filter(|diagnostic| diagnostic.level >= least).map(|diagnostic| diagnostic.rule))
}

fn count(rules: impl Iterator<Item = RuleName>) -> BTreeMap<RuleName, usize> {
    let mut counts = BTreeMap::new();
    for rule in rules {
        *counts.entry(rule).or_default() += 1;
    }
    counts
}

/// One of the counts of an outcome.
type CountsOf = fn(&Outcome) -> &BTreeMap<RuleName, usize>;

/// Prints the figures and each broken law; how many are broken.
fn print(name: &str, outcomes: &[(&str, Outcome)]) -> usize {
    let sum = |of: &dyn Fn(&Outcome) -> usize| -> usize { outcomes.iter().map(|(_, outcome)| of(outcome)).sum() };
    let fixes = sum(&|outcome| outcome.applied.values().sum());
    say!(
        "\nFixes, {name}: {fixes} in {} of {} files, {} bytes replaced, at most {} rounds",
        sum(&|outcome| usize::from(outcome.changed)),
        outcomes.len(),
        sum(&|outcome| outcome.bytes),
        outcomes.iter().map(|(_, outcome)| outcome.rounds).max().unwrap_or(0)
    );
    let kinds: [(&str, CountsOf); 2] =
        [("applied", |outcome| &outcome.applied), ("held back", |outcome| &outcome.held_back)];
    for (what, of) in kinds {
        let mut all: BTreeMap<RuleName, usize> = BTreeMap::new();
        for (rule, count) in outcomes.iter().flat_map(|(_, outcome)| of(outcome)) {
            *all.entry(*rule).or_default() += count;
        }
        for (rule, count) in all {
            say!("{:<34} {count:>7} {what}", rule.as_str());
        }
    }
    let mut broken = 0;
    for (file, outcome) in outcomes {
        for law in &outcome.broken {
            say!("broken: {file}: {law}");
            broken += 1;
        }
    }
    say!("{broken} broken laws");
    broken
}
