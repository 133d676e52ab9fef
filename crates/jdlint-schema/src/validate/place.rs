//! From a JSON pointer to the node that it speaks of.

use jdlint_core::document::{Entry, Node, Value};
use jdlint_core::fields::Field;
use std::fmt::Write as _;

/// A node of a field, and the way to it.
#[derive(Debug)]
pub(super) struct Place<'a> {
    /// The field.
    pub(super) field: &'a Field,
    /// The node.
    pub(super) node: &'a Node,
    /// The keys on the way, with dots between them: `salary.min`.
    pub(super) path: String,
    /// Which item of a list it is or lies in, from 1.
    pub(super) item: Option<usize>,
    /// The last key on the way.
    pub(super) key: &'a str,
}

impl<'a> Place<'a> {
    /// The place at `pointer`, whose first part stands for `entry`.
    pub(super) fn find(entry: &'a Entry, field: &'a Field, pointer: &str) -> Option<Self> {
        let mut place = Self { field, node: &entry.node, path: entry.key.clone(), item: None, key: &entry.key };
        for part in pointer.split('/').skip(2) {
            let part = part.replace("~1", "/").replace("~0", "~");
            match &place.node.value {
                Value::Seq(items) => {
                    let index: usize = part.parse().ok()?;
                    place.node = items.get(index)?;
                    place.item = Some(index + 1);
                }
                Value::Map(_) => {
                    let inner = place.node.get(&part)?;
                    place.node = &inner.node;
                    place.key = &inner.key;
                    let _ = write!(place.path, ".{part}");
                }
                _ => return None,
            }
        }
        Some(place)
    }

    /// The place in words for people: "`salary.min`", "`locations.city` (item 2)".
    pub(super) fn name(&self) -> String {
        let path = shorten(&self.path, 40);
        match self.item {
            Some(item) => format!("`{path}` (item {item})"),
            None => format!("`{path}`"),
        }
    }
}

/// `text` in one line of at most `max` characters.
pub(super) fn shorten(text: &str, max: usize) -> String {
    let text = text.trim().replace(['\n', '`'], " ");
    if text.chars().count() <= max {
        return text;
    }
    let short: String = text.chars().take(max - 1).collect();
    format!("{}…", short.trim_end())
}
