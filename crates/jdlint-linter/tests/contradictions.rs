//! Contradictions: each posting of `contradictions.txt` gives exactly the diagnostic that stands above it, or none of its
//! kind. Half of them only seem to contradict themselves: the past of the firm, other people's places and years, pay for
//! another level, what is open to some.

use jdlint_core::Format;
use jdlint_linter::{Linter, Settings};
use std::fmt::Write as _;

const RULES: &[&str] = &[
    "salary-conflict",
    "location-conflict",
    "workplace-conflict",
    "employment-type-conflict",
    "experience-conflict",
    "date-conflict",
    "seniority-mismatch",
    "closing-before-posting",
];

#[test]
fn each_posting_gives_exactly_its_diagnostic() {
    let linter = Linter::new(Settings::new(jiff::civil::date(2026, 11, 22)));
    let mut failures = String::new();
    let mut count = 0;
    for case in include_str!("contradictions.txt").split("\n=== ").skip(1) {
        let (head, text) = case.split_once('\n').expect("a posting stands below its heading");
        let (format, wanted) = head.split_once(": ").expect("a heading is FORMAT: RULE");
        let format = match format {
            "md" => Format::Markdown,
            "txt" => Format::Text,
            "yaml" => Format::Yaml,
            "json" => Format::Json,
            "toml" => Format::Toml,
            other => panic!("no posting is {other}"),
        };
        let linted = linter.lint_text(format, format!("{}\n", text.trim_end()));
        let said: Vec<&str> =
            linted.diagnostics.iter().map(|one| one.rule.as_str()).filter(|rule| RULES.contains(rule)).collect();
        let fits = if wanted == "silent" { said.is_empty() } else { said == [wanted] };
        if !fits {
            let _ = writeln!(failures, "wanted {wanted}, said {said:?}:\n{text}\n");
        }
        count += 1;
    }
    assert!(failures.is_empty(), "{failures}");
    assert!(count > 200, "{count}");
}
