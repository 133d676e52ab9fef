//! The one scan: all phrases of all data files, found in one pass over the words of a text.

use crate::generated::phrases::{BUCKET_BITS, BUCKETS, ENTRIES, PHRASES, REST};
use crate::phrase::{Entry, Phrase, Role};
use crate::{Language, Tag};
use jdlint_core::text::{CleanRange, Word, words};

/// A phrase that stands in the text.
#[derive(Clone, Copy, Debug)]
pub struct Hit {
    /// What the phrase means.
    pub entry: &'static Entry,
    /// The words in the scanned text.
    pub range: CleanRange,
    /// The first word, by its place in [`Scan::words`].
    pub first_word: u32,
    /// How many words it has there.
    pub word_count: u32,
}

/// The words of a text and the phrases among them.
#[derive(Clone, Debug, Default)]
pub struct Scan {
    /// All words.
    pub words: Vec<Word>,
    hits: Vec<Hit>,
}

impl Scan {
    /// All hits, by where they start. Hits of different tags may overlap; of one tag, the longest is kept.
    pub fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// The hits with `tag`.
    pub fn tagged(&self, tag: Tag) -> impl Iterator<Item = &Hit> {
        self.hits.iter().filter(move |hit| hit.entry.tag == tag)
    }

    /// The hits within `range`, whatever their tag.
    pub fn within(&self, range: CleanRange) -> impl Iterator<Item = &Hit> {
        let first = self.hits.partition_point(|hit| hit.range.start() < range.start());
        self.hits[first..]
            .iter()
            .take_while(move |hit| hit.range.start() < range.end())
            .filter(move |hit| hit.range.end() <= range.end())
    }

    /// The hits with `tag` within `range`.
    pub fn tagged_within(&self, tag: Tag, range: CleanRange) -> impl Iterator<Item = &Hit> {
        self.within(range).filter(move |hit| hit.entry.tag == tag)
    }

    /// The words within `range`.
    pub fn words_within(&self, range: CleanRange) -> &[Word] {
        let first = self.words.partition_point(|word| word.start < range.start());
        let last = self.words.partition_point(|word| word.end <= range.end());
        &self.words[first..last.max(first)]
    }
}

impl Hit {
    /// Whether the phrase belongs to `language`, or to all.
    pub fn speaks(&self, language: Language) -> bool {
        self.entry.language == Language::Any || self.entry.language == language
    }
}

/// Finds the words of `text` and all phrases among them; linear in the text, whatever the number of phrases.
///
/// Words of web and e-mail addresses are no part of a phrase, and neither is a line break or the end of a sentence.
pub fn scan(text: &str) -> Scan {
    let words = words(text);
    let mut hits: Vec<Hit> = Vec::new();
    let mut exceptions: Vec<(CleanRange, u16)> = Vec::new();
    for (index, word) in words.iter().enumerate() {
        if word.in_address {
            continue;
        }
        for phrase in candidates(word.hash) {
            let Some(range) = phrase_at(phrase, &words[index..], text) else { continue };
            match phrase.role {
                Role::Except => exceptions.push((range, phrase.entry)),
                Role::Hit => hits.push(Hit {
                    entry: &ENTRIES[phrase.entry as usize],
                    range,
                    first_word: index as u32,
                    word_count: u32::from(phrase.len) + 1,
                }),
            }
        }
    }
    if !exceptions.is_empty() {
        hits.retain(|hit| !is_excepted(hit, &exceptions));
    }
    Scan { words, hits: keep_longest(hits) }
}

/// The phrases whose first word has the hash `hash`.
fn candidates(hash: u64) -> impl Iterator<Item = &'static Phrase> {
    let bucket = (hash >> (64 - BUCKET_BITS)) as usize;
    PHRASES[BUCKETS[bucket] as usize..BUCKETS[bucket + 1] as usize].iter().filter(move |phrase| phrase.first == hash)
}

/// The range of `phrase` in `text` where it stands at the first of `words`.
fn phrase_at(phrase: &Phrase, words: &[Word], text: &str) -> Option<CleanRange> {
    let rest = &REST[phrase.rest as usize..phrase.rest as usize + phrase.len as usize];
    if words.len() <= rest.len() {
        return None;
    }
    for (index, hash) in rest.iter().enumerate() {
        let (before, word) = (&words[index], &words[index + 1]);
        if word.hash != *hash || word.in_address || !is_gap(&text[before.end as usize..word.start as usize]) {
            return None;
        }
    }
    let range = CleanRange::new(words[0].start, words[rest.len()].end);
    (phrase.exact.is_empty() || text[range.indices()] == *phrase.exact).then_some(range)
}

/// Whether `gap` may stand between two words of a phrase: no line break, no end of a sentence, not much of anything. A
/// period without white space is part of a name (`U.S.`, `Node.js`).
fn is_gap(gap: &str) -> bool {
    gap == "."
        || gap.len() <= 6 && !gap.contains(['\n', '.', '!', '?', ';', ':', '(', ')', '|', '\u{fffc}', '•', '–', '—'])
}

/// The places of exceptions are found by binary search: they come in the order of their starts.
fn is_excepted(hit: &Hit, exceptions: &[(CleanRange, u16)]) -> bool {
    // The longest phrase is well under 64 words, so an exception that covers the hit starts near it.
    let first = exceptions.partition_point(|(range, _)| range.start() + 1024 < hit.range.start());
    exceptions[first..]
        .iter()
        .take_while(|(range, _)| range.start() <= hit.range.start())
        .any(|(range, entry)| range.contains(hit.range) && ENTRIES[*entry as usize].tag == hit.entry.tag)
}

/// Of the hits of one tag that lie within one another, the longest stays.
fn keep_longest(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by_key(|hit| (hit.range.start(), std::cmp::Reverse(hit.range.end())));
    // Hits come by their starts, so one lies within an earlier one of its tag if it ends no later than all of those.
    let mut ends = [0; Tag::ALL.len()];
    hits.retain(|hit| {
        let end = &mut ends[hit.entry.tag as usize];
        let longest = hit.range.end() > *end;
        *end = hit.range.end().max(*end);
        longest
    });
    hits
}
