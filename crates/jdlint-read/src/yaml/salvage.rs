//! Salvage: reading broken YAML field by field, so that one bad value costs one field.

use super::events::{Parsed, parse};
use super::{Part, error, key_of};
use crate::fields::{MAX_PROBLEMS, Raw, RawEntry, RawValue, Style};
use crate::lines::Lines;
use granit_parser::ScanError;
use jdlint_core::SourceRange;
use jdlint_core::document::{DocumentBuilder, Problem};
use jdlint_core::text::Layer;
use std::ops::Range;

/// The fields of `part` that can be read one by one, with a problem for each that cannot.
///
/// `error` is what the parser said about the whole.
pub(super) fn read(source: &str, part: &Part, error: &ScanError, out: &mut DocumentBuilder) -> Vec<RawEntry> {
    let mut entries = Vec::new();
    let mut problems: Vec<Problem> = Vec::new();
    for chunk in chunks(source, part) {
        match parse(source, &chunk) {
            Ok(Parsed { root, comments }) => {
                for comment in comments {
                    out.comment(comment);
                }
                match root {
                    Some(Raw { value: RawValue::Map(map), .. }) => entries.extend(map),
                    None => {}
                    Some(_) => salvage_line(source, &chunk, &mut entries, &mut problems),
                }
            }
            Err(chunk_error) => {
                let known = problems.len();
                salvage_line(source, &chunk, &mut entries, &mut problems);
                if problems.len() == known {
                    problems.push(error::other(&chunk_error, source, chunk.start, part.place));
                }
            }
        }
    }
    if problems.is_empty() {
        problems.push(error::other(error, source, part.content.start, part.place));
    }
    problems.into_iter().take(MAX_PROBLEMS).for_each(|problem| out.problem(problem));
    entries
}

/// Cuts the content where a line starts with a key: each piece is one field with all that belongs to it.
fn chunks(source: &str, part: &Part) -> Vec<Range<usize>> {
    let mut chunks: Vec<Range<usize>> = Vec::new();
    for (line, next) in (Lines { text: &source[..part.content.end], at: part.content.start }) {
        let own = &source[line.clone()];
        // The fields of a list's item stand behind its dash, and below the first of them.
        let inner =
            own.get(part.indent..).filter(|_| own.bytes().take(part.indent).all(|byte| matches!(byte, b' ' | b'-')));
        let starts_field = inner.is_some_and(|inner| key_of(inner).is_some());
        match chunks.last_mut() {
            Some(last) if !starts_field => last.end = next,
            _ if starts_field => chunks.push(line.start + part.indent..next),
            _ => chunks.push(line.start..next),
        }
    }
    chunks
}

/// Reads the first line of a chunk that cannot be parsed as key and text.
fn salvage_line(source: &str, chunk: &Range<usize>, entries: &mut Vec<RawEntry>, problems: &mut Vec<Problem>) {
    let Some((line, next)) = (Lines { text: &source[..chunk.end], at: chunk.start }).next() else { return };
    let own = &source[line.clone()];
    let Some(colon) = key_of(own) else { return };
    let key_typed = own[..colon].trim_end();
    let key = key_typed.trim_matches(['"', '\'']);
    let key_span = line.start..line.start + key_typed.len();
    let behind = &own[colon + 1..];
    let value = without_comment(behind);
    let start = line.start + colon + 1 + (behind.len() - behind.trim_start().len());
    let span = start..start + value.len();
    let rest = &source[next..chunk.end];
    if !value.is_empty() && !behind.starts_with([' ', '\t']) {
        problems.push(error::no_space(key, (line.start + colon) as u32));
    } else if is_block(value) {
        problems.extend(uneven(source, key, next..chunk.end));
    } else if rest.trim().is_empty() || !value.is_empty() {
        problems.extend(error::unquoted(key, value, SourceRange::from(span.clone())));
    }
    if problems.is_empty() || value.is_empty() {
        let tab =
            Lines { text: &source[..chunk.end], at: next }.find(|(line, _)| source[line.clone()].starts_with('\t'));
        if let Some((line, _)) = tab {
            let len = source[line.clone()].bytes().take_while(|byte| *byte == b'\t').count();
            problems.push(error::tab(SourceRange::from(line.start..line.start + len)));
        }
    }
    let value = if value.is_empty() && rest.trim().is_empty() {
        RawValue::Null
    } else if value.is_empty() || is_block(value) {
        items(source, next..chunk.end)
    } else {
        plain(value, start)
    };
    let span = match &value {
        RawValue::Seq(list) if !list.is_empty() => list[0].span.start..list[list.len() - 1].span.end,
        _ => span,
    };
    entries.push(RawEntry::new(key, key_span, Raw::new(span, value)));
}

/// Whether `value` is what begins a text of several lines: `|`, `>-` and the like.
fn is_block(value: &str) -> bool {
    value.strip_prefix(['|', '>']).is_some_and(|rest| rest.chars().all(|c| matches!(c, '+' | '-' | '1'..='9')))
}

/// The line that ends the text of `key` too early: it is indented less than the first one, or the first is indented less
/// than an empty line above it.
fn uneven(source: &str, key: &str, range: Range<usize>) -> Option<Problem> {
    let indent_of = |line: &Range<usize>| source[line.clone()].bytes().take_while(|byte| *byte == b' ').count();
    let mut blank = 0;
    let mut first: Option<usize> = None;
    for (line, _) in (Lines { text: &source[..range.end], at: range.start }) {
        let indent = indent_of(&line);
        let own = &source[line.clone()];
        let text = own.trim();
        if text.is_empty() {
            blank = blank.max(indent);
            continue;
        }
        // More than spaces may stand before the text: a no-break space is no indentation.
        let start = line.start + (own.len() - own.trim_start().len());
        let span = SourceRange::from(start..start + text.len());
        match first {
            None if indent < blank => return Some(error::deeper_blank(key, span)),
            None => first = Some(indent),
            Some(first) if indent < first => return Some(error::less_indented(key, span)),
            Some(_) => {}
        }
    }
    None
}

/// The lines below a key, each as a text of its own.
fn items(source: &str, range: Range<usize>) -> RawValue {
    let mut items = Vec::new();
    for (line, _) in (Lines { text: &source[..range.end], at: range.start }) {
        let own = &source[line.clone()];
        let text = own.trim_start().trim_start_matches("- ").trim_start();
        let start = line.start + own.len() - text.len();
        let text = without_comment(text);
        if text.is_empty() || text.starts_with('#') {
            continue;
        }
        items.push(Raw::new(start..start + text.len(), plain(text, start)));
    }
    RawValue::Seq(items)
}

fn plain(text: &str, start: usize) -> RawValue {
    RawValue::Scalar { cooked: Layer::verbatim(text, start as u32), style: Style::YamlPlain, tag: None }
}

/// The value without a comment behind it and without white space around it.
fn without_comment(text: &str) -> &str {
    let end = text.find(" #").or_else(|| text.find("\t#")).unwrap_or(text.len());
    text[..end].trim()
}
