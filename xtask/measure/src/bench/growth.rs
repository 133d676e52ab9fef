//! How the time grows with the length of one file: twice the text should take twice the time.

use super::process::cpu_of_this_thread;
use super::row;
use jdlint_core::Format;
use jdlint_linter::{Linter, Preset, Settings};
use std::time::{Duration, Instant};

/// What a very long file repeats. Each of them once took the square of its length, or could.
const SHAPES: &[(&str, &str)] = &[
    ("sentences in one line", "We need a ninja. Bachelor degree required! "),
    ("quotations in one line", "he said \"we need ninjas\" and "),
    ("places in one line", "based in Denver, CO and Austin, TX, "),
    ("tokens in one line", "[Company Name] is in [City, State]. "),
    ("pay", "Salary: $50,000 - $60,000 per year\n\n"),
    ("sections", "## Requirements\n\n- Bachelor degree required\n- 5 years of Java\n\n"),
    ("labels", "Skills:\n\nBachelor degree required\n\n"),
    ("statements", "We are an equal opportunity employer regardless of race, sex or age.\n\n"),
    ("employers", "Example Freight Ltd is hiring. Join Example Freight.\n\n"),
    ("workplaces", "This role is remote. Three days a week in the office.\n\n"),
    ("dates", "Apply by 3 March 2024. Posted 01/02/2023.\n\n"),
    ("links", "[Apply](http://example.com/apply) now\n\n"),
    ("suppressions", "<!-- jdlint: allow(hype-term) old -->\nA ninja.\n\n"),
    ("rows of a table", "| a | b |\n|---|---|\n| Denver, CO | $50,000 |\n\n"),
];

/// The length of the shorter text of a pair, in bytes.
const LENGTH: usize = 400_000;

/// Prints, for each shape, the CPU time of a file and how many times as long one of twice its length takes.
pub(super) fn print() {
    let mut settings = Settings::new(jiff::civil::date(2026, 11, 1));
    settings.preset = Some(Preset::Strict);
    let linter = Linter::new(settings);
    say!("\n{:<44} {:>22}   goal", "one long file of nothing but", "times for twice");
    for (name, unit) in SHAPES {
        let once = best(&linter, unit, LENGTH);
        let twice = best(&linter, unit, LENGTH * 2);
        let times = twice.as_secs_f64() / once.as_secs_f64().max(1e-9);
        row(&format!("  {name}"), &format!("{:.0} ms  x {times:.1}", once.as_secs_f64() * 1000.0), "x 2");
    }
}

/// The least time of three runs over a text of `unit`s as long as `length` bytes.
fn best(linter: &Linter, unit: &str, length: usize) -> Duration {
    let text = format!("# Engineer\n\n{}", unit.repeat(length / unit.len()));
    let run = || {
        let (cpu, wall) = (cpu_of_this_thread(), Instant::now());
        let linted = linter.lint_text(Format::Markdown, text.as_str());
        std::hint::black_box(linted.diagnostics.len());
        cpu.zip(cpu_of_this_thread()).map_or_else(|| wall.elapsed(), |(before, after)| after.saturating_sub(before))
    };
    (0..3).map(|_| run()).min().unwrap_or_default()
}
