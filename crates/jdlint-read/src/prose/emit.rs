//! Adding a leaf to the document as blocks, marks and links.

use super::leaf::{Leaf, LeafKind};
use super::lines::{Line, heading_style, is_bold, join, lines, marked_label, row_label};
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
    let mut layer = std::mem::take(&mut leaf.prose).finish();
    let addresses = bare_links(&leaf, &layer, place);
    let mut pieces = Vec::new();
    if !layer.is_empty() {
        // Most leaves have one line and nothing in it that must be found again.
        let whole = [Line { clean: 0..layer.len(), source: leaf.source.clone(), hard: false }];
        let joined;
        let blocks = if leaf.breaks.is_empty() {
            &whole[..]
        } else {
            joined = join(&leaf, layer.text(), lines(&leaf, layer.len()));
            &joined
        };
        let is_plain = leaf.marks.is_empty() && leaf.links.is_empty() && addresses.is_empty();
        for (index, line) in blocks.iter().enumerate() {
            let piece = block(&leaf, &mut layer, line, index == 0, place, out);
            if !is_plain {
                pieces.push(piece);
            }
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
    for Address { clean, target, source } in addresses {
        let start = locate(&pieces, clean.start, 0);
        let text = CleanRange::new(start, start + (clean.end - clean.start));
        out.link(Link { text, target, target_source: source, source, image: false, bare: true });
    }
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

/// A bare address in the leaf's clean text.
struct Address {
    clean: Range<u32>,
    target: String,
    source: SourceRange,
}

fn block(
    leaf: &Leaf,
    layer: &mut Layer,
    line: &Line,
    first: bool,
    place: &Place<'_>,
    out: &mut DocumentBuilder,
) -> Piece {
    let mut clean = line.clean.clone();
    let text = &layer.text()[clean.start as usize..clean.end as usize];
    let (kind, cut) = classify(leaf, layer.text(), line, text, first, place);
    clean.start += cut;
    let mut text = &text[cut as usize..];
    if let BlockKind::Heading { style: HeadingStyle::Bold, .. } = kind {
        let stars = |c: char| matches!(c, '*' | ' ');
        clean.start += (text.len() - text.trim_start_matches(stars).len()) as u32;
        text = text.trim_matches(stars);
        clean.end = clean.start + text.len() as u32;
    }
    let label = match leaf.kind {
        LeafKind::Row { .. } => row_parts(leaf, &clean, text),
        LeafKind::Heading(..) => shape::label(text),
        _ => shape::label(text).or_else(|| marked_label(leaf, text, &clean)),
    };
    let whole = clean.start == 0 && clean.end == layer.len();
    // A leaf of one block gives its text away.
    let own = if whole { std::mem::take(layer) } else { layer.slice(clean.clone()) };
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

/// The addresses that stand in the text outside of links.
fn bare_links(leaf: &Leaf, layer: &Layer, place: &Place<'_>) -> Vec<Address> {
    let urls = bare_urls(layer.text());
    if urls.is_empty() {
        return Vec::new();
    }
    let mut links: Vec<Range<u32>> = leaf.links.iter().map(|link| link.clean.clone()).collect();
    links.sort_by_key(|link| link.start);
    let free = |url: &Range<u32>| {
        let before = links.partition_point(|link| link.start < url.end);
        before == 0 || links[before - 1].end <= url.start
    };
    urls.into_iter()
        .filter(free)
        .map(|url| {
            let lower = layer.lower(url.clone()).range;
            let source = match place.below {
                Some(below) => below.lower(lower).range.into(),
                None => lower.into(),
            };
            let target = layer.text()[url.start as usize..url.end as usize].to_owned();
            Address { clean: url, target, source }
        })
        .collect()
}

/// The place in the document of the leaf's clean offset `at`.
fn locate(pieces: &[Piece], at: u32, fallback: u32) -> u32 {
    let index = pieces.partition_point(|piece| piece.leaf.start <= at).saturating_sub(1);
    let Some(piece) = pieces.get(index) else { return fallback };
    piece.clean + at.clamp(piece.leaf.start, piece.leaf.end) - piece.leaf.start
}
