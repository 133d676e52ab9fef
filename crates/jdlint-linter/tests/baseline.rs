//! Baselines: lines may move, changed words come back, and nothing new hides behind what was mended.

use jdlint_core::Format;
use jdlint_linter::{Baseline, Linted, Linter, Selector, Settings, places};

const POSTING: &str = "# Cook\n\nLocation: Austin, TX\n\nYou will be a rockstar in our kitchen and cook for guests.\n\n\
                       - The ninja of our dough\n- A calm voice, früh am Morgen\n";

fn lint(format: Format, text: &str) -> Vec<Linted> {
    let mut settings = Settings::new(jiff::civil::date(2026, 11, 24));
    settings.select = ["hype-term", "missing-salary", "missing-benefits"]
        .iter()
        .map(|name| Selector::parse(name).expect("the rule exists"))
        .collect();
    let linter = Linter::new(settings);
    jdlint_read::read_records(format, text).into_iter().map(|record| linter.lint(record.document)).collect()
}

fn baseline(format: Format, text: &str) -> Baseline {
    let mut baseline = Baseline::default();
    baseline.set("a", lint(format, text).iter().flat_map(places).collect());
    Baseline::parse(&baseline.to_text()).expect("what is written can be read")
}

/// What is new in `after`, by rule and words, and how many entries match nothing.
fn new_in(format: Format, before: &str, after: &str) -> (Vec<String>, usize) {
    let mut linted = lint(format, after);
    let stale = baseline(format, before).apply("a", &mut linted);
    let told = |linted: &Linted| {
        let words = |range| linted.document.source_text(range).to_owned();
        linted.diagnostics.iter().map(|one| format!("{} {}", one.rule, words(one.primary.range))).collect::<Vec<_>>()
    };
    (linted.iter().flat_map(told).collect(), stale.len())
}

#[test]
fn what_is_known_is_not_new() {
    assert_eq!(new_in(Format::Markdown, POSTING, POSTING), (vec![], 0));
    assert_eq!(baseline(Format::Markdown, POSTING).len(), 4);
}

#[test]
fn lines_may_move_and_other_words_change() {
    for after in [
        format!("A new line at the top.\n\n{POSTING}"),
        POSTING.replace('\n', "\r\n"),
        POSTING.replace("# Cook", "# Head Cook"),
        POSTING.replace("calm voice", "loud voice"),
        POSTING.replace("You will be a rockstar", "From May on you are a\nrockstar"),
        POSTING.replace("in our kitchen", "in this place"),
    ] {
        assert_eq!(new_in(Format::Markdown, POSTING, &after), (vec![], 0), "{after}");
    }
}

#[test]
fn a_changed_word_comes_back_alone() {
    let after = POSTING.replace("rockstar", "guru");
    assert_eq!(new_in(Format::Markdown, POSTING, &after), (vec!["hype-term guru".to_owned()], 1));
}

#[test]
fn a_new_one_does_not_hide_behind_one_that_was_mended() {
    let after = POSTING.replace("a rockstar", "an expert") + "- Every rockstar gets bread\n";
    assert_eq!(new_in(Format::Markdown, POSTING, &after), (vec!["hype-term rockstar".to_owned()], 1));
    let twice = format!("{POSTING}\nBe a ninja of fast trains.\n");
    assert_eq!(new_in(Format::Markdown, POSTING, &twice), (vec!["hype-term ninja".to_owned()], 0));
}

#[test]
fn what_is_missing_is_known_by_its_posting() {
    let one = "{\"title\":\"Cook\",\"locations\":\"Leeds, UK\"}\n";
    let other = "{\"title\":\"Bäcker\",\"locations\":\"Leeds, UK\"}\n";
    let third = "{\"title\":\"Florist\",\"locations\":\"Leeds, UK\"}\n";
    let before = format!("{one}{other}");
    assert_eq!(new_in(Format::Ndjson, &before, &format!("{other}{one}")), (vec![], 0));
    let (new, stale) = new_in(Format::Ndjson, &before, &format!("{third}{one}{other}"));
    assert_eq!(stale, 0);
    assert!(!new.is_empty() && new.iter().all(|one| one.ends_with("Florist") || one.ends_with("Leeds, UK")), "{new:?}");
}

#[test]
fn mended_ones_can_be_taken_out() {
    let mut file = baseline(Format::Markdown, POSTING);
    let stale = file.apply("a", &mut lint(Format::Markdown, &POSTING.replace("ninja", "expert")));
    assert_eq!(stale.iter().map(|known| known.words.as_str()).collect::<Vec<_>>(), ["ninja"]);
    file.remove("a", &stale);
    assert_eq!(file.len(), 3);
    assert_eq!(file.apply("a", &mut lint(Format::Markdown, POSTING)), []);
}

#[test]
fn other_versions_and_other_files_are_refused() {
    assert!(Baseline::parse("{\"version\": 2, \"files\": {}}").unwrap_err().contains("version 2"));
    assert!(Baseline::parse("[]").is_err());
    assert!(Baseline::parse(&Baseline::default().to_text()).is_ok_and(|baseline| baseline.is_empty()));
}
