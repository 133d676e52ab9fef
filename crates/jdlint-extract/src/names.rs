//! Names of employers in running text.

use crate::context::Context;
use crate::places::{Strength, read_places};
use crate::title::trimmed;
use jdlint_core::CleanRange;
use jdlint_core::text::Word;
use jdlint_facts::places::{PlaceKind, places_of};
use jdlint_facts::{Hit, Tag};

/// A name is at most so many words long.
pub(crate) const MAX_WORDS: usize = 8;

/// The name that starts at `from`: words with capitals, and the small ones between them.
pub(crate) fn name_from(cx: &Context<'_>, from: u32, end: u32) -> Option<CleanRange> {
    let clean = cx.document.clean();
    let words = cx.scan.words_within(CleanRange::new(from, end));
    let first = words.first()?;
    // "join the Example Freight team".
    let words = if matches!(text_of(clean, first), "the" | "The") { &words[1..] } else { words };
    let first = words.first()?;
    if first.start > from + 6 || clean[from as usize..first.start as usize].contains([',', '.', ':', ';', '(', '\n']) {
        return None;
    }
    let mut last = None;
    for (index, word) in words.iter().enumerate().take(MAX_WORDS) {
        let gap = index.checked_sub(1).map_or("", |before| &clean[words[before].end as usize..word.start as usize]);
        let text = text_of(clean, word);
        let glued = matches!(gap, "." | "-" | "&" | "'" | "\u{2019}" | "/");
        if index > 0 && !matches!(gap, " " | " & " | " - ") && !glued || glued && matches!(text, "s") {
            break;
        }
        if text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) || glued && index > 0 {
            if matches!(text, "Team" | "Family") && index > 0 {
                break;
            }
            last = Some(index);
        } else if !matches!(text, "of" | "and" | "for" | "the" | "de" | "der" | "für") {
            break;
        }
    }
    let range = CleanRange::new(first.start, words[last?].end);
    (is_name(cx, range) && !is_job(cx, range)).then_some(range)
}

/// The name that the sentence has before the cue `hit`: "Example Freight (EF) is hiring …".
pub(crate) fn name_before(cx: &Context<'_>, sentence: CleanRange, hit: &Hit) -> Option<CleanRange> {
    let mut range = trimmed(cx, CleanRange::new(sentence.start(), hit.range.start()));
    if let Some(open) = cx.text(range).find('(') {
        let closes = cx.text(range).ends_with(')');
        if !closes {
            return None;
        }
        range = trimmed(cx, range.sub(0, open as u32));
    }
    // "Analyst, Ohio — The Example Trust seeks …"
    if let Some(dash) = cx.text(range).rfind(['—', '–', ':']) {
        range = trimmed(cx, range.sub(dash as u32, range.len()));
    }
    // "The Example Museum in Portland, Maine, is …": the name stands before the place.
    if let Some(at) = cx.text(range).find(" in ")
        && places_behind(cx, range.sub(at as u32 + 4, range.len()))
    {
        range = range.sub(0, at as u32);
    }
    // "Based in Ohio, Example Freight is …": the name stands behind the last comma.
    if let Some(comma) = cx.text(range).rfind(", ") {
        let behind = range.sub(comma as u32 + 2, range.len());
        let is_suffix = matches!(cx.text(behind).trim_end_matches('.'), "Inc" | "LLC" | "Ltd" | "Corp" | "Co");
        if !is_suffix {
            range = behind;
        }
    }
    let clean = cx.document.clean();
    let words = cx.scan.words_within(range);
    let words = if words.first().is_some_and(|word| text_of(clean, word) == "The") && words.len() > 2 {
        &words[1..]
    } else {
        words
    };
    if words.is_empty() || words.len() > MAX_WORDS {
        return None;
    }
    let capital = |word: &Word| {
        let text = text_of(clean, word);
        text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || matches!(text, "of" | "and" | "for" | "the" | "de" | "s")
    };
    let is_camel = words.len() == 1
        && text_of(clean, &words[0]).len() > 2
        && cx.sentence_at(words[0].start).start() == words[0].start;
    let all = words.iter().all(capital) || is_camel && text_of(clean, &words[0]).chars().any(char::is_uppercase);
    let range = CleanRange::new(words[0].start, range.end());
    (all && is_name(cx, range) && !is_job(cx, range)).then_some(range)
}

/// Whether `range` is one place and nothing else.
fn places_behind(cx: &Context<'_>, range: CleanRange) -> bool {
    let places = read_places(cx.document.clean(), cx.scan, range).places;
    matches!(places.as_slice(), [only] if only.range == range && only.strength >= Strength::Beside)
}

/// Whether `range` does not begin with words that are no name.
pub(crate) fn is_name(cx: &Context<'_>, range: CleanRange) -> bool {
    let words = cx.scan.words_within(range);
    let Some(first) = words.first() else { return false };
    if words.iter().any(|word| word.in_address) || range.len() < 2 {
        return false;
    }
    let whole = |hit: &Hit| hit.range.start() == first.start && hit.word_count as usize == words.len();
    let pronoun = |hit: &Hit| hit.range.start() == first.start && is_small(cx.text(hit.range));
    let of_something = |hit: &Hit| {
        hit.word_count == 2
            && cx.document.clean()[hit.range.end() as usize..].starts_with(" of ")
            && hit.range.end() < range.end()
    };
    let is_place = places_of(words).iter().any(|place| !matches!(place.kind, PlaceKind::Code | PlaceKind::WordCity));
    !is_place
        && !cx.hits(Tag::NoCompany, range).any(|hit| (whole(hit) || pronoun(hit)) && !of_something(hit))
        && !cx.hits(Tag::Heading, range).any(whole)
}

/// Whether `name` is one word that is also written small: "Data", "Support".
pub(crate) fn is_common(cx: &Context<'_>, name: CleanRange) -> bool {
    let [only] = cx.scan.words_within(name) else { return false };
    let clean = cx.document.clean();
    let own = text_of(clean, only);
    let is_small = |word: &Word| {
        word.hash == only.hash && !word.in_address && text_of(clean, word).starts_with(char::is_lowercase)
    };
    own.starts_with(char::is_uppercase) && cx.scan.words.iter().any(is_small)
}

/// "The Analytics Engineer is …" speaks of the job.
pub(crate) fn is_job(cx: &Context<'_>, range: CleanRange) -> bool {
    let words = cx.scan.words_within(range);
    let end = words.last().map(|word| word.end);
    let of = |hit: &Hit| cx.document.clean()[hit.range.end() as usize..range.end() as usize].starts_with(" of ");
    cx.hits(Tag::JobNoun, range).any(|hit| Some(hit.range.end()) == end || of(hit))
}

/// How often the first word of `name` is written in the text as it is there.
pub(crate) fn count(cx: &Context<'_>, name: CleanRange) -> usize {
    let Some(first) = cx.scan.words_within(name).first() else { return 0 };
    let clean = cx.document.clean();
    let same =
        |word: &&Word| word.hash == first.hash && !word.in_address && text_of(clean, word) == text_of(clean, first);
    cx.scan.words.iter().filter(same).count()
}

/// Whether `body` has `name` as words of their own.
pub(crate) fn occurs(body: &str, name: &str) -> bool {
    body.match_indices(name).take(8).any(|(at, _)| {
        !body[..at].ends_with(char::is_alphanumeric) && !body[at + name.len()..].starts_with(char::is_alphanumeric)
    })
}

fn text_of<'t>(clean: &'t str, word: &Word) -> &'t str {
    &clean[word.start as usize..word.end as usize]
}

/// Words that begin no name, whatever follows.
fn is_small(text: &str) -> bool {
    text.len() <= 5 || text.starts_with("the ") || text.starts_with("The ") || text.contains(' ')
}
