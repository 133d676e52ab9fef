//! Lines and columns of a file's offsets, also on lines of many megabytes.

use crate::model::LintedFile;
use jdlint_core::LineIndex;
use std::cell::OnceCell;

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
    /// How many characters start before each multiple of `STEP` bytes.
    counts: OnceCell<Vec<u32>>,
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
        let at = self.clamp(offset);
        let line = self.lines.line(at);
        let start = self.lines.line_start(line) as usize;
        let before = if at as usize - start <= NEAR {
            characters(&self.source.as_bytes()[start..at as usize])
        } else {
            self.characters_before(at as usize) - self.characters_before(start)
        };
        Place { offset: self.base + u64::from(at), line: self.number(line), column: u64::from(before) + 1 }
    }

    fn characters_before(&self, at: usize) -> u32 {
        let bytes = self.source.as_bytes();
        let counts = self.counts.get_or_init(|| {
            let mut total = 0;
            let mut counts = vec![0];
            for step in bytes.chunks(STEP) {
                total += characters(step);
                counts.push(total);
            }
            counts
        });
        let step = at / STEP;
        counts[step] + characters(&bytes[step * STEP..at])
    }
}

/// How many characters start in `bytes`.
fn characters(bytes: &[u8]) -> u32 {
    bytes.iter().map(|byte| u32::from(byte & 0xc0 != 0x80)).sum()
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
        }
    }
}
