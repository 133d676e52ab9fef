//! Reading and judging all files of the corpus.

use super::manifest::Row;
use jdlint_core::Format;
use jdlint_extract::language_of;
use jdlint_facts::Language;
use jdlint_linter::{Linted, Linter, Selector, Settings};
use jdlint_rules::CompanyFacts;
use jiff::civil::Date;
use rayon::prelude::*;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::time::{Duration, Instant};

/// A file of the corpus, judged.
#[derive(Debug)]
pub(super) struct Judged {
    pub(super) row: Row,
    /// The source, or a part of it.
    pub(super) source: String,
    pub(super) bytes: Vec<u8>,
    pub(super) linted: Linted,
}

/// All files.
#[derive(Debug)]
pub(super) struct Corpus {
    pub(super) judged: Vec<Judged>,
    /// Files on which jdlint panicked, with the message.
    pub(super) crashes: Vec<(String, String)>,
    /// How many files are of a format that is not read.
    not_read: usize,
    time: Duration,
}

enum Outcome {
    Judged(Box<Judged>),
    NotRead,
    Crashed(String, String),
}

impl Corpus {
    pub(super) fn heading(&self) -> String {
        format!(
            "{} files judged in {:.1} s, {} of formats that are not read, {} crashed",
            self.judged.len(),
            self.time.as_secs_f64(),
            self.not_read,
            self.crashes.len()
        )
    }
}

/// A linter for the corpus; with `rule`, of that rule alone; with `known`, of an employer of whom everything is known,
/// so that every fix is offered.
pub(super) fn linter(as_of: Date, all_rules: bool, rule: Option<&str>, known: bool) -> Result<Linter, String> {
    let mut settings = Settings::new(as_of);
    if known {
        settings.company = CompanyFacts {
            name: Some("Northwind & Søn".to_owned()),
            apply_url: Some("https://jobs.northwind.example/apply".to_owned()),
            eeo_statement: Some("Northwind is an \"equal opportunity\" employer.".to_owned()),
            ..CompanyFacts::default()
        };
    }
    if let Some(rule) = rule {
        settings.select = vec![Selector::parse(rule).map_err(|error| error.to_string())?];
    } else if all_rules {
        settings.select = vec![Selector::All];
    }
    Ok(Linter::new(settings))
}

/// Reads and judges the files of `rows` below `folder`.
pub(super) fn load(folder: &Path, rows: Vec<Row>, linter: &Linter, by_english: bool) -> Result<Corpus, String> {
    let start = Instant::now();
    // A panic is listed with its file; the usual lines in between would only hide the list.
    let hook = std::panic::take_hook();
    std::panic::set_hook(Box::new(|_| {}));
    let outcomes: Result<Vec<Outcome>, String> =
        rows.into_par_iter().map(|row| one(folder, row, linter, by_english)).collect();
    std::panic::set_hook(hook);
    let mut corpus = Corpus { judged: Vec::new(), crashes: Vec::new(), not_read: 0, time: Duration::ZERO };
    for outcome in outcomes? {
        match outcome {
            Outcome::Judged(judged) => corpus.judged.push(*judged),
            Outcome::NotRead => corpus.not_read += 1,
            Outcome::Crashed(file, message) => corpus.crashes.push((file, message)),
        }
    }
    corpus.time = start.elapsed();
    Ok(corpus)
}

fn one(folder: &Path, row: Row, linter: &Linter, by_english: bool) -> Result<Outcome, String> {
    let path = folder.join(&row.file);
    let bytes = std::fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let Some(format) = format_of(&row, &bytes) else { return Ok(Outcome::NotRead) };
    let result = catch_unwind(AssertUnwindSafe(|| linter.lint(jdlint_read::read_bytes(format, &bytes))));
    let linted = match result {
        Ok(linted) => linted,
        Err(panic) => {
            let message = panic
                .downcast_ref::<String>()
                .cloned()
                .or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()))
                .unwrap_or_else(|| "a panic without a message".to_owned());
            return Ok(Outcome::Crashed(row.file, message));
        }
    };
    let source = if by_english && row.source.starts_with("analytics-eng") {
        let is_english = language_of(&linted.extracted.posting) == Language::English;
        format!("{} ({})", row.source, if is_english { "English" } else { "other" })
    } else {
        row.source.clone()
    };
    Ok(Outcome::Judged(Box::new(Judged { row, source, bytes, linted })))
}

/// The format that the file is read in; `None` where it is not read, or holds many postings.
fn format_of(row: &Row, bytes: &[u8]) -> Option<Format> {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    match row.format.as_str() {
        "md" => Some(Format::Markdown),
        "txt" => Some(jdlint_read::sniff(Format::Text, text)),
        // Markdown that is stored under the name of a page is read all the same.
        "html" if jdlint_read::sniff(Format::Html, text) == Format::Markdown => Some(Format::Markdown),
        _ => jdlint_read::format_of_path(&row.file).filter(|format| *format != Format::Ndjson),
    }
}
