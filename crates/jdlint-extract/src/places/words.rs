//! Words in and around the names of places.

use jdlint_core::CleanRange;
use jdlint_core::text::Word;
use jdlint_facts::places::places_of;
use jdlint_facts::{Scan, Tag};

/// `words` without those at both ends that name no place; says whether remote work is among those taken off.
pub(super) fn without_fillers<'w>(clean: &str, scan: &Scan, words: &'w [Word], remote: &mut bool) -> &'w [Word] {
    let range = CleanRange::new(words[0].start, words[words.len() - 1].end);
    let mut covered = vec![false; words.len()];
    for hit in scan.tagged_within(Tag::NoPlace, range) {
        if matches!(hit.entry.key, "remote" | "anywhere") {
            *remote = true;
        }
        let first = words.partition_point(|word| word.start < hit.range.start());
        for (word, covered) in words[first..].iter().zip(&mut covered[first..]) {
            if word.end > hit.range.end() {
                break;
            }
            // "or" is a filler, "OR" is Oregon.
            let text = &clean[word.start as usize..word.end as usize];
            let is_code =
                text.bytes().all(|byte| byte.is_ascii_uppercase()) && !places_of(std::slice::from_ref(word)).is_empty();
            *covered = hit.entry.key != "filler" || !is_code;
        }
    }
    let from = covered.iter().position(|covered| !covered).unwrap_or(words.len());
    let to = covered.iter().rposition(|covered| !covered).map_or(from, |last| last + 1);
    &words[from..to]
}

/// Small words that belong to names.
pub(super) fn is_connecting(word: &str) -> bool {
    matches!(
        word,
        "of" | "de"
            | "del"
            | "di"
            | "da"
            | "do"
            | "la"
            | "le"
            | "les"
            | "the"
            | "and"
            | "upon"
            | "on"
            | "under"
            | "am"
            | "an"
            | "der"
            | "im"
            | "ob"
            | "near"
            | "bei"
            | "sur"
            | "en"
            | "aan"
            | "den"
            | "s"
            | "d"
            | "lès"
    )
}

/// Words that make of a city's name the name of something else.
pub(super) fn names_other(word: &str) -> bool {
    matches!(
        word,
        "Street"
            | "Road"
            | "St"
            | "Rd"
            | "Avenue"
            | "Ave"
            | "Drive"
            | "Lane"
            | "University"
            | "College"
            | "County"
            | "Park"
            | "City"
            | "Hill"
            | "Hills"
            | "Beach"
            | "Heights"
            | "Springs"
            | "Falls"
            | "Island"
            | "Board"
            | "Department"
            | "Office"
            | "of"
            | "Airport"
            | "School"
            | "Bank"
            | "Group"
    )
}

/// Words that say which side of a city is meant.
pub(super) fn is_direction(word: &str) -> bool {
    matches!(
        word,
        "North"
            | "South"
            | "East"
            | "West"
            | "north"
            | "south"
            | "east"
            | "west"
            | "Central"
            | "central"
            | "Downtown"
            | "downtown"
            | "Greater"
            | "greater"
            | "Inner"
            | "inner"
            | "Old"
            | "Midtown"
            | "midtown"
    )
}

/// Whether `text` ends in a word too long for an abbreviation, so that a period ends a sentence.
pub(super) fn ends_long_word(text: &str) -> bool {
    text.chars().rev().take_while(|c| c.is_alphanumeric()).take(5).count() >= 4
}

/// Cues, in small letters, behind which an unknown name is a place.
pub(super) fn ends_firmly(cue: &str) -> bool {
    const FIRM: &[&str] = &[
        "based in",
        "located in",
        "office in",
        "offices in",
        "location is",
        "station is",
        "based at",
        "arbeitsort ist",
        "dienstort ist",
        "poste est à",
        "poste basé à",
        "basé à",
        "basée à",
        "standplaats is",
    ];
    FIRM.iter().any(|firm| cue.ends_with(firm))
}

/// Whether `before`, which a cue such as "based in" stands behind, ends in somebody whose place is not the job's: "the head
/// of fleet, who is based in Chicago", "candidates based in Oklahoma".
pub(super) fn names_somebody(before: &str) -> bool {
    let last = before.trim_end().rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let people = ["candidates", "applicants", "people", "those", "employees", "customers", "clients"];
    let who = [" who is", " who are", " who sits", " who works"];
    people.iter().any(|people| last.eq_ignore_ascii_case(people))
        || who.iter().any(|who| before.trim_end().ends_with(who))
}
