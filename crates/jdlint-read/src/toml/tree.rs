//! From the parser's table to the raw tree.

use super::cook::cook;
use crate::fields::{MAX_DEPTH, Raw, RawEntry, RawValue, Style, too_deep};
use jdlint_core::SourceRange;
use jdlint_core::document::Problem;
use jdlint_core::text::Layer;
use std::ops::Range;
use toml_spanner::{Item, Span, Table, TableStyle, Value};

pub(super) struct Tree<'s> {
    source: &'s str,
    base: usize,
    pub(super) problems: Vec<Problem>,
}

impl<'s> Tree<'s> {
    pub(super) fn new(source: &'s str, base: usize) -> Self {
        Self { source, base, problems: Vec::new() }
    }

    /// The entries of `table`, in the order of the source.
    pub(super) fn entries(&mut self, table: &Table<'_>, depth: usize) -> Vec<RawEntry> {
        let mut entries = Vec::with_capacity(table.len());
        for (key, item) in table.entries() {
            let key_span = self.range(key.span);
            let node = self.node(item, &key_span, depth + 1);
            entries.push(RawEntry::new(key.as_str(), key_span, node));
        }
        entries
    }

    fn node(&mut self, item: &Item<'_>, key: &Range<usize>, depth: usize) -> Raw {
        let span = self.range(item.span());
        match item.value() {
            Value::Table(_) | Value::Array(_) if depth > MAX_DEPTH => {
                if self.problems.is_empty() {
                    self.problems.push(too_deep(SourceRange::from(key.clone())));
                }
                Raw::null(key.end)
            }
            Value::Table(table) => {
                let entries = self.entries(table, depth);
                let span = if table.style() == TableStyle::Inline { span } else { cover(&entries, key) };
                Raw::new(span, RawValue::Map(entries))
            }
            Value::Array(array) => {
                let items: Vec<Raw> = array.iter().map(|item| self.node(item, key, depth + 1)).collect();
                // The tables of `[[list]]` stand apart from each other.
                let inline =
                    self.source[span.clone()].starts_with('[') && array.style() == toml_spanner::ArrayStyle::Inline;
                let span = match (items.first(), items.last()) {
                    (Some(first), Some(last)) if !inline => first.span.start..last.span.end.max(first.span.start),
                    _ => span,
                };
                Raw::new(span, RawValue::Seq(items))
            }
            Value::String(text) => {
                let (cooked, style) = cook(self.source, &span, text);
                Raw::new(span, RawValue::Scalar { cooked, style, tag: None })
            }
            Value::Integer(number) => self.bare(span, Style::Number(number.as_f64())),
            Value::Float(number) => self.bare(span, Style::Number(*number)),
            Value::Boolean(value) => self.bare(span, Style::Bool(*value)),
            Value::DateTime(_) => self.bare(span, Style::Token),
        }
    }

    /// A value without quotes, as typed.
    fn bare(&self, span: Range<usize>, style: Style) -> Raw {
        let cooked = Layer::verbatim(&self.source[span.clone()], span.start as u32);
        Raw::new(span, RawValue::Scalar { cooked, style, tag: None })
    }

    fn range(&self, span: Span) -> Range<usize> {
        let range = span.range();
        self.base + range.start..self.base + range.end.max(range.start)
    }
}

/// From the first of `entries` to the last; behind `key` where there are none.
fn cover(entries: &[RawEntry], key: &Range<usize>) -> Range<usize> {
    let start = entries.iter().map(|entry| entry.key_span.start).min();
    let end = entries.iter().map(|entry| entry.node.span.end.max(entry.key_span.end)).max();
    start.unwrap_or(key.end)..end.unwrap_or(key.end)
}
