//! Laying a page out: headings stand out, prose is wrapped, code is set in, links are numbered.

use super::page::{Part, Piece, Set, parts, pieces};
use super::snippet::{fitted, gutter_of};
use super::wrap::wrapped;
use anstyle::{AnsiColor, Style};
use std::fmt::Write as _;
use unicode_width::UnicodeWidthStr;

/// What the terminal can show.
#[derive(Clone, Copy, Debug)]
pub(super) struct Look {
    /// Its width in columns.
    pub(super) width: usize,
    pub(super) color: bool,
    pub(super) unicode: bool,
}

/// Prose in longer lines is hard to read.
const PROSE: usize = 100;
/// How far code is set in.
const INDENT: &str = "    ";

/// A page that is being laid out.
#[derive(Debug)]
pub(super) struct Layout {
    look: Look,
    out: String,
    links: Vec<String>,
}

impl Layout {
    pub(super) fn new(look: Look) -> Self {
        Self { look, out: String::new(), links: Vec::new() }
    }

    /// `page` with `facts` below its title and its links at the end.
    pub(super) fn page(mut self, page: &str, facts: &str) -> String {
        let mut before: Option<Part<'_>> = None;
        for part in parts(page) {
            let is_list = |part: &Part<'_>| matches!(part, Part::Item(..) | Part::Row(_));
            if let Some(before) = &before
                && !(is_list(before) && is_list(&part))
            {
                self.out.push('\n');
            }
            match &part {
                Part::Heading(1, title) => {
                    let title = title.replace('`', "");
                    self.line(&title, self.style(Style::new().bold()));
                    self.line(facts, self.style(Style::new().dimmed()));
                }
                Part::Heading(2, title) => self.section(title),
                Part::Heading(_, title) => self.example(title),
                Part::Paragraph(text) => self.prose(text, "", ""),
                Part::Item(mark, text) => self.item(mark, text),
                Part::Row(row) => self.line(row, Style::new()),
                Part::Fence(info, lines) => self.fence(info, lines),
            }
            before = Some(part);
        }
        self.references();
        self.out
    }

    fn style(&self, style: Style) -> Style {
        if self.look.color { style } else { Style::new() }
    }

    fn line(&mut self, text: &str, style: Style) {
        if text.is_empty() {
            self.out.push('\n');
        } else {
            let _ = writeln!(self.out, "{style}{text}{style:#}");
        }
    }

    /// A heading of a section; without colours a line below makes it stand out.
    fn section(&mut self, title: &str) {
        self.line(title, self.style(Style::new().bold().underline()));
        if !self.look.color {
            let mark = if self.look.unicode { "─" } else { "-" };
            self.line(&mark.repeat(title.width()), Style::new());
        }
    }

    /// What an example shows.
    fn example(&mut self, title: &str) {
        let mark = if self.look.unicode { "▸ " } else { "* " };
        let mut links = Vec::new();
        let strong = |mut piece: Piece| {
            piece.set = Set::Strong;
            piece
        };
        let title: Vec<Piece> = pieces(title, &mut links).into_iter().map(strong).collect();
        self.set(&title, mark, "  ");
    }

    fn prose(&mut self, text: &str, first: &str, other: &str) {
        let mut links = std::mem::take(&mut self.links);
        let pieces = pieces(text, &mut links);
        self.links = links;
        self.set(&pieces, first, other);
    }

    fn set(&mut self, pieces: &[Piece], first: &str, other: &str) {
        let width = self.look.width.min(PROSE);
        let text = wrapped(pieces, width, first, other, |set| match set {
            Set::Plain => Style::new(),
            Set::Code => self.style(AnsiColor::Cyan.on_default()),
            Set::Strong => self.style(Style::new().bold()),
            Set::Number => self.style(Style::new().dimmed()),
        });
        self.out.push_str(&text);
    }

    fn item(&mut self, mark: &str, text: &str) {
        let bullet = match mark {
            "-" | "*" if self.look.unicode => "•",
            mark => mark,
        };
        let first = format!("  {bullet} ");
        let other = " ".repeat(first.width());
        self.prose(text, &first, &other);
    }

    /// A fenced block below a line that says what it is.
    fn fence(&mut self, info: &str, lines: &[&str]) {
        let rule = if self.look.unicode { "──" } else { "--" };
        let quiet = self.style(Style::new().dimmed());
        if !info.is_empty() {
            self.line(&format!("{INDENT}{rule} {}", fence_words(info)), quiet);
        }
        match info {
            "report" => self.report(lines),
            "diff fix" => lines.iter().for_each(|line| {
                let color = if line.starts_with('-') { AnsiColor::Red } else { AnsiColor::Green };
                self.code(line, self.style(color.on_default()), "  ");
            }),
            _ => lines.iter().for_each(|line| self.code(line, self.style(AnsiColor::Cyan.on_default()), "  ")),
        }
    }

    /// A line of code, broken between words where it is too long; what goes on is set in by `further`.
    fn code(&mut self, line: &str, style: Style, further: &str) {
        let text = line.trim_start();
        let first = format!("{INDENT}{}", " ".repeat(line.width() - text.width()));
        let other = format!("{first}{further}");
        if first.width() + text.width() <= self.look.width {
            return if text.is_empty() { self.line("", style) } else { self.line(&format!("{first}{text}"), style) };
        }
        let pieces = [Piece { text: text.to_owned(), set: Set::Plain }];
        let text = wrapped(&pieces, self.look.width, &first, &other, |_| style);
        self.out.push_str(&text);
    }

    /// What jdlint prints: sentences are broken, source lines cut.
    fn report(&mut self, lines: &[&str]) {
        let mut at = 0;
        while at < lines.len() {
            let line = lines[at];
            let count = lines[at..].iter().take_while(|line| gutter_of(line).is_some() || **line == "...").count();
            if count > 0 {
                for line in fitted(&lines[at..at + count], self.look.width - INDENT.len()) {
                    let style = if line.contains('^') { AnsiColor::Yellow.on_default() } else { Style::new() };
                    self.line(&format!("{INDENT}{line}"), self.style(style));
                }
                at += count;
                continue;
            }
            let style = match line.split(['[', ':']).next().unwrap_or_default() {
                "error" => AnsiColor::Red.on_default().bold(),
                "warning" => AnsiColor::Yellow.on_default().bold(),
                "info" => AnsiColor::Blue.on_default().bold(),
                _ => Style::new(),
            };
            self.code(line, self.style(style), if line.starts_with("  =") { "  " } else { "" });
            at += 1;
        }
    }

    /// The targets of the links, by their numbers.
    fn references(&mut self) {
        let links = std::mem::take(&mut self.links);
        if links.is_empty() {
            return;
        }
        self.out.push('\n');
        self.section("Links");
        self.out.push('\n');
        for (index, link) in links.iter().enumerate() {
            let quiet = self.style(Style::new().dimmed());
            let _ = writeln!(self.out, "{quiet}[{}]{quiet:#} {link}", index + 1);
        }
    }
}

/// What a code block is, in words.
fn fence_words(info: &str) -> &str {
    match info {
        "report" => "jdlint says",
        "diff fix" => "the fix",
        "toml config" | "toml" => "in jdlint.toml",
        _ => info.strip_suffix(" posting").map_or(info, |_| "a posting"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn laid_out(page: &str, width: usize, color: bool) -> String {
        Layout::new(Look { width, color, unicode: true }).page(page, "group pay")
    }

    #[test]
    fn every_page_fits_narrow_and_wide_terminals() {
        for entry in jdlint_rules::rules() {
            for width in [40, 80, 120] {
                for line in laid_out(entry.meta.page, width, false).lines() {
                    // A word that is longer than a line cannot be broken, and a table is shown as it is.
                    let is_one_word = !line.trim_start_matches([' ', '[', ']', '•', '-', '=', '+']).contains(' ')
                        || line.split_whitespace().any(|word| word.width() + 12 > width);
                    assert!(line.width() <= width || is_one_word || line.starts_with('|'), "{}: {line}", entry.name());
                }
            }
        }
    }

    #[test]
    fn there_are_no_escapes_without_colors() {
        for entry in jdlint_rules::rules() {
            assert!(!laid_out(entry.meta.page, 80, false).contains('\u{1b}'), "{}", entry.name());
            assert!(laid_out(entry.meta.page, 80, true).contains('\u{1b}'), "{}", entry.name());
        }
    }

    #[test]
    fn a_page_reads_well() {
        let page = "# `a-b`\n\nIt says\nso.\n\n## Why it matters\n\nBecause [they](https://x.test/) say:\n\n- one\n- two\n\n```md posting\n# T\n```\n\n```report\ninfo[a-b]: so\n  |\n1 | # T\n  |   ^ here\n```\n";
        let wanted = "a-b\ngroup pay\n\nIt says so.\n\nWhy it matters\n──────────────\n\nBecause they\u{a0}[1] say:\n\n  • one\n  • two\n\n    ── a posting\n    # T\n\n    ── jdlint says\n    info[a-b]: so\n      |\n    1 | # T\n      |   ^ here\n\nLinks\n─────\n\n[1] https://x.test/\n";
        assert_eq!(laid_out(page, 80, false), wanted);
    }
}
