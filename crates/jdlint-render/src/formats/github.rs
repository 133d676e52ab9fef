//! `github`: workflow commands, which GitHub Actions shows at the lines of a pull request.

use super::{marks_words, said, shown};
use crate::columns::Columns;
use crate::escape::escape;
use crate::model::{LintedFile, RenderOptions, Summary};
use crate::renderer::Renderer;
use jdlint_core::{Diagnostic, Level};
use std::fmt;
use std::io::{self, Write};

/// Writes a line for each diagnostic.
#[derive(Debug)]
pub(crate) struct Github;

impl Renderer for Github {
    fn file(&mut self, out: &mut dyn Write, options: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()> {
        let columns = Columns::new(file);
        shown(file, options).try_for_each(|diagnostic| line(out, file.path, &columns, diagnostic))
    }

    fn end(&mut self, _: &mut dyn Write, _: &RenderOptions, _: &Summary) -> io::Result<()> {
        Ok(())
    }
}

fn line(out: &mut dyn Write, path: &str, columns: &Columns<'_>, diagnostic: &Diagnostic) -> io::Result<()> {
    let command = match diagnostic.level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "notice",
    };
    let start = columns.place(diagnostic.primary.range.start());
    let end = columns.place(diagnostic.primary.range.end());
    let title = format!("jdlint ({})", diagnostic.rule);
    write!(out, "::{command} title={},file={},line={}", Property(&title), Property(&escape(path)), start.line)?;
    // Columns are understood on one line only.
    if start.line == end.line && marks_words(diagnostic) {
        write!(out, ",col={},endLine={},endColumn={}", start.column, end.line, end.column)?;
    } else if start.line == end.line {
        write!(out, ",col={}", start.column)?;
    } else {
        write!(out, ",endLine={}", end.line)?;
    }
    writeln!(out, "::{}", Data(&said(diagnostic)))
}

/// The text of a command.
struct Data<'a>(&'a str);

/// The value of a command's property.
struct Property<'a>(&'a str);

impl fmt::Display for Data<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        encoded(f, self.0, "%\r\n")
    }
}

impl fmt::Display for Property<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        encoded(f, self.0, "%\r\n:,")
    }
}

/// Writes `text` with each of `special` as `%` and its number.
fn encoded(f: &mut fmt::Formatter<'_>, text: &str, special: &str) -> fmt::Result {
    use fmt::Write as _;
    text.chars()
        .try_for_each(|c| if special.contains(c) { write!(f, "%{:02X}", u32::from(c)) } else { f.write_char(c) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_runner_would_obey_is_encoded() {
        assert_eq!(Data("100 %: a,b\r\n::error::x").to_string(), "100 %25: a,b%0D%0A::error::x");
        assert_eq!(Property("a:b,c%\n").to_string(), "a%3Ab%2Cc%25%0A");
    }
}
