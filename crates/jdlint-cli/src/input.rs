//! Reading a file into a document.

use crate::discover::Candidate;
use crate::judge::{Judge, LintedRecord};
use crate::left_out::UNLIKE;
use crate::shown::plain;
use crate::timings::{Stage, Timings};
use jdlint_core::{Document, Format};
use jdlint_extract::Extracted;
use jdlint_linter::{has_fields_of_posting, posting_marks};
use jdlint_read::Record;
use std::io::Read as _;
use std::path::Path;

/// Reads and judges `candidate`: its one posting, or each of its records. What cannot be read is judged too: that is a
/// diagnostic of its own.
///
/// # Errors
///
/// Why it is no posting.
pub(crate) fn lint(judge: &Judge<'_>, candidate: &Candidate) -> Result<Vec<LintedRecord>, String> {
    let records = Timings::spend(judge.timings, Stage::Reading, || read(candidate))?;
    let understand = || records.into_iter().map(with_understood).collect();
    let understood: Vec<(Record, Extracted)> = Timings::spend(judge.timings, Stage::Understanding, understand);
    if candidate.marks_needed > 0
        && !understood.iter().any(|(record, extracted)| is_posting(candidate, &record.document, extracted))
    {
        let why = if candidate.format.is_structured() { "holds no fields of a posting" } else { UNLIKE };
        return Err(format!("{why}; name it to check it"));
    }
    Ok(judge.records(understood))
}

/// A record with what was understood of it.
pub(crate) fn with_understood(record: Record) -> (Record, Extracted) {
    let extracted = jdlint_extract::extract(&record.document);
    (record, extracted)
}

/// Whether a text found in a folder reads like a posting.
fn is_posting(candidate: &Candidate, document: &Document, extracted: &Extracted) -> bool {
    if document.format().is_structured() {
        return has_fields_of_posting(document);
    }
    !document.problems().is_empty() || posting_marks(document, extracted) >= candidate.marks_needed
}

/// Reads the postings of `candidate`; what cannot be read is a document that says so.
///
/// # Errors
///
/// Why it is no posting.
pub(crate) fn read(candidate: &Candidate) -> Result<Vec<Record>, String> {
    let limit = jdlint_read::ReadLimits::default().max_bytes;
    let too_large = || {
        let message = format!("the file is larger than {} MiB", limit >> 20);
        unreadable(candidate.format, &message, "a posting is a few kilobytes: is this the right file?")
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
            return Ok(unreadable(candidate.format, &message, "see who may read it, then try again"));
        }
    };
    if candidate.needs_front_matter && !starts_front_matter(&bytes) {
        return Err("a page of a site; pages in HTML are not read".to_owned());
    }
    Ok(from_bytes(candidate, &bytes))
}

fn unreadable(format: Format, message: &str, help: &str) -> Vec<Record> {
    vec![Record { document: jdlint_read::unreadable(format, message, help), first_line: 0 }]
}

fn from_bytes(candidate: &Candidate, bytes: &[u8]) -> Vec<Record> {
    let by_name = candidate.format;
    let format = std::str::from_utf8(bytes).map_or(by_name, |text| jdlint_read::sniff(by_name, text));
    jdlint_read::read_bytes_records(format, bytes)
}

fn starts_front_matter(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let bytes = bytes.trim_ascii_start();
    bytes.starts_with(b"---") || bytes.starts_with(b"+++")
}

/// The standard input, and its postings as if they stood in a file named `name`.
///
/// # Errors
///
/// A sentence where the input breaks off or `name` is of a kind that is not read.
pub(crate) fn from_stdin(name: &Path) -> Result<(Vec<u8>, Vec<Record>), String> {
    let limit = jdlint_read::ReadLimits::default().max_bytes;
    let mut bytes = Vec::new();
    std::io::stdin()
        .lock()
        .take(limit + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| format!("cannot read the standard input: {}", plain(&error)))?;
    let format = jdlint_read::format_of_path(&name.to_string_lossy())
        .or_else(|| name.extension().is_none().then_some(Format::Markdown))
        .ok_or_else(|| {
            format!("cannot tell how to read {}: name it .md, .txt, .yaml, .json or .toml", name.display())
        })?;
    if bytes.len() as u64 > limit {
        let records = unreadable(format, "the input is larger than 64 MiB", "a posting is a few kilobytes");
        return Ok((bytes, records));
    }
    let candidate = Candidate { path: name.to_owned(), format, marks_needed: 0, needs_front_matter: false };
    let records = from_bytes(&candidate, &bytes);
    Ok((bytes, records))
}
