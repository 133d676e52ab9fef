//! Reports inside pages: the lines around a place, cut so that they fit, with the carets still under their words.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// `lines`, each with the same columns cut off where one of them is wider than `width`: the lines of a report that have a
/// gutter (`3 | …`). The first caret and its label are kept in sight.
pub(super) fn fitted(lines: &[&str], width: usize) -> Vec<String> {
    let gutter = lines.iter().filter_map(|line| gutter_of(line)).max().unwrap_or(0);
    let room = width.saturating_sub(gutter).max(20);
    let bodies: Vec<&str> = lines.iter().map(|line| gutter_of(line).map_or("", |at| &line[at..])).collect();
    if bodies.iter().all(|body| body.width() <= room) {
        return lines.iter().map(|line| (*line).to_owned()).collect();
    }
    let caret = bodies.iter().find_map(|body| body.find('^').map(|at| (body[..at].width(), body.width())));
    let (from, to) = caret.unwrap_or((0, 0));
    // As far right as the label asks for, but not beyond the words that it speaks of.
    let start = if to <= room { 0 } else { (to + 1 - room).min(from.saturating_sub(2)) };
    lines
        .iter()
        .zip(bodies)
        .map(|(line, body)| {
            let head = &line[..line.len() - body.len()];
            let is_source = head.contains(|c: char| c.is_ascii_digit());
            format!("{head}{}", cut(body, start, room, is_source)).trim_end().to_owned()
        })
        .collect()
}

/// Where the text of a line with a gutter begins; `None` for lines that have none.
pub(super) fn gutter_of(line: &str) -> Option<usize> {
    let rest = line.trim_start().trim_start_matches(|c: char| c.is_ascii_digit());
    let bar = line.len() - rest.len();
    let at = bar + rest.len() - rest.trim_start().len();
    let is_gutter = line[at..].starts_with('|') && (rest.starts_with(' ') || line.starts_with(' '));
    is_gutter.then(|| (at + 2).min(line.len()))
}

/// The columns of `text` from `start` on, `room` of them; an ellipsis says where something of a source line is missing,
/// or of a label.
fn cut(text: &str, start: usize, room: usize, is_source: bool) -> String {
    let (mut out, mut column) = (String::new(), 0);
    let end = start + room;
    let is_cut = text.width() > end;
    for c in text.chars() {
        let wide = c.width().unwrap_or(0);
        let shown = if column < start {
            (column + wide > start).then_some('…')
        } else if column == start && start > 0 && is_source && wide > 0 {
            Some('…')
        } else if is_cut && column + wide >= end {
            out.push('…');
            break;
        } else {
            Some(c)
        };
        out.extend(shown);
        column += wide;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const LINES: &[&str] = &[
        "  |",
        "3 | Ein langer Satz über Äpfel und Birnen, in dem erst spät ein ninja vorkommt, und danach nichts.",
        "  |                                                             ^^^^^ say what the person does",
        "  |",
    ];

    #[test]
    fn carets_stay_under_their_words() {
        for width in [30, 40, 60, 80, 90] {
            let cut = fitted(LINES, width);
            let column = |line: &str, what: char| line.find(what).map(|at| line[..at].width());
            assert_eq!(cut[1].find("ninja").map(|at| cut[1][..at].width()), column(&cut[2], '^'), "{width}: {cut:#?}");
            assert!(cut.iter().all(|line| line.width() <= width), "{width}: {cut:#?}");
        }
    }

    #[test]
    fn what_fits_stays() {
        assert_eq!(fitted(LINES, 120), LINES);
        assert_eq!(gutter_of("  = note: a | b"), None);
        assert_eq!(gutter_of("10 | x"), Some(5));
    }
}
