//! Where remote work may be done from: "Remote (US only)", "remote within Spain", "must be based in Canada".

use crate::context::Context;
use crate::pieces::named_ranges;
use jdlint_core::posting::{Confidence, Evidence, Origin, State, Workplace};
use jdlint_core::{CleanRange, FieldName, Posting};
use jdlint_facts::Tag;
use jdlint_facts::places::{MAX_WORDS, Place, PlaceKind, places_of};

/// Fills the slot from its field, and from the words behind each claim to remote work.
pub(super) fn extract(cx: &Context<'_>, posting: &mut Posting) {
    let slot = &mut posting.remote_from;
    for (range, origin) in named_ranges(cx, FieldName::REMOTE_FROM) {
        if !cx.text(range).trim().is_empty() {
            slot.evidence.push(evidence(cx, range, origin, Confidence::High));
        }
    }
    let remote = || posting.workplace.evidence.iter().filter(|evidence| evidence.value.workplace == Workplace::Remote);
    for claim in remote() {
        let named = inside(cx, claim.text).or_else(|| behind(cx, claim.text.end())).or_else(|| before(cx, claim.text));
        if let Some(range) = named {
            slot.evidence.push(evidence(cx, range, claim.origin, Confidence::Medium));
        }
    }
    if remote().next().is_some() {
        for hit in cx.scan.tagged(Tag::Workplace).filter(|hit| hit.entry.key == "from").take(64) {
            if let Some(len) = place(rest(cx, hit.range.end()).trim_start()) {
                let rest = rest(cx, hit.range.end());
                let start = hit.range.end() + (rest.len() - rest.trim_start().len()) as u32;
                let range = CleanRange::new(start, start + len as u32);
                slot.evidence.push(evidence(cx, range, Origin::Sentence, Confidence::Medium));
            }
        }
    }
    slot.evidence.sort_by_key(|evidence| (evidence.origin, evidence.text));
    slot.evidence.dedup_by(|one, other| one.text.overlaps(other.text) || one.value == other.value);
    slot.state = if slot.evidence.is_empty() { State::Absent } else { State::Stated };
}

/// The place within a claim that holds it: `OK (US only)`, "from anywhere in the world".
fn inside(cx: &Context<'_>, claim: CleanRange) -> Option<CleanRange> {
    const WORLD: &str = "anywhere in the world";
    let text = cx.text(claim);
    let small = text.to_ascii_lowercase();
    if let Some(at) = small.find(WORLD) {
        return Some(claim.sub(at as u32, (at + WORLD.len()) as u32));
    }
    // "Remote - Anywhere" is a phrase of its own, "Remote, anywhere in Spain" goes on.
    if let Some(at) = small.strip_suffix("anywhere").filter(|_| small.starts_with("remote"))
        && ![" in ", " within "].iter().any(|word| rest(cx, claim.end()).starts_with(word))
    {
        return Some(claim.sub(at.len() as u32, claim.len()));
    }
    behind(cx, claim.start() + text.find('(')? as u32)
}

/// The clean text from `at` to the end of its line, as far as a place may reach.
fn rest<'a>(cx: &Context<'a>, at: u32) -> &'a str {
    const FAR: usize = 160;
    let rest = cx.document.clean().get(at as usize..).unwrap_or_default();
    let end = rest.char_indices().take(FAR).find(|(_, c)| *c == '\n').map(|(at, _)| at);
    let end = end.or_else(|| rest.char_indices().nth(FAR).map(|(at, _)| at));
    &rest[..end.unwrap_or(rest.len())]
}

/// The place named behind a claim that ends at `at`: in brackets, behind a dash or a comma, or behind "within".
fn behind(cx: &Context<'_>, at: u32) -> Option<CleanRange> {
    let rest = rest(cx, at);
    let trimmed = rest.trim_start();
    let mut start = rest.len() - trimmed.len();
    if let Some(inner) = trimmed.strip_prefix(['(', '[']) {
        let end = inner.find([')', ']'])?;
        let inner = inner[..end].trim();
        start += 1;
        return is_place(inner).then(|| CleanRange::new(at + start as u32, at + (start + inner.len()) as u32));
    }
    if let Some(len) = the_world(trimmed) {
        return Some(CleanRange::new(at + start as u32, at + (start + len) as u32));
    }
    let lead = [
        "within the",
        "within",
        "anywhere in the",
        "anywhere in",
        "in the",
        "in",
        "across the",
        "across",
        "from the",
        "from",
        "innerhalb",
        "-",
        "–",
        "—",
        ",",
        "|",
        ":",
        "en",
        "dans",
    ];
    let found = lead.iter().find(|lead| {
        let matches = trimmed.get(..lead.len()).is_some_and(|start| start.eq_ignore_ascii_case(lead));
        let symbol = !lead.ends_with(char::is_alphabetic);
        matches && (symbol || trimmed[lead.len()..].starts_with(' '))
    });
    // "remote in" is a phrase of its own: the place follows at once.
    let skip = found.map_or(0, |lead| lead.len());
    let after = &trimmed[skip..];
    let named = after.trim_start();
    start += skip + (after.len() - named.len());
    let len = place(named)?;
    let range = CleanRange::new(at + start as u32, at + (start + len) as u32);
    let sure = found.is_some_and(|lead| lead.ends_with(char::is_alphabetic))
        || is_region(cx, range)
        || skip == 0 && ends_in_word(cx, at);
    sure.then_some(range)
}

/// Whether the claim itself ends in "in", "within" or the like.
fn ends_in_word(cx: &Context<'_>, at: u32) -> bool {
    let before = cx.document.clean().get(..at as usize).unwrap_or_default();
    [" in", " within", " across", " from", " anywhere"].iter().any(|word| before.ends_with(word))
}

/// The length in bytes of the name of a place at the start of `text`: up to six words with capitals.
fn place(text: &str) -> Option<usize> {
    if let Some(len) = the_world(text) {
        return Some(len);
    }
    let (mut at, mut end, mut count) = (0, 0, 0);
    for token in text.split_inclusive([' ', ',', '/']) {
        let word = token.trim_end_matches([' ', ',', '/', '.', ';', ')', '!']);
        let joins = matches!(word, "the" | "and" | "or" | "of" | "&" | "lower" | "48");
        let capital = word.starts_with(char::is_uppercase);
        if !capital && !joins || count >= 8 {
            break;
        }
        if capital {
            end = at + word.len();
        }
        count += 1;
        at += token.len();
        if token.trim_end().ends_with(['.', ';', ')', '!']) {
            break;
        }
    }
    let is_time = ["Hours", "Time", "Timezone", "Zone"].iter().any(|word| text[..end].ends_with(word));
    (end > 0 && !is_time).then_some(end)
}

/// The length in bytes of words for everywhere at the start of `text`.
fn the_world(text: &str) -> Option<usize> {
    ["anywhere in the world", "the world", "worldwide", "anywhere"].iter().find_map(|word| {
        let len = word.len();
        let starts = text.get(..len).is_some_and(|start| start.eq_ignore_ascii_case(word));
        (starts && !text[len..].trim_start().starts_with(char::is_alphanumeric)).then_some(len)
    })
}

/// Whether the words in brackets name a place and not a share, a day or another workplace.
fn is_place(inner: &str) -> bool {
    const OTHER: &[&str] = &[
        "hybrid",
        "remote",
        "full",
        "part",
        "days",
        "day",
        "office",
        "optional",
        "flexible",
        "contract",
        "permanent",
        "m/w",
        "w/m",
        "f/m",
        "m/f",
        "h/f",
        "f/h",
        "gn",
        "fte",
        "temporary",
        "anytime",
    ];
    let folded = inner.to_lowercase();
    !inner.is_empty()
        && inner.len() <= 80
        && !OTHER.iter().any(|word| folded.contains(word))
        && !inner.starts_with(|c: char| c.is_ascii_digit())
        && (inner.starts_with(char::is_uppercase)
            || folded.ends_with("only")
            || folded.ends_with("based")
            || folded.starts_with("anywhere")
            || folded.contains("worldwide")
            || folded.starts_with("within"))
}

/// Parts of the world, and letters for countries that everybody knows.
const REGIONS: &[&str] = &[
    "US",
    "USA",
    "U.S",
    "UK",
    "EU",
    "EEA",
    "EMEA",
    "APAC",
    "LATAM",
    "DACH",
    "UAE",
    "Europe",
    "European Union",
    "Americas",
    "North America",
    "Latin America",
    "South America",
    "Asia",
    "Africa",
    "Nordic",
    "Nordics",
    "Schengen",
    "Benelux",
    "Baltics",
    "Balkans",
    "Worldwide",
    "Global",
    "Anywhere",
];

/// Whether `range` begins with the name of a country, a part of one, or a part of the world: such a name stands behind a
/// dash or a comma without a doubt.
fn is_region(cx: &Context<'_>, range: CleanRange) -> bool {
    let name = cx.text(range);
    let is_whole = |rest: &str| !rest.starts_with(char::is_alphanumeric);
    let known = |region: &&str| {
        name.get(..region.len()).is_some_and(|start| start.eq_ignore_ascii_case(region))
            && is_whole(&name[region.len()..])
    };
    let words = cx.scan.words_within(range);
    // "Remote - IT" is no country: letters count only where they are listed above.
    let is_area = |place: &Place| !place.is_city() && place.kind != PlaceKind::Code;
    REGIONS.iter().any(known)
        || (1..=words.len().min(MAX_WORDS)).any(|count| places_of(&words[..count]).iter().any(is_area))
}

/// The part of the world right before a claim: "US-Remote", "Europe-based remote position".
fn before(cx: &Context<'_>, claim: CleanRange) -> Option<CleanRange> {
    const FAR: u32 = 40;
    let clean = cx.document.clean();
    let from = (claim.start().saturating_sub(FAR)..claim.start()).find(|at| clean.is_char_boundary(*at as usize))?;
    let text = &clean[from as usize..claim.start() as usize];
    let text = &text[text.rfind(['\n', '|', '(', '.', ';', '/', ',', ':']).map_or(0, |at| at + 1)..];
    let named = text.trim_end_matches([' ', '-', '–']);
    let named = named.strip_suffix("based").map_or(named, |named| named.trim_end_matches([' ', '-']));
    let end = claim.start() - (text.len() - named.len()) as u32;
    let words = cx.scan.words_within(CleanRange::new(claim.start() - text.len() as u32, end));
    let last = words.last().filter(|last| last.end == end)?;
    (1..=words.len().min(MAX_WORDS)).rev().find_map(|count| {
        let range = CleanRange::new(words[words.len() - count].start, last.end);
        let is_country = |place: &Place| place.part().is_none() && place.kind != PlaceKind::Code;
        let named = places_of(&words[words.len() - count..]);
        let whole = REGIONS.iter().any(|region| cx.text(range).eq_ignore_ascii_case(region))
            || !named.is_empty() && named.iter().all(is_country) && named.iter().any(|place| !place.is_city());
        (whole && cx.text(range).starts_with(char::is_uppercase)).then_some(range)
    })
}

fn evidence(cx: &Context<'_>, range: CleanRange, origin: Origin, confidence: Confidence) -> Evidence<String> {
    Evidence { value: cx.text(range).to_owned(), origin, confidence, text: range, span: cx.source(range) }
}
