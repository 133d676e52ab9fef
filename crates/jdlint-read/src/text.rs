//! Plain text: lines that read as headings, paragraphs, list items and labels.

use crate::lines::Lines;
use crate::prose::shape::{self, Bullet};
use crate::prose::{Leaf, LeafKind, Place, emit};
use jdlint_core::document::{DocumentBuilder, HeadingStyle, MarkKind};
use jdlint_core::text::{Layer, Markup};
use std::ops::Range;

/// Lines of at least this many bytes may have been wrapped by an editor.
const WRAP_FROM: usize = 50;

/// No editor wraps later than here: a line of 132 columns, with some letters of two bytes.
const WRAP_TO: usize = 140;

/// Reads `source` as plain text into `out`.
pub(crate) fn read_into(source: &str, out: &mut DocumentBuilder) {
    let lines = lines(source);
    let mut drafts = drafts(source, &lines);
    mark_titles(source, &lines, &mut drafts);
    let place = Place::body(0);
    for draft in &drafts {
        emit(leaf(source, &lines, draft, out.spare_layer()), &place, out);
    }
}

/// A line without white space around it.
struct Line {
    /// Its bytes from the first that is no white space.
    text: Range<usize>,
    /// Bytes of white space before them.
    indent: usize,
}

impl Line {
    fn is_blank(&self) -> bool {
        self.text.is_empty()
    }
}

fn lines(source: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    for (range, _) in (Lines { text: source, at: 0 }) {
        let own = &source[range.clone()];
        let rest = own.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let indent = own.len() - rest.len();
        let start = range.start + indent;
        lines.push(Line { text: start..start + rest.trim_end().len(), indent });
    }
    lines
}

/// A block that is about to be made from lines.
struct Draft {
    lines: Range<usize>,
    kind: LeafKind,
    /// Bytes of the marker (`- `, `## `) before the first line's text.
    marker: usize,
    /// Whether the line behind the last one underlines it.
    underlined: bool,
}

/// What decides whether a line goes on with the one before.
#[derive(Default)]
struct Flow {
    /// The end of the group of lines without a blank that was looked at last.
    group_end: usize,
    /// Whether an editor wrapped that group.
    wrapped: bool,
    /// The indents of the open list items.
    bullets: Vec<usize>,
}

fn drafts(source: &str, lines: &[Line]) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    let mut flow = Flow::default();
    for (index, line) in lines.iter().enumerate() {
        if line.is_blank() {
            continue;
        }
        let text = &source[line.text.clone()];
        let touching = drafts.last_mut().filter(|last| last.lines.end == index && !last.underlined);
        if is_rule(text) {
            if let Some(last) = touching
                && last.lines.len() == 1
                && last.kind == LeafKind::Paragraph
                && matches!(text.as_bytes()[0], b'=' | b'-')
            {
                last.kind = LeafKind::Heading(2, HeadingStyle::Setext);
                last.underlined = true;
            }
            continue;
        }
        if let Some(Bullet { len, ordered }) = shape::bullet(text, true).filter(|_| !is_bold_start(text)) {
            while flow.bullets.last().is_some_and(|open| *open > line.indent) {
                flow.bullets.pop();
            }
            if flow.bullets.last().is_none_or(|open| *open < line.indent) {
                flow.bullets.push(line.indent);
            }
            let depth = (flow.bullets.len() - 1).min(64) as u8;
            let kind = LeafKind::Item { depth, ordered };
            drafts.push(Draft { lines: index..index + 1, kind, marker: len, underlined: false });
            continue;
        }
        if let Some(last) = touching
            && goes_on(source, lines, last, index, &flow)
        {
            last.lines.end = index + 1;
            continue;
        }
        flow.bullets.clear();
        if index >= flow.group_end {
            (flow.group_end, flow.wrapped) = group(source, lines, index);
        }
        drafts.push(match atx(text) {
            Some((level, marker)) => {
                let kind = LeafKind::Heading(level, HeadingStyle::Atx);
                Draft { lines: index..index + 1, kind, marker, underlined: false }
            }
            None => Draft { lines: index..index + 1, kind: LeafKind::Paragraph, marker: 0, underlined: false },
        });
    }
    drafts
}

/// Whether line `index` goes on with the text of `draft`, which ends just before it.
fn goes_on(source: &str, lines: &[Line], draft: &Draft, index: usize, flow: &Flow) -> bool {
    let line = &lines[index];
    let text = &source[line.text.clone()];
    let before = &source[lines[index - 1].text.clone()];
    let small = text.starts_with(char::is_lowercase);
    let open = before.len() >= WRAP_FROM && before.len() <= WRAP_TO && !ends_sentence(before);
    match draft.kind {
        LeafKind::Heading(..) | LeafKind::Row { .. } => false,
        LeafKind::Item { .. } => {
            let hanging = line.indent > lines[draft.lines.start].indent;
            // An unmarked line under a short item is a line of its own: it was not wrapped.
            (hanging && (small || text.starts_with('(') || before.len() >= WRAP_FROM)) || (open && small)
        }
        LeafKind::Paragraph => (flow.wrapped && index < flow.group_end) || (open && small),
    }
}

/// The end of the group of lines at `index`, and whether an editor wrapped them: all but the last are about as long,
/// and one is broken inside a sentence.
fn group(source: &str, lines: &[Line], index: usize) -> (usize, bool) {
    let group = lines[index..].iter().take_while(|line| {
        let text = &source[line.text.clone()];
        !line.is_blank() && (shape::bullet(text, true).is_none() || is_bold_start(text)) && !is_rule(text)
    });
    let end = index + group.count();
    if end < index + 2 {
        return (end, false);
    }
    let body = &lines[index..end - 1];
    let widths = || body.iter().map(|line| line.text.len());
    let (shortest, longest) = (widths().min().unwrap_or(0), widths().max().unwrap_or(0));
    let even = shortest >= WRAP_FROM && longest <= WRAP_TO && longest - shortest <= 30;
    let last = lines[end - 1].text.len();
    let inside = lines[index..end].windows(2).any(|pair| {
        let [before, after] = pair else { return false };
        let small = source[after.text.clone()].starts_with(char::is_lowercase);
        small && !ends_sentence(&source[before.text.clone()])
    });
    (end, even && inside && last <= longest + 15)
}

fn ends_sentence(text: &str) -> bool {
    text.ends_with(['.', '!', '?', ':', ';'])
}

/// `====`, `----`, `* * *`.
fn is_rule(text: &str) -> bool {
    let mut bytes = text.bytes().filter(|byte| *byte != b' ');
    let Some(first) = bytes.next() else { return false };
    matches!(first, b'=' | b'-' | b'_' | b'*' | b'~' | b'#') && text.len() >= 3 && bytes.all(|byte| byte == first)
}

fn is_bold_start(text: &str) -> bool {
    text.starts_with("**")
}

/// `## Title`: level and bytes before the title.
fn atx(text: &str) -> Option<(u8, usize)> {
    let hashes = text.bytes().take_while(|byte| *byte == b'#').count();
    let rest = &text[hashes..];
    let title = rest.trim_start();
    let titled = (1..=6).contains(&hashes) && title.len() < rest.len() && shape::words(title) <= 12;
    titled.then_some((hashes as u8, text.len() - title.len()))
}

/// Finds the lines that stand alone like headings.
fn mark_titles(source: &str, lines: &[Line], drafts: &mut [Draft]) {
    let count = drafts.len();
    // Labels such as the address of the posting may stand before its title.
    let opening = drafts.iter().take_while(|draft| {
        let text = &source[lines[draft.lines.start].text.clone()];
        draft.kind == LeafKind::Paragraph && (text.contains("://") || shape::label(text).is_some())
    });
    let title = opening.count();
    let bare: Vec<bool> = (0..count).map(|index| is_bare(source, lines, drafts, index, title)).collect();
    let mut index = 0;
    while index < count {
        if !bare[index] {
            index += 1;
            continue;
        }
        let end = index + bare[index..].iter().take_while(|bare| **bare).count();
        // Many short lines in a row are a list without bullets: the first one is its title, the last one the next
        // section's.
        for (at, draft) in drafts.iter_mut().enumerate().take(end).skip(index) {
            if at == index || at + 1 == end {
                let level = if at == title { 1 } else { 3 };
                draft.kind = LeafKind::Heading(level, HeadingStyle::Bare);
            }
        }
        index = end;
    }
}

fn is_bare(source: &str, lines: &[Line], drafts: &[Draft], index: usize, title: usize) -> bool {
    let draft = &drafts[index];
    if draft.kind != LeafKind::Paragraph || draft.lines.len() != 1 {
        return false;
    }
    let text = &source[lines[draft.lines.start].text.clone()];
    if !shape::is_bare_title(text) || shape::label(text).is_some() || shape::is_capitals(text) {
        return false;
    }
    let first = index == title;
    let blank_before = draft.lines.start == 0 || lines[draft.lines.start - 1].is_blank();
    let Some(next) = drafts.get(index + 1) else { return first };
    let blank_after = next.lines.start > draft.lines.end;
    let next_text = &source[lines[next.lines.start].text.clone()];
    let leads = matches!(next.kind, LeafKind::Item { .. }) || next_text.len() > 60;
    first || (blank_before && (blank_after || leads)) || (blank_after && matches!(next.kind, LeafKind::Item { .. }))
}

fn leaf(source: &str, lines: &[Line], draft: &Draft, layer: Layer) -> Leaf {
    let first = &lines[draft.lines.start];
    let mut leaf = Leaf::new(draft.kind, Markup::Plain, 0, first.text.start as u32, layer);
    for index in draft.lines.clone() {
        let mut range = lines[index].text.clone();
        if index == draft.lines.start {
            range.start = (range.start + draft.marker).min(range.end);
        } else {
            leaf.line_break(lines[index - 1].text.end as u32..range.start as u32, false);
        }
        line_text(source, range, &mut leaf);
    }
    let last = draft.lines.end - usize::from(!draft.underlined);
    leaf.reach(lines[last].text.end as u32);
    leaf
}

/// Adds a line's text; `**…**` around a part of it is bold.
fn line_text(source: &str, range: Range<usize>, leaf: &mut Leaf) {
    let mut at = range.start;
    while let Some((open, close)) = bold(&source[at..range.end]) {
        let (open, close) = (at + open, at + close);
        leaf.prose.html_text(source, at as u32..open as u32);
        leaf.open_mark(MarkKind::Strong, open as u32);
        leaf.prose.html_text(source, open as u32 + 2..close as u32);
        leaf.close_mark(MarkKind::Strong, close as u32 + 2);
        at = close + 2;
    }
    leaf.prose.html_text(source, at as u32..range.end as u32);
}

/// The first `**bold**` in `text`: where its two marks start.
fn bold(text: &str) -> Option<(usize, usize)> {
    // Most lines have no star at all.
    let first = memchr::memchr(b'*', text.as_bytes())?;
    let open = first + text[first..].find("**")?;
    let inner = &text[open + 2..];
    let close = inner.find("**")?;
    let tight = !inner.starts_with([' ', '*']) && close > 0 && !inner[..close].ends_with(' ');
    tight.then_some((open, open + 2 + close))
}
