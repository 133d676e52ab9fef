//! Ways to run: watching, limits, timings, completions.

use crate::{BAD, Folder, GOOD};
use std::io::{BufRead as _, BufReader};
use std::process::{Child, Stdio};

const HYPE: &str = "# Cook\n\nLocation: Leeds, United Kingdom\n\nWe want a rockstar and a ninja.\n";

#[test]
fn so_many_warnings_may_stay() {
    let folder = Folder::new(&[("a.md", HYPE), ("bad.md", BAD)]);
    let run = |most: &str| folder.run(&["a.md", "--select", "hype-term", "--max-warnings", most]);
    run("2").code(0).says("2 warnings");
    run("1").code(1);
    run("0").code(1);
    folder.run(&["bad.md", "--select", "location-placeholder", "--max-warnings", "9"]).code(1);
    folder.run(&["a.md", "--max-warnings", "few"]).code(2);
}

#[test]
fn unsure_rules_can_stay_silent() {
    let folder = Folder::new(&[("a.md", HYPE)]);
    let told = |least: &str| {
        let ran = folder.run(&["a.md", "--preset", "strict", "--min-confidence", least, "--output-format", "concise"]);
        ran.out.lines().filter(|line| line.starts_with("a.md:")).count()
    };
    assert!(told("low") >= told("medium") && told("medium") >= told("high") && told("high") > 0);
    folder.run(&["a.md", "--min-confidence", "sure"]).code(2);
}

#[test]
fn timings_say_where_the_time_went() {
    let folder = Folder::new(&[("jobs/a.md", HYPE), ("jobs/b.md", GOOD)]);
    let ran = folder.run(&["jobs/a.md", "jobs/b.md", "--timings"]).code(1);
    for words in ["2 postings in", "reading", "understanding", "rules", "other rules"] {
        assert!(ran.err.contains(words), "`{words}` is not in {ran:#?}");
    }
    assert!(!ran.out.contains("understanding"));
}

#[test]
fn completions_and_the_manual_name_every_option() {
    let folder = Folder::new(&[]);
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        folder.run(&["completions", shell]).code(0).says("unsafe-fixes");
    }
    // Powershell's and elvish's know options alone.
    for shell in ["bash", "zsh", "fish"] {
        let ran = folder.run(&["completions", shell]).code(0);
        ran.says("missing-salary").says("placeholder").says("sarif").says("recommended");
    }
    folder.run(&["completions", "dos"]).code(2);
    folder.run(&["man"]).code(0).says(".TH jdlint 1").says("unsafe").says("jdlint\\-explain(1)");
    folder.run(&["man", "explain"]).code(0).says(".TH jdlint-explain 1").says("rule\\*(Aqs name");
    folder.run(&["man", "baseline", "create"]).code(0).says("jdlint baseline create").says("unsafe");
    folder.run(&["man", "explian"]).code(2).complains("there is no command `explian`; there are check, inspect,");
    folder.run(&["man", "--folder", "share/man1"]).code(0);
    let pages: Vec<String> = std::fs::read_dir(folder.path().join("share/man1"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    for page in ["jdlint.1", "jdlint-check.1", "jdlint-laws.1", "jdlint-baseline-prune.1"] {
        assert!(pages.iter().any(|name| name == page), "{page} is not in {pages:?}");
    }
}

/// A child that ends with its test, whatever comes.
struct Watching(Child);

impl Drop for Watching {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[test]
fn watching_checks_what_changes() {
    let folder = Folder::new(&[("jobs/a.md", HYPE), ("jobs/b.md", HYPE), ("jdlint.toml", "include = [\"jobs\"]")]);
    let mut command = folder.command(&["jobs", "--watch", "--select", "hype-term", "--output-format", "concise"]);
    let mut watching = Watching(command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap());
    let (sender, lines) = std::sync::mpsc::channel();
    let out = watching.0.stdout.take().unwrap();
    std::thread::spawn(move || {
        BufReader::new(out).lines().map_while(Result::ok).try_for_each(|line| sender.send(line)).ok();
    });
    // What is printed up to the closing line.
    let round = || {
        let mut all = String::new();
        while let Ok(line) = lines.recv_timeout(std::time::Duration::from_mins(1)) {
            all.push_str(&line);
            all.push('\n');
            if line.starts_with("Checked") {
                return all;
            }
        }
        panic!("nothing more is printed after {all}");
    };
    assert!(round().contains("Checked 2 postings: 4 warnings."));
    folder.write("jobs/a.md", HYPE.replace("rockstar", "person").as_bytes());
    let second = round();
    assert!(second.contains("Checked 2 postings: 3 warnings.") && second.contains("jobs/b.md"), "{second}");
    std::fs::remove_file(folder.path().join("jobs/b.md")).unwrap();
    assert!(round().contains("Checked 1 posting: 1 warning."));
    folder.write("jobs/c.md", HYPE.as_bytes());
    let last = round();
    assert!(last.contains("Checked 2 postings: 3 warnings."), "{last}");
}
