//! `cargo xtask e2e wasm`: the linter and the renderers run in WebAssembly.

use crate::shell::{self, cargo, root, target_folder};
use std::process::Command;
use std::time::Duration;

const TARGET: &str = "wasm32-unknown-unknown";
const WHAT: &str = "the linter was not run in WebAssembly";

/// Builds the module and lints a posting in Node; whether it could be tried here.
pub(crate) fn run() -> Result<bool, String> {
    if !shell::can_run("node", &["--version"]) {
        shell::skipped(WHAT, "Node is not installed.");
        return Ok(false);
    }
    if !has_target() {
        shell::skipped(WHAT, &format!("The target is missing: `rustup target add {TARGET}` adds it."));
        return Ok(false);
    }
    shell::run(cargo().args(["build", "--package", "jdlint-wasm-smoke", "--target", TARGET]))?;
    let module = target_folder().join(TARGET).join("debug/jdlint_wasm_smoke.wasm");
    shell::run(Command::new("node").arg(root().join("xtask/wasm-smoke/smoke.mjs")).arg(module))?;
    Ok(true)
}

/// Whether rustc has the target; where rustup is there, it may fetch it.
fn has_target() -> bool {
    if is_installed() {
        return true;
    }
    println!("adding the target {TARGET}");
    let mut rustup = Command::new("rustup");
    shell::run_within(rustup.args(["target", "add", TARGET]).current_dir(root()), Duration::from_mins(2))
        && is_installed()
}

fn is_installed() -> bool {
    let mut rustc = Command::new("rustc");
    let found = shell::output(rustc.args(["--print", "target-libdir", "--target", TARGET]).current_dir(root()));
    found.is_ok_and(|(code, text)| code == 0 && std::path::Path::new(text.trim()).is_dir())
}
