//! Worked examples of law, `docs/laws/*.md`: what the law asks for is silent under the preset `legal`, and each omission
//! gives exactly the diagnostic that its heading names.
//!
//! A heading may name the day (`on 2026-06-30`). `JDLINT_BLESS=1 cargo test -p jdlint-linter --test law_pages` writes what
//! is printed.

#[path = "pages/page.rs"]
mod page;

use jdlint_core::diagnostic::Level;
use jdlint_linter::{Linted, Linter, Preset, Settings, parse_config};
use jdlint_render::{LintedFile, RenderOptions, plain};
use jiff::civil::Date;
use page::{Example, Verdict, examples};
use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

const AS_OF: Date = jiff::civil::date(2026, 11, 1);

/// The places that have a page.
const PLACES: &[&str] = &[
    "british-columbia",
    "california",
    "colorado",
    "germany",
    "illinois",
    "maryland",
    "new-jersey",
    "new-york",
    "ontario",
    "united-kingdom",
];

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/laws")
}

fn pages() -> Vec<(PathBuf, String)> {
    let entries = std::fs::read_dir(folder()).expect("the folder is there");
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("it can be listed").path()).collect();
    paths.sort();
    paths.into_iter().map(|path| (path.clone(), std::fs::read_to_string(path).expect("it can be read"))).collect()
}

/// The heading above an example.
fn title<'p>(page: &'p str, example: &Example) -> &'p str {
    let above: Vec<&str> = page.lines().take(example.line).collect();
    above.into_iter().rev().find_map(|line| line.strip_prefix("### ")).expect("an example has a heading")
}

/// The day that a heading names.
fn day(title: &str) -> Date {
    title.split(|c: char| !c.is_ascii_digit() && c != '-').find_map(|word| word.parse().ok()).unwrap_or(AS_OF)
}

fn lint(page: &str, example: &Example, preset: Preset) -> Linted {
    let mut settings = Settings::new(day(title(page, example)));
    settings.preset = Some(preset);
    if let Some(config) = &example.config {
        let (config, problems) = parse_config(config);
        assert!(problems.is_empty(), "{problems:?}");
        config.apply(&[], &mut settings);
    }
    Linter::new(settings).lint(example.read(&example.text))
}

fn print(linted: &Linted, name: &str) -> String {
    let options = RenderOptions { min_level: Level::Info, ..RenderOptions::default() };
    plain(&LintedFile::new(name, &linted.document, &linted.diagnostics), &options)
}

/// The page with what is printed today.
fn blessed(page: &str) -> String {
    let lines: Vec<&str> = page.lines().collect();
    let mut out = String::new();
    let mut at = 0;
    for example in examples(page).iter().filter(|example| example.verdict == Verdict::Flagged) {
        for line in &lines[at..example.printed.start] {
            let _ = writeln!(out, "{line}");
        }
        let report = print(&lint(page, example, Preset::Legal), &example.name);
        let _ = write!(out, "\n```report\n{}\n```\n", report.trim_end_matches('\n'));
        at = example.printed.end;
    }
    for line in &lines[at..] {
        let _ = writeln!(out, "{line}");
    }
    out
}

#[test]
fn every_place_has_a_page() {
    let names: BTreeSet<String> =
        pages().iter().filter_map(|(path, _)| Some(path.file_stem()?.to_str()?.to_owned())).collect();
    for place in PLACES {
        assert!(names.contains(*place), "{place}");
    }
    assert!(names.contains("levels"));
}

#[test]
fn each_omission_gives_exactly_its_diagnostic() {
    let mut failures = String::new();
    for (path, page) in pages() {
        for example in examples(&page) {
            let linted = lint(&page, &example, Preset::Legal);
            let said: Vec<String> =
                linted.diagnostics.iter().map(|diagnostic| diagnostic.rule.as_str().to_owned()).collect();
            let title = title(&page, &example);
            let wanted: Vec<String> = match example.verdict {
                Verdict::NotFlagged => Vec::new(),
                Verdict::Flagged => {
                    vec![title.split('`').nth(1).expect("the heading names the rule").to_owned()]
                }
            };
            if said != wanted {
                let printed = print(&linted, &example.name);
                let _ = writeln!(failures, "{} `{title}`: {said:?}\n{printed}", path.display());
            }
            for (words, level) in [("an error", Level::Error), ("a warning", Level::Warning), ("a note", Level::Info)] {
                if title.contains(words) && linted.diagnostics.iter().any(|diagnostic| diagnostic.level != level) {
                    let _ = writeln!(failures, "{} `{title}` is no {level}", path.display());
                }
            }
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn pages_print_what_they_say() {
    let bless = std::env::var_os("JDLINT_BLESS").is_some_and(|value| value == "1");
    let mut stale = String::new();
    for (path, page) in pages() {
        let fresh = blessed(&page);
        if fresh != page && bless {
            std::fs::write(&path, fresh).expect("the page can be written");
        } else if fresh != page {
            let diff = similar::TextDiff::from_lines(&page, &fresh);
            let _ = writeln!(stale, "{}:\n{}", path.display(), diff.unified_diff().context_radius(2));
        }
    }
    assert!(stale.is_empty(), "pages are stale; read this, then run with JDLINT_BLESS=1\n{stale}");
}

/// Laws begin and end on their days, in rules as in the table.
#[test]
fn laws_begin_on_their_days() {
    let level = |place: &str, day: Date| {
        let mut settings = Settings::new(day);
        settings.preset = Some(Preset::Legal);
        settings.company.employees = Some(5_000);
        let text = format!("# Cook\n\nLocation: {place}\n\nYou cook. We offer health insurance.\n");
        let linted = Linter::new(settings).lint_text(jdlint_core::Format::Markdown, text);
        let found = linted.diagnostics.iter().find(|diagnostic| diagnostic.rule.as_str() == "undisclosed-pay-range");
        found.map(|diagnostic| diagnostic.level)
    };
    let date = jiff::civil::date;
    for (place, day, wanted) in [
        ("Richmond, Virginia", date(2025, 6, 30), None),
        ("Richmond, Virginia", date(2026, 6, 30), Some(Level::Info)),
        ("Richmond, Virginia", date(2026, 7, 1), Some(Level::Error)),
        ("Hartford, Connecticut", date(2026, 9, 30), Some(Level::Info)),
        ("Hartford, Connecticut", date(2026, 10, 1), Some(Level::Error)),
        ("Portland, Maine", date(2026, 7, 28), Some(Level::Info)),
        ("Portland, Maine", date(2026, 7, 29), Some(Level::Error)),
        ("Boston, Massachusetts", date(2025, 10, 28), Some(Level::Info)),
        ("Boston, Massachusetts", date(2025, 10, 29), Some(Level::Error)),
        ("Dover, Delaware", date(2026, 9, 25), None),
        ("Dover, Delaware", date(2026, 9, 26), Some(Level::Info)),
        ("Dover, Delaware", date(2027, 9, 25), Some(Level::Info)),
        ("Dover, Delaware", date(2027, 9, 26), Some(Level::Error)),
    ] {
        assert_eq!(level(place, day), wanted, "{place} on {day}");
    }
}
