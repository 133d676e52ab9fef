//! Places around the words that say that somebody is wanted.

use super::prose::run_after;
use super::value::{ReadPlace, Strength, read_places};
use crate::context::Context;
use crate::lead::floor;
use jdlint_core::CleanRange;
use jdlint_facts::{Hit, Tag};

/// No more cues than this are followed.
const MAX_CUES: usize = 300;

/// Places around the words that say that somebody is wanted: "The Harbor Museum in Portland, Maine, is looking for …",
/// "… is looking for a cook in Leeds".
pub(super) fn around_hiring(cx: &Context<'_>) -> Vec<ReadPlace> {
    let mut found = Vec::new();
    for hit in cx.scan.tagged(Tag::CompanyCue).filter(|hit| hit.entry.key == "before" && hires(cx, hit)).take(MAX_CUES)
    {
        let sentence = cx.sentence_at(hit.range.start());
        found.extend(before_hiring(cx, hit, sentence));
        found.extend(behind_hiring(cx, hit, sentence));
    }
    for hit in cx.scan.tagged(Tag::HiringCue).take(MAX_CUES) {
        found.extend(behind_hiring(cx, hit, cx.sentence_at(hit.range.start())));
    }
    found
}

fn before_hiring(cx: &Context<'_>, hit: &Hit, sentence: CleanRange) -> Vec<ReadPlace> {
    let before = CleanRange::new(sentence.start(), hit.range.start());
    let text = cx.text(before);
    let Some(at) = text.find(" in ").filter(|_| text.starts_with(char::is_uppercase)) else { return Vec::new() };
    let end = text.trim_end_matches([',', ' ']).len();
    // A comma before "in" begins an aside: "Example Freight, in business since …".
    if end <= at + " in ".len() || end > at + 64 || text[..at].contains([',', ':', ';']) {
        return Vec::new();
    }
    let run = before.sub((at + " in ".len()) as u32, end as u32);
    let read = read_places(cx.document.clean(), cx.scan, run).places;
    read.into_iter().filter(|place| place.strength >= Strength::Beside && place.range == run).collect()
}

fn behind_hiring(cx: &Context<'_>, hit: &Hit, sentence: CleanRange) -> Vec<ReadPlace> {
    const FAR: usize = 80;
    let behind = CleanRange::new(hit.range.end(), sentence.end());
    let text = cx.text(behind);
    let near = floor(text, FAR);
    let Some(at) = text[..near].find(" in ").filter(|at| !text[..*at].contains([',', ':', ';', '('])) else {
        return Vec::new();
    };
    // "Experience in Java" names no place: the job itself stands before the word.
    let job = behind.sub(0, at as u32);
    let last = cx.hits(Tag::JobNoun, job).last().is_some_and(|noun| noun.range.end() == job.end());
    let run = run_after(cx, behind.start() + (at + " in ".len()) as u32, behind.end()).filter(|_| last);
    let Some(run) = run else { return Vec::new() };
    let read = read_places(cx.document.clean(), cx.scan, run).places;
    read.into_iter().filter(|place| place.strength >= Strength::Beside).collect()
}

/// Whether the words say that somebody is wanted, not only what the employer is.
fn hires(cx: &Context<'_>, hit: &Hit) -> bool {
    const WORDS: &[&str] =
        &["hir", "seek", "look", "recruit", "search", "invites", "opening", "vacancy", "needs", "sucht"];
    let text = cx.text(hit.range).to_lowercase();
    WORDS.iter().any(|word| text.contains(word))
}
