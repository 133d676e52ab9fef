//! The objects of a top-level array: each is a posting of its own.

use super::parse::{List, Parser};
use crate::records::Cut;
use jdlint_core::document::Problem;
use std::ops::Range;

/// The objects of `source`, where it is an array of two or more, and what is wrong between them.
pub(crate) fn cuts(source: &str) -> Option<(Vec<Cut>, Vec<Problem>)> {
    let mut parser = Parser::new(source, 0..source.len());
    parser.space();
    if parser.peek() != Some(b'[') {
        return None;
    }
    let mut items = Vec::new();
    let mut list = List::new(parser.at);
    parser.at += 1;
    while parser.goes_on(&mut list, b']') {
        let start = parser.at;
        if parser.peek() == Some(b'{') {
            parser.skip();
            items.push(start..parser.at);
        } else {
            parser.recover(&mut list);
        }
    }
    (items.len() > 1).then(|| (slices(source, &items), parser.problems))
}

/// The objects of `source`, each on a line of its own.
pub(crate) fn lines(source: &str) -> Vec<Cut> {
    let mut items: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for line in source.split_inclusive('\n') {
        let text = line.trim_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
        if !text.is_empty() {
            let at = start + line.find(text).unwrap_or(0);
            items.push(at..at + text.len());
        }
        start += line.len();
    }
    slices(source, &items)
}

/// Gives each object what stands around it: from the start of its line, where no other object stands on it, to the
/// next one.
fn slices(source: &str, items: &[Range<usize>]) -> Vec<Cut> {
    let mut cuts: Vec<Cut> = Vec::with_capacity(items.len());
    for item in items {
        let before = cuts.last().map_or(0, |cut| cut.content.end);
        let line = source[before..item.start].rfind(['\n', '\r']).map(|found| before + found + 1);
        let start = if cuts.is_empty() { 0 } else { line.unwrap_or(item.start) };
        if let Some(last) = cuts.last_mut() {
            last.slice.end = start;
        }
        cuts.push(Cut { slice: start..source.len(), content: item.clone(), indent: 0 });
    }
    cuts
}
