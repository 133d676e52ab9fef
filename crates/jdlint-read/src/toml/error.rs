//! Problems of TOML in words for people, and what can be salvaged of their lines.

use super::key_of;
use crate::fields::{Raw, RawEntry, RawValue, Style, WithHelp, fixed, syntax};
use jdlint_core::document::{Problem, ProblemKind};
use jdlint_core::text::Layer;
use jdlint_core::{Edit, SourceRange};
use std::ops::Range;
use toml_spanner::{Error, ErrorKind};

/// The problem that `error` is, and the field of its line as far as it can be read.
pub(super) fn problem(
    error: &Error,
    source: &str,
    content: &Range<usize>,
    place: &str,
) -> (Option<Problem>, Option<RawEntry>) {
    let range = error.span().range();
    let mut start = (content.start + range.start).min(content.end);
    while !source.is_char_boundary(start) {
        start -= 1;
    }
    let mut end = (content.start + range.end).clamp(start, content.end);
    while !source.is_char_boundary(end) {
        end += 1;
    }
    let at = start..end;
    let span = SourceRange::from(at.clone());
    let name = || source[at.clone()].chars().take(30).collect::<String>();
    let plain = match error.kind() {
        ErrorKind::DuplicateKey { .. } | ErrorKind::DuplicateTable { .. } | ErrorKind::RedefineAsArray { .. } => {
            let mut problem =
                syntax(&format!("the field `{}` stands twice", name()), span).with_help("keep one of the two");
            problem.kind = ProblemKind::DuplicateField;
            problem.label = Some("again here".to_owned());
            return (Some(problem), None);
        }
        ErrorKind::DottedKeyInvalidType { .. } => syntax("this name goes into a value that holds no fields", span),
        ErrorKind::UnterminatedString(_) => syntax("a quote is opened and never closed", span)
            .with_help("close it on its line, or write a text of several lines between `\"\"\"`"),
        ErrorKind::UnclosedArray => syntax("`[` is never closed", span),
        ErrorKind::UnclosedInlineTable => syntax("`{` is never closed", span),
        ErrorKind::MissingArrayComma | ErrorKind::MissingInlineTableComma => {
            syntax("a comma is missing before this entry", span)
        }
        ErrorKind::InvalidEscape(c) => {
            let message = if c.is_control() {
                "this backslash means nothing in TOML".to_owned()
            } else {
                format!("`\\{c}` means nothing in TOML")
            };
            syntax(&message, span).with_help("write `\\\\` for a backslash, or put the text in single quotes")
        }
        ErrorKind::InvalidHexEscape(_) | ErrorKind::InvalidEscapeValue(_) => {
            syntax("this escape stands for no character", span)
        }
        ErrorKind::InvalidCharInString(_) => syntax("a control character stands inside a text", span),
        ErrorKind::InvalidInteger(_) | ErrorKind::InvalidFloat(_) => {
            syntax("this is no number", span).with_help("write the digits alone, or put the value in quotes")
        }
        ErrorKind::InvalidDateTime(_) => syntax("this is no date", span).with_help("write year-month-day: 2026-11-24"),
        ErrorKind::OutOfRange { .. }
            if source[content.clone()].get(range.clone()).is_some_and(|text| text.starts_with(['[', '{'])) =>
        {
            syntax("the fields are nested too deeply", span)
        }
        _ => syntax(&format!("{place} cannot be read here"), span)
            .with_help("write each field as `name = \"value\"` on a line of its own"),
    };
    let Some(line) = salvage(source, content, start) else { return (Some(plain), None) };
    let date = matches!(error.kind(), ErrorKind::InvalidDateTime(_)) && line.value.len() >= 8;
    let mut problem = unquoted(source, &line).filter(|_| !date).unwrap_or(plain);
    if problem.span.is_empty() {
        problem.span = SourceRange::from(line.value_start..line.value_start + line.value.len());
    }
    (Some(problem), (!line.in_table).then(|| line.entry()))
}

/// A line `key = value` that could not be read.
struct Line<'s> {
    key: &'s str,
    key_start: usize,
    value: &'s str,
    value_start: usize,
    /// Whether it stands below a table's header, so that it is none of the root's.
    in_table: bool,
}

impl Line<'_> {
    fn entry(&self) -> RawEntry {
        let key_span = self.key_start..self.key_start + self.key.len();
        let key = self.key.trim_matches(['"', '\'']);
        let inner = self.value.trim_matches(['"', '\'']);
        let start = self.value_start + self.value.find(inner).unwrap_or(0);
        if inner.is_empty() {
            return RawEntry::new(key, key_span.clone(), Raw::null(self.value_start));
        }
        let value = RawValue::Scalar { cooked: Layer::verbatim(inner, start as u32), style: Style::Token, tag: None };
        RawEntry::new(key, key_span, Raw::new(self.value_start..self.value_start + self.value.len(), value))
    }
}

/// The line around `at`, where it names a field.
fn salvage<'s>(source: &'s str, content: &Range<usize>, at: usize) -> Option<Line<'s>> {
    let before = &source[content.start..at];
    let start = before.rfind(['\n', '\r']).map_or(content.start, |found| content.start + found + 1);
    let own = source[start..content.end].split(['\n', '\r']).next()?;
    let colon = own.find(':').filter(|colon| own.find('=').is_none_or(|equals| equals > *colon));
    let (key_len, sign) = match (key_of(own), colon) {
        (Some(0), _) => return None,
        (Some(len), None) => (len, own.find('=')?),
        (_, Some(colon)) if own[..colon].chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ')) => {
            (own[..colon].trim_end().len(), colon)
        }
        _ => return None,
    };
    let indent = own.len() - own.trim_start().len();
    let key = own.get(indent..key_len).filter(|key| !key.is_empty() && !key.contains('.'))?;
    let above = source[content.start..start].lines().rev().take(200);
    let in_table = above.into_iter().any(|line| line.trim_start().starts_with('[') && !line.trim_end().ends_with(','));
    let behind = &own[sign + 1..];
    let value = behind.split(" #").next().unwrap_or_default().trim();
    let value_start = start + sign + 1 + (behind.len() - behind.trim_start().len()).min(behind.len());
    Some(Line { key, key_start: start + indent, value, value_start, in_table })
}

/// A value without the quotes that TOML wants, or a colon where it wants `=`.
fn unquoted(source: &str, line: &Line<'_>) -> Option<Problem> {
    let Line { key, value, .. } = line;
    let key: String = key.chars().take(30).collect();
    let key_end = line.key_start + line.key.len();
    let gap = &source[key_end..line.value_start];
    let span = SourceRange::from(line.value_start..line.value_start + value.len());
    if let Some(colon) = gap.find(':') {
        let at = SourceRange::from(key_end + colon..key_end + colon + 1);
        let spaced = if colon == 0 { " =" } else { "=" };
        let edit = Edit::new(at, spaced);
        return Some(
            fixed(&format!("`{key}` is followed by a colon"), at, "write an equals sign", vec![edit])
                .with_help(&format!("write `{key} = …` in TOML")),
        );
    }
    if value.is_empty() {
        let at = SourceRange::from(line.key_start..key_end);
        return Some(
            syntax(&format!("the field `{key}` has no value"), at).with_help("write a value, or take the line out"),
        );
    }
    if value.starts_with(['"', '\'', '[', '{']) || value.contains(['\'', '\r']) && value.contains(['"', '\\']) {
        return None;
    }
    let quoted = if value.contains(['"', '\\']) { format!("'{value}'") } else { format!("\"{value}\"") };
    Some(
        fixed(
            &format!("the value of `{key}` needs quotes"),
            span,
            "quote the value",
            vec![Edit::new(span, quoted.clone())],
        )
        .with_help(&if quoted.len() <= 80 {
            format!("write {quoted}")
        } else {
            "write the value in quotes".to_owned()
        }),
    )
}
