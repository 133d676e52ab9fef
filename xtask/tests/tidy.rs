//! Promises that no compiler keeps: sizes of files, names of rules, nothing of one machine.
#![allow(clippy::unwrap_used, reason = "a test may panic, its helpers too")]

use std::path::{Path, PathBuf};

const MAX_LINES: usize = 500;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

/// All files below `folder` but those that are built, fetched or git's own.
fn files_below(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            if !matches!(name.as_str(), "target" | ".git" | "node_modules" | "corpus" | "artifacts") {
                files_below(&path, out);
            }
        } else if name != ".git" {
            out.push(path);
        }
    }
}

fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn is_generated(text: &str) -> bool {
    text.lines().take(3).any(|line| line.contains("enerated by `cargo xtask gen`"))
}

#[test]
fn source_files_are_short() {
    let mut long = Vec::new();
    for folder in std::fs::read_dir(root().join("crates")).unwrap() {
        let src = folder.unwrap().path().join("src");
        let mut files = Vec::new();
        if src.is_dir() {
            files_below(&src, &mut files);
        }
        for path in files.iter().filter(|path| path.extension().is_some_and(|extension| extension == "rs")) {
            let text = std::fs::read_to_string(path).unwrap();
            let lines = text.lines().count();
            if lines > MAX_LINES && !is_generated(&text) {
                long.push(format!("{}: {lines} lines", shown(path)));
            }
        }
    }
    assert!(long.is_empty(), "split these, {MAX_LINES} lines are enough for one thing:\n{}", long.join("\n"));
}

#[test]
fn no_file_names_a_path_of_one_machine() {
    // In two parts, or this file would name them.
    let homes = [concat!("/ho", "me/"), concat!("/Us", "ers/"), concat!("/ro", "ot/"), concat!("/wo", "rk/")];
    let windows = concat!("C:\\", "Users\\");
    let mut files = Vec::new();
    files_below(&root(), &mut files);
    let mut found = Vec::new();
    for path in &files {
        // What is no text has no lines to read.
        let Ok(text) = std::fs::read_to_string(path) else { continue };
        for (index, line) in text.lines().enumerate() {
            let is_path = |home: &str| {
                line.match_indices(home).any(|(at, _)| {
                    let before = line[..at].chars().next_back();
                    let after = line[at + home.len()..].chars().next();
                    // `example.org/home/` is an address, `./work/` is relative, and `"/home/"` names nobody.
                    !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '/' | '-' | '_' | '}' | '*'))
                        && after.is_some_and(char::is_alphanumeric)
                })
            };
            if homes.iter().any(|home| is_path(home)) || line.contains(windows) {
                found.push(format!("{}:{}: {line}", shown(path), index + 1));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn rule_names_are_sorted_unique_and_kebab_case() {
    let names: Vec<&str> = jdlint_rules::rules().iter().map(|entry| entry.name().as_str()).collect();
    assert!(names.windows(2).all(|two| two[0] < two[1]), "{names:?}");
    for name in names {
        let is_kebab_case = name.split('-').all(|word| {
            !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
        });
        assert!(is_kebab_case && name.starts_with(|c: char| c.is_ascii_lowercase()), "{name}");
        assert!(jdlint_core::Group::from_name(name).is_none(), "{name} is a group's name too");
    }
}

#[test]
fn a_rule_lives_in_the_folder_of_its_group() {
    for entry in jdlint_rules::rules() {
        let folder = entry.meta.group.as_str().replace('-', "_");
        let stem = entry.name().as_str().replace('-', "_");
        for extension in ["rs", "md"] {
            let path = root().join(format!("crates/jdlint-rules/src/rules/{folder}/{stem}.{extension}"));
            assert!(path.is_file(), "{} is missing", shown(&path));
        }
    }
}

#[test]
fn no_rule_name_goes_away() {
    let text = std::fs::read_to_string(root().join("xtask/rule_names.txt")).unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).collect();
    assert!(lines.is_sorted(), "sorted by `cargo xtask gen`");
    let names: Vec<&str> = jdlint_rules::rules().iter().map(|entry| entry.name().as_str()).collect();
    for name in &names {
        assert!(lines.contains(name), "{name} is not in xtask/rule_names.txt: run `cargo xtask gen`");
    }
    for line in lines {
        let is_removed = line.contains(" removed ");
        let name = line.split(' ').next().unwrap();
        assert!(is_removed != names.contains(&name), "{line}: a rule is listed, or its name is marked as removed");
    }
}

#[test]
fn no_rule_is_from_the_future() {
    let version = parts(env!("CARGO_PKG_VERSION"));
    for entry in jdlint_rules::rules() {
        assert!(parts(entry.meta.since) <= version, "{} is said to be new in {}", entry.name(), entry.meta.since);
    }
}

/// The three numbers of a version.
fn parts(version: &str) -> [u32; 3] {
    let mut numbers = version.split('.').map(|part| part.parse().unwrap());
    let parts = [(); 3].map(|()| numbers.next().unwrap());
    assert!(numbers.next().is_none(), "{version}");
    parts
}
