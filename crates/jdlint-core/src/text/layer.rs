//! Layers: a text made from a lower text, with a way back for every character.

use std::ops::Range;

/// A stretch of a layer's text and the stretch of the lower text that it was made from.
///
/// A segment reaches to the start of the next one. A *verbatim* segment is byte for byte the same above and below;
/// any part of another (an entity, a joined line break) maps to the whole of `from..to`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Where the segment starts in this layer's text, in bytes.
    pub at: u32,
    /// Where its origin starts in the lower text, in bytes.
    pub from: u32,
    /// Where its origin ends in the lower text, in bytes.
    pub to: u32,
    /// Whether both stretches hold the same bytes.
    pub verbatim: bool,
}

/// Where a stretch of a layer came from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The bytes of the lower text.
    pub range: Range<u32>,
    /// Whether the stretch lies in one verbatim segment, so that the lower bytes may be replaced by other text.
    pub replaceable: bool,
}

/// The way from a text back to the text below it: segments, sorted by where they start.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segments {
    segments: Vec<Segment>,
    /// The length of the upper text, in bytes.
    len: u32,
}

impl Segments {
    /// The segments in order.
    pub fn as_slice(&self) -> &[Segment] {
        &self.segments
    }

    /// Where `range` (bytes of the upper text) came from.
    ///
    /// An empty range maps to an empty range: the start of the character that follows it, or, at the end of the text,
    /// the end of the last one.
    pub fn lower(&self, range: Range<u32>) -> Origin {
        if self.segments.is_empty() {
            return Origin { range: 0..0, replaceable: false };
        }
        let first = self.index_of(range.start);
        let start = self.start_of(first, range.start);
        if range.end <= range.start {
            return Origin { range: start..start, replaceable: self.segments[first].verbatim };
        }
        // Most ranges lie in one segment.
        let is_one = self.segments.get(first + 1).is_none_or(|next| next.at >= range.end);
        let last = if is_one { first } else { self.index_of(range.end - 1) };
        let segment = self.segments[last];
        let end = if segment.verbatim { segment.from + (range.end - segment.at) } else { segment.to };
        Origin { range: start..end.max(start), replaceable: first == last && segment.verbatim }
    }

    fn index_of(&self, offset: u32) -> usize {
        self.segments.partition_point(|segment| segment.at <= offset).saturating_sub(1)
    }

    fn start_of(&self, index: usize, offset: u32) -> u32 {
        let segment = self.segments[index];
        if segment.verbatim {
            segment.from + (offset - segment.at)
        } else if offset >= self.len {
            segment.to
        } else {
            segment.from
        }
    }

    /// Adds a segment for `len` bytes at the end of the upper text, merged with the last one where both are verbatim
    /// and touch below.
    fn push(&mut self, len: u32, from: u32, to: u32, verbatim: bool) {
        let at = self.len;
        self.len += len;
        if verbatim
            && let Some(last) = self.segments.last_mut()
            && last.verbatim
            && last.to == from
        {
            last.to = to;
            return;
        }
        self.segments.push(Segment { at, from, to, verbatim });
    }

    /// Adds `upper`, whose lower text is the text that `below` maps, so that the result maps to what `below` maps to.
    fn extend_over(&mut self, upper: &Self, below: &Self) {
        for (index, segment) in upper.segments.iter().enumerate() {
            let end = upper.segments.get(index + 1).map_or(upper.len, |next| next.at);
            if !segment.verbatim {
                let origin = below.lower(segment.from..segment.to);
                self.push(end - segment.at, origin.range.start, origin.range.end, false);
                continue;
            }
            let mut at = segment.from;
            let mut piece = below.index_of(at);
            while at < segment.to {
                let below_segment = below.segments[piece];
                let piece_end = below.segments.get(piece + 1).map_or(below.len, |next| next.at).min(segment.to);
                if below_segment.verbatim {
                    let from = below_segment.from + (at - below_segment.at);
                    self.push(piece_end - at, from, from + (piece_end - at), true);
                } else {
                    self.push(piece_end - at, below_segment.from, below_segment.to, false);
                }
                at = piece_end;
                piece += 1;
            }
        }
    }
}

/// A text and the way back to the text that it was made from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layer {
    text: String,
    segments: Segments,
}

impl Layer {
    /// An empty layer, to be filled from the lower text in order.
    pub fn new() -> Self {
        Self::default()
    }

    /// An empty layer with room for a text of `len` bytes in lines of usual length.
    pub fn with_capacity(len: usize) -> Self {
        let segments = Segments { segments: Vec::with_capacity(len / 32), len: 0 };
        Self { text: String::with_capacity(len), segments }
    }

    /// A layer that is the stretch of the lower text at `from`, unchanged.
    pub fn verbatim(text: &str, from: u32) -> Self {
        let mut layer = Self::new();
        layer.push_verbatim(text, from);
        layer
    }

    /// Adds `text`, which stands byte for byte at offset `from` of the lower text.
    pub fn push_verbatim(&mut self, text: &str, from: u32) {
        if text.is_empty() {
            return;
        }
        self.text.push_str(text);
        let len = text.len() as u32;
        self.segments.push(len, from, from + len, true);
    }

    /// Adds `text`, which was made from the bytes `from` of the lower text (a decoded entity, a joined line break).
    pub fn push_replaced(&mut self, text: &str, from: Range<u32>) {
        if text.is_empty() {
            return;
        }
        self.text.push_str(text);
        self.segments.push(text.len() as u32, from.start, from.end, false);
    }

    /// Adds the whole of `upper`, a layer over the text of `below`, mapped through both.
    pub fn push_over(&mut self, upper: &Self, below: &Self) {
        self.text.push_str(&upper.text);
        self.segments.extend_over(&upper.segments, &below.segments);
    }

    /// This layer, a layer over the text of `below`, mapped to what `below` was made from.
    pub fn over(&self, below: &Self) -> Self {
        let mut layer = Self::new();
        layer.push_over(self, below);
        layer
    }

    /// Adds another layer over the same lower text.
    pub fn push_layer(&mut self, other: &Self) {
        self.text.push_str(&other.text);
        for (index, segment) in other.segments.segments.iter().enumerate() {
            let end = other.segments.segments.get(index + 1).map_or(other.segments.len, |next| next.at);
            self.segments.push(end - segment.at, segment.from, segment.to, segment.verbatim);
        }
    }

    /// The text and the way back.
    pub fn into_parts(self) -> (String, Segments) {
        (self.text, self.segments)
    }

    /// The text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The length of the text, in bytes.
    pub fn len(&self) -> u32 {
        self.text.len() as u32
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The way back.
    pub fn segments(&self) -> &Segments {
        &self.segments
    }

    /// Where `range` (bytes of this layer's text) came from.
    pub fn lower(&self, range: Range<u32>) -> Origin {
        self.segments.lower(range)
    }

    /// The stretch `range` (bytes, on character boundaries) of this layer, as a layer of its own.
    pub fn slice(&self, range: Range<u32>) -> Self {
        let end = range.end.min(self.len());
        let start = range.start.min(end);
        let mut layer = Self::new();
        if start == end {
            return layer;
        }
        layer.text.push_str(&self.text[start as usize..end as usize]);
        let segments = &self.segments.segments;
        for index in self.segments.index_of(start)..segments.len() {
            let segment = segments[index];
            if segment.at >= end {
                break;
            }
            let from = segment.at.max(start);
            let to = segments.get(index + 1).map_or(self.len(), |next| next.at).min(end);
            if segment.verbatim {
                let lower = segment.from + (from - segment.at);
                layer.segments.push(to - from, lower, lower + (to - from), true);
            } else {
                layer.segments.push(to - from, segment.from, segment.to, false);
            }
        }
        layer
    }

    /// The same layer, emptied: it keeps its room.
    pub fn cleared(mut self) -> Self {
        self.text.clear();
        self.segments.segments.clear();
        self.segments.len = 0;
        self
    }

    /// Cuts white space off the end of the text.
    pub fn trim_end(&mut self) {
        let len = self.text.trim_end().len() as u32;
        self.truncate(len);
    }

    /// Cuts the text to its first `len` bytes.
    pub fn truncate(&mut self, len: u32) {
        if len >= self.len() {
            return;
        }
        self.text.truncate(len as usize);
        let segments = &mut self.segments;
        segments.segments.truncate(segments.segments.partition_point(|segment| segment.at < len));
        segments.len = len;
        if let Some(last) = segments.segments.last_mut()
            && last.verbatim
        {
            last.to = last.from + (len - last.at);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entity_maps_to_all_its_bytes() {
        let source = "R&amp;D lead";
        let mut layer = Layer::new();
        layer.push_verbatim("R", 0);
        layer.push_replaced("&", 1..6);
        layer.push_verbatim(&source[6..], 6);
        assert_eq!(layer.text(), "R&D lead");
        assert_eq!(layer.lower(1..2), Origin { range: 1..6, replaceable: false });
        assert_eq!(layer.lower(0..3), Origin { range: 0..7, replaceable: false });
        assert_eq!(layer.lower(4..8), Origin { range: 8..12, replaceable: true });
        assert_eq!(layer.lower(8..8).range, 12..12);
    }

    #[test]
    fn two_layers_compose_to_one() {
        // Source `x: "a\u0026amp;b"`: JSON-like escape below, an HTML entity above.
        let mut cooked = Layer::new();
        cooked.push_verbatim("a", 4);
        cooked.push_replaced("&", 5..11);
        cooked.push_verbatim("amp;b", 11);
        let mut clean = Layer::new();
        clean.push_verbatim("a", 0);
        clean.push_replaced("&", 1..6);
        clean.push_verbatim("b", 6);
        let both = clean.over(&cooked);
        assert_eq!(both.text(), "a&b");
        assert_eq!(both.lower(1..2).range, 5..15);
        assert_eq!(both.lower(2..3), Origin { range: 15..16, replaceable: true });
    }

    #[test]
    fn a_slice_keeps_the_way_back() {
        let mut layer = Layer::new();
        layer.push_verbatim("ab", 0);
        layer.push_replaced("&", 2..7);
        layer.push_verbatim("cd", 7);
        let slice = layer.slice(1..4);
        assert_eq!(slice.text(), "b&c");
        assert_eq!(slice.lower(0..3).range, 1..8);
        assert_eq!(slice.lower(2..3), Origin { range: 7..8, replaceable: true });
        assert!(layer.slice(5..9).is_empty());
    }

    #[test]
    fn truncating_keeps_the_way_back() {
        let mut layer = Layer::new();
        layer.push_verbatim("ab", 0);
        layer.push_replaced(" ", 2..5);
        layer.trim_end();
        assert_eq!(layer.text(), "ab");
        layer.push_verbatim("c", 5);
        assert_eq!(layer.lower(2..3).range, 5..6);
    }
}
