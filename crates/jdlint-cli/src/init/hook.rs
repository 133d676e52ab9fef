//! `jdlint init --hook`: has postings checked before each commit.
//!
//! What is there stays: an entry is added to a `.pre-commit-config.yaml`, and a hook of somebody else is never replaced.

use crate::shown::plain;
use crate::shown::shown_path;
use crate::write;
use jdlint_core::Format;
use jdlint_core::document::Node;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The settings of pre-commit.
pub(super) const PRE_COMMIT: &str = ".pre-commit-config.yaml";

/// The hook of git, which `docs/examples/pre-commit` shows too.
const SCRIPT: &str = include_str!("pre-commit.sh");

/// What the hook runs.
const LINE: &str = "jdlint --staged";

/// How the folder has something run before each commit.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// By pre-commit; its settings.
    PreCommit(PathBuf),
    /// By husky; its script.
    Husky(PathBuf),
    /// By lefthook, whose settings are for people to change.
    Lefthook(PathBuf),
    /// By git itself.
    Git,
}

impl Way {
    /// The way that `folder` has.
    pub(super) fn find(folder: &Path) -> Self {
        let there = |name: &str| Some(folder.join(name)).filter(|path| path.exists());
        if let Some(path) = there(PRE_COMMIT) {
            return Self::PreCommit(path);
        }
        if there(".husky").is_some() {
            return Self::Husky(folder.join(".husky/pre-commit"));
        }
        let lefthook = ["lefthook.yml", "lefthook.yaml", ".lefthook.yml"].into_iter().find_map(there);
        lefthook.map_or(Self::Git, Self::Lefthook)
    }

    /// What was seen, for people; nothing of plain git.
    pub(super) fn seen(&self) -> Option<String> {
        match self {
            Self::PreCommit(path) | Self::Lefthook(path) => Some(shown_path(path)),
            Self::Husky(path) => path.parent().map(shown_path),
            Self::Git => None,
        }
    }

    /// Adds the hook for postings in `folders`; what was done, as a sentence.
    ///
    /// # Errors
    ///
    /// A sentence that says what to do by hand.
    pub(super) fn write(&self, folder: &Path, folders: &[&str]) -> Result<String, String> {
        match self {
            Self::PreCommit(path) => pre_commit(path, folders),
            Self::Husky(path) => script(path),
            Self::Lefthook(path) => {
                Err(format!("{} is for you to change: let `pre-commit` run `{LINE}`", shown_path(path)))
            }
            Self::Git => script(&git_hook(folder)?),
        }
    }
}

/// Adds an entry to the settings of pre-commit.
fn pre_commit(path: &Path, folders: &[&str]) -> Result<String, String> {
    let shown = shown_path(path);
    let before = std::fs::read_to_string(path).map_err(|error| format!("cannot read {shown}: {}", plain(&error)))?;
    if has_hook(&before) {
        return Ok(format!("{shown} has the hook already."));
    }
    let Some(after) = added(&before, folders) else {
        return Err(format!(
            "{shown} cannot be added to without rewriting it; add this by hand:\n\n{}",
            entry(folders)
        ));
    };
    write::put(path, after.as_bytes()).map_err(|why| format!("cannot write {shown}: {why}"))?;
    Ok(format!("Added the hook to {shown}; `pre-commit install` makes git run it."))
}

/// The entry, as an item of `repos`.
fn entry(folders: &[&str]) -> String {
    let mut out = format!(
        "- repo: {}\n  rev: v{}\n  hooks:\n    - id: jdlint\n",
        env!("CARGO_PKG_REPOSITORY"),
        env!("CARGO_PKG_VERSION")
    );
    if !folders.is_empty() {
        let names: Vec<String> = folders.iter().map(|name| literal(name)).collect();
        let names = match names.as_slice() {
            [one] => one.clone(),
            names => format!("({})", names.join("|")),
        };
        // In single quotes, where a backslash is one.
        let _ = writeln!(out, "      files: '^{}/'", names.replace('\'', "''"));
    }
    out
}

/// `name` as a regular expression that matches just it.
fn literal(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if r"\.+*?()|[]{}^$".contains(c) {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// `text` with the entry behind the last item of `repos`; `None` where that cannot be done by adding lines, or would
/// change anything else.
fn added(text: &str, folders: &[&str]) -> Option<String> {
    let (at, indent, head) = place(text)?;
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut new = String::new();
    if at > 0 && !text[..at].ends_with('\n') {
        new.push_str(line_end);
    }
    if head {
        let _ = write!(new, "repos:{line_end}");
    }
    for line in entry(folders).lines() {
        let _ = write!(new, "{}{line}{line_end}", " ".repeat(indent));
    }
    let after = format!("{}{new}{}", &text[..at], &text[at..]);
    let count = |text: &str| -> Option<usize> {
        let document = jdlint_read::read(Format::Yaml, text);
        let readable = document.problems().is_empty() && document.fields().is_some();
        readable.then(|| repos(document.fields()).map_or(0, |repos| repos.items().len()))
    };
    let known = if text.trim().is_empty() { Some(0) } else { count(text).or_else(|| head.then_some(0)) };
    (count(&after) == known.map(|known| known + 1) && has_hook(&after)).then_some(after)
}

/// Where the entry goes, how far in, and whether `repos:` is missing above it.
fn place(text: &str) -> Option<(usize, usize, bool)> {
    let mut at = 0;
    let mut repos = false;
    // The end of the last line with something in it, and how far in the items are.
    let (mut end, mut indent) = (0, None);
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let bare = line.trim_end();
        let inner = bare.trim_start();
        if inner.is_empty() || inner.starts_with('#') {
            continue;
        }
        let by = bare.len() - inner.len();
        if repos && by == 0 && !inner.starts_with("- ") && inner != "-" {
            break;
        }
        if repos {
            if indent.is_none() && inner.starts_with('-') {
                indent = Some(by);
            }
            end = start + line.len();
        } else if bare == "repos:" || bare.starts_with("repos: #") {
            repos = true;
            end = start + line.len();
        } else if bare.starts_with("repos:") || inner == "---" && start > 0 || inner == "..." {
            // A list in brackets, or several documents.
            return None;
        }
    }
    Some(if repos { (end, indent.unwrap_or(2), false) } else { (text.len(), 2, true) })
}

/// The value of `repos`.
fn repos(fields: Option<&Node>) -> Option<&Node> {
    fields?.entries().iter().find(|entry| entry.key == "repos").map(|entry| &entry.node)
}

/// Whether the settings of pre-commit name a hook of jdlint.
fn has_hook(text: &str) -> bool {
    let document = jdlint_read::read(Format::Yaml, text);
    let Some(repos) = repos(document.fields()) else { return false };
    let hooks = repos.items().iter().flat_map(Node::entries).filter(|entry| entry.key == "hooks");
    let parts = hooks.flat_map(|hooks| hooks.node.items()).flat_map(Node::entries);
    parts.filter(|part| part.key == "id").any(|id| document.source_text(id.node.span).contains("jdlint"))
}

/// The path of git's hook for `folder`, wherever its settings put it.
fn git_hook(folder: &Path) -> Result<PathBuf, String> {
    let asked = ["rev-parse", "--git-path", "hooks/pre-commit"];
    let output = Command::new("git").arg("-C").arg(folder).args(asked).output();
    let output = output.map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => "--hook writes a hook of git, and there is no git here".to_owned(),
        _ => format!("git cannot be run: {}", plain(&error)),
    })?;
    if !output.status.success() {
        return Err(format!("--hook writes a hook of git, and {} is in no git repository", folder.display()));
    }
    let path = String::from_utf8_lossy(&output.stdout);
    Ok(folder.join(path.trim_end_matches(['\n', '\r'])))
}

/// Writes the script at `path`, or says that there is one.
fn script(path: &Path) -> Result<String, String> {
    let shown = shown_path(path);
    if let Ok(text) = std::fs::read_to_string(path) {
        if text.contains("jdlint") {
            return Ok(format!("{shown} runs jdlint already."));
        }
        return Err(format!("{shown} is there already and stays as it is; add this line to it: {LINE}"));
    }
    if path.symlink_metadata().is_ok() {
        return Err(format!("{shown} is there already and cannot be read"));
    }
    let cannot = |error: std::io::Error| format!("cannot write {shown}: {}", plain(&error));
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).map_err(cannot)?;
    }
    write::put(path, SCRIPT.as_bytes()).map_err(|why| format!("cannot write {shown}: {why}"))?;
    executable(path).map_err(cannot)?;
    Ok(format!("Wrote {shown}: it checks what is staged before each commit."))
}

#[cfg(unix)]
fn executable(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755))
}

/// Git runs a hook there whatever its permissions are.
#[cfg(not(unix))]
fn executable(_: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::added;

    const OTHER: &str = "- repo: https://example.com/a\n  rev: v1\n  hooks:\n    - id: a\n";

    #[test]
    fn the_entry_stands_behind_the_last_one_as_far_in() {
        let at_margin = format!("# Ours\nrepos:\n{OTHER}\n# Later\nci:\n  skip: [a]\n");
        let after = added(&at_margin, &["postings"]).expect("it can be added to");
        let (before, rest) = after.split_once("- repo: https://github.com").expect("it is there");
        assert_eq!(before, format!("# Ours\nrepos:\n{OTHER}"));
        assert!(rest.contains("    - id: jdlint\n      files: '^postings/'\n\n# Later\nci:\n"), "{after}");

        let inside: Vec<String> = OTHER.lines().map(|line| format!("    {line}\r\n")).collect();
        let inside = format!("repos:\r\n{}", inside.concat());
        let after = added(&inside, &["a.b", "c"]).expect("it can be added to");
        assert!(after.starts_with(&inside), "{after}");
        assert!(after.contains("\r\n    - repo: ") && after.contains("'^(a\\.b|c)/'\r\n"), "{after}");
        assert!(!after.replace("\r\n", "").contains('\n'), "{after}");
    }

    #[test]
    fn an_empty_list_is_begun() {
        for text in ["", "repos:\n", "repos:", "# Hooks\n", "fail_fast: true\n"] {
            let after = added(text, &[]).unwrap_or_else(|| panic!("`{text}` can be added to"));
            assert!(after.starts_with(text) && after.matches("repos:").count() == 1, "{after}");
        }
    }

    #[test]
    fn what_lines_cannot_be_added_to_is_left() {
        for text in ["repos: []\n", "repos: [{repo: local}]\n", "repos:\n  - a: [\n", "a: 1\n---\nb: 2\n"] {
            assert_eq!(added(text, &[]), None, "{text}");
        }
    }
}
