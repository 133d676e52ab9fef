//! `markdown`: tables for the summary of a workflow's step, or for a comment.

use super::shown;
use crate::code::parts;
use crate::columns::Columns;
use crate::escape::{escape, escaped_lines, put};
use crate::model::{LintedFile, RenderOptions, Summary};
use crate::renderer::Renderer;
use crate::words::{closing_line, legal_line};
use jdlint_core::{Diagnostic, Level, page_address};
use std::io::{self, Write};

/// A summary of more bytes than about this is refused by GitHub; what is over is counted, not written.
const LIMIT: usize = 900_000;

/// Keeps its tables until the counts that stand above them are known.
#[derive(Debug, Default)]
pub(crate) struct Markdown {
    tables: String,
    left_out: u64,
    legal: bool,
    not_checked: Vec<String>,
    headed: String,
}

impl Renderer for Markdown {
    fn not_checked(&mut self, lines: Vec<String>) {
        self.not_checked = lines;
    }

    fn file(&mut self, _: &mut dyn Write, options: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()> {
        let columns = Columns::new(file);
        for diagnostic in shown(file, options) {
            self.legal |= diagnostic.cites_law;
            if self.tables.len() > LIMIT {
                self.left_out += 1;
                continue;
            }
            if self.headed != file.path {
                file.path.clone_into(&mut self.headed);
                let path = Inert(&escape(file.path)).to_string();
                put(
                    &mut self.tables,
                    format_args!("\n### {path}\n\n| Place | | What to mend | Rule |\n|--:|---|---|---|\n"),
                );
            }
            row(&mut self.tables, &columns, diagnostic);
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, options: &RenderOptions, summary: &Summary) -> io::Result<()> {
        writeln!(out, "## Job postings\n\n{}", closing_line(summary, options.min_level))?;
        out.write_all(self.tables.as_bytes())?;
        if self.left_out > 0 {
            writeln!(out, "\nAnd {} more, which have no room here.", self.left_out)?;
        }
        if !self.not_checked.is_empty() {
            writeln!(out, "\nNot checked of the law:\n")?;
            for line in &self.not_checked {
                writeln!(out, "- {}", Inert(&escape(line)))?;
            }
        }
        if self.legal || !self.not_checked.is_empty() {
            writeln!(out, "\n{}", legal_line(&options.as_of))?;
        }
        Ok(())
    }
}

fn row(out: &mut String, columns: &Columns<'_>, diagnostic: &Diagnostic) {
    let at = columns.place(diagnostic.primary.range.start());
    let level = match diagnostic.level {
        Level::Error => "**error**",
        Level::Warning => "warning",
        Level::Info => "note",
    };
    put(out, format_args!("| {}:{} | {level} | {}", at.line, at.column, with_code(&escape(&diagnostic.message))));
    for line in diagnostic.help.iter().flat_map(|help| escaped_lines(help)) {
        put(out, format_args!("<br>{}", with_code(line.trim_start())));
    }
    let address = page_address(diagnostic.group, diagnostic.rule);
    put(out, format_args!(" | [{}]({address}) |\n", diagnostic.rule));
}

/// `text` with what stands in backticks as code, and all else as nothing but text.
fn with_code(text: &str) -> String {
    let mut out = String::new();
    for (is_code, part) in parts(text) {
        if is_code {
            put(&mut out, format_args!("<code>{}</code>", Inert(part)));
        } else {
            put(&mut out, format_args!("{}", Inert(part)));
        }
    }
    out
}

/// A text without any markup: whatever Markdown or HTML could take for some is written by its number, which neither
/// reads as more than a character.
struct Inert<'a>(&'a str);

impl std::fmt::Display for Inert<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        use std::fmt::Write as _;
        self.0.chars().try_for_each(|c| match c {
            ' ' | ',' | ';' | '?' | '\'' | '/' | '%' => f.write_char(c),
            _ if c.is_ascii() && !c.is_ascii_alphanumeric() => write!(f, "&#{};", u32::from(c)),
            _ => f.write_char(c),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn postings_bring_no_markup_along() {
        assert_eq!(
            with_code("`a|b` <img onerror=x> [x](javascript:y) `odd"),
            "<code>a&#124;b</code> &#60;img onerror&#61;x&#62; &#91;x&#93;&#40;javascript&#58;y&#41; &#96;odd"
        );
        // A bare address would become a link.
        assert!(!Inert("www.example.com https://example.com a@example.com").to_string().contains('.'));
    }
}
