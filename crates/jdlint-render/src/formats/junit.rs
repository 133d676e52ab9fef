//! `junit`: a posting is a suite of tests, each diagnostic one that failed; a clean posting has one that passed.

use super::shown;
use crate::human::{Located, plain};
use crate::model::{LintedFile, RenderOptions, Summary};
use crate::renderer::Renderer;
use crate::xml::{Attribute, Text};
use jdlint_core::{Diagnostic, RuleName};
use std::collections::HashMap;
use std::io::{self, Write};

/// Writes an element for each posting, streamed.
#[derive(Debug)]
pub(crate) struct Junit;

impl Renderer for Junit {
    fn begin(&mut self, out: &mut dyn Write, _: &RenderOptions) -> io::Result<()> {
        out.write_all(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"jdlint\">\n")
    }

    fn file(&mut self, out: &mut dyn Write, options: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()> {
        let name = match file.document.record() {
            Some(record) => format!("{} (record {record})", file.path),
            None => file.path.to_owned(),
        };
        let failed = shown(file, options).count();
        writeln!(
            out,
            "  <testsuite name=\"{}\" file=\"{}\" tests=\"{}\" failures=\"{failed}\" errors=\"0\" skipped=\"0\">",
            Attribute(&name),
            Attribute(file.path),
            failed.max(1)
        )?;
        if failed == 0 {
            writeln!(out, "    <testcase name=\"jdlint\" classname=\"{}\"/>", Attribute(&name))?;
        }
        let place = Located::new(file);
        let options = RenderOptions { color: false, ..options.clone() };
        let mut numbers: HashMap<RuleName, u32> = HashMap::new();
        for diagnostic in shown(file, &options) {
            let number = numbers.entry(diagnostic.rule).or_default();
            *number += 1;
            case(out, &options, &place, &name, diagnostic, *number)?;
        }
        out.write_all(b"  </testsuite>\n")
    }

    fn end(&mut self, out: &mut dyn Write, _: &RenderOptions, _: &Summary) -> io::Result<()> {
        out.write_all(b"</testsuites>\n")
    }
}

/// Writes the test that failed; further ones of the same rule are numbered, as tests are known by their names.
fn case(
    out: &mut dyn Write,
    options: &RenderOptions,
    place: &Located<'_, '_>,
    posting: &str,
    diagnostic: &Diagnostic,
    number: u32,
) -> io::Result<()> {
    let again = if number > 1 { format!(" ({number})") } else { String::new() };
    let mut text = String::new();
    plain::diagnostic(&mut text, place, diagnostic, options);
    // The schema of Jenkins' xUnit plugin, which refuses what it does not know, has no place here; the text begins with it.
    writeln!(out, "    <testcase name=\"{}{again}\" classname=\"{}\">", diagnostic.rule, Attribute(posting))?;
    writeln!(
        out,
        "      <failure type=\"{}\" message=\"{}\">{}</failure>\n    </testcase>",
        diagnostic.level,
        Attribute(&diagnostic.message),
        Text(&text),
    )
}
