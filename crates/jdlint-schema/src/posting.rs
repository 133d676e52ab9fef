//! The schema of postings, made from the table of fields.

use crate::editor::{Draft, schema_of};
use crate::types::{
    Apply, Code, Company, Count, Date, EmploymentType, Language, OneOrMany, Place, Salary, Settings, Workplace,
};
use jdlint_core::fields::{Field, FieldKind, Match, field_named};
use jdlint_core::{FIELDS, FieldName};
use schemars::SchemaGenerator;
use serde_json::{Map, Value, json};

/// Names from schema.org and from application systems that are no field's own `schema_org` name, in their spelling.
const CAMEL_CASE: &[&str] = &["jobTitle", "applicationContact"];

/// The schema of postings in the version `draft`, for editors and validators.
///
/// Nothing is required and the top level is open: what is missing and what is misspelled is for the rules to say.
pub fn posting_schema(draft: Draft) -> Value {
    let mut generator = draft.generator();
    let mut properties = Map::new();
    properties.insert(
        "$schema".to_owned(),
        json!({ "type": "string", "description": "The address of this schema, for editors." }),
    );
    for field in FIELDS {
        properties.insert(field.name.as_str().to_owned(), property(field, &mut generator));
        for alias in aliases(field) {
            properties.entry(alias.clone()).or_insert_with(|| alias_property(field, &alias));
        }
    }
    json!({
        "$schema": draft.uri(),
        "$id": draft.id("posting"),
        "title": "Job posting",
        "description": "A job posting as jdlint reads it from YAML, JSON, TOML or front matter.",
        "type": "object",
        "properties": properties,
        "defaultSnippets": [{
            "label": "posting",
            "description": "A whole posting, to be filled in.",
            "body": snippet(),
        }],
        "examples": [example()],
    })
}

/// The schema of the values that `field` holds, without its description.
fn value_schema(field: &Field, generator: &mut SchemaGenerator) -> Value {
    match field.kind {
        FieldKind::Text if field.name == FieldName::ID => schema_of::<Code>(generator),
        FieldKind::Text if is_short(field.name) => schema_of::<String>(generator),
        FieldKind::Text | FieldKind::Prose | FieldKind::Regions => schema_of::<OneOrMany<String>>(generator),
        FieldKind::Count => schema_of::<Count>(generator),
        FieldKind::Company => with_other_keys(field.kind, schema_of::<Company>(generator)),
        FieldKind::Places => with_other_keys(field.kind, schema_of::<OneOrMany<Place>>(generator)),
        FieldKind::Workplace => schema_of::<Workplace>(generator),
        FieldKind::EmploymentType => schema_of::<OneOrMany<EmploymentType>>(generator),
        FieldKind::Salary => with_other_keys(field.kind, schema_of::<Salary>(generator)),
        FieldKind::Date => schema_of::<Date>(generator),
        FieldKind::Apply => with_other_keys(field.kind, schema_of::<Apply>(generator)),
        FieldKind::Language => schema_of::<Language>(generator),
        FieldKind::Settings => schema_of::<Settings>(generator),
    }
}

/// Texts of one line; the other texts may be lists.
fn is_short(name: FieldName) -> bool {
    matches!(name, FieldName::TITLE | FieldName::DEPARTMENT | FieldName::TEAM | FieldName::INDUSTRY)
}

fn property(field: &Field, generator: &mut SchemaGenerator) -> Value {
    let mut schema = value_schema(field, generator);
    let description = field.description.replace('`', "");
    let mut hover = field.description.to_owned();
    if let Some(list) = word_list(&schema) {
        hover.push_str("\n\n");
        hover.push_str(&list);
    }
    if hover != description {
        schema["markdownDescription"] = hover.into();
    }
    schema["description"] = description.into();
    schema
}

/// The words that a field takes, as a list in Markdown, where its schema cannot show them as an `enum` of its own.
fn word_list(schema: &Value) -> Option<String> {
    schema.get("pattern").and(schema.get("defaultSnippets"))?;
    let snippets = schema["defaultSnippets"].as_array()?;
    let line = |snippet: &Value| {
        let text = |key: &str| snippet[key].as_str().unwrap_or_default().to_owned();
        format!("- `{}`: {}", text("label"), text("description"))
    };
    Some(snippets.iter().map(line).collect::<Vec<_>>().join("\n"))
}

/// Allows the other keys that are read in the maps of `schema`, without a word about what they hold.
fn with_other_keys(kind: FieldKind, mut schema: Value) -> Value {
    allow_keys(kind, &mut schema);
    if let Some(items) = schema.get_mut("items") {
        allow_keys(kind, items);
    }
    schema
}

fn allow_keys(kind: FieldKind, schema: &mut Value) {
    let Some(Value::Object(properties)) = schema.get_mut("properties") else { return };
    for key in kind.other_keys() {
        let text = json!({ "description": "Read as well; the names above are the usual ones.", "doNotSuggest": true });
        properties.entry((*key).to_owned()).or_insert(text);
    }
    // JSON-LD, editors and sites have keys of their own.
    schema["patternProperties"] = json!({ "^(@|\\$|_|x-)": {} });
}

/// The other names of `field`: its aliases, and its names in schema.org's spelling.
fn aliases(field: &Field) -> Vec<String> {
    let own = field.aliases.iter().chain(field.weak_aliases).map(|alias| (*alias).to_owned());
    let schema_org = std::iter::once(&field.schema_org).chain(CAMEL_CASE).filter(|name| {
        field_named(name).is_some_and(|(named, how)| named.name == field.name && how != Match::Canonical)
    });
    own.chain(schema_org.map(|name| (*name).to_owned())).collect()
}

fn alias_property(field: &Field, alias: &str) -> Value {
    let weak = field_named(alias).is_some_and(|(_, how)| how == Match::Weak);
    let when = if weak { ", where its value reads as one" } else { "" };
    json!({ "description": format!("An alias of {}{when}. {}", field.name, field.description.replace('`', "")), "doNotSuggest": true })
}

/// A posting with blanks, in the notation of editors.
fn snippet() -> Value {
    json!({
        "title": "${1:Data Engineer}",
        "company": "${2:Example Freight}",
        "locations": ["${3:Berlin, DE}"],
        "workplace": "${4|on_site,hybrid,remote|}",
        "employment_type": "${5|full_time,part_time,contract,fixed_term,internship|}",
        "salary": { "min": "^${6:65000}", "max": "^${7:80000}", "currency": "${8:EUR}", "period": "${9|year,month,day,hour|}" },
        "summary": "${10:What the job is about, in a few sentences.}",
        "responsibilities": ["${11:What the person will do.}"],
        "qualifications": ["${12:What the person must bring.}"],
        "benefits": ["${13:What you offer beside pay.}"],
        "date_posted": "${14:2026-01-31}",
        "valid_through": "${15:2026-02-28}",
        "apply": "${16:https://example.com/jobs/data-engineer}",
        "equal_opportunity": "${17:Your equal-opportunity statement.}",
    })
}

/// A whole posting.
fn example() -> Value {
    json!({
        "title": "Data Engineer",
        "company": { "name": "Example Freight", "url": "https://example.com" },
        "locations": ["Berlin, DE", { "city": "Vienna", "country": "AT" }],
        "workplace": "hybrid",
        "employment_type": "full_time",
        "salary": { "min": 65000, "max": 80000, "currency": "EUR", "period": "year" },
        "summary": "You build the pipelines that tell dispatchers where every parcel is.",
        "responsibilities": ["Build and run data pipelines.", "Look after the quality of our data."],
        "qualifications": ["Two years of work with SQL and Python."],
        "benefits": ["30 days of leave", "A budget for learning"],
        "date_posted": "2026-01-31",
        "valid_through": "2026-02-28",
        "apply": { "url": "https://example.com/jobs/data-engineer" },
        "equal_opportunity": "We welcome applicants of every background and decide by skill alone.",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor::to_text;

    #[test]
    fn every_field_and_alias_is_a_property_with_a_description() {
        let schema = posting_schema(Draft::Draft07);
        let properties = schema["properties"].as_object().unwrap();
        for field in FIELDS {
            let names = [field.name.as_str().to_owned()];
            for name in names.iter().chain(&aliases(field)) {
                let text = properties[name]["description"].as_str().unwrap();
                assert!(text.contains(&field.description.replace('`', "")), "{name}");
            }
        }
        for name in ["jobTitle", "hiringOrganization", "jobLocation", "employmentType", "baseSalary", "validThrough"] {
            assert!(properties.contains_key(name), "{name}");
        }
    }

    #[test]
    fn nothing_is_required_null_or_an_alternative() {
        let text = to_text(&posting_schema(Draft::Draft07));
        for word in
            ["\"required\"", "\"null\"", "null", "anyOf", "oneOf", "\"if\"", "$ref", "definitions", "uint", "double"]
        {
            assert!(!text.contains(word), "{word}");
        }
        assert!(posting_schema(Draft::Draft07).get("additionalProperties").is_none());
    }

    #[test]
    fn maps_have_the_keys_of_the_table() {
        let schema = posting_schema(Draft::Draft07);
        for field in FIELDS.iter().filter(|field| !field.kind.keys().is_empty()) {
            let properties = schema["properties"][field.name.as_str()]["properties"].as_object().unwrap();
            let typed: Vec<&str> = properties
                .iter()
                .filter(|(_, schema)| schema.get("doNotSuggest").is_none())
                .map(|(key, _)| key.as_str())
                .collect();
            let mut keys = field.kind.keys().to_vec();
            keys.sort_unstable();
            assert_eq!(typed, keys, "{}", field.name);
        }
    }
}
