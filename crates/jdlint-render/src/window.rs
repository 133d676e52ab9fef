//! A source line as it is shown: hidden characters escaped, tabs expanded, and cut where it is long.
//!
//! Costs the size of what is shown, never the length of the line.

use crate::escape::{push_shown, shown_width};
use std::ops::Range;
use unicode_width::UnicodeWidthStr;

/// Lines wider than this many columns are cut.
const LIMIT: usize = 120;
/// How many columns of a cut line are kept before a span.
const BEFORE: usize = 30;
/// How many columns of a cut line are kept after a span.
const AFTER: usize = 40;
/// How many columns of a long span are kept at its start and at its end.
const HEAD: usize = 60;
const TAIL: usize = 20;
/// What stands for what was cut.
const CUT: &str = "...";

/// A line as it is shown, and where its spans are in that.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    /// The text.
    pub(crate) text: String,
    /// The spans that were asked for, in bytes of `text`, in the order given.
    pub(crate) spans: Vec<Range<usize>>,
}

impl Shown {
    /// Shows `line` (without its line break) with `spans` (bytes of the line, on character boundaries).
    pub(crate) fn line(line: &str, spans: &[Range<usize>]) -> Self {
        Self::within(line, spans, LIMIT)
    }

    /// The same, in about `limit` columns where that is less than usual.
    pub(crate) fn within(line: &str, spans: &[Range<usize>], limit: usize) -> Self {
        let limit = limit.min(LIMIT);
        if fits(line, limit) {
            Self::whole(line, spans)
        } else {
            Self::of_pieces(line, spans, pieces(line, spans, limit))
        }
    }

    /// The same, with nothing cut, however long the line is.
    pub(crate) fn whole(line: &str, spans: &[Range<usize>]) -> Self {
        Self::of_pieces(line, spans, std::iter::once(0..line.len()).collect())
    }

    fn of_pieces(line: &str, spans: &[Range<usize>], pieces: Vec<Range<usize>>) -> Self {
        let mut text = String::new();
        // Where each kept character of the line stands in the text; sorted, as both grow.
        let mut map: Vec<(usize, usize)> = Vec::new();
        let mut done = 0;
        for piece in pieces {
            if piece.start > done {
                text.push_str(CUT);
            }
            for (at, c) in line[piece.clone()].char_indices() {
                map.push((piece.start + at, text.len()));
                push_shown(&mut text, c);
            }
            map.push((piece.end, text.len()));
            done = piece.end;
        }
        if done < line.len() {
            text.push_str(CUT);
        }
        let shown = |at: usize| map.get(map.partition_point(|(from, _)| *from < at)).map_or(text.len(), |(_, to)| *to);
        let spans = spans.iter().map(|span| shown(span.start)..shown(span.end)).collect();
        Self { text, spans }
    }

    /// The columns, from 0, that the span `index` takes; at least one.
    pub(crate) fn columns(&self, index: usize) -> Range<usize> {
        let span = &self.spans[index];
        let start = self.text[..span.start].width();
        let end = self.text[..span.end].width();
        start..end.max(start + 1)
    }
}

/// Whether `line` is shown whole.
fn fits(line: &str, limit: usize) -> bool {
    if line.len() <= limit && line.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return true;
    }
    // No character of more than four bytes, and few without width: a longer line is long in columns too.
    line.len() <= 8 * limit && line.chars().map(shown_width).sum::<usize>() <= limit
}

/// The parts of a long `line` that are kept: around each span, and the ends of long spans.
fn pieces(line: &str, spans: &[Range<usize>], limit: usize) -> Vec<Range<usize>> {
    // In a narrow terminal all shrink alike.
    let part = |columns: usize| columns * limit / LIMIT;
    let mut pieces: Vec<Range<usize>> = Vec::new();
    for span in spans {
        let head = forwards(line, span.start, part(HEAD)).min(span.end);
        let tail = backwards(line, span.end, part(TAIL)).max(span.start);
        // A narrow line keeps less behind a long span.
        let own: usize = line[span.start..head].chars().map(shown_width).sum();
        let left = limit.saturating_sub(part(BEFORE) + own + 2 * CUT.len());
        let after = if limit < LIMIT { part(AFTER).min(left) } else { AFTER };
        let (from, to) = (backwards(line, span.start, part(BEFORE)), forwards(line, span.end, after));
        pieces.push(from..if head < tail { head } else { to });
        if head < tail {
            pieces.push(tail..to);
        }
    }
    if pieces.is_empty() {
        pieces.push(0..forwards(line, 0, limit.saturating_sub(CUT.len())));
    }
    pieces.sort_unstable_by_key(|piece| (piece.start, piece.end));
    let mut merged: Vec<Range<usize>> = Vec::with_capacity(pieces.len());
    for piece in pieces {
        match merged.last_mut() {
            // What is not longer than the dots that would stand for it is kept.
            Some(last) if piece.start <= last.end + CUT.len() => last.end = last.end.max(piece.end),
            _ => merged.push(piece),
        }
    }
    if let Some(first) = merged.first_mut()
        && first.start <= CUT.len()
    {
        first.start = 0;
    }
    if let Some(last) = merged.last_mut()
        && last.end + CUT.len() >= line.len()
    {
        last.end = line.len();
    }
    merged
}

/// The offset up to `columns` columns after `from`.
fn forwards(line: &str, from: usize, columns: usize) -> usize {
    let mut left = columns;
    for (at, c) in line[from..].char_indices() {
        match left.checked_sub(shown_width(c).max(usize::from(at > 4 * columns))) {
            Some(rest) => left = rest,
            None => return from + at,
        }
    }
    line.len()
}

/// The offset up to `columns` columns before `from`.
fn backwards(line: &str, from: usize, columns: usize) -> usize {
    let mut left = columns;
    for (at, c) in line[..from].char_indices().rev() {
        match left.checked_sub(shown_width(c).max(usize::from(from - at > 4 * columns))) {
            Some(rest) => left = rest,
            None => return at + c.len_utf8(),
        }
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_characters_and_tabs_keep_their_columns() {
        let line = "東京\tx\u{1b}y";
        let x = line.find('x').unwrap();
        let shown = Shown::line(line, &[x..x + 1, line.len() - 1..line.len(), line.len()..line.len()]);
        assert_eq!(shown.text, "東京    x\\x1by");
        assert_eq!(shown.columns(0), 8..9);
        assert_eq!(shown.columns(1), 13..14);
        assert_eq!(shown.columns(2), 14..15);
    }

    #[test]
    fn a_long_line_is_cut_around_its_spans() {
        let line = format!("{}needle{}", "a ".repeat(500), " b".repeat(500));
        let shown = Shown::line(&line, std::slice::from_ref(&(1000..1006)));
        assert_eq!(&shown.text[shown.spans[0].clone()], "needle");
        assert!(shown.text.starts_with("...") && shown.text.ends_with("..."));
        assert!(shown.text.len() < LIMIT, "{}", shown.text);
    }

    #[test]
    fn a_long_span_is_cut_in_its_middle() {
        let line = "wörd ".repeat(2_000);
        let shown = Shown::line(&line, std::slice::from_ref(&(6..line.len() - 6)));
        assert!(shown.text.width() < 200, "{}", shown.text);
        assert!(shown.text[shown.spans[0].clone()].contains(CUT));
    }

    #[test]
    fn a_line_without_span_keeps_its_start() {
        let shown = Shown::line(&"é".repeat(4_000_000), &[]);
        assert_eq!(shown.text.width(), LIMIT);
    }

    #[test]
    fn combining_characters_without_end_do_not_cost_the_line() {
        let line = format!("a{}b", "\u{301}".repeat(100_000));
        let shown = Shown::line(&line, std::slice::from_ref(&(0..1)));
        assert!(shown.text.len() < 2_000);
    }
}
