//! Code of site generators: Liquid, Jinja and Hugo.

use memchr::memmem;
use std::ops::Range;

/// A text with the inside of its template code made harmless, so that Markdown does not read it.
pub(crate) struct Masked {
    /// The text; every offset is that of the original.
    pub(crate) text: String,
    /// The stretches that print nothing of their own: `{% … %}`, `{{< … >}}`, `{{% … %}}`.
    pub(crate) code: Vec<Range<u32>>,
}

/// Masks the template code of `text`; `None` where there is none.
///
/// `{{ name }}` is masked too but is no code: it stays visible as text, for it may be a blank that was left in.
pub(crate) fn mask(text: &str) -> Option<Masked> {
    let bytes = text.as_bytes();
    let mut masked: Option<Vec<u8>> = None;
    let mut code = Vec::new();
    let mut search = 0;
    while let Some(found) = memchr::memchr(b'{', &bytes[search..]) {
        let at = search + found;
        search = at + 1;
        let rest = &bytes[at..];
        let (open, close) = if rest.starts_with(b"{{<") {
            (3, ">}}")
        } else if rest.starts_with(b"{{%") {
            (3, "%}}")
        } else if rest.starts_with(b"{{") {
            (2, "}}")
        } else if rest.starts_with(b"{%") {
            (2, "%}")
        } else {
            continue;
        };
        // Template code is short and stays inside its paragraph; the bound keeps the search linear.
        let window = &rest[..rest.len().min(500)];
        let window = &window[..memmem::find(window, b"\n\n").unwrap_or(window.len())];
        let Some(len) = memmem::find(&window[open..], close.as_bytes()) else { continue };
        let end = at + open + len + close.len();
        let masked = masked.get_or_insert_with(|| bytes.to_vec());
        for byte in &mut masked[at + open..end - close.len()] {
            if !matches!(*byte, b'\n' | b'\r') {
                *byte = b'x';
            }
        }
        if open == 3 || close == "%}" {
            // `{{<` would start a tag for Markdown.
            masked[at..end].iter_mut().filter(|byte| matches!(**byte, b'<' | b'>')).for_each(|byte| *byte = b'x');
            code.push(at as u32..end as u32);
        }
        search = end;
    }
    // Whole characters inside are replaced byte by byte, so the text stays UTF-8.
    let text = String::from_utf8(masked?).ok()?;
    Some(Masked { text, code })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_stay() {
        let text = "é {{ *ü* }} {% if <b> %} {{< fig >}} {{ open";
        let masked = mask(text).unwrap();
        assert_eq!(masked.text, "é {{xxxxxx}} {%xxxxxxxx%} {{xxxxxxx}} {{ open");
        assert_eq!(masked.text.len(), text.len());
        assert_eq!(masked.code.len(), 2);
        assert!(mask("no { code }").is_none());
    }
}
