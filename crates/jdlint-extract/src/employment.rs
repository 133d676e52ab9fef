//! The kind of employment.
//!
//! A word alone ("contract", "temporary") counts in a field, behind a label, or in a line of facts; in a sentence only a
//! phrase that speaks of the job does ("a six month contract").

use crate::context::Context;
use crate::line;
use crate::pieces::{Piece, named_ranges, origin_of};
use jdlint_core::document::BlockKind;
use jdlint_core::posting::{Confidence, EmploymentType, Evidence, Origin, SectionKind, Slot, State};
use jdlint_core::{CleanRange, FieldName, Posting};
use jdlint_facts::{Hit, Tag};

/// Fills the slot.
pub(crate) fn extract(cx: &Context<'_>, pieces: &[Piece<'_>], posting: &mut Posting) {
    let title = posting.title.best().filter(|best| best.confidence > Confidence::Low).map(|best| best.text);
    let slot = &mut posting.employment_type;
    let ranges = named_ranges(cx, FieldName::EMPLOYMENT_TYPE);
    let titles = named_ranges(cx, FieldName::TITLE);
    // Values that say it in other fields: `Location: Lisbon (full-time)`, `Work arrangement: remote, permanent`.
    let mut others = named_ranges(cx, FieldName::WORKPLACE);
    others.extend(named_ranges(cx, FieldName::LOCATIONS));
    others.sort_by_key(|(range, _)| *range);
    let mut seen = 0_u32;
    for piece in pieces.iter().filter(|piece| piece.hits.iter().any(|hit| is_employment(hit.entry.tag))) {
        let is_title = line::is_title(cx, piece.block) || origin_of(&titles, piece.range).is_some();
        for hit in piece.hits.iter().filter(|hit| is_employment(hit.entry.tag)) {
            let Some(kind) = kind_named(hit.entry.key) else { continue };
            // "Contract: permanent": the label is no answer.
            let label = cx.document.block(piece.block).label.filter(|label| !label.value.is_empty());
            if label.is_some_and(|label| {
                label.name.contains(hit.range) && cx.hits(Tag::Label, label.name).any(|own| own.range == label.name)
            }) {
                continue;
            }
            // "Clerk, Part-time, Example County, Ohio — The clerk …": the title stands within a paragraph.
            let in_title = title.is_some_and(|title| title.contains(hit.range) && !is_title);
            if in_title && hit.entry.key != "other" && hit.entry.tag != Tag::EmploymentClaim {
                push_once(cx, slot, &mut seen, kind, (Origin::Title, Confidence::High), hit.range);
                continue;
            }
            let named = origin_within(&ranges, hit.range);
            let near = origin_within(&others, hit.range).filter(|_| line::is_short_value(cx, piece));
            let Some((origin, confidence)) = judge(cx, piece, hit, named, near, is_title) else { continue };
            push_once(cx, slot, &mut seen, kind, (origin, confidence), hit.range);
        }
    }
    for named in cx.named(FieldName::EMPLOYMENT_TYPE).filter(|named| named.origin <= Origin::Label) {
        let range = named.value.text();
        let known = slot.evidence.iter().any(|evidence| range.contains(evidence.text));
        let key = cx.document.source_text(named.key);
        if let Some(kind) = (!known).then(|| figures(key, cx.text(range))).flatten() {
            slot.evidence.push(evidence(cx, kind, named.origin, Confidence::Medium, range));
        }
    }
    sort(slot);
    slot.state = if slot.evidence.is_empty() { State::Absent } else { State::Stated };
}

/// Adds evidence of `kind`, once from names and once from elsewhere; `seen` has a bit for each.
fn push_once(
    cx: &Context<'_>,
    slot: &mut Slot<EmploymentType>,
    seen: &mut u32,
    kind: EmploymentType,
    (origin, confidence): (Origin, Confidence),
    range: CleanRange,
) {
    let bit = 1 << (kind as u32 * 2 + u32::from(origin > Origin::Label));
    if *seen & bit == 0 {
        *seen |= bit;
        slot.evidence.push(evidence(cx, kind, origin, confidence, range));
    }
}

fn is_employment(tag: Tag) -> bool {
    matches!(tag, Tag::Employment | Tag::EmploymentClaim | Tag::EmploymentTitle)
}

/// Where the hit counts, and how surely; `None` where it does not.
fn judge(
    cx: &Context<'_>,
    piece: &Piece<'_>,
    hit: &Hit,
    named: Option<Origin>,
    near: Option<Origin>,
    is_title: bool,
) -> Option<(Origin, Confidence)> {
    if let Some(origin) = named {
        return (hit.entry.tag != Tag::EmploymentTitle).then_some((origin, Confidence::High));
    }
    let short = cx.scan.words_within(piece.range).len() <= 24;
    match hit.entry.tag {
        Tag::EmploymentTitle => (is_title && short).then_some((Origin::Title, Confidence::High)),
        Tag::EmploymentClaim => {
            let section = cx.section_of(piece.block).map(|section| section.kind);
            let asks = matches!(
                section,
                Some(
                    SectionKind::Qualifications
                        | SectionKind::PreferredQualifications
                        | SectionKind::Experience
                        | SectionKind::Responsibilities
                )
            ) && matches!(cx.document.block(piece.block).kind, BlockKind::ListItem { .. });
            let origin = if is_title && short { Origin::Title } else { Origin::Sentence };
            (!asks).then_some((near.unwrap_or(origin), Confidence::Medium))
        }
        _ => {
            let text = cx.text(hit.range);
            // Letters that stand for much else elsewhere: "B2B sales", "a regular", "PT".
            let doubtful = text.len() <= 3 && !matches!(text, "CDI" | "CDD") || matches!(hit.entry.key, "other");
            let heading = cx.document.block(piece.block).kind.is_heading() && hit.word_count == 1;
            if let Some(origin) = near.filter(|_| !doubtful) {
                return line::stands_alone(cx, piece, hit).then_some((origin, Confidence::High));
            }
            let word = [
                "regular",
                "ongoing",
                "season",
                "voluntary",
                "thesis",
                "placement",
                "stage",
                "vast",
                "vaste",
                "temporal",
                "eventual",
                "indefinite",
                "short term",
                "as needed",
                "umbrella",
                "ausbildung",
                "interim",
                "casual",
                "beca",
                "praktyka",
            ];
            let common = word.iter().any(|word| text.eq_ignore_ascii_case(word));
            let alone =
                !doubtful && !heading && !common && line::stands_alone(cx, piece, hit) && !in_list_of_wishes(cx, piece);
            alone.then_some((Origin::Sentence, Confidence::High))
        }
    }
}

/// Whether the line stands in a list of what the person does or brings.
fn in_list_of_wishes(cx: &Context<'_>, piece: &Piece<'_>) -> bool {
    cx.section_of(piece.block).is_some_and(|section| {
        matches!(
            section.kind,
            SectionKind::Responsibilities
                | SectionKind::Qualifications
                | SectionKind::PreferredQualifications
                | SectionKind::Skills
                | SectionKind::Benefits
                | SectionKind::EqualOpportunity
        )
    })
}

/// The origin of the value that holds `range`.
fn origin_within(ranges: &[(CleanRange, Origin)], range: CleanRange) -> Option<Origin> {
    let after = ranges.partition_point(|(other, _)| other.start() <= range.start());
    ranges[..after].iter().rev().take(4).filter(|(other, _)| other.contains(range)).map(|(_, origin)| *origin).min()
}

/// What the figures behind a label say: "Hours: 37.5 per week", "Contract duration: 6 months".
fn figures(key: &str, value: &str) -> Option<EmploymentType> {
    let key = key.to_lowercase();
    let folded = value.to_lowercase();
    let number = first_number(&folded).filter(|_| folded.split_whitespace().count() <= 12)?;
    if ["hour", "hrs", "stunden", "heures", "uur", "uren", "ore", "horas", "godzin"]
        .iter()
        .any(|unit| folded.contains(unit) || key.contains(unit))
    {
        let weekly = folded.contains("week")
            || folded.contains("woche")
            || folded.contains("semaine")
            || !folded.contains("day");
        return match number {
            35.0..=48.0 if weekly => Some(EmploymentType::FullTime),
            1.0..=31.9 if weekly => Some(EmploymentType::PartTime),
            _ => None,
        };
    }
    let lasts = ["month", "monat", "mois", "maand", "mes", "week", "year"].iter().any(|unit| folded.contains(unit));
    let contract = ["contract", "duration", "term", "vertrag", "contrat"].iter().any(|word| key.contains(word));
    (lasts && contract).then_some(EmploymentType::Contract)
}

fn first_number(text: &str) -> Option<f64> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let rest = &text[start..];
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(rest.len());
    rest[..end].trim_end_matches(['.', ',']).replace(',', ".").parse().ok()
}

fn kind_named(key: &str) -> Option<EmploymentType> {
    const KINDS: &[EmploymentType] = &[
        EmploymentType::FullTime,
        EmploymentType::PartTime,
        EmploymentType::Permanent,
        EmploymentType::Contract,
        EmploymentType::FixedTerm,
        EmploymentType::Temporary,
        EmploymentType::Freelance,
        EmploymentType::Internship,
        EmploymentType::Apprenticeship,
        EmploymentType::Seasonal,
        EmploymentType::Volunteer,
        EmploymentType::PerDiem,
        EmploymentType::Other,
    ];
    KINDS.iter().copied().find(|kind| kind.as_str() == key)
}

fn sort(slot: &mut Slot<EmploymentType>) {
    slot.evidence.sort_by_key(|evidence| (evidence.origin, std::cmp::Reverse(evidence.confidence), evidence.text));
}

fn evidence(
    cx: &Context<'_>,
    value: EmploymentType,
    origin: Origin,
    confidence: Confidence,
    text: CleanRange,
) -> Evidence<EmploymentType> {
    Evidence { value, origin, confidence, text, span: cx.source(text) }
}

#[cfg(test)]
mod tests;
