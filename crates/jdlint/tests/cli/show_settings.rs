//! `--show-settings`: each value with where it comes from; and the environment's variables.

use crate::{Folder, GOOD, Ran};

/// The words of the line that begins with `name`.
fn line(ran: &Ran, name: &str) -> String {
    let found = ran.out.lines().find(|line| line.split_whitespace().next() == Some(name));
    let words: Vec<&str> = found.unwrap_or_else(|| panic!("no `{name}` in {ran:#?}")).split_whitespace().collect();
    words.join(" ")
}

fn folder() -> Folder {
    Folder::new(&[
        ("base.toml", "[company]\nname = \"Sunrise Inn\"\nhome = \"US-CO\"\n[rules]\nwording = \"off\"\n"),
        (
            "jobs/jdlint.toml",
            "extends = \"../base.toml\"\npreset = \"strict\"\n[company]\nhome = \"US-TX\"\n[rules]\nmissing-salary = \"error\"\n\
             [[overrides]]\nfiles = [\"interns/**\"]\nrules = { missing-salary = \"info\" }\n",
        ),
        ("jobs/a.md", GOOD),
        ("jobs/interns/b.md", GOOD),
    ])
}

#[test]
fn each_value_is_shown_with_its_origin() {
    let folder = folder();
    let ran = folder.run(&["jobs/a.md", "--show-settings", "--as-of", "2026-11-01"]).code(0);
    assert_eq!(line(&ran, "preset"), "preset \"strict\" jobs/jdlint.toml");
    assert_eq!(line(&ran, "company.name"), "company.name \"Sunrise Inn\" base.toml");
    assert_eq!(line(&ran, "company.home"), "company.home \"US-TX\" jobs/jdlint.toml");
    assert_eq!(line(&ran, "as-of"), "as-of 2026-11-01 command line");
    assert_eq!(line(&ran, "fail-on"), "fail-on warning default");
    assert_eq!(line(&ran, "missing-salary"), "missing-salary error jobs/jdlint.toml");
    assert_eq!(line(&ran, "hype-term"), "hype-term off base.toml");
    assert_eq!(line(&ran, "missing-benefits"), "missing-benefits warning preset strict");
}

#[test]
fn postings_with_other_settings_are_shown_apart() {
    let folder = folder();
    let ran = folder.run(&["jobs", "--show-settings"]).code(0);
    assert_eq!(ran.out.matches("Settings of ").count(), 2, "{ran:#?}");
    assert!(ran.out.contains("[[overrides]] for interns/**"), "{ran:#?}");
}

#[test]
fn the_command_line_stands_above_the_config_and_the_environment_below_the_command_line() {
    let folder = folder();
    let ran = folder.run(&["jobs/a.md", "--show-settings", "--level", "missing-salary=info"]).code(0);
    assert_eq!(line(&ran, "missing-salary"), "missing-salary info command line");
    let ran = folder.run(&["jobs/a.md", "--show-settings", "--config", "company.home=\"DE\""]).code(0);
    assert_eq!(line(&ran, "company.home"), "company.home \"DE\" --config company.home=\"DE\"");

    let mut command = folder.command(&["jobs/a.md", "--show-settings"]);
    let command = command.env("JDLINT_PRESET", "minimal").env("JDLINT_FAIL_ON", "error").env("JDLINT_IGNORE", "pay");
    let ran = Ran::from(command.output().unwrap()).code(0);
    assert_eq!(line(&ran, "preset"), "preset \"minimal\" environment, JDLINT_PRESET");
    assert_eq!(line(&ran, "fail-on"), "fail-on error environment, JDLINT_FAIL_ON");
    assert_eq!(line(&ran, "missing-salary"), "missing-salary off environment, JDLINT_IGNORE");
}

#[test]
fn without_postings_the_settings_of_the_folder_are_shown() {
    let folder = Folder::new(&[("jdlint.toml", "preset = \"legal\"\n")]);
    let ran = folder.run(&["--show-settings"]).code(0);
    assert_eq!(line(&ran, "preset"), "preset \"legal\" jdlint.toml");
}

#[test]
fn variables_of_the_environment_are_heard() {
    let folder = folder();
    let run = |name: &str, value: &str| {
        let mut command = folder.command(&["jobs/a.md", "--show-settings"]);
        Ran::from(command.env(name, value).output().unwrap())
    };
    assert_eq!(line(&run("JDLINT_ISOLATED", "1").code(0), "preset"), "preset \"recommended\" default");
    assert_eq!(line(&run("JDLINT_ISOLATED", "0").code(0), "preset"), "preset \"strict\" jobs/jdlint.toml");
    assert_eq!(line(&run("JDLINT_AS_OF", "2026-05-01").code(0), "as-of"), "as-of 2026-05-01 environment, JDLINT_AS_OF");
    assert_eq!(line(&run("JDLINT_CONFIG", "base.toml").code(0), "company.home"), "company.home \"US-CO\" base.toml");
    let level = run("JDLINT_LEVEL", "hype-term=error,pay=info").code(0);
    assert_eq!(line(&level, "hype-term"), "hype-term error environment, JDLINT_LEVEL");
    assert!(run("JDLINT_PRESET", "stict").code(2).err.contains("presets"));
}
