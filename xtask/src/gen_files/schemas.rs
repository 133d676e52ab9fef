//! The JSON Schemas in `schemas/`. They need the rules compiled, which this package must not: an example of
//! `jdlint-linter` makes them, behind all other generated files.

use super::Files;
use crate::shell;
use std::collections::BTreeMap;
use std::process::Stdio;

/// Writes the schemas; their texts by their paths.
pub(super) fn generate(files: &mut Files) -> Result<BTreeMap<String, String>, String> {
    let mut cargo = shell::cargo();
    cargo.args(["run", "--quiet", "--package", "jdlint-linter", "--example", "schemas"]).stderr(Stdio::inherit());
    let output = cargo.output().map_err(|error| format!("cannot start cargo: {error}"))?;
    if !output.status.success() {
        return Err("the schemas cannot be made while jdlint-linter does not compile".to_owned());
    }
    let made: BTreeMap<String, String> =
        serde_json::from_slice(&output.stdout).map_err(|error| format!("cannot read the schemas: {error}"))?;
    made.iter().try_for_each(|(path, text)| files.ensure(path, text))?;
    Ok(made)
}
