//! Which files are checked, and by which config.

use crate::{BAD, Folder, GOOD};

#[test]
fn ignore_files_leave_out_what_is_found() {
    let folder = Folder::new(&[
        ("jobs/a.md", BAD),
        ("jobs/old/b.md", BAD),
        ("jobs/c.md", BAD),
        (".jdlintignore", "old/\n"),
        (".gitignore", "c.md\n"),
    ]);
    folder.run(&["jobs"]).code(1).says("Checked 1 posting:");
    folder.run(&["jobs", "--no-ignore"]).code(1).says("Checked 3 postings:");
    folder.run(&["jobs/old/b.md"]).code(1).says("Checked 1 posting:");
}

#[test]
fn force_exclude_leaves_out_what_hooks_name() {
    let folder = Folder::new(&[
        ("jdlint.toml", "exclude = [\"drafts\"]\n"),
        ("a.md", GOOD),
        ("drafts/b.md", BAD),
        ("old/c.md", BAD),
        ("README.md", BAD),
        ("d.zip", "x"),
        (".jdlintignore", "/old/\n"),
    ]);
    let all = ["a.md", "drafts/b.md", "old/c.md", "README.md"];
    folder.run(&all).code(1).says("Checked 4 postings:");
    let forced = [&all[..], &["d.zip", "--force-exclude", "--as-of", "2026-11-24"]].concat();
    folder.run(&forced).code(0).says("Checked 1 posting:");
    folder
        .run(&[&forced[..], &["--show-files"]].concat())
        .code(0)
        .says("drafts/b.md: left out: the config leaves it out")
        .says("old/c.md: left out: an ignore file leaves it out")
        .says("README.md: left out: a page that repositories have beside postings");
    folder.run(&["README.md", "--force-exclude"]).code(0).says("No postings here");
}

/// Three career sites in one repository, each with its own config below a shared one.
#[test]
fn each_posting_goes_by_its_nearest_config() {
    let hype = "# Cook\n\nLocation: Leeds, United Kingdom\n\nWe want a rockstar.\n";
    let folder = Folder::new(&[
        ("jdlint.toml", "[rules]\nhype-term = \"error\"\n"),
        ("sites/one/jobs/a.md", hype),
        ("sites/two/jdlint.toml", "[rules]\nhype-term = \"off\"\n"),
        ("sites/two/jobs/a.md", hype),
        ("sites/three/jdlint.toml", "extends = [\"../../jdlint.toml\"]\nexclude = [\"jobs/old\"]\n"),
        ("sites/three/jobs/a.md", hype),
        ("sites/three/jobs/old/a.md", hype),
    ]);
    let names = ["sites/one/jobs/a.md", "sites/two/jobs/a.md", "sites/three/jobs/a.md", "sites/three/jobs/old/a.md"];
    let args = [&names[..], &["--force-exclude", "--output-format", "concise"]].concat();
    let ran = folder.run(&args).code(1);
    let loud: Vec<&str> = ran.out.lines().filter(|line| line.contains("[hype-term]")).collect();
    let wanted = [
        "sites/one/jobs/a.md:5:11: error[hype-term] `rockstar` is hype",
        "sites/three/jobs/a.md:5:11: error[hype-term] `rockstar` is hype",
    ];
    assert_eq!(loud, wanted, "{ran:#?}");
    assert!(ran.out.contains("Checked 3 postings"), "{ran:#?}");
}
