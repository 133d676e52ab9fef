//! The lead-in of a posting that is one paragraph: "Executive Director, Example Association, Ohio – The association …".

use crate::context::Context;
use crate::places::{ReadPlace, Strength, read_places};
use crate::title::is_address;
use jdlint_core::CleanRange;
use jdlint_core::document::{Block, BlockKind};
use jdlint_core::posting::Location;
use jdlint_facts::Tag;
use jdlint_facts::places::{PlaceKind, places_of};

/// What a lead-in says.
#[derive(Clone, Debug)]
pub(crate) struct Lead {
    /// The title.
    pub(crate) title: CleanRange,
    /// The employer, where one stands behind the title.
    pub(crate) company: Option<CleanRange>,
    /// Whether the employer is named by its place and nothing else ("Denton, Texas").
    pub(crate) only_place: bool,
    /// Places that stand behind the title or are part of the employer's name.
    pub(crate) places: Vec<ReadPlace>,
}

/// A lead-in ends within so many bytes.
const REACH: usize = 240;

/// The lead-in of the first paragraph, where it has one.
pub(crate) fn lead(cx: &Context<'_>) -> Option<Lead> {
    let mut body = cx.document.blocks().iter().filter(|block| block.field.is_none() && !block.range.is_empty());
    let block = body.find(|block| !is_address(cx, block)).filter(|block| is_long_paragraph(block))?;
    let text = cx.text(block.range);
    let reach = floor(text, REACH.min(text.len()));
    let (end, colon) = lead_end(&text[..reach])?;
    let head = block.range.sub(0, end as u32);
    let segments = segments(cx, head);
    let first = *segments.first()?;
    let first_text = cx.text(first);
    let has_noun = cx.hits(Tag::JobNoun, head).next().is_some();
    let is_sentence =
        cx.hits(Tag::NoTitle, first).any(|hit| hit.entry.key == "sentence" && hit.range.start() <= first.start() + 1);
    if first_text.len() > 90 || is_sentence || !first_text.starts_with(char::is_uppercase) {
        return None;
    }
    if segments.len() == 1 {
        return (has_noun && (colon || first_text.len() <= 60)).then(|| Lead {
            title: first,
            company: None,
            only_place: false,
            places: Vec::new(),
        });
    }
    let employer = employer_index(cx, &segments);
    let title = segments[0].cover(segments[employer.max(1) - 1]);
    let company = segments[employer..].iter().copied().find(|segment| !cx.text(*segment).is_empty());
    let rest = segments[employer..].iter().copied().reduce(CleanRange::cover)?;
    let mut places: Vec<ReadPlace> = read_places(cx.document.clean(), cx.scan, rest).places;
    places.retain(|place| place.strength >= Strength::Beside);
    if places.is_empty() && segments.len() > 2 {
        // "Example Dept. of Harbours, Arlington, Va.": the town and the state alone.
        let tail = segments[segments.len() - 2].cover(segments[segments.len() - 1]);
        places = read_places(cx.document.clean(), cx.scan, tail).places;
        places.retain(|place| place.strength >= Strength::Beside);
    }
    // "New Mexico Secretary of State, Santa Fe": the state tells which Santa Fe.
    if places.iter().all(|place| place.location.country.is_none()) {
        places.extend(segments[1..].iter().filter_map(|segment| leading_state(cx, *segment)));
    }
    if places.is_empty() {
        places.extend(segments[1..].iter().filter_map(|segment| local_body(cx, *segment)));
    }
    if places.is_empty() {
        places.extend(segments[1..].last().and_then(|segment| trailing_state(cx, *segment)));
    }
    // "Denton, Texas" is employer and place in one.
    let only_place = segments.len() - employer == 2
        && company.is_some_and(|company| is_city(cx, company) && !is_body(cx.text(company)));
    let is_region = |company: CleanRange| {
        places_of(cx.scan.words_within(company))
            .iter()
            .any(|place| !matches!(place.kind, PlaceKind::Code | PlaceKind::WordCity))
    };
    let only_place = only_place || company.is_some_and(|company| segments.len() - employer == 1 && is_region(company));
    let company = if only_place { Some(rest) } else { company };
    Some(Lead { title, company, only_place, places })
}

fn is_long_paragraph(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph) && block.range.len() > 120
}

/// Where the lead-in of `text` ends, and whether with a colon: at a dash behind the first comma, at a colon before any.
fn lead_end(text: &str) -> Option<(usize, bool)> {
    let comma = outer_comma(text);
    let letters = |at: usize| text[..at].chars().rev().take_while(|c| c.is_alphabetic()).count();
    let sentence = text.match_indices(". ").map(|(at, _)| at).find(|at| letters(*at) > 5);
    let dashes = text.char_indices().filter(|(at, c)| {
        matches!(c, '–' | '—') || *c == '-' && text[..*at].ends_with(' ') && text[at + 1..].starts_with(' ')
    });
    let mut last = None;
    for (at, _) in dashes {
        if sentence.is_some_and(|sentence| at > sentence) {
            break;
        }
        // "Project Manager (Austin, TX) – Example Voting — Example Voting seeks …"
        if let Some(before) = last
            && comma.is_none_or(|comma| comma > at)
        {
            let between = text[before..at].trim_start_matches(['–', '—', '-', ' ', '\u{a0}']);
            let is_short = between.trim().len() <= 60 && between.starts_with(char::is_uppercase);
            return Some((if is_short { at } else { before }, false));
        }
        last = last.or(Some(at));
        if comma.is_some_and(|comma| comma < at) {
            return Some((at, false));
        }
    }
    // "Data Engineer at Example Freight. Requirements: …" ends before the colon does.
    let stop = text.match_indices(". ").map(|(at, _)| at).find(|at| letters(*at) > 3);
    let colon = text.find(':').filter(|at| text[at + 1..].starts_with([' ', '\u{a0}']));
    match (last, colon) {
        // "Technician – Filing, Example Dept. of State: This position …"
        (Some(at), Some(colon))
            if comma.is_some_and(|comma| comma > at && comma < colon)
                && sentence.is_none_or(|sentence| sentence > colon)
                && is_titled(&text[..colon]) =>
        {
            Some((colon, false))
        }
        (Some(at), _) if comma.is_none_or(|comma| comma > at) => Some((at, false)),
        (None, Some(colon))
            if colon <= 70 && comma.is_none_or(|comma| comma > colon) && stop.is_none_or(|stop| stop > colon) =>
        {
            Some((colon, true))
        }
        (None, Some(colon)) if comma.is_some_and(|comma| comma < colon) && sentence.is_none_or(|at| at > colon) => {
            Some((colon, false))
        }
        // "General Counsel, Example State Elections Commission. Needs knowledge of …"
        (None, _) => {
            let is_lead = |at: &usize| comma.is_some_and(|comma| comma < *at) && is_titled(&text[..*at]);
            sentence.filter(is_lead).map(|at| (at, false))
        }
        _ => None,
    }
}

/// Whether all words of `text` have capitals, the small ones of names aside.
fn is_titled(text: &str) -> bool {
    text.split_whitespace().all(|word| {
        !word.starts_with(char::is_lowercase)
            || matches!(word, "of" | "and" | "for" | "the" | "in" | "at" | "on" | "to")
    })
}

/// The first comma outside brackets.
fn outer_comma(text: &str) -> Option<usize> {
    let mut depth = 0_u32;
    text.char_indices().find_map(|(at, c)| {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => return Some(at),
            _ => {}
        }
        None
    })
}

/// The parts of `head` between commas outside brackets; between dashes where there is no comma.
fn segments(cx: &Context<'_>, head: CleanRange) -> Vec<CleanRange> {
    let text = cx.text(head);
    let mut found = Vec::new();
    let (mut start, mut depth) = (0, 0_u32);
    let by_dash = outer_comma(text).is_none();
    for (at, c) in text.char_indices().chain([(text.len(), ',')]) {
        match c {
            '–' | '—' if by_dash && depth == 0 => {
                found.extend(piece(head, text, start, at));
                start = at + c.len_utf8();
            }
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 || at == text.len() => {
                found.extend(piece(head, text, start, at));
                start = (at + 1).min(text.len());
            }
            _ => {}
        }
    }
    found
}

/// What stands in `start..end` of `text`, without white space.
fn piece(head: CleanRange, text: &str, start: usize, end: usize) -> Option<CleanRange> {
    let piece = &text[start..end];
    let from = start + piece.len() - piece.trim_start().len();
    let to = start + piece.trim_end().len();
    (to > from).then(|| head.sub(from as u32, to as u32))
}

/// Which of `segments` begins the employer.
fn employer_index(cx: &Context<'_>, segments: &[CleanRange]) -> usize {
    let last = segments.len() - 1;
    if let Some(body) = (1..=last).find(|index| is_local_body(cx.text(segments[*index]))) {
        return body;
    }
    let is_place = |range: CleanRange| {
        read_places(cx.document.clean(), cx.scan, range)
            .places
            .first()
            .is_some_and(|place| place.strength == Strength::Known && place.range.len() + 1 >= range.len())
    };
    // "…, Washington, DC": the letters are a place together with the name before them.
    let ends_in_place = is_place(segments[last]) || last > 2 && is_place(segments[last - 1].cover(segments[last]));
    if !ends_in_place {
        // "Senior Organizer, Colorado, Example Cause".
        return last;
    }
    match last {
        0 | 1 => last,
        2 => 1,
        // "Analyst, Department of Examples, Richmond, Va."
        _ if is_body(cx.text(segments[last - 1])) => last - 1,
        _ => last - 2,
    }
}

/// Whether `text` names a county, a city or another body that stands for its place.
fn is_local_body(text: &str) -> bool {
    let ends = ["County", "Parish", "Township", "Borough", "Co."].iter().any(|end| text.ends_with(end));
    ends || ["City of ", "County of ", "Town of ", "City and County of ", "Village of ", "Borough of "]
        .iter()
        .any(|start| text.starts_with(start))
}

/// Whether `text` names an office or an organisation.
fn is_body(text: &str) -> bool {
    is_local_body(text)
        || text.split_whitespace().any(|word| {
            matches!(
                word.trim_matches(|c: char| !c.is_alphanumeric()),
                "County"
                    | "Department"
                    | "Dept"
                    | "Board"
                    | "Office"
                    | "Center"
                    | "Centre"
                    | "Commission"
                    | "Institute"
                    | "University"
                    | "Inc"
                    | "LLC"
                    | "Ltd"
                    | "GmbH"
                    | "Council"
                    | "Division"
                    | "Bureau"
                    | "Agency"
                    | "Authority"
                    | "Association"
                    | "Project"
                    | "Fund"
                    | "Foundation"
            )
        })
}

fn is_city(cx: &Context<'_>, range: CleanRange) -> bool {
    cx.scan.words_within(range).len() <= 4
}

/// "Michigan Department of State" is in Michigan.
fn leading_state(cx: &Context<'_>, segment: CleanRange) -> Option<ReadPlace> {
    let whole = cx.text(segment);
    let prefix = ["The State of ", "State of ", "The "].iter().find(|prefix| whole.starts_with(**prefix));
    let segment = segment.sub(prefix.map_or(0, |prefix| prefix.len() as u32), segment.len());
    let words = cx.scan.words_within(segment);
    let text = cx.text(segment).to_ascii_lowercase();
    let of_state = prefix.is_some_and(|prefix| prefix.ends_with("State of "));
    // "North Carolina SBOE".
    let ends_in_letters = cx
        .text(segment)
        .rsplit(' ')
        .next()
        .is_some_and(|word| word.len() > 2 && word.chars().all(|c| c.is_ascii_uppercase()));
    if !is_body(whole) && !text.contains(" state") && !of_state && !ends_in_letters {
        return None;
    }
    (1..=3.min(words.len().saturating_sub(usize::from(!of_state)))).rev().find_map(|count| {
        let range = CleanRange::new(words[0].start, words[count - 1].end);
        let part = places_of(&words[..count]).iter().find(|place| {
            let letters = place.kind == PlaceKind::Code && cx.text(range).chars().all(char::is_uppercase);
            place.country() == "US" && place.part().is_some() && (place.kind == PlaceKind::Part || letters)
        })?;
        let location = Location {
            text: cx.text(range).to_owned(),
            region: Some(cx.text(range).to_owned()),
            country: Some(part.country().to_owned()),
            subdivision: part.part().map(str::to_owned),
            ..Location::default()
        };
        Some(ReadPlace { range, location, strength: Strength::Known })
    })
}

/// "Vernon California" is in California.
fn trailing_state(cx: &Context<'_>, segment: CleanRange) -> Option<ReadPlace> {
    let words = cx.scan.words_within(segment);
    (1..=3.min(words.len().saturating_sub(1))).rev().find_map(|count| {
        let range = CleanRange::new(words[words.len() - count].start, words[words.len() - 1].end);
        let places = places_of(&words[words.len() - count..]);
        let is_state = places.iter().any(|place| place.kind == PlaceKind::Part && place.country() == "US");
        is_state.then(|| read_places(cx.document.clean(), cx.scan, range).places.into_iter().next()).flatten()
    })
}

/// "King County Elections" is in King County, wherever that is; "City of Minneapolis" is in Minneapolis, and so is the
/// "Minneapolis Board of Education".
pub(crate) fn local_body(cx: &Context<'_>, segment: CleanRange) -> Option<ReadPlace> {
    let text = cx.text(segment);
    let municipal =
        ["Board of Elections", "Board of Election Commissioners", "Board of Education", "Election Commission"]
            .iter()
            .find_map(|body| text.strip_suffix(body));
    let range = if let Some(at) = text.find(" County") {
        segment.sub(0, (at + " County".len()) as u32)
    } else if let Some(city) = municipal.map(str::trim_end).filter(|city| !city.is_empty()) {
        segment.sub(0, city.len() as u32)
    } else {
        let rest = ["City of ", "Town of ", "Village of "].iter().find_map(|start| text.strip_prefix(start))?;
        segment.sub((text.len() - rest.len()) as u32, text.len() as u32)
    };
    let starts_name = cx.text(range).starts_with(char::is_uppercase) && cx.scan.words_within(range).len() <= 4;
    read_places(cx.document.clean(), cx.scan, range).places.into_iter().next().filter(|_| starts_name)
}

/// The last character boundary of `text` at or before `at`.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}
