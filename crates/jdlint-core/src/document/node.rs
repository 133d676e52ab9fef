//! The spanned field tree that front matter, YAML, JSON, TOML and JSON-LD are read into.

use super::block::{BlockId, FieldId};
use crate::text::{CleanRange, SourceRange};
use std::ops::Range;

/// A value of the field tree and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Node {
    /// The value as typed, with its quotes or brackets; empty, behind the key's colon, where there is none.
    pub span: SourceRange,
    /// What it is.
    pub value: Value,
}

/// A value of the field tree.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing, `null` or `~`.
    Null,
    /// `true` or `false`.
    Bool(Scalar, bool),
    /// A number. A number that f64 cannot hold exactly keeps its text in the scalar.
    Number(Scalar, f64),
    /// A text.
    String(Scalar),
    /// A list.
    Seq(Vec<Node>),
    /// A map, in the order of the source, duplicates kept.
    Map(Vec<Entry>),
}

/// A scalar: its text, and where that text stands in the clean text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scalar {
    /// The value that the format says it has, escapes decoded.
    pub cooked: String,
    /// Its clean text: all its blocks, from the first to the last.
    pub text: CleanRange,
    /// Its blocks.
    pub blocks: Range<u32>,
    /// The tag written before it (`!!timestamp`), as typed.
    pub tag: Option<String>,
}

impl Scalar {
    /// The blocks that hold the value's prose.
    pub fn block_ids(&self) -> impl Iterator<Item = BlockId> + use<> {
        self.blocks.clone().map(BlockId)
    }
}

/// A key with its value.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Which field of the document it is.
    pub id: FieldId,
    /// The key, decoded.
    pub key: String,
    /// The key as typed, with its quotes.
    pub key_span: SourceRange,
    /// The value.
    pub node: Node,
}

impl Entry {
    /// The key and the value, and all between.
    pub fn span(&self) -> SourceRange {
        self.key_span.cover(self.node.span)
    }
}

impl Node {
    /// The entries of a map; of anything else, none.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Map(entries) => entries,
            _ => &[],
        }
    }

    /// The items of a list; a value that is no list is a list of itself; null is none.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::Seq(items) => items,
            Value::Null => &[],
            _ => std::slice::from_ref(self),
        }
    }

    /// The first entry whose key is exactly `key`.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries().iter().find(|entry| entry.key == key)
    }

    /// The scalar, where it is one.
    pub fn scalar(&self) -> Option<&Scalar> {
        match &self.value {
            Value::Bool(scalar, _) | Value::Number(scalar, _) | Value::String(scalar) => Some(scalar),
            Value::Null | Value::Seq(_) | Value::Map(_) => None,
        }
    }

    /// The text, where it is a string.
    pub fn as_str(&self) -> Option<&str> {
        match &self.value {
            Value::String(scalar) => Some(&scalar.cooked),
            _ => None,
        }
    }

    /// The number, where it is one.
    pub fn as_number(&self) -> Option<f64> {
        match self.value {
            Value::Number(_, number) => Some(number),
            _ => None,
        }
    }

    /// Whether nothing is there: null, an empty string, list or map.
    pub fn is_blank(&self) -> bool {
        match &self.value {
            Value::Null => true,
            Value::Bool(..) | Value::Number(..) => false,
            Value::String(scalar) => scalar.cooked.trim().is_empty(),
            Value::Seq(items) => items.is_empty(),
            Value::Map(entries) => entries.is_empty(),
        }
    }

    /// What kind of value it is, in words for people.
    pub fn kind_name(&self) -> &'static str {
        match &self.value {
            Value::Null => "nothing",
            Value::Bool(..) => "true or false",
            Value::Number(..) => "a number",
            Value::String(_) => "text",
            Value::Seq(_) => "a list",
            Value::Map(_) => "a map",
        }
    }
}
