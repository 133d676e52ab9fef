//! The formats of services and tools, over everything that is hard to print.

mod support;

use jdlint_core::fields::FieldName;
use jdlint_core::{Diagnostic, Level, RuleName};
use jdlint_render::{Allowed, AllowedBy, OutputFormat, RenderOptions, Report, RuleInfo};
use serde_json::Value;
use support::{Case, cases, options, report, summary};

const FORMATS: [OutputFormat; 10] = [
    OutputFormat::Sarif,
    OutputFormat::Github,
    OutputFormat::Gitlab,
    OutputFormat::Junit,
    OutputFormat::Checkstyle,
    OutputFormat::Rdjson,
    OutputFormat::Azure,
    OutputFormat::Sonarqube,
    OutputFormat::Teamcity,
    OutputFormat::Markdown,
];

fn rule(name: RuleName) -> Option<RuleInfo> {
    (name.as_str() == "location-placeholder").then_some(RuleInfo {
        summary: "A place that was never filled in",
        page: "# location-placeholder\n\nA place that was never filled in.\n",
        level: Level::Error,
        on: true,
        confidence: "high",
    })
}

fn told() -> RenderOptions {
    RenderOptions { rule, min_level: Level::Info, ..options() }
}

#[test]
fn everything_hard() {
    for format in FORMATS {
        insta::assert_snapshot!(format!("{format}"), report(&cases(), format, told()));
    }
}

#[test]
fn nothing_said() {
    let clean = [Case::new("clean \"&\".md", "# Cook\n")];
    for format in FORMATS {
        insta::assert_snapshot!(format!("clean_{format}"), report(&clean, format, options()));
    }
}

#[test]
fn what_is_hidden_stays_hidden() {
    // The record has an error and an info.
    for format in FORMATS {
        let text = report(&[support::record()], format, options());
        assert!(text.contains("location-placeholder") && !text.contains("short-title"), "{format}: {text}");
    }
}

#[test]
fn json_is_json_and_xml_is_xml() {
    for format in FORMATS {
        let text = report(&cases(), format, told());
        match format {
            OutputFormat::Sarif | OutputFormat::Gitlab | OutputFormat::Rdjson | OutputFormat::Sonarqube => {
                serde_json::from_str::<Value>(&text).unwrap();
            }
            OutputFormat::Junit | OutputFormat::Checkstyle => {
                roxmltree::Document::parse(&text).unwrap();
            }
            _ => {}
        }
        let is_control = |c: char| c != '\n' && jdlint_render::escape::is_hidden(c);
        assert!(!text.contains(is_control), "{format}: {text:?}");
    }
}

#[test]
fn a_log_has_one_line_for_each_diagnostic() {
    let said: usize = cases().iter().map(|case| case.diagnostics.len()).sum();
    for format in [OutputFormat::Github, OutputFormat::Azure] {
        assert_eq!(report(&cases(), format, told()).lines().count(), said, "{format}");
    }
    for (format, begin) in
        [(OutputFormat::Github, "::"), (OutputFormat::Azure, "##vso["), (OutputFormat::Teamcity, "##teamcity[")]
    {
        assert!(report(&cases(), format, told()).lines().all(|line| line.starts_with(begin)), "{format}");
    }
}

#[test]
fn sarif_says_what_is_allowed_and_where() {
    let case = &cases()[0];
    let lone: Vec<&Diagnostic> = case.diagnostics.iter().collect();
    let allowed = [
        Allowed { diagnostic: lone[0], by: AllowedBy::Posting, reason: Some("kept \"on purpose\"") },
        Allowed { diagnostic: lone[0], by: AllowedBy::Baseline, reason: None },
    ];
    let mut report = Report::new(Vec::new(), OutputFormat::Sarif, told());
    report.file(&case.file().allowed(&allowed)).unwrap();
    let text = report.end(&summary(std::slice::from_ref(case))).unwrap();
    let log: Value = serde_json::from_slice(&text).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let kinds: Vec<&Value> = results.iter().map(|result| &result["suppressions"][0]["kind"]).collect();
    assert_eq!(kinds, [&Value::Null, &Value::from("inSource"), &Value::from("external")]);
    let why: Vec<&Value> = results.iter().map(|result| &result["suppressions"][0]["justification"]).collect();
    assert_eq!(why, [&Value::Null, &Value::from("kept \"on purpose\""), &Value::Null]);
    // No two results share a fingerprint, also where they say the same of the same words.
    let prints: std::collections::HashSet<String> =
        results.iter().map(|result| result["partialFingerprints"]["jdlint/v1"].to_string()).collect();
    assert_eq!(prints.len(), 3);
}

#[test]
fn a_fingerprint_stays_while_lines_move() {
    let prints = |source: &str| -> Vec<String> {
        let end = jdlint_core::SourceRange::empty(source.len() as u32);
        let case = Case::new("a.md", source)
            .say(Level::Error, "location-placeholder", "left in", "[City]")
            .say_at(Level::Warning, "missing-eeo", "no statement", end)
            .with(|said| said.owns = Some(FieldName::EQUAL_OPPORTUNITY));
        let text = report(&[case], OutputFormat::Gitlab, options());
        let issues: Value = serde_json::from_str(&text).unwrap();
        issues.as_array().unwrap().iter().map(|issue| issue["fingerprint"].to_string()).collect()
    };
    let before = prints("Work in [City].\n");
    assert_eq!(before, prints("# Cook\n\nA line more.\n\nWork in [City].\n\nAnd more.\n"));
    assert_ne!(before[0], before[1]);
}

#[test]
fn reviewdog_counts_bytes_and_sonarqube_units_of_utf16() {
    let text = report(&cases()[1..2], OutputFormat::Rdjson, options());
    let log: Value = serde_json::from_str(&text).unwrap();
    // "Wir suchen einen Überflieger 🎉 und Rockstar.": one letter of two bytes, one sign of four.
    assert_eq!(log["diagnostics"][0]["location"]["range"]["start"]["column"], 36 + 1 + 3);
    let text = report(&cases()[1..2], OutputFormat::Sonarqube, options());
    let log: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(log["issues"][0]["primaryLocation"]["textRange"]["startColumn"], 35 + 1);
}

#[test]
fn a_summary_that_is_too_long_counts_what_it_leaves_out() {
    let words = "word ".repeat(12_000);
    let mut case = Case::new("long.md", &words);
    for at in 0..12_000 {
        let range = jdlint_core::SourceRange::new(at * 5, at * 5 + 4);
        case = case.say_at(Level::Warning, "cliche", "`word` says little", range);
    }
    let text = report(&[case], OutputFormat::Markdown, options());
    assert!(text.len() < 1 << 20, "{}", text.len());
    assert!(text.trim_end().ends_with("more, which have no room here."), "{}", &text[text.len() - 200..]);
}
