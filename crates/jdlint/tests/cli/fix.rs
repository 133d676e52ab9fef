//! Fixes: what is written, what is left alone, and what is said.

use crate::{Folder, GOOD};

const CONFIG: &str = "[company]\nname = \"Northwind\"\n";
const TOKEN: &str = "# Cook\r\n\r\nAt [Company Name] you cook for the rockstars of Köln.\r\n";
const SELECT: [&str; 2] = ["--select", "placeholder,hype-term"];

fn with<'a>(args: &[&'a str]) -> Vec<&'a str> {
    [args, &SELECT[..]].concat()
}

fn read(folder: &Folder, name: &str) -> String {
    std::fs::read_to_string(folder.path().join(name)).unwrap()
}

#[test]
fn safe_fixes_are_written_and_others_wait() {
    let folder = Folder::new(&[("jdlint.toml", CONFIG), ("jobs/a.md", TOKEN), ("jobs/good.md", GOOD)]);
    folder
        .run(&with(&["jobs/a.md", "jobs/good.md", "--fix"]))
        .code(1)
        .says("hype-term")
        .says("Fixed 1 problem in 1 file: placeholder-text 1.");
    assert_eq!(read(&folder, "jobs/a.md"), TOKEN.replace("[Company Name]", "Northwind"));
    assert_eq!(read(&folder, "jobs/good.md"), GOOD);
    folder.run(&with(&["jobs/a.md", "jobs/good.md", "--fix", "--unsafe-fixes"])).code(0).says("hype-term 1");
    let fixed = read(&folder, "jobs/a.md");
    assert!(!fixed.contains("rockstar") && fixed.matches("\r\n").count() == 3, "{fixed:?}");
    assert!(
        !folder.run(&with(&["jobs/a.md", "jobs/good.md", "--fix", "--unsafe-fixes"])).code(0).out.contains("Fixed")
    );
    assert_eq!(read(&folder, "jobs/a.md"), fixed);
}

#[test]
fn a_diff_changes_nothing_and_can_be_applied() {
    let folder = Folder::new(&[("jdlint.toml", CONFIG), ("a.md", TOKEN)]);
    let ran = folder.run(&with(&["a.md", "--diff"])).code(1);
    assert!(ran.out.starts_with("--- a/a.md\n+++ b/a.md\n@@ -1,3 +1,3 @@\n"), "{ran:#?}");
    assert!(ran.out.contains("-At [Company Name]") && ran.out.contains("+At Northwind"), "{ran:#?}");
    assert_eq!(ran.err, "Would fix 1 problem in 1 file: placeholder-text 1.\n");
    assert_eq!(read(&folder, "a.md"), TOKEN);
    let colored = folder.run(&with(&["a.md", "--diff", "--color", "always"])).code(1);
    assert!(colored.out.contains("\u{1b}[31m-At"), "{colored:#?}");
    folder.run(&["a.md", "--diff", "--select", "lorem-ipsum"]).code(0);
}

#[test]
fn fix_only_says_nothing_of_the_rest() {
    let folder = Folder::new(&[("jdlint.toml", CONFIG), ("a.md", TOKEN), ("b.md", TOKEN)]);
    let ran = folder.run(&with(&["a.md", "--fix-only"])).code(0);
    assert_eq!((ran.out.as_str(), ran.err.as_str()), ("", "Fixed 1 problem in 1 file: placeholder-text 1.\n"));
    folder.run(&with(&["b.md", "--fix-only", "--exit-non-zero-on-fix"])).code(1);
    folder.run(&with(&["b.md", "--fix-only", "--exit-non-zero-on-fix"])).code(0);
    folder.run(&["b.md", "--unsafe-fixes"]).code(2);
}

#[test]
fn the_standard_input_comes_back_fixed() {
    let folder = Folder::new(&[("jdlint.toml", CONFIG)]);
    let ran = folder.run_with(&with(&["-", "--fix"]), TOKEN.as_bytes()).code(1);
    assert_eq!(ran.out, TOKEN.replace("[Company Name]", "Northwind"));
    assert!(ran.err.contains("hype-term") && ran.err.contains("Fixed 1 problem"), "{ran:#?}");
    // Bytes that are no UTF-8 come back as they were.
    let mut command = folder.command(&["-", "--fix-only"]);
    let mut child = command.stdin(std::process::Stdio::piped()).stdout(std::process::Stdio::piped()).spawn().unwrap();
    std::io::Write::write_all(&mut child.stdin.take().unwrap(), b"K\xf6chin bei [Company Name]\n").unwrap();
    assert_eq!(child.wait_with_output().unwrap().stdout, b"K\xf6chin bei [Company Name]\n");
}

#[test]
fn byte_order_marks_stay_and_utf_16_is_left_alone() {
    let folder = Folder::new(&[("jdlint.toml", CONFIG)]);
    folder.write("mark.md", format!("\u{feff}{TOKEN}").as_bytes());
    let wide: Vec<u8> = "\u{feff}At [Company Name] you cook.".encode_utf16().flat_map(u16::to_le_bytes).collect();
    folder.write("wide.txt", &wide);
    folder.run(&with(&["mark.md", "wide.txt", "--fix"])).code(1);
    assert_eq!(read(&folder, "mark.md"), format!("\u{feff}{}", TOKEN.replace("[Company Name]", "Northwind")));
    assert_eq!(std::fs::read(folder.path().join("wide.txt")).unwrap(), wide);
}

#[cfg(unix)]
#[test]
fn permissions_and_links_stay_and_read_only_files_are_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new(&[("jdlint.toml", CONFIG), ("real/a.md", TOKEN), ("locked.md", TOKEN)]);
    let path = |name: &str| folder.path().join(name);
    std::fs::set_permissions(path("real/a.md"), PermissionsExt::from_mode(0o640)).unwrap();
    std::fs::set_permissions(path("locked.md"), PermissionsExt::from_mode(0o444)).unwrap();
    std::os::unix::fs::symlink("real/a.md", path("link.md")).unwrap();
    folder.run(&with(&["link.md", "real/a.md", "--fix"])).code(1);
    assert!(path("link.md").symlink_metadata().unwrap().is_symlink());
    assert!(read(&folder, "real/a.md").contains("Northwind"));
    assert_eq!(path("real/a.md").metadata().unwrap().permissions().mode() & 0o777, 0o640);
    let ran = folder.run(&with(&["locked.md", "--fix"])).code(2);
    assert_eq!(ran.err, "jdlint: cannot write locked.md: the file is read-only\n");
    assert!(ran.out.contains("[Company Name]"), "{ran:#?}");
    assert_eq!(read(&folder, "locked.md"), TOKEN);
    let names: Vec<_> = std::fs::read_dir(path("real")).unwrap().collect();
    assert_eq!(names.len(), 1, "{names:?}");
}

/// Whenever a run is killed, each file is what it was or what it is to be, and the next run removes what was left behind.
#[test]
fn a_run_that_is_killed_leaves_whole_files() {
    const FILES: usize = 60;
    let after = TOKEN.replace("[Company Name]", "Northwind");
    let folder = Folder::new(&[("jdlint.toml", &format!("include = [\"jobs/**\"]\n{CONFIG}"))]);
    let names: Vec<String> = (0..FILES).map(|number| format!("jobs/{number}.md")).collect();
    let mut midway = 0;
    for round in 0..12 {
        for name in &names {
            folder.write(name, TOKEN.as_bytes());
        }
        let mut run = folder.command(&with(&["jobs", "--fix-only", "--quiet"])).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(3 + 7 * round));
        // It may have ended by then.
        let _ = run.kill();
        run.wait().unwrap();
        for name in &names {
            let text = read(&folder, name);
            assert!(text == TOKEN || text == after, "{name} in round {round}: {text:?}");
            midway += usize::from(text == after);
        }
    }
    assert!(midway > 0, "no run came so far as to write anything");
    folder.write("jobs/.jdlint-left.tmp", b"half a posti");
    folder.run(&with(&["jobs", "--output-format", "json"])).code(1).says("\"postings\":60");
    std::thread::sleep(std::time::Duration::from_millis(1100));
    folder.run(&with(&["jobs", "--fix-only"])).code(0);
    let left: Vec<_> = std::fs::read_dir(folder.path().join("jobs")).unwrap().map(|entry| entry.unwrap()).collect();
    assert_eq!(left.len(), FILES, "{left:?}");
}
