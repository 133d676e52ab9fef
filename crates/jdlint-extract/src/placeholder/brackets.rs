//! Whether a stretch between marks is a blank of a template, and for what.

use super::contact::sample_email;
use super::found::{Found, around, first_word, is_currency, is_currency_code, last_word, sentence_around};
use super::tokens::{Form, Token};
use super::variables::{double_brace, is_capitals_name, variable};
use super::vocabulary::{Content, Verb, content};
use crate::context::Context;
use jdlint_core::document::{Block, BlockKind, HeadingStyle};
use jdlint_core::fields::field_named;
use jdlint_core::posting::PlaceholderKind;
use jdlint_core::{CleanRange, FieldName};
use jdlint_facts::Tag;

/// Names of HTML elements that are words too; in lower case between angle brackets they are tags.
const TAGS: &[&str] = &[
    "address", "area", "article", "base", "button", "caption", "center", "code", "data", "details", "label", "link",
    "main", "map", "menu", "object", "option", "section", "source", "summary", "time", "title", "track",
];

/// The placeholder that `token` is, if it is one.
pub(super) fn judge(cx: &Context<'_>, block: &Block, token: Token) -> Option<Found> {
    match token.form {
        Form::Square => square(cx, block, token),
        Form::Round => super::asides::round(cx, block, token),
        Form::Angle | Form::DoubleAngle => angle(cx, block, token),
        Form::DoubleBrace => double_brace(cx, token),
        Form::Brace | Form::Dollar | Form::Percent | Form::Merge | Form::Underscores => variable(cx, block, token),
    }
}

fn square(cx: &Context<'_>, block: &Block, token: Token) -> Option<Found> {
    let (before, after) = around(cx, block, token.outer);
    let inner = cx.text(token.inner);
    // A link whose address stands behind a space, or a definition of one.
    let rest = after.trim_start();
    if after.starts_with('(')
        || is_reference(after)
        || rest.starts_with("(http")
        || rest.starts_with("(www")
        || rest.starts_with("(mailto")
    {
        return None;
    }
    let money = money_sign(before);
    if let Some(sign) = money
        && !inner.chars().any(|c| c.is_ascii_digit() && c != '0')
        && !inner.is_empty()
    {
        let text = CleanRange::new(token.outer.start() - sign, token.outer.end());
        return Some(Found::new(cx, PlaceholderKind::Salary, text).of(Some(FieldName::SALARY)));
    }
    if inner.is_empty() || inner.chars().all(|c| matches!(c, ' ' | '.' | '…')) {
        let value = block.label.is_some_and(|label| label.value == token.outer);
        return (value && !inner.is_empty() || inner.is_empty() && is_unit(after, false) && !before.is_empty())
            .then(|| Found::new(cx, PlaceholderKind::Text, token.outer));
    }
    if inner.chars().all(|c| c == '_') {
        return Some(Found::new(cx, PlaceholderKind::Text, token.outer));
    }
    if is_letter_figure(inner) {
        return figure(cx, token, inner, before, after);
    }
    if inner.contains(is_currency)
        && inner.contains(['X', '#', '_', 'x'])
        && !inner.contains(|c: char| c.is_ascii_digit() && c != '0')
    {
        return Some(Found::new(cx, PlaceholderKind::Salary, token.outer).of(Some(FieldName::SALARY)));
    }
    if inner.contains('@') && !inner.contains(' ') {
        return sample_email(inner).then(|| Found::new(cx, PlaceholderKind::Contact, token.outer));
    }
    let found = content(cx, token.inner);
    // "$25.37 [Starting Wage]": a note on the figure before it.
    let near = before.char_indices().rev().nth(24).map_or(0, |(at, _)| at);
    let noted = before.trim_end().ends_with(|c: char| c.is_ascii_digit())
        || found.kind == Some(PlaceholderKind::Salary) && before[near..].contains(|c: char| c.is_ascii_digit());
    if noted || is_heading(cx, block, token, &found) {
        return None;
    }
    let whole = block.range == token.outer || block.label.is_some_and(|label| label.value == token.outer);
    by_content(cx, token, &found, whole, before.is_empty())
}

/// Whether `after` names the definition of a link by its number (`[our site][1]`), though it has none.
fn is_reference(after: &str) -> bool {
    let number = after.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(number, _)| number);
    number.is_some_and(|number| !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit()))
}

/// The length of the currency sign or code that ends `before`, with the space behind it.
fn money_sign(before: &str) -> Option<u32> {
    let trimmed = before.trim_end_matches(' ');
    let space = before.len() - trimmed.len();
    if space > 1 {
        return None;
    }
    let last = trimmed.chars().next_back()?;
    if is_currency(last) {
        return Some((last.len_utf8() + space) as u32);
    }
    let word = last_word(trimmed);
    is_currency_code(word).then_some((word.len() + space) as u32)
}

/// `X`, `XX`, `N+`, `#`, `X-Y`, `$XX,XXX`: letters that stand for figures.
fn is_letter_figure(inner: &str) -> bool {
    inner.len() <= 24
        && inner.chars().all(|c| {
            matches!(c, 'X' | 'x' | 'Y' | 'N' | '#' | '+' | '-' | '–' | ',' | '.' | 'k' | 'K' | '%' | ' ' | '0')
                || is_currency(c)
        })
        && inner.contains(['X', 'x', 'N', '#'])
}

fn figure(cx: &Context<'_>, token: Token, inner: &str, before: &str, after: &str) -> Option<Found> {
    if inner.contains(is_currency)
        || inner.contains("XX,XXX")
        || inner.contains("XX.XXX")
        || inner.ends_with(['k', 'K'])
    {
        return Some(Found::new(cx, PlaceholderKind::Salary, token.outer).of(Some(FieldName::SALARY)));
    }
    let at_start = before.trim().is_empty();
    // `[x] Remote` is a box that was ticked.
    let boxed = inner.len() == 1 && (inner == "x" || at_start);
    let sure = inner.len() > 1 && !inner.starts_with('#');
    let word = first_word(after);
    let lower = word.chars().next().is_some_and(char::is_lowercase);
    let counted = is_unit(after, false) || after.starts_with(['%', '+']) || !boxed && lower && inner != "N";
    (sure || counted || before.trim_end().ends_with(':') && !boxed)
        .then(|| Found::new(cx, PlaceholderKind::Text, token.outer))
}

/// Whether `after` begins with something that is counted.
pub(super) fn is_unit(after: &str, strict: bool) -> bool {
    const UNITS: &[&str] = &[
        "year", "years", "yr", "yrs", "month", "months", "week", "weeks", "day", "days", "hour", "hours", "minutes",
        "jahre", "jahren", "monate", "ans", "années", "años", "anni", "jaar", "lat", "wochen", "stunden", "tage",
    ];
    const COUNTED: &[&str] = &[
        "people",
        "employees",
        "members",
        "engineers",
        "direct",
        "reports",
        "countries",
        "offices",
        "clients",
        "customers",
        "developers",
        "team",
        "percent",
        "or",
        "positions",
        "staff",
        "users",
        "million",
        "sites",
        "stores",
        "mitarbeiter",
        "mitarbeitende",
        "salariés",
        "empleados",
        "dipendenti",
        "medewerkers",
    ];
    let word = first_word(after.trim_start_matches(['+', '-', ' '])).to_lowercase();
    UNITS.contains(&word.as_str()) || !strict && COUNTED.contains(&word.as_str())
}

/// `[About us]` over other text is a heading.
fn is_heading(cx: &Context<'_>, block: &Block, token: Token, found: &Content) -> bool {
    if block.range != token.outer {
        return false;
    }
    let whole = cx.hits(Tag::Heading, token.inner).any(|hit| hit.word_count as usize == found.words);
    let styled = matches!(block.kind, BlockKind::Heading { style: HeadingStyle::Bracketed, .. });
    if !(whole || styled && found.unknown > 0) {
        return false;
    }
    let blocks = cx.document.blocks();
    let index = blocks.partition_point(|other| other.range.start() < block.range.start());
    let boxed = |other: Option<&Block>| {
        other.is_some_and(|other| {
            let text = cx.document.block_text(other);
            text.starts_with('[') && text.ends_with(']')
        })
    };
    let previous = index.checked_sub(1).and_then(|before| blocks.get(before));
    let below = blocks.get(index + 1);
    let lined = below.is_some_and(|below| below.label.is_some());
    !boxed(below) && !boxed(previous) && !lined
}

/// By the words alone. `whole`: nothing else stands beside it. `opens`: it begins its block.
fn by_content(cx: &Context<'_>, token: Token, found: &Content, whole: bool, opens: bool) -> Option<Found> {
    let inner = cx.text(token.inner);
    let at = token.outer;
    let lower_first = inner.starts_with(char::is_lowercase);
    if is_whole_marker(cx, token.inner) || ["TODO", "TBD", "TBC", "FIXME"].iter().any(|mark| inner.starts_with(mark)) {
        return Some(Found::new(cx, PlaceholderKind::Unfinished, at));
    }
    if whole && !opens && (inner.starts_with("e.g") || inner.starts_with("E.g") || inner.starts_with("z. B")) {
        return Some(Found::new(cx, found.kind(), at).of(found.field));
    }
    // `[Full-time/Part-time]`: nothing but options.
    let is_choice = found.choices >= 3 || whole || found.choice_field.is_some() && inner.contains(['/', '|']);
    if found.choices >= 2 && inner.contains(['/', '|', ',']) | inner.contains(" or ") && is_choice {
        return Some(Found::new(cx, PlaceholderKind::Text, at).of(found.choice_field));
    }
    if is_answers(inner) {
        return Some(Found::new(cx, PlaceholderKind::Text, at));
    }
    let placed = found.verb == Some(Verb::Insert) || found.is_names() && found.verb.is_none();
    if !placed && cx.hits(Tag::TemplateInstruction, token.inner).next().is_some() {
        return Some(Found::new(cx, PlaceholderKind::Instruction, at));
    }
    // `[CONTRACT_DATE]`: nobody writes a name with underscores for a reader.
    if inner.contains('_') && is_capitals_name(inner) {
        return Some(Found::new(cx, found.kind(), at).of(found.field));
    }
    if let Some(verb) = found.verb {
        // `[Describe the travel, and what the day looks like.]` as a paragraph of its own.
        let is_told = whole && opens && verb == Verb::Write && found.words >= 4 && inner.ends_with('.');
        let told = is_told.then(|| Found::new(cx, PlaceholderKind::Instruction, at));
        return by_verb(cx, at, inner, verb, found).or(told);
    }
    if found.aside {
        return None;
    }
    // "[Optional] If you have photos of your work, bring them": the reader may leave it out, not the author.
    if inner.eq_ignore_ascii_case("optional") && super::instruction::asks_you(cx, sentence_around(cx, at.end())) {
        return None;
    }
    if matches!(
        inner.to_lowercase().as_str(),
        "optional" | "if available" | "if applicable" | "if any" | "placeholder" | "tbd"
    ) {
        return Some(Found::new(cx, PlaceholderKind::Text, at));
    }
    let names = Found::new(cx, found.kind(), at).of(found.field);
    if found.is_names() {
        // "[Product]" before a title is a team; "our [product]" is a blank.
        let plain = found.firm == 0 && !(found.words == 1 && found.kind.is_some()) || inner.starts_with("Any ");
        let loose = plain && !whole && (opens || !lower_first) && !ends_in_count(inner);
        return Some(if loose { names.maybe() } else { names });
    }
    if found.your && found.words <= 8 && found.words > 1 {
        return Some(names);
    }
    if found.nouns > 0 && is_name_of(cx, token.inner, found) {
        return Some(names);
    }
    let dubious = found.words <= 12
        && !inner.chars().any(|c| c.is_ascii_digit())
        && inner.chars().any(char::is_lowercase)
        && inner.is_ascii()
        && inner.len() > 2
        && !opens;
    dubious.then(|| names.maybe())
}

fn by_verb(cx: &Context<'_>, at: CleanRange, inner: &str, verb: Verb, found: &Content) -> Option<Found> {
    if found.is_names() && found.kind.is_some() {
        return Some(Found::new(cx, found.kind(), at).of(found.field));
    }
    let lower = inner.to_lowercase();
    let here = lower.ends_with("here") || lower.ends_with("hier") || lower.ends_with("ici");
    let first = lower.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    match verb {
        Verb::Insert => {
            // "[Choose file]" and "[Select]" are buttons of a page.
            let plain = matches!(first, "insert" | "paste" | "enter" | "fill" | "input" | "einfügen" | "insérer");
            (found.words > 1 && (plain || here || found.nouns > 0) || plain)
                .then(|| Found::new(cx, found.kind(), at).of(found.field))
        }
        Verb::Write if found.words < 2 => None,
        Verb::Write if found.unknown == 0 && found.words <= 4 || here => {
            Some(Found::new(cx, found.kind(), at).of(found.field))
        }
        Verb::Write => {
            let told = found.nouns > 0 || ["if ", "any ", "your ", "the "].iter().any(|cue| lower.contains(cue));
            told.then(|| Found::new(cx, PlaceholderKind::Instruction, at))
        }
    }
}

/// `Requirement 1`, `Skill #2`, `Benefit A`.
fn ends_in_count(inner: &str) -> bool {
    let last = last_word(inner);
    inner.contains(' ') && last.len() <= 2 && last.chars().all(|c| c.is_ascii_digit() || c.is_ascii_uppercase())
}

/// `Name of portfolio`, `number of years`, `City, e.g. Leeds`: a name of a thing with something that explains it.
fn is_name_of(cx: &Context<'_>, range: CleanRange, found: &Content) -> bool {
    const OF: &[&str] = &[
        "name of",
        "names of",
        "number of",
        "type of",
        "kind of",
        "length of",
        "title of",
        "list of",
        "description of",
        "level of",
    ];
    let text = super::vocabulary::lower(cx, range);
    if OF.iter().any(|head| text.starts_with(head)) {
        return found.words <= 8;
    }
    let explained = ["e.g", "i.e", "for example", "such as", "ex:", "ex.", "z.b", "z. b"];
    explained.iter().filter_map(|mark| text.find(mark)).min().is_some_and(|at| {
        let head = content(cx, range.sub(0, at.min(range.len() as usize) as u32));
        head.is_names() && head.firm > 0
    })
}

/// Answers between bars of which one is to be kept.
fn is_answers(inner: &str) -> bool {
    const ANSWERS: &[&str] = &[
        "yes", "no", "is", "is not", "does", "does not", "do", "do not", "will", "will not", "can", "cannot", "hour",
        "day", "week", "month", "year", "annum", "hourly", "weekly", "monthly", "annually", "yearly", "per hour",
        "per year", "ja", "nein", "oui", "non", "m/w/d",
    ];
    let mut parts = 0;
    let known = inner.split(['/', '|']).all(|part| {
        parts += 1;
        ANSWERS.contains(&part.trim().to_lowercase().as_str())
    });
    known && parts >= 2
}

fn is_whole_marker(cx: &Context<'_>, range: CleanRange) -> bool {
    let words = cx.scan.words_within(range).len();
    cx.hits(Tag::UnfinishedMarker, range).any(|hit| hit.word_count as usize == words)
}

fn angle(cx: &Context<'_>, block: &Block, token: Token) -> Option<Found> {
    let (before, _) = around(cx, block, token.outer);
    let inner = cx.text(token.inner);
    let glued = before.ends_with(|c: char| c.is_alphanumeric() || c == '_') && token.form == Form::Angle;
    if glued || inner.contains(['=', '/', '@', '"', ';']) && !inner.contains(['(', '|', ' ']) || TAGS.contains(&inner) {
        return None;
    }
    if is_letter_figure(inner) && inner.contains('X') {
        return Some(Found::new(cx, PlaceholderKind::Text, token.outer));
    }
    let found = content(cx, token.inner);
    // `<%= company %>`
    if let Some(name) = inner.strip_prefix('%').and_then(|rest| rest.strip_suffix('%')) {
        let name = name.trim_matches(['=', '-', ' ']);
        let is_name =
            !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.'));
        return is_name.then(|| Found::new(cx, found.kind(), token.outer).of(found.field));
    }
    if found.is_names() || found.your && found.words > 1 && found.words <= 8 {
        return Some(Found::new(cx, found.kind(), token.outer).of(found.field));
    }
    if let Some(verb) = found.verb {
        return by_verb(cx, token.outer, inner, verb, &found);
    }
    if is_whole_marker(cx, token.inner) {
        return Some(Found::new(cx, PlaceholderKind::Unfinished, token.outer));
    }
    let named = token.form == Form::DoubleAngle && (is_capitals_name(inner) || field_named(inner).is_some());
    let of = found.nouns > 0 && is_name_of(cx, token.inner, &found);
    (named || of || found.choices >= 2)
        .then(|| Found::new(cx, found.kind(), token.outer).of(found.field.or(found.choice_field)))
}
