//! Front matter: the YAML between `---` fences, or the TOML between `+++`, at the start of a Markdown file.

use crate::lines::Lines;
use crate::{toml, yaml};
use jdlint_core::document::{DocumentBuilder, Problem, ProblemFix, ProblemKind};
use jdlint_core::{Edit, SourceRange};
use std::ops::Range;

/// Front matter, found but not read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// From the first fence to the end of the last one, without its line break.
    pub(crate) whole: Range<usize>,
    /// What stands between the fences.
    pub(crate) content: Range<usize>,
    /// Where the body starts.
    pub(crate) body: usize,
    /// Whether there is a closing fence.
    pub(crate) closed: bool,
    /// How it is written.
    pub(crate) syntax: Syntax,
}

/// How front matter is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Syntax {
    /// YAML between `---`.
    Yaml,
    /// TOML between `+++`.
    Toml,
}

impl Syntax {
    fn fence(self) -> &'static str {
        match self {
            Self::Yaml => "---",
            Self::Toml => "+++",
        }
    }

    /// Whether `line` starts a field.
    fn is_field(self, line: &str) -> bool {
        match self {
            Self::Yaml => yaml::key_of(line).is_some(),
            Self::Toml => toml::key_of(line).is_some(),
        }
    }
}

/// Reads the front matter of `source`, if there is one, and says where the body starts.
pub(crate) fn read_into(source: &str, out: &mut DocumentBuilder) -> u32 {
    let Some(found) = find(source) else {
        return if source.starts_with('\u{feff}') { '\u{feff}'.len_utf8() as u32 } else { 0 };
    };
    let whole = SourceRange::from(found.whole.clone());
    out.front_matter(whole, SourceRange::from(found.body..source.len()));
    if !found.closed {
        let fence = SourceRange::new(whole.start(), whole.start() + 3);
        let at = found.content.end as u32;
        let fresh_line = found.content.end == 0 || source[..found.content.end].ends_with(['\n', '\r']);
        let eol = if source[found.content.clone()].contains("\r\n") { "\r\n" } else { "\n" };
        let closing = format!("{}{}{eol}", if fresh_line { "" } else { eol }, found.syntax.fence());
        out.problem(Problem {
            kind: ProblemKind::Syntax,
            message: "the front matter is not closed".to_owned(),
            span: fence,
            label: Some("it opens here and never ends".to_owned()),
            help: Some(format!("put a line `{}` behind the last field", found.syntax.fence())),
            fix: Some(ProblemFix {
                title: "close the front matter".to_owned(),
                edits: vec![Edit::new(SourceRange::empty(at), closing)],
            }),
        });
    }
    let place = "the front matter";
    match found.syntax {
        Syntax::Yaml => yaml::read_into(source, &yaml::Part { content: found.content, indent: 0, place }, out),
        Syntax::Toml => toml::read_into(source, found.content, place, out),
    }
    found.body as u32
}

/// Finds front matter at the start of `text`, behind a byte order mark and blank lines.
///
/// A `---` or `+++` that is followed by no field is none.
pub(crate) fn find(text: &str) -> Option<Found> {
    let start = text.len() - text.trim_start_matches(['\u{feff}', '\n', '\r', ' ', '\t']).len();
    // Blank lines may stand before the fence, spaces on its own line may not.
    let fence = &text[start..];
    let syntax = if fence.starts_with("+++") { Syntax::Toml } else { Syntax::Yaml };
    if !fence.starts_with(syntax.fence()) || !(start == 0 || text[..start].ends_with(['\n', '\r', '\u{feff}'])) {
        return None;
    }
    let mut lines = Lines { text, at: start };
    let first = lines.next()?;
    if text[first.0.clone()].trim_end() != syntax.fence() {
        return None;
    }
    let content_start = first.1;
    let mut scan = Scan::new(syntax, content_start);
    for (line, next) in lines {
        let trimmed = text[line.clone()].trim_end();
        if trimmed == syntax.fence() || (trimmed == "..." && syntax == Syntax::Yaml) {
            if scan.is_prose_behind() {
                break;
            }
            let empty = text[content_start..line.start].trim().is_empty();
            return scan.is_fields.unwrap_or(empty).then_some(Found {
                whole: start..line.start + trimmed.len(),
                content: content_start..line.start,
                body: next,
                closed: true,
                syntax,
            });
        }
        scan.line(&text[line], next);
        if scan.is_fields == Some(false) {
            return None;
        }
    }
    (scan.is_fields == Some(true)).then_some(Found {
        whole: start..scan.fields_end,
        content: content_start..scan.fields_end,
        body: scan.fields_end,
        closed: false,
        syntax,
    })
}

/// What the lines behind the first fence look like so far.
struct Scan {
    syntax: Syntax,
    /// Whether the first line that says something is a field.
    is_fields: Option<bool>,
    /// Where the fields at the start end.
    fields_end: usize,
    after_blank: bool,
    /// Whether a sentence stands alone behind the fields.
    sentence: bool,
    /// Whether a field stands behind that sentence.
    field_behind: bool,
}

impl Scan {
    fn new(syntax: Syntax, at: usize) -> Self {
        Self { syntax, is_fields: None, fields_end: at, after_blank: false, sentence: false, field_behind: false }
    }

    fn line(&mut self, line: &str, next: usize) {
        if line.trim().is_empty() {
            self.after_blank = true;
            return;
        }
        let comment = line.starts_with('#');
        let key = self.syntax.is_field(line);
        if self.is_fields.is_none() && !comment {
            self.is_fields = Some(key);
        }
        let nested = line.starts_with([' ', '\t']) || line.starts_with("- ");
        if self.sentence {
            self.field_behind |= key;
        } else if key || nested {
            self.fields_end = next;
        } else if self.after_blank && !comment && line.split_whitespace().count() >= 4 {
            self.sentence = true;
        }
        self.after_blank = false;
    }

    /// Whether the fence that comes now is a break in the body: the fields have ended in prose long before.
    fn is_prose_behind(&self) -> bool {
        self.is_fields == Some(true) && self.sentence && !self.field_behind
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(text: &str) -> Option<(&str, &str, bool)> {
        find(text).map(|found| (&text[found.content], &text[found.body..], found.closed))
    }

    #[test]
    fn fences_are_found() {
        assert_eq!(content("---\na: 1\n---\nText"), Some(("a: 1\n", "Text", true)));
        assert_eq!(content("\u{feff}\n---\r\na: 1\r\n...\r\nText"), Some(("a: 1\r\n", "Text", true)));
        assert_eq!(content("---\ra: 1\r---"), Some(("a: 1\r", "", true)));
        assert_eq!(content("---\n---\nText"), Some(("", "Text", true)));
    }

    #[test]
    fn a_break_is_no_fence() {
        assert_eq!(content("---\n\nWe look for a cook.\n\n---\n"), None);
        assert_eq!(content("----\na: 1\n---\n"), None);
        assert_eq!(content("---"), None);
        assert_eq!(content(""), None);
    }

    #[test]
    fn unclosed_fences_end_with_the_last_field() {
        assert_eq!(
            content("---\na: 1\nb:\n  - c\n\n# Cook\n\nText\n"),
            Some(("a: 1\nb:\n  - c\n", "\n# Cook\n\nText\n", false))
        );
        assert_eq!(
            content("---\na: 1\n\nWe look for a cook.\n\n---\nBye\n"),
            Some(("a: 1\n", "\nWe look for a cook.\n\n---\nBye\n", false))
        );
        assert_eq!(content("---\na:\n\n+1 202 000 000\nb: 1\n---\n"), Some(("a:\n\n+1 202 000 000\nb: 1\n", "", true)));
        assert_eq!(content("---\na: 1\n\nWe look.\n"), Some(("a: 1\n", "\nWe look.\n", false)));
    }
}
