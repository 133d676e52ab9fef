//! `--statistics`, and the line below a file's table.

use crate::{BAD, Folder};

#[test]
fn statistics_count_rules_and_show_no_diagnostic() {
    let folder = Folder::new(&[("a.md", BAD), ("b.md", BAD)]);
    let ran = folder.run(&["a.md", "b.md", "--statistics"]).code(1);
    let row = ran.out.lines().find(|line| line.starts_with("location-placeholder")).expect("a row for the rule");
    let columns: Vec<&str> = row.split_whitespace().collect();
    assert_eq!(columns, ["location-placeholder", "error", "2", "2", "0"], "{ran:#?}");
    assert!(ran.out.lines().last().is_some_and(|line| line.starts_with("all ")), "{ran:#?}");
    assert!(!ran.out.contains("a.md"), "{ran:#?}");
}

#[test]
fn a_table_ends_with_what_to_do_first() {
    let folder = Folder::new(&[("a.md", BAD)]);
    folder.run(&["a.md", "--output-format", "grouped", "--color", "never"]).code(1).says("  begin with 3:");
}
