//! Writing XML: text in, text out, with nothing left that would end an element or is no character of XML.

use crate::escape::{escape, is_hidden, push_shown};
use std::fmt::{self, Write};

/// `0` as the value of an attribute, without its quotes: on one line, hidden characters made visible.
pub(crate) struct Attribute<'a>(pub(crate) &'a str);

/// `0` as the text of an element: lines and tabs stay, other hidden characters are made visible.
pub(crate) struct Text<'a>(pub(crate) &'a str);

impl fmt::Display for Attribute<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        escape(self.0).chars().try_for_each(|c| character(f, c))
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = String::new();
        for c in self.0.chars() {
            if is_hidden(c) && !matches!(c, '\n' | '\t') {
                shown.clear();
                push_shown(&mut shown, c);
                shown.chars().try_for_each(|c| character(f, c))?;
            } else {
                character(f, c)?;
            }
        }
        Ok(())
    }
}

fn character(f: &mut fmt::Formatter<'_>, c: char) -> fmt::Result {
    match c {
        '&' => f.write_str("&amp;"),
        '<' => f.write_str("&lt;"),
        '>' => f.write_str("&gt;"),
        '"' => f.write_str("&quot;"),
        '\'' => f.write_str("&#39;"),
        // The two characters that no XML may hold and no terminal hides.
        '\u{fffe}' | '\u{ffff}' => f.write_char('\u{fffd}'),
        _ => f.write_char(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What a parser reads of an element with `attribute` and `text`.
    fn read_back(attribute: &str, text: &str) -> (String, String) {
        let xml = format!("<a b=\"{}\">{}</a>", Attribute(attribute), Text(text));
        let document = roxmltree::Document::parse(&xml).unwrap();
        let root = document.root_element();
        assert_eq!(root.children().filter(roxmltree::Node::is_element).count(), 0, "{xml}");
        (root.attribute("b").unwrap().to_owned(), root.text().unwrap_or_default().to_owned())
    }

    #[test]
    fn markup_and_controls_are_text() {
        let (attribute, text) = read_back("a\"'<&>\n\u{1b}", "]]>\u{0}<b>\n\tx\u{202e}\u{ffff}");
        assert_eq!(attribute, "a\"'<&>\\n\\x1b");
        assert_eq!(text, "]]>\\x00<b>\n\tx\\u{202e}\u{fffd}");
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in any::<String>()) {
            let visible: String = text.chars().filter(|c| !is_hidden(*c) && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect();
            prop_assert_eq!(read_back(&visible, &visible), (visible.clone(), visible));
            read_back(&text, &text);
        }
    }
}
