//! The JSON Schema of `jdlint.toml`.

use crate::preset::Preset;
use jdlint_core::{FIELDS, Group};
use jdlint_rules::{DefaultLevel, RuleEntry, rules};
use jdlint_schema::Draft;
use jdlint_schema::editor::{either, for_editors};
use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};

/// A country, or one of its parts.
const PLACE: &str = "^[A-Z]{2}(-[A-Z0-9]{1,3})?$";

/// The schema of `jdlint.toml` in the version `draft`: every key, every rule with its own options, every group.
pub fn config_schema(draft: Draft) -> Value {
    let definitions = match draft {
        Draft::Draft07 => "definitions",
        Draft::Draft202012 => "$defs",
    };
    let plain = json!({ "$ref": format!("#/{definitions}/plain-rule") });
    let rules = json!({ "$ref": format!("#/{definitions}/rules") });
    let shared =
        [("preset", preset()), ("provided-elsewhere", provided_elsewhere()), ("company", company()), ("rules", rules)];
    let mut properties = Map::new();
    let mut in_override = Map::new();
    for (key, schema) in shared {
        properties.insert(key.to_owned(), schema.clone());
        in_override.insert(key.to_owned(), schema);
    }
    in_override.insert("files".to_owned(), texts("The files that this is for, as patterns from this file's folder."));
    properties.extend([
        ("$schema".to_owned(), json!({ "type": "string", "description": "The address of this schema, for editors." })),
        ("extends".to_owned(), texts("Configs that this one stands on, as paths from this file's folder.")),
        ("include".to_owned(), texts("Only these files in folders are postings, as patterns from this file's folder.")),
        ("exclude".to_owned(), texts("These files in folders are no postings, as patterns from this file's folder.")),
        (
            "rules-as-of".to_owned(),
            json!({
                "type": "string",
                "pattern": "^[0-9]+\\.[0-9]+(\\.[0-9]+)*$",
                "patternErrorMessage": "Write a version, such as 0.1.",
                "description": "Rules that came with later versions of jdlint stay off until this is raised.",
            }),
        ),
        (
            "overrides".to_owned(),
            json!({
                "type": "array",
                "description": "What holds for some files only; later entries win.",
                "items": {
                    "type": "object",
                    "properties": in_override,
                    "required": ["files"],
                    "additionalProperties": false,
                },
            }),
        ),
    ]);
    json!({
        "$schema": draft.uri(),
        "$id": draft.id("config"),
        "title": "jdlint.toml",
        "description": "The settings of jdlint for the postings in a folder.",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
        (definitions): {
            "plain-rule": level_or_table(Map::new()),
            "rules": rules_schema(&mut draft.generator(), &plain),
        },
    })
}

fn texts(description: &str) -> Value {
    json!({ "type": ["string", "array"], "items": { "type": "string" }, "description": description })
}

fn words(words: impl IntoIterator<Item = (&'static str, &'static str)>) -> Value {
    let (words, texts): (Vec<_>, Vec<_>) = words.into_iter().unzip();
    json!({ "type": "string", "enum": words, "enumDescriptions": texts })
}

fn preset() -> Value {
    let mut schema = words(Preset::ALL.iter().map(|(name, preset)| (*name, preset.description())));
    schema["description"] = "Which rules run, and how loud they are, before anything else is set.".into();
    schema
}

fn provided_elsewhere() -> Value {
    let field = words(FIELDS.iter().map(|field| (field.name.as_str(), field.description)));
    let mut schema = either([field.clone(), json!({ "type": "array", "items": field })]);
    schema["description"] = "Fields that your career site prints beside every posting: they are not missing.".into();
    schema
}

fn company() -> Value {
    let place = |description: &str| {
        json!({
            "type": "string",
            "pattern": PLACE,
            "patternErrorMessage": "Write an ISO 3166 code, such as DE, US-CO or CA-ON.",
            "description": description,
        })
    };
    let mut places = either([place(""), json!({ "type": "array", "items": place("A place.") })]);
    places["description"] = "Where the employer hires people for remote work, as ISO 3166 codes.".into();
    json!({
        "type": "object",
        "description": "Facts about the employer that no posting carries; some laws ask for them.",
        "properties": {
            "name": { "type": "string", "description": "The employer's name." },
            "apply-url": {
                "type": "string",
                "pattern": "^(https?://|mailto:)[^\\s<>()\"'`]+$",
                "patternErrorMessage": "Write it in full, such as https://example.com/jobs.",
                "description": "Where people apply; fixes put it where a template left a blank.",
            },
            "eeo-statement": {
                "type": "string",
                "description": "Your equal-opportunity statement; `--fix --unsafe-fixes` adds it where there is none.",
            },
            "home": place("Where the employer is at home, as an ISO 3166 code such as DE or US-CO."),
            "employees": { "type": "integer", "minimum": 0, "description": "How many people the employer employs." },
            "federal-contractor": {
                "type": "boolean",
                "description": "Whether the employer is a contractor of the United States government.",
            },
            "hires-in": places,
        },
        "additionalProperties": false,
    })
}

fn level() -> Value {
    let mut schema = words([
        ("off", "The rule does not run."),
        ("info", "Good to know; counted, and shown only when asked for."),
        ("warning", "Should be mended."),
        ("error", "Must be mended."),
    ]);
    schema["description"] = "How serious it is.".into();
    schema
}

fn rules_schema(generator: &mut SchemaGenerator, plain: &Value) -> Value {
    let mut properties = Map::new();
    for entry in rules() {
        properties.insert(entry.name().as_str().to_owned(), rule(entry, generator, plain));
    }
    for group in Group::ALL {
        let description = format!("All rules of the group {group}.");
        properties.entry(group.as_str()).or_insert(json!({ "description": description, "allOf": [plain] }));
    }
    properties.insert("all".to_owned(), json!({ "description": "Every rule.", "allOf": [plain] }));
    json!({
        "type": "object",
        "description": "Levels of rules and groups, and options of rules; a rule's own entry wins over its group's.",
        "properties": properties,
        "additionalProperties": false,
    })
}

fn rule(entry: &RuleEntry, generator: &mut SchemaGenerator, plain: &Value) -> Value {
    let mut options = entry.schema(generator).to_value();
    for_editors(&mut options);
    let options = match options.get_mut("properties").map(Value::take) {
        Some(Value::Object(options)) => options,
        _ => Map::new(),
    };
    let is_off = matches!(entry.meta.level, DefaultLevel::Off(_));
    let usual = if is_off { "off unless it is set" } else { entry.meta.level.as_str() };
    let description = format!("{}. Level: {usual}.", entry.meta.summary);
    if options.is_empty() {
        return json!({ "description": description, "allOf": [plain] });
    }
    let mut schema = level_or_table(options);
    schema["description"] = description.into();
    schema
}

/// A level, or a table with a level and `options`.
fn level_or_table(mut options: Map<String, Value>) -> Value {
    options.insert("level".to_owned(), level());
    let table = json!({ "type": "object", "properties": options, "additionalProperties": false });
    either([level(), table])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_and_group_can_be_set() {
        let schema = config_schema(Draft::Draft07);
        let set = schema["definitions"]["rules"]["properties"].as_object().unwrap();
        for name in
            rules().iter().map(|entry| entry.name().as_str()).chain(Group::ALL.iter().map(|group| group.as_str()))
        {
            let own = &set[name];
            let plain = own["allOf"][0]["$ref"] == "#/definitions/plain-rule";
            assert!(plain || own["type"] == json!(["string", "object"]), "{name}");
        }
        let plain = &schema["definitions"]["plain-rule"];
        assert_eq!(plain["type"], json!(["string", "object"]));
        assert_eq!(plain["additionalProperties"], false);
        for name in ["missing-salary", "pay"] {
            assert!(set[name]["description"].is_string(), "{name}");
        }
    }

    #[test]
    fn postings_know_the_same_presets() {
        let posting = jdlint_schema::posting_schema(Draft::Draft07);
        let names: Vec<&str> = Preset::ALL.iter().map(|(name, _)| *name).collect();
        let preset = &posting["properties"]["jdlint"]["properties"]["preset"];
        assert_eq!(preset["enum"], json!(names));
    }
}
