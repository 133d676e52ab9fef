//! `cargo xtask corpus`: jdlint beside a folder of labelled real postings.
//!
//! No text of a posting is written to a file; what is printed goes to the terminal of the person who has the folder.

mod agreement;
mod compare;
mod counts;
mod fixes;
mod labels;
mod load;
mod manifest;
mod noise;
mod states;
mod verdicts;

use clap::Args;
use compare::Kind;
use jiff::civil::Date;
use load::Judged;
use std::path::PathBuf;

/// Compare jdlint with a folder of labelled real postings.
///
/// The folder holds `manifest.jsonl` with a line for each file: `{"source", "file", "format", "truth"}`, where `truth`
/// has the source's own labels (`salary_low_end`, `salary_high_end` or `salary_min`, `salary_max`; `work_arrangement`;
/// `job_title`, `employer`, `state`). Every file of a format that jdlint reads is checked inside this process.
///
/// Without further options: crashes, time, diagnostics by rule and source, warnings and errors of a
/// posting, and agreement with the labels. To see where
/// a rule is wrong, read a sample (`--sample hype-term 20`), keep what you found (`--judge hype-term wrong 3fa9 "name
/// of a team"`), and ask for the precision so far (`--judged`).
#[derive(Debug, Args)]
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
pub(crate) struct CorpusArgs {
    /// The folder with `manifest.jsonl`.
    path: PathBuf,
    /// Only files of this source.
    #[arg(long, value_name = "NAME")]
    source: Option<String>,
    /// Only diagnostics of this rule.
    #[arg(long, value_name = "RULE")]
    rule: Option<String>,
    /// Run every rule, those that are off by default too, with infos as they are.
    #[arg(long)]
    all_rules: bool,
    /// The day for which dates and laws are judged.
    #[arg(long, value_name = "DATE", default_value = "2026-11-01")]
    as_of: Date,
    /// Part postings in English from others in the sources named `analytics-eng`.
    #[arg(long)]
    by_english: bool,
    /// List, one by one, where jdlint and the labels disagree.
    #[arg(long, value_name = "KIND", value_enum)]
    disagreements: Option<Kind>,
    /// Check the span laws of every document and every diagnostic.
    #[arg(long)]
    check_spans: bool,
    /// Fix every posting in memory, safely and then unsafely, and hold the laws of fixes to what came of it: it reads,
    /// the mended rule is silent, no rule gains a warning or an error, twice is once, bytes outside the edits stay.
    #[arg(long)]
    fix_check: bool,
    /// Print N diagnostics of RULE with the lines around them, unread ones first.
    #[arg(long, num_args = 2, value_names = ["RULE", "N"])]
    sample: Option<Vec<String>>,
    /// The number that chooses the sample.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Keep a verdict on a diagnostic: HASH is the start of the number that `--sample` prints; REASON has no words of
    /// the posting.
    #[arg(long, num_args = 4, value_names = ["RULE", "right|wrong", "HASH", "REASON"])]
    judge: Option<Vec<String>>,
    /// Precision of each rule by the verdicts so far, and what is unread or stale.
    #[arg(long)]
    judged: bool,
}

/// Checks the folder and prints what was asked for.
pub(crate) fn run(args: &CorpusArgs) -> Result<(), String> {
    let rows = manifest::rows(&args.path)?;
    let rows: Vec<_> =
        rows.into_iter().filter(|row| args.source.as_ref().is_none_or(|source| row.source == *source)).collect();
    if rows.is_empty() {
        return Err("no file of that source is in the manifest".to_owned());
    }
    let rule =
        args.rule.as_deref().or_else(|| args.sample.as_ref().or(args.judge.as_ref()).map(|list| list[0].as_str()));
    let linter = load::linter(args.as_of, args.all_rules || args.judged, rule, args.fix_check)?;
    let corpus = load::load(&args.path, rows, &linter, args.by_english)?;

    if let Some(sample) = &args.sample {
        let count = sample[1].parse().map_err(|_| format!("`{}` is no number of diagnostics", sample[1]))?;
        return verdicts::sample(&corpus, &sample[0], count, args.seed);
    }
    if let Some([rule, verdict, hash, reason]) = args.judge.as_deref() {
        return verdicts::judge(&corpus, rule, verdict, hash, reason);
    }
    if args.judged {
        return verdicts::precision(&corpus);
    }
    if let Some(kind) = args.disagreements {
        agreement::list(&corpus.judged, kind);
        return Ok(());
    }
    say!("{}", corpus.heading());
    if args.check_spans {
        return check_spans(&corpus.judged);
    }
    if args.fix_check {
        return fixes::check(&corpus.judged, &linter);
    }
    counts::print(&corpus.judged);
    if args.rule.is_none() {
        noise::print(&corpus.judged);
        agreement::print(&corpus.judged)?;
    }
    if corpus.crashes.is_empty() {
        return Ok(());
    }
    for (file, message) in &corpus.crashes {
        say!("crash: {file}: {message}");
    }
    Err(format!("{} file(s) crashed", corpus.crashes.len()))
}

/// The span laws of all documents, and that diagnostics and edits lie on character boundaries of the source.
fn check_spans(judged: &[Judged]) -> Result<(), String> {
    let mut broken = 0;
    for file in judged {
        let document = &file.linted.document;
        let mut problems: Vec<String> = jdlint_core::document::check_document(document).err().into_iter().collect();
        for diagnostic in &file.linted.diagnostics {
            let labels = std::iter::once(&diagnostic.primary).chain(&diagnostic.labels).map(|label| label.range);
            let edits = diagnostic.fix.iter().flat_map(|fix| &fix.edits).map(|edit| edit.range);
            for range in labels.chain(edits) {
                if document.source().get(range.indices()).is_none() {
                    problems.push(format!("{}: {range:?} is no range of the source", diagnostic.rule));
                }
            }
        }
        for problem in problems {
            say!("{}: {problem}", file.row.file);
            broken += 1;
        }
    }
    if broken > 0 {
        return Err(format!("{broken} broken span law(s)"));
    }
    say!("the span laws hold in all {} files", judged.len());
    Ok(())
}
