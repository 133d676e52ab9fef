//! The command line, run as people run it: in a folder of its own, with an environment that is known.
#![allow(clippy::unwrap_used, missing_docs, reason = "tests may panic and are no API")]

mod choice;
mod codes;
mod config;
mod fix;
mod git;
mod hostile;
mod init;
mod known;
mod laws;
mod legal;
mod output;
mod reports;
mod show_settings;
mod statistics;
mod table;
mod ways;

use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// A posting with nothing to mend.
pub(crate) const GOOD: &str = include_str!("../../../../fixtures/postings/line-cook.md");

/// A posting with an error.
pub(crate) const BAD: &str =
    "# Cook\n\nLocation: [City, State]\n\nSalary: $20 to $24 per hour\n\nWe are an equal opportunity employer.\n";

/// A folder with files in it.
pub(crate) struct Folder {
    folder: TempDir,
}

impl Folder {
    pub(crate) fn new(files: &[(&str, &str)]) -> Self {
        let folder = Self { folder: TempDir::new().unwrap() };
        for (name, text) in files {
            folder.write(name, text.as_bytes());
        }
        folder
    }

    pub(crate) fn write(&self, name: &str, bytes: &[u8]) {
        let path = self.path().join(name);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }

    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// `jdlint` in this folder.
    pub(crate) fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_jdlint"));
        command.current_dir(self.path()).args(args).env_clear().stdin(Stdio::null());
        command
    }

    /// Runs `jdlint` as of a fixed day.
    pub(crate) fn run(&self, args: &[&str]) -> Ran {
        Ran::from(self.command(args).output().unwrap())
    }

    /// Runs `jdlint` with `input` on its standard input.
    pub(crate) fn run_with(&self, args: &[&str], input: &[u8]) -> Ran {
        let mut command = self.command(args);
        let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut stdin = child.stdin.take().unwrap();
        stdin.write_all(input).unwrap();
        drop(stdin);
        Ran::from(child.wait_with_output().unwrap())
    }
}

/// What a run came to.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl From<Output> for Ran {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().expect("no signal ended it"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

impl Ran {
    pub(crate) fn code(self, code: i32) -> Self {
        assert_eq!(self.code, code, "{self:#?}");
        self
    }

    pub(crate) fn says(self, text: &str) -> Self {
        assert!(self.out.contains(text), "`{text}` is not in {self:#?}");
        self
    }

    /// One clear line on the standard error, and nothing else.
    pub(crate) fn complains(self, text: &str) -> Self {
        assert!(self.err.contains(text), "`{text}` is not in {self:#?}");
        assert_eq!(self.err.trim_end().lines().count(), 1, "{self:#?}");
        assert!(self.out.is_empty(), "{self:#?}");
        self
    }
}
