//! What is said about a value that does not fit.

use super::place::{Place, shorten};
use super::same::same_value;
use jdlint_core::document::{Problem, ProblemFix, ProblemKind, Scalar};
use jdlint_core::fields::FieldKind;
use jdlint_core::suggest::did_you_mean;
use jdlint_core::{Document, Format, Posting};
use jsonschema::error::ValidationErrorKind;
use serde_json::{Value, json};

/// The problem of the value at `place`, which breaks the keyword of `schema` at the pointer `keyword`.
pub(super) fn problem(
    document: &Document,
    posting: &Posting,
    place: &Place<'_>,
    kind: &ValidationErrorKind,
    schema: &Value,
    keyword: &str,
) -> Problem {
    let at = |pointer: &str| schema.pointer(pointer).unwrap_or(&Value::Null);
    let owner = at(keyword.rsplit_once('/').map_or("", |(owner, _)| owner));
    let mut problem = Problem {
        kind: ProblemKind::InvalidField,
        message: String::new(),
        span: place.node.span,
        label: None,
        help: None,
        fix: None,
    };
    match kind {
        ValidationErrorKind::Type { .. } => kind_of_value(document, place, at(keyword), &mut problem),
        ValidationErrorKind::Enum { .. } => word(document, place, &words_of(&owner["enum"]), &mut problem),
        ValidationErrorKind::Pattern { .. } if owner.get("defaultSnippets").is_some() => {
            let labels = owner["defaultSnippets"].as_array().into_iter().flatten();
            let words: Vec<&str> = labels.filter_map(|snippet| snippet["label"].as_str()).collect();
            word(document, place, &words, &mut problem);
        }
        ValidationErrorKind::Pattern { .. } => {
            problem.message = format!("{} cannot be `{}`", place.name(), found(place));
            problem.label = Some(format!("this is no {}", form(place)));
            problem.help = owner["patternErrorMessage"].as_str().map(|text| {
                let text = text.trim_end_matches('.');
                format!("{}{}", text[..1].to_ascii_lowercase(), &text[1..])
            });
            if let Some(scalar) = place.node.scalar()
                && let Some(same) = same_value(document, posting, place, scalar)
            {
                problem.help = Some(format!("write `{same}`"));
                problem.fix = respell(document, scalar, &same);
            }
        }
        ValidationErrorKind::Format { format } => {
            let mail = format == "email";
            let example = if mail { "jobs@example.com" } else { "https://example.com/jobs" };
            problem.message = format!("{} cannot be `{}`", place.name(), found(place));
            problem.label = Some(format!("this is no {}", if mail { "e-mail address" } else { "web address" }));
            problem.help = Some(format!("write it in full, such as `{example}`"));
        }
        ValidationErrorKind::Minimum { limit } => {
            problem.message = format!("{} must be at least {limit}", place.name());
            problem.label = Some("this is less".to_owned());
        }
        _ => problem.message = format!("{} holds a value that does not fit", place.name()),
    }
    problem
}

/// A value of another kind: a list where a text belongs.
fn kind_of_value(document: &Document, place: &Place<'_>, allowed: &Value, problem: &mut Problem) {
    let allowed: Vec<&str> = match allowed {
        Value::Array(kinds) => kinds.iter().filter_map(Value::as_str).collect(),
        other => other.as_str().into_iter().collect(),
    };
    let names: Vec<&str> = allowed
        .iter()
        .map(|kind| match *kind {
            "string" => "text",
            "number" => "a number",
            "integer" => "a whole number",
            "array" => "a list",
            "object" => "a map",
            "boolean" => "true or false",
            other => other,
        })
        .collect();
    let found = place.node.kind_name();
    problem.message = format!("{} must be {}, not {found}", place.name(), or(&names));
    problem.label = Some(format!("this is {found}"));
    let is_number = allowed.iter().all(|kind| matches!(*kind, "number" | "integer"));
    problem.help = match place.node.scalar() {
        Some(scalar) if is_number => Some(match digits(&scalar.cooked) {
            Some(digits) => format!("write the number alone: `{digits}`"),
            None if allowed == ["integer"] => "write a whole number without quotes, such as `2`".to_owned(),
            None => "write a number without quotes, separators or currency, such as `65000`".to_owned(),
        }),
        Some(scalar) if allowed.contains(&"string") => {
            let text = Value::String(scalar.cooked.clone());
            Some(format!("put it in quotes, if that is what you mean: `{text}`"))
        }
        _ => example(place.field.kind)
            .filter(|_| place.path == place.key && place.item.is_none())
            .map(|example| format!("write, for example, `{}`", in_format(place.key, &example, document.format())))
            .or_else(|| match allowed.as_slice() {
                ["string"] => Some("write one text".to_owned()),
                ["string", "array"] => Some("write one text, or a list of texts".to_owned()),
                _ => None,
            }),
    };
}

/// A text that is none of the words of its field.
fn word(document: &Document, place: &Place<'_>, words: &[&str], problem: &mut Problem) {
    let found = found(place);
    problem.message = format!("{} cannot be `{found}`", place.name());
    problem.label = Some("not one of the words for it".to_owned());
    let Some(scalar) = place.node.scalar() else { return };
    if let Some(same) = words.iter().find(|word| fold(word) == fold(&scalar.cooked)) {
        problem.help = Some(format!("write `{same}`"));
        problem.fix = respell(document, scalar, same);
        return;
    }
    let kin = kin(&scalar.cooked, words);
    // "Intern" is an internship; "full-time contract" is more than its first word.
    if let Some(meant) = kin.filter(|_| scalar.cooked.trim().chars().all(char::is_alphanumeric)) {
        problem.fix = respell(document, scalar, meant);
    }
    let near = || did_you_mean(&scalar.cooked.replace([' ', '-'], "_"), words.iter().copied());
    problem.help = Some(match kin.or_else(near) {
        Some(meant) => format!("did you mean `{meant}`? The words are {}", words.join(", ")),
        None => format!("the words are {}", words.join(", ")),
    });
}

/// The word that `text` is another form of: `hourly` of `hour`, `intern` of `internship`.
fn kin<'w>(text: &str, words: &[&'w str]) -> Option<&'w str> {
    let text = fold(text);
    let years = ["annual", "annually", "annum", "perannum", "pa"];
    let days = ["daily", "perday"];
    let same = match text.as_str() {
        year if years.contains(&year) => "year",
        day if days.contains(&day) => "day",
        _ => &text,
    };
    words.iter().copied().find(|word| {
        let word = fold(word);
        word == same || word.len() >= 4 && same.starts_with(&word) || same.len() >= 4 && word.starts_with(same)
    })
}

/// The edit that puts `word` where the text of `scalar` stands.
fn respell(document: &Document, scalar: &Scalar, word: &str) -> Option<ProblemFix> {
    let edit = document.replace(scalar.text, word)?;
    Some(ProblemFix { title: format!("write `{word}`"), edits: vec![edit] })
}

/// The value, in a few words.
fn found(place: &Place<'_>) -> String {
    place.node.scalar().map(|scalar| shorten(&scalar.cooked, 30)).unwrap_or_default()
}

/// What a text that must have a form is.
fn form(place: &Place<'_>) -> &'static str {
    match place.field.kind {
        _ if place.key == "url" => "web address",
        FieldKind::Date => "date in figures",
        FieldKind::Language => "language tag",
        FieldKind::Salary => "code of a currency",
        _ => "value that fits",
    }
}

/// Letters and digits in lower case: `On-site`, `on site` and `on_site` are one word.
fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The figure that `text` spells with separators alone: `65,000`, `65 000`, `"65000"`.
fn digits(text: &str) -> Option<String> {
    let text = text.trim();
    let groups: Vec<&str> = text.split([',', ' ', '_', '\u{a0}', '\u{202f}']).collect();
    let all_digits = groups.iter().all(|group| !group.is_empty() && group.bytes().all(|byte| byte.is_ascii_digit()));
    let are_thousands = groups[1..].iter().all(|group| group.len() == 3);
    (all_digits && are_thousands && text.len() < 16).then(|| groups.concat())
}

fn words_of(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// "a", "a or b", "a, b or c".
fn or(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}

/// A value as it is written by hand.
fn example(kind: FieldKind) -> Option<Value> {
    Some(match kind {
        FieldKind::Company => json!({ "name": "Example Freight", "url": "https://example.com" }),
        FieldKind::Places => json!(["Berlin, DE", "Vienna, AT"]),
        FieldKind::Regions => json!(["DE", "AT"]),
        FieldKind::Workplace => json!("hybrid"),
        FieldKind::EmploymentType => json!("full_time"),
        FieldKind::Salary => json!({ "min": 65000, "max": 80000, "currency": "EUR", "period": "year" }),
        FieldKind::Date => json!("2026-12-31"),
        FieldKind::Apply => json!("https://example.com/jobs"),
        FieldKind::Language => json!("en"),
        FieldKind::Settings => json!({ "allow": ["missing-salary"] }),
        FieldKind::Text | FieldKind::Count | FieldKind::Prose => return None,
    })
}

/// `key` with `value`, as the document's format writes them.
fn in_format(key: &str, value: &Value, format: Format) -> String {
    match format {
        Format::Json | Format::Ndjson => format!("\"{key}\": {}", written(value, Style::JSON)),
        Format::Toml => format!("{key} = {}", written(value, Style::TOML)),
        _ => format!("{key}: {}", written(value, Style::YAML)),
    }
}

/// How a format writes maps and texts.
#[derive(Clone, Copy)]
struct Style {
    quotes_keys: bool,
    quotes_texts: bool,
    between: &'static str,
}

impl Style {
    const JSON: Self = Self { quotes_keys: true, quotes_texts: true, between: ": " };
    const TOML: Self = Self { quotes_keys: false, quotes_texts: true, between: " = " };
    const YAML: Self = Self { quotes_keys: false, quotes_texts: false, between: ": " };
}

fn written(value: &Value, style: Style) -> String {
    match value {
        Value::Object(map) => {
            let entry = |(key, value): (&String, &Value)| {
                let quote = if style.quotes_keys { "\"" } else { "" };
                format!("{quote}{key}{quote}{}{}", style.between, written(value, style))
            };
            format!("{{{}}}", map.iter().map(entry).collect::<Vec<_>>().join(", "))
        }
        Value::Array(items) => {
            let needs_quotes = Style { quotes_texts: true, ..style };
            format!("[{}]", items.iter().map(|item| written(item, needs_quotes)).collect::<Vec<_>>().join(", "))
        }
        Value::String(text) if !style.quotes_texts => text.clone(),
        other => other.to_string(),
    }
}
