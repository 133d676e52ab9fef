//! What is a blank of a template, and what only looks like one. All texts were written for these tables.

mod flagged;
mod silent;
mod states;

use crate::extract;
use jdlint_core::Format;
use jdlint_core::posting::PlaceholderKind;

pub(super) type Row = (&'static str, &'static [(PlaceholderKind, &'static str)]);

pub(super) fn typed(format: Format, text: &str) -> Vec<(PlaceholderKind, String)> {
    let document = jdlint_read::read(format, text);
    let posting = extract(&document).posting;
    posting.placeholders.iter().map(|one| (one.kind, document.source_text(one.span).to_owned())).collect()
}

pub(super) fn check(format: Format, rows: &[Row]) {
    let mut wrong = Vec::new();
    for (text, wanted) in rows {
        let found = typed(format, text);
        let same = found.len() == wanted.len()
            && found.iter().zip(*wanted).all(|(found, wanted)| found.0 == wanted.0 && found.1 == wanted.1);
        if !same {
            wrong.push(format!("{text:?}\n  wanted {wanted:?}\n  found  {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

pub(super) fn silent(format: Format, texts: &[&str]) {
    let wrong: Vec<String> = texts
        .iter()
        .map(|text| (text, typed(format, text)))
        .filter(|(_, found)| !found.is_empty())
        .map(|(text, found)| format!("{text:?}\n  found {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {} texts:\n{}", wrong.len(), texts.len(), wrong.join("\n"));
}
