//! Text in lines that a terminal does not break in the middle of a word.

use unicode_width::UnicodeWidthStr;

/// Appends `text` behind what stands up to the column `start`, broken between words where a line would be wider than
/// `width`; each further line begins at the column `indent`. A word that is wider has a line of its own.
///
/// No line break follows the last line.
pub fn wrap(out: &mut String, text: &str, width: usize, start: usize, indent: usize) {
    let mut column = start;
    let mut is_first = true;
    for word in text.split(' ') {
        let needs = word.width();
        if !is_first && column + 1 + needs > width {
            out.push('\n');
            out.extend(std::iter::repeat_n(' ', indent));
            column = indent;
        } else if !is_first {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += needs;
        is_first = false;
    }
}

/// `text` in lines of at most `width` columns.
pub fn wrapped(text: &str, width: usize) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    wrap(&mut out, text, width, 0, 0);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words() {
        let mut out = "note: ".to_owned();
        wrap(&mut out, "one two Größe four", 12, 6, 2);
        assert_eq!(out, "note: one\n  two Größe\n  four");
        assert_eq!(wrapped("see https://example.com/long now", 10), "see\nhttps://example.com/long\nnow");
        assert_eq!(wrapped("", 10), "");
    }
}
