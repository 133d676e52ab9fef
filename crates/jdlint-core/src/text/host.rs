//! The syntax that a text stands in, and how a replacement is written in it.

/// The syntax that a block's text is written in below its markup.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Host {
    /// The file itself.
    Bare,
    /// A YAML scalar without quotes.
    YamlPlain,
    /// A YAML scalar in single quotes.
    YamlSingle,
    /// A YAML scalar in double quotes.
    YamlDouble,
    /// A YAML block scalar, literal (`|`) or folded (`>`).
    YamlBlock,
    /// A JSON string.
    Json,
    /// A TOML basic string, in one or three double quotes.
    TomlBasic,
    /// A TOML literal string, in one or three single quotes.
    TomlLiteral,
    /// A number, a date or a word without quotes in JSON or TOML.
    Token,
    /// Text between HTML tags.
    HtmlText,
    /// The value of an HTML attribute.
    HtmlAttribute,
}

/// The markup that a block's text is written in, inside its host.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Markup {
    /// None: every character stands for itself.
    Plain,
    /// Markdown.
    Markdown,
    /// HTML.
    Html,
}

/// Writes `text` as it must stand in `host` and `markup` to be read back as `text`, or `None` where that would need
/// more than a replacement in place (a line break, another kind of quotes).
///
/// It is a judgement about the replacement alone; whoever applies the edit reads the whole again.
pub fn encode(text: &str, markup: Markup, host: Host) -> Option<String> {
    if text.contains(['\n', '\r', '\0']) {
        return None;
    }
    let marked = match markup {
        Markup::Plain => text.to_owned(),
        Markup::Markdown => escape_markdown(text),
        Markup::Html => escape_html(text),
    };
    Some(match host {
        Host::Bare | Host::YamlBlock => marked,
        Host::YamlPlain => {
            let risky = marked.contains(": ")
                || marked.contains(" #")
                || marked.ends_with(':')
                || marked.contains(['[', ']', '{', '}', ','])
                || marked.starts_with(['&', '*', '!', '|', '>', '\'', '"', '%', '@', '`', '#', '-', '?', ':', ' '])
                || marked.ends_with(' ');
            if risky {
                return None;
            }
            marked
        }
        Host::YamlSingle => marked.replace('\'', "''"),
        Host::YamlDouble | Host::Json | Host::TomlBasic => marked.replace('\\', "\\\\").replace('"', "\\\""),
        Host::TomlLiteral => {
            if marked.contains('\'') {
                return None;
            }
            marked
        }
        Host::Token => {
            // Numbers and dates can follow each other; any other text would need quotes.
            let simple = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b':');
            if marked.is_empty() || !marked.bytes().all(simple) {
                return None;
            }
            marked
        }
        Host::HtmlText => escape_html(&marked),
        Host::HtmlAttribute => escape_html(&marked).replace('"', "&quot;").replace('\'', "&#39;"),
    })
}

fn escape_markdown(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        let next = rest.clone().next();
        // An ampersand before a space begins no entity.
        let is_mark = match c {
            '&' => next.is_some_and(|next| next.is_ascii_alphanumeric() || next == '#'),
            _ => matches!(c, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>'),
        };
        if is_mark {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

fn escape_html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_host_gets_its_own_escapes() {
        assert_eq!(encode("say \"hi\"", Markup::Plain, Host::Json).as_deref(), Some("say \\\"hi\\\""));
        assert_eq!(encode("don't", Markup::Plain, Host::YamlSingle).as_deref(), Some("don''t"));
        assert_eq!(encode("a: b", Markup::Plain, Host::YamlPlain), None);
        assert_eq!(encode("don't", Markup::Plain, Host::TomlLiteral), None);
        assert_eq!(encode("R&D", Markup::Html, Host::Bare).as_deref(), Some("R&amp;D"));
        assert_eq!(encode("R&D & more", Markup::Markdown, Host::Bare).as_deref(), Some("R\\&D & more"));
        assert_eq!(encode("two\nlines", Markup::Plain, Host::Bare), None);
    }
}
