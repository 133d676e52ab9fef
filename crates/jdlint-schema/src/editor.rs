//! What editors need of a schema, beyond what schemars writes.
//!
//! Editors show the text of the first branch of an `anyOf`, offer `null` where it is allowed, and say of a value only
//! that no branch fits it. So optional parts are not `null`, alternatives of different types are one schema with a list
//! of types, and alternatives that are words are one plain `enum` with `enumDescriptions`.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// A version of JSON Schema.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Draft {
    /// Draft-07, which every editor reads.
    #[default]
    Draft07,
    /// 2020-12.
    Draft202012,
}

impl Draft {
    /// A generator of schemas for this version, everything inlined.
    pub fn generator(self) -> SchemaGenerator {
        let settings = match self {
            Self::Draft07 => SchemaSettings::draft07(),
            Self::Draft202012 => SchemaSettings::draft2020_12(),
        };
        settings.with(|settings| settings.inline_subschemas = true).into_generator()
    }

    /// The address that names this version in `$schema`.
    pub const fn uri(self) -> &'static str {
        match self {
            Self::Draft07 => "http://json-schema.org/draft-07/schema#",
            Self::Draft202012 => "https://json-schema.org/draft/2020-12/schema",
        }
    }

    /// The address of the checked-in schema named `name` (`posting`), in this version.
    pub fn id(self, name: &str) -> String {
        let path = match self {
            Self::Draft07 => "schemas",
            Self::Draft202012 => "schemas/2020-12",
        };
        format!("https://raw.githubusercontent.com/jdlint/jdlint/main/{path}/{name}.schema.json")
    }
}

/// The schema of `T` as editors like it.
pub fn schema_of<T: JsonSchema>(generator: &mut SchemaGenerator) -> Value {
    let mut schema = generator.subschema_for::<T>().to_value();
    for_editors(&mut schema);
    schema
}

/// Changes `schema` and all within it to what editors like.
pub fn for_editors(schema: &mut Value) {
    let Value::Object(map) = schema else { return };
    for key in ["title", "required", "$schema", "definitions", "$defs"] {
        map.remove(key);
    }
    for key in ["properties", "patternProperties"] {
        if let Some(Value::Object(properties)) = map.get_mut(key) {
            properties.values_mut().for_each(for_editors);
        }
    }
    for key in ["items", "additionalProperties"] {
        if let Some(inner) = map.get_mut(key) {
            for_editors(inner);
        }
    }
    for key in ["anyOf", "oneOf", "allOf"] {
        if let Some(Value::Array(branches)) = map.remove(key) {
            merge_branches(map, branches);
        }
    }
    drop_null(map);
    let is_numeric = |format: &str| ["int", "uint", "float", "double"].iter().any(|kind| format.starts_with(kind));
    if map.get("format").and_then(Value::as_str).is_some_and(is_numeric) {
        map.remove("format");
    }
    if let Some(Value::String(description)) = map.get_mut("description") {
        *description = description.replace('\n', " ");
        if description.contains('`') {
            let markdown = std::mem::replace(description, description.replace('`', ""));
            map.insert("markdownDescription".to_owned(), markdown.into());
        }
    }
    whole_numbers(map);
}

/// The schema that allows what either of `schemas` allows; they must differ in type, or be words.
pub fn either(schemas: impl IntoIterator<Item = Value>) -> Value {
    let mut map = Map::new();
    merge_branches(&mut map, schemas.into_iter().collect());
    Value::Object(map)
}

/// `schema` as it is checked in: keys sorted, indented, with a line break at its end.
pub fn to_text(schema: &Value) -> String {
    // Sorted here, so that the text does not depend on how serde_json was built.
    format!("{:#}\n", sorted(schema))
}

fn sorted(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let mut entries: Vec<(&String, &Value)> = map.iter().collect();
            entries.sort_by_key(|(key, _)| *key);
            Value::Object(entries.into_iter().map(|(key, value)| (key.clone(), sorted(value))).collect())
        }
        Value::Array(items) => items.iter().map(sorted).collect(),
        other => other.clone(),
    }
}

/// Puts what `branches` allow into `map`.
fn merge_branches(map: &mut Map<String, Value>, branches: Vec<Value>) {
    let mut types: Vec<Value> = Vec::new();
    let mut words: Vec<(Value, String)> = Vec::new();
    for mut branch in branches {
        for_editors(&mut branch);
        let Value::Object(mut branch) = branch else { continue };
        if branch.get("type") == Some(&json!("null")) {
            continue;
        }
        // What stands beside the alternatives speaks of all of them.
        let description = branch.remove("description");
        branch.remove("markdownDescription");
        if let Some(word) = branch.remove("const") {
            branch.insert("enum".to_owned(), json!([word]));
            branch.insert("enumDescriptions".to_owned(), json!([description]));
        }
        if let Some(Value::Array(allowed)) = branch.remove("enum") {
            let texts = branch.remove("enumDescriptions").unwrap_or_default();
            let text = |index: usize| texts.get(index).and_then(Value::as_str).unwrap_or_default().to_owned();
            words.extend(allowed.into_iter().enumerate().map(|(index, word)| (word, text(index))));
        }
        match branch.remove("type") {
            Some(Value::Array(many)) => types.extend(many),
            Some(one) => types.push(one),
            None => {}
        }
        for (key, value) in branch {
            map.entry(key).or_insert(value);
        }
    }
    types.sort_by_key(|kind| ["string", "object", "array", "number", "integer"].iter().position(|known| kind == known));
    types.dedup();
    let several = types.len() > 1;
    if !types.is_empty() {
        map.insert("type".to_owned(), if several { Value::Array(types) } else { types.remove(0) });
    }
    if words.is_empty() {
        return;
    }
    if several {
        // An `enum` would refuse the other types; a pattern speaks of texts alone.
        map.extend(pattern_of(&words));
    } else {
        map.insert("enum".to_owned(), words.iter().map(|(word, _)| word.clone()).collect());
        map.insert("enumDescriptions".to_owned(), words.iter().map(|(_, text)| text.clone()).collect());
    }
}

fn pattern_of(words: &[(Value, String)]) -> Map<String, Value> {
    let names: Vec<&str> = words.iter().filter_map(|(word, _)| word.as_str()).collect();
    let snippets: Vec<Value> =
        words.iter().map(|(word, text)| json!({ "label": word, "body": word, "description": text })).collect();
    let mut map = Map::new();
    map.insert("pattern".to_owned(), json!(format!("^({})$", names.join("|"))));
    map.insert("patternErrorMessage".to_owned(), json!(format!("Write one of {}.", names.join(", "))));
    map.insert("defaultSnippets".to_owned(), Value::Array(snippets));
    map
}

fn drop_null(map: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = map.get_mut("type") {
        types.retain(|kind| kind != "null");
        if types.len() == 1 {
            let only = types.remove(0);
            map.insert("type".to_owned(), only);
        }
    }
    if let Some(Value::Array(words)) = map.get_mut("enum") {
        words.retain(|word| !word.is_null());
    }
    if map.get("default").is_some_and(Value::is_null) {
        map.remove("default");
    }
}

/// `0` instead of `0.0` in limits.
fn whole_numbers(map: &mut Map<String, Value>) {
    for key in ["minimum", "maximum"] {
        if let Some(limit) = map.get_mut(key)
            && let Some(number) = limit.as_f64().filter(|number| number.fract() == 0.0 && number.abs() < 1e9)
        {
            *limit = json!(number as i64);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[derive(JsonSchema)]
    #[schemars(untagged)]
    #[allow(dead_code, reason = "only its schema is looked at")]
    enum Either {
        One(Word),
        Many(Vec<Word>),
    }

    #[derive(JsonSchema)]
    #[schemars(rename_all = "snake_case")]
    #[allow(dead_code, reason = "only its schema is looked at")]
    enum Word {
        /// The first.
        First,
        /// The second.
        Second,
    }

    #[test]
    fn words_are_one_enum_with_descriptions() {
        let schema = schema_of::<Word>(&mut Draft::Draft07.generator());
        assert_eq!(schema["enum"], json!(["first", "second"]));
        assert_eq!(schema["enumDescriptions"], json!(["The first.", "The second."]));
        assert_eq!(schema["type"], "string");
    }

    #[test]
    fn alternatives_are_one_schema_with_several_types() {
        let schema = schema_of::<Option<Either>>(&mut Draft::Draft07.generator());
        assert_eq!(schema["type"], json!(["string", "array"]));
        assert_eq!(schema["pattern"], "^(first|second)$");
        assert_eq!(schema["items"]["enum"], json!(["first", "second"]));
        assert!(schema.get("anyOf").is_none());
    }
}
