//! Places of the house in which the work is done: "the shop is in Denver, CO", "in our branch in Leeds"; behind the pay;
//! and in a sentence that is nothing but a place.

use super::prose::{is_short, run_after};
use super::value::{ReadPlace, Strength, read_places};
use super::words::is_direction;
use crate::context::Context;
use crate::lead::floor;
use jdlint_core::CleanRange;
use jdlint_core::document::{BlockId, BlockKind};
use jdlint_facts::{Hit, Tag};

/// No more cues than this are followed.
const MAX_CUES: usize = 300;

/// Places behind words for a house, for pay, or for the team: the job's place where no other is named. Each is told once.
pub(super) fn in_houses(cx: &Context<'_>) -> Vec<ReadPlace> {
    let mut found: Vec<ReadPlace> = Vec::new();
    let mut near: Vec<ReadPlace> = Vec::new();
    for hit in cx.scan.tagged(Tag::HouseCue).take(MAX_CUES) {
        let sentence = cx.sentence_at(hit.range.start());
        let places = match hit.entry.key {
            "near" if !is_of_other(cx, hit, sentence) => right_behind(cx, hit, sentence),
            "stands" if speaks_of_house(cx, hit, sentence) => right_behind(cx, hit, sentence),
            "ours" => behind_house(cx, hit, sentence),
            "pay" if follows_pay(cx, hit, sentence) => right_behind(cx, hit, sentence),
            _ => continue,
        };
        let found = if hit.entry.key == "near" { &mut near } else { &mut found };
        for place in places {
            if !found.iter().any(|other| other.location.text == place.location.text) {
                found.push(place);
            }
        }
    }
    // Who works from anywhere does not work where the office stands.
    if !(found.is_empty() && near.is_empty())
        && cx.scan.tagged(Tag::Workplace).any(|hit| matches!(hit.entry.key, "remote_only" | "remote_role"))
    {
        return Vec::new();
    }
    // "Join us in Chicago" counts more than that "our labs are in Denver".
    if near.is_empty() { found } else { near }
}

/// The place behind a house of the employer: "our museum on the waterfront in Halifax", "our plant outside Bilbao".
fn behind_house(cx: &Context<'_>, hit: &Hit, sentence: CleanRange) -> Vec<ReadPlace> {
    const HOUSE: u32 = 40;
    const FAR: usize = 40;
    let clean = cx.document.clean();
    let end = sentence.end().min(hit.range.end() + HOUSE);
    let Some(end) = (hit.range.end()..=end).rev().find(|at| clean.is_char_boundary(*at as usize)) else {
        return Vec::new();
    };
    let Some(house) = cx.hits(Tag::House, CleanRange::new(hit.range.end(), end)).next() else { return Vec::new() };
    let is_other = cx.hits(Tag::PlaceOther, CleanRange::new(hit.range.end(), house.range.start())).next().is_some();
    let behind = CleanRange::new(house.range.end(), sentence.end());
    let text = cx.text(behind);
    let near = &text[..floor(text, FAR)];
    let gap = [" in ", " outside ", " near ", " à ", " en "]
        .iter()
        .filter_map(|word| near.find(word).map(|at| at + word.len()))
        .min()
        .filter(|at| !is_other && leads_on(&near[..*at]));
    let Some(gap) = gap else { return Vec::new() };
    at_start(cx, behind.start() + gap as u32, sentence, false)
}

/// Whether `gap`, up to "in", says no more than where the house stands: "… on the pier in", not "… style is loved in".
fn leads_on(gap: &str) -> bool {
    const WHERE: &[&str] = &[
        "in", "outside", "near", "à", "en", "on", "at", "by", "next", "right", "here", "just", "opposite", "above",
        "beside", "behind", "off", "along", "down", "sur", "dans", "junto",
    ];
    let first = gap.split_whitespace().next().unwrap_or_default();
    WHERE.contains(&first) && !gap.contains([',', ';', ':', '(', '.'])
}

/// The places that begin where `hit` ends; words for a part of a city may stand between.
fn right_behind(cx: &Context<'_>, hit: &Hit, sentence: CleanRange) -> Vec<ReadPlace> {
    at_start(cx, hit.range.end(), sentence, hit.entry.key == "stands")
}

/// The places that begin at `from`, but for words for a part of a city. A house stands in a place, whether its name is known
/// (`stands`) or not; pay and teams are "in" many things.
fn at_start(cx: &Context<'_>, from: u32, sentence: CleanRange, stands: bool) -> Vec<ReadPlace> {
    let Some(run) = run_after(cx, from, sentence.end()) else { return Vec::new() };
    let gap = cx.text(CleanRange::new(from, run.start()));
    if !gap.split_whitespace().all(is_direction) {
        return Vec::new();
    }
    let mut places = read_places(cx.document.clean(), cx.scan, run).places;
    let behind = cx.text(CleanRange::new(run.end(), sentence.end()));
    let ends =
        behind.trim_start().is_empty() || behind.starts_with(['.', ',', '!', ';']) || behind.starts_with(" and ");
    let may_be_unknown = stands && ends;
    let is_place = |place: &ReadPlace| {
        place.strength >= Strength::Beside
            || may_be_unknown && place.strength == Strength::Unknown && is_short(cx, place)
    };
    let firm = places.iter().take_while(|place| is_place(place)).count();
    places.truncate(firm);
    if places.first().is_none_or(|first| first.range.start() != run.start()) {
        places.clear();
    }
    places
}

/// Whether somebody else's house is meant: "at the customer's site in Lyon".
fn is_of_other(cx: &Context<'_>, hit: &Hit, sentence: CleanRange) -> bool {
    const NEAR: u32 = 30;
    let from = hit.range.start().saturating_sub(NEAR).max(sentence.start());
    cx.hits(Tag::PlaceOther, CleanRange::new(from, hit.range.start())).next().is_some()
}

/// Whether the words before `hit` speak of a house of the employer, and of nobody else's.
fn speaks_of_house(cx: &Context<'_>, hit: &Hit, sentence: CleanRange) -> bool {
    const LONGEST: usize = 90;
    let before = CleanRange::new(sentence.start(), hit.range.start());
    let text = cx.text(before);
    let near = text.char_indices().rev().nth(LONGEST).map_or(0, |(at, _)| at);
    let before = before.sub(near as u32, before.len());
    let text = &text[near..];
    let from =
        text.rfind([';', ':', '—', '–', '(']).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let subject = before.sub(from as u32, before.len());
    let houses: Vec<CleanRange> = cx.hits(Tag::House, subject).map(|house| house.range).collect();
    let is_near = near == 0 || from > 0;
    is_near
        && !houses.is_empty()
        && !cx.hits(Tag::PlaceOther, subject).any(|other| !houses.iter().any(|house| house.overlaps(other.range)))
        && !cx.hits(Tag::PlaceCue, subject).any(|cue| cue.entry.key == "company")
}

/// Whether an amount of money stands right before `hit`.
fn follows_pay(cx: &Context<'_>, hit: &Hit, sentence: CleanRange) -> bool {
    const NEAR: usize = 24;
    let before = cx.text(CleanRange::new(sentence.start(), hit.range.start())).trim_end();
    let near = before.char_indices().rev().nth(NEAR).map_or(0, |(at, _)| at);
    let near = &before[near..];
    near.ends_with(|c: char| c.is_ascii_digit() || c == 'k' || c == 'K') && near.contains(['$', '€', '£', '₹'])
}

/// Places of sentences near the top that are nothing but a place: "Chicago. This is an internship at our museum."
pub(super) fn as_sentences(cx: &Context<'_>) -> Vec<ReadPlace> {
    const BLOCKS: usize = 6;
    const SENTENCES: usize = 3;
    const LONGEST: u32 = 60;
    let body = cx.document.blocks().iter().enumerate();
    let body = body.filter(|(_, block)| block.field.is_none() && !block.range.is_empty());
    let mut found = Vec::new();
    for (index, block) in body.take(BLOCKS) {
        let sentences = cx.sentences(BlockId(index as u32));
        if block.kind != BlockKind::Paragraph || sentences.len() < 2 {
            continue;
        }
        for sentence in sentences.iter().take(SENTENCES).filter(|sentence| sentence.len() <= LONGEST) {
            let text = cx.text(*sentence).trim_end();
            let read = read_places(cx.document.clean(), cx.scan, *sentence);
            if let [place] = read.places.as_slice()
                && place.strength >= Strength::Known
                && text.ends_with('.')
                && place.range.start() == sentence.start()
                && text.len() <= place.range.len() as usize + 1
            {
                found.push(place.clone());
            }
        }
    }
    found
}
