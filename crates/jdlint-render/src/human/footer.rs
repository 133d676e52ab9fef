//! What stands below the source lines of a diagnostic: notes, help and fix, the same in every format that has them.

use crate::escape::{escape, escaped_lines};
use crate::words::counted;
use jdlint_core::{Applicability, Diagnostic, Fix, Label};

/// So many of the other labels of a diagnostic are drawn.
const LABELS: usize = 10;

/// One entry: its name (`note`, `help`, `fix (safe)`) and its lines.
pub(crate) struct Entry {
    pub(crate) name: &'static str,
    pub(crate) lines: Vec<String>,
}

/// The entries of `diagnostic` in the order in which they are read: why, what to write, what would be done.
pub(crate) fn entries(diagnostic: &Diagnostic) -> Vec<Entry> {
    let mut entries: Vec<Entry> = diagnostic.notes.iter().map(|note| entry("note", note)).collect();
    entries.extend(diagnostic.help.iter().map(|help| entry("help", help)));
    entries.extend(diagnostic.fix.iter().map(|fix| entry(fix_name(fix), &fix_text(fix))));
    entries
}

/// The labels, beside the primary one, that are drawn, and what to say of the others.
pub(crate) fn drawn_labels(diagnostic: &Diagnostic) -> (&[Label], Option<Entry>) {
    let labels = diagnostic.labels.as_slice();
    match labels.split_at_checked(LABELS) {
        Some((drawn, rest)) if !rest.is_empty() => {
            let more = counted(rest.len() as u64, "more place");
            (drawn, Some(entry("note", &format!("{more}, not shown here"))))
        }
        _ => (labels, None),
    }
}

fn entry(name: &'static str, text: &str) -> Entry {
    Entry { name, lines: escaped_lines(text).map(std::borrow::Cow::into_owned).collect() }
}

fn fix_name(fix: &Fix) -> &'static str {
    match fix.applicability {
        Applicability::Safe => "fix (safe)",
        Applicability::Unsafe => "fix (unsafe)",
        Applicability::Display => "suggestion",
    }
}

/// The fix's title, and what it writes where that is short and the title does not say it.
fn fix_text(fix: &Fix) -> String {
    const SHORT: usize = 60;
    match fix.edits.as_slice() {
        [edit] if !edit.text.trim().is_empty() && edit.text.len() <= SHORT && !edit.text.trim().contains('\n') => {
            let text = edit.text.trim();
            let bare = text.trim_matches(['"', '\'']);
            if fix.title.contains(bare) { fix.title.clone() } else { format!("{}: `{}`", fix.title, escape(text)) }
        }
        _ => fix.title.clone(),
    }
}
