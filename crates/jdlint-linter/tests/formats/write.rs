//! One posting in every format and every style of writing its texts.

use crate::posting::{Posting, Section};
use jdlint_core::Format;
use std::fmt::Write as _;

/// A way of writing a posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// Headings and labels in Markdown.
    Body,
    /// YAML between `---`, sections below.
    FrontMatter,
    /// YAML between `---`, sections in it.
    FrontMatterOnly,
    TomlFrontMatter,
    Text,
    YamlPlain,
    YamlSingle,
    YamlDouble,
    /// In double quotes, everything outside ASCII as an escape.
    YamlEscaped,
    YamlLiteral,
    YamlFolded,
    YamlFlow,
    Json,
    JsonEscaped,
    JsonCompact,
    TomlBasic,
    TomlLiteral,
    /// `"""`, long lines broken behind a backslash.
    TomlMulti,
    /// Every line ends as on Windows.
    YamlWindows,
    TomlWindows,
}

impl Way {
    /// All but plain text.
    pub(crate) const WITH_MARKUP: &[Self] = &[
        Self::Body,
        Self::FrontMatter,
        Self::FrontMatterOnly,
        Self::TomlFrontMatter,
        Self::YamlPlain,
        Self::YamlSingle,
        Self::YamlDouble,
        Self::YamlEscaped,
        Self::YamlLiteral,
        Self::YamlFolded,
        Self::YamlFlow,
        Self::Json,
        Self::JsonEscaped,
        Self::JsonCompact,
        Self::TomlBasic,
        Self::TomlLiteral,
        Self::TomlMulti,
        Self::YamlWindows,
        Self::TomlWindows,
    ];

    pub(crate) fn format(self) -> Format {
        match self {
            Self::Body | Self::FrontMatter | Self::FrontMatterOnly | Self::TomlFrontMatter => Format::Markdown,
            Self::Text => Format::Text,
            Self::Json | Self::JsonEscaped | Self::JsonCompact => Format::Json,
            Self::TomlBasic | Self::TomlLiteral | Self::TomlMulti | Self::TomlWindows => Format::Toml,
            _ => Format::Yaml,
        }
    }
}

/// Writes `posting`.
pub(crate) fn write(posting: &Posting, way: Way) -> String {
    match way {
        Way::Body => body(posting, "# ", "## ", true),
        Way::Text => body(posting, "", "", true),
        Way::FrontMatter => {
            format!(
                "---\n{}---\n\n{}",
                yaml(&without_sections(posting), Way::YamlPlain),
                body(posting, "# ", "## ", false)
            )
        }
        Way::FrontMatterOnly => format!("---\n{}---\n", yaml(posting, Way::YamlLiteral)),
        Way::TomlFrontMatter => {
            format!(
                "+++\n{}+++\n\n{}",
                toml(&without_sections(posting), Way::TomlBasic),
                body(posting, "# ", "## ", false)
            )
        }
        Way::Json | Way::JsonEscaped | Way::JsonCompact => json(posting, way),
        Way::TomlBasic | Way::TomlLiteral | Way::TomlMulti => toml(posting, way),
        Way::YamlWindows => yaml(posting, Way::YamlLiteral).replace('\n', "\r\n"),
        Way::TomlWindows => toml(posting, Way::TomlMulti).replace('\n', "\r\n"),
        _ => yaml(posting, way),
    }
}

fn without_sections(posting: &Posting) -> Posting {
    Posting { sections: Vec::new(), ..posting.clone() }
}

fn label(field: &str) -> &'static str {
    match field {
        "company" => "Company",
        "location" => "Location",
        "salary" => "Salary",
        "employment_type" => "Employment type",
        _ => "Apply",
    }
}

fn body(posting: &Posting, h1: &str, h2: &str, labels: bool) -> String {
    let mut out = String::new();
    if labels {
        let _ = write!(out, "{h1}{}\n\n", posting.title);
        for (name, value) in &posting.fields {
            let _ = write!(out, "{}: {value}\n\n", label(name));
        }
    }
    for section in &posting.sections {
        let _ = write!(out, "{h2}{}\n\n{}\n\n", section.heading, section.markdown());
    }
    out
}

fn yaml(posting: &Posting, way: Way) -> String {
    let mut out = String::new();
    for (name, value) in scalars(posting) {
        let _ = writeln!(out, "{name}: {}", yaml_scalar(value, way, 0));
    }
    for Section { field, items, paragraphs, .. } in &posting.sections {
        let section = posting.sections.iter().find(|section| section.field == *field).expect("it is one of them");
        if paragraphs.is_empty() && way == Way::YamlFlow {
            let items: Vec<String> = items.iter().map(|item| double(item, false)).collect();
            let _ = writeln!(out, "{field}: [{}]", items.join(",\n  "));
        } else if paragraphs.is_empty() && way == Way::YamlPlain {
            let _ = writeln!(out, "{field}:");
            for item in items {
                let _ = writeln!(out, "  - {}", yaml_scalar(item, way, 4));
            }
        } else {
            let _ = writeln!(out, "{field}: {}", yaml_scalar(&section.markdown(), way, 2));
        }
    }
    out
}

fn scalars(posting: &Posting) -> impl Iterator<Item = (&'static str, &str)> {
    let title = (!posting.title.is_empty()).then_some(("title", posting.title.as_str()));
    title.into_iter().chain(posting.fields.iter().map(|(name, value)| (*name, value.as_str())))
}

fn yaml_scalar(text: &str, way: Way, indent: usize) -> String {
    let pad = " ".repeat(indent);
    match way {
        Way::YamlDouble | Way::YamlFlow => double(text, false),
        Way::YamlEscaped => double(text, true),
        Way::YamlLiteral if indent > 0 => {
            let lines: Vec<String> =
                text.lines().map(|line| if line.is_empty() { String::new() } else { format!("{pad}{line}") }).collect();
            format!("|\n{}", lines.join("\n"))
        }
        Way::YamlFolded if indent > 0 => {
            let lines: Vec<String> = text.lines().map(|line| folded(line, &pad)).collect();
            // A line break is a blank line; list items are never wrapped apart by it.
            format!(">\n{}", lines.join("\n\n").replace("\n\n\n\n", "\n\n\n"))
        }
        Way::YamlPlain if is_plain(text) => text.to_owned(),
        // Each line break is one more, and what follows is indented.
        _ => format!("'{}'", text.replace('\'', "''").replace('\n', "\n\n  ").replace("  \n", "\n")),
    }
}

/// A line of a folded block, wrapped where a space allows it.
fn folded(line: &str, pad: &str) -> String {
    if line.is_empty() {
        return String::new();
    }
    let mut out = pad.to_owned();
    let mut width = 0;
    for (index, word) in line.split(' ').enumerate() {
        if width > 50 && !word.is_empty() {
            let _ = write!(out, "\n{pad}");
            width = 0;
        } else if index > 0 {
            out.push(' ');
        }
        out.push_str(word);
        width += word.len() + 1;
    }
    out
}

fn is_plain(text: &str) -> bool {
    let first = text.chars().next().unwrap_or(' ');
    (first.is_alphanumeric() || matches!(first, '“' | '‘' | '$' | '€'))
        && !text.contains(": ")
        && !text.contains(" #")
        && !text.contains('\n')
}

/// Text in double quotes, as JSON, YAML and TOML read it.
fn double(text: &str, ascii: bool) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if ascii && !c.is_ascii() => {
                let _ = match c as u32 {
                    code @ 0..=0xff => write!(out, "\\x{code:02x}"),
                    code @ 0x100..=0xffff => write!(out, "\\u{code:04x}"),
                    code => write!(out, "\\U{code:08X}"),
                };
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

fn json(posting: &Posting, way: Way) -> String {
    let text = |text: &str| {
        let typed = double(text, false);
        if way != Way::JsonEscaped {
            return typed;
        }
        let mut escaped = String::new();
        for c in typed.replace('/', "\\/").chars() {
            if c.is_ascii() {
                escaped.push(c);
                continue;
            }
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        }
        escaped
    };
    let mut entries: Vec<String> =
        scalars(posting).map(|(name, value)| format!("\"{name}\": {}", text(value))).collect();
    for section in &posting.sections {
        let value = if section.paragraphs.is_empty() && way == Way::JsonCompact {
            format!("[{}]", section.items.iter().map(|item| text(item)).collect::<Vec<_>>().join(","))
        } else {
            text(&section.markdown())
        };
        entries.push(format!("\"{}\": {value}", section.field));
    }
    match way {
        Way::JsonCompact => format!("{{{}}}", entries.join(",")),
        _ => format!("{{\n  {}\n}}\n", entries.join(",\n  ")),
    }
}

fn toml(posting: &Posting, way: Way) -> String {
    let mut out = String::new();
    for (name, value) in scalars(posting) {
        let _ = writeln!(out, "{name} = {}", toml_text(value, way));
    }
    for section in &posting.sections {
        if section.paragraphs.is_empty() && way == Way::TomlBasic {
            let items: Vec<String> = section.items.iter().map(|item| double(item, false)).collect();
            let _ = writeln!(out, "{} = [\n  {},\n]", section.field, items.join(",\n  "));
        } else {
            let _ = writeln!(out, "{} = {}", section.field, toml_text(&section.markdown(), way));
        }
    }
    out
}

fn toml_text(text: &str, way: Way) -> String {
    match way {
        Way::TomlLiteral if text.contains(['\'', '\n']) => format!("'''\n{text}'''"),
        Way::TomlLiteral => format!("'{text}'"),
        Way::TomlMulti => {
            let lines: Vec<String> =
                text.lines().map(|line| folded(&line.replace('\\', "\\\\"), "").replace('\n', " \\\n   ")).collect();
            format!("\"\"\"\n{}\\\n\"\"\"", lines.join("\n"))
        }
        _ => double(text, false),
    }
}
