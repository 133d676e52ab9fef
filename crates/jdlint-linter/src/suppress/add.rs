//! Writing suppressions for what is there now.

use super::is_settings;
use crate::Linted;
use jdlint_core::diagnostic::{Diagnostic, Group, Level};
use jdlint_core::document::{BlockKind, Entry, Node, Value};
use jdlint_core::text::apply_edits;
use jdlint_core::{Document, Edit, Format, SourceRange};
use std::collections::{BTreeMap, BTreeSet};

/// What came of writing suppressions.
#[derive(Debug)]
pub struct Added {
    /// The text with them.
    pub text: String,
    /// How many diagnostics they allow.
    pub allowed: usize,
    /// How many are left: the format has no room for a suppression there.
    pub left: usize,
}

/// Writes suppressions with `reason` for the diagnostics of at least `least` into `text`, whose postings `linted` are;
/// `lint` reads and judges the postings of such a text.
///
/// Markdown takes comments before the block or behind the words, YAML and TOML comments above the field, JSON the key
/// `jdlint`. Plain text takes none: a comment would be published.
pub fn add_suppressions(
    text: &str,
    linted: &[Linted],
    least: Level,
    reason: Option<&str>,
    lint: impl Fn(&str) -> Vec<Linted>,
) -> Added {
    let count = |linted: &[Linted]| linted.iter().map(|linted| wanted(linted, least).count()).sum::<usize>();
    let all = count(linted);
    let mut added = Added { text: text.to_owned(), allowed: 0, left: all };
    // Beside the place first; what that does not reach is allowed in the whole file.
    for place in [at_place as fn(&Document, &Diagnostic) -> Option<Place>, in_file] {
        let now = lint(&added.text);
        let edits: Vec<Edit> = now.iter().flat_map(|linted| edits(linted, least, reason, place)).collect();
        if edits.is_empty() {
            continue;
        }
        let next = apply_edits(&added.text, &edits);
        let after = lint(&next);
        let reads = |linted: &[Linted]| linted.iter().map(|linted| linted.document.problems().len()).sum::<usize>();
        let left = count(&after);
        if after.len() == now.len() && left < added.left && reads(&after) <= reads(&now) {
            (added.text, added.left) = (next, left);
        }
    }
    added.allowed = all - added.left;
    added
}

/// The diagnostics that are to be allowed.
fn wanted(linted: &Linted, least: Level) -> impl Iterator<Item = &Diagnostic> {
    let is_wanted =
        move |diagnostic: &&Diagnostic| diagnostic.level >= least && !matches!(diagnostic.group, Group::Suppression);
    linted.diagnostics.iter().filter(is_wanted)
}

/// Where a suppression is written, and how.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    /// `<!-- … -->` on a line of its own that begins here.
    Line(u32),
    /// `<!-- … -->` behind the words that end here.
    Behind(u32),
    /// `# …` on a line of its own that begins here.
    HashLine(u32),
    /// `# …` behind the value that ends here.
    HashBehind(u32),
    /// The key `jdlint`.
    Key,
    /// `<!-- jdlint: allow-file(…) -->` before the text that begins here.
    File(u32),
}

fn edits(
    linted: &Linted,
    least: Level,
    reason: Option<&str>,
    place: fn(&Document, &Diagnostic) -> Option<Place>,
) -> Vec<Edit> {
    let document = &linted.document;
    if !document.is_editable() {
        return Vec::new();
    }
    let mut places: BTreeMap<Place, BTreeSet<&str>> = BTreeMap::new();
    for diagnostic in wanted(linted, least) {
        if let Some(place) = place(document, diagnostic) {
            places.entry(place).or_default().insert(diagnostic.rule.as_str());
        }
    }
    let base = document.base() as u32;
    let mut edits: Vec<Edit> = places
        .iter()
        .filter_map(|(place, rules)| edit(document, *place, &rules.iter().copied().collect::<Vec<_>>(), reason))
        .map(|edit| Edit::new(SourceRange::new(edit.range.start() + base, edit.range.end() + base), edit.text))
        .collect();
    edits.sort();
    edits
}

/// Beside the words that `diagnostic` speaks of.
fn at_place(document: &Document, diagnostic: &Diagnostic) -> Option<Place> {
    let at = diagnostic.primary.range.start();
    match document.format() {
        Format::Json | Format::Ndjson => Some(Place::Key),
        Format::Yaml | Format::Toml => in_fields(document, at),
        Format::Markdown if document.front_matter().is_some_and(|range| range.contains_offset(at)) => {
            in_fields(document, at)
        }
        Format::Markdown => in_body(document, at),
        Format::Text | Format::Html => None,
    }
}

fn in_file(document: &Document, _: &Diagnostic) -> Option<Place> {
    (document.format() == Format::Markdown).then(|| {
        let body = document.body();
        let text = document.source_text(body);
        let blank = text.len() - text.trim_start_matches(['\u{feff}', '\n', '\r']).len();
        Place::File(body.start() + blank as u32)
    })
}

/// Above the outermost field that holds `at`, or behind it where it shares its line with the mark of a list.
fn in_fields(document: &Document, at: u32) -> Option<Place> {
    let entries = document.fields()?.entries();
    let index = entries.partition_point(|entry| entry.key_span.start() <= at).saturating_sub(1);
    let entry = entries.get(index)?;
    let lines = document.lines();
    let start = lines.line_start(lines.line(entry.key_span.start()));
    let before = document.source_text(SourceRange::new(start, entry.key_span.start()));
    let bare = before.trim_start_matches('\u{feff}');
    if bare.trim().is_empty() || bare.trim() == "[" {
        return Some(Place::HashLine(start + (before.len() - bare.len()) as u32));
    }
    let value = document.source_text(entry.node.span);
    let is_one_line = entry.node.scalar().is_some() && !value.contains('\n');
    is_one_line.then_some(Place::HashBehind(entry.node.span.end()))
}

fn in_body(document: &Document, at: u32) -> Option<Place> {
    let holds = |source: SourceRange| source.start() <= at && at <= source.end();
    let blocks = document.blocks().iter().filter(|block| holds(block.source) && block.field.is_none());
    let block = blocks.max_by_key(|block| block.source.start())?;
    let start = block.source.start();
    let begins_line = document.lines().line_start(document.lines().line(start)) == start;
    let stands_alone = matches!(block.kind, BlockKind::Heading { .. } | BlockKind::Paragraph | BlockKind::Code);
    Some(if begins_line && stands_alone { Place::Line(start) } else { Place::Behind(block.source.end()) })
}

fn edit(document: &Document, place: Place, rules: &[&str], reason: Option<&str>) -> Option<Edit> {
    let newline = if document.source().contains("\r\n") { "\r\n" } else { "\n" };
    let list = rules.join(", ");
    let reason = reason.map(|reason| format!(" {reason}")).unwrap_or_default();
    let (at, text) = match place {
        Place::Line(at) => (at, format!("<!-- jdlint: allow({list}){reason} -->{newline}")),
        Place::Behind(at) => (at, format!(" <!-- jdlint: allow({list}){reason} -->")),
        Place::File(at) => (at, format!("<!-- jdlint: allow-file({list}){reason} -->{newline}{newline}")),
        Place::HashLine(at) => {
            let rest = &document.source()[at as usize..];
            let indent = &rest[..rest.len() - rest.trim_start_matches([' ', '\t']).len()];
            (at, format!("{indent}# jdlint: allow({list}){reason}{newline}"))
        }
        Place::HashBehind(at) => (at, format!(" # jdlint: allow({list}){reason}")),
        Place::Key => return key(document, rules),
    };
    Some(Edit::new(SourceRange::empty(at), text))
}

/// Adds `rules` to the key `jdlint` of a JSON object.
fn key(document: &Document, rules: &[&str]) -> Option<Edit> {
    let quoted: Vec<String> = rules.iter().map(|rule| format!("\"{rule}\"")).collect();
    let list = quoted.join(", ");
    let root = document.fields()?;
    let Some(settings) = root.entries().iter().find(|entry| is_settings(entry)) else {
        return behind_last(document, root.entries(), &format!("\"jdlint\": {{\"allow\": [{list}]}}"));
    };
    let Some(allow) = settings.node.get("allow") else {
        return behind_last(document, settings.node.entries(), &format!("\"allow\": [{list}]"));
    };
    match (&allow.node, allow.node.items().last()) {
        (Node { value: Value::Seq(_), .. }, Some(last)) => {
            Some(Edit::new(SourceRange::empty(last.span.end()), format!(", {list}")))
        }
        (Node { span, .. }, None) => Some(Edit::new(*span, format!("[{list}]"))),
        _ => None,
    }
}

/// A new entry behind the last one, set off as that one is.
fn behind_last(document: &Document, entries: &[Entry], text: &str) -> Option<Edit> {
    let last = entries.last()?;
    let before = &document.source()[..last.key_span.start() as usize];
    let space = &before[before.trim_end().len()..];
    Some(Edit::new(SourceRange::empty(last.node.span.end()), format!(",{space}{text}")))
}
