//! The one scan: all phrases of all data files, found in one pass over the words of a text.

use crate::generated::phrases::ENTRIES;
use crate::phrase::{Entry, First, Phrase, Role};
use crate::table::{BUCKET_BITS, BUCKETS, EXACT, FIRSTS, PHRASES, REST};
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
    /// All hits, by where they start.
    hits: Vec<Hit>,
    /// The places of the hits in `hits`, tag by tag; within a tag by where they start.
    by_tag: Vec<u32>,
    /// Where each tag starts in `by_tag`; one more than there are tags, or none where there are no hits.
    tag_starts: Vec<u32>,
}

impl Scan {
    /// With how many `hits` there are of each tag.
    fn new(words: Vec<Word>, hits: Vec<Hit>, counts: &[u32; Tag::ALL.len()]) -> Self {
        let mut tag_starts = Vec::with_capacity(counts.len() + 1);
        let mut next = [0; Tag::ALL.len()];
        let mut start = 0;
        for (next, count) in next.iter_mut().zip(counts) {
            *next = start;
            tag_starts.push(start);
            start += count;
        }
        tag_starts.push(start);
        let mut by_tag = vec![0; hits.len()];
        for (index, hit) in hits.iter().enumerate() {
            let place = &mut next[hit.entry.tag as usize];
            by_tag[*place as usize] = index as u32;
            *place += 1;
        }
        Self { words, hits, by_tag, tag_starts }
    }

    /// All hits, by where they start. Hits of different tags may overlap; of one tag, the longest is kept.
    pub fn hits(&self) -> &[Hit] {
        &self.hits
    }

    /// The hits with `tag`.
    pub fn tagged(&self, tag: Tag) -> impl Iterator<Item = &Hit> {
        self.places(tag).iter().map(|place| &self.hits[*place as usize])
    }

    /// The hits with one of `tags`, by where they start.
    pub fn tagged_any(&self, tags: &[Tag]) -> Vec<&Hit> {
        let mut places: Vec<u32> = tags.iter().flat_map(|tag| self.places(*tag)).copied().collect();
        places.sort_unstable();
        places.into_iter().map(|place| &self.hits[place as usize]).collect()
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
        let places = self.places(tag);
        let first = places.partition_point(|place| self.hits[*place as usize].range.start() < range.start());
        places[first..]
            .iter()
            .map(|place| &self.hits[*place as usize])
            .take_while(move |hit| hit.range.start() < range.end())
            .filter(move |hit| hit.range.end() <= range.end())
    }

    /// The words within `range`.
    pub fn words_within(&self, range: CleanRange) -> &[Word] {
        let first = self.words.partition_point(|word| word.start < range.start());
        // There are no more words in the range than bytes.
        let rest = &self.words[first..];
        let rest = &rest[..rest.len().min(range.len() as usize)];
        &rest[..rest.partition_point(|word| word.end <= range.end())]
    }

    fn places(&self, tag: Tag) -> &[u32] {
        let Some(end) = self.tag_starts.get(tag as usize + 1) else { return &[] };
        &self.by_tag[self.tag_starts[tag as usize] as usize..*end as usize]
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
    let mut found = Found { hits: Vec::with_capacity(2 * words.len()), exceptions: Vec::new() };
    for (index, word) in words.iter().enumerate() {
        if word.in_address {
            continue;
        }
        let Some(first) = first_named(word.hash) else { continue };
        let before = found.hits.len();
        if first.longer < first.end
            && let Some(next) = words.get(index + 1)
            && goes_on(word, next, text)
        {
            let longer = &PHRASES[first.longer as usize..first.end as usize];
            let start = longer.partition_point(|phrase| phrase.second < next.hash);
            for phrase in longer[start..].iter().take_while(|phrase| phrase.second == next.hash) {
                if let Some(range) = phrase_at(phrase, &words[index..], text) {
                    found.add(phrase, range, index);
                }
            }
            // The longest stands first, so that the others, and those of one word, are seen to lie within it.
            if found.hits.len() > before + 1 {
                found.hits[before..].sort_by_key(|hit| std::cmp::Reverse(hit.range.end()));
            }
        }
        for phrase in &PHRASES[first.start as usize..first.longer as usize] {
            let range = CleanRange::new(word.start, word.end);
            if is_spelled(phrase, range, text) {
                found.add(phrase, range, index);
            }
        }
    }
    let (hits, counts) = found.settled();
    Scan::new(words, hits, &counts)
}

/// What the scan has found so far.
struct Found {
    hits: Vec<Hit>,
    /// The ranges that take back the hits of their entry's tag.
    exceptions: Vec<(CleanRange, u16)>,
}

impl Found {
    /// Adds `phrase`, which stands at `range`, from the word at `index` on.
    fn add(&mut self, phrase: &Phrase, range: CleanRange, index: usize) {
        match phrase.role {
            Role::Except => self.exceptions.push((range, phrase.entry)),
            Role::Hit => self.hits.push(Hit {
                entry: &ENTRIES[phrase.entry as usize],
                range,
                first_word: index as u32,
                word_count: u32::from(phrase.len),
            }),
        }
    }

    /// The hits that stay, and how many they are of each tag: those that no exception takes back, and of those of one
    /// tag that lie within one another, the longest.
    fn settled(self) -> (Vec<Hit>, [u32; Tag::ALL.len()]) {
        let Self { mut hits, exceptions } = self;
        // Few tags have exceptions, and most hits are of another one.
        let mut excepted = [false; Tag::ALL.len()];
        for (_, entry) in &exceptions {
            excepted[ENTRIES[*entry as usize].tag as usize] = true;
        }
        // Hits come by their starts and the longer first, so one lies within an earlier one of its tag if it ends no
        // later than all of those.
        let mut ends = [0; Tag::ALL.len()];
        let mut counts = [0; Tag::ALL.len()];
        hits.retain(|hit| {
            let tag = hit.entry.tag as usize;
            if hit.range.end() <= ends[tag] || excepted[tag] && is_excepted(hit, &exceptions) {
                return false;
            }
            ends[tag] = hit.range.end();
            counts[tag] += 1;
            true
        });
        (hits, counts)
    }
}

/// The phrases that begin with the word whose hash is `hash`.
fn first_named(hash: u64) -> Option<&'static First> {
    let bucket = (hash >> (64 - BUCKET_BITS)) as usize;
    FIRSTS[BUCKETS[bucket] as usize..BUCKETS[bucket + 1] as usize].iter().find(|first| first.hash == hash)
}

/// The range of `phrase` in `text` where it stands at the first of `words`, whose first two are known to be its own.
fn phrase_at(phrase: &Phrase, words: &[Word], text: &str) -> Option<CleanRange> {
    let len = phrase.len as usize;
    let found = words.get(..len)?;
    let rest = &REST[phrase.rest as usize..phrase.rest as usize + len.saturating_sub(2)];
    if found.iter().skip(2).zip(rest).any(|(word, hash)| word.hash != *hash) {
        return None;
    }
    if found.windows(2).skip(1).any(|pair| !goes_on(&pair[0], &pair[1], text)) {
        return None;
    }
    let range = CleanRange::new(found[0].start, found[len - 1].end);
    is_spelled(phrase, range, text).then_some(range)
}

/// Whether the words in `range` are written as `phrase` wants them, where the case counts.
fn is_spelled(phrase: &Phrase, range: CleanRange, text: &str) -> bool {
    let Some(place) = phrase.exact.checked_sub(1) else { return true };
    text[range.indices()] == *EXACT[place as usize]
}

/// Whether a phrase that holds `word` can go on with `next`, the word behind it.
fn goes_on(word: &Word, next: &Word, text: &str) -> bool {
    let (from, to) = (word.end as usize, next.start as usize);
    // Nearly all gaps are one space.
    let is_space = to - from == 1 && text.as_bytes()[from] == b' ';
    !next.in_address && (is_space || is_gap(&text[from..to]) || is_abbreviation(word, &text[..to]))
}

/// Whether `text`, which ends with the gap behind `word`, ends like `U.S. `: its period ends no sentence.
fn is_abbreviation(word: &Word, text: &str) -> bool {
    let before = &text[..word.start as usize];
    word.end - word.start == 1 && before.ends_with('.') && matches!(&text[word.end as usize..], ". " | ".\u{a0}")
}

/// Whether `gap` may stand between two words of a phrase: no line break, no end of a sentence, not much of anything. A
/// period without white space is part of a name (`U.S.`, `Node.js`).
fn is_gap(gap: &str) -> bool {
    match gap {
        " " | "-" | "." | "" => true,
        _ => gap.len() <= 6 && !gap.contains(['\n', '.', '!', '?', ';', ':', '(', ')', '|', '\u{fffc}', '•', '–', '—']),
    }
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
