//! The sentences of the report itself: counts, the closing line, and what must stand once.

use crate::escape::put;
use crate::model::Summary;
use jdlint_core::Level;

/// `count` and `noun` as one says it: "1 posting", "2 postings", "no postings".
pub fn counted(count: u64, noun: &str) -> String {
    match count {
        0 => format!("no {noun}s"),
        1 => format!("1 {noun}"),
        _ => format!("{count} {noun}s"),
    }
}

/// The last line of a report for people, without line break.
///
/// `min_level` is the lowest level that was shown; what lies below it is counted as hidden.
pub fn closing_line(summary: &Summary, min_level: Level) -> String {
    if summary.postings + summary.errors + summary.warnings + summary.infos == 0 {
        return "Checked no postings.".to_owned();
    }
    let levels = [(Level::Error, "error"), (Level::Warning, "warning"), (Level::Info, "note")];
    let present = || levels.into_iter().filter(|(level, _)| summary.count(*level) > 0);
    let mut parts: Vec<String> = present()
        .filter(|(level, _)| *level >= min_level)
        .map(|(level, noun)| counted(summary.count(level), noun))
        .collect();
    if parts.is_empty() {
        parts.push("nothing to mend".to_owned());
    } else if summary.fixable > 0
        && let Some(last) = parts.last_mut()
    {
        put(last, format_args!(" ({} fixable)", summary.fixable));
    }
    let hidden: Vec<(Level, &str)> = present().filter(|(level, _)| *level < min_level).collect();
    if let Some((lowest, _)) = hidden.last() {
        let counts: Vec<String> = hidden.iter().map(|(level, noun)| counted(summary.count(*level), noun)).collect();
        parts.push(format!("{} hidden (show them with --level {lowest})", counts.join(" and ")));
    }
    format!("Checked {}: {}.", counted(summary.postings, "posting"), parts.join(", "))
}

/// What stands once where something was said about the law; `as_of` is the date for which it was asked, or empty.
pub(crate) fn legal_line(as_of: &str) -> String {
    if as_of.is_empty() {
        "Information, not legal advice.".to_owned()
    } else {
        format!("Information, not legal advice; laws as of {as_of}.")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(postings: u64, errors: u64, warnings: u64, infos: u64, fixable: u64, min_level: Level) -> String {
        closing_line(&Summary { files: 1, postings, errors, warnings, infos, fixable }, min_level)
    }

    #[test]
    fn nouns_agree_with_their_count() {
        assert_eq!(counted(0, "error"), "no errors");
        assert_eq!(counted(1, "error"), "1 error");
        assert_eq!(counted(12, "warning"), "12 warnings");
    }

    #[test]
    fn the_closing_line_says_what_was_found_and_what_is_hidden() {
        assert_eq!(
            line(40, 3, 12, 5, 2, Level::Warning),
            "Checked 40 postings: 3 errors, 12 warnings (2 fixable), 5 notes hidden (show them with --level info)."
        );
        assert_eq!(line(1, 1, 0, 1, 0, Level::Info), "Checked 1 posting: 1 error, 1 note.");
        assert_eq!(
            line(2, 0, 1, 1, 1, Level::Error),
            "Checked 2 postings: nothing to mend, 1 warning and 1 note hidden (show them with --level info)."
        );
        assert_eq!(
            line(2, 1, 3, 0, 0, Level::Error),
            "Checked 2 postings: 1 error, 3 warnings hidden (show them with --level warning)."
        );
        assert_eq!(line(8, 0, 0, 0, 0, Level::Warning), "Checked 8 postings: nothing to mend.");
        assert_eq!(line(0, 0, 0, 0, 0, Level::Warning), "Checked no postings.");
        // A configuration that could not be read.
        assert_eq!(line(0, 1, 0, 0, 0, Level::Warning), "Checked no postings: 1 error.");
    }
}
