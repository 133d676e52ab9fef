//! `html`: one page that anybody can open in a browser, send along and read: each posting as it was typed, with the
//! advice below the line that it is about.
//!
//! The page needs no network and no script. What a posting says is text in it and nothing else: every character that
//! HTML could take for more is escaped, hidden ones are made visible, and a content security policy forbids everything
//! but the page's own style.

mod line;
mod posting;
mod text;

use crate::escape::{escape, put};
use crate::model::{LintedFile, RenderOptions, Summary};
use crate::renderer::Renderer;
use crate::words::{closing_line, counted, legal_line};
use jdlint_core::Level;
use std::io::{self, Write};
use text::Html;

/// So many bytes of postings are kept; what is over is counted, not shown. No browser is pleased by more.
const LIMIT: usize = 16 << 20;
/// So many clean postings are named.
const NAMED: usize = 2_000;

const STYLE: &str = include_str!("style.css");
/// The SHA-256 of the style, in Base64: the only thing that the page may apply.
const STYLE_HASH: &str = "75vqbEeVHABezW5ajhPcStOt3AWjv3TNwW16xoTFaxk=";

/// Keeps the postings until the counts that stand above them are known.
#[derive(Debug, Default)]
pub(crate) struct Page {
    index: String,
    postings: String,
    shown: u64,
    left_out: u64,
    clean: Vec<String>,
    clean_count: u64,
    legal: bool,
    not_checked: Vec<String>,
}

impl Renderer for Page {
    fn not_checked(&mut self, lines: Vec<String>) {
        self.not_checked = lines;
    }

    fn file(&mut self, _: &mut dyn Write, options: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()> {
        let shown = || file.diagnostics.iter().filter(|diagnostic| diagnostic.level >= options.min_level);
        let name = posting::name(file);
        if shown().next().is_none() {
            self.clean_count += 1;
            if self.clean.len() < NAMED {
                self.clean.push(name);
            }
            return Ok(());
        }
        if self.postings.len() > LIMIT {
            self.left_out += 1;
            return Ok(());
        }
        self.legal |= shown().any(|diagnostic| diagnostic.cites_law);
        self.shown += 1;
        let id = self.shown;
        let badges = posting::badges(shown());
        put(&mut self.index, format_args!("<li><a href=\"#p{id}\">{}</a> {badges}</li>\n", Html(&escape(&name))));
        posting::article(&mut self.postings, id, &name, &badges, options, file);
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, options: &RenderOptions, summary: &Summary) -> io::Result<()> {
        self.head(out, options, summary)?;
        out.write_all(b"<main id=\"postings\">\n")?;
        out.write_all(self.postings.as_bytes())?;
        if self.left_out > 0 {
            let more = counted(self.left_out, "more posting");
            writeln!(out, "<p class=\"quiet\">And {more}, which have no room on this page.</p>")?;
        }
        self.clean_list(out)?;
        out.write_all(b"</main>\n<footer>\n")?;
        if !self.not_checked.is_empty() {
            writeln!(out, "<p>Not checked of the law:</p>\n<ul>")?;
            for line in &self.not_checked {
                writeln!(out, "<li>{}</li>", Html(line))?;
            }
            writeln!(out, "</ul>")?;
        }
        if self.legal || !self.not_checked.is_empty() {
            writeln!(out, "<p>{}</p>", Html(&legal_line(&options.as_of)))?;
        }
        writeln!(
            out,
            "<p>Made by <a href=\"{}\">jdlint</a> {}. Nothing on this page was sent anywhere.</p>\n</footer>\n</body>\n</html>",
            env!("CARGO_PKG_REPOSITORY"),
            env!("CARGO_PKG_VERSION"),
        )
    }
}

impl Page {
    fn head(&self, out: &mut dyn Write, options: &RenderOptions, summary: &Summary) -> io::Result<()> {
        let closing = closing_line(summary, options.min_level);
        write!(
            out,
            "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'sha256-{STYLE_HASH}'; \
             base-uri 'none'; form-action 'none'\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n\
             <title>Job postings: what to mend</title>\n<style>{STYLE}</style>\n</head>\n<body>\n"
        )?;
        if self.shown > 1 {
            out.write_all(b"<a class=\"skip\" href=\"#postings\">Skip the list of postings</a>\n")?;
        }
        write!(out, "<header class=\"top\">\n<h1>Job postings</h1>\n<p class=\"lead\">{}</p>\n", Html(&closing))?;
        if !options.as_of.is_empty() {
            writeln!(out, "<p class=\"quiet\">Dates and laws as of {}.</p>", Html(&options.as_of))?;
        }
        out.write_all(b"</header>\n")?;
        if self.shown > 1 {
            write!(out, "<nav aria-label=\"Postings with something to mend\">\n<ol>\n{}</ol>\n</nav>\n", self.index)?;
        }
        Ok(())
    }

    /// The postings with nothing to mend, folded away.
    fn clean_list(&self, out: &mut dyn Write) -> io::Result<()> {
        if self.clean_count == 0 {
            return Ok(());
        }
        let count = counted(self.clean_count, "posting");
        writeln!(out, "<details class=\"clean\"><summary>{count} with nothing to mend</summary>\n<ul>")?;
        for name in &self.clean {
            writeln!(out, "<li>{}</li>", Html(&escape(name)))?;
        }
        let more = self.clean_count - self.clean.len() as u64;
        if more > 0 {
            writeln!(out, "<li>and {more} more</li>")?;
        }
        out.write_all(b"</ul>\n</details>\n")
    }
}

/// The name of a level as people read it, and its class.
fn level_words(level: Level) -> (&'static str, &'static str) {
    match level {
        Level::Error => ("Error", "error"),
        Level::Warning => ("Warning", "warning"),
        Level::Info => ("Note", "info"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use sha2::{Digest, Sha256};

    /// Base64, as a policy spells a hash.
    fn base64(bytes: &[u8]) -> String {
        const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        let mut out = String::new();
        for chunk in bytes.chunks(3) {
            let mut block = [0; 3];
            block[..chunk.len()].copy_from_slice(chunk);
            let number = u32::from_be_bytes([0, block[0], block[1], block[2]]);
            for place in 0..4 {
                let digit = DIGITS[(number >> (18 - 6 * place)) as usize & 63];
                out.push(if place <= chunk.len() { char::from(digit) } else { '=' });
            }
        }
        out
    }

    #[test]
    fn the_policy_names_the_style_of_the_page() {
        assert_eq!(base64(b"Ma"), "TWE=");
        assert_eq!(base64(&Sha256::digest(STYLE.as_bytes())), STYLE_HASH, "write this hash into STYLE_HASH");
        assert!(!STYLE.contains("</") && !STYLE.contains("url("));
    }
}
