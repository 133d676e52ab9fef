//! Lines and columns of a source text, for the edges where people and editors read.

use memchr::memchr_iter;

/// Where an offset lies, in every way of counting that an editor or a person uses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Position {
    /// The line, from 0.
    pub line: u32,
    /// Characters (Unicode scalar values) before the offset on its line.
    pub character: u32,
    /// UTF-16 code units before the offset on its line.
    pub utf16: u32,
    /// Bytes before the offset on its line.
    pub byte: u32,
}

/// The starts of all lines of a text; finds the line of an offset by binary search.
///
/// Lines end at `\n`, at `\r\n` and at a lone `\r`, as in `CommonMark`.
#[derive(Clone, Debug)]
pub struct LineIndex {
    starts: Vec<u32>,
    len: u32,
}

impl LineIndex {
    /// Indexes `text`; linear in its length.
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let mut starts = vec![0];
        if memchr::memchr(b'\r', bytes).is_none() {
            starts.extend(memchr_iter(b'\n', bytes).map(|at| at as u32 + 1));
        } else {
            for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
                // The `\r` of a `\r\n` ends nothing: its `\n` does.
                if bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n') {
                    continue;
                }
                starts.push(at as u32 + 1);
            }
        }
        Self { starts, len: text.len() as u32 }
    }

    /// How many lines there are; a text without line break has one.
    pub fn line_count(&self) -> u32 {
        self.starts.len() as u32
    }

    /// The line (from 0) that `offset` lies on; past the end, the last one.
    pub fn line(&self, offset: u32) -> u32 {
        (self.starts.partition_point(|start| *start <= offset) - 1) as u32
    }

    /// The offset of the first byte of `line` (from 0); past the end, the length of the text.
    pub fn line_start(&self, line: u32) -> u32 {
        self.starts.get(line as usize).copied().unwrap_or(self.len)
    }

    /// The bytes of `line` (from 0) in `text`, without its line break.
    pub fn line_text<'t>(&self, line: u32, text: &'t str) -> &'t str {
        let start = self.line_start(line) as usize;
        let end = self.line_start(line + 1) as usize;
        text[start..end].trim_end_matches(['\n', '\r'])
    }

    /// The position of `offset` (bytes) in `text`, which must be the text that was indexed.
    ///
    /// Costs the length of the line up to `offset`. An offset inside a character counts as that character's start.
    pub fn position(&self, offset: u32, text: &str) -> Position {
        let mut offset = (offset as usize).min(text.len());
        while !text.is_char_boundary(offset) {
            offset -= 1;
        }
        let line = self.line(offset as u32);
        let start = self.line_start(line) as usize;
        let before = &text[start..offset];
        let (mut character, mut utf16) = (0, 0);
        for c in before.chars() {
            character += 1;
            utf16 += c.len_utf16() as u32;
        }
        Position { line, character, utf16, byte: before.len() as u32 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_bytes_characters_and_utf16_apart() {
        let text = "a\néé😀x\r\nb\rc";
        let index = LineIndex::new(text);
        assert_eq!(index.line_count(), 4);
        let at = text.find('x').unwrap() as u32;
        assert_eq!(index.position(at, text), Position { line: 1, character: 3, utf16: 4, byte: 8 });
        assert_eq!(index.line_text(1, text), "éé😀x");
        assert_eq!(index.position(text.len() as u32, text), Position { line: 3, character: 1, utf16: 1, byte: 1 });
    }

    #[test]
    fn an_empty_text_has_one_line() {
        let index = LineIndex::new("");
        assert_eq!(index.line_count(), 1);
        assert_eq!(index.position(9, ""), Position { line: 0, character: 0, utf16: 0, byte: 0 });
    }
}
