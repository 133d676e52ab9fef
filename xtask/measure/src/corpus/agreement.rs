//! Agreement with the labels: a table by kind and source, and the disagreements one by one.

use super::compare::{Comparison, Kind, Outcome, compare};
use super::labels::WrongLabels;
use super::load::Judged;
use clap::ValueEnum as _;
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug, Default)]
struct Tally {
    same: usize,
    both_none: usize,
    missed: usize,
    extra: usize,
    different: usize,
    /// Those of `extra` whose label is known to be wrong.
    mislabelled: usize,
}

impl Tally {
    fn add(&mut self, outcome: Outcome) {
        match outcome {
            Outcome::Same => self.same += 1,
            Outcome::BothNone => self.both_none += 1,
            Outcome::Missed => self.missed += 1,
            Outcome::Extra => self.extra += 1,
            Outcome::Different => self.different += 1,
        }
    }
}

/// Prints the table.
///
/// # Errors
///
/// A sentence where the list of wrong labels cannot be read.
pub(super) fn print(judged: &[Judged]) -> Result<(), String> {
    let wrong = WrongLabels::read()?;
    say!("\nAgreement with the labels (the labels are sometimes wrong: read the disagreements)\n");
    say!(
        "{:<10} {:<24} {:>6} {:>6} {:>7} {:>6} {:>6} {:>10} {:>7} {:>10}",
        "kind",
        "source",
        "files",
        "same",
        "differ",
        "missed",
        "extra",
        "both none",
        "recall",
        "precision"
    );
    for kind in Kind::value_variants() {
        let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
        for file in judged {
            if let Some(comparison) = compare(*kind, file) {
                let tally = tallies.entry(&file.source).or_default();
                tally.add(comparison.outcome);
                tally.mislabelled += usize::from(comparison.outcome == Outcome::Extra && wrong.has(*kind, file));
            }
        }
        for (source, tally) in &tallies {
            let Tally { same, both_none, missed, extra, different, mislabelled } = *tally;
            say!(
                "{:<10} {source:<24} {:>6} {same:>6} {different:>7} {missed:>6} {extra:>6} {both_none:>10} {:>7} {:>10}",
                kind.name(),
                same + both_none + missed + extra + different,
                percent(same, same + missed + different),
                percent(same, same + extra + different),
            );
            if mislabelled > 0 {
                let right = same + mislabelled;
                say!(
                    "{:<10} {source:<24} {mislabelled} of the {extra} extra were read, and their labels are wrong: precision {}",
                    "",
                    percent(right, right + extra - mislabelled + different)
                );
            }
            if *kind == Kind::Workplace && both_none + extra > 0 {
                say!(
                    "{:<10} {source:<24} of {} labelled `not stated`, {extra} ({}) were given one",
                    "",
                    both_none + extra,
                    percent(extra, both_none + extra)
                );
            }
        }
    }
    Ok(())
}

/// Lists the files in which label and reading disagree.
pub(super) fn list(judged: &[Judged], kind: Kind) {
    let mut count = 0;
    for file in judged {
        let Some(Comparison { outcome, label, read, words }) = compare(kind, file) else { continue };
        let word = match outcome {
            Outcome::Same | Outcome::BothNone => continue,
            Outcome::Missed => "missed",
            Outcome::Extra => "extra",
            Outcome::Different => "different",
        };
        say!("{word}: {}\n    label: {label}\n    read:  {read}\n    words: {words}", file.row.file);
        count += 1;
    }
    say!("\n{count} disagreement(s) about {}", kind.name());
}

/// `part` of `whole` in percent; a dash where the whole is nothing.
pub(super) fn percent(part: usize, whole: usize) -> String {
    if whole == 0 { "–".to_owned() } else { format!("{:.1} %", 100.0 * part as f64 / whole as f64) }
}
