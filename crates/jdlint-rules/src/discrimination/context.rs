//! What stands around a phrase.

use crate::RuleContext;
use crate::wording::{is_negated, is_own_word};
use jdlint_core::posting::EmploymentType;
use jdlint_core::text::Word;
use jdlint_core::{CleanRange, Posting};
use jdlint_facts::{Hit, Language, Tag};

/// How many words a sentence is searched to each side.
const REACH: usize = 40;

/// How many pieces of evidence of one field are looked at for each hit; more would tell nothing new.
const MANY: usize = 32;

/// Whether `hit` stands in the posting's title.
pub(crate) fn in_title(posting: &Posting, hit: &Hit) -> bool {
    posting.title.evidence.iter().take(MANY).any(|one| one.text.contains(hit.range))
}

/// The hits of `tag` that the author says of this job, in the language of the posting, and does not take back.
pub(crate) fn own_hits(cx: &RuleContext<'_>, posting: &Posting, tag: Tag) -> Vec<Hit> {
    let hits = cx.scan.tagged(tag).filter(|hit| is_spoken(cx, hit));
    hits.filter(|hit| is_own_word(cx, posting, hit) && !is_negated(cx, hit) && !is_waived(cx, hit)).copied().collect()
}

/// Whether the phrase is of the posting's language; English where the posting is too short to tell.
fn is_spoken(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    hit.speaks(if cx.language == Language::Any { Language::English } else { cx.language })
}

/// Whether the words around `hit` take it back: "a driving licence is not required", "kein Foto".
fn is_waived(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    let waives =
        |range, key| cx.scan.tagged_within(Tag::Waiver, range).any(|one| one.entry.key == key && is_spoken(cx, one));
    waives(after(cx, hit, 4), "waiver") || waives(before(cx, hit, 2), "before")
}

/// The labels that ask for a trait of the topic `key`, each with the trait behind it: "Gender: Female".
pub(crate) fn labelled(cx: &RuleContext<'_>, key: &str) -> Vec<Hit> {
    let labels = cx.scan.tagged(Tag::TraitLabel).filter(|label| label.entry.key == key);
    labels
        .filter_map(|label| {
            let parts = cx.document.block_at(label.range.start())?.label.filter(|parts| parts.name == label.range)?;
            let mut values = cx.scan.tagged_within(Tag::TraitValue, parts.value);
            let is_trait = |value: &&Hit| value.entry.key == key && is_all(cx, parts.value, value.range);
            let value = values.find(is_trait)?;
            Some(Hit { range: parts.name.cover(value.range), ..*label })
        })
        .collect()
}

/// Whether `part` is all of `whole`, but for marks at its end.
fn is_all(cx: &RuleContext<'_>, whole: CleanRange, part: CleanRange) -> bool {
    let rest = CleanRange::new(part.end(), whole.end());
    whole.start() == part.start() && !cx.document.text(rest).contains(char::is_alphanumeric)
}

/// The clean text of the `count` words before `hit`, as far as they belong to its sentence.
pub(crate) fn before(cx: &RuleContext<'_>, hit: &Hit, count: usize) -> CleanRange {
    let words = &cx.scan.words;
    let mut index = hit.first_word as usize;
    let mut start = hit.range.start();
    while index > 0 && hit.first_word as usize - index < count && goes_on(cx, words[index - 1].end, start) {
        index -= 1;
        start = words[index].start;
    }
    CleanRange::new(start, hit.range.start())
}

/// The clean text of the `count` words behind `hit`, as far as they belong to its sentence.
pub(crate) fn after(cx: &RuleContext<'_>, hit: &Hit, count: usize) -> CleanRange {
    let first = (hit.first_word + hit.word_count) as usize;
    let mut end = hit.range.end();
    for word in cx.scan.words[first..].iter().take(count) {
        if !goes_on(cx, end, word.start) {
            break;
        }
        end = word.end;
    }
    CleanRange::new(hit.range.end(), end)
}

/// The sentence around `hit`.
pub(crate) fn sentence(cx: &RuleContext<'_>, hit: &Hit) -> CleanRange {
    CleanRange::new(before(cx, hit, REACH).start(), after(cx, hit, REACH).end())
}

/// Whether no line and no sentence ends between `from` and `to`, the end of one word and the start of the next.
pub(crate) fn goes_on(cx: &RuleContext<'_>, from: u32, to: u32) -> bool {
    let gap = cx.document.text(CleanRange::new(from, to));
    gap == " " || !gap.contains(['\n', '!', '?', '|', '•']) && !gap.contains(". ") && !gap.contains("; ")
}

/// Whether a phrase of `tag` and `key` stands within `range`; any key where `key` is empty.
pub(crate) fn has(cx: &RuleContext<'_>, range: CleanRange, tag: Tag, key: &str) -> bool {
    cx.scan.tagged_within(tag, range).any(|hit| key.is_empty() || hit.entry.key == key)
}

/// Whether the posting gives, anywhere, one of the reasons `keys` for which a law lets employers choose.
pub(crate) fn has_reason(cx: &RuleContext<'_>, keys: &[&str]) -> bool {
    cx.scan.tagged(Tag::LegalReason).any(|reason| keys.contains(&reason.entry.key))
}

/// Whether the sentence of `hit` names a law: "required by state law".
pub(crate) fn cites_law(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    has(cx, sentence(cx, hit), Tag::LegalReason, "statute")
}

/// Whether the job is there to learn it, so that it is for those who study or have just studied.
pub(crate) fn trains(cx: &RuleContext<'_>, posting: &Posting, hit: &Hit) -> bool {
    let is_training = |kind| matches!(kind, EmploymentType::Internship | EmploymentType::Apprenticeship);
    posting.employment_type.evidence.iter().take(MANY).any(|one| is_training(one.value))
        || posting.title.evidence.iter().take(MANY).any(|one| has(cx, one.text, Tag::TrainingRole, ""))
        || has(cx, sentence(cx, hit), Tag::TrainingRole, "")
}

/// The text of `word`.
pub(crate) fn word_at<'a>(cx: &RuleContext<'a>, word: &Word) -> &'a str {
    cx.document.text(CleanRange::new(word.start, word.end))
}
