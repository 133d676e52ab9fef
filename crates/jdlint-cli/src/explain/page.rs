//! A rule's page, taken apart: as much Markdown as pages use.

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part<'p> {
    /// A heading of a level from 1 on.
    Heading(usize, &'p str),
    /// A paragraph, its lines joined.
    Paragraph(String),
    /// An item of a list, with its mark (`-` or `1.`).
    Item(&'p str, String),
    /// A row of a table, which is shown as it is written.
    Row(&'p str),
    /// A fenced block: what it is, and its lines.
    Fence(&'p str, Vec<&'p str>),
}

/// The parts of `page`, in order.
pub(super) fn parts(page: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut lines = page.lines();
    // Whether the next line goes on with the paragraph or the item before it.
    let mut open = false;
    while let Some(line) = lines.next() {
        let ticks = line.chars().take_while(|c| *c == '`').count();
        let marks = line.chars().take_while(|c| *c == '#').count();
        if ticks >= 3 {
            let body = lines.by_ref().take_while(|inner| inner.len() < ticks || inner.bytes().any(|byte| byte != b'`'));
            parts.push(Part::Fence(&line[ticks..], body.collect()));
            open = false;
        } else if marks > 0 && line[marks..].starts_with(' ') {
            parts.push(Part::Heading(marks, line[marks..].trim()));
            open = false;
        } else if line.trim().is_empty() {
            open = false;
        } else if line.starts_with('|') {
            parts.push(Part::Row(line));
            open = false;
        } else if let Some((mark, text)) = item(line) {
            parts.push(Part::Item(mark, text.to_owned()));
            open = true;
        } else {
            match parts.last_mut() {
                Some(Part::Paragraph(text) | Part::Item(_, text)) if open => {
                    text.push(' ');
                    text.push_str(line.trim());
                }
                _ => parts.push(Part::Paragraph(line.trim().to_owned())),
            }
            open = true;
        }
    }
    parts
}

/// The mark and the words of a list item.
fn item(line: &str) -> Option<(&str, &str)> {
    let line = line.trim_start();
    if let Some(text) = line.strip_prefix("- ").or_else(|| line.strip_prefix("* ")) {
        return Some((&line[..1], text));
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let text = line[digits..].strip_prefix(". ")?;
    (1..=2).contains(&digits).then_some((&line[..=digits], text))
}

/// A word or more of a paragraph, and how it is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) text: String,
    pub(super) set: Set,
}

/// How words are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Set {
    Plain,
    Code,
    Strong,
    /// The number of a link.
    Number,
}

/// The pieces of `text`; the targets of its links are added to `links`, and their numbers stand behind their words.
pub(super) fn pieces(text: &str, links: &mut Vec<String>) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut add = |text: &str, set: Set| {
        if !text.is_empty() {
            pieces.push(Piece { text: text.to_owned(), set });
        }
    };
    let mut rest = text;
    while let Some(at) = rest.find(['`', '[', '*', '<']) {
        let (before, from) = rest.split_at(at);
        add(before, Set::Plain);
        rest = if let Some((code, after)) = between(from, "`", "`") {
            add(&format!("`{code}`"), Set::Code);
            after
        } else if let Some((words, target, after)) = link(from) {
            let number = links.iter().position(|link| link == target).unwrap_or_else(|| {
                links.push(target.to_owned());
                links.len() - 1
            });
            add(&words.replace(['`', '*'], ""), Set::Plain);
            add(&format!("\u{a0}[{}]", number + 1), Set::Number);
            after
        } else if let Some((words, after)) = between(from, "**", "**") {
            add(words, Set::Strong);
            after
        } else if let Some((address, after)) = between(from, "<", ">").filter(|(inner, _)| inner.starts_with("http")) {
            add(address, Set::Plain);
            after
        } else if let Some((words, after)) = between(from, "*", "*").filter(|(inner, _)| !inner.contains(' ')) {
            add(words, Set::Strong);
            after
        } else {
            add(&from[..1], Set::Plain);
            &from[1..]
        };
    }
    add(rest, Set::Plain);
    pieces
}

/// What stands in `text` from its first byte on between `open` and `close`, and what is behind.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Option<(&'t str, &'t str)> {
    let (inner, after) = text.strip_prefix(open)?.split_once(close)?;
    (!inner.is_empty()).then_some((inner, after))
}

/// The words and the target of a link at the start of `text`, and what is behind.
fn link(text: &str) -> Option<(&str, &str, &str)> {
    let (words, rest) = text.strip_prefix('[')?.split_once("](")?;
    let (target, after) = rest.split_once(')')?;
    (!words.contains(['[', '\n']) && !target.contains(' ')).then_some((words, target, after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_told_apart() {
        let page = "# `a-b`\n\nTwo\nlines.\n\n- one\n  more\n- two\n1. three\n\n```md posting\n# no heading\n\n- no item\n```\n";
        let wanted = vec![
            Part::Heading(1, "`a-b`"),
            Part::Paragraph("Two lines.".to_owned()),
            Part::Item("-", "one more".to_owned()),
            Part::Item("-", "two".to_owned()),
            Part::Item("1.", "three".to_owned()),
            Part::Fence("md posting", vec!["# no heading", "", "- no item"]),
        ];
        assert_eq!(parts(page), wanted);
    }

    #[test]
    fn links_become_numbers() {
        let mut links = Vec::new();
        let found = pieces("See [a `b`](https://x.test/1), `[c](d)` and [e](https://x.test/1).", &mut links);
        let text: String = found.iter().map(|piece| piece.text.as_str()).collect();
        assert_eq!(text, "See a b\u{a0}[1], `[c](d)` and e\u{a0}[1].");
        assert_eq!(links, ["https://x.test/1"]);
    }
}
