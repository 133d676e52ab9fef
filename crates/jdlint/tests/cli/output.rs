//! What is printed.

use crate::{BAD, Folder, GOOD};
use std::process::Stdio;

#[test]
fn json_has_its_promised_shape() {
    let folder = Folder::new(&[("jobs/bad.md", BAD), ("jobs/good.md", GOOD)]);
    let ran = folder.run(&["jobs", "--output-format", "json", "--as-of", "2026-11-24"]).code(1);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["version"], 1);
    assert_eq!(report["as_of"], "2026-11-24");
    assert_eq!(report["summary"]["postings"], 2);
    let found = report["diagnostics"].as_array().unwrap();
    let first = found.iter().find(|diagnostic| diagnostic["rule"] == "location-placeholder").unwrap();
    let range = &first["range"];
    assert_eq!(first["file"], "jobs/bad.md");
    assert_eq!((range["start"]["line"].as_u64(), range["start"]["column"].as_u64()), (Some(3), Some(11)));
    let bytes = range["start"]["offset"].as_u64().unwrap() as usize..range["end"]["offset"].as_u64().unwrap() as usize;
    assert_eq!(&BAD[bytes], "[City, State]");
}

#[test]
fn json_fits_the_schema_that_is_printed() {
    let folder = Folder::new(&[("jobs/bad.md", BAD), ("jobs/good.md", GOOD)]);
    let schema: serde_json::Value = serde_json::from_str(&folder.run(&["schema", "report"]).code(0).out).unwrap();
    let schema = jsonschema::validator_for(&schema).unwrap();
    for preset in ["recommended", "legal", "strict"] {
        let ran = folder.run(&["jobs", "--output-format", "json", "--preset", preset]);
        let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        let problems: Vec<String> = schema.iter_errors(&report).map(|error| error.to_string()).collect();
        assert!(problems.is_empty(), "{preset}: {problems:#?}");
    }
}

#[test]
fn the_order_does_not_depend_on_threads() {
    let names: Vec<String> = (0..40).map(|number| format!("jobs/{number:02}.md")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), BAD)).collect();
    let folder = Folder::new(&files);
    let run = |threads: &str| folder.run(&["jobs", "--threads", threads, "--output-format", "json"]).code(1).out;
    assert_eq!(run("1"), run("4"));
}

#[test]
fn most_postings_lacking_the_same_thing_fold() {
    let names: Vec<String> = (0..12).map(|number| format!("jobs/{number:02}.md")).collect();
    let text = "# Cook\n\nSunrise Inn is hiring a cook in Austin, TX. Pay: $21 per hour. To apply, write to us.\n";
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), text)).collect();
    let ran = Folder::new(&files).run(&["jobs"]).code(1).says("provided-elsewhere");
    assert_eq!(ran.out.matches("warning[missing-eeo-statement]").count(), 1, "{ran:#?}");
}

#[test]
fn show_files_says_why() {
    let folder = Folder::new(&[("jobs/good.md", GOOD), ("notes.md", "Buy milk."), ("README.md", GOOD), ("a.zip", "x")]);
    folder
        .run(&["--show-files"])
        .code(0)
        .says("jobs/good.md: checked")
        .says("notes.md: left out: does not read like a posting")
        .says("README.md: left out")
        .says("a.zip: left out");
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let names: Vec<String> = (0..300).map(|number| format!("jobs/{number:03}.md")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), BAD)).collect();
    let folder = Folder::new(&files);
    let mut child = folder
        .command(&["jobs", "--output-format", "json"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ran = child.wait_with_output().unwrap();
    assert!(ran.stderr.is_empty(), "{}", String::from_utf8_lossy(&ran.stderr));
    assert_eq!(ran.status.code(), Some(1));
}

#[test]
fn inspect_says_what_was_understood() {
    let folder = Folder::new(&[("a.md", GOOD)]);
    let ran = folder.run(&["inspect", "a.md", "--output-format", "json"]).code(0);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let posting = &report[0]["posting"];
    assert_eq!(posting["title"]["value"], "Line Cook");
    assert_eq!(posting["salary"][0]["value"]["min"], 19.5);
    assert_eq!(posting["salary"][0]["value"]["period"], "hour");
    assert_eq!(posting["locations"][0]["value"]["subdivision"], "US-TX");
    assert_eq!(posting["equal_opportunity"]["value"]["kind"], "statement");
    folder.run(&["inspect", "a.md"]).code(0).says("Line Cook").says("US-TX");
}

#[test]
fn quiet_prints_only_what_was_found() {
    let folder = Folder::new(&[("good.md", GOOD), ("bad.md", BAD)]);
    assert_eq!(folder.run(&["good.md", "-q"]).code(0).out, "");
    let ran = folder.run(&["bad.md", "-q"]).code(1);
    assert!(!ran.out.contains("Checked"), "{ran:#?}");
}
