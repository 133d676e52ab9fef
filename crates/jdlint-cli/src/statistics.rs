//! `--statistics`: a table of the rules in place of what they say.

use crate::terminal;
use jdlint_core::{Applicability, Diagnostic, Level, RuleName};
use std::collections::BTreeMap;
use std::io::{self, Write};

/// What one rule said.
#[derive(Clone, Copy, Debug)]
struct Row {
    /// The highest level that it spoke at.
    level: Level,
    diagnostics: u64,
    postings: u64,
    /// How many can be mended by a fix.
    fixable: u64,
}

/// What all rules said.
#[derive(Clone, Debug, Default)]
pub(crate) struct Statistics {
    rules: BTreeMap<RuleName, Row>,
}

impl Statistics {
    /// Counts the diagnostics of one posting.
    pub(crate) fn add(&mut self, diagnostics: &[Diagnostic]) {
        for (index, diagnostic) in diagnostics.iter().enumerate() {
            let fresh = Row { level: diagnostic.level, diagnostics: 0, postings: 0, fixable: 0 };
            let row = self.rules.entry(diagnostic.rule).or_insert(fresh);
            let is_first = !diagnostics[..index].iter().any(|other| other.rule == diagnostic.rule);
            let fix = diagnostic.fix.as_ref().filter(|fix| fix.applicability != Applicability::Display);
            row.level = row.level.max(diagnostic.level);
            row.diagnostics += 1;
            row.postings += u64::from(is_first);
            row.fixable += u64::from(fix.is_some());
        }
    }

    /// Writes the table, the most frequent rule first; infos are in it.
    ///
    /// # Errors
    ///
    /// What `out` reports.
    pub(crate) fn write(&self, out: &mut dyn Write, postings: u64) -> io::Result<()> {
        let mut rows: Vec<(&RuleName, &Row)> = self.rules.iter().collect();
        rows.sort_by_key(|(name, row)| (std::cmp::Reverse(row.diagnostics), **name));
        let width = rows.iter().map(|(name, _)| name.as_str().len()).max().unwrap_or(0).max("rule".len());
        if rows.is_empty() {
            return writeln!(out, "No rule has anything to say about {postings} posting(s).");
        }
        // A narrow terminal has no room for the column that one can do without.
        let is_narrow = terminal::is_terminal() && usize::from(terminal::width()) < width + 42;
        let mut line = |name: &str, level: &str, diagnostics: &str, postings: &str, fixable: &str| {
            let postings = if is_narrow { String::new() } else { format!("  {postings:>8}") };
            writeln!(out, "{name:width$}  {level:7}  {diagnostics:>11}{postings}  {fixable:>7}")
        };
        line("rule", "level", "diagnostics", "postings", "fixable")?;
        for (name, row) in &rows {
            let [diagnostics, postings, fixable] = [row.diagnostics, row.postings, row.fixable].map(|n| n.to_string());
            line(name.as_str(), row.level.as_str(), &diagnostics, &postings, &fixable)?;
        }
        let total: u64 = rows.iter().map(|(_, row)| row.diagnostics).sum();
        let fixable: u64 = rows.iter().map(|(_, row)| row.fixable).sum();
        line("all", "", &total.to_string(), &postings.to_string(), &fixable.to_string())
    }
}
