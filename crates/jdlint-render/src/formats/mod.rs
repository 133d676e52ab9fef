//! Formats that one service or tool reads: log lines, XML and JSON in the shapes that it asks for.
//!
//! They show what a person would be shown, from the lowest level that was asked for: whoever reads them puts each
//! entry before people. None keeps what it wrote, so memory does not grow with the run; `markdown` cuts itself short.

mod azure;
mod checkstyle;
mod github;
mod gitlab;
mod junit;
mod markdown;
mod rdjson;
mod sonarqube;
mod teamcity;

pub(crate) use azure::Azure;
pub(crate) use checkstyle::Checkstyle;
pub(crate) use github::Github;
pub(crate) use gitlab::Gitlab;
pub(crate) use junit::Junit;
pub(crate) use markdown::Markdown;
pub(crate) use rdjson::Rdjson;
pub(crate) use sonarqube::Sonarqube;
pub(crate) use teamcity::Teamcity;

use crate::escape::{escape, escaped_lines};
use crate::json::write_json;
use crate::model::{LintedFile, RenderOptions};
use jdlint_core::Diagnostic;
use serde::Serialize;
use std::io::{self, Write};

/// What is shown of `file`.
fn shown<'a>(file: &LintedFile<'a>, options: &RenderOptions) -> impl Iterator<Item = &'a Diagnostic> {
    let min_level = options.min_level;
    file.diagnostics.iter().filter(move |diagnostic| diagnostic.level >= min_level)
}

/// The message and, on lines of its own, what to write instead; hidden characters are made visible.
pub(crate) fn said(diagnostic: &Diagnostic) -> String {
    let mut text = escape(&diagnostic.message).into_owned();
    for (index, line) in diagnostic.help.iter().flat_map(|help| escaped_lines(help)).enumerate() {
        text.push_str(if index == 0 { "\nhelp: " } else { "\n" });
        text.push_str(&line);
    }
    text
}

/// Whether a range of the source marks something; what is missing has a place, but no words.
pub(crate) fn marks_words(diagnostic: &Diagnostic) -> bool {
    !diagnostic.primary.range.is_empty()
}

/// A JSON array that is written item by item, each on a line of its own.
#[derive(Debug, Default)]
pub(crate) struct Items {
    written: bool,
}

impl Items {
    /// Writes the next item.
    pub(crate) fn item<T: Serialize>(&mut self, out: &mut dyn Write, item: &T) -> io::Result<()> {
        out.write_all(if self.written { b",\n" } else { b"\n" })?;
        self.written = true;
        write_json(out, item)
    }

    /// Writes the bracket that ends the array.
    pub(crate) fn close(&self, out: &mut dyn Write) -> io::Result<()> {
        out.write_all(if self.written { b"\n]" } else { b"]" })
    }
}
