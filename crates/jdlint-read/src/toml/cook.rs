//! From a TOML string as typed to its value, with the way back.

use crate::fields::Style;
use jdlint_core::text::Layer;
use std::ops::Range;

/// The value `cooked` over the source, typed at `span`, and how it is written.
///
/// The parser says what the value is. Where laying it beside the source does not come to the same, the whole is one
/// segment.
pub(super) fn cook(source: &str, span: &Range<usize>, cooked: &str) -> (Layer, Style) {
    let typed = &source[span.clone()];
    let quote = typed.chars().next().unwrap_or(' ');
    let style = match quote {
        '"' => Style::TomlBasic,
        '\'' => Style::TomlLiteral,
        _ => Style::Token,
    };
    let triple = if quote == '"' { "\"\"\"" } else { "'''" };
    let len = if typed.len() >= 6 && typed.starts_with(triple) { 3 } else { usize::from(style != Style::Token) };
    let layer = (typed.len() >= 2 * len)
        .then(|| decode(source, span.start + len..span.end - len, style, len == 3))
        .flatten()
        .filter(|layer| layer.text() == cooked);
    let layer = layer.unwrap_or_else(|| {
        let mut layer = Layer::new();
        layer.push_replaced(cooked, span.start as u32..span.end as u32);
        layer
    });
    (layer, style)
}

fn decode(source: &str, range: Range<usize>, style: Style, long: bool) -> Option<Layer> {
    let bytes = &source.as_bytes()[..range.end];
    let mut layer = Layer::new();
    let mut done = range.start;
    if long {
        // The line break behind the opening quotes is not part of the text.
        done += match bytes.get(done) {
            Some(b'\n') => 1,
            Some(b'\r') if bytes.get(done + 1) == Some(&b'\n') => 2,
            _ => 0,
        };
    }
    let mut at = done;
    while style == Style::TomlBasic
        && let Some(found) = memchr::memchr(b'\\', bytes.get(at..)?)
    {
        at += found;
        layer.push_verbatim(source.get(done..at)?, done as u32);
        let next = *bytes.get(at + 1)?;
        let digits = match next {
            b'x' => 2,
            b'u' => 4,
            b'U' => 8,
            _ => 0,
        };
        if digits > 0 {
            let hex = source.get(at + 2..at + 2 + digits)?;
            let c = char::from_u32(u32::from_str_radix(hex, 16).ok()?)?;
            let end = at + 2 + digits;
            layer.push_replaced(c.encode_utf8(&mut [0; 4]), at as u32..end as u32);
            at = end;
        } else if next.is_ascii_whitespace() {
            // A backslash at the end of a line swallows the break and the white space behind it.
            at += 1;
            at += bytes[at..].iter().take_while(|byte| byte.is_ascii_whitespace()).count();
        } else {
            let c = match next {
                b'b' => '\u{8}',
                b't' => '\t',
                b'n' => '\n',
                b'f' => '\u{c}',
                b'r' => '\r',
                b'e' => '\u{1b}',
                b'"' => '"',
                b'\\' => '\\',
                _ => return None,
            };
            layer.push_replaced(c.encode_utf8(&mut [0; 4]), at as u32..at as u32 + 2);
            at += 2;
        }
        done = at;
    }
    layer.push_verbatim(source.get(done..range.end)?, done as u32);
    Some(layer)
}
