//! What is not read, and the words for it.

use crate::shown::shown_path;
use crate::terminal;
use jdlint_render::escape::escape;
use std::io::{self, Write};
use std::path::PathBuf;

/// A file that is left out, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LeftOut {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// Why it is not read, as a phrase.
    pub(crate) why: String,
}

/// Why a text that was looked at is left out.
pub(crate) const UNLIKE: &str = "does not read like a posting";

/// What is said of a folder without postings.
pub(crate) const NO_POSTINGS: &str =
    "No postings here: jdlint reads Markdown (.md), plain text (.txt), YAML, JSON and TOML.";

/// The one line that is said of a run without postings.
pub(crate) fn no_postings(left_out: &[LeftOut]) -> String {
    match unlike(left_out) {
        0 => NO_POSTINGS.to_owned(),
        1 => "No postings here: the one text file does not read like a posting. Name it to check it all the same."
            .to_owned(),
        count => format!(
            "No postings here: none of {count} text files reads like a posting. Name one to check it all the same."
        ),
    }
}

/// How many texts were looked at and do not read like a posting.
fn unlike(left_out: &[LeftOut]) -> usize {
    left_out.iter().filter(|file| file.why.starts_with(UNLIKE)).count()
}

/// Says what was left out: each file where `verbose`, else how many texts.
pub(crate) fn list(out: &mut dyn Write, left_out: &[LeftOut], verbose: bool) -> io::Result<()> {
    if verbose {
        for file in left_out.iter().filter(|file| !file.why.starts_with("not a kind")) {
            writeln!(out, "Left out {}: {}", escape(&shown_path(&file.path)), file.why)?;
        }
        return out.flush();
    }
    match unlike(left_out) {
        0 => {}
        1 => {
            let words = "One text file does not read like a posting and was left out (--show-files says which).";
            writeln!(out, "{}", terminal::broken(words))?;
        }
        count => {
            let words =
                format!("{count} text files do not read like postings and were left out (--show-files says which).");
            writeln!(out, "{}", terminal::broken(&words))?;
        }
    }
    out.flush()
}
