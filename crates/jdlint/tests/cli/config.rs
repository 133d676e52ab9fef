//! Config files.

use crate::{BAD, Folder};

/// A posting with one hype word, and nothing else to warn of.
const HYPE: &str = "# Cook at Sunrise Inn\n\nLocation: Leeds, United Kingdom\n\nPay: £13 an hour. We want a rockstar in the kitchen.\n\n\
                    ## Responsibilities\n\n- Cook for 60 guests\n\n## Qualifications\n\n- A year in a kitchen\n";

#[test]
fn the_nearest_config_holds() {
    let folder = Folder::new(&[
        ("jdlint.toml", "[rules]\nhype-term = \"error\"\n"),
        ("jobs/a.md", HYPE),
        ("quiet/jdlint.toml", "[rules]\nwording = \"off\"\n"),
        ("quiet/jobs/a.md", HYPE),
    ]);
    folder.run(&["jobs/a.md"]).code(1).says("error[hype-term]");
    folder.run(&["quiet/jobs/a.md"]).code(0);
    folder.run(&["quiet/jobs/a.md", "--isolated"]).code(1).says("warning[hype-term]");
    folder.run(&["jobs/a.md", "--config", "rules.hype-term=\"off\""]).code(0);
    folder.run(&["jobs/a.md", "--config", "quiet/jdlint.toml"]).code(0);
}

#[test]
fn overrides_and_patterns_count_from_the_config() {
    let folder = Folder::new(&[
        (
            "jdlint.toml",
            "exclude = [\"old/\"]\n[[overrides]]\nfiles = [\"jobs/interns/**\"]\nrules = { hype-term = \"off\" }\n",
        ),
        ("jobs/a.md", HYPE),
        ("jobs/interns/a.md", HYPE),
        ("jobs/old/a.md", HYPE),
    ]);
    let ran = folder.run(&["jobs", "--select", "hype-term", "--output-format", "concise"]).code(1);
    assert!(ran.out.contains("jobs/a.md") && !ran.out.contains("interns") && !ran.out.contains("old"), "{ran:#?}");
    folder.run(&["jobs/old/a.md"]).code(1).says("hype-term");
}

#[test]
fn what_is_provided_elsewhere_is_not_missing() {
    let text = "# Cook at Sunrise Inn\n\nLocation: Austin, TX\n\nPay: $21 an hour.\n";
    let folder = Folder::new(&[("a.md", text)]);
    folder.run(&["a.md"]).code(1).says("missing-eeo-statement");
    folder.write("jdlint.toml", b"provided-elsewhere = [\"equal_opportunity\"]\n");
    let ran = folder.run(&["a.md"]);
    assert!(!ran.out.contains("missing-eeo-statement"), "{ran:#?}");
}

#[test]
fn configs_stand_on_one_another() {
    let folder = Folder::new(&[
        ("base.toml", "[rules]\nhype-term = \"error\"\nmissing-salary = \"off\"\n"),
        ("jdlint.toml", "extends = \"base.toml\"\n[rules]\nhype-term = \"info\"\n"),
        ("a.md", HYPE),
    ]);
    folder.run(&["a.md", "-v"]).code(0).says("info[hype-term]");
    folder.write("base.toml", b"extends = \"jdlint.toml\"\n");
    let ran = folder.run(&["a.md"]).code(2);
    assert!(ran.err.contains("in a circle"), "{ran:#?}");
}

/// The law of Colorado makes an error of what is a warning elsewhere; `minimal` shows it, and no warning.
#[test]
fn minimal_shows_every_error_and_nothing_else() {
    let folder = Folder::new(&[("a.md", "# Cook\n\nLocation: Denver, Colorado\n\nWe want a rockstar.\n")]);
    let minimal = ["a.md", "--preset", "minimal", "--output-format", "concise", "--as-of", "2026-11-24"];
    let ran = folder.run(&minimal).code(1).says("error[undisclosed-pay-range]");
    assert!(!ran.out.contains("warning[") && !ran.out.contains("info["), "{ran:#?}");
    folder.run(&[&minimal[..], &["--level", "hype-term=warning"]].concat()).code(1).says("warning[hype-term]");
    folder.run(&[&minimal[..], &["--ignore", "disclosure"]].concat()).code(0);
    folder.run(&["a.md", "--preset", "minimal", "--show-settings"]).code(0).says("error or off");
}

#[test]
fn rules_can_run_beside_those_of_the_preset() {
    let folder = Folder::new(&[("a.md", "# Cook\n\nLocation: Leeds, United Kingdom\n\nWe want a rockstar.\n")]);
    let minimal = ["a.md", "--preset", "minimal", "--output-format", "concise"];
    assert!(!folder.run(&[&minimal[..], &["--level", "info"]].concat()).out.contains("hype-term"));
    // A rule that is off by default runs, and so do the others.
    let both =
        folder.run(&["a.md", "--extend-select", "alias-field,missing-reporting-line", "--show-settings"]).code(0);
    let line = |rule: &str| both.out.lines().find(|line| line.starts_with(rule)).unwrap_or_default().to_owned();
    assert!(!line("alias-field").contains(" off ") && line("alias-field").contains("command line"), "{both:#?}");
    assert!(line("hype-term").contains("warning"), "{both:#?}");
    folder.run(&[&minimal[..], &["--extend-select", "hype-term"]].concat()).code(1).says("hype-term");
    folder.run(&[&minimal[..], &["--select", "hype-term"]].concat()).code(1).says("hype-term");
    folder.run(&["a.md", "--select", "lorem-ipsum", "--extend-select", "hype-term"]).code(1).says("hype-term");
}

#[test]
fn mistakes_are_shown_at_their_place() {
    let folder = Folder::new(&[("jdlint.toml", "[rules]\nmising-salary = \"off\"\n"), ("a.md", BAD)]);
    let ran = folder.run(&["a.md"]).code(2);
    assert!(ran.err.contains("jdlint.toml:2:1") && ran.err.contains("did you mean `missing-salary`?"), "{ran:#?}");
    assert!(ran.out.is_empty());
}
