//! The lines of a text, by their ranges.

use std::ops::Range;

/// The lines of a text: each with its range, and where the next one starts.
pub(crate) struct Lines<'a> {
    pub(crate) text: &'a str,
    pub(crate) at: usize,
}

impl Iterator for Lines<'_> {
    type Item = (Range<usize>, usize);

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.text.as_bytes();
        if self.at >= bytes.len() {
            return None;
        }
        let start = self.at;
        let end = memchr::memchr2(b'\n', b'\r', &bytes[start..]).map_or(bytes.len(), |len| start + len);
        let crlf = bytes[end..].starts_with(b"\r\n");
        self.at = (end + 1 + usize::from(crlf)).min(bytes.len());
        Some((start..end, self.at))
    }
}
