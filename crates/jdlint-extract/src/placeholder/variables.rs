//! Variables of templates that were never filled: `{{JOB_TITLE}}`, `${TITLE}`, `%COMPANY%`.

use super::found::{Found, around, sentence_around};
use super::tokens::{Form, Token};
use super::vocabulary::{Content, Verb, content};
use crate::context::Context;
use crate::words::has_word;
use jdlint_core::document::Block;
use jdlint_core::fields::field_named;
use jdlint_core::posting::PlaceholderKind;
use jdlint_core::{CleanRange, FieldName};

/// Objects that the code of site generators reads from.
const CODE_OBJECTS: &[&str] = &[
    "site",
    "page",
    "config",
    "params",
    "layout",
    "include",
    "content",
    "forloop",
    "this",
    "theme",
    "env",
    "data",
    "build",
    "self",
    "hugo",
    "jekyll",
    "post",
    "block",
    "request",
    "settings",
    "loop",
    "frontmatter",
];

/// Filters of templates, which follow a bar.
const FILTERS: &[&str] = &[
    "absolute_url",
    "append",
    "capitalize",
    "date",
    "default",
    "downcase",
    "escape",
    "join",
    "jsonify",
    "lower",
    "markdownify",
    "relative_url",
    "replace",
    "safe",
    "safeHTML",
    "slugify",
    "strip",
    "title",
    "trim",
    "upcase",
    "upper",
    "url",
    "urlize",
];

/// The placeholder that `{{…}}` is: a variable with the name of a thing to fill in, not code of a site generator.
pub(super) fn double_brace(cx: &Context<'_>, token: Token) -> Option<Found> {
    let inner = cx.text(token.inner);
    if inner.is_empty()
        || inner.starts_with(['#', '/', '>', '!', '<', '%', '^', '*', '"', '\'', '@', '.', '&', '-', '$'])
    {
        return None;
    }
    if inner.contains(['(', '=', '"', '\'']) && !inner.contains('|') {
        return None;
    }
    if is_explained(cx, token) {
        return None;
    }
    let all = content(cx, token.inner);
    if all.choices >= 2 {
        return Some(Found::new(cx, PlaceholderKind::Text, token.outer).of(all.choice_field));
    }
    let mut range = token.inner;
    if let Some(bar) = inner.find('|') {
        let filter = inner[bar + 1..].trim_start();
        let name = &filter[..filter.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(filter.len())];
        if FILTERS.contains(&name) {
            range = range.sub(0, inner[..bar].trim_end().len() as u32);
        }
    }
    let variable = cx.text(range);
    let object = variable.split('.').next().unwrap_or_default();
    if variable.contains('.') && CODE_OBJECTS.iter().any(|code| code.eq_ignore_ascii_case(object)) {
        return None;
    }
    let found = if range == token.inner { all } else { content(cx, range) };
    let named = variable_of(cx, token, variable, &found);
    let told = found.verb.is_some_and(|verb| verb == Verb::Insert || found.nouns > 0) && found.words > 1;
    named.or_else(|| told.then(|| Found::new(cx, found.kind(), token.outer).of(found.field)))
}

/// A variable that is named after a thing to fill in, or in capitals.
fn variable_of(cx: &Context<'_>, token: Token, variable: &str, found: &Content) -> Option<Found> {
    let last = variable.rsplit('.').next().unwrap_or_default();
    let named = field_named(last).map(|(field, _)| field.name).filter(|name| *name != FieldName::JDLINT);
    if found.is_names() || named.is_some() || is_capitals_name(variable) {
        let field = found.field.or(named);
        let kind = match field {
            Some(FieldName::LOCATIONS) => PlaceholderKind::Location,
            Some(FieldName::SALARY) => PlaceholderKind::Salary,
            _ => found.kind(),
        };
        return Some(Found::new(cx, kind, token.outer).of(field));
    }
    None
}

/// `COMPANY_NAME`: a name in capitals, of four letters or more.
pub(super) fn is_capitals_name(name: &str) -> bool {
    name.len() >= 4
        && name.starts_with(|c: char| c.is_ascii_uppercase())
        && name
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-' | b' '))
}

/// The longest route before a variable that is looked at.
const ROUTE: usize = 60;

/// The placeholder that `{name}`, `${name}`, `%name%` and their like are.
pub(super) fn variable(cx: &Context<'_>, block: &Block, token: Token) -> Option<Found> {
    let inner = cx.text(token.inner);
    let (before, after) = around(cx, block, token.outer);
    let glued = before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '\\' | '$' | '#' | '%'));
    // "/users/{id}" is a route.
    let near = &before[before.char_indices().rev().nth(ROUTE).map_or(0, |(at, _)| at)..];
    let is_route =
        near.rsplit(char::is_whitespace).next().is_some_and(|run| run.starts_with('/') && run.ends_with('/'));
    if is_route || glued && token.form != Form::Merge || inner.len() > 60 || in_address(cx, token.inner) {
        return None;
    }
    let simple =
        inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b' ' | b'.' | b'\''));
    if !simple || !inner.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    if token.form == Form::Underscores
        && (after.starts_with(':') || !inner.bytes().all(|byte| !byte.is_ascii_lowercase()))
    {
        return None;
    }
    if is_explained(cx, token) {
        return None;
    }
    let found = content(cx, token.inner);
    let capitals = is_capitals_name(inner);
    let known = match token.form {
        Form::Merge | Form::Dollar => true,
        Form::Percent | Form::Underscores => capitals || found.is_names(),
        _ => {
            found.is_names() && found.firm > 0
                || capitals
                || field_named(inner).is_some()
                || found.verb == Some(Verb::Insert) && found.words > 1
        }
    };
    known.then(|| {
        variable_of(cx, token, inner, &found)
            .unwrap_or_else(|| Found::new(cx, found.kind(), token.outer).of(found.field))
    })
}

fn in_address(cx: &Context<'_>, range: CleanRange) -> bool {
    cx.scan.words_within(range).first().is_some_and(|word| word.in_address)
}

/// Whether the sentence speaks of braces and what stands in them, as a posting for people who write templates does: "`{name}`
/// is a variable". A name of several words is left in, not explained.
fn is_explained(cx: &Context<'_>, token: Token) -> bool {
    const CODE: &[&str] = &[
        "brace",
        "braces",
        "curly",
        "syntax",
        "variable",
        "variables",
        "handlebars",
        "jinja",
        "jinja2",
        "mustache",
        "liquid",
        "templating",
        "interpolation",
        "endpoint",
        "endpoints",
        "route",
        "routes",
        "regex",
        "strings",
        "placeholders",
        "api",
        "apis",
    ];
    const TOLD: &[&str] = &["replace", "fill", "insert", "change", "edit"];
    // So far around the token; a sentence can be as long as the text.
    const FAR: u32 = 120;
    let inner = cx.text(token.inner);
    if !inner.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return false;
    }
    let sentence = sentence_around(cx, token.outer.start());
    let clean = cx.document.clean();
    let from = sentence.start().max(token.outer.start().saturating_sub(FAR));
    let to = sentence.end().min(token.outer.end() + FAR);
    let from = (from..=token.outer.start()).find(|at| clean.is_char_boundary(*at as usize));
    let to = (token.outer.end()..=to.max(token.outer.end())).rev().find(|at| clean.is_char_boundary(*at as usize));
    let (Some(from), Some(to)) = (from, to) else { return false };
    let sentence = &clean[from as usize..to as usize];
    has_word(sentence, CODE) && !has_word(sentence, TOLD)
}
