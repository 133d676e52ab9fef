//! Clean text: what is left of a text when its spaces, entities and invisible characters are put in order.

mod emit;
mod leaf;
mod lines;
pub(crate) mod shape;
mod url;

use jdlint_core::document::FieldId;
use jdlint_core::text::{Host, Layer, SourceRange};
use std::ops::Range;

pub(crate) use emit::emit;
pub(crate) use leaf::{Leaf, LeafKind};

/// Where a stretch of prose stands: in the file itself, or in the value of a field.
pub(crate) struct Place<'a> {
    /// The offset in the source of the text's first byte; 0 where there is a layer below.
    pub(crate) base: u32,
    /// The text of a field's value over the source, where the prose stands in one.
    pub(crate) below: Option<&'a Layer>,
    /// The field that it is part of.
    pub(crate) field: Option<FieldId>,
    /// The syntax below the markup.
    pub(crate) host: Host,
    /// Whether it is an item of a list of the field tree.
    pub(crate) in_list: bool,
}

impl Place<'_> {
    /// The body of a file, from offset `base` on.
    pub(crate) fn body(base: u32) -> Self {
        Self { base, below: None, field: None, host: Host::Bare, in_list: false }
    }

    /// The source bytes of `range` (bytes of the text that is read).
    pub(crate) fn source(&self, range: Range<u32>) -> SourceRange {
        match self.below {
            Some(below) => below.lower(range).range.into(),
            None => SourceRange::new(range.start + self.base, range.end + self.base),
        }
    }
}

/// White space that waits for the next character: it counts only between two of them.
#[derive(Clone, Debug)]
struct Space {
    range: Range<u32>,
    /// Whether it is one ASCII space.
    plain: bool,
}

/// Collects clean text over a lower text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Prose {
    layer: Layer,
    space: Option<Space>,
    base: u32,
}

impl Prose {
    /// Starts a clean text over a text whose first byte counts as `base`.
    pub(crate) fn new(base: u32) -> Self {
        Self { layer: Layer::new(), space: None, base }
    }

    /// The same, written into `layer`, which must be empty: it may have room from an earlier use.
    pub(crate) fn writing_into(mut self, layer: Layer) -> Self {
        self.layer = layer;
        self
    }

    /// The offset that the next character will have.
    pub(crate) fn next_at(&self) -> u32 {
        self.layer.len() + u32::from(self.space.is_some())
    }

    /// The offset that the next character will have, with the space before it written out.
    pub(crate) fn start(&mut self) -> u32 {
        self.flush();
        self.layer.len()
    }

    /// The end of what was written so far.
    pub(crate) fn end(&self) -> u32 {
        self.layer.len()
    }

    /// Whether nothing was written yet.
    pub(crate) fn is_empty(&self) -> bool {
        self.layer.is_empty()
    }

    /// Adds `range` of `text` as it stands, spaces put in order.
    pub(crate) fn literal(&mut self, text: &str, range: Range<u32>) {
        let end = range.end as usize;
        let bytes = &text.as_bytes()[..end];
        let mut run = range.start as usize;
        let mut at = run;
        loop {
            at += bytes[at..].iter().take_while(|byte| matches!(BYTES[usize::from(**byte)], Byte::Plain)).count();
            let Some(byte) = bytes.get(at) else { break };
            match BYTES[usize::from(*byte)] {
                Byte::Plain => {}
                Byte::Space if at > run && *byte == b' ' && bytes.get(at + 1).is_some_and(u8::is_ascii_graphic) => {
                    at += 2;
                }
                Byte::Space => {
                    self.run(text, run, at);
                    self.space(at as u32..at as u32 + 1, *byte == b' ');
                    at += 1;
                    run = at;
                }
                Byte::Wide => {
                    let Some(c) = text[at..].chars().next() else { break };
                    let next = at + c.len_utf8();
                    let place = at as u32..next as u32;
                    let fold = fold(c);
                    if !matches!(fold, Fold::Keep) {
                        self.run(text, run, at);
                        run = next;
                    }
                    match fold {
                        Fold::Keep | Fold::Drop => {}
                        Fold::Space => self.space(place, false),
                        Fold::Hyphen => self.put("-", place),
                    }
                    at = next;
                }
            }
        }
        self.run(text, run, end);
    }

    /// Adds `range` of `text`, entities decoded.
    pub(crate) fn html_text(&mut self, text: &str, range: Range<u32>) {
        let bytes = text.as_bytes();
        let end = range.end as usize;
        let mut done = range.start as usize;
        let mut search = done;
        while let Some(found) = memchr::memchr(b'&', &bytes[search..end]) {
            let at = search + found;
            search = at + 1;
            let Some(len) = entity_len(&bytes[at..end]) else { continue };
            let typed = &text[at..at + len];
            let decoded = htmlize::unescape(typed);
            if decoded == typed {
                continue;
            }
            self.literal(text, done as u32..at as u32);
            self.replaced(&decoded, at as u32..(at + len) as u32);
            done = at + len;
            search = done;
        }
        self.literal(text, done as u32..range.end);
    }

    /// Adds `decoded`, which was made from `range`.
    pub(crate) fn replaced(&mut self, decoded: &str, range: Range<u32>) {
        let mut out = String::with_capacity(decoded.len());
        let mut spaced = false;
        for c in decoded.chars() {
            match fold(c) {
                Fold::Keep if c.is_ascii_control() || c == ' ' => spaced = true,
                Fold::Space => spaced = true,
                Fold::Drop => {}
                Fold::Keep => {
                    if spaced && !out.is_empty() {
                        out.push(' ');
                    }
                    spaced = false;
                    out.push(c);
                }
                Fold::Hyphen => out.push('-'),
            }
        }
        if !out.is_empty() {
            self.put(&out, range);
        } else if spaced {
            self.space(range, false);
        }
    }

    /// Adds `text` for `range` as it is.
    pub(crate) fn put(&mut self, text: &str, range: Range<u32>) {
        self.flush();
        self.layer.push_replaced(text, range.start + self.base..range.end + self.base);
    }

    /// Notes white space at `range`.
    pub(crate) fn space(&mut self, range: Range<u32>, plain: bool) {
        if self.layer.is_empty() || (self.space.is_none() && self.layer.text().ends_with(' ')) {
            return;
        }
        match &mut self.space {
            Some(space) if space.range.end == range.start => {
                space.range.end = range.end;
                space.plain = false;
            }
            Some(_) => {}
            None => self.space = Some(Space { range, plain }),
        }
    }

    /// The clean text, without space at its end.
    pub(crate) fn finish(mut self) -> Layer {
        self.layer.trim_end();
        self.layer
    }

    fn run(&mut self, text: &str, from: usize, to: usize) {
        if from < to {
            self.flush();
            self.layer.push_verbatim(&text[from..to], from as u32 + self.base);
        }
    }

    fn flush(&mut self) {
        if let Some(Space { range, plain }) = self.space.take() {
            let from = range.start + self.base;
            if plain {
                self.layer.push_verbatim(" ", from);
            } else {
                self.layer.push_replaced(" ", from..range.end + self.base);
            }
        }
    }
}

/// What a byte of a text is, as far as clean text goes.
#[derive(Clone, Copy)]
enum Byte {
    Plain,
    /// White space or a control character.
    Space,
    /// The first byte of characters some of which are white space, or show as nothing.
    Wide,
}

static BYTES: [Byte; 256] = bytes();

const fn bytes() -> [Byte; 256] {
    let mut table = [Byte::Plain; 256];
    let mut byte = 0;
    while byte < table.len() {
        table[byte] = match byte {
            0..=0x20 | 0x7f => Byte::Space,
            0xc2 | 0xe1 | 0xe2 | 0xe3 | 0xef => Byte::Wide,
            _ => Byte::Plain,
        };
        byte += 1;
    }
    table
}

/// What becomes of a character.
enum Fold {
    Keep,
    Space,
    Drop,
    Hyphen,
}

fn fold(c: char) -> Fold {
    match c {
        // The control characters of Latin-1 show as nothing; one of them is a line break.
        '\u{80}'..='\u{a0}'
        | '\u{1680}'
        | '\u{2000}'..='\u{200a}'
        | '\u{2028}'
        | '\u{2029}'
        | '\u{202f}'
        | '\u{205f}'
        | '\u{3000}' => Fold::Space,
        '\u{ad}'
        | '\u{180e}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}'
        | '\u{feff}' => Fold::Drop,
        '\u{2010}' | '\u{2011}' => Fold::Hyphen,
        _ => Fold::Keep,
    }
}

/// The length of the entity that `bytes` starts with; the longest name has 33 bytes.
fn entity_len(bytes: &[u8]) -> Option<usize> {
    let semicolon = bytes.iter().take(34).skip(1).position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'#')? + 1;
    (bytes[semicolon] == b';' && semicolon > 1).then_some(semicolon + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clean(text: &str) -> Layer {
        let mut prose = Prose::new(0);
        prose.html_text(text, 0..text.len() as u32);
        prose.finish()
    }

    #[test]
    fn spaces_entities_and_invisible_characters_are_put_in_order() {
        let text = "  Pay:\u{a0} &pound;40\u{2011}50k&nbsp; full\u{ad}time \u{200b}AT&T &bogus; ";
        let layer = clean(text);
        assert_eq!(layer.text(), "Pay: £40-50k fulltime AT&T &bogus;");
        let pound = layer.text().find('£').unwrap() as u32;
        let origin = layer.lower(pound..pound + 2);
        assert_eq!(&text[origin.range.start as usize..origin.range.end as usize], "&pound;");
    }
}
