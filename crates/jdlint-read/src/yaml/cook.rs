//! From a scalar as typed to its value, with the way back.
//!
//! The parser says what the value is; here it is laid beside the source, byte by byte, so that no rule of YAML's
//! escapes and folding is written twice. Where the two cannot be laid side by side the whole is one segment.

use granit_parser::ScalarStyle;
use jdlint_core::text::Layer;
use std::ops::Range;

/// The value `cooked` over the source, typed at `span` in `style`.
pub(super) fn cook(source: &str, span: &Range<usize>, style: ScalarStyle, cooked: &str) -> Layer {
    let mut range = span.clone();
    if matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted) && range.len() >= 2 {
        range = range.start + 1..range.end - 1;
    }
    if source.get(range.clone()) == Some(cooked) {
        return Layer::verbatim(cooked, range.start as u32);
    }
    align(source, &range, style, cooked).unwrap_or_else(|| {
        let mut layer = Layer::new();
        layer.push_replaced(cooked, span.start as u32..span.end as u32);
        layer
    })
}

fn align(source: &str, range: &Range<usize>, style: ScalarStyle, cooked: &str) -> Option<Layer> {
    let typed = source.get(..range.end)?;
    let bytes = typed.as_bytes();
    let block = matches!(style, ScalarStyle::Literal | ScalarStyle::Folded);
    let indent = if block { column(bytes, range.start) } else { usize::MAX };
    let value = cooked.as_bytes();
    let mut layer = Layer::new();
    let (mut at, mut made) = (range.start, 0);
    let leading = value.iter().take_while(|byte| **byte == b'\n').count();
    if block && leading > 0 && !matches!(bytes.get(at), Some(b'\n' | b'\r')) {
        // The parser's span starts behind the blank lines that a block begins with.
        let blanks = typed[..at].len() - typed[..at].trim_end().len();
        layer.push_replaced(&cooked[..leading], (at - blanks) as u32..at as u32);
        made = leading;
    }
    while made < value.len() {
        let Some(&byte) = bytes.get(at) else {
            // The value of a block ends in a line break, even where the file does not.
            let rest = &cooked[made..];
            let only_breaks = rest.bytes().all(|byte| byte == b'\n');
            return (block && only_breaks && at > range.start).then(|| {
                layer.push_replaced(rest, at as u32 - 1..at as u32);
                layer
            });
        };
        if matches!(byte, b'\n' | b'\r') || (!block && matches!(byte, b' ' | b'\t') && blank_to_line_end(bytes, at)) {
            let single = style == ScalarStyle::Literal;
            let (next, breaks) = line_breaks(bytes, at, indent, single);
            let run = value[made..].iter().take_while(|byte| **byte == b'\n').count();
            // Outside of blocks the first break folds away; what follows may be an escaped one.
            let run = if block { run } else { run.min(breaks - 1) };
            let len = match value[made] {
                b'\n' if single => 1,
                b'\n' if run > 0 => run,
                b' ' => 1,
                _ => return None,
            };
            if single && byte == b'\n' {
                layer.push_verbatim("\n", at as u32);
            } else {
                layer.push_replaced(&cooked[made..made + len], at as u32..next as u32);
            }
            made += len;
            at = next;
            continue;
        }
        if style == ScalarStyle::SingleQuoted && bytes[at..].starts_with(b"''") && value[made] == b'\'' {
            layer.push_replaced("'", at as u32..at as u32 + 2);
            (at, made) = (at + 2, made + 1);
            continue;
        }
        if style == ScalarStyle::DoubleQuoted && byte == b'\\' {
            if matches!(bytes.get(at + 1), Some(b'\n' | b'\r')) {
                let (next, breaks) = line_breaks(bytes, at + 1, indent, false);
                layer.push_replaced(cooked.get(made..made + breaks - 1)?, at as u32..next as u32);
                (at, made) = (next, made + breaks - 1);
                continue;
            }
            let c = cooked[made..].chars().next()?;
            let len = escape_len(bytes, at)?;
            layer.push_replaced(&cooked[made..made + c.len_utf8()], at as u32..(at + len) as u32);
            (at, made) = (at + len, made + c.len_utf8());
            continue;
        }
        let stop = |byte: u8| matches!(byte, b'\n' | b'\r' | b'\'' | b'\\' | b' ' | b'\t');
        let len = 1 + bytes[at + 1..].iter().take_while(|byte| !stop(**byte)).count();
        let len = if matches!(byte, b' ' | b'\t') {
            bytes[at..].iter().take_while(|byte| matches!(**byte, b' ' | b'\t')).count()
        } else {
            len
        };
        if value.get(made..made + len) != Some(&bytes[at..at + len]) {
            return None;
        }
        layer.push_verbatim(cooked.get(made..made + len)?, at as u32);
        (at, made) = (at + len, made + len);
    }
    (layer.text() == cooked).then_some(layer)
}

/// Bytes between the start of the line and `at`.
fn column(bytes: &[u8], at: usize) -> usize {
    bytes[..at].iter().rev().take_while(|byte| !matches!(**byte, b'\n' | b'\r')).count()
}

fn blank_to_line_end(bytes: &[u8], at: usize) -> bool {
    let next = bytes[at..].iter().find(|byte| !matches!(**byte, b' ' | b'\t'));
    matches!(next, Some(b'\n' | b'\r'))
}

/// Where the text behind the line break at `at` starts, and how many breaks there are: blanks before the break and, but
/// for `single`, blank lines behind it belong to it.
fn line_breaks(bytes: &[u8], mut at: usize, indent: usize, single: bool) -> (usize, usize) {
    while matches!(bytes.get(at), Some(b' ' | b'\t')) {
        at += 1;
    }
    let mut breaks = 0;
    loop {
        breaks += 1;
        at += 1 + usize::from(bytes[at..].starts_with(b"\r\n"));
        let blank = |byte: &u8| *byte == b' ' || (*byte == b'\t' && indent == usize::MAX);
        let spaces = bytes[at..].iter().take_while(|byte| blank(byte)).take(indent).count();
        let next = at + spaces;
        if single || !matches!(bytes.get(next), Some(b'\n' | b'\r')) {
            return (next, breaks);
        }
        at = next;
    }
}

/// The length of the escape at `at` in double quotes; a pair of surrogates is one.
fn escape_len(bytes: &[u8], at: usize) -> Option<usize> {
    Some(match bytes.get(at + 1)? {
        b'x' => 4,
        b'U' => 10,
        b'u' => {
            let high =
                matches!(bytes.get(at + 2..at + 4), Some([b'd' | b'D', b'8' | b'9' | b'a' | b'A' | b'b' | b'B']));
            if high { 12 } else { 6 }
        }
        byte if byte.is_ascii() => 2,
        _ => return None,
    })
    .filter(|len| at + len <= bytes.len())
}
