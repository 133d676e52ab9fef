//! `cargo xtask e2e pre-commit`: the hook of this repository, run by pre-commit as its users do.

use crate::shell::{self, Scratch, root};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

const WHAT: &str = "the pre-commit hook was not tried";

const BAD: &str = "# Night Rockstar\n\nCompany: Example Freight\n\nPay: competitive salary\n";

const GOOD: &str = "---
title: Night Shift Supervisor
company: Example Freight
locations: Denver, CO, US
workplace: on_site
employment_type: full_time
salary: {min: 61000, max: 72000, currency: USD, period: year}
date_posted: 2026-11-02
---

## Responsibilities

- Lead a team of eight through the night shift and hand over to the day shift.
- Plan the loading of trucks and keep the yard safe.

## Qualifications

- Two years in a warehouse, some of them as a team lead.

## How to apply

Bring your letter to the office at gate 7, on any weekday between 8 and 16.

## Equal opportunity

Example Freight is an equal opportunity employer. We do not discriminate on the basis of race, color, religion, sex,
sexual orientation, gender identity, national origin, age, disability, veteran status, or any other characteristic
protected by law.
";

/// Runs the hook on a bad and on a good posting; whether it could be tried here.
pub(crate) fn run() -> Result<bool, String> {
    let scratch = Scratch::new("pre-commit")?;
    let Some(program) = install(scratch.path()) else { return Ok(false) };
    let hooks = scratch.path().join("jdlint");
    shell::run(git(root()).args(["clone", "--quiet", "--no-hardlinks", "."]).arg(&hooks))?;
    let project = scratch.path().join("project");
    make_project(&project)?;

    println!("running the hook; pre-commit builds a release first");
    let hook = |file: &str| {
        let mut command = Command::new(&program);
        command.args(["try-repo", "--verbose"]).arg(&hooks).args(["jdlint", "--files", file]);
        // The hook's build and environments stay in the scratch folder. Each try-repo builds anew; one target folder
        // for all keeps what was built of the dependencies.
        command.current_dir(&project).env("PRE_COMMIT_HOME", scratch.path().join("home"));
        command.env("CARGO_TARGET_DIR", scratch.path().join("target"));
        shell::output(&mut command)
    };
    let (code, text) = hook("postings/bad.md")?;
    println!("{text}");
    for wanted in ["postings/bad.md", "hype-term"] {
        if code == 0 || !text.contains(wanted) {
            return Err(format!("the hook should fail on the bad posting and print `{wanted}`; exit code {code}"));
        }
    }
    let (code, text) = hook("postings/good.md")?;
    println!("{text}");
    if code != 0 || !text.contains("Passed") {
        return Err(format!("the hook should pass on the good posting; exit code {code}"));
    }
    let (code, text) = hook("README.md")?;
    if code != 0 || !text.contains("Skipped") {
        return Err(format!("the hook should skip a README; exit code {code}\n{text}"));
    }
    println!("the hook fails on the bad posting, passes on the good one and skips a README");
    Ok(true)
}

/// Puts pre-commit into an environment of its own, unless it is on the path.
fn install(scratch: &Path) -> Option<PathBuf> {
    if shell::can_run("pre-commit", &["--version"]) {
        return Some("pre-commit".into());
    }
    if !shell::can_run("python3", &["-m", "venv", "--help"]) {
        shell::skipped(WHAT, "Neither pre-commit nor Python with venv is installed.");
        return None;
    }
    let folder = scratch.join("venv");
    let bin = folder.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let made = shell::can_run("python3", &["-m", "venv", &folder.to_string_lossy()]);
    if !made || !shell::can_run(bin.join("pip"), &["install", "--quiet", "pre-commit"]) {
        shell::skipped(WHAT, "pip could not install pre-commit.");
        return None;
    }
    Some(bin.join("pre-commit"))
}

fn make_project(project: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("cannot write the project: {error}");
    std::fs::create_dir_all(project.join("postings")).map_err(failed)?;
    std::fs::write(project.join("postings/bad.md"), BAD).map_err(failed)?;
    std::fs::write(project.join("postings/good.md"), GOOD).map_err(failed)?;
    std::fs::write(project.join("README.md"), "# Our postings\n").map_err(failed)?;
    shell::run(git(project).args(["init", "--quiet"]))?;
    shell::run(git(project).args(["add", "."]))
}

/// Git in `folder`, whatever the person's own settings are.
fn git(folder: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new("git");
    command.current_dir(folder.as_ref()).args(["-c", "init.defaultBranch=main"]);
    command
}
