//! Markdown: paragraphs, headings, lists, tables, inline marks and the HTML between them.

mod html;
mod inline;
mod target;
mod template;

use crate::prose::{Leaf, LeafKind, Place, emit};
use html::Tokens;
use jdlint_core::document::{BlockDraft, BlockKind, DocumentBuilder, HeadingStyle, MarkKind};
use jdlint_core::text::{Layer, Markup};
use pulldown_cmark::{Event, OffsetIter, Options, Parser, Tag, TagEnd};
use std::ops::Range;

/// Lists deeper than this are read as if they were this deep.
const MAX_DEPTH: usize = 64;

/// Reads `text`, which stands at `place`, as Markdown into `out`.
pub(crate) fn read_into(text: &str, place: &Place<'_>, out: &mut DocumentBuilder) {
    let masked = template::mask(text);
    let (parsed, code) = match &masked {
        Some(masked) => (masked.text.as_str(), masked.code.as_slice()),
        None => (text, &[][..]),
    };
    let options =
        Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH | Options::ENABLE_TASKLISTS;
    let mut events = Parser::new_ext(parsed, options).into_offset_iter();
    let mut reader = Reader {
        text,
        parsed,
        code,
        place,
        out,
        leaf: None,
        lists: Vec::new(),
        items: Vec::new(),
        html: None,
        html_lists: Vec::new(),
        code_block: None,
        consumed: 0,
    };
    while let Some((event, range)) = events.next() {
        reader.event(event, range.start as u32..range.end as u32, &events);
    }
    reader.close_leaf();
}

/// A code block that is open.
struct CodeBlock {
    /// Whether it stands between fences; else it is only indented.
    fenced: bool,
    lines: Vec<Range<u32>>,
}

/// Whether a line of an indented block is words, not code.
fn is_spoken(line: &str) -> bool {
    let line = line.trim();
    line.starts_with(char::is_uppercase)
        && line.split(' ').count() >= 3
        && !line.contains(['{', '}', ';', '=', '`', '$'])
}

/// A list item that is open.
struct Item {
    start: u32,
    /// Whether its first paragraph was read.
    done: bool,
}

struct Reader<'a> {
    text: &'a str,
    /// The text that Markdown is read from: template code is masked in it.
    parsed: &'a str,
    code: &'a [Range<u32>],
    place: &'a Place<'a>,
    out: &'a mut DocumentBuilder,
    leaf: Option<Leaf>,
    /// The open lists: whether each is numbered.
    lists: Vec<bool>,
    items: Vec<Item>,
    /// The HTML block that is open.
    html: Option<Range<u32>>,
    /// The open lists of the HTML block: whether each is numbered.
    html_lists: Vec<bool>,
    code_block: Option<CodeBlock>,
    /// Up to where inline content was read; a backslash behind it escapes what follows.
    consumed: u32,
}

impl Reader<'_> {
    fn event<'i>(&mut self, event: Event<'i>, range: Range<u32>, events: &OffsetIter<'i>) {
        match event {
            Event::Start(tag) => self.start(tag, range, events),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => {
                if let Some(block) = &mut self.code_block {
                    block.lines.push(range);
                } else {
                    self.inline_text(&text, range);
                }
            }
            Event::Code(_) => {
                self.object(MarkKind::Code, range.clone());
                self.consumed = range.end;
            }
            Event::Html(_) => self.html_line(range),
            Event::InlineHtml(_) => {
                if !self.in_template(range.start) {
                    self.html(range.clone(), false);
                }
                self.consumed = range.end;
            }
            Event::SoftBreak | Event::HardBreak => {
                let hard = matches!(event, Event::HardBreak);
                self.consumed = range.end;
                if let Some(leaf) = &mut self.leaf {
                    leaf.line_break(range, hard);
                }
            }
            Event::Rule => self.close_leaf(),
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => self.consumed = range.end,
            Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn start<'i>(&mut self, tag: Tag<'i>, range: Range<u32>, events: &OffsetIter<'i>) {
        match tag {
            Tag::Emphasis => self.open_mark(MarkKind::Emphasis, range.start),
            Tag::Strong => self.open_mark(MarkKind::Strong, range.start),
            Tag::Strikethrough => self.open_mark(MarkKind::Struck, range.start),
            Tag::Link { link_type, dest_url, id, .. } | Tag::Image { link_type, dest_url, id, .. }
                if range.end > range.start =>
            {
                let image = self.text.as_bytes()[range.start as usize] == b'!';
                self.open_link(link_type, &dest_url, &id, range, image, events);
            }
            Tag::Heading { level, .. } => {
                self.close_leaf();
                let atx = self.text[range.start as usize..].starts_with('#');
                let style = if atx { HeadingStyle::Atx } else { HeadingStyle::Setext };
                self.open(LeafKind::Heading(level as u8, style), range.start);
            }
            Tag::Paragraph => {
                self.close_leaf();
                self.open_text(range.start);
            }
            Tag::List(first) => {
                self.close_leaf();
                self.lists.push(first.is_some());
            }
            Tag::Item => {
                self.close_leaf();
                self.items.push(Item { start: range.start, done: false });
            }
            Tag::TableHead | Tag::TableRow => {
                self.close_leaf();
                self.open(LeafKind::Row { head: matches!(tag, Tag::TableHead) }, range.start);
            }
            Tag::TableCell => {
                let leaf = self.leaf(range.start);
                let from = leaf.source.end.clamp(leaf.source.start, range.start);
                leaf.line_break(from..range.start, true);
            }
            Tag::CodeBlock(kind) => {
                self.close_leaf();
                self.code_block = Some(CodeBlock { fenced: kind.is_fenced(), lines: Vec::new() });
            }
            Tag::HtmlBlock => {
                self.close_leaf();
                self.html = None;
            }
            _ => self.close_leaf(),
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<u32>) {
        match tag {
            TagEnd::Emphasis => self.close_mark(MarkKind::Emphasis, range.end),
            TagEnd::Strong => self.close_mark(MarkKind::Strong, range.end),
            TagEnd::Strikethrough => self.close_mark(MarkKind::Struck, range.end),
            TagEnd::Link | TagEnd::Image => self.close_link(range.end),
            TagEnd::TableCell => {
                if let Some(leaf) = &mut self.leaf {
                    leaf.reach(range.end);
                }
            }
            TagEnd::Item => {
                self.close_leaf();
                self.items.pop();
            }
            TagEnd::List(_) => {
                self.close_leaf();
                self.lists.pop();
            }
            TagEnd::CodeBlock => {
                if let Some(block) = self.code_block.take() {
                    self.end_code(&block, range.clone());
                }
            }
            TagEnd::HtmlBlock => {
                self.html_end();
            }
            TagEnd::Heading(_) => {
                if let Some(leaf) = &mut self.leaf {
                    leaf.reach(range.end);
                }
                self.close_leaf();
            }
            _ => self.close_leaf(),
        }
        if matches!(tag, TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Link | TagEnd::Image) {
            self.consumed = range.end;
        }
    }

    /// Adds a code block; text that is only indented too far is read line by line.
    fn end_code(&mut self, block: &CodeBlock, range: Range<u32>) {
        let text = self.text;
        let spoken = |line: &&Range<u32>| is_spoken(&text[line.start as usize..line.end as usize]);
        if !block.fenced && block.lines.iter().filter(spoken).count() * 2 > block.lines.len() {
            for line in &block.lines {
                self.open_text(line.start);
                self.inline_text(&self.parsed[line.start as usize..line.end as usize], line.clone());
                self.close_leaf();
            }
            return;
        }
        let range = self.trimmed(range);
        self.out.block(BlockDraft {
            kind: BlockKind::Code,
            layer: Layer::new(),
            source: self.place.source(range),
            label: None,
            field: self.place.field,
            markup: Markup::Markdown,
            host: self.place.host,
        });
    }

    /// Opens a leaf for text at `start`: a list item's first paragraph, or a paragraph.
    fn open_text(&mut self, start: u32) {
        let depth = self.lists.len().saturating_sub(1).min(MAX_DEPTH) as u8;
        let ordered = self.lists.last().copied().unwrap_or(false);
        match self.items.last_mut() {
            Some(item) if !item.done => {
                item.done = true;
                let start = item.start;
                self.open(LeafKind::Item { depth, ordered }, start);
            }
            _ => self.open(LeafKind::Paragraph, start),
        }
    }

    fn open(&mut self, kind: LeafKind, start: u32) {
        if let (LeafKind::Heading(..), Some(item)) = (kind, self.items.last_mut()) {
            item.done = true;
        }
        self.leaf = Some(Leaf::new(kind, Markup::Markdown, self.place.base, start, self.out.spare_layer()));
        self.consumed = start;
    }

    /// The open leaf, or a new one for text at `start`.
    fn leaf(&mut self, start: u32) -> &mut Leaf {
        if self.leaf.is_none() {
            self.open_text(start);
        }
        let base = self.place.base;
        self.leaf.get_or_insert_with(|| Leaf::new(LeafKind::Paragraph, Markup::Markdown, base, start, Layer::new()))
    }

    fn close_leaf(&mut self) {
        if let Some(mut leaf) = self.leaf.take() {
            leaf.source = self.trimmed(leaf.source.clone());
            emit(leaf, self.place, self.out);
        }
    }

    /// `range` without line breaks and spaces at its end.
    fn trimmed(&self, range: Range<u32>) -> Range<u32> {
        let text = &self.text[range.start as usize..range.end as usize];
        range.start..range.start + text.trim_end().len() as u32
    }

    fn html_line(&mut self, range: Range<u32>) {
        match &mut self.html {
            Some(open) if open.end == range.start => open.end = range.end,
            Some(_) => {
                self.html_end();
                self.html = Some(range);
            }
            None => self.html = Some(range),
        }
    }

    fn html_end(&mut self) {
        if let Some(range) = self.html.take() {
            self.html(range, true);
        }
        self.html_lists.clear();
        self.close_leaf();
    }

    fn html(&mut self, range: Range<u32>, block: bool) {
        for token in Tokens::new(self.text, range) {
            self.html_token(token, block);
        }
    }
}
