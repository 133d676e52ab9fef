//! `gitlab`: a code quality report, which GitLab shows in merge requests.

use super::{Items, said, shown};
use crate::columns::{Columns, Place};
use crate::fingerprint::Fingerprints;
use crate::model::{LintedFile, RenderOptions, Summary};
use crate::renderer::Renderer;
use jdlint_core::Level;
use serde::Serialize;
use std::io::{self, Write};

/// Writes an array, streamed.
#[derive(Debug, Default)]
pub(crate) struct Gitlab {
    items: Items,
    fingerprints: Fingerprints,
}

#[derive(Serialize)]
struct Issue<'a> {
    check_name: &'a str,
    description: String,
    severity: &'static str,
    fingerprint: String,
    location: Location<'a>,
}

#[derive(Serialize)]
struct Location<'a> {
    path: &'a str,
    positions: Positions,
}

#[derive(Serialize)]
struct Positions {
    begin: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: u64,
    column: u64,
}

impl From<Place> for Position {
    fn from(place: Place) -> Self {
        Self { line: place.line, column: place.column }
    }
}

impl Renderer for Gitlab {
    fn begin(&mut self, out: &mut dyn Write, _: &RenderOptions) -> io::Result<()> {
        out.write_all(b"[")
    }

    fn file(&mut self, out: &mut dyn Write, options: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()> {
        let columns = Columns::new(file);
        for diagnostic in shown(file, options) {
            let issue = Issue {
                check_name: diagnostic.rule.as_str(),
                description: said(diagnostic),
                severity: match diagnostic.level {
                    Level::Error => "major",
                    Level::Warning => "minor",
                    Level::Info => "info",
                },
                fingerprint: self.fingerprints.of(file, diagnostic),
                location: Location {
                    path: file.path,
                    positions: Positions {
                        begin: columns.place(diagnostic.primary.range.start()).into(),
                        end: columns.place(diagnostic.primary.range.end()).into(),
                    },
                },
            };
            self.items.item(out, &issue)?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, _: &RenderOptions, _: &Summary) -> io::Result<()> {
        self.items.close(out)?;
        out.write_all(b"\n")
    }
}
