//! Diagnostics by rule and source.

use super::load::Judged;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Prints how many diagnostics each rule gives, and how many for 100 postings of each source.
pub(super) fn print(judged: &[Judged]) {
    let mut files: BTreeMap<&str, usize> = BTreeMap::new();
    let mut by_rule: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for file in judged {
        *files.entry(&file.source).or_default() += 1;
        for diagnostic in &file.linted.diagnostics {
            *by_rule.entry(diagnostic.rule.as_str()).or_default().entry(&file.source).or_default() += 1;
        }
    }
    say!("\nDiagnostics: all, and for 100 postings of each source\n");
    let mut heading = format!("{:<34} {:>7}", "rule", "all");
    for (source, count) in &files {
        let _ = write!(heading, " {:>width$}", format!("{source} ({count})"), width = width(source));
    }
    say!("{heading}");
    for (rule, sources) in &by_rule {
        let mut line = format!("{rule:<34} {:>7}", sources.values().sum::<usize>());
        for (source, count) in &files {
            let rate = 100.0 * sources.get(source).copied().unwrap_or(0) as f64 / *count as f64;
            let _ = write!(line, " {rate:>width$.1}", width = width(source));
        }
        say!("{line}");
    }
    let all: usize = by_rule.values().flat_map(BTreeMap::values).sum();
    say!("{:<34} {all:>7}", "all rules");
}

/// The width of a source's column: its name and a count of up to five digits.
fn width(source: &str) -> usize {
    source.chars().count() + 8
}
