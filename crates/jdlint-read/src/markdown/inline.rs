//! The inline content of Markdown and HTML: text, marks, links, comments.

use super::html::{Token, attribute, is_block};
use super::{MAX_DEPTH, Reader, target};
use crate::prose::{Leaf, LeafKind};
use jdlint_core::document::{Comment, CommentKind, HeadingStyle, MarkKind};
use jdlint_core::text::{Markup, SourceRange};
use pulldown_cmark::{LinkType, OffsetIter};
use std::ops::Range;

impl Reader<'_> {
    /// Adds `text`, which the parser made from `range`.
    pub(super) fn inline_text(&mut self, text: &str, range: Range<u32>) {
        let consumed = self.consumed;
        self.consumed = range.end;
        if self.in_template(range.start) || range.end > range.start && self.code_within(&range) {
            self.text_around_code(range);
            return;
        }
        let (whole, parsed) = (self.text, self.parsed);
        let leaf = self.leaf(range.start);
        leaf.reach(range.end);
        if parsed.get(range.start as usize..range.end as usize) != Some(text) {
            leaf.prose.replaced(text, range);
            return;
        }
        let escaped = range.start > consumed && whole.as_bytes()[range.start as usize - 1] == b'\\';
        let mut from = range.start;
        if escaped && let Some(first) = text.chars().next() {
            from += first.len_utf8() as u32;
            leaf.prose.replaced(&text[..first.len_utf8()], range.start - 1..from);
        }
        leaf.prose.literal(whole, from..range.end);
    }

    /// Adds the text of `range` with template code in it.
    fn text_around_code(&mut self, range: Range<u32>) {
        let first = self.code.partition_point(|code| code.end <= range.start);
        let code = self.code;
        let whole = self.text;
        let mut at = range.start;
        for code in code[first..].iter().take_while(|code| code.start < range.end) {
            if at < code.start {
                self.leaf(at).prose.literal(whole, at..code.start);
            }
            // Code that the parser cut into several texts counts where it starts.
            if code.start >= range.start {
                self.object(MarkKind::Template, code.clone());
            }
            at = code.end.min(range.end);
        }
        if at < range.end {
            let leaf = self.leaf(at);
            leaf.prose.literal(whole, at..range.end);
        }
        self.leaf(range.start).reach(range.end);
    }

    /// Adds one U+FFFC for `range`.
    pub(super) fn object(&mut self, kind: MarkKind, range: Range<u32>) {
        let leaf = self.leaf(range.start);
        let at = leaf.prose.start();
        leaf.prose.put("\u{fffc}", range.clone());
        let end = leaf.prose.end();
        leaf.mark(kind, at..end, range);
    }

    /// Whether `at` lies in template code.
    pub(super) fn in_template(&self, at: u32) -> bool {
        let behind = self.code.partition_point(|code| code.start <= at);
        behind > 0 && at < self.code[behind - 1].end
    }

    fn code_within(&self, range: &Range<u32>) -> bool {
        let first = self.code.partition_point(|code| code.end <= range.start);
        self.code.get(first).is_some_and(|code| code.start < range.end)
    }

    pub(super) fn open_mark(&mut self, kind: MarkKind, at: u32) {
        self.leaf(at).open_mark(kind, at);
    }

    pub(super) fn close_mark(&mut self, kind: MarkKind, end: u32) {
        if let Some(leaf) = &mut self.leaf {
            leaf.close_mark(kind, end);
        }
    }

    pub(super) fn open_link(
        &mut self,
        link_type: LinkType,
        target: &str,
        id: &str,
        range: Range<u32>,
        image: bool,
        events: &OffsetIter<'_>,
    ) {
        let (target_source, bare) = match link_type {
            // Where the text ends is known when the link closes.
            LinkType::Inline => (range.start..range.start, false),
            LinkType::Autolink | LinkType::Email => (range.start + 1..range.end.max(range.start + 2) - 1, true),
            _ => match events.reference_definitions().get(id) {
                Some(definition) => (target::definition(self.text, definition.span.clone()), false),
                None => (range.end..range.end, false),
            },
        };
        let target = self.unmasked(target, &target_source);
        let inline = link_type == LinkType::Inline;
        let leaf = self.leaf(range.start);
        leaf.open_link(target, target_source, range.clone(), image);
        if let Some(link) = leaf.current_link() {
            link.bare = bare;
            // An empty target range at the start says that it is still to be found.
            if inline {
                link.target_source = range.start..range.start;
            }
        }
        self.consumed = range.start + 1 + u32::from(image);
    }

    pub(super) fn close_link(&mut self, end: u32) {
        let text_end = self.consumed;
        let (text, parsed) = (self.text, self.parsed);
        let Some(leaf) = &mut self.leaf else { return };
        if let Some(link) = leaf.current_link()
            && link.target_source.start == link.source.start
        {
            link.target_source = target::inline(parsed, text_end, end);
            let typed = &text[link.target_source.start as usize..link.target_source.end as usize];
            if has_template(typed) {
                typed.clone_into(&mut link.target);
            }
        }
        leaf.close_link(end);
    }

    /// The target as typed, where it holds template code.
    fn unmasked(&self, target: &str, source: &Range<u32>) -> String {
        let typed = &self.text[source.start as usize..source.end as usize];
        if has_template(typed) { typed.to_owned() } else { target.to_owned() }
    }

    pub(super) fn html_token(&mut self, token: Token, block: bool) {
        match token {
            Token::Text(range) => self.html_text(range, block),
            Token::Comment { range, inner } => self.comment(range, inner),
            Token::Open { name, range } => self.html_open(&name, range, block),
            Token::Close { name, range } => self.html_close(&name, range, block),
        }
    }

    fn html_text(&mut self, range: Range<u32>, block: bool) {
        let whole = self.text;
        let typed = &whole[range.start as usize..range.end as usize];
        if self.leaf.is_none() {
            if typed.trim().is_empty() {
                return;
            }
            let start = range.start + (typed.len() - typed.trim_start().len()) as u32;
            self.open_text(start);
            self.set_html(block);
        }
        if self.code_within(&range) {
            self.text_around_code(range);
            return;
        }
        let leaf = self.leaf(range.start);
        leaf.prose.html_text(whole, range.clone());
        leaf.reach(range.start + typed.trim_end().len() as u32);
    }

    fn set_html(&mut self, block: bool) {
        if block && let Some(leaf) = &mut self.leaf {
            leaf.markup = Markup::Html;
        }
    }

    fn comment(&mut self, range: Range<u32>, inner: Range<u32>) {
        let text = &self.text[inner.start as usize..inner.end as usize];
        let trimmed = text.trim();
        let start = inner.start + (text.len() - text.trim_start().len()) as u32;
        // From the comment backwards, up to the first byte that tells.
        let before = self.text.as_bytes()[..range.start as usize].iter().rev();
        let mut before = before.take_while(|byte| !matches!(**byte, b'\n' | b'\r'));
        let source = self.place.source(range.clone());
        let text_source = if trimmed.is_empty() {
            SourceRange::empty(source.end())
        } else {
            self.place.source(start..start + trimmed.len() as u32)
        };
        let comment = Comment {
            text: trimmed.to_owned(),
            text_source,
            source,
            trailing: before.any(|byte| !byte.is_ascii_whitespace()),
            kind: CommentKind::Html,
        };
        self.out.comment(comment);
        if let Some(leaf) = &mut self.leaf {
            leaf.reach(range.end);
        }
    }

    fn html_open(&mut self, name: &str, range: Range<u32>, block: bool) {
        match name {
            "br" => {
                if let Some(leaf) = &mut self.leaf {
                    leaf.line_break(range, true);
                }
            }
            "b" | "strong" => self.html_mark(MarkKind::Strong, range, block),
            "i" | "em" => self.html_mark(MarkKind::Emphasis, range, block),
            "s" | "del" | "strike" => self.html_mark(MarkKind::Struck, range, block),
            "a" => {
                if let Some(target) = attribute(self.text, &range, "href") {
                    let decoded = self.attribute_text(&target);
                    self.html_leaf(range.start, block).open_link(decoded, target, range, false);
                }
            }
            "img" => {
                let source = attribute(self.text, &range, "src").unwrap_or(range.end..range.end);
                let decoded = self.attribute_text(&source);
                let alt = attribute(self.text, &range, "alt");
                let whole = self.text;
                let leaf = self.html_leaf(range.start, block);
                leaf.open_link(decoded, source, range.clone(), true);
                if let Some(alt) = alt {
                    leaf.prose.html_text(whole, alt);
                }
                leaf.close_link(range.end);
            }
            _ if is_block(name) && block => self.html_block_open(name, &range),
            _ if is_block(name) => {
                if let Some(leaf) = &mut self.leaf {
                    leaf.line_break(range, true);
                }
            }
            _ => {}
        }
    }

    fn html_block_open(&mut self, name: &str, range: &Range<u32>) {
        if let ("td" | "th", Some(leaf)) = (name, &mut self.leaf)
            && matches!(leaf.kind, LeafKind::Row { .. })
        {
            leaf.line_break(range.clone(), true);
            return;
        }
        // `<li><p>text` is one item.
        let nested = matches!(name, "p" | "div") && self.leaf.as_ref().is_some_and(|leaf| leaf.prose.is_empty());
        if nested {
            return;
        }
        self.close_leaf();
        let depth = self.lists.len() + self.html_lists.len();
        let kind = match name {
            "ul" | "ol" => {
                self.html_lists.push(name == "ol");
                return;
            }
            "li" => {
                let ordered = self.html_lists.last().or(self.lists.last()).copied().unwrap_or(false);
                LeafKind::Item { depth: depth.saturating_sub(1).min(MAX_DEPTH) as u8, ordered }
            }
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => LeafKind::Heading(name.as_bytes()[1] - b'0', HeadingStyle::Html),
            "tr" => LeafKind::Row { head: false },
            "p" | "div" | "dd" | "dt" | "blockquote" => LeafKind::Paragraph,
            _ => return,
        };
        self.open(kind, range.start);
        self.set_html(true);
    }

    fn html_close(&mut self, name: &str, range: Range<u32>, block: bool) {
        match name {
            "b" | "strong" => self.close_mark(MarkKind::Strong, range.end),
            "i" | "em" => self.close_mark(MarkKind::Emphasis, range.end),
            "s" | "del" | "strike" => self.close_mark(MarkKind::Struck, range.end),
            "a" => {
                if let Some(leaf) = &mut self.leaf
                    && leaf.current_link().is_some_and(|link| self.text[link.source.start as usize..].starts_with('<'))
                {
                    leaf.close_link(range.end);
                }
            }
            "td" | "th" => {
                if let Some(leaf) = &mut self.leaf {
                    leaf.reach(range.end);
                }
            }
            _ if is_block(name) && block => {
                if matches!(name, "ul" | "ol") {
                    self.html_lists.pop();
                }
                if let Some(leaf) = &mut self.leaf {
                    leaf.reach(range.end);
                }
                self.close_leaf();
            }
            _ if is_block(name) => {
                if let Some(leaf) = &mut self.leaf {
                    leaf.line_break(range, true);
                }
            }
            _ => {}
        }
    }

    fn html_mark(&mut self, kind: MarkKind, range: Range<u32>, block: bool) {
        self.html_leaf(range.start, block).open_mark(kind, range.start);
    }

    fn html_leaf(&mut self, start: u32, block: bool) -> &mut Leaf {
        if self.leaf.is_none() {
            self.open_text(start);
            self.set_html(block);
        }
        self.leaf(start)
    }

    fn attribute_text(&self, range: &Range<u32>) -> String {
        htmlize::unescape(&self.text[range.start as usize..range.end as usize]).into_owned()
    }
}

fn has_template(text: &str) -> bool {
    text.contains("{{") || text.contains("{%")
}
