//! `cargo xtask e2e outputs`: reports are what their readers ask for, and the script of the action works.

use crate::shell::{self, Scratch, cargo, root, target_folder};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

/// Holds the official schema of SARIF 2.1.0, under the MIT licence; it is used here and shipped nowhere.
const SARIF: &str = "@microsoft/jest-sarif@1.0.0-beta.0";
const SARIF_SCHEMA: &str = "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
/// Holds the schema of reviewdog's format.
const REVIEWDOG: &str = "github.com/reviewdog/reviewdog@v0.20.3";
const REVIEWDOG_SCHEMA: &str = "proto/rdf/jsonschema/DiagnosticResult.json";
const CHECK_JSONSCHEMA: &str = "check-jsonschema==0.39.0";
const MINUTES: Duration = Duration::from_mins(5);

/// Writes all reports of `fixtures/broken` and checks them; whether all of it could be tried here.
pub(crate) fn run() -> Result<bool, String> {
    let scratch = Scratch::new("outputs")?;
    let folder = scratch.path();
    shell::run(cargo().args(["build", "--quiet", "--package", "jdlint"]))?;
    let jdlint = target_folder().join("debug").join(format!("jdlint{}", std::env::consts::EXE_SUFFIX));
    write_reports(&jdlint, folder)?;
    let mut whole = by_schema(folder)?;
    whole &= by_reading(folder)?;
    whole &= action(&jdlint, folder)?;
    Ok(whole)
}

const REPORTS: &[(&str, &str)] = &[
    ("sarif", "report.sarif"),
    ("rdjson", "report.rdjson.json"),
    ("gitlab", "report.gitlab.json"),
    ("sonarqube", "report.sonarqube.json"),
    ("junit", "report.junit.xml"),
    ("checkstyle", "report.checkstyle.xml"),
    ("github", "report.github.txt"),
    ("html", "report.html"),
];

fn write_reports(jdlint: &Path, folder: &Path) -> Result<(), String> {
    let mut command = Command::new(jdlint);
    command.current_dir(root()).arg("fixtures/broken");
    command.args(["--level", "info", "--exit-zero", "--as-of", "2026-11-24"]);
    for (format, file) in REPORTS {
        command.arg("--output-format").arg(format!("{format}={}", folder.join(file).display()));
    }
    shell::run(&mut command)
}

/// SARIF and rdjson by the schemas of their owners.
fn by_schema(folder: &Path) -> Result<bool, String> {
    let venv = folder.join("venv");
    let bin = venv.join(if cfg!(windows) { "Scripts" } else { "bin" });
    let installed = shell::run_within(Command::new("python3").args(["-m", "venv"]).arg(&venv), MINUTES)
        && shell::run_within(Command::new(bin.join("pip")).args(["install", "--quiet", CHECK_JSONSCHEMA]), MINUTES);
    if !installed {
        shell::skipped("reports were checked by no schema", "pip could not install check-jsonschema.");
        return Ok(false);
    }
    let check = |schema: &Path, report: &str| {
        let mut command = Command::new(bin.join("check-jsonschema"));
        // The schema of SARIF has a pattern that is none in the newer dialect.
        command.args(["--regex-variant", "python"]);
        shell::run(command.arg("--schemafile").arg(schema).arg(folder.join(report)))
    };
    let mut whole = true;
    if let Some(schema) = sarif_schema(folder) {
        check(&schema, "report.sarif")?;
    } else {
        shell::skipped("SARIF was not checked by its schema", &format!("npm could not install {SARIF}."));
        whole = false;
    }
    if let Some(schema) = reviewdog_schema() {
        check(&schema, "report.rdjson.json")?;
    } else {
        shell::skipped("rdjson was not checked by its schema", &format!("go could not fetch {REVIEWDOG}."));
        whole = false;
    }
    Ok(whole)
}

fn sarif_schema(folder: &Path) -> Option<PathBuf> {
    let mut npm = Command::new("npm");
    npm.args(["install", "--no-audit", "--no-fund", "--silent", "--ignore-scripts", "--prefix"]).arg(folder).arg(SARIF);
    let schema = folder.join(SARIF_SCHEMA);
    (shell::run_within(&mut npm, MINUTES) && schema.is_file()).then_some(schema)
}

fn reviewdog_schema() -> Option<PathBuf> {
    let output = Command::new("go").args(["mod", "download", "-json", REVIEWDOG]).output().ok()?;
    let module: serde_json::Value = serde_json::from_slice(&output.stdout).ok()?;
    let schema = Path::new(module["Dir"].as_str()?).join(REVIEWDOG_SCHEMA);
    schema.is_file().then_some(schema)
}

/// What has no schema that one could get: the parts that the readers' documentation asks for.
fn by_reading(folder: &Path) -> Result<bool, String> {
    if !shell::can_run("python3", &["--version"]) {
        shell::skipped(
            "GitLab, SonarQube, JUnit, Checkstyle and GitHub were not read back",
            "Python is not installed.",
        );
        return Ok(false);
    }
    let script = root().join("xtask/src/e2e/outputs.py");
    shell::run(Command::new("python3").arg(script).arg(folder))?;
    Ok(true)
}

/// Runs the action's script as a runner of GitHub does.
fn action(jdlint: &Path, folder: &Path) -> Result<bool, String> {
    if !shell::can_run("bash", &["-c", "type mapfile"]) {
        shell::skipped("the script of the action was not run", "There is no bash that is new enough.");
        return Ok(false);
    }
    let failed = |error: std::io::Error| format!("cannot prepare the action: {error}");
    let (output, summary) = (folder.join("output"), folder.join("summary"));
    for file in [&output, &summary] {
        std::fs::write(file, "").map_err(failed)?;
    }
    let mut path = jdlint.parent().map(Path::as_os_str).unwrap_or_default().to_owned();
    path.push(if cfg!(windows) { ";" } else { ":" });
    path.push(std::env::var_os("PATH").unwrap_or_default());
    let mut script = Command::new("bash");
    script.arg(root().join(".ci/action/check.sh")).current_dir(root());
    script.env("PATH", path).env("RUNNER_TEMP", folder).env("GITHUB_OUTPUT", &output);
    script.env("GITHUB_STEP_SUMMARY", &summary).env("GITHUB_ACTIONS", "true");
    // A text that would be a command where a script pastes it.
    script.env("INPUT_PATHS", "fixtures/broken/suppressed.md\n\nfixtures/broken/hype.md\n");
    script.env("INPUT_ARGS", "--select wording,location --as-of 2026-11-24").env("INPUT_FAIL_ON", "warning");
    let (code, text) = shell::output(&mut script)?;
    let said = std::fs::read_to_string(&summary).map_err(failed)?;
    let outputs = std::fs::read_to_string(&output).map_err(failed)?;
    for (what, holds) in [
        ("it should fail on warnings", code == 1),
        (
            "it should print annotations",
            text.contains("::warning title=jdlint (hype-term),file=fixtures/broken/hype.md"),
        ),
        ("it should write a summary", said.contains("## Job postings") && said.contains("hype-term")),
        ("it should name its SARIF", outputs.starts_with("sarif-file=")),
    ] {
        if !holds {
            return Err(format!("the script of the action: {what}; exit code {code}\n{text}\n{said}\n{outputs}"));
        }
    }
    let sarif = std::fs::read_to_string(outputs.trim().trim_start_matches("sarif-file=")).map_err(failed)?;
    if shell::can_run("jq", &["--version"]) && sarif.contains("suppressions") {
        return Err("the script of the action leaves suppressed results in its SARIF".to_owned());
    }
    println!("the script of the action fails, annotates, summarises and names its SARIF");
    Ok(true)
}
