//! When the posting was published, until when people can apply, when the work begins.

mod grammar;

use crate::context::Context;
use crate::named::{Named, NamedValue};
use crate::tokens::{best_first, is_token};
use grammar::{Order, ReadDate, first_date};
use jdlint_core::document::BlockId;
use jdlint_core::posting::{Confidence, DateReading, Evidence, Origin, PostingDate, SectionKind, Slot, State};
use jdlint_core::{CleanRange, FieldName, Posting};
use jdlint_facts::{Language, Tag};
use std::collections::BTreeSet;

/// A date stands within so many bytes of the words that lead to it.
const REACH: u32 = 80;

/// No more cues than this are followed.
const MAX_CUES: usize = 100;

/// Fills `date_posted`, `valid_through` and `start_date`. Runs behind the language and the places, which tell `3/4` from
/// `4/3`.
pub(crate) fn extract(cx: &Context<'_>, language: Language, posting: &mut Posting) {
    let order = order_of(language, posting);
    let slots = [
        (FieldName::DATE_POSTED, &mut posting.date_posted),
        (FieldName::VALID_THROUGH, &mut posting.valid_through),
        (FieldName::START_DATE, &mut posting.start_date),
    ];
    for (field, slot) in slots {
        fill(cx, field, order, slot);
    }
}

/// Countries that write the month first.
const MONTH_FIRST: &[&str] = &["US", "PH"];

/// Countries that write it either way.
const EITHER: &[&str] = &["CA", "KE", "GH", "ZA"];

/// Which way round the posting writes day and month: only English writes both, and there the places tell.
fn order_of(language: Language, posting: &Posting) -> Order {
    if !matches!(language, Language::English | Language::Any) {
        return Order::DayFirst;
    }
    let mut orders = posting.locations.evidence.iter().filter_map(|place| place.value.country.as_deref()).map(|code| {
        if MONTH_FIRST.contains(&code) {
            Order::MonthFirst
        } else if EITHER.contains(&code) {
            Order::Unknown
        } else {
            Order::DayFirst
        }
    });
    let first = orders.next().unwrap_or(Order::Unknown);
    if orders.all(|order| order == first) { first } else { Order::Unknown }
}

fn fill(cx: &Context<'_>, field: FieldName, order: Order, slot: &mut Slot<PostingDate>) {
    let mut found = Vec::new();
    let mut vague = Vec::new();
    let mut token = false;
    for named in cx.named(field).take(MAX_CUES) {
        named_date(cx, named, order, &mut found, &mut vague, &mut token);
    }
    let is_cue = |key: &str| key == field.as_str() || key == "review" && field == FieldName::VALID_THROUGH;
    for cue in cx.scan.tagged(Tag::DateCue).filter(|hit| is_cue(hit.entry.key)).take(MAX_CUES) {
        // Not the sentence: "31. Januar" may look like the end of one.
        let end = cx.document.block_at(cue.range.start()).map_or(cue.range.end(), |block| block.range.end());
        let rest = clip(cx, CleanRange::new(cue.range.end(), end));
        // "Deadline June 9"; in "deadline-driven … by May 5" the date is another's.
        let near = if cue.word_count == 1 { 16 } else { 48 };
        let read = first_date(cx.document.clean(), cx.scan, rest, order).map(|read| last_of(cx, field, read, order));
        if let Some(read) = read.filter(|read| read.range.start() <= rest.start() + near) {
            if !found.iter().any(|one: &Evidence<PostingDate>| one.text.overlaps(read.range)) {
                let mut evidence = evidence(cx, read, Origin::Sentence);
                if cue.entry.key == "review" {
                    evidence.confidence = Confidence::Low;
                }
                found.push(evidence);
            }
        } else if let Some(hit) = cx
            .hits(Tag::NoDate, rest)
            .next()
            .filter(|hit| hit.range.start() <= rest.start() + if hit.entry.key == "open" { 24 } else { 5 })
        {
            vague.push(no_date(cx, hit.range, Origin::Sentence));
        }
    }
    if field == FieldName::VALID_THROUGH && found.is_empty() {
        found.extend(in_application(cx, order));
    }
    if field == FieldName::VALID_THROUGH {
        let open = cx.scan.tagged(Tag::NoDate).filter(|hit| hit.entry.key == "open" && hit.word_count > 2);
        vague.extend(open.take(4).map(|hit| no_date(cx, hit.range, Origin::Sentence)));
    }
    slot.state = match (found.is_empty(), token, vague.is_empty()) {
        (false, ..) => State::Stated,
        (true, true, _) => State::Placeholder,
        (true, false, false) => State::Vague,
        (true, false, true) => State::Absent,
    };
    best_first(&mut found);
    best_first(&mut vague);
    let mut seen = BTreeSet::new();
    vague.retain(|one| seen.insert(one.text));
    // "Priority deadline 5 March; open until filled": the date is not the last word.
    let has_date = !found.is_empty();
    found.extend(vague.into_iter().filter(|one| !has_date || one.value.reading == DateReading::Open));
    slot.evidence = found;
}

/// "Write to us by 5 March" in the section that says how to apply.
fn in_application(cx: &Context<'_>, order: Order) -> Option<Evidence<PostingDate>> {
    const LEADS: &[&str] = &[" by ", " until ", " before ", " no later than ", " not later than "];
    let sections = cx.sections.iter().filter(|section| section.kind == SectionKind::Application);
    for block in sections.flat_map(|section| section.blocks.clone()).take(MAX_CUES) {
        let range = cx.document.block(BlockId(block)).range;
        let text = cx.text(range);
        for lead in LEADS {
            let Some(at) = text.find(lead) else { continue };
            let rest = clip(cx, range.sub((at + lead.len()) as u32, range.len()));
            let read = first_date(cx.document.clean(), cx.scan, rest, order);
            if let Some(read) = read.filter(|read| read.range.start() <= rest.start() + 12) {
                return Some(evidence(cx, read, Origin::Sentence));
            }
        }
    }
    None
}

/// A date in a field or behind a label.
fn named_date(
    cx: &Context<'_>,
    named: &Named<'_>,
    order: Order,
    found: &mut Vec<Evidence<PostingDate>>,
    vague: &mut Vec<Evidence<PostingDate>>,
    token: &mut bool,
) {
    let range = match named.value {
        NamedValue::Text(range) => range,
        NamedValue::Node(node) => node.scalar().map(|scalar| scalar.text).unwrap_or_default(),
    };
    let text = cx.text(range).trim();
    if text.is_empty() {
        return;
    }
    if is_token(text) {
        *token = true;
        return;
    }
    let head = clip(cx, range);
    if let Some(read) = first_date(cx.document.clean(), cx.scan, head, order) {
        found.push(evidence(cx, last_of(cx, named.field, read, order), named.origin));
    } else if let Some(hit) = cx.hits(Tag::NoDate, head).next() {
        // "Contract: 3 months, flexible" under a loose label says nothing of a date.
        if cx.scan.words_within(range).len() <= hit.word_count as usize + 6 || hit.entry.key == "open" {
            vague.push(no_date(cx, hit.range, named.origin));
        }
    } else if named.origin == Origin::Field && !named.weak && range.len() <= REACH {
        found.push(no_date(cx, range, Origin::Field));
    }
}

/// Of "January 1 through January 15" the second day, where the last one is asked for.
fn last_of(cx: &Context<'_>, field: FieldName, read: ReadDate, order: Order) -> ReadDate {
    if field != FieldName::VALID_THROUGH {
        return read;
    }
    let end = cx.document.block_at(read.range.end()).map_or(read.range.end(), |block| block.range.end());
    let behind = clip(cx, CleanRange::new(read.range.end(), end.max(read.range.end())));
    let text = cx.text(behind).trim_start_matches([' ', '\u{a0}']);
    let joins = ["through ", "thru ", "to ", "until ", "bis ", "au ", "–", "—", "- "];
    let Some(join) = joins.iter().find(|join| text.starts_with(**join)) else { return read };
    let start = behind.end() - text.len() as u32 + join.len() as u32;
    let next = first_date(cx.document.clean(), cx.scan, CleanRange::new(start, behind.end()), order);
    next.filter(|next| next.range.start() <= start + 2).unwrap_or(read)
}

fn evidence(cx: &Context<'_>, read: ReadDate, origin: Origin) -> Evidence<PostingDate> {
    let confidence = match origin {
        _ if matches!(read.reading, DateReading::Ambiguous { .. }) => Confidence::Low,
        Origin::Field | Origin::Label => Confidence::High,
        _ => Confidence::Medium,
    };
    let value = PostingDate { date: read.date, reading: read.reading, text: cx.text(read.range).to_owned() };
    Evidence { value, origin, confidence, text: read.range, span: cx.source(read.range) }
}

/// Words that stand where a date belongs.
fn no_date(cx: &Context<'_>, range: CleanRange, origin: Origin) -> Evidence<PostingDate> {
    let open = cx.hits(Tag::NoDate, range).any(|hit| hit.entry.key == "open");
    let reading = if open { DateReading::Open } else { DateReading::Words };
    let value = PostingDate { date: None, reading, text: cx.text(range).to_owned() };
    Evidence { value, origin, confidence: Confidence::Medium, text: range, span: cx.source(range) }
}

/// The first bytes of `range`, up to a character boundary.
fn clip(cx: &Context<'_>, range: CleanRange) -> CleanRange {
    let text = cx.text(range);
    range.sub(0, crate::lead::floor(text, (REACH as usize).min(text.len())) as u32)
}
