//! Writing a generated file only where it changes, and checking that it is fresh.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The generated files of one run.
#[derive(Debug)]
pub(crate) struct Files {
    root: PathBuf,
    check: bool,
    stale: Vec<String>,
    written: usize,
}

impl Files {
    pub(crate) fn new(root: PathBuf, check: bool) -> Self {
        Self { root, check, stale: Vec::new(), written: 0 }
    }

    /// The text of the file at `path`, from the workspace's root.
    pub(crate) fn read(&self, path: &str) -> Result<String, String> {
        std::fs::read_to_string(self.root.join(path)).map_err(|error| format!("cannot read {path}: {error}"))
    }

    /// The names in the folder at `path`, sorted.
    pub(crate) fn list(&self, path: &str) -> Result<Vec<String>, String> {
        let folder = self.root.join(path);
        let entries = std::fs::read_dir(&folder).map_err(|error| format!("cannot list {path}: {error}"))?;
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry.map_err(|error| format!("cannot list {path}: {error}"))?;
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
        names.sort();
        Ok(names)
    }

    /// Puts `text` into the file at `path`; Rust code is formatted first.
    pub(crate) fn ensure(&mut self, path: &str, text: &str) -> Result<(), String> {
        let is_rust = Path::new(path).extension().is_some_and(|extension| extension == "rs");
        let text = if is_rust { format_rust(text, &self.root)? } else { text.to_owned() };
        let full = self.root.join(path);
        if std::fs::read_to_string(&full).is_ok_and(|old| old == text) {
            return Ok(());
        }
        if self.check {
            self.stale.push(path.to_owned());
            return Ok(());
        }
        if let Some(folder) = full.parent() {
            std::fs::create_dir_all(folder).map_err(|error| format!("cannot make the folder of {path}: {error}"))?;
        }
        std::fs::write(&full, text).map_err(|error| format!("cannot write {path}: {error}"))?;
        println!("wrote {path}");
        self.written += 1;
        Ok(())
    }

    /// Says what is stale, as an error.
    pub(crate) fn finish(self) -> Result<(), String> {
        if !self.stale.is_empty() {
            return Err(format!("not fresh: {}; run `cargo xtask gen`", self.stale.join(", ")));
        }
        if self.written == 0 {
            println!("all generated files are fresh");
        }
        Ok(())
    }
}

fn format_rust(text: &str, root: &Path) -> Result<String, String> {
    let failed = |error: std::io::Error| format!("cannot run rustfmt: {error}");
    let mut child = Command::new("rustfmt")
        .args(["--edition", "2024", "--config-path"])
        .arg(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(failed)?;
    let mut input = child.stdin.take().ok_or("rustfmt takes no input")?;
    let text = text.to_owned();
    let writer = std::thread::spawn(move || input.write_all(text.as_bytes()));
    let output = child.wait_with_output().map_err(failed)?;
    writer.join().map_err(|_| "the writer to rustfmt panicked")?.map_err(failed)?;
    if !output.status.success() {
        return Err("rustfmt refused generated code".to_owned());
    }
    String::from_utf8(output.stdout).map_err(|error| error.to_string())
}
