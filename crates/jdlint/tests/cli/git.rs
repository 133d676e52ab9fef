//! What git chooses.

use crate::{BAD, Folder, GOOD};
use std::process::Command;

fn git(folder: &Folder, args: &[&str]) {
    let status = Command::new("git")
        .args(["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"])
        .args(args)
        .current_dir(folder.path())
        .output()
        .expect("git is there");
    assert!(status.status.success(), "{status:?}");
}

fn repository() -> Folder {
    let folder = Folder::new(&[("jobs/a.md", BAD), ("jobs/b.md", GOOD), ("jobs/ö.md", BAD)]);
    git(&folder, &["init", "-q", "-b", "main"]);
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "-q", "-m", "one"]);
    folder
}

#[test]
fn since_checks_what_was_changed_here() {
    let folder = repository();
    folder.run(&["jobs", "--since", "main"]).code(0).says("No posting has changed since main.");
    git(&folder, &["checkout", "-q", "-b", "mine"]);
    folder.write("jobs/ö.md", format!("{BAD}\nNew.\n").as_bytes());
    folder.write("jobs/new.md", BAD.as_bytes());
    folder.run(&["--since", "main"]).code(1).says("Checked 2 postings").says("jobs/ö.md").says("jobs/new.md");
    git(&folder, &["add", "."]);
    git(&folder, &["commit", "-q", "-m", "two"]);
    // What others do on the other branch is none of ours.
    git(&folder, &["checkout", "-q", "main"]);
    folder.write("jobs/a.md", format!("{BAD}\nTheirs.\n").as_bytes());
    git(&folder, &["commit", "-q", "-am", "three"]);
    git(&folder, &["checkout", "-q", "mine"]);
    folder.run(&["--since", "main"]).code(1).says("Checked 2 postings");
    folder.run(&["jobs/a.md", "--since", "main"]).code(0).says("No posting has changed");
}

#[test]
fn staged_checks_what_is_staged() {
    let folder = repository();
    folder.run(&["--staged"]).code(0).says("No posting is staged.");
    folder.write("jobs/new.md", BAD.as_bytes());
    folder.write("jobs/other.md", BAD.as_bytes());
    git(&folder, &["add", "jobs/new.md"]);
    folder.run(&["--staged"]).code(1).says("Checked 1 posting").says("jobs/new.md");
    folder.run(&["jobs", "--staged", "--output-format", "json"]).code(1).says("\"postings\":1");
    folder.run(&["--staged", "--since", "main"]).code(2);
}

#[test]
fn what_git_cannot_answer_is_told() {
    let folder = Folder::new(&[("a.md", BAD)]);
    folder.run(&["--staged"]).code(2).complains("this is no git repository");
    git(&folder, &["init", "-q"]);
    folder.run(&["--since", "nowhere"]).code(2).complains("git knows no commit, tag or branch `nowhere`");
    folder.run(&["--since=--output=x"]).code(2).complains("git knows no commit");
    let output = folder.command(&["--staged"]).env("PATH", folder.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("there is no git here"), "{output:?}");
}
