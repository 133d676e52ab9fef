//! The equal-opportunity statement.

use super::gender_marker;
use super::parts::{Parts, Place, Verdict};
use crate::context::Context;
use crate::named::NamedValue;
use crate::pieces::{Piece, named_ranges, origin_of};
use crate::words::has_word;
use jdlint_core::document::{Block, BlockId, BlockKind, HeadingStyle, Value};
use jdlint_core::posting::{Confidence, Evidence, Origin, SectionKind, Slot, State, Statement, StatementKind};
use jdlint_core::{CleanRange, FieldName};
use jdlint_facts::Tag;

/// Fills the slot: statements of all sentences, then gender markers, then what stands in the field in other words.
pub(super) fn extract(cx: &Context<'_>, pieces: &[Piece<'_>], slot: &mut Slot<Statement>) {
    let ranges = named_ranges(cx, FieldName::EQUAL_OPPORTUNITY);
    let mut elsewhere = false;
    let mut at = 0;
    while at < pieces.len() {
        let (piece, origin) = (&pieces[at], origin_of(&ranges, pieces[at].range));
        let first = at;
        at += 1;
        let Some((mut kind, mut parts)) = read(cx, piece, origin, &mut elsewhere) else { continue };
        let mut range = piece.range;
        while let Some(next) = pieces.get(at).filter(|next| next.block == piece.block) {
            let more = Parts::of(next);
            match more.verdict(place(cx, next, origin)) {
                Some(Verdict::Says(other)) => kind = stronger(kind, other),
                Some(Verdict::Continues) => {}
                Some(Verdict::Elsewhere) => elsewhere = true,
                None => break,
            }
            parts.add(&more);
            range = range.cover(next.range);
            at += 1;
        }
        if cx.text(pieces[at - 1].range).ends_with(':') {
            at = list_below(pieces, at, piece.block, &mut parts, &mut range);
        }
        let is_heading = cx.document.block(piece.block).kind.is_heading();
        let origin = origin.unwrap_or(if is_heading { Origin::Heading } else { Origin::Sentence });
        let confidence = confidence(kind, origin, &parts);
        slot.evidence.push(evidence(cx, kind, parts, range, origin, confidence));
        debug_assert!(at > first, "each statement takes its sentence");
    }
    slot.evidence.extend(gender_marker::markers(cx).into_iter().map(|(range, origin)| {
        evidence(cx, StatementKind::GenderMarker, Parts::default(), range, origin, Confidence::High)
    }));
    let placeholder = other_words(cx, slot, &mut elsewhere);
    slot.evidence.sort_by_key(|evidence| std::cmp::Reverse(weight(evidence)));
    slot.state = match slot.evidence.first().map(|evidence| evidence.value.kind) {
        Some(StatementKind::Statement | StatementKind::GenderMarker) => State::Stated,
        _ if placeholder => State::Placeholder,
        _ if elsewhere => State::Elsewhere,
        Some(StatementKind::Weak) => State::Vague,
        None => State::Absent,
    };
}

/// Reads `piece` as the first sentence of a statement.
fn read(
    cx: &Context<'_>,
    piece: &Piece<'_>,
    origin: Option<Origin>,
    elsewhere: &mut bool,
) -> Option<(StatementKind, Parts)> {
    let spoken = |tag| matches!(tag, Tag::Statement | Tag::Characteristic | Tag::CatchAll);
    if !piece.hits.iter().any(|hit| spoken(hit.entry.tag)) {
        return None;
    }
    let parts = Parts::of(piece);
    if origin.is_none() && !parts.can_open() {
        return None;
    }
    match parts.verdict(place(cx, piece, origin))? {
        Verdict::Says(kind) => speaks(cx, piece).then_some((kind, parts)),
        Verdict::Elsewhere => {
            *elsewhere = true;
            None
        }
        Verdict::Continues => None,
    }
}

fn place(cx: &Context<'_>, piece: &Piece<'_>, origin: Option<Origin>) -> Place {
    let document = cx.document;
    let linked = document.links().iter().take(256).any(|link| {
        !link.image && !link.text.is_empty() && piece.range.contains(link.text) && covers(piece, link.text)
    });
    let first_person = is_first_person(cx.text(piece.range));
    // The closing paragraph of a posting often stands under its last heading, whatever that says.
    let in_list = matches!(cx.document.block(piece.block).kind, BlockKind::ListItem { .. });
    let about_job = (in_list || !first_person)
        && !is_behind_list(cx, piece.block)
        && cx.section_of(piece.block).is_some_and(|section| is_about_job(section.kind));
    Place { named: origin.is_some(), about_job, linked, first_person }
}

/// Whether `id` is a paragraph behind the items of a list: duties and demands have ended there.
fn is_behind_list(cx: &Context<'_>, id: BlockId) -> bool {
    let before = id.0.checked_sub(1).map(|before| &cx.document.blocks()[before as usize]);
    cx.document.block(id).kind == BlockKind::Paragraph
        && before.is_some_and(|before| matches!(before.kind, BlockKind::ListItem { .. }))
}

/// Whether the link's text holds the phrases of the statement.
fn covers(piece: &Piece<'_>, link: CleanRange) -> bool {
    piece.tagged(Tag::Statement).any(|hit| link.contains(hit.range))
}

fn is_about_job(kind: SectionKind) -> bool {
    matches!(
        kind,
        SectionKind::Responsibilities
            | SectionKind::Qualifications
            | SectionKind::PreferredQualifications
            | SectionKind::Skills
            | SectionKind::Experience
            | SectionKind::Education
    )
}

/// Whether `text` speaks of its author as "we", or of a commitment.
fn is_first_person(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "we",
        "our",
        "us",
        "wir",
        "uns",
        "unser",
        "unsere",
        "nous",
        "notre",
        "nos",
        "wij",
        "onze",
        "ons",
        "vi",
        "my",
        "committed",
        "commitment",
        "commits",
    ];
    has_word(text, WORDS)
}

/// A heading counts only where it is a sentence of its own, or the last line of the posting.
fn speaks(cx: &Context<'_>, piece: &Piece<'_>) -> bool {
    let block = cx.document.block(piece.block);
    let is_opener = block.label.is_some_and(|label| label.value.is_empty());
    if !block.kind.is_heading() && !is_opener {
        return true;
    }
    let text = cx.text(piece.range);
    let has_verb = has_word(text, &["is", "are", "we", "does", "do", "re", "will"]);
    if has_verb && !text.ends_with('?') {
        return true;
    }
    let looks_only = matches!(
        block.kind,
        BlockKind::Heading { style: HeadingStyle::Bold | HeadingStyle::Capitals | HeadingStyle::Bare, .. }
    );
    looks_only && is_last_word(cx, piece.block) && piece.tagged(Tag::Statement).any(|hit| hit.entry.key == "employer")
}

/// Whether nothing stands between the heading `id` and the next heading or the end.
fn is_last_word(cx: &Context<'_>, id: BlockId) -> bool {
    let next: Option<&Block> = cx.document.blocks().get(id.0 as usize + 1);
    next.is_none_or(|next| next.kind.is_heading())
}

/// Takes the characteristics from the list under "… on the basis of:".
fn list_below(pieces: &[Piece<'_>], mut at: usize, from: BlockId, parts: &mut Parts, range: &mut CleanRange) -> usize {
    const LONGEST: u32 = 40;
    while let Some(next) = pieces.get(at).filter(|next| next.block.0 - from.0 <= LONGEST) {
        let more = Parts::of(next);
        if more.characteristics.is_empty() && more.catch_all.is_none() {
            break;
        }
        parts.add(&more);
        *range = range.cover(next.range);
        at += 1;
    }
    at
}

/// What stands in the field or behind its label without any words that are known. Returns whether it is a placeholder.
fn other_words(cx: &Context<'_>, slot: &mut Slot<Statement>, elsewhere: &mut bool) -> bool {
    let mut placeholder = false;
    for named in cx.named(FieldName::EQUAL_OPPORTUNITY).filter(|named| named.origin <= Origin::Label) {
        let range = named.value.text();
        let text = cx.text(range).trim();
        if text.is_empty() || slot.evidence.iter().take(64).any(|evidence| evidence.text.overlaps(range)) {
            continue;
        }
        let is_flag =
            matches!(named.value, NamedValue::Node(node) if !matches!(node.value, Value::String(_) | Value::Seq(_)));
        if text.starts_with(['[', '{', '<'])
            || ["tbd", "todo", "tba", "n/a"].iter().any(|word| text.eq_ignore_ascii_case(word))
        {
            placeholder = true;
            continue;
        }
        let is_address = !text.contains(' ') && (text.contains("://") || text.starts_with('/'));
        *elsewhere |= is_address;
        let spoken = text.split_whitespace().count() >= 5 && !is_address && !is_flag;
        let kind = if spoken { StatementKind::Statement } else { StatementKind::Weak };
        slot.evidence.push(evidence(cx, kind, Parts::default(), range, named.origin, Confidence::Low));
    }
    placeholder
}

fn confidence(kind: StatementKind, origin: Origin, parts: &Parts) -> Confidence {
    let full = parts.characteristics.len() >= 2 || origin <= Origin::Label;
    match kind {
        StatementKind::Weak => Confidence::Low,
        _ if full => Confidence::High,
        _ => Confidence::Medium,
    }
}

fn stronger(one: StatementKind, other: StatementKind) -> StatementKind {
    if rank(one) >= rank(other) { one } else { other }
}

fn rank(kind: StatementKind) -> u8 {
    match kind {
        StatementKind::Statement => 2,
        StatementKind::GenderMarker => 1,
        StatementKind::Weak => 0,
    }
}

/// The statement with the most content comes first.
fn weight(evidence: &Evidence<Statement>) -> (u8, usize, bool, u32) {
    let value = &evidence.value;
    (rank(value.kind), value.characteristics.len(), value.catch_all.is_some(), evidence.text.len())
}

fn evidence(
    cx: &Context<'_>,
    kind: StatementKind,
    parts: Parts,
    range: CleanRange,
    origin: Origin,
    confidence: Confidence,
) -> Evidence<Statement> {
    Evidence {
        value: Statement {
            kind,
            characteristics: parts.characteristics,
            catch_all: parts.catch_all,
            text: cx.text(range).to_owned(),
        },
        origin,
        confidence,
        text: range,
        span: cx.source(range),
    }
}
