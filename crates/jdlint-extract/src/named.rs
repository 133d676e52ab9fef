//! Named values: what stands in a field, behind a label, or under a heading that names a field.

use crate::sections::named_field;
use jdlint_core::document::{Block, BlockId, BlockKind, Entry, Node};
use jdlint_core::fields::{FieldKind, Match, field_named};
use jdlint_core::posting::{Origin, Section};
use jdlint_core::{CleanRange, Document, FIELDS, FieldName, SourceRange};
use jdlint_facts::{Language, Scan, Tag, scan};

/// A value that stands under a name of a field.
#[derive(Clone, Copy, Debug)]
pub struct Named<'a> {
    /// The field that it is a value of.
    pub field: FieldName,
    /// Whether it stands in a field, behind a label, or under a heading.
    pub origin: Origin,
    /// Whether the name is a weak alias, so that the value must parse to count.
    pub weak: bool,
    /// The key, the label or the heading, as typed.
    pub key: SourceRange,
    /// The value.
    pub value: NamedValue<'a>,
}

/// A named value.
#[derive(Clone, Copy, Debug)]
pub enum NamedValue<'a> {
    /// A value of the field tree.
    Node(&'a Node),
    /// Words, within one block.
    Text(CleanRange),
}

impl NamedValue<'_> {
    /// Its words: for a node, from its first scalar to its last.
    pub fn text(&self) -> CleanRange {
        match self {
            Self::Text(range) => *range,
            Self::Node(node) => node_text(node).unwrap_or_default(),
        }
    }
}

/// The clean text of all scalars of `node`.
fn node_text(node: &Node) -> Option<CleanRange> {
    if let Some(scalar) = node.scalar() {
        return Some(scalar.text);
    }
    let entries = node.entries().iter().filter_map(|entry| node_text(&entry.node));
    let items = match &node.value {
        jdlint_core::document::Value::Seq(items) => items.as_slice(),
        _ => &[],
    };
    entries.chain(items.iter().filter_map(node_text)).reduce(CleanRange::cover)
}

/// All named values of `document`: fields first, then labels, then what stands under headings.
pub(crate) fn named<'a>(document: &'a Document, scan: &Scan, sections: &[Section]) -> Vec<Named<'a>> {
    // Nobody gives a posting more keys than these.
    const MANY: usize = 256;
    let mut named = Vec::new();
    if let Some(root) = document.fields() {
        named.extend(root.entries().iter().take(MANY).filter_map(field));
    }
    for (index, block) in document.blocks().iter().enumerate() {
        if block.field.is_none() || block.kind != BlockKind::Value {
            labels(document, scan, block, BlockId(index as u32), &mut named);
        }
    }
    for section in sections.iter().filter(|section| section.level > 0) {
        let Some(field) = named_field(section.kind) else { continue };
        for id in section.block_ids() {
            let block = document.block(id);
            if !block.range.is_empty() && block.label.is_none() {
                named.push(Named {
                    field,
                    origin: Origin::Heading,
                    weak: false,
                    key: section.heading_span,
                    value: NamedValue::Text(block.range),
                });
            }
        }
    }
    named
}

fn field(entry: &Entry) -> Option<Named<'_>> {
    let (field, weak) = match field_named(&entry.key) {
        Some((field, how)) => (field.name, how == Match::Weak),
        None => (foreign_field(&entry.key)?, false),
    };
    Some(Named { field, origin: Origin::Field, weak, key: entry.key_span, value: NamedValue::Node(&entry.node) })
}

/// The field that `key` names in a language other than English (`standort`, `lieu_de_travail`), as labels do. English
/// labels mean other things as keys: a `status` is a draft's, a `type` a layout's.
fn foreign_field(key: &str) -> Option<FieldName> {
    const LONGEST: usize = 40;
    if key.len() > LONGEST {
        return None;
    }
    let words = scan(key);
    let mut labels = words.tagged(Tag::Label).filter(|hit| hit.word_count as usize == words.words.len());
    let label = labels.find(|hit| hit.entry.language != Language::English)?;
    FIELDS.iter().find(|field| field.name.as_str() == label.entry.key).map(|field| field.name)
}

/// The labels of `block`: its own, and those that begin a sentence in it ("… Salary: $75,000. Deadline: …").
fn labels(document: &Document, scan: &Scan, block: &Block, id: BlockId, named: &mut Vec<Named<'_>>) {
    let mut from = block.range.start();
    if let Some(label) = block.label {
        let value = if label.value.is_empty() { value_below(document, id) } else { Some(label.value) };
        if let (Some(field), Some(value)) = (label_field(document, scan, label.name), value) {
            named.push(Named {
                field,
                origin: Origin::Label,
                weak: false,
                key: document.to_source(label.name),
                value: NamedValue::Text(until_next_label(document, scan, value)),
            });
        }
        from = label.name.end() + 1;
    }
    for (name, field) in inline_labels(document, scan, CleanRange::new(from, block.range.end())) {
        let value = CleanRange::new(name.end() + 1, block.range.end());
        let value = until_next_label(document, scan, trim(document, value));
        if !value.is_empty() {
            named.push(Named {
                field,
                origin: Origin::Label,
                weak: false,
                key: document.to_source(name),
                value: NamedValue::Text(value),
            });
        }
    }
}

/// The value of a label that stands alone: the block below it, unless that is named itself.
fn value_below(document: &Document, id: BlockId) -> Option<CleanRange> {
    let block = document.block(id);
    let next = document.blocks().get(id.0 as usize + 1)?;
    let is_plain = !next.kind.is_heading() && next.label.is_none() && next.field == block.field;
    (is_plain && !next.range.is_empty()).then_some(next.range)
}

/// The field that the label at `name` names.
fn label_field(document: &Document, scan: &Scan, name: CleanRange) -> Option<FieldName> {
    let words = scan.words_within(name).len();
    let whole = scan
        .tagged_within(Tag::Label, name)
        .find(|hit| hit.word_count as usize == words)
        .and_then(|hit| FIELDS.iter().find(|field| field.name.as_str() == hit.entry.key));
    let field = whole
        .or_else(|| field_named(document.text(name)).filter(|(_, how)| *how != Match::Weak).map(|(field, _)| field));
    field.filter(|field| field.kind != FieldKind::Settings).map(|field| field.name)
}

/// Known labels inside a block's text: with a capital before and a colon behind them.
fn inline_labels<'a>(
    document: &'a Document,
    scan: &'a Scan,
    range: CleanRange,
) -> impl Iterator<Item = (CleanRange, FieldName)> + use<'a> {
    let clean = document.clean();
    scan.tagged_within(Tag::Label, range).filter_map(move |hit| {
        let after = clean[hit.range.end() as usize..range.end() as usize].chars().next();
        if !matches!(after, Some(':' | '：')) {
            return None;
        }
        // "the salary: …" inside a sentence is no label; "Salary: …" is, whatever stands before it.
        if !document.text(hit.range).starts_with(char::is_uppercase) {
            return None;
        }
        let field = FIELDS.iter().find(|field| field.name.as_str() == hit.entry.key)?;
        Some((hit.range, field.name))
    })
}

/// `value` up to the next known label in it, without white space and separators around it.
fn until_next_label(document: &Document, scan: &Scan, value: CleanRange) -> CleanRange {
    let end =
        inline_labels(document, scan, value).next().map_or(value.end(), |(name, _)| name.start().max(value.start()));
    trim(document, CleanRange::new(value.start(), end))
}

fn trim(document: &Document, range: CleanRange) -> CleanRange {
    let text = document.text(range);
    let start = text.len() - text.trim_start_matches([' ', '\n', ':', '：']).len();
    let end = text.trim_end_matches([' ', '\n', '|', '•', ';']).len();
    range.sub(start as u32, end.max(start) as u32)
}

#[cfg(test)]
mod tests {
    use crate::extract;
    use jdlint_core::Format;

    #[test]
    fn keys_of_other_languages_name_fields() {
        for (keys, title, city) in [
            ("titre: Comptable\nlieu_de_travail: Lyon", "Comptable", "Lyon"),
            ("titel: Buchhalter (m/w/d)\nstandort: München", "Buchhalter (m/w/d)", "München"),
            ("puesto: Contable\nubicación: Madrid", "Contable", "Madrid"),
        ] {
            let text = format!("---\n{keys}\nlayout: job\nstatus: draft\n---\n\nTexto.\n");
            let posting = extract(&jdlint_read::read(Format::Markdown, text)).posting;
            assert_eq!(posting.title.value().map(String::as_str), Some(title), "{keys}");
            assert_eq!(posting.locations.value().and_then(|place| place.city.as_deref()), Some(city), "{keys}");
            assert!(posting.employment_type.is_absent(), "{keys}");
        }
    }
}
