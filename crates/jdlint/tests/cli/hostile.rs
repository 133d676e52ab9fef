//! Files that nobody should have to read: each gets a clear word, and the others are judged all the same.

use crate::{BAD, Folder};

#[test]
fn unreadable_files_do_not_stop_the_others() {
    let folder = Folder::new(&[("jobs/bad.md", BAD)]);
    folder.write("jobs/latin.md", b"# B\xe4cker\n\nPay: 20 EUR per hour. We are hiring.\n");
    folder.write("jobs/binary.txt", b"Driver\0\x01\x02");
    folder.write("jobs/empty.md", b"");
    let ran = folder.run(&["jobs", "--output-format", "concise"]).code(1).says("location-placeholder");
    assert_eq!(ran.out.matches("error[unreadable-file]").count(), 2, "{ran:#?}");
    let empty = folder.run(&["jobs/empty.md", "--output-format", "concise"]).code(1).says("the posting is empty");
    assert!(empty.out.contains("1 error."), "{empty:#?}");
}

#[test]
fn a_folder_may_have_the_name_of_a_file() {
    let folder = Folder::new(&[("jobs/x.md/a.md", BAD)]);
    folder.run(&["jobs"]).code(1).says("jobs/x.md/a.md");
    folder.run(&["jobs/x.md"]).code(1).says("jobs/x.md/a.md");
}

#[test]
fn control_characters_never_reach_the_terminal() {
    let folder = Folder::new(&[("a.md", "# Cook \u{1b}[31mred \u{202e}txet\n\nA ninja \u{7}for [City, State].\n")]);
    for format in ["full", "plain", "concise", "grouped"] {
        let ran = folder.run(&["a.md", "--output-format", format]).code(1);
        let hidden = ran.out.chars().find(|c| matches!(c, '\u{1b}' | '\u{7}' | '\u{202e}'));
        assert_eq!(hidden, None, "{format}: {ran:#?}");
    }
}

#[test]
fn odd_beginnings_and_deep_nesting_are_read() {
    let deep_list = (0..500).map(|depth| format!("{}- x\n", "  ".repeat(depth))).collect::<Vec<_>>().concat();
    let texts = [
        "---".to_owned(),
        "---\n".to_owned(),
        "---\ntitle: x".to_owned(),
        "\u{feff}---\ntitle: Cook\n---\nhi".to_owned(),
        "# Cook\r\n\r\nLocation: Leeds\r\n".to_owned(),
        format!("{}x{}", "[".repeat(10_000), "]".repeat(10_000)),
        format!("{} x", ">".repeat(10_000)),
        deep_list,
        format!("---\na: {}\n---\nx", "[".repeat(10_000)),
    ];
    for (number, text) in texts.iter().enumerate() {
        let folder = Folder::new(&[("a.md", text)]);
        let ran = folder.run(&["a.md"]);
        assert!(ran.code <= 1 && ran.err.is_empty(), "{number}: {ran:#?}");
    }
}

#[cfg(unix)]
#[test]
fn links_that_lead_nowhere_or_in_circles_are_left_out() {
    use std::os::unix::fs::symlink;
    let folder = Folder::new(&[("jobs/bad.md", BAD)]);
    let jobs = folder.path().join("jobs");
    symlink("loop-b.md", jobs.join("loop-a.md")).unwrap();
    symlink("loop-a.md", jobs.join("loop-b.md")).unwrap();
    symlink("nowhere", jobs.join("dangling.md")).unwrap();
    symlink("..", jobs.join("up")).unwrap();
    folder.run(&["jobs", "-v"]).code(1).says("Checked 1 posting").says("jobs/loop-a.md").says("jobs/dangling.md");
    folder.run(&["jobs/loop-a.md"]).code(2).complains("symbolic links");
}
