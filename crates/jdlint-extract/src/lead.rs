//! The lead-in of a posting that is one paragraph: "Executive Director, Example Association, Ohio – The association …".

use crate::context::Context;
use crate::places::{ReadPlace, Strength, read_places};
use jdlint_core::CleanRange;
use jdlint_core::document::{Block, BlockKind};
use jdlint_facts::Tag;

/// What a lead-in says.
#[derive(Clone, Debug)]
pub(crate) struct Lead {
    /// The title.
    pub(crate) title: CleanRange,
    /// The employer, where one stands behind the title.
    pub(crate) company: Option<CleanRange>,
    /// Places that stand behind the title or are part of the employer's name.
    pub(crate) places: Vec<ReadPlace>,
}

/// A lead-in ends within so many bytes.
const REACH: usize = 240;

/// The lead-in of the first paragraph, where it has one.
pub(crate) fn lead(cx: &Context<'_>) -> Option<Lead> {
    let mut body = cx.document.blocks().iter().filter(|block| block.field.is_none() && !block.range.is_empty());
    let block = body.next().filter(|block| is_long_paragraph(block))?;
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
            places: Vec::new(),
        });
    }
    let employer = employer_index(cx, &segments);
    let title = segments[0].cover(segments[employer.max(1) - 1]);
    let company = segments[employer..].iter().copied().find(|segment| !cx.text(*segment).is_empty());
    let rest = segments[employer..].iter().copied().reduce(CleanRange::cover)?;
    let mut places: Vec<ReadPlace> = read_places(cx.document.clean(), cx.scan, rest).places;
    places.retain(|place| place.strength >= Strength::Beside);
    if places.is_empty() {
        places.extend(segments[1..].iter().filter_map(|segment| leading_state(cx, *segment)));
    }
    // "Denton, Texas" is employer and place in one.
    let company = match (company, segments.len() - employer) {
        (Some(company), 2) if is_city(cx, company) && !is_body(cx.text(company)) => Some(rest),
        (company, _) => company,
    };
    Some(Lead { title, company, places })
}

fn is_long_paragraph(block: &Block) -> bool {
    matches!(block.kind, BlockKind::Paragraph) && block.range.len() > 120
}

/// Where the lead-in of `text` ends, and whether with a colon: at a dash behind the first comma, at a colon before any.
fn lead_end(text: &str) -> Option<(usize, bool)> {
    let comma = text.find(',');
    let sentence = text.find(". ").filter(|at| text[..*at].chars().rev().take_while(|c| c.is_alphabetic()).count() > 4);
    let dashes = text.char_indices().filter(|(at, c)| {
        matches!(c, '–' | '—') || *c == '-' && text[..*at].ends_with(' ') && text[at + 1..].starts_with(' ')
    });
    let mut last = None;
    for (at, _) in dashes {
        if sentence.is_some_and(|sentence| at > sentence) {
            break;
        }
        last = last.or(Some(at));
        if comma.is_some_and(|comma| comma < at) {
            return Some((at, false));
        }
    }
    let colon = text.find(':').filter(|at| text[at + 1..].starts_with([' ', '\u{a0}']));
    match (last, colon) {
        (Some(at), _) if comma.is_none() => Some((at, false)),
        (None, Some(colon)) if colon <= 70 && comma.is_none_or(|comma| comma > colon) => Some((colon, true)),
        _ => None,
    }
}

/// The parts of `head` between commas, outside brackets.
fn segments(cx: &Context<'_>, head: CleanRange) -> Vec<CleanRange> {
    let text = cx.text(head);
    let mut found = Vec::new();
    let (mut start, mut depth) = (0, 0_u32);
    for (at, c) in text.char_indices().chain([(text.len(), ',')]) {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            ',' if depth == 0 || at == text.len() => {
                let piece = &text[start..at];
                let from = start + piece.len() - piece.trim_start().len();
                let to = start + piece.trim_end().len();
                if to > from {
                    found.push(head.sub(from as u32, to as u32));
                }
                start = (at + 1).min(text.len());
            }
            _ => {}
        }
    }
    found
}

/// Which of `segments` begins the employer.
fn employer_index(cx: &Context<'_>, segments: &[CleanRange]) -> usize {
    let last = segments.len() - 1;
    if let Some(body) = (1..=last).find(|index| is_local_body(cx.text(segments[*index]))) {
        return body;
    }
    let is_region = |index: usize| {
        read_places(cx.document.clean(), cx.scan, segments[index])
            .places
            .first()
            .is_some_and(|place| place.strength == Strength::Known && place.range.len() + 1 >= segments[index].len())
    };
    if !is_region(last) {
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
    let words = cx.scan.words_within(segment);
    if !is_body(cx.text(segment)) && !cx.text(segment).contains("State") {
        return None;
    }
    (1..=3.min(words.len().saturating_sub(1))).rev().find_map(|count| {
        let range = CleanRange::new(words[0].start, words[count - 1].end);
        let place = read_places(cx.document.clean(), cx.scan, range).places.into_iter().next()?;
        (place.strength == Strength::Known && place.location.subdivision.is_some()).then_some(place)
    })
}

/// The last character boundary of `text` at or before `at`.
pub(crate) fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or_default()
}
