//! Exit codes, and what is said when a command cannot be carried out.

use crate::{BAD, Folder, GOOD};

#[test]
fn clean_postings_exit_with_0_and_others_with_1() {
    let folder = Folder::new(&[("jobs/good.md", GOOD), ("jobs/bad.md", BAD)]);
    folder.run(&["jobs/good.md", "--as-of", "2026-11-24"]).code(0).says("Checked 1 posting");
    folder.run(&["jobs/bad.md"]).code(1).says("location-placeholder");
    folder.run(&["jobs", "--exit-zero"]).code(0).says("Checked 2 postings");
    folder.run(&["jobs/bad.md", "--select", "hype-term"]).code(0);
}

#[test]
fn fail_on_says_from_which_level() {
    let folder =
        Folder::new(&[("a.md", "# Cook at Sunrise Inn\n\nLocation: Leeds, United Kingdom\n\nWe want a rockstar.\n")]);
    let select = ["a.md", "--select", "hype-term"];
    folder.run(&select).code(1);
    folder.run(&[&select[..], &["--fail-on", "error"]].concat()).code(0);
    folder.run(&[&select[..], &["--level", "hype-term=info"]].concat()).code(0);
    folder.run(&[&select[..], &["--level", "hype-term=info", "--fail-on", "info"]].concat()).code(1).says("hype-term");
    folder
        .run(&[&select[..], &["--level", "wording=error", "--fail-on", "error"]].concat())
        .code(1)
        .says("error[hype-term]");
}

#[test]
fn what_cannot_be_done_exits_with_2_and_one_line() {
    let folder = Folder::new(&[("a.docx", "x"), ("a.pdf", "x"), ("a.zip", "x")]);
    folder.run(&["nowhere.md"]).code(2).complains("cannot read nowhere.md: there is no such file or folder");
    folder.run(&["a.docx"]).code(2).complains("word processor files are not read");
    folder.run(&["a.pdf"]).code(2).complains("PDF files are not read");
    folder.run(&["a.zip"]).code(2).complains("`.zip` files are not read");
    folder.run(&["explain", "hype-trem"]).code(2).complains("did you mean `hype-term`?");
    assert!(folder.run(&["--select", "mising-salary"]).code(2).err.contains("did you mean `missing-salary`?"));
    folder.run(&["--as-of", "yesterday"]).code(2);
    folder.run(&["--no-such-flag"]).code(2);
}

#[test]
fn an_empty_folder_is_no_failure() {
    Folder::new(&[]).run(&[]).code(0).says("No postings here");
    let other = Folder::new(&[("notes.md", "# Notes\n\nBuy milk.\n"), ("README.md", BAD)]);
    other.run(&[]).code(0).says("does not read like a posting");
}

#[test]
fn the_standard_input_stands_alone() {
    let folder = Folder::new(&[]);
    folder.run_with(&["-"], BAD.as_bytes()).code(1).says("stdin.md:3:11");
    folder.run_with(&["-", "--stdin-filename", "jobs/cook.txt"], BAD.as_bytes()).code(1).says("jobs/cook.txt");
    folder.run_with(&["-", "x.md"], b"").code(2).complains("stands alone");
    folder.run_with(&["-", "--stdin-filename", "x.docx"], b"").code(2).complains("x.docx");
}

#[test]
fn help_and_version_are_no_failure() {
    let folder = Folder::new(&[]);
    folder.run(&["--help"]).code(0).says("Checks job postings");
    folder.run(&["--version"]).code(0).says("jdlint 0.");
    folder.run(&["rules"]).code(0).says("missing-salary");
    folder.run(&["explain", "missing-salary"]).code(0).says("Why it matters");
}
