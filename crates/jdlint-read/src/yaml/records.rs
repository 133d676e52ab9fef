//! The postings of a YAML file: its documents, or the items of its one list.

use super::key_of;
use crate::lines::Lines;
use crate::records::Cut;
use std::ops::Range;

/// The postings of `source`; at least one, which may be empty.
pub(crate) fn cuts(source: &str) -> Vec<Cut> {
    let mut cuts: Vec<Cut> = Vec::new();
    // What says nothing goes to the posting behind it; at the end, to the one before.
    let mut start = 0;
    let mut content_start = 0;
    for chunk in documents(source) {
        if !is_content(&source[chunk.clone()]) {
            // A comment before the first `---` belongs to that document; an empty document does not.
            let bare = !source[chunk.clone()].lines().any(is_marker);
            if !bare || chunk.start > content_start {
                content_start = chunk.end;
            }
            continue;
        }
        cuts.push(Cut { slice: start..chunk.end, content: content_start..chunk.end, indent: 0 });
        start = chunk.end;
        content_start = chunk.end;
    }
    match cuts.as_mut_slice() {
        [] => return vec![Cut { slice: 0..source.len(), content: 0..source.len(), indent: 0 }],
        [only] => {
            only.slice.end = source.len();
            if let Some(items) = items(source, only) {
                return items;
            }
        }
        [.., last] => last.slice.end = source.len(),
    }
    cuts
}

/// The stretches between document markers, which stand at the start of a line and nowhere else in YAML.
fn documents(source: &str) -> Vec<Range<usize>> {
    let mut documents = Vec::new();
    let mut start = 0;
    for (line, next) in (Lines { text: source, at: 0 }) {
        let own = &source[line.clone()];
        if is_start(own) && line.start > start {
            documents.push(start..line.start);
            start = line.start;
        } else if own.trim_end() == "..." {
            documents.push(start..next);
            start = next;
        }
    }
    if start < source.len() {
        documents.push(start..source.len());
    }
    documents
}

fn is_start(line: &str) -> bool {
    line.strip_prefix("---").is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

fn is_marker(line: &str) -> bool {
    is_start(line) || line.trim_end() == "..."
}

/// Whether a document says anything.
fn is_content(text: &str) -> bool {
    text.lines().any(says_something)
}

fn says_something(line: &str) -> bool {
    let own = if is_start(line) { line[3..].trim() } else { line.trim_matches(['\u{feff}', ' ', '\t']) };
    !(own.is_empty() || own.starts_with('#') || line.starts_with('%') || own == "...")
}

/// The items of the list that `whole` is, each a map; `None` where it is something else.
fn items(source: &str, whole: &Cut) -> Option<Vec<Cut>> {
    let mut starts: Vec<(usize, usize)> = Vec::new();
    let mut dash = None;
    for (line, _) in (Lines { text: &source[..whole.content.end], at: whole.content.start }) {
        let own = &source[line.clone()];
        if !says_something(own) {
            continue;
        }
        let spaces = own.len() - own.trim_start_matches(' ').len();
        let column = *dash.get_or_insert(spaces);
        let rest = own[spaces..].strip_prefix('-');
        match rest {
            Some(inner) if spaces == column && (inner.is_empty() || inner.starts_with([' ', '\t'])) => {
                let text = inner.trim_start();
                if !text.is_empty() && !text.starts_with(['#', '&', '!']) && key_of(text).is_none() {
                    return None;
                }
                let indent = if text.is_empty() { column + 2 } else { own.len() - text.len() };
                starts.push((line.start, indent));
            }
            _ if starts.is_empty() => return None,
            _ => {}
        }
    }
    let mut cuts = Vec::with_capacity(starts.len());
    for (index, (start, indent)) in starts.iter().enumerate() {
        let end = starts.get(index + 1).map(|(next, _)| *next);
        let slice_start = if index == 0 { whole.slice.start } else { *start };
        let content_start = if index == 0 { whole.content.start } else { *start };
        cuts.push(Cut {
            slice: slice_start..end.unwrap_or(whole.slice.end),
            content: content_start..end.unwrap_or(whole.content.end),
            indent: *indent,
        });
    }
    Some(cuts)
}
