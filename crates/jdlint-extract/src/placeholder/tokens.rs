//! Stretches between the marks that templates put around their blanks.

use crate::marks::Marks;
use jdlint_core::CleanRange;

/// The longest blank, in bytes.
const MAX: usize = 240;

/// The marks around a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// `[…]`
    Square,
    /// `(…)`
    Round,
    /// `<…>`
    Angle,
    /// `<<…>>`
    DoubleAngle,
    /// `{…}`
    Brace,
    /// `{{…}}` or `{{{…}}}`
    DoubleBrace,
    /// `${…}`
    Dollar,
    /// `%…%`
    Percent,
    /// `*|…|*` or `%%…%%`
    Merge,
    /// `__…__`
    Underscores,
}

/// A stretch between marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Token {
    /// The marks.
    pub(super) form: Form,
    /// With the marks.
    pub(super) outer: CleanRange,
    /// Between them, without white space.
    pub(super) inner: CleanRange,
}

/// The tokens of `text`, whose first byte has the clean offset `base`. Linear in the text: what is not closed soon is
/// none.
pub(super) fn tokens(text: &str, base: u32) -> Vec<Token> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut square = None;
    let mut round: Option<(usize, usize)> = None;
    let mut at = 0;
    while let Some(skipped) = bytes[at..].iter().position(|byte| Marks::of_byte(*byte).has(Marks::TOKEN)) {
        at += skipped;
        let token = match bytes[at] {
            b'[' => {
                square = Some(at);
                None
            }
            b']' => square.take().filter(|open| at - open <= MAX).map(|open| (Form::Square, open, 1, at + 1, 1)),
            b'(' => {
                round = Some(round.map_or((at, 1), |(open, depth)| (open, depth + 1)));
                None
            }
            b')' => match round {
                Some((open, 1)) => {
                    round = None;
                    (at - open <= MAX).then_some((Form::Round, open, 1, at + 1, 1))
                }
                other => {
                    round = other.map(|(open, depth)| (open, depth - 1));
                    None
                }
            },
            b'<' => angle(bytes, at),
            b'{' => brace(bytes, at),
            b'$' if bytes.get(at + 1) == Some(&b'{') => {
                find(bytes, at + 2, b"}").map(|end| (Form::Dollar, at, 2, end + 1, 1))
            }
            b'%' if bytes.get(at + 1) == Some(&b'%') => {
                word_between(bytes, at, 2, b"%%").map(|end| (Form::Merge, at, 2, end + 2, 2))
            }
            b'%' => word_between(bytes, at, 1, b"%").map(|end| (Form::Percent, at, 1, end + 1, 1)),
            b'*' if bytes.get(at + 1) == Some(&b'|') => {
                word_between(bytes, at, 2, b"|*").map(|end| (Form::Merge, at, 2, end + 2, 2))
            }
            b'_' if bytes[at..].starts_with(b"__") && bytes.get(at + 2).is_some_and(u8::is_ascii_alphabetic) => {
                word_between(bytes, at, 2, b"__").map(|end| (Form::Underscores, at, 2, end + 2, 2))
            }
            _ => None,
        };
        let Some((form, start, open, end, close)) = token else {
            at += 1;
            continue;
        };
        found.push(token_at(text, base, form, start, open, end, close));
        // Square and round marks close behind what they hold; the others are read from their start.
        at = if matches!(form, Form::Square | Form::Round) { at + 1 } else { end };
    }
    found
}

type Ends = (Form, usize, usize, usize, usize);

fn token_at(text: &str, base: u32, form: Form, start: usize, open: usize, end: usize, close: usize) -> Token {
    let inner = &text[start + open..end - close];
    let from = start + open + (inner.len() - inner.trim_start().len());
    let inner = CleanRange::new(base + from as u32, base + (from + inner.trim().len()) as u32);
    Token { form, outer: CleanRange::new(base + start as u32, base + end as u32), inner }
}

fn angle(bytes: &[u8], at: usize) -> Option<Ends> {
    if bytes.get(at + 1) == Some(&b'<') {
        let end = find(bytes, at + 2, b">>")?;
        return Some((Form::DoubleAngle, at, 2, end + 2, 2));
    }
    let end = find(bytes, at + 1, b">")?;
    (!bytes[at + 1..end].contains(&b'<')).then_some((Form::Angle, at, 1, end + 1, 1))
}

fn brace(bytes: &[u8], at: usize) -> Option<Ends> {
    let (open, close): (usize, &[u8]) = match bytes[at..].iter().take(3).take_while(|byte| **byte == b'{').count() {
        3 => (3, b"}}}"),
        2 => (2, b"}}"),
        _ => (1, b"}"),
    };
    let end = find(bytes, at + open, close)?;
    let form = if open == 1 { Form::Brace } else { Form::DoubleBrace };
    (!bytes[at + open..end].contains(&b'{')).then_some((form, at, open, end + close.len(), close.len()))
}

/// Where `close` stands behind `from`, on the same line and not far.
fn find(bytes: &[u8], from: usize, close: &[u8]) -> Option<usize> {
    let window = bytes.get(from..bytes.len().min(from + MAX / 2))?;
    let end = window.windows(close.len()).position(|part| part == close)?;
    (end > 0 && !window[..end].contains(&b'\n')).then_some(from + end)
}

/// Where `close` stands behind a name of letters, digits, `_`, `-` and `.` that follows `at + open`.
fn word_between(bytes: &[u8], at: usize, open: usize, close: &[u8]) -> Option<usize> {
    let before = at.checked_sub(1).map(|before| bytes[before]);
    if before.is_some_and(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'%' | b'_')) {
        return None;
    }
    let from = at + open;
    let len = bytes[from..].iter().take(60).take_while(|byte| is_name(**byte)).count();
    let mut end = from + len;
    if close == b"__" {
        // The closing underscores are letters of a name too.
        let name = std::str::from_utf8(&bytes[from..end]).ok()?;
        end = from + name.trim_end_matches('_').len();
    }
    let behind = bytes.get(end + close.len());
    let closes = bytes[end..].starts_with(close) && end >= from + 2 && bytes[from].is_ascii_alphabetic();
    (closes && !behind.is_some_and(|byte| is_name(*byte) && *byte != b'.' && *byte != b'-')).then_some(end)
}

fn is_name(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b':')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<(Form, &str)> {
        tokens(text, 0).into_iter().map(|token| (token.form, &text[token.inner.indices()])).collect()
    }

    #[test]
    fn every_form_is_read() {
        assert_eq!(
            list("[ a ] (b) <c d> <<e>> {f} {{ g }} {{{h}}} ${i} %jj% *|kk|* __LL_M__ %%nn%% x"),
            [
                (Form::Square, "a"),
                (Form::Round, "b"),
                (Form::Angle, "c d"),
                (Form::DoubleAngle, "e"),
                (Form::Brace, "f"),
                (Form::DoubleBrace, "g"),
                (Form::DoubleBrace, "h"),
                (Form::Dollar, "i"),
                (Form::Percent, "jj"),
                (Form::Merge, "kk"),
                (Form::Underscores, "LL_M"),
                (Form::Merge, "nn"),
            ]
        );
    }

    #[test]
    fn what_is_not_closed_is_none() {
        assert!(list("[[[[ ((((( <<<< {{{{ 50% of 20% a_b__c ${ *|").is_empty());
        let open = "[({<".repeat(20_000);
        assert!(list(&open).is_empty());
    }
}
