//! `json-lines`: one object for each diagnostic, as in `json`, streamed.

use crate::json::write_json;
use crate::model::{LintedFile, RenderOptions, Summary};
use crate::renderer::Renderer;
use crate::report;
use std::io::{self, Write};

/// Writes one line for each diagnostic and nothing else.
#[derive(Debug)]
pub(crate) struct JsonLines;

impl Renderer for JsonLines {
    fn file(&mut self, out: &mut dyn Write, _: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()> {
        for diagnostic in report::diagnostics(file) {
            write_json(out, &diagnostic)?;
            out.write_all(b"\n")?;
        }
        Ok(())
    }

    fn end(&mut self, _: &mut dyn Write, _: &RenderOptions, _: &Summary) -> io::Result<()> {
        Ok(())
    }
}
