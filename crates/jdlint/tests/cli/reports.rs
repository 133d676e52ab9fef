//! Where reports go: several formats in one run, files, and annotations in GitHub Actions.

use crate::{BAD, Folder, GOOD, Ran};
use serde_json::Value;

fn read(folder: &Folder, name: &str) -> String {
    std::fs::read_to_string(folder.path().join(name)).unwrap()
}

#[test]
fn several_formats_in_one_run() {
    let folder = Folder::new(&[("jobs/bad.md", BAD), ("jobs/good.md", GOOD)]);
    let formats = ["concise", "sarif=out/jdlint.sarif", "junit=jdlint.xml"];
    let mut args = vec!["jobs", "--as-of", "2026-11-24"];
    args.extend(formats.iter().flat_map(|format| ["--output-format", format]));
    folder.run(&args).code(1).says("jobs/bad.md:3:11: error[location-placeholder]").says("Checked 2 postings");
    let sarif: Value = serde_json::from_str(&read(&folder, "out/jdlint.sarif")).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert!(results.iter().any(|result| result["ruleId"] == "location-placeholder"), "{sarif}");
    // The rules come with their pages.
    let rules = sarif["runs"][0]["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(rules.iter().all(|rule| rule["help"]["markdown"].as_str().is_some_and(|page| page.starts_with("# "))));
    assert!(
        read(&folder, "jdlint.xml")
            .contains("<testsuite name=\"jobs/good.md\" file=\"jobs/good.md\" tests=\"1\" failures=\"0\"")
    );
}

#[test]
fn a_file_instead_of_the_standard_output() {
    let folder = Folder::new(&[("bad.md", BAD)]);
    let args = ["bad.md", "--as-of", "2026-11-24"];
    let printed = folder.run(&args).code(1).out;
    let ran = folder.run(&[&args[..], &["-o", "report.txt"]].concat()).code(1);
    assert_eq!(ran.out, "");
    assert_eq!(read(&folder, "report.txt"), printed);
    folder.run(&[&args[..], &["--output-format", "json", "--output-file", "report.json"]].concat()).code(1);
    assert!(serde_json::from_str::<Value>(&read(&folder, "report.json")).unwrap()["diagnostics"].is_array());
    folder.run(&["bad.md", "-o", "bad.md/report.txt"]).code(2).complains("bad.md");
}

#[test]
fn what_cannot_share_an_output_is_refused() {
    let folder = Folder::new(&[("bad.md", BAD)]);
    let run = |formats: &[&str]| {
        let args: Vec<&str> = formats.iter().flat_map(|format| ["--output-format", format]).collect();
        folder.run(&[&["bad.md"], &args[..]].concat())
    };
    run(&["json", "sarif"]).code(2).complains("json and sarif cannot share the standard output");
    run(&["json", "github"]).code(2).complains("json and github cannot share");
    run(&["sarif=a", "junit=a"]).code(2).complains("two formats cannot share the file a");
    run(&["concise", "github"]).code(1).says("::error title=");
    assert!(run(&["sarif="]).code(2).err.contains("name of the file is missing"));
    assert!(run(&["xml"]).code(2).err.contains("there is no output format `xml`"));
    let both = ["bad.md", "-o", "a", "--output-format", "json", "--output-format", "sarif"];
    folder.run(&both).code(2).complains("--output-file is for one format");
}

#[test]
fn github_actions_gets_annotations_beside_the_text() {
    let folder = Folder::new(&[("site/jobs/bad.md", BAD)]);
    let run = |args: &[&str], workspace: &std::path::Path| {
        let mut command = folder.command(args);
        command.current_dir(folder.path().join("site")).env("GITHUB_ACTIONS", "true");
        Ran::from(command.env("GITHUB_WORKSPACE", workspace).output().unwrap())
    };
    let ran = run(&["jobs"], folder.path()).code(1).says(" --> jobs/bad.md:3:11").says("Checked 1 posting");
    // Annotations count from the root of the repository, wherever the command runs.
    let ran = ran.says("::error title=jdlint (location-placeholder),file=site/jobs/bad.md,line=3,col=11,");
    assert!(ran.out.lines().filter(|line| line.starts_with("::")).count() >= 1);
    let plain = run(&["jobs", "--output-format", "plain"], folder.path()).code(1);
    assert!(!plain.out.contains("::error"), "{plain:#?}");
}

#[test]
fn suppressed_diagnostics_stand_in_sarif_only() {
    let allowed =
        "# Cook\n\n<!-- jdlint: allow(location-placeholder) the site fills it in -->\nLocation: [City, State]\n";
    let folder = Folder::new(&[("a.md", allowed)]);
    let args = ["a.md", "--select", "location-placeholder", "--output-format"];
    let sarif: Value = serde_json::from_str(&folder.run(&[&args[..], &["sarif"]].concat()).code(0).out).unwrap();
    assert_eq!(sarif["runs"][0]["results"][0]["suppressions"][0]["kind"], "inSource");
    assert_eq!(folder.run(&[&args[..], &["gitlab"]].concat()).code(0).out, "[]\n");
}

#[test]
fn names_of_rules_are_links_where_the_terminal_knows_them() {
    let folder = Folder::new(&[("bad.md", BAD)]);
    let run = |color: &str, force: &str| {
        let mut command = folder.command(&["bad.md", "--output-format", "concise", "--color", color]);
        Ran::from(command.env("FORCE_HYPERLINK", force).output().unwrap()).code(1).out
    };
    assert!(run("always", "1").contains("\u{1b}]8;;https://"));
    assert!(!run("always", "0").contains("\u{1b}]8;;"));
    assert!(!run("never", "1").contains('\u{1b}'));
}
