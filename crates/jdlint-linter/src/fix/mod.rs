//! Applying fixes to a text.

mod laws;
mod rounds;

use jdlint_core::diagnostic::{Applicability, Diagnostic, Fix};
use jdlint_core::text::apply_edits;

pub use rounds::{Fixed, MAX_ROUNDS, fix_text};

/// Applies the fixes of `diagnostics` that are at least as applicable as `least`, once, whatever comes of it; the new
/// text, and how many were applied. [`fix_text`] is for texts that people keep.
///
/// A fix whose edits conflict with those of an earlier one is left for the next round: all of its edits or none.
pub fn apply_fixes(source: &str, diagnostics: &[Diagnostic], least: Applicability) -> (String, usize) {
    let mut fixes: Vec<&Fix> = diagnostics.iter().filter_map(|diagnostic| applicable(diagnostic, least)).collect();
    fixes.sort_by_key(|fix| fix.edits[0].range);
    let mut edits = Vec::new();
    let mut applied = 0;
    let mut end = None;
    for fix in fixes {
        let start = fix.edits[0].range.start();
        // An edit that begins where the last one ended could insert at the same place.
        if end.is_some_and(|end| start <= end) {
            continue;
        }
        end = fix.edits.iter().map(|edit| edit.range.end()).max();
        edits.extend(fix.edits.iter().cloned());
        applied += 1;
    }
    (apply_edits(source, &edits), applied)
}

/// The fix of `diagnostic`, where it is at least as applicable as `least` and does anything.
fn applicable(diagnostic: &Diagnostic, least: Applicability) -> Option<&Fix> {
    diagnostic.fix.as_ref().filter(|fix| fix.applicability >= least && !fix.edits.is_empty())
}
