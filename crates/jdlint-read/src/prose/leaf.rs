//! A leaf: a paragraph, heading, list item or table row while its inline content is collected.

use super::Prose;
use jdlint_core::document::MarkKind;
use jdlint_core::text::{Layer, Markup};
use std::ops::Range;

/// What a leaf is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LeafKind {
    Heading(u8, jdlint_core::document::HeadingStyle),
    Item { depth: u8, ordered: bool },
    Paragraph,
    Row { head: bool },
}

/// A line break inside a leaf.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Break {
    /// The clean offset of the first character behind it.
    pub(crate) at: u32,
    /// Whether the author asked for it.
    pub(crate) hard: bool,
    /// Where the line before it ends, in the lower text.
    pub(crate) end: u32,
    /// Where the line behind it starts, in the lower text.
    pub(crate) next: u32,
}

/// A mark in ranges of the leaf and of the lower text.
#[derive(Clone, Debug)]
pub(crate) struct LeafMark {
    pub(crate) kind: MarkKind,
    pub(crate) clean: Range<u32>,
    pub(crate) source: Range<u32>,
}

/// A link in ranges of the leaf and of the lower text.
#[derive(Clone, Debug)]
pub(crate) struct LeafLink {
    pub(crate) clean: Range<u32>,
    pub(crate) target: String,
    pub(crate) target_source: Range<u32>,
    pub(crate) source: Range<u32>,
    pub(crate) image: bool,
    pub(crate) bare: bool,
}

/// Inline content of one block, all offsets local to the text that is read.
#[derive(Debug)]
pub(crate) struct Leaf {
    pub(crate) kind: LeafKind,
    pub(crate) markup: Markup,
    pub(crate) prose: Prose,
    /// The lower text from the marker to the end of the content.
    pub(crate) source: Range<u32>,
    pub(crate) breaks: Vec<Break>,
    pub(crate) marks: Vec<LeafMark>,
    pub(crate) links: Vec<LeafLink>,
    open_marks: Vec<(MarkKind, u32, u32)>,
    open_links: Vec<LeafLink>,
    /// For each mark, how far the strong ones up to it reach; made when the marks are complete.
    reach: Vec<u32>,
}

impl Leaf {
    /// A leaf whose clean text is written into `layer`, which must be empty.
    pub(crate) fn new(kind: LeafKind, markup: Markup, base: u32, start: u32, layer: Layer) -> Self {
        Self {
            kind,
            markup,
            prose: Prose::new(base).writing_into(layer),
            source: start..start,
            breaks: Vec::new(),
            marks: Vec::new(),
            links: Vec::new(),
            open_marks: Vec::new(),
            open_links: Vec::new(),
            reach: Vec::new(),
        }
    }

    /// Says that the lower text up to `end` belongs to the leaf.
    pub(crate) fn reach(&mut self, end: u32) {
        self.source.end = self.source.end.max(end);
    }

    /// Breaks the line at `range`.
    pub(crate) fn line_break(&mut self, range: Range<u32>, hard: bool) {
        self.prose.space(range.clone(), false);
        if self.prose.is_empty() {
            return;
        }
        let at = self.prose.next_at();
        match self.breaks.last_mut() {
            Some(last) if last.at == at => {
                last.hard |= hard;
                last.next = range.end;
            }
            _ => self.breaks.push(Break { at, hard, end: range.start, next: range.end }),
        }
    }

    pub(crate) fn open_mark(&mut self, kind: MarkKind, source: u32) {
        let at = self.prose.start();
        self.open_marks.push((kind, at, source));
    }

    /// Closes the innermost open mark of `kind`, whose markup ends at `end`.
    pub(crate) fn close_mark(&mut self, kind: MarkKind, end: u32) {
        // Well-formed markup closes the last one; a stray HTML tag may look a little deeper, never far.
        let depth = self.open_marks.iter().rev().take(16).position(|(open, ..)| *open == kind);
        let Some(depth) = depth else { return };
        let index = self.open_marks.len() - 1 - depth;
        let (kind, at, source) = self.open_marks.remove(index);
        let clean_end = self.prose.end();
        self.mark(kind, at..clean_end, source..end);
    }

    pub(crate) fn mark(&mut self, kind: MarkKind, clean: Range<u32>, source: Range<u32>) {
        self.reach(source.end);
        if clean.start < clean.end {
            self.marks.push(LeafMark { kind, clean, source });
        }
    }

    pub(crate) fn open_link(&mut self, target: String, target_source: Range<u32>, source: Range<u32>, image: bool) {
        let at = self.prose.start();
        self.open_links.push(LeafLink { clean: at..at, target, target_source, source, image, bare: false });
    }

    /// The innermost open link, without closing it.
    pub(crate) fn current_link(&mut self) -> Option<&mut LeafLink> {
        self.open_links.last_mut()
    }

    /// Closes the innermost open link, which ends at `end`.
    pub(crate) fn close_link(&mut self, end: u32) {
        let Some(mut link) = self.open_links.pop() else { return };
        link.clean.end = self.prose.end().max(link.clean.start);
        link.source.end = end;
        self.reach(end);
        self.links.push(link);
    }

    /// How far a strong stretch reaches that starts at the clean offset `at` or before it.
    pub(crate) fn strong_reach(&self, at: u32) -> u32 {
        let behind = self.marks.partition_point(|mark| mark.clean.start <= at);
        behind.checked_sub(1).and_then(|last| self.reach.get(last)).copied().unwrap_or(0)
    }

    /// Closes what is still open and puts the marks in order.
    pub(crate) fn close_all(&mut self) {
        let end = self.source.end;
        while !self.open_links.is_empty() {
            self.close_link(end);
        }
        let clean_end = self.prose.end();
        for (kind, at, source) in std::mem::take(&mut self.open_marks) {
            self.mark(kind, at..clean_end, source..end.max(source));
        }
        self.marks.sort_by_key(|mark| mark.clean.start);
        let mut reach = 0;
        for mark in &self.marks {
            if mark.kind == MarkKind::Strong {
                reach = mark.clean.end.max(reach);
            }
            self.reach.push(reach);
        }
    }
}
