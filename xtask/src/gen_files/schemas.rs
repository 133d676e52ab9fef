//! The JSON Schemas of postings, of `jdlint.toml` and of the JSON report, in `schemas/`.

use super::Files;
use jdlint_linter::config_schema;
use jdlint_render::report::report_schema;
use jdlint_schema::editor::to_text;
use jdlint_schema::{Draft, posting_schema};
use serde_json::{Value, json};

/// Writes the schemas: draft-07 for editors, and each again in 2020-12.
pub(super) fn generate(files: &mut Files) -> Result<(), String> {
    for (draft, folder) in [(Draft::Draft07, "schemas"), (Draft::Draft202012, "schemas/2020-12")] {
        let schemas = [("posting", posting_schema(draft)), ("config", config_schema(draft)), ("report", report(draft))];
        for (name, schema) in schemas {
            files.ensure(&format!("{folder}/{name}.schema.json"), &to_text(&schema))?;
        }
    }
    Ok(())
}

fn report(draft: Draft) -> Value {
    let mut schema = report_schema(draft == Draft::Draft202012);
    schema["$id"] = json!(draft.id("report"));
    schema["title"] = json!("JSON report of jdlint");
    schema
}
