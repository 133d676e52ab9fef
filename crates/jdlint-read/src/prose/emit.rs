//! Adding a leaf to the document as blocks, marks and links.

use super::leaf::{Leaf, LeafKind};
use super::lines::{Line, heading_style, is_bold, join, lines, row_label};
use super::url::bare_urls;
use super::{Place, shape};
use jdlint_core::document::{BlockDraft, BlockKind, DocumentBuilder, HeadingStyle, Link};
use jdlint_core::text::{CleanRange, Layer, SourceRange};
use std::ops::Range;

/// A block that was added: its clean range in the leaf and in the document.
struct Piece {
    leaf: Range<u32>,
    clean: u32,
}

/// Adds `leaf`, whose offsets are local to the text at `place`.
pub(crate) fn emit(mut leaf: Leaf, place: &Place<'_>, out: &mut DocumentBuilder) {
    leaf.close_all();
    let layer = std::mem::take(&mut leaf.prose).finish();
    let mut pieces = Vec::new();
    if !layer.is_empty() {
        let blocks = if leaf.breaks.is_empty() {
            vec![Line { clean: 0..layer.len(), source: leaf.source.clone(), hard: false }]
        } else {
            let all = lines(&leaf, layer.len());
            join(&leaf, layer.text(), all)
        };
        for (index, line) in blocks.iter().enumerate() {
            pieces.push(block(&leaf, &layer, line, index == 0, place, out));
        }
    }
    for mark in &leaf.marks {
        let source = place.source(mark.source.clone());
        let first = pieces.partition_point(|piece| piece.leaf.end <= mark.clean.start);
        for piece in pieces[first..].iter().take_while(|piece| piece.leaf.start < mark.clean.end) {
            let start = mark.clean.start.max(piece.leaf.start);
            let end = mark.clean.end.min(piece.leaf.end);
            let clean = piece.clean + (start - piece.leaf.start);
            out.mark(mark.kind, CleanRange::new(clean, clean + (end - start)), source);
        }
    }
    add_bare_links(&leaf, &layer, &pieces, place, out);
    let fallback = out.clean_len();
    for link in leaf.links {
        let start = locate(&pieces, link.clean.start, fallback);
        let end = if link.clean.is_empty() { start } else { locate(&pieces, link.clean.end, fallback) };
        out.link(Link {
            text: CleanRange::new(start, end),
            target: link.target,
            target_source: place.source(link.target_source),
            source: place.source(link.source),
            image: link.image,
            bare: link.bare,
        });
    }
}

fn block(leaf: &Leaf, layer: &Layer, line: &Line, first: bool, place: &Place<'_>, out: &mut DocumentBuilder) -> Piece {
    let mut clean = line.clean.clone();
    let text = &layer.text()[clean.start as usize..clean.end as usize];
    let (kind, cut) = classify(leaf, layer.text(), line, text, first, place);
    clean.start += cut;
    let text = &text[cut as usize..];
    let label = match leaf.kind {
        LeafKind::Row { .. } => row_parts(leaf, &clean, text),
        _ => shape::label(text),
    };
    let whole = clean.start == 0 && clean.end == layer.len();
    let own = if whole { layer.clone() } else { layer.slice(clean.clone()) };
    let own = match place.below {
        Some(below) => own.over(below),
        None => own,
    };
    let id = out.block(BlockDraft {
        kind,
        layer: own,
        source: place.source(line.source.clone()),
        label,
        field: place.field,
        markup: leaf.markup,
        host: place.host,
    });
    Piece { leaf: clean, clean: out.block_range(id, 0..0).start() }
}

/// What a line of a leaf is, and how many bytes of a marker stand before its text.
fn classify(leaf: &Leaf, all: &str, line: &Line, text: &str, first: bool, place: &Place<'_>) -> (BlockKind, u32) {
    let plain = |text: &str| match shape::bullet(text, false) {
        Some(bullet) => (BlockKind::ListItem { depth: 0, ordered: bullet.ordered }, bullet.len as u32),
        None => (BlockKind::Paragraph, 0),
    };
    match leaf.kind {
        LeafKind::Heading(level, style) => (BlockKind::Heading { level, style }, 0),
        LeafKind::Item { depth, ordered } if first => (BlockKind::ListItem { depth, ordered }, 0),
        LeafKind::Item { .. } => plain(text),
        LeafKind::Row { head } => (BlockKind::TableCell { head }, 0),
        LeafKind::Paragraph if place.in_list => {
            if first {
                let cut = plain(text).1;
                (BlockKind::ListItem { depth: 0, ordered: false }, cut)
            } else {
                plain(text)
            }
        }
        LeafKind::Paragraph => {
            let Some(style) = heading_style(text, is_bold(leaf, all, &line.clean)) else { return plain(text) };
            let (level, cut) = match style {
                HeadingStyle::AtxWithoutSpace => {
                    shape::atx_without_space(text).map_or((2, 0), |(level, cut)| (level, cut as u32))
                }
                HeadingStyle::Capitals => (2, 0),
                _ => (3, 0),
            };
            (BlockKind::Heading { level, style }, cut)
        }
    }
}

/// Label and value of a table row that is one block.
fn row_parts(leaf: &Leaf, clean: &Range<u32>, text: &str) -> Option<(Range<u32>, Range<u32>)> {
    let inner = leaf.breaks.iter().find(|line_break| clean.contains(&line_break.at));
    let Some(inner) = inner else { return shape::label(text) };
    let split = (inner.at - clean.start) as usize;
    let name = text[..split].trim_end();
    if !row_label(name) {
        return None;
    }
    let name = name.trim_end_matches([':', '：', ' ']);
    Some((0..name.len() as u32, split as u32..text.len() as u32))
}

/// Adds the addresses that stand in the text outside of links.
fn add_bare_links(leaf: &Leaf, layer: &Layer, pieces: &[Piece], place: &Place<'_>, out: &mut DocumentBuilder) {
    let mut links: Vec<Range<u32>> = leaf.links.iter().map(|link| link.clean.clone()).collect();
    let mut sorted = false;
    for url in bare_urls(layer.text()) {
        if !sorted {
            links.sort_by_key(|link| link.start);
            sorted = true;
        }
        let before = links.partition_point(|link| link.start < url.end);
        if before > 0 && links[before - 1].end > url.start {
            continue;
        }
        let lower: SourceRange = layer.lower(url.clone()).range.into();
        let source = match place.below {
            Some(below) => below.lower(lower.start()..lower.end()).range.into(),
            None => lower,
        };
        let start = locate(pieces, url.start, 0);
        out.link(Link {
            text: CleanRange::new(start, start + (url.end - url.start)),
            target: layer.text()[url.start as usize..url.end as usize].to_owned(),
            target_source: source,
            source,
            image: false,
            bare: true,
        });
    }
}

/// The place in the document of the leaf's clean offset `at`.
fn locate(pieces: &[Piece], at: u32, fallback: u32) -> u32 {
    let index = pieces.partition_point(|piece| piece.leaf.start <= at).saturating_sub(1);
    let Some(piece) = pieces.get(index) else { return fallback };
    piece.clean + at.clamp(piece.leaf.start, piece.leaf.end) - piece.leaf.start
}
