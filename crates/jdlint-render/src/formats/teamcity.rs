//! `teamcity`: service messages, which TeamCity lists as the inspections of a build.

use super::{said, shown};
use crate::columns::Columns;
use crate::escape::escape;
use crate::model::{LintedFile, RenderOptions, Summary};
use crate::renderer::Renderer;
use jdlint_core::{Diagnostic, Level, RuleName};
use std::collections::HashSet;
use std::fmt;
use std::io::{self, Write};

/// Values longer than this many characters are refused.
const LIMIT: usize = 4_000;

/// Writes a line for each diagnostic, and one for each rule before its first.
#[derive(Debug, Default)]
pub(crate) struct Teamcity {
    known: HashSet<RuleName>,
}

impl Renderer for Teamcity {
    fn file(&mut self, out: &mut dyn Write, options: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()> {
        let columns = Columns::new(file);
        for diagnostic in shown(file, options) {
            if self.known.insert(diagnostic.rule) {
                kind(out, options, diagnostic)?;
            }
            let severity = match diagnostic.level {
                Level::Error => "ERROR",
                Level::Warning => "WARNING",
                Level::Info => "INFO",
            };
            writeln!(
                out,
                "##teamcity[inspection typeId='{}' message='{}' file='{}' line='{}' SEVERITY='{severity}']",
                diagnostic.rule,
                Value(&said(diagnostic)),
                Value(&escape(file.path)),
                columns.place(diagnostic.primary.range.start()).line,
            )?;
        }
        Ok(())
    }

    fn end(&mut self, _: &mut dyn Write, _: &RenderOptions, _: &Summary) -> io::Result<()> {
        Ok(())
    }
}

fn kind(out: &mut dyn Write, options: &RenderOptions, diagnostic: &Diagnostic) -> io::Result<()> {
    let rule = diagnostic.rule;
    let summary = (options.rule)(rule).map_or(rule.as_str(), |info| info.summary);
    writeln!(
        out,
        "##teamcity[inspectionType id='{rule}' name='{rule}' category='jdlint {}' description='{}']",
        diagnostic.group,
        Value(summary),
    )
}

/// A text that ends neither its value nor its message.
struct Value<'a>(&'a str);

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        self.0.chars().take(LIMIT).try_for_each(|c| match c {
            '|' | '\'' | '[' | ']' => write!(f, "|{c}"),
            '\n' => f.write_str("|n"),
            '\r' => f.write_str("|r"),
            _ => f.write_char(c),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_server_would_obey_is_escaped() {
        assert_eq!(Value("it's [x] | y\r\n").to_string(), "it|'s |[x|] || y|r|n");
    }
}
