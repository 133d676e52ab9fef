//! `unknown-field`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::FIELDS;
use jdlint_core::document::{Entry, Node};
use jdlint_core::fields::{Field, FieldKind, Match, field_named};
use jdlint_core::posting::Origin;
use jdlint_core::suggest::did_you_mean;
use jdlint_extract::reads_as_pay;
use std::collections::HashSet;

/// So many keys that resemble no field are reported one by one; more are told in one line.
const MAX_ALONE: usize = 3;

/// So many keys are named in that line.
const NAMED: usize = 2;

/// The rule.
struct UnknownField;

impl Rule for UnknownField {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("unknown-field"),
        group: Group::Schema,
        summary: "A key is no field of a posting",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("unknown_field.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let document = cx.document;
        let Some(root) = document.fields().filter(|_| document.format().is_structured()) else { return };
        let missing = missing_names(root.entries());
        let mut known = 0;
        let mut near: Vec<(&Entry, &str)> = Vec::new();
        let mut strange: Vec<&Entry> = Vec::new();
        for entry in root.entries() {
            match field_named(&entry.key) {
                Some((field, how)) => {
                    known += 1;
                    if how == Match::Canonical {
                        inner(cx, entry, field);
                    }
                }
                None if FieldKind::Text.has_key(&entry.key) || is_pay(posting, entry) => {}
                None => match did_you_mean(&entry.key, missing.iter().copied()) {
                    Some(meant) => near.push((entry, meant)),
                    None => strange.push(entry),
                },
            }
        }
        // Where they outnumber the fields, the file is data of another program that happens to hold a posting.
        let is_export = strange.len() > known.max(MAX_ALONE);
        let level = if is_export { Level::Info } else { cx.meta.level.level() };
        if is_export {
            // Its own names resemble those of fields by chance.
            strange.extend(near.drain(..).map(|(entry, _)| entry));
            strange.sort_by_key(|entry| entry.key_span);
        }
        for (entry, meant) in near {
            misspelled(cx, entry, "field of a posting", meant, level);
        }
        if strange.len() > MAX_ALONE {
            return many(cx, &strange, level);
        }
        for entry in strange {
            cx.report(entry.key_span, format!("`{}` is no field of a posting", short(&entry.key)))
                .says("jdlint does not read this")
                .help(format!("if the key is your own, write it as `x-{}`", short(&entry.key)));
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UnknownField>();

/// The names of the fields that `entries` do not have yet.
fn missing_names(entries: &[Entry]) -> Vec<&'static str> {
    let there: HashSet<FieldName> =
        entries.iter().filter_map(|entry| field_named(&entry.key)).map(|(field, _)| field.name).collect();
    FIELDS.iter().map(|field| field.name).filter(|name| !there.contains(name)).map(FieldName::as_str).collect()
}

/// Whether pay was read from `entry` together with other keys (`salary_min`, `salary_max`).
fn is_pay(posting: &Posting, entry: &Entry) -> bool {
    let evidence = &posting.salary.evidence;
    evidence.iter().any(|evidence| evidence.span.overlaps(entry.node.span))
        // `currency: GBP` beside `salary: 40,000` has a place of its own.
        || evidence.iter().any(|evidence| evidence.origin == Origin::Field) && reads_as_pay(&entry.key, false)
}

/// The keys of the maps in a field (`salary: {mn: …}`).
fn inner(cx: &mut RuleContext<'_>, entry: &Entry, field: &Field) {
    if field.kind.keys().is_empty() {
        return;
    }
    let what = format!("part of `{}`", field.name);
    for part in entry.node.items().iter().flat_map(Node::entries) {
        if field.kind.has_key(&part.key) || field.name == FieldName::SALARY && reads_as_pay(&part.key, true) {
            continue;
        }
        let keys = field.kind.keys();
        let others = field.kind.other_keys();
        match did_you_mean(&part.key, keys.iter().chain(others).copied()) {
            Some(meant) => misspelled(cx, part, &what, meant, cx.meta.level.level()),
            None => {
                cx.report(part.key_span, format!("`{}` is no {what}", short(&part.key)))
                    .says("jdlint does not read this")
                    .help(format!("the parts are {}", keys.join(", ")));
            }
        }
    }
}

fn misspelled(cx: &mut RuleContext<'_>, entry: &Entry, what: &str, meant: &str, level: Level) {
    cx.report(entry.key_span, format!("`{}` is no {what}", short(&entry.key)))
        .says("jdlint does not read this")
        .level(level)
        .help(format!("did you mean `{meant}`?"));
}

/// One line for all of `strange`.
fn many(cx: &mut RuleContext<'_>, strange: &[&Entry], level: Level) {
    let names: Vec<String> = strange.iter().take(NAMED).map(|entry| format!("`{}`", short(&entry.key))).collect();
    let more = strange.len() - NAMED;
    let message = format!("{} and {more} more are no fields of a posting", names.join(", "));
    let mut report =
        cx.report(strange[0].key_span, message).level(level).says("jdlint does not read these").help(
            "if the keys are your own, begin their names with `x-`, or switch `unknown-field` off for these files",
        );
    for entry in &strange[1..NAMED] {
        report = report.label(entry.key_span, "nor this");
    }
    drop(report);
}

/// `key` in at most 24 characters.
fn short(key: &str) -> String {
    const MAX: usize = 24;
    let key = key.replace(['\n', '`'], " ");
    if key.chars().count() <= MAX { key } else { key.chars().take(MAX - 1).chain(['…']).collect() }
}
