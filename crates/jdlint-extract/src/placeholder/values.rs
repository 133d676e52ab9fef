//! Whole values that are no value: `title: Job Title`, `Salary: TBC`, `location: [City, State]` in YAML.

use super::figures::nought;
use super::found::{Found, first_word, is_currency};
use super::vocabulary::content;
use crate::context::Context;
use crate::named::{Named, NamedValue};
use crate::text_fields::texts;
use jdlint_core::document::{Block, BlockKind, HeadingStyle, Node, Value};
use jdlint_core::posting::{Origin, PlaceholderKind};
use jdlint_core::{CleanRange, FieldName, Format};
use jdlint_facts::Tag;
use jdlint_facts::currency::sign_named;

/// Finds them behind every name of the document.
pub(super) fn find(cx: &Context<'_>, found: &mut Vec<Found>) {
    for named in cx.all_named() {
        if named.origin == Origin::Heading {
            continue;
        }
        if let NamedValue::Node(node) = named.value {
            found.extend(list(cx, named, node));
            found.extend(noughts(cx, named, node));
            for entry in node.entries() {
                if let Some(scalar) = entry.node.scalar() {
                    // An amount of nothing in a map is judged with the other amounts there, and `currency: €` is none.
                    let is_judged = entry.node.as_number().is_none() && sign_named(&scalar.cooked).is_none();
                    found.extend(value(cx, named.field, scalar.text).filter(|_| is_judged));
                }
            }
        }
        for range in texts(named) {
            found.extend(value(cx, named.field, range));
        }
    }
    found.extend(title(cx));
}

/// The value at `range` of `field`, where it is a blank as a whole or begins with a mark of one.
fn value(cx: &Context<'_>, field: FieldName, range: CleanRange) -> Option<Found> {
    let text = cx.text(range);
    let kind = match field {
        FieldName::LOCATIONS => PlaceholderKind::Location,
        FieldName::SALARY => PlaceholderKind::Salary,
        _ => PlaceholderKind::Text,
    };
    let unfinished = if kind == PlaceholderKind::Text { PlaceholderKind::Unfinished } else { kind };
    if let Some(hit) = cx.hits(Tag::UnfinishedMarker, range).next()
        && cx.text(CleanRange::new(range.start(), hit.range.start())).chars().all(|c| !c.is_alphanumeric())
    {
        let rest = cx.text(CleanRange::new(hit.range.end(), range.end()));
        let more = first_word(rest);
        let alone = !rest.chars().any(char::is_alphanumeric);
        let goes_on = hit.entry.key == "mark" || hit.word_count >= 3;
        let joined = matches!(more, "based" | "depending" | "by" | "upon" | "on")
            || rest.trim_start().starts_with(['(', ',', ';', '-', '–']);
        let prose =
            matches!(field, FieldName::SUMMARY | FieldName::TITLE | FieldName::COMPANY) && hit.entry.key == "words";
        if (alone || goes_on && joined) && !prose {
            return Some(Found::new(cx, unfinished, hit.range).of(Some(field)));
        }
    }
    let trimmed = text.trim_matches(['"', '\'', ' ', '*', '_']);
    if trimmed.len() >= 2
        && (trimmed.chars().all(|c| c == '?')
            || trimmed.len() <= 6 && trimmed.chars().all(|c| c == 'X')
            || trimmed.len() <= 6 && trimmed.chars().all(|c| c == 'x'))
    {
        let start = range.start() + (text.len() - text.trim_start_matches(['"', '\'', ' ', '*', '_']).len()) as u32;
        let mark = CleanRange::new(start, start + trimmed.len() as u32);
        let mut one = Found::new(cx, unfinished, mark);
        one.field = Some(field);
        one.settled = true;
        return Some(one);
    }
    if kind == PlaceholderKind::Location {
        let (first, second) = (first_word(text), text.split(',').nth(1).map(str::trim).unwrap_or_default());
        if matches!(first, "XX" | "XXX" | "XXXX")
            && (second.len() == text.len() || text[first.len()..].starts_with(','))
        {
            return Some(Found::new(cx, kind, range.sub(0, first.len() as u32)).of(Some(field)));
        }
    }
    if kind == PlaceholderKind::Salary && is_bare_sign(text) {
        return Some(Found::new(cx, kind, range).of(Some(field)));
    }
    if kind == PlaceholderKind::Salary
        && let Some(one) = nought_value(cx, range)
    {
        return Some(one);
    }
    prompt(cx, field, range, kind)
}

/// A value that only says what belongs there: `Job Title`, `Your Company`, `City, State`.
fn prompt(cx: &Context<'_>, field: FieldName, range: CleanRange, kind: PlaceholderKind) -> Option<Found> {
    let text = cx.text(range);
    if text.len() > 60
        || text.is_empty()
        || text.contains(|c: char| c.is_ascii_digit() || matches!(c, ':' | '@' | '[' | '{' | '<' | '\u{fffc}'))
        || text.starts_with('/')
    {
        return None;
    }
    let own = matches!(
        field,
        FieldName::TITLE
            | FieldName::COMPANY
            | FieldName::LOCATIONS
            | FieldName::SALARY
            | FieldName::APPLY
            | FieldName::DEPARTMENT
            | FieldName::ID
            | FieldName::START_DATE
            | FieldName::VALID_THROUGH
            | FieldName::DATE_POSTED
    );
    if !own || cx.hits(Tag::PlaceholderNoun, range).next().is_none() {
        return None;
    }
    let words = content(cx, range);
    let dated = matches!(field, FieldName::START_DATE | FieldName::VALID_THROUGH | FieldName::DATE_POSTED);
    if dated && words.date && words.is_names() && words.kind.is_none() && is_date_prompt(text) {
        return Some(Found::new(cx, kind, range).of(Some(field)));
    }
    let firm_place =
        kind != PlaceholderKind::Location || text.to_lowercase().contains(['c', 't', 'l']) && words.firm > 0;
    let is_own = words.field == Some(field) && words.pure && words.is_names() && words.verb.is_none();
    // "Pay type: Salary" and "How to apply: Careers page" are answers.
    let lower = text.to_lowercase();
    let asks: &[&str] = match field {
        FieldName::SALARY => &["range", "amount", "figure", "band", "min", "max", "here", "your", "spanne", "betrag"],
        FieldName::APPLY => &["address", "url", "here", "your", "adresse"],
        _ => &[""],
    };
    let is_own = is_own && asks.iter().any(|word| lower.contains(word));
    (is_own && firm_place && !is_plain_word(field, text))
        .then(|| Found::new(cx, if kind == PlaceholderKind::Text { words.kind() } else { kind }, range).of(Some(field)))
}

/// `YYYY-MM-DD`, `Date`, but not "this month".
fn is_date_prompt(text: &str) -> bool {
    let lower = text.to_lowercase();
    ["yyyy", "mm", "dd", "date", "datum", "fecha"].iter().any(|part| lower.contains(part))
}

/// One word that could be a value after all.
fn is_plain_word(field: FieldName, text: &str) -> bool {
    let lower = text.trim_end_matches('.').to_lowercase();
    match field {
        FieldName::LOCATIONS => {
            matches!(lower.as_str(), "state" | "county" | "region" | "province" | "st" | "country" | "street")
        }
        FieldName::SALARY => matches!(lower.as_str(), "range" | "min" | "max" | "hourly" | "currency"),
        FieldName::TITLE => matches!(lower.as_str(), "level"),
        FieldName::APPLY => matches!(
            lower.as_str(),
            "email"
                | "phone"
                | "website"
                | "contact"
                | "apply"
                | "recruiter"
                | "hiring manager"
                | "e-mail"
                | "link"
                | "portal"
                | "contact us"
                | "hr manager"
        ),
        _ => false,
    }
}

/// `$`, `$ per hour`, `€/month`: a currency and no figure.
fn is_bare_sign(text: &str) -> bool {
    text.len() <= 30
        && text.chars().filter(|c| is_currency(*c)).count() == 1
        && text.chars().all(|c| c.is_alphabetic() || is_currency(c) || matches!(c, ' ' | '/' | '-' | '.'))
        && text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).all(|word| {
            matches!(
                word.to_lowercase().as_str(),
                "per"
                    | "hour"
                    | "hr"
                    | "year"
                    | "yr"
                    | "annum"
                    | "month"
                    | "week"
                    | "day"
                    | "an"
                    | "a"
                    | "usd"
                    | "k"
                    | "annually"
                    | "hourly"
            )
        })
}

/// `$0` and nothing else that is an amount.
fn nought_value(cx: &Context<'_>, range: CleanRange) -> Option<Found> {
    let text = cx.text(range);
    let sign = text.chars().next()?;
    let at = if is_currency(sign) { sign.len_utf8() } else { 0 };
    let end = nought(text, at)?;
    let rest = &text[end..];
    let more = rest.contains(|c: char| c.is_ascii_digit() && c != '0');
    (!more && (at > 0 || rest.trim().is_empty()))
        .then(|| Found::new(cx, PlaceholderKind::Salary, range.sub(0, end as u32)).of(Some(FieldName::SALARY)))
}

/// `salary: {min: 0, max: 0}`.
fn noughts(cx: &Context<'_>, named: &Named<'_>, node: &Node) -> Option<Found> {
    if named.field != FieldName::SALARY {
        return None;
    }
    let mut numbers = node.entries().iter().filter_map(|entry| entry.node.as_number()).peekable();
    numbers.peek()?;
    numbers.all(|number| number == 0.0).then(|| {
        let mut one = Found::new(cx, PlaceholderKind::Salary, named.value.text()).of(Some(FieldName::SALARY));
        one.span = node.span;
        one
    })
}

/// `[City, State]` without quotes, which YAML reads as a list.
fn list(cx: &Context<'_>, named: &Named<'_>, node: &Node) -> Option<Found> {
    let Value::Seq(items) = &node.value else { return None };
    let typed = cx.document.source_text(node.span);
    let inner = typed.strip_prefix('[')?.trim_start();
    if inner.starts_with(['"', '\'', '{', '[']) || items.is_empty() || cx.document.format() == Format::Json {
        return None;
    }
    let range = named.value.text();
    let words = content(cx, range);
    let text = cx.text(range);
    let one = items.len() == 1;
    let choices = one && words.choices >= 2 && text.contains(['/', '|']);
    let names = words.is_names() && words.firm > 0 && (one || words.field == Some(named.field));
    let told = words.verb.is_some() && one && words.nouns > 0;
    if !(choices || names || told) {
        return None;
    }
    let mut found = Found::new(cx, words.kind(), range).of(words.field.or(Some(named.field)));
    found.span = node.span;
    Some(found)
}

/// A first heading that is the template's own prompt ("Role title").
fn title(cx: &Context<'_>) -> Option<Found> {
    let blocks = cx.document.blocks();
    let index = blocks.iter().position(|block| block.field.is_none() && !block.range.is_empty())?;
    let block = &blocks[index];
    let BlockKind::Heading { level, style } = block.kind else { return None };
    let marked = matches!(style, HeadingStyle::Atx | HeadingStyle::Setext | HeadingStyle::Html) && level == 1;
    // "Job title" over "Accountant" is a label.
    let is_label = |next: &Block| !next.kind.is_heading() && next.range.len() < 60 && next.label.is_none();
    if !marked && blocks.get(index + 1).is_none_or(is_label) {
        return None;
    }
    let words = content(cx, block.range);
    let lower = cx.text(block.range).to_lowercase();
    let is_title = words.is_names() && words.pure && words.field == Some(FieldName::TITLE) && words.verb.is_none();
    (is_title && (lower.contains("title") || lower.contains("name")) && block.label.is_none())
        .then(|| Found::new(cx, PlaceholderKind::Text, block.range).of(Some(FieldName::TITLE)))
}
