//! Left-in tokens of templates, and what templates say to their authors.

mod asides;
mod brackets;
mod contact;
mod figures;
mod filler;
mod found;
mod instruction;
mod links;
mod phrases;
mod states;
#[cfg(test)]
mod tests;
mod tokens;
mod values;
mod variables;
mod vocabulary;

use crate::context::Context;
use crate::marks::Marks;
use crate::named::NamedValue;
use found::Found;
use jdlint_core::document::{BlockId, MarkKind};
use jdlint_core::posting::{Origin, Placeholder, PlaceholderKind, Section, SectionKind};
use jdlint_core::{CleanRange, FieldName, Posting, SourceRange};
use tokens::{Form, Token};

pub use links::{PlaceholderTarget, placeholder_target};

/// Whether `address` is an e-mail address of nobody (`name@example.com`).
pub fn is_placeholder_email(address: &str) -> bool {
    contact::sample_email(address)
}

/// Whether `number` is a telephone number that is kept for fiction (`555-0100`) or counts up (`123-456-7890`).
pub fn is_placeholder_phone(number: &str) -> bool {
    contact::sample_phone(number)
}

/// Finds the placeholders of the document and settles the slots that they stand in; runs after all other extractors.
pub(crate) fn extract(cx: &Context<'_>, posting: &mut Posting) {
    let mut found = Vec::new();
    values::find(cx, &mut found);
    let phrases = phrases::Phrases::of(cx.scan);
    for (id, block) in cx.blocks() {
        if block.range.is_empty() {
            continue;
        }
        let marks = cx.marks(id);
        if marks.has(Marks::TOKEN) {
            for token in tokens::tokens(cx.document.block_text(block), block.range.start()) {
                found.extend(brackets::judge(cx, block, token));
            }
        }
        ticked(cx, block, &mut found);
        if marks.has(Marks::BLANK) {
            figures::find(cx, block, marks, &mut found);
        }
        phrases.find(cx, block, &mut found);
        instruction::find(cx, id, block, &mut found);
    }
    phrases::insert_here(cx, &mut found);
    strong_names(cx, &mut found);
    links::find(cx, &mut found);
    filler::find(cx, &mut found);
    let placeholders = in_order(cx, found);
    states::settle(cx, posting, &placeholders);
    posting.placeholders = placeholders;
}

/// `- [X] years`, which Markdown reads as a box that was ticked.
fn ticked(cx: &Context<'_>, block: &jdlint_core::document::Block, found: &mut Vec<Found>) {
    let typed = cx.document.source_text(block.source);
    let marked = typed.trim_start_matches(['-', '*', '+', ' ']);
    let text = cx.document.block_text(block);
    if marked.starts_with("[X] ") && !text.starts_with('[') && brackets::is_unit(text, false) {
        let at = block.source.start() + (typed.len() - marked.len()) as u32;
        let mut one = Found::new(cx, PlaceholderKind::Text, CleanRange::empty(block.range.start()));
        one.span = SourceRange::new(at, at + 3);
        found.push(one);
    }
}

/// `__NAME__` and `*|NAME|*`, which Markdown reads as emphasis.
fn strong_names(cx: &Context<'_>, found: &mut Vec<Found>) {
    for mark in cx.document.marks() {
        let form = match mark.kind {
            MarkKind::Strong => Form::Underscores,
            MarkKind::Emphasis => Form::Merge,
            _ => continue,
        };
        let typed = cx.document.source_text(mark.source);
        let text = cx.text(mark.range);
        let (wanted, inner) = match form {
            Form::Underscores => (typed.starts_with("__") && is_variable(text), mark.range),
            _ if typed.starts_with("*|") && typed.ends_with("|*") && text.len() > 2 => {
                (true, CleanRange::new(mark.range.start() + 1, mark.range.end() - 1))
            }
            _ => (false, mark.range),
        };
        let Some(block) = cx.document.block_at(mark.range.start()).filter(|_| wanted) else { continue };
        // A bold line of its own is a heading, and a bold word before a colon a label.
        let alone = block.range == mark.range && !text.contains('_');
        let label = block.label.is_some_and(|label| label.name.overlaps(mark.range));
        if alone && form == Form::Underscores || label {
            continue;
        }
        if let Some(mut one) = brackets::judge(cx, block, Token { form, outer: mark.range, inner }) {
            one.span = mark.source;
            found.push(one);
        }
    }
}

fn is_variable(text: &str) -> bool {
    text.len() >= 3 && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_')
}

/// The placeholders in the order of the source, one for each fact, each with the field that it stands in.
fn in_order(cx: &Context<'_>, mut found: Vec<Found>) -> Vec<Placeholder> {
    if found.is_empty() {
        return Vec::new();
    }
    // Brackets that could be anything are blanks where others are.
    let sure = found.iter().filter(|one| !one.maybe && one.kind != PlaceholderKind::Link && !one.passage).count();
    found.retain(|one| !one.maybe || sure >= 3);
    found.sort_by_key(|one| (one.text.start(), std::cmp::Reverse(one.text.end())));
    let mut kept: Vec<Found> = Vec::with_capacity(found.len());
    for one in found {
        let covered = kept.iter().rev().take(8).any(|other| {
            // "Insert your logo here.": the words of the instruction are the blank.
            let is_whole = other.passage && !one.passage && other.text.start() == one.text.start() && is_bare(cx, &one);
            let same = other.passage == one.passage || one.kind == PlaceholderKind::Instruction || is_whole;
            same && (other.text.overlaps(one.text) || other.text == one.text && other.span == one.span)
        });
        if !covered {
            join(cx, &mut kept, one);
        }
    }
    let places = Places::new(cx);
    let mut placeholders: Vec<Placeholder> = kept.into_iter().map(|one| places.placeholder(cx, &one)).collect();
    placeholders.sort_by_key(|one| one.span);
    placeholders
}

/// Whether `one` is words without marks around them.
fn is_bare(cx: &Context<'_>, one: &Found) -> bool {
    cx.text(one.text).starts_with(char::is_alphanumeric)
}

/// Adds `one`, or widens the last one where both are ends of one range ("$XX,XXX - $XX,XXX") or parts of one place.
fn join(cx: &Context<'_>, kept: &mut Vec<Found>, one: Found) {
    if let Some(last) = kept.last_mut()
        && last.kind == one.kind
        && last.text.end() <= one.text.start()
        && one.text.start() - last.text.end() <= 8
        && !last.passage
    {
        let gap = cx.text(CleanRange::new(last.text.end(), one.text.start())).trim();
        let joined = match one.kind {
            PlaceholderKind::Salary => matches!(gap, "-" | "–" | "—" | "to" | "and" | "bis" | "à" | "/" | "k -"),
            PlaceholderKind::Location => matches!(gap, "," | "/" | "-" | "|"),
            _ => false,
        };
        if joined {
            last.text = last.text.cover(one.text);
            last.span = last.span.cover(one.span);
            return;
        }
    }
    kept.push(one);
}

/// Which value of which field a clean offset lies in.
struct Places {
    values: Vec<(CleanRange, FieldName)>,
}

impl Places {
    fn new(cx: &Context<'_>) -> Self {
        let mut values: Vec<(CleanRange, FieldName)> = cx
            .all_named()
            .iter()
            .filter(|named| named.origin != Origin::Heading)
            .map(|named| match named.value {
                NamedValue::Text(range) => (range, named.field),
                NamedValue::Node(_) => (named.value.text(), named.field),
            })
            .collect();
        values.sort_by_key(|(range, _)| (range.start(), std::cmp::Reverse(range.end())));
        Self { values }
    }

    /// The field whose value holds `range`.
    fn field_at(&self, range: CleanRange) -> Option<FieldName> {
        let behind = self.values.partition_point(|(value, _)| value.start() <= range.start());
        self.values[..behind].iter().rev().take(4).find(|(value, _)| value.contains(range)).map(|(_, field)| *field)
    }

    fn placeholder(&self, cx: &Context<'_>, one: &Found) -> Placeholder {
        let around = self.field_at(one.text);
        let section = || section_field(cx, one.text);
        let mut kind = one.kind;
        if !one.settled && kind != PlaceholderKind::Instruction {
            kind = match around.or_else(section) {
                Some(FieldName::LOCATIONS) => PlaceholderKind::Location,
                Some(FieldName::SALARY) => PlaceholderKind::Salary,
                _ => kind,
            };
        }
        // Within a location, options such as "Remote/Hybrid" stand for the place.
        if one.field == Some(FieldName::WORKPLACE) && around == Some(FieldName::LOCATIONS) {
            kind = PlaceholderKind::Location;
        }
        if kind == PlaceholderKind::Link {
            return Placeholder { kind, text: one.text, span: one.span, field: one.field };
        }
        let own = match kind {
            PlaceholderKind::Contact => Some(FieldName::APPLY),
            PlaceholderKind::Location => Some(FieldName::LOCATIONS),
            PlaceholderKind::Salary => Some(FieldName::SALARY),
            _ => one.field,
        };
        Placeholder { kind, text: one.text, span: one.span, field: own.or(around).or_else(section) }
    }
}

/// The field that the section around `range` is for.
fn section_field(cx: &Context<'_>, range: CleanRange) -> Option<FieldName> {
    let blocks = cx.document.blocks();
    let index = blocks.partition_point(|block| block.range.start() <= range.start()).checked_sub(1)?;
    let id = BlockId(index as u32).0;
    let behind = cx.sections.partition_point(|section| section.blocks.start <= id);
    let section: &Section = cx.sections[..behind].iter().rev().take(4).find(|section| section.blocks.contains(&id))?;
    match section.kind {
        SectionKind::Location => Some(FieldName::LOCATIONS),
        SectionKind::Salary => Some(FieldName::SALARY),
        SectionKind::Application => Some(FieldName::APPLY),
        kind => kind.field(),
    }
}
