//! What every fix must hold to, asked of the text that came of it.
//!
//! Rules promise it and their pages test it; here it is made sure for the text at hand, so that a fix that would break
//! somebody's posting is left out instead.

use jdlint_core::diagnostic::{Diagnostic, Group, Level, RuleName};
use jdlint_core::document::ProblemKind;
use std::collections::HashMap;

use crate::Linted;

/// Whether a posting still reads after fixes, is silent about what they mended, and has no new warning or error.
///
/// `fixed` names the diagnostics of `before` whose fixes were applied.
pub(super) fn hold(before: &Linted, after: &Linted, fixed: &[usize]) -> bool {
    reads_as_well(before, after) && is_silent(before, after, fixed) && gains_nothing(before, after, fixed)
}

/// How many problems keep the document from being read as its format says.
fn unread(linted: &Linted) -> usize {
    let is_about_reading =
        |kind| matches!(kind, ProblemKind::Unreadable | ProblemKind::Syntax | ProblemKind::DuplicateField);
    linted.document.problems().iter().filter(|problem| is_about_reading(problem.kind)).count()
}

fn reads_as_well(before: &Linted, after: &Linted) -> bool {
    unread(after) <= unread(before)
}

/// Whether each message that was mended is said less often than before.
fn is_silent(before: &Linted, after: &Linted, fixed: &[usize]) -> bool {
    let (said, still_said) = (messages(before), messages(after));
    fixed.iter().all(|index| {
        before.diagnostics.get(*index).map(said_by).is_some_and(|message| {
            still_said.get(&message).copied().unwrap_or(0) < said.get(&message).copied().unwrap_or(0)
        })
    })
}

fn said_by(diagnostic: &Diagnostic) -> (RuleName, &str) {
    (diagnostic.rule, &diagnostic.message)
}

/// How often each rule says each message.
fn messages(linted: &Linted) -> HashMap<(RuleName, &str), usize> {
    let mut counts = HashMap::new();
    for message in linted.diagnostics.iter().map(said_by) {
        *counts.entry(message).or_default() += 1;
    }
    counts
}

/// Whether no rule has more warnings and errors than before.
///
/// A suppression whose rule was misspelt may be one that nobody needs: the next round takes it away.
fn gains_nothing(before: &Linted, after: &Linted, fixed: &[usize]) -> bool {
    let is_about_suppressions =
        |index: &usize| before.diagnostics.get(*index).is_some_and(|diagnostic| diagnostic.group == Group::Suppression);
    let leaves_out = fixed.iter().all(is_about_suppressions);
    let counts = |linted: &Linted| {
        let mut counts: HashMap<RuleName, usize> = HashMap::new();
        for diagnostic in linted.diagnostics.iter().filter(|diagnostic| diagnostic.level >= Level::Warning) {
            if !(leaves_out && diagnostic.group == Group::Suppression) {
                *counts.entry(diagnostic.rule).or_default() += 1;
            }
        }
        counts
    };
    let before = counts(before);
    counts(after).iter().all(|(rule, count)| before.get(rule).is_some_and(|known| count <= known))
}
