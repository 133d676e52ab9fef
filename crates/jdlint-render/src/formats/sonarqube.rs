//! `sonarqube`: external issues in the generic format.

use super::{Items, marks_words, said, shown};
use crate::columns::Columns;
use crate::json::write_json;
use crate::model::{LintedFile, RenderOptions, Summary};
use crate::renderer::Renderer;
use jdlint_core::{Diagnostic, Group, Level, RuleName};
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::{self, Write};

/// Writes an object whose issues are streamed; the rules that spoke come last.
#[derive(Debug, Default)]
pub(crate) struct Sonarqube {
    items: Items,
    spoke: BTreeMap<RuleName, (Group, Level)>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Issue<'a> {
    rule_id: &'a str,
    primary_location: Location<'a>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    secondary_locations: Vec<Location<'a>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location<'a> {
    message: String,
    file_path: &'a str,
    text_range: TextRange,
}

/// Lines from 1, columns in units of UTF-16 from 0. Without columns: whole lines, as an empty range is refused.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct TextRange {
    start_line: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_column: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<u64>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule<'a> {
    id: &'a str,
    name: &'a str,
    description: &'a str,
    engine_id: &'static str,
    clean_code_attribute: &'static str,
    impacts: [Impact; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Impact {
    software_quality: &'static str,
    severity: &'static str,
}

impl Renderer for Sonarqube {
    fn begin(&mut self, out: &mut dyn Write, _: &RenderOptions) -> io::Result<()> {
        out.write_all(b"{\"issues\":[")
    }

    fn file(&mut self, out: &mut dyn Write, options: &RenderOptions, file: &LintedFile<'_>) -> io::Result<()> {
        let columns = Columns::new(file);
        for diagnostic in shown(file, options) {
            let known = self.spoke.entry(diagnostic.rule).or_insert((diagnostic.group, diagnostic.level));
            known.1 = known.1.max(diagnostic.level);
            self.items.item(out, &issue(file.path, &columns, diagnostic))?;
        }
        Ok(())
    }

    fn end(&mut self, out: &mut dyn Write, options: &RenderOptions, _: &Summary) -> io::Result<()> {
        self.items.close(out)?;
        out.write_all(b",\"rules\":")?;
        let rules: Vec<Rule<'_>> = self
            .spoke
            .iter()
            .map(|(name, (group, level))| Rule {
                id: name.as_str(),
                name: name.as_str(),
                description: (options.rule)(*name).map_or(name.as_str(), |info| info.summary),
                engine_id: "jdlint",
                clean_code_attribute: attribute(*group),
                impacts: [Impact {
                    software_quality: "MAINTAINABILITY",
                    severity: match level {
                        Level::Error => "HIGH",
                        Level::Warning => "MEDIUM",
                        Level::Info => "LOW",
                    },
                }],
            })
            .collect();
        write_json(out, &rules)?;
        out.write_all(b"}\n")
    }
}

fn issue<'a>(path: &'a str, columns: &Columns<'a>, diagnostic: &'a Diagnostic) -> Issue<'a> {
    let range = |start, end, marks_words: bool| TextRange {
        start_line: columns.place(start).line,
        end_line: marks_words.then(|| columns.place(end).line),
        start_column: marks_words.then(|| columns.utf16_before(start)),
        end_column: marks_words.then(|| columns.utf16_before(end)),
    };
    let primary = diagnostic.primary.range;
    Issue {
        rule_id: diagnostic.rule.as_str(),
        primary_location: Location {
            message: said(diagnostic),
            file_path: path,
            text_range: range(primary.start(), primary.end(), marks_words(diagnostic)),
        },
        secondary_locations: diagnostic
            .labels
            .iter()
            .filter(|label| !label.range.is_empty())
            .filter_map(|label| {
                Some(Location {
                    message: label.text.clone()?,
                    file_path: path,
                    text_range: range(label.range.start(), label.range.end(), true),
                })
            })
            .collect(),
    }
}

/// Which of the attributes that SonarQube knows a group is about.
fn attribute(group: Group) -> &'static str {
    match group {
        Group::Placeholder
        | Group::Pay
        | Group::Disclosure
        | Group::Location
        | Group::Structure
        | Group::Application
        | Group::EqualOpportunity => "COMPLETE",
        Group::Discrimination => "RESPECTFUL",
        Group::Wording | Group::Requirements => "CLEAR",
        Group::Publishing | Group::Schema | Group::Suppression => "CONVENTIONAL",
    }
}
