//! Lines and columns of a file's offsets, also on lines of many megabytes.

use crate::model::LintedFile;
use jdlint_core::LineIndex;
use std::cell::OnceCell;
use std::ops::{Add, Sub};

/// Columns nearer to the line's start than this many bytes are counted directly.
const NEAR: usize = 512;
/// One count is kept for this many bytes of the source.
const STEP: usize = 256;

/// A place in a file, as people count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// The offset in the file, in bytes.
    pub(crate) offset: u64,
    /// The line of the file, from 1.
    pub(crate) line: u64,
    /// The column, in characters from 1.
    pub(crate) column: u64,
}

/// Finds the places of one file's offsets; each costs the same, however long the line is.
pub(crate) struct Columns<'a> {
    source: &'a str,
    lines: &'a LineIndex,
    base: u64,
    first_line: u64,
    /// What starts before each multiple of `STEP` bytes.
    counts: OnceCell<Vec<Count>>,
}

impl<'a> Columns<'a> {
    pub(crate) fn new(file: &LintedFile<'a>) -> Self {
        let document = file.document;
        Self {
            source: document.source(),
            lines: document.lines(),
            base: document.base(),
            first_line: file.first_line,
            counts: OnceCell::new(),
        }
    }

    /// The text of line `line` (from 0) of the source, without its line break.
    pub(crate) fn line_text(&self, line: u32) -> &'a str {
        self.lines.line_text(line, self.source)
    }

    pub(crate) fn lines(&self) -> &'a LineIndex {
        self.lines
    }

    /// `offset` (bytes in the source), moved to the start of its character and into the source.
    pub(crate) fn clamp(&self, offset: u32) -> u32 {
        let mut at = (offset as usize).min(self.source.len());
        while !self.source.is_char_boundary(at) {
            at -= 1;
        }
        at as u32
    }

    /// The line of the file, from 1, that line `line` (from 0) of the source is.
    pub(crate) fn number(&self, line: u32) -> u64 {
        self.first_line + u64::from(line) + 1
    }

    /// The place of `offset` (bytes in the source).
    pub(crate) fn place(&self, offset: u32) -> Place {
        let (at, line, count) = self.before(offset);
        Place { offset: self.base + u64::from(at), line: self.number(line), column: u64::from(count.characters) + 1 }
    }

    /// The column of `offset`, from 1, in bytes of UTF-8.
    pub(crate) fn byte_column(&self, offset: u32) -> u64 {
        let at = self.clamp(offset);
        u64::from(at - self.lines.line_start(self.lines.line(at))) + 1
    }

    /// How many units of UTF-16 stand before `offset` on its line.
    pub(crate) fn utf16_before(&self, offset: u32) -> u64 {
        let (_, _, count) = self.before(offset);
        u64::from(count.characters) + u64::from(count.wide)
    }

    /// `offset` on a character boundary, its line (from 0), and what stands before it on that line.
    fn before(&self, offset: u32) -> (u32, u32, Count) {
        let at = self.clamp(offset);
        let line = self.lines.line(at);
        let start = self.lines.line_start(line) as usize;
        let count = if at as usize - start <= NEAR {
            Count::of(&self.source.as_bytes()[start..at as usize])
        } else {
            self.count_before(at as usize) - self.count_before(start)
        };
        (at, line, count)
    }

    fn count_before(&self, at: usize) -> Count {
        let bytes = self.source.as_bytes();
        let counts = self.counts.get_or_init(|| {
            let mut total = Count::default();
            let mut counts = vec![total];
            for step in bytes.chunks(STEP) {
                total = total + Count::of(step);
                counts.push(total);
            }
            counts
        });
        let step = at / STEP;
        counts[step] + Count::of(&bytes[step * STEP..at])
    }
}

/// What starts in a run of bytes.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    characters: u32,
    /// The characters that take two units of UTF-16.
    wide: u32,
}

impl Count {
    fn of(bytes: &[u8]) -> Self {
        bytes.iter().fold(Self::default(), |count, byte| Self {
            characters: count.characters + u32::from(byte & 0xc0 != 0x80),
            wide: count.wide + u32::from(*byte >= 0xf0),
        })
    }
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { characters: self.characters + other.characters, wide: self.wide + other.wide }
    }
}

impl Sub for Count {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self { characters: self.characters - other.characters, wide: self.wide - other.wide }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jdlint_core::Format;
    use jdlint_core::document::DocumentBuilder;

    #[test]
    fn far_columns_equal_counted_ones() {
        let long = "aé😀 ".repeat(2_000);
        let source = format!("é\n{long}\r\nend");
        let document = DocumentBuilder::new(Format::Text, source.as_str()).finish();
        let columns = Columns::new(&LintedFile::new("a.txt", &document, &[]));
        for (at, _) in source.char_indices().chain([(source.len(), ' ')]) {
            let position = document.position(at as u32);
            let place = columns.place(at as u32);
            assert_eq!(place.line, u64::from(position.line) + 1);
            assert_eq!(place.column, u64::from(position.character) + 1);
            assert_eq!(columns.utf16_before(at as u32), u64::from(position.utf16));
            assert_eq!(columns.byte_column(at as u32), u64::from(position.byte) + 1);
        }
    }
}
