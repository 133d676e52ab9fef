//! `jdlint inspect`: what was understood of a posting, before any rule speaks.

mod json;
mod table;

use crate::CLEAN;
use crate::args::{ChoiceArgs, InspectArgs, ListFormat};
use crate::discover::discover;
use crate::input;
use crate::shown::shown_path;
use jdlint_core::Document;
use jdlint_core::document::BlockId;
use jdlint_extract::{Extracted, extract};
use jdlint_read::Record;
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

/// A document and what was understood of it.
pub(crate) struct Inspected<'a> {
    pub(crate) path: &'a str,
    pub(crate) document: &'a Document,
    pub(crate) extracted: &'a Extracted,
}

impl Inspected<'_> {
    /// Whether a block with text is there at all.
    fn is_empty(&self) -> bool {
        self.document
            .blocks()
            .iter()
            .enumerate()
            .all(|(index, _)| self.document.block(BlockId(index as u32)).range.is_empty())
    }
}

/// Prints what was understood of each posting.
///
/// # Errors
///
/// A sentence where a path does not exist or the output cannot be written.
pub(crate) fn run(args: &InspectArgs) -> Result<u8, String> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut printed = Printed { format: args.output_format, count: 0 };
    let result = printed.all(args, &mut out)?;
    match result {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot write: {error}")),
        _ => Ok(CLEAN),
    }
}

fn documents_of(records: Vec<Record>) -> Vec<Document> {
    records.into_iter().map(|record| record.document).collect()
}

struct Printed {
    format: ListFormat,
    count: usize,
}

impl Printed {
    /// The outer error is one of reading, the inner one of writing.
    fn all(&mut self, args: &InspectArgs, out: &mut dyn Write) -> Result<io::Result<()>, String> {
        if args.paths.iter().any(|path| path.as_os_str() == "-") {
            let name = args.stdin_filename.clone().unwrap_or_else(|| PathBuf::from("stdin.md"));
            let documents = documents_of(input::from_stdin(&name)?.1);
            return Ok(self.documents(&name, documents, out).and_then(|()| self.end(out)));
        }
        let here = [PathBuf::from(".")];
        let paths = if args.paths.is_empty() { &here } else { args.paths.as_slice() };
        for candidate in discover(paths, &ChoiceArgs::default())?.candidates {
            let Ok(records) = input::read(&candidate) else { continue };
            if let Err(error) = self.documents(&candidate.path, documents_of(records), out) {
                return Ok(Err(error));
            }
        }
        Ok(self.end(out))
    }

    fn documents(&mut self, path: &Path, documents: Vec<Document>, out: &mut dyn Write) -> io::Result<()> {
        let path = shown_path(path);
        for document in documents {
            let extracted = extract(&document);
            let inspected = Inspected { path: &path, document: &document, extracted: &extracted };
            match self.format {
                ListFormat::Json => {
                    out.write_all(if self.count == 0 { b"[" } else { b",\n" })?;
                    serde_json::to_writer(&mut *out, &json::posting(&inspected)).map_err(io::Error::from)?;
                }
                ListFormat::Text => {
                    if self.count > 0 {
                        writeln!(out)?;
                    }
                    out.write_all(table::posting(&inspected).as_bytes())?;
                }
            }
            self.count += 1;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if self.format == ListFormat::Json {
            out.write_all(if self.count == 0 { b"[]\n" } else { b"]\n" })?;
        } else if self.count == 0 {
            writeln!(out, "{}", crate::left_out::NO_POSTINGS)?;
        }
        out.flush()
    }
}
