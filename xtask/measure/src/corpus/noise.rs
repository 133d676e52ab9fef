//! How much people are shown: warnings and errors for each posting.

use super::load::Judged;
use jdlint_core::Level;
use std::collections::BTreeMap;

/// Prints median, 90th percentile and maximum of the warnings and errors of a posting, by source and for all.
pub(super) fn print(judged: &[Judged]) {
    let mut by_source: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for file in judged {
        let shown = file.linted.diagnostics.iter().filter(|diagnostic| diagnostic.level >= Level::Warning).count();
        by_source.entry(&file.source).or_default().push(shown);
        by_source.entry("all sources").or_default().push(shown);
    }
    say!("\nWarnings and errors of a posting\n");
    say!("{:<26} {:>8} {:>7} {:>6} {:>5}", "source", "postings", "median", "90th", "max");
    for (source, mut counts) in by_source {
        counts.sort_unstable();
        let max = counts.last().copied().unwrap_or(0);
        say!("{source:<26} {:>8} {:>7} {:>6} {max:>5}", counts.len(), percentile(&counts, 50), percentile(&counts, 90));
    }
}

/// The count that so many percent of the sorted `counts` do not exceed.
fn percentile(counts: &[usize], percent: usize) -> usize {
    let rank = (counts.len() * percent).div_ceil(100);
    counts.get(rank.saturating_sub(1)).copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::percentile;

    #[test]
    fn so_many_percent_do_not_exceed_it() {
        let counts: Vec<usize> = (1..=10).collect();
        assert_eq!(percentile(&counts, 50), 5);
        assert_eq!(percentile(&counts, 90), 9);
        assert_eq!(percentile(&[7], 90), 7);
        assert_eq!(percentile(&[], 90), 0);
    }
}
