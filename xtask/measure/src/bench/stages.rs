//! The stages one by one, inside this process and on one thread.

use super::process::cpu_of_this_thread;
use super::row;
use crate::synthetic::Synthetic;
use jdlint_extract::Extracted;
use jdlint_linter::{Linter, Settings};
use std::hint::black_box;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The best of so many rounds counts: the others were disturbed.
const ROUNDS: usize = 5;

/// Measures and prints the stages.
pub(super) fn print(postings: &[Synthetic]) {
    let texts: Vec<(jdlint_core::Format, Arc<str>)> = postings
        .iter()
        .filter_map(|posting| {
            jdlint_read::format_of_path(&posting.name).map(|format| (format, Arc::from(posting.text.as_str())))
        })
        .collect();
    let linter = Linter::new(Settings::new(jiff::civil::date(2026, 11, 1)));
    let mut best = [Duration::MAX; 4];
    let mut diagnostics = 0;
    for _ in 0..ROUNDS {
        let (documents, read) = timed(|| {
            texts.iter().map(|(format, text)| jdlint_read::read(*format, Arc::clone(text))).collect::<Vec<_>>()
        });
        let ((), scan) = timed(|| {
            for document in &documents {
                black_box(jdlint_facts::scan(document.clean()));
            }
        });
        let (extracted, extract) = timed(|| documents.iter().map(jdlint_extract::extract).collect::<Vec<Extracted>>());
        let (linted, judge) = timed(|| {
            documents
                .into_iter()
                .zip(extracted)
                .map(|(document, extracted)| linter.judge(document, extracted))
                .collect::<Vec<_>>()
        });
        diagnostics = linted.iter().map(|linted| linted.diagnostics.len()).sum();
        for (best, time) in best.iter_mut().zip([read, scan, extract, judge]) {
            *best = (*best).min(time);
        }
    }
    let micros = |time: Duration| format!("{:.1} µs", time.as_secs_f64() * 1e6 / texts.len() as f64);
    let [read, scan, extract, judge] = best;
    row("in this process, CPU for a posting", &micros(read + extract + judge), "");
    row("  read", &micros(read), "15 µs");
    row("  extract, scan included", &micros(extract), "");
    row("    the scan alone", &micros(scan), "7 µs");
    row("  judge", &micros(judge), "");
    row("  diagnostics for a posting", &format!("{:.2}", diagnostics as f64 / texts.len() as f64), "");
}

/// What `work` gives, and the CPU time that it took; the time on the clock where the system does not tell.
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let (start, before) = (Instant::now(), cpu_of_this_thread());
    let value = work();
    let elapsed = start.elapsed();
    let cpu = before.zip(cpu_of_this_thread()).map(|(before, after)| after.saturating_sub(before));
    (value, cpu.unwrap_or(elapsed))
}
