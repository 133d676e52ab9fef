//! `azure`: logging commands, which Azure Pipelines shows in the summary of a run.

use super::{said, shown};
use crate::columns::Columns;
use crate::escape::escape;
use crate::model::{LintedFile, RenderOptions, Summary};
use crate::renderer::Renderer;
use jdlint_core::{Diagnostic, Level};
use std::fmt;
use std::io::{self, Write};

/// Writes a line for each diagnostic.
#[derive(Debug)]
pub(crate) struct Azure;

impl Renderer for Azure {
    fn file(&mut self, out: &mut dyn Write, options: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()> {
        let columns = Columns::new(file);
        shown(file, options).try_for_each(|diagnostic| line(out, file.path, &columns, diagnostic))
    }

    fn end(&mut self, _: &mut dyn Write, _: &RenderOptions, _: &Summary) -> io::Result<()> {
        Ok(())
    }
}

fn line(out: &mut dyn Write, path: &str, columns: &Columns<'_>, diagnostic: &Diagnostic) -> io::Result<()> {
    // There are no other types.
    let kind = if diagnostic.level == Level::Error { "error" } else { "warning" };
    let at = columns.place(diagnostic.primary.range.start());
    writeln!(
        out,
        "##vso[task.logissue type={kind};sourcepath={};linenumber={};columnnumber={};code={};]{}",
        Encoded(&escape(path)),
        at.line,
        at.column,
        diagnostic.rule,
        Encoded(&said(diagnostic)),
    )
}

/// A text that ends neither its property nor its command.
struct Encoded<'a>(&'a str);

impl fmt::Display for Encoded<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        self.0.chars().try_for_each(|c| match c {
            '%' => f.write_str("%AZP25"),
            ';' => f.write_str("%3B"),
            '\r' => f.write_str("%0D"),
            '\n' => f.write_str("%0A"),
            ']' => f.write_str("%5D"),
            _ => f.write_char(c),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_agent_would_obey_is_encoded() {
        assert_eq!(Encoded("a;b]c%\r\nd").to_string(), "a%3Bb%5Dc%AZP25%0D%0Ad");
    }
}
