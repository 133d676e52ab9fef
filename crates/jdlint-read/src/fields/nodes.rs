//! From the raw tree to the field tree: types of scalars, their clean text, duplicate keys.

use super::problem::duplicate;
use super::{Raw, RawEntry, RawValue, Style};
use crate::markdown;
use crate::prose::{Place, Prose};
use jdlint_core::SourceRange;
use jdlint_core::document::{DocumentBuilder, Entry, FieldId, Node, Scalar, Value};
use jdlint_core::fields::{FieldKind, field_named};
use jdlint_core::text::{CleanRange, Layer};
use std::collections::HashMap;

pub(super) struct Nodes<'a> {
    source: &'a str,
    out: &'a mut DocumentBuilder,
    /// What anchors name. An alias shares its text and adds none.
    anchors: HashMap<usize, Node>,
    /// How many values aliases may still add.
    budget: usize,
}

/// An alias bomb ends here; postings hardly know aliases.
const ALIAS_BUDGET: usize = 2_000;

/// Where a value stands.
#[derive(Clone, Copy)]
struct Spot {
    field: Option<FieldId>,
    /// Whether its field is prose.
    prose: bool,
    in_list: bool,
}

impl<'a> Nodes<'a> {
    pub(super) fn new(source: &'a str, out: &'a mut DocumentBuilder) -> Self {
        Self { source, out, anchors: HashMap::new(), budget: ALIAS_BUDGET }
    }

    /// The entries of a map; those of the root may be fields of prose.
    pub(super) fn entries(&mut self, raw: Vec<RawEntry>, root: bool) -> Vec<Entry> {
        let mut seen: HashMap<String, SourceRange> = HashMap::with_capacity(raw.len());
        let mut entries = Vec::with_capacity(raw.len());
        let mut merged = Vec::new();
        for RawEntry { key, key_span, node, merge } in raw {
            if merge {
                merged.extend(self.merged(node));
                continue;
            }
            let key_span = SourceRange::from(key_span);
            if let Some(first) = seen.get(&key) {
                if *first != key_span {
                    self.out.problem(duplicate(&key, key_span));
                }
            } else {
                seen.insert(key.clone(), key_span);
            }
            let id = self.out.next_field();
            let prose = root && field_named(&key).is_some_and(|(field, _)| field.kind == FieldKind::Prose);
            let node = self.node(node, Spot { field: Some(id), prose, in_list: false });
            entries.push(Entry { id, key, key_span, node });
        }
        // What stands in the map itself wins, then the first of the maps that are merged in.
        for entry in merged {
            if !seen.contains_key(&entry.key) {
                seen.insert(entry.key.clone(), entry.key_span);
                entries.push(entry);
            }
        }
        entries
    }

    /// The entries that a merge key stands for.
    fn merged(&mut self, node: Raw) -> Vec<Entry> {
        let nodes = match node.value {
            RawValue::Seq(items) => items,
            _ => vec![node],
        };
        let mut entries = Vec::new();
        for node in nodes {
            let value = match node.value {
                RawValue::Alias(id) => self.alias(id),
                RawValue::Map(raw) => Value::Map(self.entries(raw, false)),
                _ => continue,
            };
            if let Value::Map(own) = value {
                entries.extend(own);
            }
        }
        entries
    }

    fn node(&mut self, raw: Raw, spot: Spot) -> Node {
        let anchor = raw.anchor;
        let node = self.fresh_node(raw, spot);
        if anchor > 0 {
            self.anchors.insert(anchor, node.clone());
        }
        node
    }

    /// The value that the anchor `id` names; null where that would add too much.
    fn alias(&mut self, id: usize) -> Value {
        let Some(node) = self.anchors.get(&id).filter(|_| self.budget > 0) else { return Value::Null };
        let Some(rest) = self.budget.checked_sub(count(node)) else {
            self.budget = 0;
            return Value::Null;
        };
        self.budget = rest;
        node.value.clone()
    }

    fn fresh_node(&mut self, raw: Raw, spot: Spot) -> Node {
        let span = SourceRange::from(raw.span.clone());
        let value = match raw.value {
            RawValue::Null => Value::Null,
            RawValue::Alias(id) => self.alias(id),
            RawValue::Seq(items) => {
                let spot = Spot { in_list: true, ..spot };
                Value::Seq(items.into_iter().map(|item| self.node(item, spot)).collect())
            }
            RawValue::Map(entries) => Value::Map(self.entries(entries, false)),
            RawValue::Scalar { cooked, style, tag } => return self.scalar(&raw.span, &cooked, style, tag, spot),
        };
        Node { span, value }
    }

    fn scalar(
        &mut self,
        range: &std::ops::Range<usize>,
        layer: &Layer,
        style: Style,
        tag: Option<String>,
        spot: Spot,
    ) -> Node {
        let mut span = SourceRange::from(range.clone());
        if style == Style::YamlBlock {
            span = span.sub(0, self.source[range.clone()].trim_end().len() as u32);
        }
        let cooked = layer.text();
        let plain = style == Style::YamlPlain && tag.is_none();
        if plain && matches!(cooked, "" | "~" | "null" | "Null" | "NULL") {
            return Node { span, value: Value::Null };
        }
        let scalar = self.lay_out(layer, span, style, tag, spot);
        let value = match (style, cooked) {
            (Style::Bool(value), _) => Value::Bool(scalar, value),
            (Style::Number(number), _) => Value::Number(scalar, number),
            _ if !plain => Value::String(scalar),
            (_, "true" | "True" | "TRUE") => Value::Bool(scalar, true),
            (_, "false" | "False" | "FALSE") => Value::Bool(scalar, false),
            _ => match number(cooked) {
                Some(number) => Value::Number(scalar, number),
                None => Value::String(scalar),
            },
        };
        Node { span, value }
    }

    /// Puts the text of a scalar into the clean text: as one line, or as Markdown.
    fn lay_out(&mut self, layer: &Layer, span: SourceRange, style: Style, tag: Option<String>, spot: Spot) -> Scalar {
        let host = style.host();
        let cooked = layer.text();
        if !spot.prose && !cooked.trim_end().contains('\n') {
            let mut prose = Prose::new(0);
            prose.literal(cooked, 0..layer.len());
            let clean = prose.finish().over(layer);
            let mut scalar = self.out.scalar(spot.field, &clean, span, host, tag);
            cooked.clone_into(&mut scalar.cooked);
            return scalar;
        }
        let first = self.out.next_block().0;
        let place = Place { base: 0, below: Some(layer), field: spot.field, host, in_list: spot.in_list && spot.prose };
        markdown::read_into(cooked, &place, self.out);
        let blocks = first..self.out.next_block().0;
        let end = self.out.clean_len();
        let start = if blocks.is_empty() {
            end
        } else {
            self.out.block_range(jdlint_core::document::BlockId(first), 0..0).start()
        };
        Scalar { cooked: cooked.to_owned(), text: CleanRange::new(start, end.max(start)), blocks, tag }
    }
}

/// How many values there are in `node`.
fn count(node: &Node) -> usize {
    match &node.value {
        Value::Seq(items) => 1 + items.iter().map(count).sum::<usize>(),
        Value::Map(entries) => 1 + entries.iter().map(|entry| count(&entry.node)).sum::<usize>(),
        _ => 1,
    }
}

/// The number that a plain scalar is in YAML's core schema.
fn number(text: &str) -> Option<f64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    if let Some(hex) = digits.strip_prefix("0x") {
        return u32::from_str_radix(hex, 16).ok().map(f64::from);
    }
    let first = digits.bytes().next()?;
    let shaped = digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'e' | b'E' | b'-' | b'+'));
    if !shaped || !(first.is_ascii_digit() || first == b'.') {
        return None;
    }
    text.parse().ok()
}
