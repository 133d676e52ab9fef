//! `sarif`: the interchange format of static analysis, for code scanning and for viewers.
//!
//! Results are streamed and the tool with the rules that spoke stands behind them, so that memory does not grow with the
//! run. What is allowed in a posting or by a baseline is a result too, with the suppression that hides it.

mod convert;
mod shape;
mod uri;

use crate::columns::Columns;
use crate::fingerprint::Fingerprints;
use crate::formats::Items;
use crate::json::write_json;
use crate::model::{Allowed, LintedFile, RenderOptions, Summary};
use crate::renderer::Renderer;
use convert::{result, rule};
use jdlint_core::{Diagnostic, Group, RuleName};
use std::collections::HashMap;
use std::io::{self, Write};

const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// Writes a log with one run.
#[derive(Debug, Default)]
pub(crate) struct Sarif {
    items: Items,
    fingerprints: Fingerprints,
    /// The rules that spoke, in the order of their first result.
    rules: Vec<(RuleName, Group)>,
    index: HashMap<RuleName, usize>,
}

impl Sarif {
    fn write(
        &mut self,
        out: &mut dyn Write,
        file: &LintedFile<'_>,
        columns: &Columns<'_>,
        diagnostic: &Diagnostic,
        allowed: Option<&Allowed<'_>>,
    ) -> io::Result<()> {
        let index = *self.index.entry(diagnostic.rule).or_insert_with(|| {
            self.rules.push((diagnostic.rule, diagnostic.group));
            self.rules.len() - 1
        });
        let fingerprint = self.fingerprints.of(file, diagnostic);
        self.items.item(out, &result(file, columns, diagnostic, index, fingerprint, allowed))
    }
}

impl Renderer for Sarif {
    fn begin(&mut self, out: &mut dyn Write, _: &RenderOptions) -> io::Result<()> {
        write!(out, "{{\"$schema\":\"{SCHEMA}\",\"version\":\"2.1.0\",\"runs\":[{{\"results\":[")
    }

    fn file(&mut self, out: &mut dyn Write, options: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()> {
        let columns = Columns::new(file);
        for diagnostic in file.diagnostics.iter().filter(|diagnostic| diagnostic.level >= options.min_level) {
            self.write(out, file, &columns, diagnostic, None)?;
        }
        for allowed in file.allowed.iter().filter(|allowed| allowed.diagnostic.level >= options.min_level) {
            self.write(out, file, &columns, allowed.diagnostic, Some(allowed))?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, options: &RenderOptions, _: &Summary) -> io::Result<()> {
        self.items.close(out)?;
        let rules: Vec<shape::Rule> = self.rules.iter().map(|(name, group)| rule(options, *name, *group)).collect();
        out.write_all(b",\"tool\":{\"driver\":")?;
        write_json(out, &shape::Driver::new(rules))?;
        out.write_all(b"},\"columnKind\":\"unicodeCodePoints\",\"invocations\":[{\"executionSuccessful\":true}]}]}\n")
    }
}
