//! The linter behind a door of three functions, for a host that can pass nothing but numbers.
//!
//! Give the posting with [`push`], byte by byte; [`lint`] reads it as Markdown and judges it; [`out`] gives the JSON
//! report, byte by byte. No memory is shared, so no pointer passes.
#![allow(unsafe_code, reason = "an exported name counts as unsafe; there is no unsafe block")]

use jdlint_core::Format;
use jdlint_linter::{Linter, Settings};
use jdlint_render::{LintedFile, OutputFormat, RenderOptions, Report, Summary};
use std::cell::RefCell;

thread_local! {
    static INPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
    static OUTPUT: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// Adds a byte, 0 to 255, to the posting.
#[unsafe(no_mangle)]
pub extern "C" fn push(byte: u32) {
    INPUT.with_borrow_mut(|input| input.push(byte.to_le_bytes()[0]));
}

/// Judges the posting that was pushed and forgets it; how many bytes the report has, 0 where there is none.
#[unsafe(no_mangle)]
pub extern "C" fn lint() -> u32 {
    let input = INPUT.take();
    let report = report(&String::from_utf8_lossy(&input)).unwrap_or_default();
    let len = u32::try_from(report.len()).unwrap_or(0);
    OUTPUT.set(report);
    len
}

/// The byte of the report at `index`; 0 behind its end.
#[unsafe(no_mangle)]
pub extern "C" fn out(index: u32) -> u32 {
    OUTPUT.with_borrow(|output| output.get(index as usize).map_or(0, |byte| u32::from(*byte)))
}

fn report(text: &str) -> std::io::Result<Vec<u8>> {
    let as_of = jiff::civil::date(2026, 11, 1);
    let linted = Linter::new(Settings::new(as_of)).lint_text(Format::Markdown, text);
    let mut summary = Summary { files: 1, ..Summary::default() };
    summary.add_posting(&linted.diagnostics);
    let options = RenderOptions { as_of: as_of.to_string(), ..RenderOptions::default() };
    let file = LintedFile::new("posting.md", &linted.document, &linted.diagnostics);
    // The other formats are drawn too, so that they are known to run; their text is not handed out.
    for format in OutputFormat::ALL {
        let mut report = Report::new(Vec::new(), *format, options.clone());
        report.file(&file)?;
        report.end(&summary)?;
    }
    let mut report = Report::new(Vec::new(), OutputFormat::Json, options);
    report.file(&file)?;
    report.end(&summary)
}
