//! What every output format does.

use crate::human::fold::FoldHint;
use crate::model::{LintedFile, RenderOptions, Summary};
use std::io::{self, Write};

/// One output format.
pub(crate) trait Renderer {
    /// Writes what stands before the first diagnostic.
    fn begin(&mut self, _out: &mut dyn Write, _options: &RenderOptions) -> io::Result<()> {
        Ok(())
    }

    /// Takes what to say below folded absences; formats that do not fold have no use for it.
    fn fold_hints(&mut self, _hints: Vec<FoldHint>) {}

    /// Takes what was not checked of the law; formats that only list diagnostics have no place for it.
    fn not_checked(&mut self, _lines: Vec<String>) {}

    /// Writes, or keeps, what was said about one document.
    fn file(&mut self, out: &mut dyn Write, options: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()>;

    /// Writes what was kept and what stands after the last diagnostic.
    fn end(&mut self, out: &mut dyn Write, options: &RenderOptions, summary: &Summary) -> io::Result<()>;
}
