//! What most postings lack is said once.

mod support;

use jdlint_core::fields::FieldName;
use jdlint_core::{Level, RuleName, SourceRange};
use jdlint_render::{FoldHint, LintedFile, OutputFormat, RenderOptions, Report, Summary};
use support::{Case, finish, options, report};

const PATHS: [&str; 8] = ["1.md", "2.md", "3.md", "4.md", "5.md", "6.md", "7.md", "8.md"];

/// `postings` postings of which the first `lacking` lack a statement; the second one has a placeholder too.
fn cases(postings: usize, lacking: usize) -> Vec<Case> {
    let case = |index: usize| {
        let mut case = Case::new(PATHS[index], "# Cook\n\nWork in [City].\n");
        if index < lacking {
            let at = SourceRange::empty(case.document.source().len() as u32);
            case = case
                .say_at(Level::Warning, "missing-eeo-statement", "no equal-opportunity statement", at)
                .with(|said| said.owns = Some(FieldName::EQUAL_OPPORTUNITY));
        }
        if index == 1 {
            case =
                case.say(Level::Error, "location-placeholder", "placeholder `[City]` left in the location", "[City]");
        }
        case
    };
    (0..postings).map(case).collect()
}

fn hints() -> Vec<FoldHint> {
    vec![FoldHint {
        rule: RuleName::new("missing-eeo-statement"),
        text: "If your career site prints one under each posting, add\n`provided-elsewhere = [\"equal_opportunity\"]` to jdlint.toml.".to_owned(),
    }]
}

#[test]
fn what_most_lack_is_said_once() {
    let cases = cases(8, 6);
    for format in [OutputFormat::Grouped, OutputFormat::Plain] {
        let text = finish(&cases, Report::new(Vec::new(), format, options()).fold_hints(hints()));
        insta::assert_snapshot!(format!("folded_{format}"), text);
    }
}

#[test]
fn a_few_or_a_minority_do_not_fold() {
    // Four are too few, though they are most; five of ten are many, but not most.
    for (postings, lacking) in [(4, 4), (5, 4)] {
        let text = report(&cases(postings, lacking), OutputFormat::Grouped, options());
        assert_eq!(text.matches("missing-eeo-statement").count(), lacking, "{text}");
    }
    let mut ten = cases(5, 5);
    ten.extend(cases(5, 0));
    let text = report(&ten, OutputFormat::Grouped, options());
    assert_eq!(text.matches("missing-eeo-statement").count(), 5, "{text}");
}

#[test]
fn programs_and_concise_name_every_place() {
    for format in [OutputFormat::Json, OutputFormat::JsonLines, OutputFormat::Concise] {
        let text = report(&cases(8, 6), format, options());
        assert_eq!(text.matches("missing-eeo-statement").count(), 6, "{format}: {text}");
    }
}

#[test]
fn a_terminal_gets_full_prints_up_to_ten_and_tables_above() {
    let terminal = |cases: &[Case]| finish(cases, Report::for_terminal(Vec::new(), options()));
    assert!(terminal(&cases(4, 4)).contains("1.md:4:1]"));
    // What folds does not count: one print and one fold are left.
    let folded = terminal(&cases(8, 8));
    assert!(folded.contains("[2.md:3:9]") && folded.contains("in 8 of 8 postings"), "{folded}");

    let words = "one two three four five six seven eight nine ten eleven";
    let mut many = Case::new("many.md", words);
    for word in words.split(' ').take(10) {
        many = many.say(Level::Warning, "cliche", &format!("`{word}` says little"), word);
    }
    let ten = terminal(std::slice::from_ref(&many));
    assert_eq!(ten.matches(",-[many.md").count(), 10, "{ten}");
    let eleven = terminal(&[many.say(Level::Warning, "cliche", "`eleven` says little", "eleven")]);
    assert!(eleven.contains("  1:1   warning  `one` says little     cliche\n"), "{eleven}");
    assert!(!eleven.contains(",-["), "{eleven}");
}

#[test]
fn a_clean_run_says_so_in_one_line() {
    for format in [OutputFormat::Full, OutputFormat::Concise, OutputFormat::Grouped, OutputFormat::Plain] {
        assert_eq!(report(&cases(8, 0)[2..], format, options()), "Checked 6 postings: nothing to mend.\n");
    }
    let infos =
        report(&[support::record()], OutputFormat::Grouped, RenderOptions { min_level: Level::Error, ..options() });
    assert!(infos.ends_with("1 note hidden (show them with --level info).\n"), "{infos}");
}

#[test]
fn a_long_run_decides_early_and_still_counts_all() {
    let case = &cases(1, 1)[0];
    let mut other = Case::new("other.md", "# Cook\n");
    other = other.say(Level::Warning, "cliche", "`Cook` says little", "Cook");
    let mut report = Report::new(Vec::new(), OutputFormat::Grouped, options());
    let mut summary = Summary { files: 60_000, ..Summary::default() };
    for index in 0..60_000 {
        let case = if index % 3 == 0 { &other } else { case };
        summary.add_posting(&case.diagnostics);
        report.file(&LintedFile::new(case.path, &case.document, &case.diagnostics)).unwrap();
    }
    let text = String::from_utf8(report.end(&summary).unwrap()).unwrap();
    assert!(text.contains("in 40000 of 60000 postings"));
    assert_eq!(text.matches("`Cook` says little").count(), 20_000);
    // One heading for all batches of the same file.
    assert_eq!(text.matches("other.md").count(), 1);
}
