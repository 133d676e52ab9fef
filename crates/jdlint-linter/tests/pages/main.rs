//! Every page is a test: its postings are linted with its rule alone, and what is printed must stand below them.
//!
//! `JDLINT_BLESS=1 cargo test -p jdlint-linter --test pages` writes what is printed into the pages.

mod page;

use jdlint_core::diagnostic::{Applicability, Diagnostic, Level};
use jdlint_linter::{Linted, Linter, Selector, Settings, apply_fixes, parse_config};
use jdlint_render::{LintedFile, RenderOptions, plain};
use jdlint_rules::{RuleEntry, rules};
use page::{Example, Verdict, examples};
use std::fmt::Write as _;
use std::path::PathBuf;

/// The day for which all pages are written.
const AS_OF: jiff::civil::Date = jiff::civil::date(2026, 11, 1);

fn settings(example: &Example) -> Settings {
    let mut settings = Settings::new(AS_OF);
    if let Some(text) = &example.config {
        let (config, problems) = parse_config(text);
        assert_eq!(problems, [], "the config above line {} is wrong", example.line);
        config.apply(&[], &mut settings);
    }
    settings
}

fn lint_alone(entry: &RuleEntry, example: &Example, text: &str) -> Linted {
    let mut settings = settings(example);
    settings.select = vec![Selector::Rule(entry.name())];
    // An unused suppression is one of a rule that runs.
    if entry.meta.group == jdlint_core::Group::Suppression {
        settings.select = vec![Selector::All];
    }
    let mut linted = Linter::new(settings).lint(example.read(text));
    linted.diagnostics.retain(|diagnostic| diagnostic.rule == entry.name());
    linted
}

fn print(linted: &Linted, name: &str) -> String {
    let options = RenderOptions { min_level: Level::Info, ..RenderOptions::default() };
    plain(&LintedFile::new(name, &linted.document, &linted.diagnostics), &options)
}

fn print_fix(before: &str, after: &str) -> String {
    let diff = similar::TextDiff::from_lines(before, after);
    let mut out = String::new();
    for change in diff.iter_all_changes() {
        let sign = match change.tag() {
            similar::ChangeTag::Delete => '-',
            similar::ChangeTag::Insert => '+',
            similar::ChangeTag::Equal => continue,
        };
        let _ = writeln!(out, "{sign}{}", change.value().trim_end_matches('\n'));
    }
    out
}

/// What stands below a posting: its report, and its fix where there is one.
fn printed(entry: &RuleEntry, example: &Example) -> (String, Option<String>) {
    let linted = lint_alone(entry, example, &example.text);
    let (after, applied) = apply_fixes(&example.text, &linted.diagnostics, Applicability::Unsafe);
    let fix = (applied > 0).then(|| print_fix(&example.text, &after));
    (print(&linted, &example.name), fix)
}

fn page_path(entry: &RuleEntry) -> PathBuf {
    let group = entry.meta.group.as_str().replace('-', "_");
    let name = entry.name().as_str().replace('-', "_");
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../jdlint-rules/src/rules/{group}/{name}.md"))
}

/// The page with what is printed today.
fn blessed(entry: &RuleEntry, page: &str) -> String {
    let lines: Vec<&str> = page.lines().collect();
    let mut out = String::new();
    let mut at = 0;
    for example in examples(page).iter().filter(|example| example.verdict == Verdict::Flagged) {
        for line in &lines[at..example.printed.start] {
            let _ = writeln!(out, "{line}");
        }
        let (report, fix) = printed(entry, example);
        let _ = write!(out, "\n```report\n{}\n```\n", report.trim_end_matches('\n'));
        if let Some(fix) = fix {
            let _ = write!(out, "\n```diff fix\n{}\n```\n", fix.trim_end_matches('\n'));
        }
        at = example.printed.end;
    }
    for line in &lines[at..] {
        let _ = writeln!(out, "{line}");
    }
    out
}

#[test]
fn pages_print_what_they_say() {
    let bless = std::env::var_os("JDLINT_BLESS").is_some_and(|value| value == "1");
    let mut failures = String::new();
    for entry in rules() {
        let page = std::fs::read_to_string(page_path(entry)).expect("every rule has a page");
        let fresh = blessed(entry, &page);
        if fresh == page {
            continue;
        }
        if bless {
            std::fs::write(page_path(entry), fresh).expect("the page can be written");
        } else {
            let diff = similar::TextDiff::from_lines(&page, &fresh);
            let _ = writeln!(failures, "{}:\n{}", entry.name(), diff.unified_diff().context_radius(2));
        }
    }
    assert!(failures.is_empty(), "pages are stale; read this, then run with JDLINT_BLESS=1\n{failures}");
}

#[test]
fn flagged_postings_are_flagged_and_others_are_not() {
    let mut failures = String::new();
    for entry in rules() {
        for example in examples(entry.meta.page) {
            let linted = lint_alone(entry, &example, &example.text);
            let flagged = !linted.diagnostics.is_empty();
            if flagged != (example.verdict == Verdict::Flagged) {
                let _ = writeln!(
                    failures,
                    "{} line {}: {:?} does not hold\n{}",
                    entry.name(),
                    example.line,
                    example.verdict,
                    print(&linted, &example.name)
                );
            }
        }
    }
    assert!(failures.is_empty(), "{failures}");
}

#[test]
fn messages_are_short_and_plain() {
    for entry in rules() {
        for example in examples(entry.meta.page) {
            for diagnostic in lint_alone(entry, &example, &example.text).diagnostics {
                let message = &diagnostic.message;
                let place = format!("{} line {}: {message}", entry.name(), example.line);
                assert!(message.chars().count() < 100, "too long: {place}");
                assert!(!message.starts_with(char::is_uppercase) && !message.ends_with('.'), "not a fragment: {place}");
                for word in ["finding", "violation", "illegal", "compliant", "anchor", "as-of"] {
                    assert!(!message.contains(word), "says `{word}`: {place}");
                }
            }
        }
    }
}

/// The fix laws on every posting of every page.
#[test]
fn fixes_keep_their_laws() {
    for entry in rules() {
        for example in examples(entry.meta.page) {
            let linted = lint_alone(entry, &example, &example.text);
            let (after, applied) = apply_fixes(&example.text, &linted.diagnostics, Applicability::Unsafe);
            if applied == 0 {
                continue;
            }
            let place = format!("{} line {}", entry.name(), example.line);
            let again = lint_alone(entry, &example, &after);
            let (twice, _) = apply_fixes(&after, &again.diagnostics, Applicability::Unsafe);
            assert!(
                again.diagnostics.len() < linted.diagnostics.len(),
                "{place}: the rule still speaks after its own fix\n{}",
                print(&again, &example.name)
            );
            assert_eq!(twice, after, "{place}: a second run changes more");
            let all = |text: &str| Linter::new(settings(&example)).lint(example.read(text));
            let before = all(&example.text);
            for diagnostic in all(&after).diagnostics {
                if diagnostic.level == Level::Info {
                    continue;
                }
                let count = |list: &[Diagnostic]| list.iter().filter(|other| other.rule == diagnostic.rule).count();
                assert!(
                    count(&before.diagnostics) > 0,
                    "{place}: the fix brings `{}`: {}",
                    diagnostic.rule,
                    diagnostic.message
                );
            }
        }
    }
}
