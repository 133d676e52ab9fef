//! The postings in `fixtures/schema`: the good ones pass, the broken ones have one diagnostic at the one place.
//! `cargo xtask e2e schema` shows that other validators say the same.
#![cfg(feature = "validate")]
#![allow(clippy::unwrap_used, reason = "a test may panic")]

use jdlint_core::Format;
use jdlint_linter::{Linter, Selector, Settings};
use serde_json::Value;
use std::fs;
use std::path::Path;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/schema");

/// Rule and words of all that is said about the file at `path`.
fn told(path: &Path) -> Vec<(String, String)> {
    let mut settings = Settings::new("2026-11-24".parse().unwrap());
    settings.select = ["invalid-field", "unknown-field", "duplicate-field", "syntax-error"]
        .map(|name| Selector::parse(name).unwrap())
        .to_vec();
    let format = match path.extension().unwrap().to_str().unwrap() {
        "yaml" => Format::Yaml,
        "toml" => Format::Toml,
        _ => Format::Json,
    };
    let linted = Linter::new(settings).lint_text(format, fs::read_to_string(path).unwrap());
    let words = |range| linted.document.source_text(range).to_owned();
    linted
        .diagnostics
        .iter()
        .map(|diagnostic| (diagnostic.rule.as_str().to_owned(), words(diagnostic.primary.range)))
        .collect()
}

#[test]
fn good_postings_pass() {
    for entry in fs::read_dir(format!("{ROOT}/good")).unwrap() {
        let path = entry.unwrap().path();
        assert_eq!(told(&path), [], "{}", path.display());
    }
}

#[test]
fn broken_postings_have_one_diagnostic_at_their_place() {
    let expected: Value = serde_json::from_str(&fs::read_to_string(format!("{ROOT}/broken.json")).unwrap()).unwrap();
    let expected = expected.as_object().unwrap();
    assert_eq!(fs::read_dir(format!("{ROOT}/broken")).unwrap().count(), expected.len());
    for (name, wanted) in expected {
        let text = |key: &str| wanted[key].as_str().unwrap().to_owned();
        assert_eq!(told(&Path::new(ROOT).join("broken").join(name)), [(text("rule"), text("text"))], "{name}");
    }
}
