//! From a diagnostic to a result, and from what is known of a rule to its descriptor.

use super::shape::{
    ArtifactChange, ArtifactLocation, Configuration, Fingerprints, Fix, FixProperties, Help, Location,
    PhysicalLocation, Region, Replacement, Rule, RuleDetails, RuleProperties, SarifResult, Suppression, Text,
};
use super::uri::uri;
use crate::columns::Columns;
use crate::formats::said;
use crate::model::{Allowed, AllowedBy, LintedFile, RenderOptions};
use jdlint_core::{Applicability, Diagnostic, Group, Label, Level, RuleName, SourceRange, page_address};

/// The result that says `diagnostic`.
pub(super) fn result<'a>(
    file: &LintedFile<'a>,
    columns: &Columns<'a>,
    diagnostic: &'a Diagnostic,
    rule_index: usize,
    fingerprint: String,
    allowed: Option<&Allowed<'a>>,
) -> SarifResult<'a> {
    let artifact = ArtifactLocation { uri: uri(file.path) };
    let location = |id, label: &'a Label| Location {
        id,
        physical_location: PhysicalLocation {
            artifact_location: artifact.clone(),
            region: region(columns, label.range),
        },
        message: label.text.as_deref().map(text),
    };
    SarifResult {
        rule_id: diagnostic.rule.as_str(),
        rule_index,
        level: level(diagnostic.level),
        message: Text { text: said(diagnostic).into() },
        locations: [location(None, &diagnostic.primary)],
        related_locations: (1..).zip(&diagnostic.labels).map(|(id, label)| location(Some(id), label)).collect(),
        partial_fingerprints: Fingerprints { place: fingerprint },
        suppressions: allowed.map(|allowed| {
            let kind = match allowed.by {
                AllowedBy::Posting => "inSource",
                AllowedBy::Baseline => "external",
            };
            [Suppression { kind, justification: allowed.reason }]
        }),
        fixes: fix(columns, &artifact, diagnostic).map(|fix| [fix]),
    }
}

/// The fix, where it has no blanks: whoever applies it does not fill any.
fn fix<'a>(columns: &Columns<'a>, artifact: &ArtifactLocation<'a>, diagnostic: &'a Diagnostic) -> Option<Fix<'a>> {
    let fix = diagnostic.fix.as_ref().filter(|fix| fix.applicability != Applicability::Display)?;
    let replacements: Vec<Replacement<'_>> = fix
        .edits
        .iter()
        .map(|edit| {
            let mut deleted_region = region(columns, edit.range);
            if edit.range.is_empty() {
                // Without an end, the rest of the line would go.
                deleted_region.end_column = Some(deleted_region.start_column);
            }
            Replacement { deleted_region, inserted_content: text(&edit.text) }
        })
        .collect();
    (!replacements.is_empty()).then(|| Fix {
        description: text(&fix.title),
        artifact_changes: [ArtifactChange { artifact_location: artifact.clone(), replacements }],
        properties: FixProperties { applicability: fix.applicability.as_str() },
    })
}

/// The descriptor of the rule `name`.
pub(super) fn rule(options: &RenderOptions, name: RuleName, group: Group) -> Rule {
    let info = (options.rule)(name);
    Rule {
        id: name.as_str(),
        help_uri: page_address(group, name),
        details: info.map(|info| RuleDetails {
            short_description: text(info.summary),
            full_description: text(info.summary),
            help: Help { text: info.page, markdown: info.page },
            default_configuration: Configuration { enabled: info.on, level: level(info.level) },
        }),
        properties: RuleProperties {
            tags: [group.as_str()],
            precision: info.map(|info| info.confidence),
            severity: info.map(|info| match info.level {
                Level::Error => "error",
                Level::Warning => "warning",
                Level::Info => "recommendation",
            }),
        },
    }
}

fn level(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Info => "note",
    }
}

fn text(text: &str) -> Text<'_> {
    Text { text: text.into() }
}

/// The region of `range`; of a place where something is missing, only its start.
fn region(columns: &Columns<'_>, range: SourceRange) -> Region {
    let start = columns.place(range.start());
    let end = (!range.is_empty()).then(|| columns.place(range.end()));
    Region {
        start_line: start.line,
        start_column: start.column,
        end_line: end.filter(|end| end.line != start.line).map(|end| end.line),
        end_column: end.map(|end| end.column),
    }
}
