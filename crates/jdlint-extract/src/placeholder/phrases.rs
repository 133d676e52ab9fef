//! Blanks that are words: `TBD`, `City, ST`, `INSERT TITLE HERE`, `Anytown, USA`.

use super::found::{Found, first_word, last_word};
use super::vocabulary::{content, field_of, kind_of};
use crate::context::Context;
use jdlint_core::document::Block;
use jdlint_core::posting::PlaceholderKind;
use jdlint_core::text::word_hash;
use jdlint_core::{CleanRange, FieldName};
use jdlint_facts::{Hit, Scan, Tag};

/// The phrases of a document that are looked at here, by where they start.
pub(super) struct Phrases<'a> {
    hits: Vec<&'a Hit>,
}

impl<'a> Phrases<'a> {
    pub(super) fn of(scan: &'a Scan) -> Self {
        Self { hits: scan.tagged_any(&[Tag::UnfinishedMarker, Tag::SampleValue, Tag::PlaceholderNoun]) }
    }

    /// Finds those in `block`.
    pub(super) fn find(&self, cx: &Context<'_>, block: &Block, found: &mut Vec<Found>) {
        let first = self.hits.partition_point(|hit| hit.range.start() < block.range.start());
        let here = self.hits[first..].iter().take_while(|hit| hit.range.start() < block.range.end());
        for hit in here.filter(|hit| hit.range.end() <= block.range.end()) {
            let one = match hit.entry.tag {
                Tag::UnfinishedMarker if hit.entry.key == "mark" => marker(cx, block, hit),
                Tag::SampleValue => sample(cx, block, hit),
                Tag::PlaceholderNoun if hit.entry.key == "locations" => city_state(cx, block, hit),
                Tag::PlaceholderNoun if hit.entry.key == "company" => your_company(cx, block, hit),
                _ => None,
            };
            found.extend(one);
        }
    }
}

fn parts<'a>(cx: &Context<'a>, block: &Block, range: CleanRange) -> (&'a str, &'a str, &'a str) {
    let (before, after) = super::found::around(cx, block, range);
    (before, cx.text(range), after)
}

/// `TBD` where a value would stand.
fn marker(cx: &Context<'_>, block: &Block, hit: &Hit) -> Option<Found> {
    let (before, text, after) = parts(cx, block, hit.range);
    let next = first_word(after).to_lowercase();
    let ends = after.trim_start().is_empty()
        || after.trim_start().starts_with([',', '.', ';', ')', ']', '|', '/', '–', '-', '(', '*']);
    let glued =
        before.ends_with(['-', '_', '/', '.', '#', '@', '\'', '’']) || after.starts_with(['-', '_', '@', '\'', '’']);
    if glued {
        return None;
    }
    let opens = before.trim().is_empty() || before.trim_end().ends_with([':', '-', '–', '—', '(', '[', '|', '=', ',']);
    let counts = match text {
        "TODO" | "FIXME" => {
            let about = matches!(
                next.as_str(),
                "list"
                    | "lists"
                    | "app"
                    | "apps"
                    | "application"
                    | "applications"
                    | "comment"
                    | "comments"
                    | "items"
                    | "item"
                    | "mvc"
            );
            let article =
                matches!(last_word(before).to_lowercase().as_str(), "a" | "the" | "of" | "and" | "resolve" | "no");
            !about && !article && (opens || ends)
        }
        "XXX" => false,
        _ => {
            let goes_on = matches!(next.as_str(), "based" | "depending" | "by" | "upon" | "at" | "on" | "in" | "but");
            let word = last_word(before);
            let named = before.ends_with(' ')
                && !word.is_empty()
                && (is_name_of_value(cx, block, hit)
                    || matches!(word, "is" | "are" | "date" | "Date" | "still" | "currently"));
            (ends || goes_on) && (opens || named)
        }
    };
    counts.then(|| {
        let mut one = Found::new(cx, PlaceholderKind::Unfinished, hit.range);
        if let Some((kind, field)) = noun_before(cx, block, hit) {
            one.field = field;
            if matches!(kind, PlaceholderKind::Salary | PlaceholderKind::Location) {
                one.kind = kind;
                one.settled = true;
            }
        }
        one
    })
}

/// The name of a thing right before `hit` ("salary TBD", "Salary is TBD").
fn noun_before(cx: &Context<'_>, block: &Block, hit: &Hit) -> Option<(PlaceholderKind, Option<FieldName>)> {
    let first = (hit.first_word as usize).saturating_sub(3);
    let start = cx.scan.words.get(first)?.start.max(block.range.start());
    let noun = cx
        .hits(Tag::PlaceholderNoun, CleanRange::new(start, hit.range.start()))
        .filter(|noun| {
            kind_of(noun.entry.key).is_some() && !matches!(noun.entry.key, "place" | "site-word" | "money-word")
        })
        .last()?;
    let gap = cx.text(CleanRange::new(noun.range.end(), hit.range.start()));
    (!gap.contains(['.', ';', ',']))
        .then(|| (kind_of(noun.entry.key).unwrap_or(PlaceholderKind::Text), field_of(noun.entry.key)))
}

fn is_name_of_value(cx: &Context<'_>, block: &Block, hit: &Hit) -> bool {
    noun_before(cx, block, hit).is_some()
        || cx.scan.words.get((hit.first_word as usize).wrapping_sub(1)).is_some_and(|word| {
            let range = CleanRange::new(word.start, word.end);
            cx.hits(Tag::PlaceholderNoun, range).next().is_some() || cx.hits(Tag::Label, range).next().is_some()
        })
}

/// "Anytown, USA", "Company Name Here".
fn sample(cx: &Context<'_>, block: &Block, hit: &Hit) -> Option<Found> {
    let (before, text, after) = parts(cx, block, hit.range);
    let mut range = hit.range;
    let key = hit.entry.key;
    if key == "locations" {
        if !text.starts_with(char::is_uppercase) {
            return None;
        }
        range = with_region(cx, block, range);
    } else if !text.ends_with("here") && !text.ends_with("Here") && !text.ends_with("HERE") {
        // "Your company name" is a blank where it is written as a name.
        let named = text.split(' ').all(|word| word.starts_with(char::is_uppercase));
        if !named || after.starts_with(':') || block.kind.is_heading() && block.range != hit.range {
            return None;
        }
    } else if !text.starts_with(char::is_uppercase)
        && !["goes", "Goes", "your", "GOES"].iter().any(|word| text.contains(word))
        && !before.trim().is_empty()
    {
        // "See the full job description here."
        return None;
    }
    let kind = kind_of(key).unwrap_or(PlaceholderKind::Text);
    Some(Found::new(cx, kind, range).of(field_of(key)))
}

/// `range` with the ", USA" or ", ST 12345" behind it.
fn with_region(cx: &Context<'_>, block: &Block, range: CleanRange) -> CleanRange {
    let rest = cx.text(CleanRange::new(range.end(), block.range.end()));
    let Some(tail) = rest.strip_prefix(", ") else { return range };
    let word = first_word(tail);
    let is_region = word.len() <= 5 && !word.is_empty() && word.chars().all(char::is_uppercase)
        || matches!(word, "State" | "Country" | "Zip" | "Province" | "ZIP");
    if !is_region {
        return range;
    }
    let mut end = 2 + word.len();
    let digits = rest[end..].strip_prefix(' ').map_or(0, |zip| zip.bytes().take_while(u8::is_ascii_digit).count());
    if digits == 5 {
        end += 6;
    }
    let wider = CleanRange::new(range.start(), range.end() + end as u32);
    // "City, State, Country".
    let more = cx.text(CleanRange::new(wider.end(), block.range.end()));
    if more.starts_with(", ") && matches!(first_word(&more[2..]), "Country" | "USA" | "Zip" | "ZIP" | "COUNTRY") {
        return CleanRange::new(wider.start(), wider.end() + 2 + first_word(&more[2..]).len() as u32);
    }
    wider
}

/// `City, ST`, `CITY, STATE`, `Your City, Your State`.
fn city_state(cx: &Context<'_>, block: &Block, hit: &Hit) -> Option<Found> {
    let (before, text, after) = parts(cx, block, hit.range);
    if !matches!(text, "City" | "CITY" | "Town" | "TOWN") {
        return None;
    }
    let tail = after.strip_prefix(", ").or_else(|| after.strip_prefix('/'))?;
    let yours = tail.strip_prefix("Your ");
    let word = first_word(yours.unwrap_or(tail));
    let upper = text.chars().all(char::is_uppercase);
    let certain = word == "ST" && !upper || yours.is_some();
    let known = matches!(word, "State" | "Country" | "Province" | "Region" | "ST" | "XX" | "County")
        || upper && matches!(word, "STATE" | "COUNTRY" | "PROVINCE" | "ST" | "XX");
    if !known {
        return None;
    }
    let gap = if after.starts_with('/') { 1 } else { 2 };
    let len = gap + (tail.len() - yours.unwrap_or(tail).len()) + word.len();
    let mut range = CleanRange::new(hit.range.start(), hit.range.end() + len as u32);
    let mut rest = &after[len..];
    let digits = rest.strip_prefix(' ').map_or(0, |zip| zip.bytes().take_while(u8::is_ascii_digit).count());
    if digits == 5 {
        range = CleanRange::new(range.start(), range.end() + 6);
        rest = &rest[6..];
    }
    for more in
        [", Country", ", USA", ", Zip Code", ", Zip", ", ZIP", " ZIP", " Zip", " (Country)", "/Country", ", COUNTRY"]
    {
        if rest.starts_with(more) {
            range = CleanRange::new(range.start(), range.end() + more.len() as u32);
            rest = &rest[more.len()..];
            break;
        }
    }
    let previous = last_word(before);
    let yours_before = before.ends_with("Your ") || before.ends_with("YOUR ");
    if yours_before {
        range = CleanRange::new(range.start() - 5, range.end());
    }
    let placed = before.trim_end().is_empty()
        || before.trim_end().ends_with(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’' && c != '&')
        || ["in", "at", "from", "near", "to", "for", "IN", "In"].contains(&previous)
        || yours_before
        || certain && previous.starts_with(char::is_lowercase);
    let next = first_word(rest).to_lowercase();
    let ends = rest.trim_start().is_empty()
        || rest.trim_start().starts_with(['.', ',', ';', ')', '(', '|', '-', '–', '—', '/', '•', '!', '"'])
        || certain
        || matches!(next.as_str(), "or");
    let label = rest.trim_start().starts_with(':') || block.label.is_some_and(|label| label.name.overlaps(range));
    // "City, State, and federal elections".
    let listed = rest.starts_with(", ") && !certain && rest[2..].starts_with(|c: char| c.is_lowercase());
    (placed && ends && !label && !listed)
        .then(|| Found::new(cx, PlaceholderKind::Location, range).of(Some(FieldName::LOCATIONS)))
}

/// "YOUR COMPANY", "at Your Company".
fn your_company(cx: &Context<'_>, block: &Block, hit: &Hit) -> Option<Found> {
    let (before, text, after) = parts(cx, block, hit.range);
    let previous = last_word(before);
    let next = first_word(after);
    let loud = |word: &str| word.len() > 1 && word.chars().all(char::is_uppercase);
    let counts = match text {
        "YOUR COMPANY" | "YOUR ORGANIZATION" | "YOUR ORGANISATION" => !loud(previous) && !loud(next),
        "Your Company" | "Your Organization" | "Your Organisation" => {
            let led = matches!(previous, "at" | "At" | "join" | "Join" | "for" | "with");
            let ends = after.is_empty()
                || after.starts_with(['.', ',', '!', '\'', '’', ';'])
                || matches!(next, "is" | "we" | "offers" | "provides" | "values");
            (led || before.trim().is_empty() || before.trim_end().ends_with('.'))
                && ends
                && !(before.is_empty() && after.is_empty())
        }
        _ => false,
    };
    (counts && !after.starts_with(':'))
        .then(|| Found::new(cx, PlaceholderKind::Text, hit.range).of(Some(FieldName::COMPANY)))
}

/// `insert … here`: from the verb to "here".
pub(super) fn insert_here(cx: &Context<'_>, found: &mut Vec<Found>) {
    let (insert, here) = (word_hash("insert"), word_hash("here"));
    let others = ["paste", "enter", "add", "put"].map(word_hash);
    let words = &cx.scan.words;
    if !words.iter().any(|word| word.hash == here) {
        return;
    }
    let mut open: Option<(usize, bool)> = None;
    for (index, word) in words.iter().enumerate() {
        if word.hash == insert || others.contains(&word.hash) {
            open = (!word.in_address).then_some((index, word.hash == insert));
        } else if word.hash == here
            && let Some((from, sure)) = open.take()
            && index - from <= 7
        {
            let range = CleanRange::new(words[from].start, word.end);
            let text = cx.text(range);
            if text.contains(['.', '!', '?', ';', '\n', '(', '[', '<', '{']) {
                continue;
            }
            let inner = content(cx, CleanRange::new(words[from].end, word.start));
            let loud = text.chars().all(|c| !c.is_lowercase());
            let named = inner.is_names() && inner.firm > 0 && inner.kind.is_some() && !inner.your;
            if sure || loud && inner.nouns > 0 || named {
                found.push(Found::new(cx, inner.kind(), range).of(inner.field));
            }
        }
    }
}
