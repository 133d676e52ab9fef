//! Good postings are silent; each broken one says what its snapshot shows.

mod support;

use jdlint_core::diagnostic::Level;
use jdlint_linter::{Linted, Linter, Settings};
use jdlint_render::{LintedFile, RenderOptions, plain};
use jdlint_rules::CompanyFacts;
use support::fixtures;

fn settings() -> Settings {
    Settings::new(jiff::civil::date(2026, 11, 24))
}

fn print(linted: &Linted, name: &str) -> String {
    let options = RenderOptions { min_level: Level::Info, ..RenderOptions::default() };
    plain(&LintedFile::new(name, &linted.document, &linted.diagnostics), &options)
}

#[test]
fn good_postings_are_silent() {
    let linter = Linter::new(settings());
    for posting in fixtures("postings").into_iter().chain(fixtures("carrier.md")) {
        let mut linted = linter.lint(posting.document);
        linted.diagnostics.retain(|diagnostic| diagnostic.level >= Level::Warning);
        assert!(linted.diagnostics.is_empty(), "{}", print(&linted, &posting.place));
    }
}

#[test]
fn broken_postings_say_what_is_wrong() {
    let linter = Linter::new(settings());
    let postings = fixtures("broken");
    assert!(!postings.is_empty());
    for posting in postings {
        let linted = linter.lint(posting.document);
        assert!(
            linted.diagnostics.iter().any(|diagnostic| diagnostic.level >= Level::Warning),
            "{} is not broken",
            posting.place
        );
        insta::with_settings!({ snapshot_suffix => posting.place.clone(), prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!("broken", print(&linted, &posting.place));
        });
    }
}

#[test]
fn an_employer_whose_name_is_a_samples_says_so_in_the_config() {
    let text = "---\ntitle: Baker\ncompany: Acme\n---\nYou will bake bread.\n";
    let told = |company: CompanyFacts| {
        let mut settings = settings();
        settings.company = company;
        let linted = Linter::new(settings).lint_text(jdlint_core::Format::Markdown, text);
        linted.diagnostics.iter().any(|diagnostic| diagnostic.rule.as_str() == "sample-company")
    };
    assert!(told(CompanyFacts::default()));
    assert!(told(CompanyFacts { name: Some("Sunrise Bakery".to_owned()), ..CompanyFacts::default() }));
    assert!(!told(CompanyFacts { name: Some("Acme".to_owned()), ..CompanyFacts::default() }));
}
