//! Telling formats apart.

use crate::front_matter;
use jdlint_core::Format;

/// The format that a file of this name is in; `None` for kinds that are not read.
///
/// Only the name's ending counts, in any case; a name without one is of no known format.
pub fn format_of_path(path: &str) -> Option<Format> {
    let name = path.rsplit(['/', '\\']).next().unwrap_or(path);
    let dot = name.rfind('.')?;
    match name[dot + 1..].to_ascii_lowercase().as_str() {
        "md" | "markdown" | "mdx" => Some(Format::Markdown),
        "txt" | "text" => Some(Format::Text),
        "yaml" | "yml" => Some(Format::Yaml),
        "json" | "jsonc" => Some(Format::Json),
        "toml" => Some(Format::Toml),
        "ndjson" | "jsonl" => Some(Format::Ndjson),
        _ => None,
    }
}

/// The format that `text` is really in: a text that begins with front matter is Markdown, whatever its file's name.
pub fn sniff(by_name: Format, text: &str) -> Format {
    match by_name {
        Format::Html | Format::Text if front_matter::find(text).is_some_and(|found| found.closed) => Format::Markdown,
        _ => by_name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_the_format() {
        for name in ["a.md", "jobs/b.MD", "c.markdown", "d.mdx"] {
            assert_eq!(format_of_path(name), Some(Format::Markdown), "{name}");
        }
        assert_eq!(format_of_path("a.txt"), Some(Format::Text));
        assert_eq!(format_of_path("a.b.YML"), Some(Format::Yaml));
        assert_eq!(format_of_path("a.jsonc"), Some(Format::Json));
        assert_eq!(format_of_path("a.toml"), Some(Format::Toml));
        assert_eq!(format_of_path("a.jsonl"), Some(Format::Ndjson));
        for name in ["a.pdf", "b.docx", ".gitignore", "jobs.d/posting", "", "jobs/"] {
            assert_eq!(format_of_path(name), None, "{name}");
        }
    }

    #[test]
    fn front_matter_makes_markdown() {
        assert_eq!(sniff(Format::Html, "---\ntitle: Nurse\n---\nText"), Format::Markdown);
        assert_eq!(sniff(Format::Text, "Nurse\n---\nText"), Format::Text);
        assert_eq!(sniff(Format::Text, "---\n\nNurse wanted\n"), Format::Text);
    }
}
