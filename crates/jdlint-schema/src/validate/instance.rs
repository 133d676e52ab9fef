//! The field tree as a JSON value.

use jdlint_core::document::{Node, Value as NodeValue};
use serde_json::{Map, Number, Value};

/// So deep maps and lists are looked into; no field has more than three levels.
const MAX_DEPTH: usize = 16;

/// `node` as JSON. What is empty is left out; of keys that stand twice, the first counts.
pub(super) fn instance(node: &Node) -> Value {
    convert(node, 0)
}

fn convert(node: &Node, depth: usize) -> Value {
    if depth > MAX_DEPTH {
        return Value::Null;
    }
    match &node.value {
        NodeValue::Null => Value::Null,
        NodeValue::Bool(_, value) => Value::Bool(*value),
        NodeValue::Number(scalar, value) => number(*value).unwrap_or_else(|| Value::String(scalar.cooked.clone())),
        NodeValue::String(scalar) => Value::String(scalar.cooked.clone()),
        // Empty items keep their place, so that the places of the others are right; they are texts that say nothing.
        NodeValue::Seq(items) => items
            .iter()
            .map(|item| match convert(item, depth + 1) {
                Value::Null => Value::String(String::new()),
                value => value,
            })
            .collect(),
        NodeValue::Map(entries) => {
            let mut map = Map::new();
            for entry in entries.iter().filter(|entry| !matches!(entry.node.value, NodeValue::Null)) {
                if !map.contains_key(&entry.key) {
                    map.insert(entry.key.clone(), convert(&entry.node, depth + 1));
                }
            }
            Value::Object(map)
        }
    }
}

/// `value` as JSON; a whole number as one.
fn number(value: f64) -> Option<Value> {
    /// Whole numbers up to here are exact.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    if value.fract() == 0.0 && value.abs() <= EXACT {
        return Some(Value::Number((value as i64).into()));
    }
    Number::from_f64(value).map(Value::Number)
}
