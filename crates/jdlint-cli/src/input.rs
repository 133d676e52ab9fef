//! Reading a file into a document.

use crate::discover::{Candidate, plain};
use jdlint_core::Document;
use jdlint_linter::{Linted, Linter, posting_marks};
use std::io::Read as _;
use std::path::Path;

/// Why a text that was looked at is left out.
pub(crate) const UNLIKE: &str = "does not read like a posting";

/// What came of a candidate.
#[derive(Debug)]
pub(crate) enum Outcome {
    /// It was judged.
    Linted(Box<Linted>),
    /// It is no posting, for this reason.
    LeftOut(String),
}

/// Reads and judges `candidate`. What cannot be read is judged too: that is a diagnostic of its own.
pub(crate) fn lint(linter: &Linter, candidate: &Candidate) -> Outcome {
    let document = match read(candidate) {
        Ok(document) => document,
        Err(why) => return Outcome::LeftOut(why),
    };
    let extracted = jdlint_extract::extract(&document);
    if candidate.marks_needed > 0
        && document.problems().is_empty()
        && posting_marks(&document, &extracted) < candidate.marks_needed
    {
        return Outcome::LeftOut(format!("{UNLIKE}; name it to check it"));
    }
    Outcome::Linted(Box::new(linter.judge(document, extracted)))
}

/// Reads `candidate`; what cannot be read is a document that says so.
///
/// # Errors
///
/// Why it is no posting.
pub(crate) fn read(candidate: &Candidate) -> Result<Document, String> {
    let limit = jdlint_read::ReadLimits::default().max_bytes;
    let too_large = || {
        let message = format!("the file is larger than {} MiB", limit >> 20);
        jdlint_read::unreadable(candidate.format, &message, "a posting is a few kilobytes: is this the right file?")
    };
    match std::fs::metadata(&candidate.path) {
        Ok(metadata) if metadata.len() > limit => return Ok(too_large()),
        Ok(metadata) if !metadata.is_file() => return Err("no ordinary file".to_owned()),
        _ => {}
    }
    let bytes = match std::fs::read(&candidate.path) {
        Ok(bytes) => bytes,
        Err(error) => {
            let message = format!("the file cannot be read: {}", plain(&error));
            return Ok(jdlint_read::unreadable(candidate.format, &message, "see who may read it, then try again"));
        }
    };
    if candidate.needs_front_matter && !starts_front_matter(&bytes) {
        return Err("a page of a site; only Markdown and plain text are read".to_owned());
    }
    Ok(from_bytes(candidate, &bytes))
}

fn from_bytes(candidate: &Candidate, bytes: &[u8]) -> Document {
    let by_name = candidate.format;
    let format = std::str::from_utf8(bytes).map_or(by_name, |text| jdlint_read::sniff(by_name, text));
    jdlint_read::read_bytes(format, bytes)
}

fn starts_front_matter(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"---")
}

/// The bytes of the standard input, as a document named `name`.
///
/// # Errors
///
/// A sentence where the input breaks off or `name` is of a kind that is not read.
pub(crate) fn from_stdin(name: &Path) -> Result<Document, String> {
    let limit = jdlint_read::ReadLimits::default().max_bytes;
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("cannot read the standard input: {}", plain(&error)))?;
    let format = jdlint_read::format_of_path(&name.to_string_lossy())
        .or_else(|| name.extension().is_none().then_some(jdlint_core::Format::Markdown))
        .ok_or_else(|| format!("cannot tell how to read {}: name it .md or .txt", name.display()))?;
    if bytes.len() as u64 > limit {
        return Ok(jdlint_read::unreadable(format, "the input is larger than 64 MiB", "a posting is a few kilobytes"));
    }
    let candidate = Candidate { path: name.to_owned(), format, marks_needed: 0, needs_front_matter: false };
    Ok(from_bytes(&candidate, &bytes))
}
