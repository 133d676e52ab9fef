//! Breaking words into lines.

use super::page::{Piece, Set};
use anstyle::Style;
use unicode_width::UnicodeWidthStr;

/// Sets `pieces` in lines of at most `width` columns, the first behind `first`, the others behind `other`; a word that is
/// longer has a line of its own. `style` says how each kind of words looks.
pub(super) fn wrapped(
    pieces: &[Piece],
    width: usize,
    first: &str,
    other: &str,
    style: impl Fn(Set) -> Style,
) -> String {
    let mut out = first.to_owned();
    let mut column = first.width();
    let mut start = column;
    // How the words before are set, so that a stretch of one kind is styled once.
    let mut open: Option<Set> = None;
    for word in words(pieces) {
        let needs: usize = word.iter().map(|(text, _)| text.width()).sum();
        if column > start && column + 1 + needs > width {
            close(&mut out, &mut open, &style);
            out.push('\n');
            out.push_str(other);
            column = other.width();
            start = column;
        } else if column > start {
            if word.first().map(|(_, set)| *set) != open {
                close(&mut out, &mut open, &style);
            }
            out.push(' ');
            column += 1;
        }
        for (text, set) in word {
            if open != Some(set) {
                close(&mut out, &mut open, &style);
                out.push_str(&style(set).render().to_string());
                open = Some(set);
            }
            out.push_str(text);
        }
        column += needs;
    }
    close(&mut out, &mut open, &style);
    out.push('\n');
    out
}

/// Ends the style of the words before.
fn close(out: &mut String, open: &mut Option<Set>, style: impl Fn(Set) -> Style) {
    if let Some(set) = open.take() {
        out.push_str(&style(set).render_reset().to_string());
    }
}

/// The words of `pieces`: what stands between white space, which may be of several pieces. Code is one word where it is
/// short, so that it is not broken.
fn words(pieces: &[Piece]) -> Vec<Vec<(&str, Set)>> {
    const SHORT: usize = 24;
    let mut words: Vec<Vec<(&str, Set)>> = Vec::new();
    // Whether the next piece belongs to the last word.
    let mut joined = false;
    for piece in pieces {
        let whole = piece.set == Set::Code && piece.text.width() <= SHORT;
        let parts: Vec<&str> = if whole { vec![&piece.text] } else { piece.text.split(' ').collect() };
        for (index, part) in parts.iter().enumerate() {
            joined &= index == 0;
            if part.is_empty() {
                continue;
            }
            match words.last_mut() {
                Some(word) if joined => word.push((part, piece.set)),
                _ => words.push(vec![(part, piece.set)]),
            }
            joined = true;
        }
        joined = parts.last().is_some_and(|last| !last.is_empty());
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(text: &str, set: Set) -> Piece {
        Piece { text: text.to_owned(), set }
    }

    #[test]
    fn lines_hold_what_fits() {
        let pieces =
            [piece("one two ", Set::Plain), piece("`three four`", Set::Code), piece(", five é six", Set::Plain)];
        let text = wrapped(&pieces, 16, "- ", "  ", |_| Style::new());
        assert_eq!(text, "- one two\n  `three four`,\n  five é six\n");
        let bold = |set| if set == Set::Code { Style::new().bold() } else { Style::new() };
        let styled = wrapped(&[piece("a `b`", Set::Code), piece(" c", Set::Plain)], 80, "", "", bold);
        assert_eq!(styled, "\u{1b}[1ma `b`\u{1b}[0m c\n");
    }

    #[test]
    fn a_long_word_has_a_line_of_its_own() {
        let pieces = [piece("see https://example.org/a/long/way now", Set::Plain)];
        let text = wrapped(&pieces, 12, "", "", |_| Style::new());
        assert_eq!(text, "see\nhttps://example.org/a/long/way\nnow\n");
    }
}
