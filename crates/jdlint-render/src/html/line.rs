//! A line of a posting with its marks.

use super::text::Html;
use crate::escape::put;
use crate::window::Shown;
use std::ops::Range;

/// Lines of more bytes than this are cut around their marks.
const LONG: usize = 8 << 10;

/// A part of a line that is marked.
#[derive(Clone, Debug)]
pub(super) struct Mark {
    /// Bytes of the line; empty where something is missing.
    pub(super) range: Range<usize>,
    /// The class of the mark, one of [`CLASSES`]; where marks overlap, the loudest is seen.
    pub(super) class: &'static str,
}

/// The classes of marks, the loudest first.
const CLASSES: [&str; 4] = ["error", "warning", "info", "also"];

/// Where a mark begins or ends, in bytes of the shown text. A gap comes before what begins there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    End,
    Gap,
    Start,
}

/// Appends `line` with `marks`; sorts them, and then costs their number and the line.
pub(super) fn marked(out: &mut String, line: &str, marks: &[Mark]) {
    let ranges: Vec<Range<usize>> = marks.iter().map(|mark| mark.range.clone()).collect();
    let shown = if line.len() > LONG { Shown::line(line, &ranges) } else { Shown::whole(line, &ranges) };
    let mut events: Vec<(usize, Kind, usize)> = Vec::with_capacity(2 * marks.len());
    for (mark, span) in marks.iter().zip(&shown.spans) {
        let class = CLASSES.iter().position(|class| *class == mark.class).unwrap_or(CLASSES.len() - 1);
        if span.is_empty() {
            events.push((span.start, Kind::Gap, class));
        } else {
            events.extend([(span.start, Kind::Start, class), (span.end, Kind::End, class)]);
        }
    }
    events.sort_unstable();
    let mut open = [0_usize; CLASSES.len()];
    let mut done = 0;
    let mut gap = None;
    for (at, kind, class) in events {
        if at > done {
            piece(out, &shown.text[done..at], &open);
            done = at;
            gap = None;
        }
        match kind {
            Kind::Start => open[class] += 1,
            Kind::End => open[class] -= 1,
            // One for all that is missing here: the first one is the loudest, as they are sorted.
            Kind::Gap if gap != Some(at) => {
                gap = Some(at);
                put(out, format_args!("<mark class=\"{} gap\"></mark>", CLASSES[class]));
            }
            Kind::Gap => {}
        }
    }
    piece(out, &shown.text[done..], &open);
}

/// Appends a piece of the line inside of the marks that are `open`.
fn piece(out: &mut String, text: &str, open: &[usize; CLASSES.len()]) {
    let text_html = Html(text);
    match CLASSES.iter().zip(open).find(|(_, open)| **open > 0) {
        Some((class, _)) => put(out, format_args!("<mark class=\"{class}\">{text_html}</mark>")),
        None => put(out, format_args!("{text_html}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn html(line: &str, marks: &[(Range<usize>, &'static str)]) -> String {
        let marks: Vec<Mark> = marks.iter().map(|(range, class)| Mark { range: range.clone(), class }).collect();
        let mut out = String::new();
        marked(&mut out, line, &marks);
        out
    }

    #[test]
    fn marks_overlap_and_the_loudest_is_seen() {
        assert_eq!(
            html("abcdef", &[(1..4, "warning"), (3..5, "error")]),
            "a<mark class=\"warning\">bc</mark><mark class=\"error\">d</mark><mark class=\"error\">e</mark>f"
        );
    }

    #[test]
    fn what_is_missing_has_a_place() {
        assert_eq!(html("ab", &[(1..1, "warning")]), "a<mark class=\"warning gap\"></mark>b");
        assert_eq!(html("", &[(0..0, "error")]), "<mark class=\"error gap\"></mark>");
    }

    #[test]
    fn hidden_characters_and_markup_are_visible() {
        assert_eq!(html("<\u{202e}b>", &[(0..4, "error")]), "<mark class=\"error\">&lt;\\u{202e}</mark>b&gt;");
    }

    #[test]
    fn a_line_of_megabytes_is_cut() {
        let line = "word ".repeat(1 << 20);
        assert!(html(&line, &[(5..9, "error")]).len() < 1_000);
    }
}
