//! A parser that goes on behind errors.

use super::{error, string};
use crate::fields::{MAX_DEPTH, MAX_PROBLEMS, Raw, RawEntry, RawValue, Style, too_deep};
use jdlint_core::SourceRange;
use jdlint_core::document::{Comment, CommentKind, Problem};
use jdlint_core::text::Layer;
use std::ops::Range;

pub(super) struct Parsed {
    pub(super) root: Option<Raw>,
    pub(super) comments: Vec<Comment>,
    pub(super) problems: Vec<Problem>,
}

/// Parses `content` of `source`.
pub(super) fn parse(source: &str, content: Range<usize>) -> Parsed {
    let mut parser = Parser::new(source, content);
    parser.space();
    let mut root = parser.value(0);
    parser.space();
    if let Some(Raw { span, value: RawValue::Map(entries), .. }) = &mut root {
        // A brace too many: the fields behind it are the posting's all the same.
        while parser.peek() == Some(b',') && span.end > span.start {
            parser.problem(error::unopened(span.end - 1, '}'));
            parser.entries(List { open: span.start, last: Last::Entry }, 0, entries);
            span.end = parser.at;
            parser.space();
        }
    }
    if root.is_some() && parser.at < parser.end {
        parser.problem(error::behind_end(source, parser.at));
    }
    Parsed { root, comments: parser.comments, problems: parser.problems }
}

pub(super) struct Parser<'s> {
    source: &'s str,
    bytes: &'s [u8],
    pub(super) at: usize,
    pub(super) end: usize,
    comments: Vec<Comment>,
    pub(super) problems: Vec<Problem>,
    /// Up to here no single and no double quote closes a string: an open one was looked through already.
    open_until: [usize; 2],
}

impl<'s> Parser<'s> {
    pub(super) fn new(source: &'s str, content: Range<usize>) -> Self {
        let bytes = &source.as_bytes()[..content.end];
        let bom = usize::from(content.start == 0 && source.starts_with('\u{feff}')) * '\u{feff}'.len_utf8();
        let at = content.start + bom;
        Self { source, bytes, at, end: content.end, comments: Vec::new(), problems: Vec::new(), open_until: [0; 2] }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    pub(super) fn problem(&mut self, problem: Problem) {
        if self.problems.len() < MAX_PROBLEMS {
            self.problems.push(problem);
        }
    }

    /// Passes white space and comments.
    pub(super) fn space(&mut self) {
        while let Some(byte) = self.peek() {
            match byte {
                b'/' if matches!(self.bytes.get(self.at + 1), Some(b'/' | b'*')) => self.comment(),
                // A comment in the way of other languages.
                b'#' => self.comment(),
                _ if byte.is_ascii_whitespace() => self.at += 1,
                0xc2 | 0xe2 | 0xe3 | 0xef => {
                    let Some(c) = self.source[self.at..].chars().next() else { return };
                    if !(c.is_whitespace() || c == '\u{feff}' || c == '\u{200b}') {
                        return;
                    }
                    self.at += c.len_utf8();
                }
                _ => return,
            }
        }
    }

    fn comment(&mut self) {
        let start = self.at;
        let rest = &self.bytes[start..];
        let (marks, inner_end, end) = match rest {
            [b'/', b'*', ..] => {
                let close = self.source[start + 2..self.end].find("*/").map(|len| start + 2 + len);
                (2, close.unwrap_or(self.end), close.map_or(self.end, |close| close + 2))
            }
            _ => {
                let len = rest.iter().position(|byte| matches!(byte, b'\n' | b'\r')).unwrap_or(rest.len());
                (if rest[0] == b'#' { 1 } else { 2 }, start + len, start + len)
            }
        };
        self.at = end;
        let inner = &self.source[start + marks..inner_end];
        let text_start = inner_end - inner.trim_start().len();
        let text = inner.trim();
        let line = self.bytes[..start].iter().rev().take_while(|byte| !matches!(**byte, b'\n' | b'\r'));
        // Two comments on a line do not make reading it longer.
        let trailing = line.take(2_000).any(|byte| !byte.is_ascii_whitespace());
        self.comments.push(Comment {
            text: text.to_owned(),
            text_source: SourceRange::from(text_start..text_start + text.len()),
            source: SourceRange::from(start..end),
            trailing,
            kind: CommentKind::Hash,
        });
    }

    /// The value that starts here; `None`, without moving, where none does.
    fn value(&mut self, depth: usize) -> Option<Raw> {
        let start = self.at;
        let value = match self.peek()? {
            b'{' | b'[' if depth >= MAX_DEPTH => {
                self.problem(too_deep(SourceRange::from(start..start + 1)));
                self.skip();
                RawValue::Null
            }
            b'{' => RawValue::Map(self.object(depth)),
            b'[' => RawValue::Seq(self.array(depth)),
            b'"' | b'\'' => {
                let cooked = self.string();
                RawValue::Scalar { cooked, style: Style::Json, tag: None }
            }
            b'}' | b']' | b',' | b':' => return None,
            _ => self.word()?,
        };
        Some(Raw::new(start..self.at, value))
    }

    /// Passes the string that starts here.
    fn pass_string(&mut self) -> string::Found {
        let open_until = &mut self.open_until[usize::from(self.bytes[self.at] == b'"')];
        let found = string::find(self.source, self.at, self.end, self.at < *open_until);
        if !found.closed {
            *open_until = found.seen.max(*open_until);
        }
        self.at = found.end;
        found
    }

    fn string(&mut self) -> Layer {
        let start = self.at;
        let found = self.pass_string();
        self.text(start, &found)
    }

    /// What the string `found`, which opens at `start`, says.
    fn text(&mut self, start: usize, found: &string::Found) -> Layer {
        if !found.closed {
            self.problem(error::open_string(start..found.end));
        } else if self.bytes[start] == b'\'' {
            self.problem(error::single_quotes(self.source, start..found.end, found.inner.clone(), found.closed));
        } else if !found.bare_quotes.is_empty() {
            self.problem(error::bare_quotes(&found.bare_quotes));
        }
        let mut problems = Vec::new();
        let layer = string::decode(self.source, found, &mut problems);
        for problem in problems {
            self.problem(problem);
        }
        layer
    }

    /// A number, a word of JSON's, or a text that lacks its quotes.
    fn word(&mut self) -> Option<RawValue> {
        let start = self.at;
        let rest = &self.bytes[start..];
        let stop = |byte: &u8| matches!(byte, b',' | b'}' | b']' | b'{' | b'[' | b'"' | b'\n' | b'\r');
        let len = rest.iter().position(stop).unwrap_or(rest.len());
        let typed = self.source[start..start + len].trim_end();
        // A comment may stand behind it.
        let typed = typed.find(" //").or_else(|| typed.find(" /*")).map_or(typed, |cut| typed[..cut].trim_end());
        if typed.is_empty() {
            return None;
        }
        self.at = start + typed.len();
        let scalar = |style| RawValue::Scalar { cooked: Layer::verbatim(typed, start as u32), style, tag: None };
        Some(match typed {
            "true" => scalar(Style::Bool(true)),
            "false" => scalar(Style::Bool(false)),
            "null" => RawValue::Null,
            _ => {
                if let Some(number) = number(typed) {
                    return Some(scalar(Style::Number(number)));
                }
                self.problem(error::unquoted(self.source, start..start + typed.len()));
                match typed {
                    "True" | "TRUE" => scalar(Style::Bool(true)),
                    "False" | "FALSE" => scalar(Style::Bool(false)),
                    "None" | "nil" | "undefined" | "NULL" | "Null" => RawValue::Null,
                    _ => scalar(Style::Token),
                }
            }
        })
    }

    fn object(&mut self, depth: usize) -> Vec<RawEntry> {
        let mut entries = Vec::new();
        let list = List::new(self.at);
        self.at += 1;
        self.entries(list, depth, &mut entries);
        entries
    }

    /// Reads the entries of an object up to its end.
    fn entries(&mut self, mut list: List, depth: usize, entries: &mut Vec<RawEntry>) {
        while self.goes_on(&mut list, b'}') {
            let Some((key, key_span)) = self.key() else {
                self.recover(&mut list);
                continue;
            };
            self.space();
            if self.peek() == Some(b':') {
                self.at += 1;
                self.space();
            } else {
                self.problem(error::missing_colon(self.source, &key_span));
            }
            let behind = self.at;
            let node = self.value(depth + 1).unwrap_or_else(|| {
                self.problem(error::missing_value(&key_span));
                Raw::null(behind)
            });
            entries.push(RawEntry::new(key, key_span, node));
        }
    }

    fn array(&mut self, depth: usize) -> Vec<Raw> {
        let mut items = Vec::new();
        let mut list = List::new(self.at);
        self.at += 1;
        while self.goes_on(&mut list, b']') {
            match self.value(depth + 1) {
                Some(item) => items.push(item),
                None => self.recover(&mut list),
            }
        }
        items
    }

    /// The name of a field.
    fn key(&mut self) -> Option<(String, Range<usize>)> {
        let start = self.at;
        match self.peek()? {
            b'"' | b'\'' => {
                let found = string::find_name(self.source, start, self.end);
                self.at = found.end;
                let layer = self.text(start, &found);
                Some((layer.into_parts().0, start..self.at))
            }
            _ => {
                let rest = &self.bytes[start..];
                let len =
                    rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(**byte, b'_' | b'-' | b'$'));
                let len = len.count();
                let colon = rest[len..].iter().find(|byte| !matches!(**byte, b' ' | b'\t'));
                if len == 0 || colon != Some(&b':') {
                    return None;
                }
                self.at += len;
                self.problem(error::unquoted(self.source, start..self.at));
                Some((self.source[start..self.at].to_owned(), start..self.at))
            }
        }
    }

    /// Passes what stands between two entries; whether there is one more before `close`.
    pub(super) fn goes_on(&mut self, list: &mut List, close: u8) -> bool {
        let behind = self.at;
        let mut comma = None;
        loop {
            self.space();
            match self.peek() {
                None => {
                    self.problem(error::unclosed(list.open, if close == b'}' { '{' } else { '[' }));
                    return false;
                }
                Some(b',') => {
                    if comma.is_some() || list.last == Last::Nothing {
                        self.problem(error::stray_comma(self.at));
                    } else {
                        comma = Some(self.at);
                    }
                    self.at += 1;
                }
                Some(byte) if byte == close => {
                    if let Some(comma) = comma {
                        self.problem(error::trailing_comma(comma));
                    }
                    self.at += 1;
                    return false;
                }
                // The partner of an outer one: this list was left open.
                Some(b'}') => {
                    self.problem(error::unclosed(list.open, '['));
                    return false;
                }
                Some(b']') => {
                    self.problem(error::unopened(self.at, ']'));
                    self.at += 1;
                }
                Some(_) => {
                    if list.last == Last::Entry && comma.is_none() {
                        self.problem(error::missing_comma(self.source, behind, self.at));
                    }
                    list.last = Last::Entry;
                    return true;
                }
            }
        }
    }

    /// Passes what cannot be read, up to the next entry.
    pub(super) fn recover(&mut self, list: &mut List) {
        list.last = Last::Broken;
        self.problem(error::unexpected(self.source, self.at));
        let start = self.at;
        while let Some(byte) = self.peek() {
            match byte {
                b',' | b'}' | b']' => break,
                b'{' | b'[' => self.skip(),
                b'"' if self.at > start => drop(self.pass_string()),
                b'\n' if self.at > start => break,
                _ => self.at += 1,
            }
        }
        if self.at == start {
            self.at += 1;
        }
        while !self.source.is_char_boundary(self.at) {
            self.at += 1;
        }
    }

    /// Passes an object or array up to its end, whatever is in it.
    pub(super) fn skip(&mut self) {
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth = depth.saturating_sub(1),
                b'"' => {
                    self.pass_string();
                    continue;
                }
                _ => {}
            }
            self.at += 1;
            if depth == 0 {
                break;
            }
        }
    }
}

/// An object or array that is being read.
pub(super) struct List {
    /// Where it opens.
    open: usize,
    /// What was read of it last.
    last: Last,
}

impl List {
    /// One that opens at `open`.
    pub(super) fn new(open: usize) -> Self {
        Self { open, last: Last::Nothing }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Last {
    Nothing,
    Entry,
    /// Something that could not be read.
    Broken,
}

/// The number that `text` is by JSON's grammar.
fn number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let first = digits.bytes().next()?;
    let shaped = digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'-' | b'+'));
    (shaped && first.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}
