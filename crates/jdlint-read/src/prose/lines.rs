//! Deciding where the lines of a soft-wrapped paragraph read on their own.

use super::leaf::{Leaf, LeafKind};
use super::shape;
use jdlint_core::document::{HeadingStyle, MarkKind};
use std::ops::Range;

/// A label shorter than this, in bytes, is a line that was not wrapped.
const SHORT_LINE: usize = 60;

/// A line of a leaf's clean text.
pub(super) struct Line {
    /// Its clean range.
    pub(super) clean: Range<u32>,
    /// Its range in the lower text.
    pub(super) source: Range<u32>,
    /// Whether the author broke the line before it.
    pub(super) hard: bool,
}

/// The lines of `leaf`, whose clean text is `len` bytes long.
pub(super) fn lines(leaf: &Leaf, len: u32) -> Vec<Line> {
    let mut lines = Vec::with_capacity(leaf.breaks.len() + 1);
    let mut clean = 0;
    let mut source = leaf.source.start;
    let mut hard = false;
    for line_break in leaf.breaks.iter().take_while(|line_break| line_break.at < len) {
        lines.push(Line { clean: clean..line_break.at - 1, source: source..line_break.end.max(source), hard });
        clean = line_break.at;
        source = line_break.next;
        hard = line_break.hard;
    }
    lines.push(Line { clean: clean..len, source: source..leaf.source.end.max(source), hard });
    lines
}

/// Joins lines that are one text: the result's lines are blocks.
pub(super) fn join(leaf: &Leaf, text: &str, lines: Vec<Line>) -> Vec<Line> {
    if let LeafKind::Row { .. } = leaf.kind {
        return row(text, lines);
    }
    let mut joined: Vec<Line> = Vec::with_capacity(lines.len());
    let mut before: Option<Shape> = None;
    for line in lines {
        let shape = Shape::of(leaf, text, &line);
        let may_split = leaf.kind == LeafKind::Paragraph || shape.kind == Kind::Label;
        let split = before.is_none_or(|before| line.hard || (may_split && shape.stands_apart(&before)));
        if split {
            joined.push(line);
        } else if let Some(last) = joined.last_mut() {
            last.clean.end = line.clean.end;
            last.source.end = line.source.end;
        }
        before = Some(shape);
    }
    joined
}

/// A row of two cells whose first is short reads as one: label and value.
fn row(text: &str, lines: Vec<Line>) -> Vec<Line> {
    if let [first, second] = lines.as_slice()
        && row_label(&text[first.clean.start as usize..first.clean.end as usize])
    {
        let clean = first.clean.start..second.clean.end;
        return vec![Line { clean, source: first.source.start..second.source.end, hard: false }];
    }
    lines
}

/// Whether the first cell of a row reads as a label.
pub(super) fn row_label(cell: &str) -> bool {
    let first = cell.chars().next();
    cell.chars().count() <= 40 && shape::words(cell) <= 6 && first.is_some_and(char::is_alphabetic)
}

/// Whether `range` of the leaf's clean text `text` is bold as a whole; a colon may stand behind the bold.
pub(super) fn is_bold(leaf: &Leaf, text: &str, range: &Range<u32>) -> bool {
    let reach = leaf.strong_reach(range.start);
    let colon_behind = reach > range.start && matches!(text.get(reach as usize..range.end as usize), Some(":" | " :"));
    reach >= range.end || colon_behind || is_half_bold(leaf, text, range)
}

/// `**Title*`: Markdown reads a star and emphasis, the author meant bold.
fn is_half_bold(leaf: &Leaf, text: &str, range: &Range<u32>) -> bool {
    text[range.start as usize..].starts_with('*')
        && leaf.marks.iter().take(4).any(|mark| {
            mark.kind == MarkKind::Emphasis && mark.clean.start == range.start + 1 && mark.clean.end >= range.end
        })
}

/// The style of a line that only looks like a heading.
pub(super) fn heading_style(text: &str, bold: bool) -> Option<HeadingStyle> {
    let has_value = shape::label(text).is_some_and(|(_, value)| !value.is_empty());
    if has_value || text.is_empty() {
        return None;
    }
    if shape::atx_without_space(text).is_some() {
        Some(HeadingStyle::AtxWithoutSpace)
    } else if bold && shape::is_bold_title(text) || shape::broken_bold(text).is_some_and(shape::is_bold_title) {
        Some(HeadingStyle::Bold)
    } else if shape::is_bracketed(text) {
        Some(HeadingStyle::Bracketed)
    } else if shape::is_capitals(text) {
        Some(HeadingStyle::Capitals)
    } else if shape::is_colon_title(text) {
        Some(HeadingStyle::Colon)
    } else {
        None
    }
}

/// What kind of line it is by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Bullet,
    Heading,
    Label,
    /// A label in small letters, which may be a wrapped sentence too.
    SmallLabel,
    Text,
}

/// What a line looks like by itself.
struct Shape {
    kind: Kind,
    starts_small: bool,
    ends_open: bool,
    ends_sentence: bool,
    len: usize,
}

impl Shape {
    fn of(leaf: &Leaf, text: &str, line: &Line) -> Self {
        let own = &text[line.clean.start as usize..line.clean.end as usize];
        let label = shape::label(own).map(|(name, value)| {
            let marked = name.start > 0 || starts_marked(leaf, &line.clean);
            let small = own[name.start as usize..].starts_with(char::is_lowercase) || value.is_empty();
            if marked || !small { Kind::Label } else { Kind::SmallLabel }
        });
        let label = label.or_else(|| marked_label(leaf, own, &line.clean).map(|_| Kind::Label));
        let kind = if shape::bullet(own, false).is_some() {
            Kind::Bullet
        } else if heading_style(own, is_bold(leaf, text, &line.clean)).is_some() || shape::is_hashtags(own) {
            Kind::Heading
        } else {
            label.unwrap_or(Kind::Text)
        };
        Self {
            kind,
            starts_small: own.starts_with(char::is_lowercase),
            ends_open: own.ends_with([',', '-', '/', '&', '(']),
            ends_sentence: own.ends_with(['.', '!', '?', ':']),
            len: own.len(),
        }
    }

    /// Whether this line begins a new block behind the line `before`.
    fn stands_apart(&self, before: &Self) -> bool {
        if matches!(self.kind, Kind::Bullet | Kind::Heading) || before.kind == Kind::Heading {
            return true;
        }
        let behind_label = matches!(before.kind, Kind::Label | Kind::SmallLabel);
        if self.kind == Kind::SmallLabel {
            return behind_label;
        }
        let short = before.len < SHORT_LINE && !before.ends_open;
        if self.kind == Kind::Label {
            return behind_label || before.ends_sentence || short;
        }
        before.kind == Kind::Label && short && !self.starts_small
    }
}

/// The label of a line that sets it off by bold alone: `**Location** Berlin`, or `**Location* Berlin` by mistake.
pub(super) fn marked_label(leaf: &Leaf, own: &str, clean: &Range<u32>) -> Option<(Range<u32>, Range<u32>)> {
    let (start, kind) = match own.strip_prefix('*') {
        Some(_) => (1, MarkKind::Emphasis),
        None => (0, MarkKind::Strong),
    };
    let at = clean.start + start;
    let first = leaf.marks.partition_point(|mark| mark.clean.start < at);
    let mark = leaf.marks.get(first).filter(|mark| mark.clean.start == at && mark.kind == kind)?;
    let end = mark.clean.end.checked_sub(clean.start)?;
    let name = own.get(start as usize..end as usize)?.trim_end();
    let value = own.get(end as usize..)?.strip_prefix(' ')?;
    let value_start = own.len() - value.len();
    let value_opens =
        value.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '$' | '€' | '£' | '['));
    let named = name.starts_with(char::is_uppercase)
        && shape::words(name) <= 4
        && name.chars().count() <= 40
        && name.ends_with(char::is_alphanumeric);
    (named && value_opens).then(|| (start..start + name.len() as u32, value_start as u32..own.len() as u32))
}

/// Whether bold or emphasis begins with the line.
fn starts_marked(leaf: &Leaf, clean: &Range<u32>) -> bool {
    let first = leaf.marks.partition_point(|mark| mark.clean.start < clean.start);
    let mut at_start = leaf.marks[first..].iter().take_while(|mark| mark.clean.start == clean.start).take(4);
    at_start.any(|mark| matches!(mark.kind, MarkKind::Strong | MarkKind::Emphasis))
}
