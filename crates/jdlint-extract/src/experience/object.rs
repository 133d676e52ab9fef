//! What years of experience are of: a technology, the trade as a whole, or what some words say.

use super::figure::Figure;
use crate::context::Context;
use jdlint_core::CleanRange;
use jdlint_core::posting::ExperienceOf;
use jdlint_facts::technologies::{Mention, mention};
use jdlint_facts::{Hit, Tag};

/// What the years are of, and where that stands.
pub(super) struct Object {
    pub(super) of: ExperienceOf,
    pub(super) range: CleanRange,
    /// Whether a word for experience or a technology stands so that nothing else can be meant.
    pub(super) is_sure: bool,
}

/// A word for experience stands at most so many words from the figure.
const NEAR: usize = 9;

/// So many words of what the years are of are kept.
const WORDS: usize = 6;

/// Words between the years, the word for experience and what it is of.
const LINKS: &[&str] = &[
    "of",
    "in",
    "with",
    "using",
    "on",
    "as",
    "a",
    "an",
    "the",
    "working",
    "work",
    "hands",
    "on",
    "programming",
    "coding",
    "developing",
    "building",
    "writing",
    "commercial",
    "professional",
    "practical",
    "relevant",
    "solid",
    "strong",
    "proven",
    "deep",
    "real",
    "production",
    "experience",
    "into",
    "experiences",
    "mit",
    "in",
    "der",
    "von",
    "avec",
    "en",
    "sur",
    "de",
    "d",
    "met",
    "con",
    "s",
    "t",
];

/// What the years before and behind `hit` are of; `None` where nothing says that they are experience.
pub(super) fn object_of(
    cx: &Context<'_>,
    sentence: CleanRange,
    hit: &Hit,
    figure: &Figure,
    is_named: bool,
) -> Option<Object> {
    let behind = CleanRange::new(hit.range.end(), sentence.end().max(hit.range.end()));
    let next_year = cx.hits(Tag::YearWord, behind).next().map_or(behind.end(), |next| next.range.start());
    let behind = CleanRange::new(behind.start(), next_year);
    let word = cx.hits(Tag::ExperienceWord, behind).next().filter(|word| {
        cx.scan.words_within(CleanRange::new(behind.start(), word.range.start())).len() <= NEAR
            && !cx.text(CleanRange::new(behind.start(), word.range.start())).contains([';', '|', '•', '('])
    });
    let before = CleanRange::new(sentence.start().min(figure.range.start()), figure.range.start());
    let word_before = || cx.hits(Tag::ExperienceWord, before).last().filter(|word| is_lead(cx, word, figure));
    let mut named: Vec<Mention> = Vec::new();
    if let Some(word) = word {
        // "5 years of hands-on Kubernetes experience".
        named.extend(list(cx, CleanRange::new(behind.start(), word.range.start()), false));
        if named.is_empty() {
            named.extend(list(cx, CleanRange::new(word.range.end(), behind.end()), true));
        }
    } else {
        // "5 years of Kubernetes".
        named.extend(list(cx, behind, true));
    }
    if named.is_empty() {
        named.extend(label(cx, before, behind));
    }
    named.retain(|one| is_meant(cx, sentence, one, named_count(cx, sentence)));
    if let Some(first) = named.first() {
        let range = named.iter().fold(first.range, |range, one| range.cover(one.range));
        let mut names: Vec<&'static str> = named.iter().map(|one| one.technology.name).collect();
        names.sort_unstable();
        names.dedup();
        return Some(Object { of: ExperienceOf::Technologies(names), range, is_sure: true });
    }
    if let Some(word) = word {
        let between = words_of(cx, CleanRange::new(behind.start(), word.range.start()));
        let after = words_of(cx, CleanRange::new(word.range.end(), behind.end()));
        let of = if between.is_empty() { after } else { between };
        let of = if of.is_empty() { ExperienceOf::General } else { ExperienceOf::Other(of) };
        return Some(Object { of, range: word.range, is_sure: true });
    }
    if let Some(word) = word_before() {
        let between = words_of(cx, CleanRange::new(word.range.end(), before.end()));
        let of = if between.is_empty() { ExperienceOf::General } else { ExperienceOf::Other(between) };
        return Some(Object { of, range: figure.range, is_sure: is_named });
    }
    is_named.then_some(Object { of: ExperienceOf::General, range: figure.range, is_sure: true })
}

/// Whether the word for experience leads to the figure: "experience: 5 years", "experience of at least 5 years".
fn is_lead(cx: &Context<'_>, word: &Hit, figure: &Figure) -> bool {
    let between = CleanRange::new(word.range.end(), figure.range.start());
    cx.scan.words_within(between).len() <= NEAR && !cx.text(between).contains([',', ';', '.', '|', '•'])
}

/// The technologies that a list in `range` begins with, behind words that only link them to the years; none where
/// something that is no technology is in the list, so that the years may be of that.
fn list(cx: &Context<'_>, range: CleanRange, is_open: bool) -> Vec<Mention> {
    let mut found: Vec<Mention> = Vec::new();
    let mut at = range.start();
    for mention in mentions(cx, range) {
        let gap = CleanRange::new(at, mention.range.start().max(at));
        let words = cx.scan.words_within(gap);
        let links = words.iter().all(|word| {
            let text = cx.text(CleanRange::new(word.start, word.end));
            let known: &[&str] =
                if found.is_empty() { LINKS } else { &["and", "or", "und", "oder", "et", "ou", "en", "y"] };
            known.iter().any(|known| known.eq_ignore_ascii_case(text))
        });
        let marks = found.is_empty() || cx.text(gap).len() <= 6;
        if !links || !marks || cx.text(gap).contains(['.', ';', ')']) {
            break;
        }
        at = mention.range.end();
        found.push(mention);
    }
    let tail = cx.text(CleanRange::new(at, range.end()));
    let goes_on = ["/", " or ", " and ", " & ", ", ", " und ", " oder ", " et ", " ou ", "-"];
    if is_open && goes_on.iter().any(|mark| tail.starts_with(mark)) {
        found.clear();
    }
    found
}

/// The technology that the figure stands behind as behind a label: "Kubernetes: 5+ years", "Kubernetes (5 years)".
fn label(cx: &Context<'_>, before: CleanRange, behind: CleanRange) -> Option<Mention> {
    let last = mentions(cx, before).pop()?;
    let gap = cx.text(CleanRange::new(last.range.end(), before.end()));
    let marks =
        matches!(gap.trim(), ":" | "(" | "-" | "–" | "—" | "|" | ": at least" | "(at least" | "(min." | "(minimum");
    let alone = cx.text(behind).trim_start_matches(['\'', '’', ' ', '.']);
    let starts = cx.text(CleanRange::new(before.start(), last.range.start()));
    let is_list = starts.trim_end().ends_with([',', '/', '&']) || starts.trim_end().ends_with(" and");
    (marks && !is_list && (alone.is_empty() || alone.starts_with([')', ',', ';', '(']))).then_some(last)
}

/// The technologies named in `range`, in order.
fn mentions(cx: &Context<'_>, range: CleanRange) -> Vec<Mention> {
    const MAX: usize = 8;
    let hits = cx.hits(Tag::Technology, range).chain(cx.hits(Tag::TechnologySpelling, range));
    let mut found: Vec<Mention> = hits.take(MAX).filter_map(|hit| mention(hit, cx.document.clean())).collect();
    found.sort_by_key(|one| (one.range.start(), std::cmp::Reverse(one.range.end())));
    let mut end = 0;
    found.retain(|one| {
        let is_new = one.range.start() >= end;
        end = end.max(one.range.end());
        is_new
    });
    found
}

fn named_count(cx: &Context<'_>, sentence: CleanRange) -> usize {
    mentions(cx, sentence).iter().filter(|one| !one.technology.is_ambiguous()).count()
}

/// Whether a name that also means other things stands for the technology.
fn is_meant(cx: &Context<'_>, sentence: CleanRange, one: &Mention, others: usize) -> bool {
    let technology = one.technology;
    if !technology.is_ambiguous() || others > 0 || technology.is_meant_in(cx.text(sentence)) {
        return true;
    }
    let behind = cx.text(CleanRange::new(one.range.end(), sentence.end().max(one.range.end()))).trim_start();
    ["programming", "development", "coding"].iter().any(|word| behind.starts_with(word))
}

/// The words of `range` that say what experience is of, in lower case and without those that only link.
fn words_of(cx: &Context<'_>, range: CleanRange) -> String {
    let mut out = String::new();
    let text = cx.text(range);
    let end = text.find([',', ';', '.', '(', ')', ':', '|', '•', '–', '—']).unwrap_or(text.len());
    for word in cx.scan.words_within(range.sub(0, end as u32)) {
        let text = cx.text(CleanRange::new(word.start, word.end));
        if LINKS.iter().any(|link| link.eq_ignore_ascii_case(text)) {
            continue;
        }
        if out.split(' ').count() >= WORDS && !out.is_empty() {
            break;
        }
        if !out.is_empty() {
            out.push(' ');
        }
        out.extend(text.chars().flat_map(char::to_lowercase));
    }
    out
}
