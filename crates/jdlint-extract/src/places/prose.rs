//! Places in titles, in the lines above the prose, and in sentences.

use super::value::{ReadPlace, Strength, read_places};
use super::words::{ends_firmly, names_somebody};
use crate::context::Context;
use crate::names::is_common;
use crate::title::is_address;
use jdlint_core::CleanRange;
use jdlint_core::document::BlockKind;
use jdlint_core::posting::{Evidence, Location, Origin};
use jdlint_core::text::Word;
use jdlint_facts::{Hit, Tag};

/// The lines above the first paragraph are looked at, this many at most.
const HEAD_LINES: usize = 16;

/// No more cues than this are followed.
const MAX_CUES: usize = 300;

/// What sentences say of places.
#[derive(Debug, Default)]
pub(super) struct InSentences {
    /// Where the job is, in so many words ("the role is based in …").
    pub(super) firm: Vec<ReadPlace>,
    /// Where the job is, as it seems.
    pub(super) of_job: Vec<ReadPlace>,
    /// Where the employer is "located": the job's place where no other is named.
    pub(super) houses: Vec<ReadPlace>,
    /// Where the employer has its seat, which need not be where the job is.
    pub(super) of_company: Vec<ReadPlace>,
}

/// Places in the title: in its brackets, behind its dashes and commas.
pub(super) fn in_title(cx: &Context<'_>, title: CleanRange) -> Vec<ReadPlace> {
    let text = cx.text(title);
    // "Baker - Phoenix, AZ": the place begins behind the dash, not behind the comma.
    let marks = [text.find(['(', '|', '/', ',', '–', '—', '[']), text.find(" - ")];
    let from = marks.into_iter().flatten().min().or_else(|| text.find(" in "));
    let Some(from) = from else { return Vec::new() };
    let places = read_places(cx.document.clean(), cx.scan, title.sub(from as u32, title.len())).places;
    let places = places.into_iter().flat_map(|place| without_job(cx, place));
    places.filter(|place| place.strength >= Strength::Beside && stands_alone(cx, title, place)).collect()
}

/// Of "Engineer - India" the place alone.
fn without_job(cx: &Context<'_>, place: ReadPlace) -> Vec<ReadPlace> {
    let text = cx.text(place.range);
    match text.rfind([',', '-', '–', '—', '/']) {
        Some(at) if cx.hits(Tag::JobNoun, place.range.sub(0, at as u32)).next().is_some() => {
            let rest = place.range.sub(at as u32, text.len() as u32);
            read_places(cx.document.clean(), cx.scan, rest).places
        }
        _ => vec![place],
    }
}

/// Whether the place fills its part of the title or line: "Engineer (Berlin)", not "Head of Berlin Sales".
fn stands_alone(cx: &Context<'_>, line: CleanRange, place: &ReadPlace) -> bool {
    let before = cx.text(CleanRange::new(line.start(), place.range.start())).trim_end();
    let after = cx.text(CleanRange::new(place.range.end(), line.end())).trim_start();
    let opens = before.is_empty()
        || before.ends_with(['(', '|', '/', ',', '–', '—', '[', '-', '•', '·', ':', ';'])
        || before.ends_with(|c: char| !c.is_alphanumeric() && !c.is_ascii())
        || before.ends_with(" in")
        || before.ends_with(" or")
        || before.ends_with(" and")
        || ["remote", "hybrid", "onsite", "on-site", "on site", "in-person", "in-office"]
            .iter()
            .any(|word| ends_in(before, word));
    let closes = after.is_empty()
        || after.starts_with([')', '|', '/', ',', '–', '—', ']', '-', '•', '·', ';', '(', '+', '.', ':'])
        || after.starts_with("or ")
        || after.starts_with("and ")
        || after
            .get(..6)
            .is_some_and(|word| word.eq_ignore_ascii_case("remote") || word.eq_ignore_ascii_case("hybrid"))
        || ["office", "city centre", "city center", "area", "metro", "region"]
            .iter()
            .any(|word| after.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)));
    opens && closes
}

fn ends_in(text: &str, word: &str) -> bool {
    let from = text.len().saturating_sub(word.len());
    text.get(from..).is_some_and(|end| end.eq_ignore_ascii_case(word))
}

/// Places in short lines above the prose: "London/Hybrid | £…", "Example Freight — Lisbon, Portugal (Hybrid)".
pub(super) fn in_head(cx: &Context<'_>) -> Vec<ReadPlace> {
    let mut found = Vec::new();
    let body = cx
        .document
        .blocks()
        .iter()
        .filter(|block| block.field.is_none() && !block.range.is_empty() && !is_address(cx, block));
    for block in body.take(HEAD_LINES) {
        if block.range.len() > 160 {
            break;
        }
        let is_line =
            matches!(block.kind, BlockKind::Paragraph | BlockKind::Heading { .. } | BlockKind::TableCell { .. });
        if !is_line || block.label.is_some_and(|label| !label.value.is_empty()) || block.range.len() > 120 {
            continue;
        }
        let text = cx.text(block.range);
        let is_sentence = text.ends_with('.') && cx.scan.words_within(block.range).len() > 5;
        // An address ends a line of facts between bars: "Harbor Freight | Berlin | https://…".
        let is_facts = text.matches(" | ").nth(1).is_some();
        if is_sentence
            || text.ends_with(['!', '?'])
            || !is_facts && cx.scan.words_within(block.range).iter().any(|word| word.in_address)
        {
            continue;
        }
        let places = read_places(cx.document.clean(), cx.scan, block.range).places;
        found.extend(
            places
                .into_iter()
                .filter(|place| place.strength >= Strength::Beside && stands_alone(cx, block.range, place))
                // "Technician (Dallas, TX; …": the words before the brackets are no part of the place.
                .filter(|place| {
                    !cx.text(place.range).contains('(') || cx.hits(Tag::JobNoun, place.range).next().is_none()
                }),
        );
    }
    found
}

/// Places behind "based in", "our offices in", "in our … office".
pub(super) fn in_sentences(cx: &Context<'_>) -> InSentences {
    let mut found = InSentences::default();
    for hit in cx.scan.tagged(Tag::PlaceCue).take(MAX_CUES) {
        let sentence = cx.sentence_at(hit.range.start());
        if hit.entry.key == "our" {
            found.of_job.extend(before_office(cx, hit, sentence));
            continue;
        }
        let is_label = cx.document.clean()[hit.range.end() as usize..].starts_with(':');
        if hit.entry.key == "behind" && !is_label {
            found.of_job.extend(place_before(cx, hit, sentence));
            continue;
        }
        let Some(run) = run_after(cx, hit.range.end(), sentence.end()) else { continue };
        if matches!(hit.entry.key, "label" | "behind") {
            // "Salary: … Location: Lisbon, Portugal": a label in the middle of a paragraph.
            if is_label {
                let read = read_places(cx.document.clean(), cx.scan, run);
                found.of_job.extend(read.places.into_iter().filter(|place| place.strength >= Strength::Beside));
            }
            continue;
        }
        let before = CleanRange::new(sentence.start(), hit.range.start());
        let of_job = cx.hits(Tag::JobSubject, CleanRange::new(sentence.start(), hit.range.end())).next().is_some();
        if names_somebody(cx.text(before)) {
            continue;
        }
        let near = CleanRange::new(before.end().saturating_sub(26).max(before.start()), before.end());
        let near = on_boundary(cx, near);
        let of_other = cx.hits(Tag::PlaceOther, near).last().is_some_and(|other| {
            // "our company is based in …" speaks of the employer, "the role is based in …" of the job.
            !cx.hits(Tag::JobSubject, CleanRange::new(other.range.end(), before.end()))
                .any(|subject| subject.range.start() > other.range.end())
        });
        let read = read_places(cx.document.clean(), cx.scan, run);
        let places = read.places.into_iter().filter(|place| {
            place.strength >= Strength::Beside
                || is_local_body(&place.location.text)
                || of_job && !of_other && place.strength == Strength::Unknown && is_firm(cx, hit) && is_short(cx, place)
        });
        // "Anywhere in Canada" says where people may live.
        let lives = cx.text(hit.range).eq_ignore_ascii_case("anywhere in");
        let places = places.filter(|place| !lives || place.location.city.is_some());
        let is_house = of_other && hit.entry.key != "company" && cx.text(hit.range).eq_ignore_ascii_case("located in");
        if is_house {
            found.houses.extend(places);
        } else if hit.entry.key == "company" || of_other {
            found.of_company.extend(places);
        } else if of_job && is_firm(cx, hit) {
            found.firm.extend(places);
        } else {
            found.of_job.extend(places);
        }
    }
    found
}

/// Places behind the employer's name: "join Example Freight in Toronto, Ontario".
pub(super) fn behind_name(cx: &Context<'_>, name: CleanRange) -> Vec<ReadPlace> {
    let rest = &cx.document.clean()[name.end() as usize..];
    let Some(gap) = [" in ", " in the "].iter().rev().find(|gap| rest.starts_with(**gap)) else { return Vec::new() };
    let sentence = cx.sentence_at(name.start());
    let Some(run) = run_after(cx, name.end() + gap.len() as u32, sentence.end()) else { return Vec::new() };
    let places = read_places(cx.document.clean(), cx.scan, run).places;
    places.into_iter().filter(|place| place.strength >= Strength::Beside).collect()
}

/// Whether an unknown name behind the cue is a place.
fn is_firm(cx: &Context<'_>, hit: &Hit) -> bool {
    ends_firmly(&cx.text(hit.range).to_ascii_lowercase())
}

pub(super) fn is_short(cx: &Context<'_>, place: &ReadPlace) -> bool {
    let words = cx.scan.words_within(place.range);
    let is_other =
        [Tag::NoCompany, Tag::PlaceOther, Tag::JobNoun].iter().any(|tag| cx.hits(*tag, place.range).next().is_some());
    words.len() <= 3
        && !is_other
        && !is_common(cx, place.range)
        && words.iter().all(|word| cx.document.clean()[word.start as usize..].starts_with(char::is_uppercase))
}

fn is_local_body(text: &str) -> bool {
    text.ends_with(" County") || text.starts_with("City of ") || text.starts_with("County of ")
}

/// Up to five small words, then words with capitals and what may stand between them.
pub(super) fn run_after(cx: &Context<'_>, from: u32, end: u32) -> Option<CleanRange> {
    let clean = cx.document.clean();
    let words = cx.scan.words_within(CleanRange::new(from, end.min(from + 200)));
    let text = |word: &Word| &clean[word.start as usize..word.end as usize];
    let capital = |word: &Word| text(word).starts_with(char::is_uppercase);
    let first = words.iter().take(6).position(capital)?;
    if clean[from as usize..words[first].start as usize].contains([',', '.', ';', '\n', ')']) {
        return None;
    }
    let mut last = first;
    for index in first + 1..words.len() {
        let gap = &clean[words[index - 1].end as usize..words[index].start as usize];
        let parts = gap.contains([';', '!', '?', '\n', '"', '“', '•', '|']) || gap.contains(['–', '—']);
        let ends_sentence = gap.starts_with(". ") && text(&words[index - 1]).len() > 3;
        if parts || ends_sentence || gap.contains(')') && !gap.contains(',') && index > first + 3 {
            break;
        }
        if capital(&words[index]) || text(&words[index]).starts_with(|c: char| c.is_ascii_digit()) {
            last = index;
        } else if !matches!(
            text(&words[index]),
            "of" | "the"
                | "or"
                | "and"
                | "de"
                | "del"
                | "am"
                | "an"
                | "der"
                | "upon"
                | "la"
                | "in"
                | "und"
                | "oder"
                | "et"
                | "ou"
                | "y"
                | "either"
                | "on"
                | "sur"
        ) {
            break;
        }
        if index > first + 30 {
            break;
        }
    }
    Some(CleanRange::new(words[first].start, words[last].end))
}

/// "in our Berlin office", "from our Denver, CO or Austin, TX offices".
fn before_office(cx: &Context<'_>, hit: &Hit, sentence: CleanRange) -> Vec<ReadPlace> {
    let clean = cx.document.clean();
    let words = cx.scan.words_within(CleanRange::new(hit.range.end(), sentence.end()));
    let text = |word: &Word| &clean[word.start as usize..word.end as usize];
    let office = words.iter().take(9).position(|word| {
        let word = text(word).to_ascii_lowercase();
        matches!(
            word.as_str(),
            "office"
                | "offices"
                | "headquarters"
                | "hq"
                | "hub"
                | "studio"
                | "campus"
                | "site"
                | "plant"
                | "lab"
                | "warehouse"
                | "warehouses"
                | "stores"
                | "sites"
                | "hubs"
                | "studios"
                | "locations"
                | "plants"
                | "clinics"
                | "hospitals"
                | "branches"
                | "facility"
                | "branch"
                | "store"
                | "clinic"
                | "hospital"
                | "building"
                | "team"
                | "location"
                | "area"
                | "büro"
                | "standort"
                | "kantoor"
                | "headquarter"
        )
    });
    let Some(office) = office.filter(|office| *office > 0) else { return Vec::new() };
    let capital = |word: &Word| text(word).starts_with(char::is_uppercase);
    if !words[..office].iter().any(capital) {
        return Vec::new();
    }
    let range = CleanRange::new(words[0].start, words[office - 1].end);
    if cx.text(range).replace("D.C", "DC").contains(['.', ';', '!']) {
        return Vec::new();
    }
    let read = read_places(clean, cx.scan, range);
    read.places.into_iter().filter(|place| place.strength >= Strength::Beside).collect()
}

/// "Berlin-based", "the London office", "Auckland, Albany location".
fn place_before(cx: &Context<'_>, hit: &Hit, sentence: CleanRange) -> Option<ReadPlace> {
    let clean = cx.document.clean();
    let from =
        on_boundary(cx, CleanRange::new(hit.range.start().saturating_sub(60).max(sentence.start()), hit.range.start()));
    let words = cx.scan.words_within(from);
    let last = words.last()?;
    let gap = &clean[last.end as usize..hit.range.start() as usize];
    let hyphen = matches!(gap, "-" | "‑" | "–");
    let cue = cx.text(hit.range);
    let needs_hyphen = cue.eq_ignore_ascii_case("based") || cue.eq_ignore_ascii_case("wide");
    if !hyphen && (needs_hyphen || gap != " ") {
        return None;
    }
    // "a Berlin-based company" and "our US-based customers" are not the job's place.
    let after = CleanRange::new(hit.range.end(), sentence.end().min(hit.range.end() + 40));
    let after = CleanRange::new(
        after.start(),
        (after.start()..=after.end()).rev().find(|at| clean.is_char_boundary(*at as usize))?,
    );
    if cx.hits(Tag::PlaceOther, after).next().is_some() {
        return None;
    }
    (1..=words.len().min(4)).rev().find_map(|count| {
        let range = CleanRange::new(words[words.len() - count].start, last.end);
        let text = cx.text(range);
        if !text.starts_with(char::is_uppercase) || text.contains(['.', ';', '(', ':']) {
            return None;
        }
        let place = read_places(clean, cx.scan, range).places.into_iter().next()?;
        let whole = place.range == range;
        let letters = place.strength == Strength::Letters && hyphen && matches!(text, "UK" | "US" | "EU");
        (whole && (place.strength == Strength::Known || letters)).then_some(place)
    })
}

/// Words that say "in many places" about the job: only short lines and what a cue leads to.
pub(super) fn vague(cx: &Context<'_>) -> Vec<Evidence<Location>> {
    let hits = cx.scan.tagged(Tag::NoPlace).filter(|hit| hit.entry.key == "vague" && hit.word_count > 1);
    let mut found = Vec::new();
    for hit in hits.take(20) {
        let text = cx.text(hit.range);
        if !["location", "site", "cities", "offices", "standorte"]
            .iter()
            .any(|noun| text.to_ascii_lowercase().contains(noun))
        {
            continue;
        }
        let sentence = cx.sentence_at(hit.range.start());
        let about_job = cx.hits(Tag::JobSubject, sentence).any(|subject| {
            matches!(
                cx.text(subject.range).to_ascii_lowercase().as_str(),
                "role" | "position" | "job" | "vacancy" | "opening" | "this is a"
            )
        });
        if about_job {
            found.push(super::vague_evidence(cx, hit.range, Origin::Sentence));
        }
    }
    found
}

/// `range` moved inwards to character boundaries.
fn on_boundary(cx: &Context<'_>, range: CleanRange) -> CleanRange {
    let clean = cx.document.clean();
    let start = (range.start()..=range.end()).find(|at| clean.is_char_boundary(*at as usize)).unwrap_or(range.end());
    CleanRange::new(start, range.end())
}
