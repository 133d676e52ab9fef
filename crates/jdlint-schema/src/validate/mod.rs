//! Checking the fields of a document by the schema of postings.
//!
//! The names of aliases are open in the schema; here their values are checked as those of the field that they name.

mod instance;
mod place;
mod same;
mod words;

use crate::POSTING_SCHEMA;
use instance::instance;
use jdlint_core::document::{Entry, Problem, ProblemFix, ProblemKind, Value as NodeValue};
use jdlint_core::fields::{Field, Match, field_named};
use jdlint_core::posting::State;
use jdlint_core::text::Edit;
use jdlint_core::{Document, FieldName, Format, Posting, SourceRange};
use jsonschema::Validator;
use jsonschema::error::ValidationErrorKind;
use place::Place;
use serde_json::{Map, Value};
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

/// What to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checks {
    /// Values that their field cannot hold.
    pub values: bool,
    /// Keys that are other names of a field.
    pub aliases: bool,
}

/// The schema, read and compiled.
struct Compiled {
    schema: Value,
    validator: Validator,
}

/// Checks the fields of `document`, of which `posting` was understood.
///
/// A value under a field's own name in a structured file must fit the schema. Anywhere else (in front matter, which may
/// be the data of a site, and under aliases) it is a problem only where it neither fits nor was understood. Empty values
/// are no problem: what is missing is for the rules to say.
pub fn check(document: &Document, posting: &Posting, checks: Checks) -> Vec<Problem> {
    let Some(root) = document.fields() else { return Vec::new() };
    let mut problems = Vec::new();
    let mut seen: HashSet<&str> = HashSet::new();
    let names = if checks.aliases { count_names(root.entries()) } else { HashMap::new() };
    for entry in root.entries() {
        let Some((field, how)) = field_named(&entry.key) else { continue };
        // A weak alias is the field only where its value was read as one; anything else in it is not ours.
        if how == Match::Weak || entry.node.is_blank() || !seen.insert(&entry.key) {
            continue;
        }
        let own = how == Match::Canonical && document.format().is_structured() || field.name == FieldName::JDLINT;
        if checks.values && (own || !is_read(posting, field, entry.node.span)) {
            values(document, posting, entry, field, own, &mut problems);
        }
        if checks.aliases && how == Match::Alias {
            let is_only = names.get(&field.name) == Some(&1);
            problems.push(alias(document, entry, field, is_only));
        }
    }
    problems
}

/// The schema; `None` if the checked-in text were none, which tests rule out.
fn compiled() -> Option<&'static Compiled> {
    static COMPILED: OnceLock<Option<Compiled>> = OnceLock::new();
    COMPILED
        .get_or_init(|| {
            let schema: Value = serde_json::from_str(POSTING_SCHEMA).ok()?;
            let validator = jsonschema::options().should_validate_formats(true).build(&schema).ok()?;
            Some(Compiled { schema, validator })
        })
        .as_ref()
}

/// The value of `entry`, as the only field of a posting.
fn posting_of(field: &Field, entry: &Entry) -> Value {
    Value::Object(Map::from_iter([(field.name.as_str().to_owned(), instance(&entry.node))]))
}

fn values(
    document: &Document,
    posting: &Posting,
    entry: &Entry,
    field: &Field,
    own: bool,
    problems: &mut Vec<Problem>,
) {
    let Some(compiled) = compiled() else { return };
    let value = posting_of(field, entry);
    let mut told: HashSet<SourceRange> = HashSet::new();
    for error in compiled.validator.iter_errors(&value) {
        // `unknown-field` has better words for a key that is not known.
        if matches!(error.kind(), ValidationErrorKind::AdditionalProperties { .. }) {
            continue;
        }
        let Some(place) = Place::find(entry, field, error.instance_path().as_str()) else { continue };
        let span = place.node.span;
        if is_placeholder(posting, field, span) || !told.insert(span) {
            continue;
        }
        let keyword = error.schema_path().as_str();
        let mut problem = words::problem(document, posting, &place, error.kind(), &compiled.schema, keyword);
        problem.kind = if own { ProblemKind::InvalidField } else { ProblemKind::UnreadField };
        problems.push(problem);
    }
}

/// Whether extraction read something from the value at `span`.
fn is_read(posting: &Posting, field: &Field, span: SourceRange) -> bool {
    posting.state_and_evidence(field.name, span).is_some_and(|(_, read)| read)
}

/// Whether a template's token stands at `span`: it has its own rules.
fn is_placeholder(posting: &Posting, field: &Field, span: SourceRange) -> bool {
    posting.state_and_evidence(field.name, span).is_some_and(|(state, _)| state == State::Placeholder) || {
        // They stand in the order of the source.
        let after = posting.placeholders.partition_point(|token| token.span.end() <= span.start());
        posting.placeholders.get(after).is_some_and(|token| token.span.overlaps(span))
    }
}

/// How often each field is named by `entries`.
fn count_names(entries: &[Entry]) -> HashMap<FieldName, usize> {
    let mut names = HashMap::new();
    for (field, _) in entries.iter().filter_map(|entry| field_named(&entry.key)) {
        *names.entry(field.name).or_default() += 1;
    }
    names
}

/// The problem that `entry` has another name than `field`, with the edit that mends it where that is safe: `is_only`
/// says that no other key names the field.
fn alias(document: &Document, entry: &Entry, field: &Field, is_only: bool) -> Problem {
    let name = field.name.as_str();
    // A table of TOML can be written in several places, each with its key.
    let is_one_place = document.format() != Format::Toml || !matches!(entry.node.value, NodeValue::Map(_));
    let fits = || compiled().is_some_and(|compiled| compiled.validator.is_valid(&posting_of(field, entry)));
    let fix = (document.is_editable() && is_only && is_one_place && fits()).then(|| ProblemFix {
        title: format!("rename to `{name}`"),
        edits: vec![Edit::new(inner(document, entry.key_span), name)],
    });
    Problem {
        kind: ProblemKind::AliasField,
        message: format!("`{}` is another name of `{name}`", place::shorten(&entry.key, 30)),
        span: entry.key_span,
        label: None,
        help: Some(format!("write `{name}`")),
        fix,
    }
}

/// The key at `span` without its quotes.
fn inner(document: &Document, span: SourceRange) -> SourceRange {
    let text = document.source_text(span);
    let quoted = text.len() >= 2 && text.starts_with(['"', '\'']) && text.ends_with(['"', '\'']);
    if quoted { SourceRange::new(span.start() + 1, span.end() - 1) } else { span }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_checked_in_schema_compiles() {
        assert!(compiled().is_some());
        assert!(jsonschema::meta::is_valid(&compiled().unwrap().schema));
    }
}
