//! How many jobs a title names.

use crate::RuleContext;
use jdlint_core::CleanRange;
use jdlint_facts::{Hit, Language, Tag};

/// Two jobs that the title offers side by side.
pub(crate) fn two_jobs(cx: &RuleContext<'_>, title: CleanRange) -> Option<(CleanRange, CleanRange)> {
    let nouns: Vec<Hit> = cx.scan.tagged_within(Tag::JobNoun, title).copied().collect();
    nouns.windows(2).find_map(|pair| {
        let [first, second] = pair else { return None };
        let gap = cx.document.text(CleanRange::new(first.range.end(), second.range.start()));
        let is_apart = joins_alternatives(gap) || joins_people(gap) && is_plural(cx, first) && is_plural(cx, second);
        let ranks = |key: &str| {
            let of = |hit: &Hit| {
                cx.scan.tagged_within(Tag::RankNoun, hit.range).filter(|rank| rank.entry.key == key).count()
            };
            (of(first), of(second))
        };
        let (rank, other_rank) = ranks("rank");
        // "Programmer/Analyst" is one job; "Data Engineer / Data Analyst" are two.
        let is_bare = !gap.contains(char::is_alphanumeric);
        let is_one = is_bare && ranks("maker") == (1, 1);
        let is_rank = rank + other_rank > 0 || is_one;
        let (one, other) = (cx.document.text(first.range), cx.document.text(second.range));
        (is_apart && !is_rank && !is_same(one, other)).then_some((first.range, second.range))
    })
}

/// `Cook / Cleaner`, `Cook or Cleaner`: either, with the words that may stand before the second noun.
fn joins_alternatives(gap: &str) -> bool {
    let parted = ["/", " or ", " oder ", " ou ", " | "].iter().any(|mark| gap.contains(mark));
    // "Director of Nursing or Midwife Services": what stands in brackets or behind "of" is no second job.
    let within = ["(", ")", ",", "–", "—", ":", " - ", " of ", " to ", " for "].iter().any(|mark| gap.contains(mark));
    parted && !within && gap.split_whitespace().count() <= 4
}

/// `Cooks and Cleaners`.
fn joins_people(gap: &str) -> bool {
    [" and ", " & ", " und ", " et ", " en ", ", "].iter().any(|mark| gap.starts_with(mark))
        && gap.split_whitespace().count() <= 3
}

fn is_plural(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    let text = cx.document.text(hit.range);
    // "DevOps" is a field.
    hit.entry.language == Language::English && text.ends_with('s') && !text.ends_with("ss") && !text.ends_with("ps")
}

/// Whether two nouns name one job: in two genders ("Koch/Köchin"), or one twice.
fn is_same(one: &str, other: &str) -> bool {
    const STEM: usize = 3;
    let fold = |text: &str| -> Vec<char> {
        text.chars()
            .flat_map(char::to_lowercase)
            .map(|c| match c {
                'ä' => 'a',
                'ö' => 'o',
                'ü' => 'u',
                c => c,
            })
            .collect()
    };
    let (one, other) = (fold(one), fold(other));
    one.iter().zip(&other).take_while(|(a, b)| a == b).count() >= STEM
}

/// The job in the plural, where the title names no one in the singular.
pub(crate) fn plural_job(cx: &RuleContext<'_>, title: CleanRange) -> Option<CleanRange> {
    let mut nouns = cx.scan.tagged_within(Tag::JobNoun, title);
    let first = nouns.next().copied()?;
    if !is_plural(cx, &first) || nouns.any(|other| !is_plural(cx, other)) || two_jobs(cx, title).is_some() {
        return None;
    }
    let before = cx.document.text(CleanRange::new(title.start(), first.range.start()));
    let behind = cx.document.text(CleanRange::new(first.range.end(), title.end())).trim_start();
    // "Head of Engineers" is one person, and so is "Drivers' Mate" or "Customers Success".
    let of_others = [" of ", " for ", " to ", " with ", " der ", " für "].iter().any(|word| before.contains(word));
    let ends = behind.is_empty()
        || behind.starts_with(['(', '-', '–', '—', ',', '|', ':', '/', '!'])
        || ["wanted", "needed", "in ", "at ", "for ", "with ", "required", "–"]
            .iter()
            .any(|word| behind.starts_with(word));
    (!of_others && ends).then_some(first.range)
}
