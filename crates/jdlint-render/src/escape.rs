//! Making visible what a terminal would obey or hide.
//!
//! A posting can hold escape sequences that recolour or overwrite a terminal, marks that turn the reading direction,
//! and characters without width that hide words from the eye. Every format for people shows them as `\x1b` or
//! `\u{202e}` instead.

use std::borrow::Cow;
use std::fmt::{self, Write};
use unicode_width::UnicodeWidthChar;

/// How many columns a tab takes.
const TAB: &str = "    ";

/// Whether `c` is shown as an escape: controls, marks of direction, characters without width that are not combining.
pub fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}'
            | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Where the first character of `text` stands that is shown as an escape, in bytes.
pub(crate) fn first_hidden(text: &str) -> Option<usize> {
    // Most texts are ASCII throughout, and bytes are looked at many at a time.
    let is_plain = |byte: &u8| matches!(byte, b' '..=b'~');
    if text.as_bytes().iter().all(is_plain) { None } else { text.find(is_hidden) }
}

/// `text` on one line, with what is hidden made visible; tabs and line breaks are shown as `\t` and `\n`.
pub fn escape(text: &str) -> Cow<'_, str> {
    if first_hidden(text).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\t' => out.push_str("\\t"),
            _ => push_shown(&mut out, c),
        }
    }
    Cow::Owned(out)
}

/// The lines of `text` (a note or a help), each with what is hidden made visible.
pub(crate) fn escaped_lines(text: &str) -> impl Iterator<Item = Cow<'_, str>> {
    text.trim_end().split('\n').map(|line| match escape(line.trim_end_matches('\r')) {
        Cow::Owned(line) if line.contains("\\t") => Cow::Owned(line.replace("\\t", TAB)),
        line => line,
    })
}

/// Appends `c` as a source line shows it: tabs become four spaces.
pub(crate) fn push_shown(out: &mut String, c: char) {
    match c {
        '\t' => out.push_str(TAB),
        '\n' => out.push_str("\\n"),
        '\r' => out.push_str("\\r"),
        _ if c.is_ascii_control() => put(out, format_args!("\\x{:02x}", u32::from(c))),
        _ if is_hidden(c) => put(out, format_args!("\\u{{{:x}}}", u32::from(c))),
        _ => out.push(c),
    }
}

/// How many columns [`push_shown`] needs for `c`.
pub(crate) fn shown_width(c: char) -> usize {
    match c {
        ' '..='~' => 1,
        '\t' => TAB.len(),
        _ if is_hidden(c) => {
            let mut shown = String::new();
            push_shown(&mut shown, c);
            shown.len()
        }
        _ => c.width().unwrap_or(0),
    }
}

/// Appends what `format_args!` says.
pub(crate) fn put(out: &mut String, arguments: fmt::Arguments<'_>) {
    // Writing to a String does not fail.
    let _ = out.write_fmt(arguments);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_and_direction_marks_become_visible() {
        assert_eq!(escape("a\u{1b}[31mb\u{7}\0"), "a\\x1b[31mb\\x07\\x00");
        assert_eq!(escape("x\u{202e}y\u{2066}z\u{9b}"), "x\\u{202e}y\\u{2066}z\\u{9b}");
        assert_eq!(escape("\u{feff}zero\u{200b}width\r\n\t."), "\\u{feff}zero\\u{200b}width\\r\\n\\t.");
    }

    #[test]
    fn ordinary_text_is_borrowed() {
        assert!(matches!(escape("Größe 東京 🎉 e\u{301}"), Cow::Borrowed(_)));
    }

    #[test]
    fn no_hidden_character_is_left() {
        let all: String = ('\0'..=char::MAX).collect();
        assert!(!escape(&all).contains(is_hidden));
        for c in ['\u{200e}', '\u{200f}', '\u{202a}', '\u{2069}', '\u{85}', '\u{7f}', '\u{2028}', '\u{e0041}'] {
            assert!(is_hidden(c), "{c:?}");
        }
    }

    #[test]
    fn notes_keep_their_lines() {
        let lines: Vec<_> = escaped_lines("one\r\n\ttwo\u{1b}\n").collect();
        assert_eq!(lines, ["one", "    two\\x1b"]);
    }
}
