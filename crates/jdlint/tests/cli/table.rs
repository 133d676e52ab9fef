//! The exit code of each kind of run, in one table.

use crate::{BAD, Folder, GOOD};
use std::io::{BufRead as _, BufReader, Read as _};
use std::process::Stdio;

const HYPE: &str = "# Cook\n\nLocation: Leeds, United Kingdom\n\nWe want a rockstar.\n";

/// What is run, the code that it ends with, and words of what it says: on the standard output where it is 0 or 1, on the
/// standard error where it is 2.
const TABLE: &[(&str, &[&str], i32, &str)] = &[
    ("clean", &["good/good.md", "--as-of", "2026-11-24"], 0, "nothing to mend"),
    ("clean, quiet", &["good/good.md", "--as-of", "2026-11-24", "--quiet"], 0, ""),
    ("clean, for a program", &["good/good.md", "--as-of", "2026-11-24", "--output-format", "json"], 0, "\"errors\":0"),
    ("errors", &["bad.md"], 1, "error[location-placeholder]"),
    ("errors, quiet", &["bad.md", "--quiet"], 1, "error[location-placeholder]"),
    ("errors, for a program", &["bad.md", "--output-format", "sarif"], 1, "location-placeholder"),
    ("errors, let through", &["bad.md", "--exit-zero"], 0, "error[location-placeholder]"),
    ("errors that no rule is asked about", &["bad.md", "--select", "hype-term"], 0, "nothing to mend"),
    ("warnings only", &["hype.md", "--select", "hype-term"], 1, "warning[hype-term]"),
    (
        "warnings only, let through",
        &["hype.md", "--select", "hype-term", "--fail-on", "error"],
        0,
        "warning[hype-term]",
    ),
    ("as many warnings as may be", &["hype.md", "--select", "hype-term", "--max-warnings", "1"], 0, "1 warning"),
    ("more warnings than may be", &["hype.md", "--select", "hype-term", "--max-warnings", "0"], 1, "1 warning"),
    ("notes only", &["hype.md", "--select", "hype-term", "--level", "hype-term=info"], 0, "1 note"),
    (
        "notes only, not let through",
        &["hype.md", "--select", "hype-term", "--level", "hype-term=info", "--fail-on", "info"],
        1,
        "hype-term",
    ),
    ("a diff", &["hype.md", "--select", "hype-term", "--diff", "--unsafe-fixes", "--quiet"], 1, "+We want"),
    ("no diff", &["hype.md", "--select", "hype-term", "--diff", "--quiet"], 0, ""),
    ("an empty folder", &["empty"], 0, "No postings here"),
    ("a folder of other things", &["other"], 0, "No postings here"),
    ("a missing path", &["nowhere.md"], 2, "cannot read nowhere.md: there is no such file or folder"),
    ("a missing path beside one that is there", &["good/good.md", "nowhere"], 2, "cannot read nowhere"),
    ("a kind of file that is not read", &["other/a.pdf"], 2, "PDF files are not read"),
    ("a bad flag", &["--no-such-flag"], 2, "--no-such-flag"),
    ("a bad value", &["--fail-on", "sometimes"], 2, "the levels are info, warning, error"),
    ("a bad rule", &["--select", "hype-trem"], 2, "did you mean `hype-term`?"),
    ("a bad command", &["explain", "hype-trem"], 2, "did you mean `hype-term`?"),
    ("a bad config", &["config/hype.md"], 2, "config/jdlint.toml:1:10"),
    ("a bad config, passed over", &["config/hype.md", "--isolated", "--select", "lorem-ipsum"], 0, "nothing to mend"),
    ("a config that is not there", &["hype.md", "--config", "nowhere.toml"], 2, "nowhere.toml"),
    ("a baseline that is not there", &["hype.md", "--baseline", "nowhere.json"], 2, "nowhere.json"),
    ("a report that cannot be written", &["hype.md", "--output-file", "bad.md/out.json"], 2, "bad.md"),
    ("a file that is no text", &["binary.txt"], 1, "error[unreadable-file]"),
];

fn folder() -> Folder {
    let folder = Folder::new(&[
        ("good/good.md", GOOD),
        ("bad.md", BAD),
        ("hype.md", HYPE),
        ("config/hype.md", HYPE),
        ("config/jdlint.toml", "preset = \"loud\"\n"),
        ("other/notes.md", "# Notes\n\nBuy milk.\n"),
        ("other/a.pdf", "%PDF"),
    ]);
    folder.write("binary.txt", b"Driver\0\x01\x02");
    std::fs::create_dir(folder.path().join("empty")).unwrap();
    folder
}

#[test]
fn every_kind_of_run_has_its_code() {
    let folder = folder();
    for (what, args, code, words) in TABLE {
        let ran = folder.run(args);
        assert_eq!(ran.code, *code, "{what}: {ran:#?}");
        let (told, other) = if *code == 2 { (&ran.err, &ran.out) } else { (&ran.out, &ran.err) };
        assert!(told.contains(words), "{what}: `{words}` is not in {ran:#?}");
        assert!(other.is_empty(), "{what}: {ran:#?}");
        assert!(!words.is_empty() || told.is_empty(), "{what}: {ran:#?}");
    }
}

/// A file that the system does not hand out is nothing to mend: the run says so, judges the others, and ends with 2.
#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told_and_the_others_are_judged() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new(&[("jobs/a.md", BAD), ("jobs/locked.md", BAD)]);
    let locked = folder.path().join("jobs/locked.md");
    std::fs::set_permissions(&locked, PermissionsExt::from_mode(0o000)).unwrap();
    if std::fs::read(&locked).is_ok() {
        // The superuser reads it all the same: then it is a posting like any other.
        folder.run(&["jobs"]).code(1).says("Checked 2 postings");
        return;
    }
    folder.run(&["jobs"]).code(2).says("jobs/locked.md").says("permission denied").says("jobs/a.md");
    folder.run(&["jobs/locked.md", "--exit-zero"]).code(2).says("permission denied");
}

/// `jdlint … | head -1` ends quietly, with the code of what was found or of success.
#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let folder = Folder::new(&[("jdlint.toml", "include = [\"jobs/**\"]\n")]);
    let long = format!("# Cook\n\nLocation: Leeds, United Kingdom\n\n{}", "We want a rockstar.\n\n".repeat(4000));
    for number in 0..8 {
        folder.write(&format!("jobs/{number}.md"), long.as_bytes());
    }
    let runs: &[&[&str]] = &[
        &["jobs", "--output-format", "full"],
        &["jobs", "--output-format", "concise"],
        &["jobs", "--output-format", "grouped"],
        &["jobs", "--output-format", "json"],
        &["jobs", "--output-format", "json-lines"],
        &["jobs", "--output-format", "sarif"],
        &["jobs", "--diff", "--unsafe-fixes"],
        &["inspect", "jobs"],
        &["rules"],
        &["rules", "--output-format", "json"],
        &["laws"],
        &["explain", "hype-term"],
        &["schema"],
        &["completions", "bash"],
        &["man"],
        &["--help"],
    ];
    for args in runs {
        let mut command = folder.command(args);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = String::new();
        BufReader::with_capacity(16, child.stdout.take().unwrap()).read_line(&mut first).unwrap();
        let mut err = String::new();
        child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
        let code = child.wait().unwrap().code().expect("no signal ended it");
        assert!(code <= 1 && !first.is_empty(), "{args:?}: {code} {first} {err}");
        assert!(!err.contains("jdlint:") && !err.contains("panicked") && !err.contains("pipe"), "{args:?}: {err}");
    }
}
