//! The tags, texts and comments of HTML, with exact ranges.

use memchr::{memchr, memmem};
use std::ops::Range;

/// The longest tag, in bytes; it keeps a tag that never closes from costing more.
const TAG_MAX: usize = 4096;

/// A piece of HTML.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Token {
    /// Text, entities not decoded.
    Text(Range<u32>),
    /// `<name …>`.
    Open { name: String, range: Range<u32> },
    /// `</name>`.
    Close { name: String, range: Range<u32> },
    /// `<!-- … -->`; `inner` is what stands between.
    Comment { range: Range<u32>, inner: Range<u32> },
}

/// Cuts `range` of `text` into tokens. What looks like a tag but has no name of an HTML element is text: `<City>` is a
/// blank to fill in.
pub(crate) struct Tokens<'a> {
    text: &'a str,
    at: usize,
    end: usize,
    /// The element whose content is no prose (`script`), until it closes.
    raw: Option<String>,
}

impl<'a> Tokens<'a> {
    pub(crate) fn new(text: &'a str, range: Range<u32>) -> Self {
        Self { text, at: range.start as usize, end: range.end as usize, raw: None }
    }

    fn tag(&self, at: usize) -> Option<Token> {
        let bytes = &self.text.as_bytes()[..self.end];
        let rest = &bytes[at..];
        if rest.starts_with(b"<!--") {
            let close = memmem::find(&rest[4..], b"-->");
            let inner_end = close.map_or(self.end, |len| at + 4 + len);
            let end = close.map_or(self.end, |_| inner_end + 3);
            return Some(Token::Comment { range: at as u32..end as u32, inner: (at + 4) as u32..inner_end as u32 });
        }
        if rest.starts_with(b"<!") || rest.starts_with(b"<?") {
            let end = at + memchr(b'>', &rest[..rest.len().min(TAG_MAX)])? + 1;
            return Some(Token::Open { name: "!".to_owned(), range: at as u32..end as u32 });
        }
        let close = rest.get(1) == Some(&b'/');
        let from = at + 1 + usize::from(close);
        let len = bytes[from..].iter().take(12).take_while(|byte| byte.is_ascii_alphanumeric()).count();
        let typed = &self.text[from..from + len];
        let next = *bytes.get(from + len)?;
        if !is_element(typed) || !(next.is_ascii_whitespace() || matches!(next, b'>' | b'/')) {
            return None;
        }
        let end = tag_end(bytes, from + len)?;
        let name = typed.to_ascii_lowercase();
        let range = at as u32..end as u32;
        Some(if close { Token::Close { name, range } } else { Token::Open { name, range } })
    }

    /// Skips to the end of the element `name`.
    fn skip_raw(&mut self, name: &str) {
        let bytes = &self.text.as_bytes()[..self.end];
        while let Some(found) = memmem::find(&bytes[self.at..], b"</") {
            self.at += found;
            let rest = &bytes[self.at + 2..];
            if rest.get(..name.len()).is_some_and(|head| head.eq_ignore_ascii_case(name.as_bytes())) {
                return;
            }
            self.at += 2;
        }
        self.at = self.end;
    }
}

impl Iterator for Tokens<'_> {
    type Item = Token;

    fn next(&mut self) -> Option<Token> {
        if let Some(name) = self.raw.take() {
            self.skip_raw(&name);
        }
        if self.at >= self.end {
            return None;
        }
        let start = self.at;
        let bytes = &self.text.as_bytes()[..self.end];
        let mut at = start;
        while let Some(found) = memchr(b'<', &bytes[at..]) {
            at += found;
            let Some(token) = self.tag(at) else {
                at += 1;
                continue;
            };
            if at > start {
                self.at = at;
                return Some(Token::Text(start as u32..at as u32));
            }
            match &token {
                Token::Open { name, range } => {
                    self.at = range.end as usize;
                    if matches!(name.as_str(), "script" | "style" | "template" | "svg" | "noscript") {
                        self.raw = Some(name.clone());
                    }
                }
                Token::Close { range, .. } | Token::Comment { range, .. } | Token::Text(range) => {
                    self.at = range.end as usize;
                }
            }
            return Some(token);
        }
        self.at = self.end;
        Some(Token::Text(start as u32..self.end as u32))
    }
}

/// The end of the tag whose name ends at `at`: behind its `>`, which may stand in quotes before.
fn tag_end(bytes: &[u8], at: usize) -> Option<usize> {
    let mut quote = None;
    for (index, byte) in bytes[at..].iter().enumerate().take(TAG_MAX) {
        match (quote, *byte) {
            (None, b'>') => return Some(at + index + 1),
            (None, b'"' | b'\'') => quote = Some(*byte),
            (Some(open), byte) if byte == open => quote = None,
            _ => {}
        }
    }
    // A quote that never closes: take the first `>`.
    memchr(b'>', &bytes[at..bytes.len().min(at + TAG_MAX)]).map(|index| at + index + 1)
}

/// The range of the value of attribute `wanted` in the tag at `range`, without its quotes.
pub(crate) fn attribute(text: &str, range: &Range<u32>, wanted: &str) -> Option<Range<u32>> {
    let bytes = &text.as_bytes()[..range.end as usize];
    let mut at = range.start as usize + 1;
    while at < bytes.len() {
        let head = bytes.get(at..at + wanted.len());
        let free = bytes[at - 1].is_ascii_whitespace() || matches!(bytes[at - 1], b'"' | b'\'');
        if free && head.is_some_and(|head| head.eq_ignore_ascii_case(wanted.as_bytes())) {
            let mut value = at + wanted.len();
            while value < bytes.len() && bytes[value].is_ascii_whitespace() {
                value += 1;
            }
            if bytes.get(value) == Some(&b'=') {
                value += 1;
                while value < bytes.len() && bytes[value].is_ascii_whitespace() {
                    value += 1;
                }
                let quote = bytes.get(value).copied().filter(|byte| matches!(byte, b'"' | b'\''));
                let start = value + usize::from(quote.is_some());
                let len = bytes[start.min(bytes.len())..].iter().position(|byte| match quote {
                    Some(quote) => *byte == quote,
                    None => byte.is_ascii_whitespace() || *byte == b'>',
                })?;
                return Some(start as u32..(start + len) as u32);
            }
        }
        // Step over quoted values, so that their text is not taken for a name.
        if matches!(bytes[at], b'"' | b'\'') {
            at += 1 + memchr(bytes[at], &bytes[at + 1..]).unwrap_or(0);
        }
        at += 1;
    }
    None
}

/// Whether the element stands on lines of its own.
pub(crate) fn is_block(name: &str) -> bool {
    BLOCKS.binary_search(&name).is_ok()
}

/// Names of elements in lower case, sorted.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "select",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "title",
    "tr",
    "ul",
];

const INLINES: &[&str] = &[
    "a", "abbr", "acronym", "area", "audio", "b", "base", "bdi", "bdo", "big", "br", "button", "canvas", "cite",
    "code", "col", "colgroup", "data", "datalist", "del", "dfn", "em", "embed", "font", "i", "iframe", "img", "input",
    "ins", "kbd", "label", "link", "map", "mark", "meta", "meter", "nobr", "noscript", "object", "output", "param",
    "path", "picture", "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "small", "source", "span", "strike",
    "strong", "style", "sub", "sup", "svg", "template", "textarea", "time", "track", "tt", "u", "var", "video", "wbr",
];

/// Elements whose names are also what people put into blanks: `<Title>`, `<Address>`.
const WORDS: &[&str] = &[
    "Address", "Area", "Article", "Base", "Button", "Caption", "Center", "Code", "Data", "Details", "Label", "Link",
    "Main", "Map", "Menu", "Object", "Option", "Section", "Source", "Summary", "Time", "Title", "Track",
];

fn is_element(typed: &str) -> bool {
    if WORDS.contains(&typed) {
        return false;
    }
    let lower = typed.to_ascii_lowercase();
    is_block(&lower) || INLINES.binary_search(&lower.as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_of_names_are_sorted() {
        assert!(BLOCKS.is_sorted() && INLINES.is_sorted());
    }

    #[test]
    fn blanks_are_text_and_scripts_are_skipped() {
        let text = "<p class='a>b'>Hi <City><script>if (a<b) {}</script><!-- no --></P>";
        let tokens: Vec<_> = Tokens::new(text, 0..text.len() as u32)
            .map(|token| match token {
                Token::Text(range) => text[range.start as usize..range.end as usize].to_owned(),
                Token::Open { name, .. } => format!("+{name}"),
                Token::Close { name, .. } => format!("-{name}"),
                Token::Comment { inner, .. } => text[inner.start as usize..inner.end as usize].to_owned(),
            })
            .collect();
        assert_eq!(tokens, ["+p", "Hi <City>", "+script", "-script", " no ", "-p"]);
    }

    #[test]
    fn attributes_have_ranges() {
        let text = r#"<a title="href=x" HREF = 'y z'>"#;
        let range = attribute(text, &(0..text.len() as u32), "href").unwrap();
        assert_eq!(&text[range.start as usize..range.end as usize], "y z");
    }
}
