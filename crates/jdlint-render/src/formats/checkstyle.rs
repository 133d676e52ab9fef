//! `checkstyle`: the XML of Checkstyle, which many viewers of reports read.

use super::{said, shown};
use crate::columns::Columns;
use crate::model::{LintedFile, RenderOptions, Summary};
use crate::renderer::Renderer;
use crate::xml::Attribute;
use jdlint_core::Level;
use std::io::{self, Write};

/// Writes an element for each file, streamed.
#[derive(Debug, Default)]
pub(crate) struct Checkstyle {
    /// The file whose element is open: a file of records comes in many documents.
    open: Option<String>,
}

impl Checkstyle {
    fn close(&mut self, out: &mut dyn Write) -> io::Result<()> {
        if self.open.take().is_some() { out.write_all(b"  </file>\n") } else { Ok(()) }
    }
}

impl Renderer for Checkstyle {
    fn begin(&mut self, out: &mut dyn Write, _: &RenderOptions) -> io::Result<()> {
        out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<checkstyle version=\"4.3\">\n")
    }

    fn file(&mut self, out: &mut dyn Write, options: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()> {
        let columns = Columns::new(file);
        for diagnostic in shown(file, options) {
            if self.open.as_deref() != Some(file.path) {
                self.close(out)?;
                writeln!(out, "  <file name=\"{}\">", Attribute(file.path))?;
                self.open = Some(file.path.to_owned());
            }
            let at = columns.place(diagnostic.primary.range.start());
            let severity = match diagnostic.level {
                Level::Error => "error",
                Level::Warning => "warning",
                Level::Info => "info",
            };
            writeln!(
                out,
                "    <error line=\"{}\" column=\"{}\" severity=\"{severity}\" message=\"{}\" source=\"jdlint.{}.{}\"/>",
                at.line,
                at.column,
                Attribute(&on_one_line(&said(diagnostic))),
                diagnostic.group,
                diagnostic.rule,
            )?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, _: &RenderOptions, _: &Summary) -> io::Result<()> {
        self.close(out)?;
        out.write_all(b"</checkstyle>\n")
    }
}

fn on_one_line(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}
