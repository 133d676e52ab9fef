//! What rules about words share.

use crate::RuleContext;
use crate::context::Report;
use jdlint_core::diagnostic::Applicability;
use jdlint_core::fields::{FieldKind, field_named};
use jdlint_core::posting::SectionKind;
use jdlint_core::{CleanRange, FieldName, Posting};
use jdlint_facts::cues::{DENYING, has_cue};
use jdlint_facts::{Hit, Language, Tag};

/// The hits of `tag` that are the author's own words about this job, in a language that the posting is written in; of
/// those that overlap, the first.
pub(crate) fn own_hits(cx: &RuleContext<'_>, posting: &Posting, tag: Tag) -> Vec<Hit> {
    let mut hits: Vec<Hit> = Vec::new();
    for hit in cx.scan.tagged(tag) {
        let is_said = hits.last().is_some_and(|last| last.range.overlaps(hit.range));
        if !is_said && is_spoken(cx, hit) && is_own_word(cx, posting, hit) {
            hits.push(*hit);
        }
    }
    hits
}

/// Whether `hit` belongs to the language of the posting. English phrases are used in postings of all languages; English
/// words alone may be words of another one.
fn is_spoken(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    hit.speaks(cx.language)
        || cx.language == Language::Any
        || hit.entry.language == Language::English && hit.word_count > 1
}

/// Reports `hit`: `message` around the words, `help` where the data propose no replacement.
///
/// What to write instead, the reason and its source come from the data.
pub(crate) fn report_hit<'c, 'a>(
    cx: &'c mut RuleContext<'a>,
    hit: &Hit,
    message: impl FnOnce(&str) -> String,
    help: &str,
) -> Report<'c, 'a> {
    let span = cx.document.to_source(hit.range);
    let message = message(&cx.quote(hit.range));
    // English words mend no sentence of another language.
    let is_fitting = hit.entry.language == cx.language || matches!(cx.language, Language::English | Language::Any);
    let fitting = replacement(cx, hit).filter(|_| is_fitting);
    let report = cx.report(span, message).note(hit.entry.reason).source(hit.entry.source);
    match fitting {
        Some((range, words)) => {
            report.help(format!("write `{words}`, or {help}")).replace(range, &words, Applicability::Unsafe)
        }
        None => report.help(help),
    }
}

/// Whether `hit` is the author's own word about this job: not inside a link target, the employer's own
/// equal-opportunity statement, the employer's name, or quotation marks.
pub(crate) fn is_own_word(cx: &RuleContext<'_>, posting: &Posting, hit: &Hit) -> bool {
    let said = cx.said(posting);
    !said.statements.contains(hit.range)
        && !said.company.overlaps(hit.range)
        && !is_quoted(cx, hit.range)
        && !said.is_in_name(cx.document.text(hit.range))
}

/// The replacement of `hit` as it fits where the phrase stands: in its number and its capitals, with the article before
/// it; and the words that it replaces. `None` where the data propose nothing.
pub(crate) fn replacement(cx: &RuleContext<'_>, hit: &Hit) -> Option<(CleanRange, String)> {
    let plain = hit.entry.replacement;
    if plain.is_empty() {
        return None;
    }
    let text = cx.document.text(hit.range);
    let mut words = plain.to_owned();
    if text.ends_with('s') && !hit.entry.key.ends_with('s') && !plain.ends_with('s') {
        words.push('s');
    }
    Some(fitted(cx, hit.range, words))
}

/// `words` as they fit where the clean text of `range` stands: in its capitals, with the article before it; and the
/// words that they replace.
pub(crate) fn fitted(cx: &RuleContext<'_>, range: CleanRange, mut words: String) -> (CleanRange, String) {
    if cx.document.text(range).starts_with(char::is_uppercase) {
        words = capitalised(&words);
    }
    let before = &cx.document.clean()[..range.start() as usize];
    let article = ["a ", "an ", "A ", "An "].into_iter().find(|article| {
        before.strip_suffix(article).is_some_and(|rest| !rest.ends_with(|c: char| c.is_alphanumeric() || c == '\''))
    });
    let Some(article) = article else { return (range, words) };
    let vowel = words.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U']);
    let right = if vowel { "an " } else { "a " };
    let right = if article.starts_with('A') { capitalised(right) } else { right.to_owned() };
    if right == article {
        return (range, words);
    }
    let start = range.start() - article.len() as u32;
    (CleanRange::new(start, range.end()), format!("{right}{words}"))
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// Whether quotation marks stand directly around `range`.
fn is_quoted(cx: &RuleContext<'_>, range: CleanRange) -> bool {
    let clean = cx.document.clean();
    let before = clean[..range.start() as usize].chars().next_back();
    let after = clean[range.end() as usize..].chars().next();
    let open = matches!(before, Some('"' | '“' | '„' | '«' | '‘' | '\''));
    let close = matches!(after, Some('"' | '”' | '“' | '»' | '’' | '\''));
    open && close || is_in_quotation(cx, range)
}

/// No sentence or quotation goes on for so many bytes: a block that is longer is looked at near a hit only, so that many
/// hits in one endless line cost no more than their number.
const FAR: u32 = 2000;

/// What of `block` lies within `far` bytes of `range`.
pub(crate) fn near(clean: &str, block: CleanRange, range: CleanRange, far: u32) -> CleanRange {
    let start = block.start().max(range.start().saturating_sub(far));
    let end = block.end().min(range.end().saturating_add(far));
    CleanRange::new(clean.ceil_char_boundary(start as usize) as u32, clean.floor_char_boundary(end as usize) as u32)
}

/// The sentence around `range`.
pub(crate) fn sentence_of(cx: &RuleContext<'_>, range: CleanRange) -> CleanRange {
    let Some(block) = cx.document.block_at(range.start()) else { return range };
    let sentences = jdlint_extract::sentences(cx.document.clean(), near(cx.document.clean(), block.range, range, FAR));
    sentences.into_iter().find(|sentence| sentence.contains(range)).unwrap_or(range)
}

/// Whether `sentence` takes back what it says at `range`: before it, or right behind it ("is not required").
pub(crate) fn is_denied(cx: &RuleContext<'_>, sentence: CleanRange, range: CleanRange) -> bool {
    const BEHIND: usize = 30;
    let before = cx.document.text(CleanRange::new(sentence.start(), range.start()));
    let after = cx.document.text(CleanRange::new(range.end(), sentence.end()));
    let near = after.char_indices().nth(BEHIND).map_or(after, |(at, _)| &after[..at]);
    has_cue(before, DENYING) || has_cue(near, DENYING)
}

/// Whether `range` lies in a section of one of `kinds`.
pub(crate) fn is_in_section(cx: &RuleContext<'_>, posting: &Posting, range: CleanRange, kinds: &[SectionKind]) -> bool {
    let span = cx.document.to_source(range);
    let Some(block) = cx.document.block_id_at(range.start()) else { return false };
    posting.sections_at(block.0).any(|section| {
        kinds.contains(&section.kind) && section.span.start() <= span.start() && span.end() <= section.span.end()
    })
}

/// Whether `range` lies inside a longer quotation of its block.
fn is_in_quotation(cx: &RuleContext<'_>, range: CleanRange) -> bool {
    let Some(block) = cx.document.block_at(range.start()) else { return false };
    let block = near(cx.document.clean(), block.range, range, FAR);
    let before = cx.document.text(CleanRange::new(block.start(), range.start()));
    let after = cx.document.text(CleanRange::new(range.end(), block.end()));
    // Straight marks open and close alike; an odd number of them is open. Inches and feet come behind digits.
    let mut straight = 0;
    let mut last = ' ';
    for c in before.chars() {
        straight += usize::from(c == '"' && !last.is_ascii_digit());
        last = c;
    }
    let is_open = |open: char, close: char| {
        before.rfind(open).is_some_and(|at| !before[at + open.len_utf8()..].contains(close)) && after.contains(close)
    };
    straight % 2 == 1 && after.contains('"') || is_open('“', '”') || is_open('„', '“') || is_open('«', '»')
}

/// Whether one of the five words before `hit` negates it, in the same sentence ("no ninjas, please"), or the words
/// behind it do ("ninjas need not apply").
pub(crate) fn is_negated(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    const NEGATIONS: &[&str] = &[
        "no", "not", "never", "without", "isn", "aren", "don", "doesn", "t", "cannot", "nor", "avoid", "kein", "keine",
        "keinen", "nicht", "ohne", "sans", "pas", "geen", "niet", "zonder", "sin",
    ];
    let behind = cx.document.clean()[hit.range.end() as usize..].trim_start();
    if behind.starts_with("need not") || behind.starts_with("not needed") || behind.starts_with("not required") {
        return true;
    }
    let first = hit.first_word as usize;
    let words = &cx.scan.words[first.saturating_sub(5)..first];
    let Some(start) = words.first().map(|word| word.start) else { return false };
    let before = cx.document.text(CleanRange::new(start, hit.range.start()));
    let sentence = before.rsplit(['\n', '.', '!', '?', ';', ':']).next().unwrap_or_default();
    let start = hit.range.start() - sentence.len() as u32;
    words.iter().filter(|word| word.start >= start).any(|word| {
        let text = cx.document.text(CleanRange::new(word.start, word.end));
        NEGATIONS.iter().any(|negation| negation.eq_ignore_ascii_case(text))
    })
}

/// The prose that `range` stands in: its block, where that is text for people. `None` in fields that hold keywords,
/// identifiers or addresses (`tags: [javascript]`, `layout: post`).
pub(crate) fn prose_of(cx: &RuleContext<'_>, range: CleanRange) -> Option<CleanRange> {
    // Nobody writes prose into more fields than these.
    const MANY: usize = 256;
    let block = cx.document.block_at(range.start())?;
    if block.field.is_none() {
        return Some(block.range);
    }
    let mut entries = cx.document.fields()?.entries().iter().take(MANY);
    let entry = entries.find(|entry| entry.span().overlaps(block.source))?;
    let (field, _) = field_named(&entry.key)?;
    (field.kind == FieldKind::Prose || field.name == FieldName::TITLE).then_some(block.range)
}
