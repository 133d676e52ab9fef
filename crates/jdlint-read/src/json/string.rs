//! Strings of JSON: where they end, and what they say.

use super::error;
use jdlint_core::document::Problem;
use jdlint_core::text::Layer;
use std::ops::Range;

/// A string as typed.
pub(super) struct Found {
    /// What stands between its quotes.
    pub(super) inner: Range<usize>,
    /// Behind its closing quote, or where it breaks off.
    pub(super) end: usize,
    /// Whether it is closed.
    pub(super) closed: bool,
    /// How far it was looked for its end.
    pub(super) seen: usize,
    /// Quotes inside it that lack a backslash.
    pub(super) bare_quotes: Vec<usize>,
}

/// Finds the end of the string whose opening quote is at `start`, without looking at or behind `limit`.
///
/// A quote with a word right behind it on its line does not close: people forget the backslash. A string that meets
/// the end of its line first goes on over the next lines only where a quote closes it there as it should, and not if
/// `one_line` says that none does.
pub(super) fn find(text: &str, start: usize, limit: usize, one_line: bool) -> Found {
    search(text, start, limit, one_line, closes)
}

/// Finds the end of the name whose opening quote is at `start`: the next quote on its line.
pub(super) fn find_name(text: &str, start: usize, limit: usize) -> Found {
    search(text, start, limit, true, |_, _, _| true)
}

fn search(text: &str, start: usize, limit: usize, one_line: bool, closes: impl Fn(&[u8], usize, u8) -> bool) -> Found {
    let bytes = &text.as_bytes()[..limit];
    let quote = bytes[start];
    let mut bare_quotes = Vec::new();
    let mut line_end = None;
    let mut at = start + 1;
    loop {
        let Some(found) = next_special(bytes, at, quote) else {
            at = limit;
            break;
        };
        at = found;
        match bytes[at] {
            b'\\' => at += 2,
            b'\n' | b'\r' => {
                // Where a line could be the next entry, the string was left open.
                if line_end.is_none() {
                    line_end = Some((at, bare_quotes.len()));
                }
                if one_line || looks_like_entry(bytes, at) {
                    break;
                }
                at += 1;
            }
            _ if closes(bytes, at + 1, quote) => {
                return Found { inner: start + 1..at, end: at + 1, closed: true, seen: at, bare_quotes };
            }
            _ => {
                bare_quotes.push(at);
                at += 1;
            }
        }
    }
    let (end, quotes) = line_end.unwrap_or((bytes.len(), bare_quotes.len()));
    bare_quotes.truncate(quotes);
    // `"title": "Cook,`: the comma is the author's, not the text's.
    let typed = text[start + 1..end].trim_end();
    let inner_end = start + 1 + typed.strip_suffix(',').unwrap_or(typed).len();
    Found { inner: start + 1..inner_end, end: inner_end, closed: false, seen: at.min(limit), bare_quotes }
}

fn next_special(bytes: &[u8], at: usize, quote: u8) -> Option<usize> {
    let rest = bytes.get(at..)?;
    let special = |byte: &u8| *byte == quote || matches!(*byte, b'\\' | b'\n' | b'\r');
    rest.iter().position(special).map(|found| at + found)
}

/// Whether a quote just before `at` closes its string, by what follows it.
fn closes(bytes: &[u8], at: usize, quote: u8) -> bool {
    let mut rest = bytes[at..].iter().skip_while(|byte| matches!(**byte, b' ' | b'\t'));
    match rest.next() {
        None | Some(b',' | b'}' | b']' | b':' | b'/' | b'\n' | b'\r') => true,
        // A comma is missing, or the quotes are inside: `"a" "b"`.
        Some(byte) => *byte == quote,
    }
}

/// Whether the line behind the break at `at` starts with a name and a colon, or closes an object.
fn looks_like_entry(bytes: &[u8], at: usize) -> bool {
    const LONGEST_NAME: usize = 80;
    let start = at + bytes[at..].iter().take(LONGEST_NAME).take_while(|byte| byte.is_ascii_whitespace()).count();
    match bytes.get(start) {
        Some(b'}' | b']') => true,
        Some(b'"') => {
            let rest = &bytes[start + 1..(start + LONGEST_NAME).min(bytes.len())];
            let Some(close) = rest.iter().position(|byte| matches!(byte, b'"' | b'\n')) else { return false };
            let behind = rest[close..].iter().skip(1).find(|byte| !matches!(byte, b' ' | b'\t'));
            rest[close] == b'"' && behind == Some(&b':')
        }
        _ => false,
    }
}

/// What the string `found` says, over the source; what is wrong in it goes to `problems`.
pub(super) fn decode(source: &str, found: &Found, problems: &mut Vec<Problem>) -> Layer {
    let Range { start, end } = found.inner;
    let bytes = source.as_bytes();
    let mut layer = Layer::new();
    let (mut done, mut at) = (start, start);
    let mut breaks = Vec::new();
    while at < end {
        let byte = bytes[at];
        if byte >= b' ' && byte != b'\\' {
            at += 1;
            continue;
        }
        if byte < b' ' {
            breaks.push(at);
            at += 1;
            continue;
        }
        layer.push_verbatim(&source[done..at], done as u32);
        let (text, len) = escape(&bytes[at..end]);
        let len = match text {
            Some(c) => {
                let mut buffer = [0; 4];
                layer.push_replaced(c.encode_utf8(&mut buffer), at as u32..(at + len) as u32);
                if c == char::REPLACEMENT_CHARACTER && !matches!(&bytes[at + 2..at + len], b"fffd" | b"FFFD") {
                    problems.push(error::surrogate(at, len));
                }
                len
            }
            None => {
                // Not an escape: the backslash and what follows stand for themselves.
                let next = source[at + 1..end].chars().next().map_or(0, char::len_utf8);
                problems.push(error::escape(source, at, next));
                layer.push_verbatim(&source[at..at + 1], at as u32);
                1
            }
        };
        at += len;
        done = at;
    }
    layer.push_verbatim(&source[done.min(end)..end], done as u32);
    if !breaks.is_empty() {
        problems.push(error::controls(source, &breaks));
    }
    layer
}

/// The character that the escape at the start of `bytes` stands for, and its length; `None` where it is none.
fn escape(bytes: &[u8]) -> (Option<char>, usize) {
    let c = match bytes.get(1) {
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => {
            let Some(first) = hex(bytes) else { return (None, 1) };
            if (0xd800..0xdc00).contains(&first)
                && let Some(rest) = bytes.get(6..)
                && rest.starts_with(b"\\u")
                && let Some(second @ 0xdc00..0xe000) = hex(rest)
            {
                let code = 0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00);
                return (char::from_u32(code), 12);
            }
            return (Some(char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER)), 6);
        }
        _ => return (None, 1),
    };
    (Some(c), 2)
}

/// The number of `\uXXXX`.
fn hex(bytes: &[u8]) -> Option<u32> {
    let digits = bytes.get(2..6)?;
    let value = |byte: &u8| (*byte as char).to_digit(16);
    digits.iter().try_fold(0, |sum, byte| Some(sum * 16 + value(byte)?))
}
