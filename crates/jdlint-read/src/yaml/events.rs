//! From the parser's events to a raw tree: ranges of the source, nothing decoded but scalars.

use super::cook::cook;
use crate::fields::{MAX_DEPTH, Raw, RawEntry, RawValue, Style};
use granit_parser::{Event, Parser, ScalarStyle, ScanError, Span, StructureStyle};
use jdlint_core::SourceRange;
use jdlint_core::document::{Comment, CommentKind};
use jdlint_core::text::Layer;
use std::ops::Range;

pub(super) struct Parsed {
    pub(super) root: Option<Raw>,
    pub(super) comments: Vec<Comment>,
}

/// Parses `content` of `source`. Only the first YAML document counts.
pub(super) fn parse(source: &str, content: &Range<usize>) -> Result<Parsed, ScanError> {
    let text = &source[content.clone()];
    let has_comments = memchr::memchr(b'#', text.as_bytes()).is_some();
    let options = granit_parser::options! {
        emit_comments: has_comments,
        max_buffered_comment_events: 10_000,
        emit_unresolved_aliases: true,
        flow_nesting_limit: MAX_DEPTH,
        block_nesting_limit: MAX_DEPTH,
    };
    let base = content.start;
    let mut tree = Tree { source, text, base, stack: Vec::new(), root: None, comments: Vec::new() };
    for event in Parser::new_from_str_with_options(text, options) {
        let (event, span) = event?;
        tree.event(event, span);
    }
    Ok(Parsed { root: tree.root, comments: tree.comments })
}

/// A collection that is open.
struct Open {
    start: usize,
    flow: bool,
    anchor: usize,
    value: RawValue,
    /// The key that waits for its value.
    key: Option<(String, Range<usize>)>,
}

struct Tree<'t> {
    source: &'t str,
    text: &'t str,
    base: usize,
    stack: Vec<Open>,
    root: Option<Raw>,
    comments: Vec<Comment>,
}

impl Tree<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) {
        let range = self.range(span);
        match event {
            Event::Comment(..) => self.comment(range),
            Event::Scalar(cooked, style, anchor, _) => {
                let tag = span.tag_span().and_then(|tag| tag.slice(self.text)).map(str::to_owned);
                let cooked = if self.wants_key() {
                    let mut key = Layer::new();
                    key.push_replaced(&cooked, range.start as u32..range.end as u32);
                    key
                } else {
                    cook(self.source, &range, style, &cooked)
                };
                let value = RawValue::Scalar { cooked, style: style_of(style), tag };
                self.value(Raw { span: range, value, anchor });
            }
            Event::Alias(id) => self.value(Raw::new(range, RawValue::Alias(id))),
            Event::UnresolvedAlias(_) => self.value(Raw::new(range, RawValue::Null)),
            Event::SequenceStart(style, anchor, _) => self.open(range.start, style, anchor, RawValue::Seq(Vec::new())),
            Event::MappingStart(style, anchor, _) => self.open(range.start, style, anchor, RawValue::Map(Vec::new())),
            Event::SequenceEnd | Event::MappingEnd => self.close(range.end),
            _ => {}
        }
    }

    /// Whether the next value is the key of a map.
    fn wants_key(&self) -> bool {
        matches!(self.stack.last(), Some(Open { value: RawValue::Map(_), key: None, .. }))
    }

    fn range(&self, span: Span) -> Range<usize> {
        let range = span.byte_range().unwrap_or(0..0);
        let end = range.end.min(self.text.len());
        self.base + range.start.min(end)..self.base + end
    }

    fn open(&mut self, start: usize, style: StructureStyle, anchor: usize, value: RawValue) {
        self.stack.push(Open { start, flow: style == StructureStyle::Flow, anchor, value, key: None });
    }

    fn close(&mut self, end: usize) {
        let Some(mut open) = self.stack.pop() else { return };
        if let (RawValue::Map(entries), Some((key, key_span))) = (&mut open.value, open.key.take()) {
            let node = Raw::null(key_span.end);
            entries.push(RawEntry::new(key, key_span, node));
        }
        // The parser ends a block collection at the next token; it ends with its last child.
        let span = match &open.value {
            _ if open.flow => open.start..end,
            RawValue::Seq(items) => open.start..items.last().map_or(open.start, |item| item.span.end),
            RawValue::Map(entries) => {
                open.start..entries.last().map_or(open.start, |entry| entry.node.span.end.max(entry.key_span.end))
            }
            _ => open.start..end,
        };
        let span = span.start..span.end.max(span.start);
        self.value(Raw { span, value: open.value, anchor: open.anchor });
    }

    fn value(&mut self, mut raw: Raw) {
        let typed = &self.text[raw.span.start - self.base..raw.span.end - self.base];
        // `{{ name }}` is a map with a map for its key to YAML, and a blank to everybody else.
        if matches!(raw.value, RawValue::Map(_)) && typed.starts_with("{{") && typed.ends_with("}}") {
            let cooked = Layer::verbatim(typed, raw.span.start as u32);
            raw.value = RawValue::Scalar { cooked, style: Style::YamlPlain, tag: None };
        }
        match self.stack.last_mut() {
            None => {
                if self.root.is_none() {
                    self.root = Some(raw);
                }
            }
            Some(Open { value: RawValue::Seq(items), .. }) => items.push(raw),
            Some(Open { value: RawValue::Map(entries), key, .. }) => {
                let Some((name, key_span)) = key.take() else {
                    let name = match raw.value {
                        RawValue::Scalar { cooked, .. } => cooked.into_parts().0,
                        _ => typed.trim().to_owned(),
                    };
                    *key = Some((name, raw.span));
                    return;
                };
                if is_null(&raw) {
                    let colon = colon_behind(self.text, key_span.end - self.base) + self.base;
                    raw = Raw { anchor: raw.anchor, ..Raw::null(colon) };
                }
                let merge = name == "<<" && self.text[key_span.start - self.base..].starts_with('<');
                entries.push(RawEntry { key: name, key_span, node: raw, merge });
            }
            Some(_) => {}
        }
    }

    fn comment(&mut self, range: Range<usize>) {
        let typed = &self.text[range.start - self.base..range.end - self.base];
        let inner = typed.trim_start_matches('#');
        let text = inner.trim();
        let start = range.start + (typed.len() - inner.trim_start().len());
        let bytes = self.text.as_bytes()[..range.start - self.base].iter().rev();
        let mut before = bytes.take_while(|byte| !matches!(**byte, b'\n' | b'\r'));
        self.comments.push(Comment {
            text: text.to_owned(),
            text_source: SourceRange::from(start..start + text.len()),
            source: SourceRange::from(range),
            trailing: before.any(|byte| !byte.is_ascii_whitespace()),
            kind: CommentKind::Hash,
        });
    }
}

fn style_of(style: ScalarStyle) -> Style {
    match style {
        ScalarStyle::Plain => Style::YamlPlain,
        ScalarStyle::SingleQuoted => Style::YamlSingle,
        ScalarStyle::DoubleQuoted => Style::YamlDouble,
        ScalarStyle::Literal | ScalarStyle::Folded => Style::YamlBlock,
    }
}

/// Whether nothing was typed for the value.
fn is_null(raw: &Raw) -> bool {
    raw.span.is_empty() && matches!(raw.value, RawValue::Scalar { style: Style::YamlPlain, .. } | RawValue::Null)
}

/// Behind the colon that follows the key that ends at `at`.
fn colon_behind(text: &str, at: usize) -> usize {
    let rest = &text[at..];
    let trimmed = rest.trim_start();
    if trimmed.starts_with(':') { at + rest.len() - trimmed.len() + 1 } else { at }
}
