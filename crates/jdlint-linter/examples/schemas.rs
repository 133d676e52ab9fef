//! Prints all JSON Schemas, as one object from path to text: `cargo xtask gen` writes them into the files.
#![allow(clippy::print_stdout, reason = "printing is what it is for")]

use jdlint_linter::config_schema;
use jdlint_render::report::report_schema;
use jdlint_schema::editor::to_text;
use jdlint_schema::{Draft, posting_schema};
use serde_json::{Value, json};
use std::collections::BTreeMap;

fn main() {
    println!("{}", json!(schemas()));
}

/// The schemas in draft-07 for editors, and each again in 2020-12: path from the workspace's root, and text.
pub(crate) fn schemas() -> BTreeMap<String, String> {
    let mut made = BTreeMap::new();
    for (draft, folder) in [(Draft::Draft07, "schemas"), (Draft::Draft202012, "schemas/2020-12")] {
        let schemas = [("posting", posting_schema(draft)), ("config", config_schema(draft)), ("report", report(draft))];
        for (name, schema) in schemas {
            made.insert(format!("{folder}/{name}.schema.json"), to_text(&schema));
        }
    }
    made
}

fn report(draft: Draft) -> Value {
    let mut schema = report_schema(draft == Draft::Draft202012);
    schema["$id"] = json!(draft.id("report"));
    schema["title"] = json!("JSON report of jdlint");
    schema
}
