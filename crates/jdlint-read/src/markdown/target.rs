//! Where the target of a Markdown link stands.

use std::ops::Range;

/// The target of the inline link `[…](target "title")` in `text`, whose text ends at `text_end` (at the closing
/// bracket or before it) and which ends at `end`.
pub(crate) fn inline(text: &str, text_end: u32, end: u32) -> Range<u32> {
    let bytes = text.as_bytes();
    let limit = end as usize;
    let mut at = text_end as usize;
    while at + 1 < limit && !(bytes[at] == b']' && bytes[at + 1] == b'(') {
        at += 1;
    }
    destination(bytes, (at + 2).min(limit), limit)
}

/// The target of the definition `[name]: target "title"` that stands at `span`.
pub(crate) fn definition(text: &str, span: Range<usize>) -> Range<u32> {
    let bytes = text.as_bytes();
    let limit = span.end.min(bytes.len());
    let mut at = span.start;
    while at + 1 < limit && !(bytes[at] == b']' && bytes[at + 1] == b':') {
        at += 1;
    }
    destination(bytes, (at + 2).min(limit), limit)
}

fn destination(bytes: &[u8], from: usize, limit: usize) -> Range<u32> {
    let mut start = from;
    while start < limit && (bytes[start].is_ascii_whitespace() || bytes[start] == b'>') {
        start += 1;
    }
    let mut end;
    if start < limit && bytes[start] == b'<' {
        start += 1;
        end = start;
        while end < limit && bytes[end] != b'>' {
            end += 1 + usize::from(bytes[end] == b'\\');
        }
    } else {
        end = start;
        let mut depth = 0_u32;
        while end < limit {
            match bytes[end] {
                b'\\' => end += 1,
                b'(' => depth += 1,
                b')' if depth == 0 => break,
                b')' => depth -= 1,
                byte if byte <= b' ' => break,
                _ => {}
            }
            end += 1;
        }
    }
    end = end.min(limit);
    // An escape may have stepped into a character; its bytes belong to the target.
    while end < limit && bytes[end] & 0xc0 == 0x80 {
        end += 1;
    }
    start as u32..end as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_found() {
        let find = |text: &str, text_end| {
            let range = inline(text, text_end, text.len() as u32);
            text[range.start as usize..range.end as usize].to_owned()
        };
        assert_eq!(find("[a](b)", 2), "b");
        assert_eq!(find("[a]( <b c> 'd')", 2), "b c");
        assert_eq!(find("[a](x(y)z \"t\")", 2), "x(y)z");
        assert_eq!(find("[a]()", 2), "");
    }
}
