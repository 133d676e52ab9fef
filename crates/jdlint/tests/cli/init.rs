//! `jdlint init`: what it saw, what it writes, and what it leaves alone.

use crate::{BAD, Folder};
use std::process::Command;

fn read(folder: &Folder, name: &str) -> String {
    std::fs::read_to_string(folder.path().join(name)).unwrap()
}

fn git_init(folder: &Folder) {
    let output = Command::new("git").args(["init", "-q"]).current_dir(folder.path()).output().expect("git is there");
    assert!(output.status.success(), "{output:?}");
}

/// The environment that git needs; the folder has no home of its own.
fn with_git(folder: &Folder, args: &[&str]) -> crate::Ran {
    let path = std::env::var_os("PATH").unwrap_or_default();
    crate::Ran::from(folder.command(args).env("PATH", path).output().unwrap())
}

#[test]
fn a_config_is_written_once() {
    let folder = Folder::new(&[("jobs/a.md", BAD)]);
    folder.run(&["init"]).code(0).says("Wrote jdlint.toml: it fits the one posting here.");
    assert!(read(&folder, "jdlint.toml").contains("include = [\"jobs/**\"]"));
    folder.run(&["jobs", "--select", "location-placeholder"]).code(1).says("location-placeholder");
    folder.run(&["init"]).code(2).complains("is there already");
    folder.run(&["init", "nowhere"]).code(2).complains("nowhere is no folder");
}

#[test]
fn site_generators_are_seen_and_their_templates_left_out() {
    let sites: &[(&str, &str, &str, &str)] = &[
        ("hugo.toml", "", "Hugo", "archetypes"),
        ("config.toml", "baseURL = \"https://x.example\"", "Hugo", "themes"),
        ("config.toml", "base_url = \"https://x.example\"", "Zola", "templates"),
        ("_config.yml", "title: x", "Jekyll", "_site"),
        ("astro.config.mjs", "", "Astro", "dist"),
        (".eleventy.js", "", "Eleventy", "_includes"),
        ("docusaurus.config.ts", "", "Docusaurus", "build"),
        ("mkdocs.yml", "", "MkDocs", "site"),
    ];
    for (file, text, name, left_out) in sites {
        let pattern = format!("{left_out}/jobs/cook.md");
        let folder = Folder::new(&[(file, text), ("cook.md", BAD), (&pattern, BAD)]);
        folder.run(&["init"]).code(0).says(&format!("Seen: {name} ({file})")).says("the one posting here");
        let config = read(&folder, "jdlint.toml");
        assert!(config.contains(&format!("\nexclude = [\"{left_out}/**\"]\n")), "{name}: {config}");
        folder.run(&["--output-format", "json"]).code(1).says("\"postings\":1");
    }
    // A config of something else tells nothing.
    let folder = Folder::new(&[("config.toml", "debug = true"), ("cook.md", BAD)]);
    assert!(!folder.run(&["init"]).code(0).out.contains("Seen"));
}

#[test]
fn the_hook_is_added_to_what_is_there() {
    const OTHERS: &str = "# Ours.\nrepos:\n- repo: https://example.com/a\n  rev: v1\n  hooks:\n  - id: a   # first\n";
    let folder = Folder::new(&[("jobs/a.md", BAD), (".pre-commit-config.yaml", OTHERS)]);
    folder.run(&["init"]).code(0).says("Seen: .pre-commit-config.yaml. `jdlint init --hook` adds");
    assert_eq!(read(&folder, ".pre-commit-config.yaml"), OTHERS);
    folder
        .run(&["init", "--hook"])
        .code(0)
        .says("jdlint.toml is there already and stays as it is.")
        .says("Added the hook to .pre-commit-config.yaml");
    let text = read(&folder, ".pre-commit-config.yaml");
    assert!(text.starts_with(OTHERS) && text.contains("\n    - id: jdlint\n      files: '^jobs/'\n"), "{text}");
    folder.run(&["init", "--hook"]).code(0).says("has the hook already");
    assert_eq!(read(&folder, ".pre-commit-config.yaml"), text);

    let flow = Folder::new(&[(".pre-commit-config.yaml", "repos: [{repo: local, hooks: []}]\n")]);
    let ran = flow.run(&["init", "--hook"]).code(2);
    assert!(ran.err.contains("add this by hand") && ran.err.contains("- id: jdlint"), "{ran:#?}");
    assert_eq!(read(&flow, ".pre-commit-config.yaml"), "repos: [{repo: local, hooks: []}]\n");
}

#[test]
fn a_hook_of_git_is_written_where_there_is_none() {
    let folder = Folder::new(&[("jobs/a.md", BAD)]);
    folder.write("docs/.keep", b"");
    let ran = with_git(&folder, &["init", "--hook"]).code(2);
    assert!(ran.err.contains("in no git repository"), "{ran:#?}");
    git_init(&folder);
    with_git(&folder, &["init", "--hook"]).code(0).says("Wrote .git/hooks/pre-commit");
    let script = read(&folder, ".git/hooks/pre-commit");
    assert_eq!(script, include_str!("../../../../docs/examples/pre-commit"));
    with_git(&folder, &["init", "--hook"]).code(0).says("runs jdlint already");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let path = folder.path().join(".git/hooks/pre-commit");
        assert_eq!(path.metadata().unwrap().permissions().mode() & 0o777, 0o755);
    }
    folder.write(".git/hooks/pre-commit", b"#!/bin/sh\nmake check\n");
    with_git(&folder, &["init", "--hook"]).code(2);
    assert_eq!(read(&folder, ".git/hooks/pre-commit"), "#!/bin/sh\nmake check\n");
}

#[test]
fn other_keepers_of_hooks_are_respected() {
    let husky = Folder::new(&[("jobs/a.md", BAD), (".husky/_/h", "")]);
    husky.run(&["init", "--hook"]).code(0).says("Wrote .husky/pre-commit");
    let lefthook = Folder::new(&[("jobs/a.md", BAD), ("lefthook.yml", "pre-commit: {}\n")]);
    let ran = lefthook.run(&["init", "--hook"]).code(2);
    assert!(ran.err.contains("let `pre-commit` run `jdlint --staged`"), "{ran:#?}");
    assert_eq!(read(&lefthook, "lefthook.yml"), "pre-commit: {}\n");
}
