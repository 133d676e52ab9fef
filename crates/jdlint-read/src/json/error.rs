//! Problems of JSON in words for people.

use crate::fields::{WithHelp, fixed, syntax};
use jdlint_core::document::Problem;
use jdlint_core::{Edit, SourceRange};
use std::ops::Range;

/// The comma at `at` has nothing behind it.
pub(super) fn trailing_comma(at: usize) -> Problem {
    let span = SourceRange::from(at..at + 1);
    fixed("a comma stands behind the last entry", span, "remove the comma", vec![Edit::new(span, "")])
        .with_help("JSON has commas only between entries")
}

/// A comma is missing at `at`, before what stands at `next`.
pub(super) fn missing_comma(source: &str, at: usize, next: usize) -> Problem {
    let insert = vec![Edit::new(SourceRange::empty(at as u32), ",")];
    fixed("a comma is missing before this entry", first_char(source, next), "insert the comma", insert)
}

/// A comma too many.
pub(super) fn stray_comma(at: usize) -> Problem {
    let span = SourceRange::from(at..at + 1);
    fixed("this comma stands between no entries", span, "remove the comma", vec![Edit::new(span, "")])
}

/// No colon between name and value.
pub(super) fn missing_colon(source: &str, name: &Range<usize>) -> Problem {
    let insert = vec![Edit::new(SourceRange::empty(name.end as u32), ":")];
    let name_text: String = source[name.clone()].trim_matches(['"', '\'']).chars().take(30).collect();
    let message = format!("a colon is missing behind `{name_text}`");
    fixed(&message, SourceRange::from(name.clone()), "insert the colon", insert)
}

/// A name without its value, up to `at`.
pub(super) fn missing_value(name: &Range<usize>) -> Problem {
    syntax("this field has no value", SourceRange::from(name.clone()))
        .with_help("write a value behind the colon, or `null`")
}

/// `{` or `[` at `at` without its partner.
pub(super) fn unclosed(at: usize, open: char) -> Problem {
    syntax(&format!("`{open}` is never closed"), SourceRange::from(at..at + 1))
}

/// A closing mark without its partner.
pub(super) fn unopened(at: usize, close: char) -> Problem {
    syntax(&format!("`{close}` closes nothing here"), SourceRange::from(at..at + 1))
}

/// A string without its closing quote.
pub(super) fn open_string(span: Range<usize>) -> Problem {
    let edits = vec![Edit::new(SourceRange::empty(span.end as u32), "\"")];
    fixed("a quote is opened and never closed", SourceRange::from(span), "close the quote", edits)
}

/// Quotes inside a string without a backslash before them.
pub(super) fn bare_quotes(at: &[usize]) -> Problem {
    let edits = at.iter().map(|at| Edit::new(SourceRange::empty(*at as u32), "\\")).collect();
    fixed("a quote inside the text ends it", SourceRange::from(at[0]..at[0] + 1), "put a backslash before it", edits)
        .with_help("write `\\\"` for a quote inside the text")
}

/// A string in single quotes.
pub(super) fn single_quotes(source: &str, span: Range<usize>, inner: Range<usize>, closed: bool) -> Problem {
    let text = &source[inner.clone()];
    let range = SourceRange::from(span.clone());
    let mut problem = syntax("this text stands in single quotes", range).with_help("JSON wants double quotes");
    if closed && !text.contains(['"', '\\']) {
        problem = fixed(&problem.message, range, "use double quotes", vec![Edit::new(range, format!("\"{text}\""))])
            .with_help("JSON wants double quotes");
    }
    problem
}

/// A text or name without quotes.
pub(super) fn unquoted(source: &str, span: Range<usize>) -> Problem {
    let text = &source[span.clone()];
    let range = SourceRange::from(span);
    let word = match text {
        "True" | "TRUE" => Some("true"),
        "False" | "FALSE" => Some("false"),
        "None" | "nil" | "undefined" | "NULL" | "Null" => Some("null"),
        _ => None,
    };
    if let Some(word) = word {
        return fixed("this word is none of JSON's", range, "replace the word", vec![Edit::new(range, word)])
            .with_help(&format!("write `{word}`"));
    }
    if text.contains(['"', '\\']) {
        return syntax("this text needs double quotes", range);
    }
    fixed("this text needs double quotes", range, "quote it", vec![Edit::new(range, format!("\"{text}\""))])
}

/// Half of a pair of surrogates.
pub(super) fn surrogate(at: usize, len: usize) -> Problem {
    syntax("this escape is half a character", SourceRange::from(at..at + len))
        .with_help("write the character itself, or both halves: \\ud83d\\ude00")
}

/// A backslash before a character that needs none.
pub(super) fn escape(source: &str, at: usize, next: usize) -> Problem {
    let span = SourceRange::from(at..at + 1 + next);
    let shown = source[at + 1..at + 1 + next].chars().next().filter(|c| !c.is_control());
    let message = match shown {
        Some(c) => format!("`\\{c}` means nothing in JSON"),
        None => "this backslash means nothing in JSON".to_owned(),
    };
    let edits = vec![Edit::new(SourceRange::from(at..at + 1), "\\\\")];
    fixed(&message, span, "double the backslash", edits).with_help("write `\\\\` for a backslash")
}

/// Line breaks, tabs and other control characters inside a string.
pub(super) fn controls(source: &str, at: &[usize]) -> Problem {
    let bytes = source.as_bytes();
    let edits = at
        .iter()
        .map(|at| {
            let text = match bytes[*at] {
                b'\n' => "\\n".to_owned(),
                b'\r' => "\\r".to_owned(),
                b'\t' => "\\t".to_owned(),
                byte => format!("\\u{byte:04x}"),
            };
            Edit::new(SourceRange::from(*at..at + 1), text)
        })
        .collect();
    let what = match bytes[at[0]] {
        b'\n' | b'\r' => "a line break",
        b'\t' => "a tab",
        _ => "a control character",
    };
    let span = SourceRange::from(at[0]..at[0] + 1);
    fixed(&format!("{what} stands inside a text"), span, "write it as an escape", edits)
        .with_help("JSON wants `\\n` for a line break and `\\t` for a tab")
}

/// Something behind the end.
pub(super) fn behind_end(source: &str, at: usize) -> Problem {
    syntax("the posting has ended before this", first_char(source, at))
}

/// Anything else that is out of place.
pub(super) fn unexpected(source: &str, at: usize) -> Problem {
    syntax("the file cannot be read here", first_char(source, at))
        .with_help("write each field as \"name\": value, with commas between them")
}

fn first_char(source: &str, at: usize) -> SourceRange {
    let len = source[at..].chars().next().filter(|c| !c.is_control()).map_or(0, char::len_utf8);
    SourceRange::from(at..at + len)
}
