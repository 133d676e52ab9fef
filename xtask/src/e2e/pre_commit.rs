//! `cargo xtask e2e pre-commit`: the hook of this repository, run by pre-commit as its users do.

use crate::shell::{self, Scratch, root};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

const WHAT: &str = "the pre-commit hook was not tried";

const BAD: &str = "# Night Rockstar\n\nCompany: Example Freight\n\nPay: competitive salary\n";

const GOOD: &str = include_str!("../../../fixtures/postings/warehouse-supervisor.md");

/// The day for which the fixtures have nothing to mend.
const AS_OF: &str = "2026-11-24";

/// What the third posting has in place of the first text; a safe fix mends it, and then the posting is the good one.
const MENDABLE: [&str; 2] = ["## What you will do", "##What you will do"];

/// Runs the hooks on bad and good postings; whether they could be tried here.
pub(crate) fn run() -> Result<bool, String> {
    let scratch = Scratch::new("pre-commit")?;
    let Some(program) = install(scratch.path()) else { return Ok(false) };
    let hooks = scratch.path().join("jdlint");
    shell::run(git(root()).args(["clone", "--quiet", "--no-hardlinks", "."]).arg(&hooks))?;
    let (_, commit) = shell::output(git(&hooks).args(["rev-parse", "HEAD"]))?;
    let project = scratch.path().join("project");
    make_project(&project, &hooks, commit.trim())?;
    let pre_commit = |args: &[&OsStr]| {
        let mut command = Command::new(&program);
        // The hook's build and environments stay in the scratch folder. pre-commit builds twice, once for each way to
        // name a repository; one target folder for both keeps what was built of the dependencies.
        command.args(args).current_dir(&project).env("PRE_COMMIT_HOME", scratch.path().join("home"));
        command.env("CARGO_TARGET_DIR", scratch.path().join("target"));
        command.env("JDLINT_AS_OF", AS_OF);
        // How fast it runs is not the question here.
        command.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0");
        shell::output(&mut command)
    };
    println!("running the hook `jdlint` by try-repo; pre-commit builds it first");
    let bad = ["--files", "postings/bad.md"].map(OsStr::new);
    let told = pre_commit(
        &[&["try-repo".as_ref(), "--verbose".as_ref(), hooks.as_os_str(), "jdlint".as_ref()], &bad[..]].concat(),
    )?;
    expect(&told, 1, &["postings/bad.md", "hype-term"], "`jdlint` should fail on the bad posting")?;
    println!("{}", told.1);

    println!("running both hooks from a config; pre-commit builds again");
    let run = |hook: &str, file: &str| {
        let told = pre_commit(&["run", "--verbose", hook, "--files", file].map(OsStr::new))?;
        println!("{}", told.1);
        Ok::<_, String>(told)
    };
    expect(&run("jdlint", "postings/good.md")?, 0, &["Passed"], "`jdlint` should pass on the good posting")?;
    expect(&run("jdlint", "README.md")?, 0, &["Skipped"], "`jdlint` should skip a README")?;
    let mendable = project.join("postings/mendable.md");
    let first = run("jdlint-fix", "postings/mendable.md")?;
    let wanted = ["Fixed 1 problem in 1 file: malformed-heading 1.", "files were modified by this hook"];
    expect(&first, 1, &wanted, "`jdlint-fix` should mend the posting and stop the commit")?;
    let text = std::fs::read_to_string(&mendable).map_err(|error| format!("cannot read what was mended: {error}"))?;
    if text != GOOD {
        return Err(format!("`jdlint-fix` should change the one word and nothing else:\n{text}"));
    }
    expect(&run("jdlint-fix", "postings/mendable.md")?, 0, &["Passed"], "`jdlint-fix` should pass the second time")?;
    println!("`jdlint` fails on the bad posting, passes on the good one and skips a README");
    println!("`jdlint-fix` mends a posting and passes the second time");
    Ok(true)
}

/// Holds what pre-commit came to against what it should be.
fn expect((code, text): &(i32, String), wanted: i32, words: &[&str], what: &str) -> Result<(), String> {
    let missing = words.iter().find(|words| !text.contains(**words));
    match missing {
        None if *code == wanted => Ok(()),
        None => Err(format!("{what}; exit code {code}\n{text}")),
        Some(words) => Err(format!("{what} and print `{words}`; exit code {code}\n{text}")),
    }
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

fn make_project(project: &Path, hooks: &Path, commit: &str) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("cannot write the project: {error}");
    let mendable = GOOD.replace(MENDABLE[0], MENDABLE[1]);
    let config = format!(
        "repos:\n  - repo: {}\n    rev: {commit}\n    hooks:\n      - id: jdlint\n      - id: jdlint-fix\n",
        hooks.display()
    );
    std::fs::create_dir_all(project.join("postings")).map_err(failed)?;
    for (name, text) in [
        ("postings/bad.md", BAD),
        ("postings/good.md", GOOD),
        ("postings/mendable.md", &mendable),
        ("README.md", "# Our postings\n"),
        (".pre-commit-config.yaml", &config),
    ] {
        std::fs::write(project.join(name), text).map_err(failed)?;
    }
    shell::run(git(project).args(["init", "--quiet"]))?;
    shell::run(git(project).args(["add", "."]))
}

/// Git in `folder`, whatever the person's own settings are.
fn git(folder: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new("git");
    command.current_dir(folder.as_ref()).args(["-c", "init.defaultBranch=main"]);
    command
}
