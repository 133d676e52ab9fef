//! Problems of YAML in words for people.

use crate::fields::{WithHelp, syntax, too_deep};
use granit_parser::{ErrorKind, ScanError};
use jdlint_core::document::{Problem, ProblemFix};
use jdlint_core::{Edit, SourceRange};

/// A value that needs quotes: it breaks YAML as it stands.
pub(super) fn unquoted(key: &str, value: &str, span: SourceRange) -> Option<Problem> {
    let key: String = key.chars().take(30).collect();
    let why = match value.chars().next()? {
        '[' => "has text behind its brackets",
        '{' => "starts with a brace",
        c @ ('@' | '`' | '%' | '*' | '&' | '!' | '|' | '>' | ',' | ']' | '}') => {
            return Some(quote(&format!("the value of `{key}` starts with `{c}` and needs quotes"), value, span));
        }
        '"' | '\'' => {
            return Some(
                syntax(&format!("the quotes around `{key}` do not match"), span)
                    .with_help("put the same quotes at both ends, and none of them between"),
            );
        }
        _ if value.contains(": ") || value.ends_with(':') => "has a colon in it",
        _ => return None,
    };
    Some(quote(&format!("the value of `{key}` {why} and needs quotes"), value, span))
}

/// A tab where YAML wants spaces.
pub(super) fn tab(span: SourceRange) -> Problem {
    let mut problem = syntax("this line is indented with a tab", span).with_help("indent with spaces");
    problem.label = Some("a tab here".to_owned());
    problem.fix = Some(ProblemFix {
        title: "replace the tab by spaces".to_owned(),
        edits: vec![Edit::new(span, "  ".repeat(span.len() as usize))],
    });
    problem
}

/// A key without a space behind its colon.
pub(super) fn no_space(key: &str, colon: u32) -> Problem {
    let span = SourceRange::new(colon, colon + 1);
    let key: String = key.chars().take(30).collect();
    let mut problem = syntax(&format!("a space is missing behind `{key}:`"), span);
    problem.help = Some(format!("write `{key}: ` with a space before the value"));
    problem.fix = Some(ProblemFix {
        title: "put a space behind the colon".to_owned(),
        edits: vec![Edit::new(SourceRange::empty(colon + 1), " ")],
    });
    problem
}

/// A line of a text of several lines that is not as far in as the others.
pub(super) fn less_indented(key: &str, span: SourceRange) -> Problem {
    let key: String = key.chars().take(30).collect();
    syntax(&format!("this line is indented less than the first line of `{key}`"), span)
        .with_help("put all lines of the text as far in as its first one")
}

/// The first line of such a text, below an empty line with more spaces.
pub(super) fn deeper_blank(key: &str, span: SourceRange) -> Problem {
    let key: String = key.chars().take(30).collect();
    syntax(&format!("an empty line above the text of `{key}` has more spaces than the text"), span)
        .with_help("take the spaces out of the empty line")
}

/// Any other error, at the character where the parser stopped.
pub(super) fn other(error: &ScanError, source: &str, base: usize, place: &str) -> Problem {
    let mut at = base + error.marker().byte_offset().unwrap_or(0);
    at = at.min(source.len());
    while !source.is_char_boundary(at) {
        at -= 1;
    }
    let len = source[at..].chars().next().filter(|c| !c.is_control()).map_or(0, char::len_utf8);
    let span = SourceRange::from(at..at + len);
    match error.kind() {
        ErrorKind::TabNotAllowed | ErrorKind::TabInBlockIndentation | ErrorKind::TabInIndentation => {
            let tab_before = at > 0 && source.as_bytes()[at - 1] == b'\t';
            let at = at - usize::from(tab_before);
            if source.as_bytes().get(at) == Some(&b'\t') {
                tab(SourceRange::from(at..at + 1))
            } else {
                generic(place, span)
            }
        }
        ErrorKind::RecursionLimitExceeded => too_deep(span),
        ErrorKind::UnclosedFlowCollection { open } => syntax(&format!("`{open}` is never closed"), span),
        ErrorKind::UnclosedQuotedScalar => syntax("a quote is opened and never closed", span),
        _ => stray_line(source, base, at).unwrap_or_else(|| generic(place, span)),
    }
}

/// A line that names no field and continues none.
fn stray_line(source: &str, base: usize, at: usize) -> Option<Problem> {
    let start = source[base..at].rfind(['\n', '\r']).map_or(base, |found| base + found + 1);
    let line = source[start..].lines().next()?;
    let start = start + line.len() - line.trim_start().len();
    let line = line.trim();
    let stray = !line.starts_with(['-', '#', '"', '\'']) && super::key_of(line).is_none() && !line.is_empty();
    stray.then(|| {
        syntax("this line belongs to no field", SourceRange::from(start..start + line.len()))
            .with_help("put it behind a field's name and a colon, indent it below one, or move it into the text")
    })
}

fn generic(place: &str, span: SourceRange) -> Problem {
    syntax(&format!("{place} cannot be read from here on"), span)
        .with_help("write each field as `name: value` on a line of its own, and quote values with `: ` in them")
}

fn quote(message: &str, value: &str, span: SourceRange) -> Problem {
    let quoted =
        if value.contains(['"', '\\']) { format!("'{}'", value.replace('\'', "''")) } else { format!("\"{value}\"") };
    let mut problem = syntax(message, span);
    problem.help = Some(format!("write {}", shorten(&quoted)));
    problem.fix = Some(ProblemFix { title: "quote the value".to_owned(), edits: vec![Edit::new(span, quoted)] });
    problem
}

fn shorten(text: &str) -> String {
    if text.chars().count() <= 80 { text.to_owned() } else { "the value in quotes".to_owned() }
}
