//! `cargo xtask e2e schema`: other validators and an editor agree with jdlint about the postings in `fixtures/schema`.

use crate::shell::{self, Scratch, cargo, root, target_folder};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// The packages of npm, pinned: their verdicts are compared word by word.
const NPM: &[&str] =
    &["ajv@8.20.0", "ajv-formats@3.0.1", "yaml@2.9.1", "smol-toml@1.9.1", "yaml-language-server@1.25.0"];
const PIP: &str = "check-jsonschema==0.39.0";
const WHAT: &str = "the schemas were not tried in other validators and editors";

/// Installs the validators below a folder for temporary files, and compares; whether all of it could be tried here.
pub(crate) fn run() -> Result<bool, String> {
    if !shell::can_run("node", &["--version"]) || !shell::can_run("npm", &["--version"]) {
        shell::skipped(WHAT, "Node or npm is not installed.");
        return Ok(false);
    }
    let scratch = Scratch::new("schema")?;
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--silent", "--prefix"]).arg(scratch.path()).args(NPM);
    if !shell::run_within(&mut npm, Duration::from_mins(5)) {
        shell::skipped(WHAT, "npm could not install ajv and yaml-language-server.");
        return Ok(false);
    }
    let check_jsonschema = install_check_jsonschema(scratch.path());
    if check_jsonschema.is_none() {
        shell::skipped("check-jsonschema was left out", "pip could not install it.");
    }
    shell::run(cargo().args(["build", "--quiet", "--package", "jdlint"]))?;
    let script = root().join("xtask/src/e2e/schema.mjs");
    let jdlint = target_folder().join("debug").join(format!("jdlint{}", std::env::consts::EXE_SUFFIX));
    let mut node = Command::new("node");
    node.arg(script).arg(root()).arg(jdlint).arg(scratch.path());
    node.arg(check_jsonschema.clone().unwrap_or_default());
    shell::run(&mut node)?;
    Ok(check_jsonschema.is_some())
}

/// check-jsonschema in an environment of its own.
fn install_check_jsonschema(folder: &Path) -> Option<PathBuf> {
    let venv = folder.join("venv");
    let minutes = Duration::from_mins(5);
    if !shell::run_within(Command::new("python3").args(["-m", "venv"]).arg(&venv), minutes) {
        return None;
    }
    let bin = venv.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let mut pip = Command::new(bin.join("pip"));
    let installed = shell::run_within(pip.args(["install", "--quiet", PIP]), minutes);
    installed.then(|| bin.join(format!("check-jsonschema{}", std::env::consts::EXE_SUFFIX)))
}
