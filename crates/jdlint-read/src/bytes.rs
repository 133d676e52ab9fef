//! From the bytes of a file to text.

use crate::records::{Encoding, Record, records};
use jdlint_core::document::{DocumentBuilder, Problem, ProblemKind};
use jdlint_core::{Document, Format, SourceRange};
use std::sync::Arc;

/// How large a file may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadLimits {
    /// The largest file that is read, in bytes.
    pub max_bytes: u64,
}

impl Default for ReadLimits {
    fn default() -> Self {
        Self { max_bytes: 64 * 1024 * 1024 }
    }
}

/// Reads the bytes of a file in `format`.
///
/// UTF-8 is read with or without byte order mark, UTF-16 with one; a document from UTF-16 takes no edits. Anything else
/// becomes a document with a problem: what is text by guess is salvaged, what is no text is left out.
pub fn read_bytes(format: Format, bytes: &[u8]) -> Document {
    match decode(bytes) {
        Ok((text, encoding)) => {
            let mut out = crate::build(format, &text);
            if encoding.read_only {
                out.read_only();
            }
            if let Some(problem) = encoding.problem {
                out.problem(problem);
            }
            out.finish()
        }
        Err(help) => unreadable(format, NO_TEXT, help),
    }
}

/// Reads all postings of a file in `format` from its bytes, as [`read_bytes`] does one.
pub fn read_bytes_records(format: Format, bytes: &[u8]) -> Vec<Record> {
    match decode(bytes) {
        Ok((text, encoding)) => records(format, &text, &encoding),
        Err(help) => vec![Record { document: unreadable(format, NO_TEXT, help), first_line: 0 }],
    }
}

const NO_TEXT: &str = "the file is not text";

/// The text of `bytes`, or what to do where they are none.
fn decode(bytes: &[u8]) -> Result<(Arc<str>, Encoding), &'static str> {
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        return utf16(bytes);
    }
    if memchr::memchr(0, bytes).is_some() {
        return Err("save the posting as plain text or Markdown; word processor files and PDFs are not read");
    }
    Ok(match std::str::from_utf8(bytes) {
        Ok(text) => (text.into(), Encoding::default()),
        Err(error) => {
            let text = String::from_utf8_lossy(bytes).into();
            (text, damaged(error.valid_up_to() as u32, "the file is not UTF-8 text"))
        }
    })
}

/// A document for a file that could not be read at all, with the reason as its problem.
pub fn unreadable(format: Format, message: &str, help: &str) -> Document {
    let mut out = DocumentBuilder::new(format, "");
    out.read_only();
    out.problem(problem(message, SourceRange::empty(0), help));
    out.finish()
}

fn utf16(bytes: &[u8]) -> Result<(Arc<str>, Encoding), &'static str> {
    let little = bytes[0] == 0xff;
    let units = bytes[2..].chunks(2).map(|pair| match *pair {
        [a, b] if little => u16::from_le_bytes([a, b]),
        [a, b] => u16::from_be_bytes([a, b]),
        // Half a unit at the end is no character.
        _ => 0xd800,
    });
    let mut text = String::with_capacity(bytes.len() / 2);
    let mut bad = None;
    for unit in char::decode_utf16(units) {
        let c = unit.unwrap_or_else(|_| {
            bad.get_or_insert(text.len() as u32);
            char::REPLACEMENT_CHARACTER
        });
        text.push(c);
    }
    if text.contains('\0') {
        return Err("save the posting as UTF-8 text");
    }
    let encoding = match bad {
        Some(at) => damaged(at, "the file is not UTF-16 text"),
        None => Encoding { problem: None, read_only: true },
    };
    Ok((text.into(), encoding))
}

/// Text with replacement characters in it, the first at `at`.
fn damaged(at: u32, message: &str) -> Encoding {
    let end = at + char::REPLACEMENT_CHARACTER.len_utf8() as u32;
    let help = "open it in an editor and save it with the encoding UTF-8";
    Encoding { problem: Some(problem(message, SourceRange::new(at, end), help)), read_only: true }
}

fn problem(message: &str, span: SourceRange, help: &str) -> Problem {
    let label = (!span.is_empty()).then(|| "these bytes are no character".to_owned());
    Problem {
        kind: ProblemKind::Unreadable,
        message: message.to_owned(),
        span,
        label,
        help: Some(help.to_owned()),
        fix: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf16_is_decoded_and_takes_no_edits() {
        let mut bytes = vec![0xff, 0xfe];
        bytes.extend("Köchin\n".encode_utf16().flat_map(u16::to_le_bytes));
        let document = read_bytes(Format::Text, &bytes);
        assert_eq!(document.clean(), "Köchin");
        assert!(!document.is_editable() && document.problems().is_empty());
    }

    #[test]
    fn latin1_is_salvaged_with_a_problem_at_its_place() {
        let document = read_bytes(Format::Text, b"K\xf6chin gesucht");
        let [problem] = document.problems() else { panic!("one problem") };
        assert_eq!((problem.kind, problem.span), (ProblemKind::Unreadable, SourceRange::new(1, 4)));
        assert_eq!(problem.message, "the file is not UTF-8 text");
        assert!(document.clean().ends_with("chin gesucht") && !document.is_editable());
    }

    #[test]
    fn binary_is_left_out() {
        let document = read_bytes(Format::Text, b"%PDF\0\x01");
        assert_eq!(document.clean(), "");
        assert_eq!(document.problems().len(), 1);
    }

    #[test]
    fn a_byte_order_mark_is_no_text() {
        let document = read_bytes(Format::Markdown, "\u{feff}# Cook\n".as_bytes());
        assert_eq!(document.clean(), "Cook");
        assert_eq!(document.to_source(document.blocks()[0].range), SourceRange::new(5, 9));
    }
}
