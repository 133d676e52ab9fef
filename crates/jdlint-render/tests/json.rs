//! `json` and `json-lines`.

mod support;

use jdlint_render::OutputFormat;
use jdlint_render::report::{JsonReport, JsonSummary};
use support::{Case, cases, options, report, summary};

#[test]
fn the_report_is_one_object() {
    let text = report(&cases(), OutputFormat::Json, options());
    let value: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(value["version"], 1);
    assert_eq!(value["summary"]["postings"], 10);
    insta::assert_snapshot!(text);
}

#[test]
fn what_is_streamed_has_the_documented_shape() {
    let cases = cases();
    let files: Vec<_> = cases.iter().map(Case::file).collect();
    let whole = JsonReport {
        version: jdlint_render::report::VERSION,
        as_of: "2026-11-24",
        diagnostics: files.iter().flat_map(jdlint_render::report::diagnostics).collect(),
        summary: JsonSummary::new(&summary(&cases), &[]),
    };
    let streamed: serde_json::Value = serde_json::from_str(&report(&cases, OutputFormat::Json, options())).unwrap();
    assert_eq!(streamed, serde_json::to_value(whole).unwrap());
}

#[test]
fn nothing_said_is_an_empty_array() {
    insta::assert_snapshot!(report(&[], OutputFormat::Json, options()));
}

#[test]
fn lines_are_the_elements_of_the_array() {
    let lines = report(&cases(), OutputFormat::JsonLines, options());
    let lines: Vec<serde_json::Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let whole: serde_json::Value = serde_json::from_str(&report(&cases(), OutputFormat::Json, options())).unwrap();
    assert_eq!(whole["diagnostics"], serde_json::Value::Array(lines));
}

#[test]
fn offsets_of_a_record_are_those_of_the_file() {
    let text = report(&[support::record()], OutputFormat::JsonLines, options());
    let first: serde_json::Value = serde_json::from_str(text.lines().next().unwrap()).unwrap();
    assert_eq!(first["level"], "info");
    assert_eq!(first["record"], 2);
    assert_eq!(first["range"]["start"], serde_json::json!({"offset": 1_000_011, "line": 3, "column": 12}));
    assert_eq!(first["range"]["end"], serde_json::json!({"offset": 1_000_018, "line": 3, "column": 18}));
}
