//! The fix loop: fixes are applied in rounds until nothing is left to mend.

use super::{applicable, laws};
use crate::Linted;
use jdlint_core::diagnostic::{Applicability, Group, RuleName};
use jdlint_core::text::apply_edits;
use jdlint_core::{Edit, SourceRange};
use std::collections::HashSet;

/// After so many rounds no more fixes are applied; two are the rule, since a fix can make room for another.
pub const MAX_ROUNDS: usize = 10;

/// What came of mending a text.
#[derive(Debug)]
pub struct Fixed {
    /// The text as it is now.
    pub text: String,
    /// Its postings, judged again.
    pub linted: Vec<Linted>,
    /// The rule of each fix that was applied.
    pub applied: Vec<RuleName>,
    /// The rule of each fix that was left out because the posting would not have been better for it.
    pub held_back: Vec<RuleName>,
    /// What each round that changed something wrote, in offsets of the text before it.
    pub rounds: Vec<Vec<Edit>>,
}

/// Mends `text`, whose postings `linted` are, by all fixes that are at least as applicable as `least`.
///
/// `lint` reads and judges the postings of a text of the same format. After each round all is read and judged again; a
/// fix after which its posting reads worse, its own rule still speaks, or another rule has a new warning or error is
/// left out. All bytes outside the edits stay.
pub fn fix_text(text: &str, linted: Vec<Linted>, least: Applicability, lint: impl Fn(&str) -> Vec<Linted>) -> Fixed {
    let mut fixed =
        Fixed { text: text.to_owned(), linted, applied: Vec::new(), held_back: Vec::new(), rounds: Vec::new() };
    let mut held: HashSet<Key> = HashSet::new();
    let mut seen: HashSet<String> = HashSet::from([text.to_owned()]);
    while fixed.rounds.len() < MAX_ROUNDS {
        let round = Round::new(&fixed.text, &fixed.linted, least, &held);
        if round.fixes.is_empty() {
            break;
        }
        let outcome = round.search(&lint);
        let told = |index: &usize| round.fixes[*index].rule;
        fixed.held_back.extend(outcome.held.iter().map(told));
        held.extend(outcome.held.iter().map(|index| round.fixes[*index].key.clone()));
        let Some((text, linted)) = outcome.result else { continue };
        // Two rules that undo each other would never end.
        if !seen.insert(text.clone()) {
            break;
        }
        // What does not go with one text may go with the next.
        held.clear();
        fixed.held_back.clear();
        fixed.applied.extend(outcome.accepted.iter().map(told));
        fixed.rounds.push(round.edits(&outcome.accepted));
        (fixed.text, fixed.linted) = (text, linted);
    }
    fixed
}

/// What tells a fix from others over several rounds: its record, its message, and what it writes.
type Key = (usize, String, String);

/// A fix that could be applied.
struct Candidate {
    record: usize,
    /// Which diagnostic of the record it mends.
    diagnostic: usize,
    rule: RuleName,
    group: Group,
    /// Its edits in offsets of the whole text.
    edits: Vec<Edit>,
    key: Key,
}

/// The fixes of one round, none in conflict with another, in the order of the text.
struct Round<'a> {
    text: &'a str,
    before: &'a [Linted],
    fixes: Vec<Candidate>,
}

/// What came of a round: the fixes that hold, those that do not, and the text with the former, where there are any.
struct Outcome {
    accepted: Vec<usize>,
    held: Vec<usize>,
    result: Option<(String, Vec<Linted>)>,
}

impl<'a> Round<'a> {
    fn new(text: &'a str, before: &'a [Linted], least: Applicability, held: &HashSet<Key>) -> Self {
        let mut fixes: Vec<Candidate> = Vec::new();
        for (record, linted) in before.iter().enumerate().filter(|(_, linted)| linted.document.is_editable()) {
            // Files are at most some megabytes, so a record's place in its file is no larger than an offset.
            let base = linted.document.base() as u32;
            for (index, diagnostic) in linted.diagnostics.iter().enumerate() {
                let Some(fix) = applicable(diagnostic, least) else { continue };
                let edits: Vec<Edit> = fix.edits.iter().map(|edit| shifted(edit, base)).collect();
                let written: String = edits.iter().map(|edit| edit.text.as_str()).collect();
                let key = (record, format!("{} {}", diagnostic.rule, diagnostic.message), written);
                if !held.contains(&key) {
                    fixes.push(Candidate {
                        record,
                        diagnostic: index,
                        rule: diagnostic.rule,
                        group: diagnostic.group,
                        edits,
                        key,
                    });
                }
            }
        }
        // A suppression that is mended allows what would be fixed otherwise.
        if fixes.iter().any(|fix| fix.group == Group::Suppression) {
            fixes.retain(|fix| fix.group == Group::Suppression);
        }
        fixes.sort_by_key(|fix| fix.edits[0].range);
        let mut end = None;
        fixes.retain(|fix| {
            let free = end.is_none_or(|end| fix.edits[0].range.start() > end);
            if free {
                end = fix.edits.iter().map(|edit| edit.range.end()).max();
            }
            free
        });
        Self { text, before, fixes }
    }

    /// Finds the fixes that hold, by halving where some do not; the records of a file are searched side by side.
    fn search(&self, lint: &impl Fn(&str) -> Vec<Linted>) -> Outcome {
        let mut outcome = Outcome { accepted: Vec::new(), held: Vec::new(), result: None };
        let mut accepted: Vec<Vec<usize>> = vec![Vec::new(); self.before.len()];
        let mut open: Vec<Vec<Vec<usize>>> = vec![Vec::new(); self.before.len()];
        for (index, fix) in self.fixes.iter().enumerate() {
            match open[fix.record].first_mut() {
                Some(group) => group.push(index),
                None => open[fix.record].push(vec![index]),
            }
        }
        loop {
            let trying: Vec<Option<Vec<usize>>> = open.iter_mut().map(Vec::pop).collect();
            let mut chosen: Vec<usize> = accepted.iter().flatten().copied().collect();
            chosen.extend(trying.iter().flatten().flatten());
            if chosen.is_empty() {
                return outcome;
            }
            let text = self.apply(&mut chosen);
            let after = lint(&text);
            let mut all_hold = true;
            for (record, group) in trying.into_iter().enumerate() {
                let Some(group) = group else { continue };
                let mut together = accepted[record].clone();
                together.extend(&group);
                if self.holds(record, &after, &together) {
                    accepted[record] = together;
                } else {
                    all_hold = false;
                    if let [one] = group.as_slice() {
                        outcome.held.push(*one);
                    } else {
                        let (first, second) = group.split_at(group.len() / 2);
                        open[record].extend([second.to_vec(), first.to_vec()]);
                    }
                }
            }
            if all_hold && open.iter().all(Vec::is_empty) {
                outcome.accepted = chosen;
                outcome.result = Some((text, after));
                return outcome;
            }
        }
    }

    fn holds(&self, record: usize, after: &[Linted], fixes: &[usize]) -> bool {
        let mended: Vec<usize> = fixes.iter().map(|index| self.fixes[*index].diagnostic).collect();
        after.len() == self.before.len() && laws::hold(&self.before[record], &after[record], &mended)
    }

    /// The text with the fixes `chosen`, which are put in order.
    fn apply(&self, chosen: &mut [usize]) -> String {
        chosen.sort_unstable();
        apply_edits(self.text, &self.edits(chosen))
    }

    fn edits(&self, chosen: &[usize]) -> Vec<Edit> {
        chosen.iter().flat_map(|index| self.fixes[*index].edits.iter().cloned()).collect()
    }
}

fn shifted(edit: &Edit, base: u32) -> Edit {
    Edit::new(SourceRange::new(edit.range.start() + base, edit.range.end() + base), edit.text.as_str())
}
