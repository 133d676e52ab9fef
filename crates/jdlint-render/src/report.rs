//! The shape of the JSON report, in one place: what it is made of, and what each part means.
//!
//! The shape is stable: parts may be added, none changes its meaning or goes away while `version` stays the same.

use crate::columns::{Columns, Place};
use crate::model::{LintedFile, Summary};
use jdlint_core::{Applicability, Diagnostic, Level, SourceRange};
use schemars::generate::SchemaSettings;
use schemars::transform::RecursiveTransform;
use schemars::{JsonSchema, Schema};
use serde::Serialize;
use serde_json::Value;

/// The version of this shape.
pub const VERSION: u32 = 1;

/// The report of a run: `--output-format json`.
#[derive(Debug, Serialize, JsonSchema)]
pub struct JsonReport<'a> {
    /// The version of this shape.
    pub version: u32,
    /// The date for which the laws were asked, as `2026-11-22`.
    pub as_of: &'a str,
    /// Everything that was said, files in the order of their paths; infos are included.
    pub diagnostics: Vec<JsonDiagnostic<'a>>,
    /// What the run came to; written last.
    pub summary: JsonSummary<'a>,
}

/// What a rule says about a place in a posting; with `--output-format json-lines`, one line.
#[derive(Debug, Serialize, JsonSchema)]
pub struct JsonDiagnostic<'a> {
    /// The rule that says it.
    pub rule: &'a str,
    /// The group of that rule.
    pub group: &'a str,
    /// How serious it is: `error`, `warning` or `info`.
    #[schemars(with = "LevelName")]
    pub level: Level,
    /// What is wrong.
    pub message: &'a str,
    /// The file, as it was named on the command line or found below what was named; with forward slashes.
    pub file: &'a str,
    /// Which record of the file it is about, from 0; `null` where the file is one posting.
    pub record: Option<u32>,
    /// Where.
    pub range: JsonRange,
    /// Places with a word about them: the range itself where there is something to say about it, then others.
    pub labels: Vec<JsonLabel<'a>>,
    /// Why it matters.
    pub notes: &'a [String],
    /// What to write instead.
    pub help: Option<&'a str>,
    /// How it can be mended.
    pub fix: Option<JsonFix<'a>>,
    /// Where the reasons can be read: addresses.
    pub sources: &'a [String],
}

/// A range of the file; empty where something is missing.
#[derive(Debug, Serialize, JsonSchema)]
pub struct JsonRange {
    /// Where it starts.
    pub start: JsonPlace,
    /// Where it ends: the place after its last character.
    pub end: JsonPlace,
}

/// A place in the file.
#[derive(Debug, Serialize, JsonSchema)]
pub struct JsonPlace {
    /// Bytes before it in the file.
    pub offset: u64,
    /// Its line, from 1.
    pub line: u64,
    /// Its column, in characters from 1.
    pub column: u64,
}

/// A place with a word about it.
#[derive(Debug, Serialize, JsonSchema)]
pub struct JsonLabel<'a> {
    /// The place.
    pub range: JsonRange,
    /// The word; `null` where the label only points.
    pub text: Option<&'a str>,
}

/// How something can be mended.
#[derive(Debug, Serialize, JsonSchema)]
pub struct JsonFix<'a> {
    /// Who may apply it: `safe` anybody, `unsafe` after reading the result, `display` nobody but a person who fills in.
    #[schemars(with = "ApplicabilityName")]
    pub applicability: Applicability,
    /// The edits, sorted, none in conflict with another.
    pub edits: Vec<JsonEdit<'a>>,
}

/// Replaces a range of the file by a text.
#[derive(Debug, Serialize, JsonSchema)]
pub struct JsonEdit<'a> {
    /// The first byte of the file that is replaced.
    pub start: u64,
    /// The byte after the last one that is replaced.
    pub end: u64,
    /// What stands there afterwards.
    pub text: &'a str,
}

/// What a run came to.
#[derive(Debug, Serialize, JsonSchema)]
pub struct JsonSummary<'a> {
    /// How many files were read.
    pub files: u64,
    /// How many postings were judged.
    pub postings: u64,
    /// How many diagnostics are errors.
    pub errors: u64,
    /// How many diagnostics are warnings.
    pub warnings: u64,
    /// How many diagnostics are infos.
    pub infos: u64,
    /// How many diagnostics have a safe fix.
    pub fixable: u64,
    /// What was not checked of the law, a sentence each; only under the preset `legal`.
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    #[schemars(default)]
    pub not_checked: &'a [String],
}

/// The levels by their names, for the schema.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
#[allow(dead_code, reason = "only its schema is of use")]
enum LevelName {
    /// Must be mended.
    Error,
    /// Should be mended.
    Warning,
    /// Good to know.
    Info,
}

/// The kinds of fixes by their names, for the schema.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
#[allow(dead_code, reason = "only its schema is of use")]
enum ApplicabilityName {
    /// Changes no fact and no meaning.
    Safe,
    /// A person should read the result.
    Unsafe,
    /// A suggestion with blanks.
    Display,
}

/// The JSON Schema of the report, draft-07, or 2020-12 where `latest` is set.
pub fn report_schema(latest: bool) -> Value {
    let settings = if latest { SchemaSettings::draft2020_12() } else { SchemaSettings::draft07() };
    // `uint32` and the like are words of schemars alone.
    let plain = RecursiveTransform(|schema: &mut Schema| {
        if schema.get("format").and_then(Value::as_str).is_some_and(|format| format.starts_with("uint")) {
            schema.remove("format");
        }
    });
    settings.with_transform(plain).into_generator().into_root_schema_for::<JsonReport<'static>>().to_value()
}

impl<'a> JsonSummary<'a> {
    /// The summary of a run, and what was not checked in it.
    pub fn new(summary: &Summary, not_checked: &'a [String]) -> Self {
        let Summary { files, postings, errors, warnings, infos, fixable } = *summary;
        Self { files, postings, errors, warnings, infos, fixable, not_checked }
    }
}

impl From<Place> for JsonPlace {
    fn from(place: Place) -> Self {
        let Place { offset, line, column } = place;
        Self { offset, line, column }
    }
}

/// The diagnostics of `file` in the report's shape, one after another.
pub fn diagnostics<'a>(file: &LintedFile<'a>) -> impl Iterator<Item = JsonDiagnostic<'a>> {
    let file = *file;
    let columns = Columns::new(&file);
    file.diagnostics.iter().map(move |diagnostic| shape(&file, &columns, diagnostic))
}

fn shape<'a>(file: &LintedFile<'a>, columns: &Columns<'a>, diagnostic: &'a Diagnostic) -> JsonDiagnostic<'a> {
    let range = |range: SourceRange| JsonRange {
        start: columns.place(range.start()).into(),
        end: columns.place(range.end()).into(),
    };
    let primary = std::iter::once(&diagnostic.primary).filter(|label| label.text.is_some());
    let base = file.document.base();
    JsonDiagnostic {
        rule: diagnostic.rule.as_str(),
        group: diagnostic.group.as_str(),
        level: diagnostic.level,
        message: &diagnostic.message,
        file: file.path,
        record: file.document.record(),
        range: range(diagnostic.primary.range),
        labels: primary
            .chain(&diagnostic.labels)
            .map(|label| JsonLabel { range: range(label.range), text: label.text.as_deref() })
            .collect(),
        notes: &diagnostic.notes,
        help: diagnostic.help.as_deref(),
        fix: diagnostic.fix.as_ref().map(|fix| JsonFix {
            applicability: fix.applicability,
            edits: fix
                .edits
                .iter()
                .map(|edit| JsonEdit {
                    start: base + u64::from(edit.range.start()),
                    end: base + u64::from(edit.range.end()),
                    text: &edit.text,
                })
                .collect(),
        }),
        sources: &diagnostic.sources,
    }
}
