//! Text in HTML.

use crate::code::parts;
use crate::escape::put;
use std::fmt::{self, Write};

/// A text that is text and nothing else, between tags and in attributes.
pub(super) struct Html<'a>(pub(super) &'a str);

impl fmt::Display for Html<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|c| match c {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            '\'' => f.write_str("&#39;"),
            _ => f.write_char(c),
        })
    }
}

/// `text` with what stands in backticks as code.
pub(super) fn with_code(text: &str) -> String {
    let mut out = String::new();
    for (is_code, part) in parts(text) {
        if is_code {
            put(&mut out, format_args!("<code>{}</code>", Html(part)));
        } else {
            put(&mut out, format_args!("{}", Html(part)));
        }
    }
    out
}

/// Lines as a paragraph; those that are indented are examples, and stand apart.
pub(super) fn paragraph(lines: &[String]) -> String {
    let mut out = String::new();
    for chunk in lines.chunk_by(|a, b| a.starts_with(' ') == b.starts_with(' ')) {
        if chunk[0].starts_with(' ') {
            let shortest = chunk.iter().map(|line| line.len() - line.trim_start().len()).min().unwrap_or(0);
            let example: Vec<&str> = chunk.iter().map(|line| &line[shortest..]).collect();
            put(&mut out, format_args!("<pre>{}</pre>", Html(&example.join("\n"))));
        } else {
            out.push_str(&with_code(&chunk.join(" ")));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_markup_comes_along() {
        assert_eq!(Html("<b onload=\"x\">'&").to_string(), "&lt;b onload=&quot;x&quot;&gt;&#39;&amp;");
        assert_eq!(with_code("`<i>` is `odd"), "<code>&lt;i&gt;</code> is `odd");
        let lines = ["write, for example:", "    Pay: <1>", "      a year", "or so"].map(str::to_owned);
        assert_eq!(paragraph(&lines), "write, for example:<pre>Pay: &lt;1&gt;\n  a year</pre>or so");
    }
}
