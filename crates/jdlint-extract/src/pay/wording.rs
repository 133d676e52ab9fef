//! Pay without figures: vague words, grades, unpaid work, and links to tables of pay.

use super::fields::covers;
use super::text::{Named, name_of, named};
use crate::context::Context;
use jdlint_core::CleanRange;
use jdlint_core::posting::{Confidence, Evidence, Origin, Salary, SalaryKind, Slot};
use jdlint_facts::{Hit, Tag};

/// A value behind a label is vague as a whole only where it is short.
const SHORT: usize = 40;

/// Adds evidence of pay that has no figures.
pub(super) fn read(cx: &Context<'_>, skipped: &[CleanRange], slot: &mut Slot<Salary>) {
    let named = named(cx);
    let is_named = |range: CleanRange| name_of(&named, range);
    let mut add = |kind: SalaryKind, range: CleanRange, origin: Origin, confidence: Confidence| {
        let value = Salary { kind, text: cx.text(range).to_owned(), ..Salary::default() };
        slot.evidence.push(Evidence { value, origin, confidence, text: range, span: cx.source(range) });
    };
    let origin = |range: CleanRange| is_named(range).map_or(Origin::Sentence, |named| named.origin);
    for hit in cx.scan.tagged_any(&[Tag::VaguePay, Tag::UnpaidRole, Tag::PayGrade]) {
        match hit.entry.tag {
            Tag::VaguePay if speaks_of_pay(cx, hit, is_named(hit.range).is_some()) => {
                add(SalaryKind::Vague, hit.range, origin(hit.range), Confidence::High);
            }
            Tag::UnpaidRole if !covers(skipped, hit.range) => {
                add(SalaryKind::Unpaid, hit.range, origin(hit.range), Confidence::Medium);
            }
            Tag::PayGrade => {
                if let Some(range) = grade(cx, hit, is_named(hit.range).is_some()) {
                    add(SalaryKind::Grade, range, origin(range), Confidence::Medium);
                }
            }
            _ => {}
        }
    }
    for named in &named {
        if let Some((kind, range)) = vague_value(cx, *named) {
            add(kind, range, named.origin, Confidence::High);
        }
    }
    for hit in cx.scan.tagged(Tag::VaguePayValue) {
        if hit.entry.key != "unpaid" && is_named(hit.range).is_none() && (is_told(cx, hit) || is_cell(cx, hit)) {
            add(SalaryKind::Vague, hit.range, Origin::Sentence, Confidence::Medium);
        }
    }
    for link in cx.document.links() {
        if !link.target.is_empty() && !link.image && cx.hits(Tag::PayElsewhere, link.text).next().is_some() {
            add(SalaryKind::Elsewhere, link.text, Origin::Sentence, Confidence::Medium);
        }
    }
}

/// Whether vague words speak of pay: by themselves, or beside a word for pay.
fn speaks_of_pay(cx: &Context<'_>, hit: &Hit, is_named: bool) -> bool {
    let text = cx.text(hit.range);
    let by_itself = text.get(..12).is_some_and(|start| start.eq_ignore_ascii_case("commensurate"));
    let mut within = cx.hits(Tag::PayWord, hit.range);
    if by_itself || within.next().is_some() || is_named {
        return true;
    }
    // DOE is a ministry too, and "selon profil" may speak of the task.
    let is_short = text.chars().filter(|c| c.is_alphabetic()).count() == 3;
    let sentence = cx.sentence_at(hit.range.start());
    cx.hits(Tag::PayWord, sentence).next().is_some() && (!is_short || !text.chars().any(char::is_lowercase))
        || !is_short && hit.entry.key == "competitive" && hit.word_count >= 2 && !is_relative(text)
}

/// "selon profil", "en fonction de": what depends on it must be said.
fn is_relative(text: &str) -> bool {
    ["selon", "en fonction", "según", "commisurat", "in base"]
        .iter()
        .any(|start| text.get(..start.len()).is_some_and(|head| head.eq_ignore_ascii_case(start)))
}

/// The vague words of a value under a name for pay that has no figures.
fn vague_value(cx: &Context<'_>, named: Named) -> Option<(SalaryKind, CleanRange)> {
    let words = cx.scan.words_within(named.range).len();
    let headed = named.origin == Origin::Heading;
    if words == 0 || words > SHORT || headed && words > 12 || cx.hits(Tag::VaguePay, named.range).next().is_some() {
        return None;
    }
    // One word ("open", "experience") says enough only where little else stands.
    let hit = cx.hits(Tag::VaguePayValue, named.range).find(|hit| hit.word_count > 1 || words <= 8)?;
    if hit.entry.key == "unpaid" {
        return (words <= 4).then_some((SalaryKind::Unpaid, hit.range));
    }
    let speaks = !headed || words <= 4 || cx.hits(Tag::PayWord, named.range).next().is_some();
    speaks.then_some((SalaryKind::Vague, hit.range))
}

/// Whether a word for pay and a colon or a dash stand before a vague word: "Salary - competitive".
fn is_told(cx: &Context<'_>, hit: &Hit) -> bool {
    let sentence = cx.sentence_at(hit.range.start());
    let before = cx.text(CleanRange::new(sentence.start(), hit.range.start()));
    let Some(name) = before.trim_end().strip_suffix([':', '-', '–', '—']) else { return false };
    let end = sentence.start() + name.trim_end().len() as u32;
    let last = cx.hits(Tag::PayWord, CleanRange::new(sentence.start(), end)).max_by_key(|hit| hit.range.end());
    last.is_some_and(|word| word.range.end() == end)
}

/// Whether a vague word is all that stands between two separators of a line of facts: "Leeds | Competitive | Full time".
fn is_cell(cx: &Context<'_>, hit: &Hit) -> bool {
    if hit.entry.key != "cell" {
        return false;
    }
    let Some(block) = cx.document.block_at(hit.range.start()) else { return false };
    let before = cx.text(CleanRange::new(block.range.start(), hit.range.start())).trim_end();
    let behind = cx.text(CleanRange::new(hit.range.end(), block.range.end())).trim_start();
    let parts = ['|', '•', '·'];
    (before.ends_with(parts) || behind.starts_with(parts))
        && (before.is_empty() || before.ends_with(parts))
        && (behind.is_empty() || behind.starts_with(parts))
}

/// The grade that stands behind the words of `hit`.
fn grade(cx: &Context<'_>, hit: &Hit, is_named: bool) -> Option<CleanRange> {
    let next = cx.scan.words.get((hit.first_word + hit.word_count) as usize)?;
    let gap = cx.text(CleanRange::new(hit.range.end(), next.start));
    if gap.len() > 3 || !gap.chars().all(|c| matches!(c, ' ' | '-' | ':' | '\u{a0}' | '–' | '‑')) {
        return None;
    }
    let mut next = next;
    // "E 9b" is one name in two words.
    if next.end - next.start == 1
        && let Some(number) = cx.scan.words.get((hit.first_word + hit.word_count) as usize + 1)
        && cx.text(CleanRange::new(next.end, number.start)) == " "
    {
        next = number;
    }
    let name = cx.text(CleanRange::new(next.start, next.end));
    let range = CleanRange::new(hit.range.start(), next.end);
    let digits = name.bytes().any(|byte| byte.is_ascii_digit());
    let short = (1..=4).contains(&name.len());
    if !short || !digits {
        return None;
    }
    let fits = match hit.entry.key {
        "gs" => name.parse::<u8>().is_ok_and(|grade| (1..=15).contains(&grade)),
        // "Grade 6 students" and "scale 10x" need a label, or a grade that looks like one ("Grade G7").
        "weak" => {
            is_named
                || name.starts_with(|c: char| c.is_ascii_uppercase())
                    && cx.text(hit.range).eq_ignore_ascii_case("grade")
        }
        _ => true,
    };
    fits.then_some(range)
}
