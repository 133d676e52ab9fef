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
    /// The way from the key, in words for people: `salary.min`, `locations[1].city`.
    pub(super) name: String,
    /// The last key on the way.
    pub(super) key: &'a str,
}

impl<'a> Place<'a> {
    /// The place at `pointer`, whose first part stands for `entry`.
    pub(super) fn find(entry: &'a Entry, field: &'a Field, pointer: &str) -> Option<Self> {
        let mut place = Self { field, node: &entry.node, name: entry.key.clone(), key: &entry.key };
        for part in pointer.split('/').skip(2) {
            let part = part.replace("~1", "/").replace("~0", "~");
            match &place.node.value {
                Value::Seq(items) => {
                    let index: usize = part.parse().ok()?;
                    place.node = items.get(index)?;
                    let _ = write!(place.name, "[{index}]");
                }
                Value::Map(_) => {
                    let inner = place.node.get(&part)?;
                    place.node = &inner.node;
                    place.key = &inner.key;
                    let _ = write!(place.name, ".{part}");
                }
                _ => return None,
            }
        }
        Some(place)
    }
}
