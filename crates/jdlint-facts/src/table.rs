//! From the rows of the generated file to the tables that the scan reads, at compile time.
//!
//! The generated rows hold no offset into one another: a new phrase is one new line, and git can merge two. The
//! offsets are computed here by constant functions, each in one pass over the rows.

use crate::Tag;
use crate::generated::phrases::ROWS;
use crate::phrase::{Entry, First, Language, Phrase, Role};

/// A phrase as the generated file writes it; the rows are sorted by their hashes, those of one word first.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Row {
    /// The hashes of its words.
    hashes: &'static [u64],
    /// The entry that it belongs to.
    entry: u16,
    /// What it does.
    role: Role,
    /// Its spelling, where the case counts.
    exact: Option<&'static str>,
}

impl Row {
    /// A phrase that is a hit.
    pub(crate) const fn hit(hashes: &'static [u64], entry: u16) -> Self {
        Self { hashes, entry, role: Role::Hit, exact: None }
    }

    /// A phrase that takes back hits.
    pub(crate) const fn except(hashes: &'static [u64], entry: u16) -> Self {
        Self { hashes, entry, role: Role::Except, exact: None }
    }

    /// The same, where it is spelled like `exact`.
    pub(crate) const fn spelled(self, exact: &'static str) -> Self {
        Self { exact: Some(exact), ..self }
    }
}

/// An entry, in one line of the generated file.
pub(crate) const fn entry(
    tag: Tag,
    key: &'static str,
    language: Language,
    replacement: &'static str,
    reason: &'static str,
    source: &'static str,
    jurisdictions: &'static str,
) -> Entry {
    Entry { tag, key, language, replacement, reason, source, jurisdictions }
}

const SIZES: Sizes = sizes();

/// How many bits of a hash choose its bucket: as many buckets as there are first words, or up to twice as many.
pub(crate) const BUCKET_BITS: u32 = usize::BITS - SIZES.firsts.leading_zeros();

/// The phrases, by the hashes of their first and second words.
pub(crate) static PHRASES: &[Phrase] = &phrases::<{ ROWS.len() }>();

/// The spellings of phrases whose case counts.
pub(crate) static EXACT: &[&str] = &exact::<{ SIZES.exact }>();

/// The hashes of all words but the first two.
pub(crate) static REST: &[u64] = &rest::<{ SIZES.rest }>();

/// The words that phrases begin with, by their hashes.
pub(crate) static FIRSTS: [First; SIZES.firsts] = firsts();

/// Where the first words of each bucket start.
pub(crate) static BUCKETS: &[u16] = &buckets::<{ (1 << BUCKET_BITS) + 1 }>(&FIRSTS);

struct Sizes {
    firsts: usize,
    rest: usize,
    exact: usize,
}

const fn sizes() -> Sizes {
    let mut sizes = Sizes { firsts: 0, rest: 0, exact: 0 };
    let mut row = 0;
    while row < ROWS.len() {
        if row == 0 || ROWS[row].hashes[0] != ROWS[row - 1].hashes[0] {
            sizes.firsts += 1;
        }
        sizes.rest += ROWS[row].hashes.len().saturating_sub(2);
        if ROWS[row].exact.is_some() {
            sizes.exact += 1;
        }
        row += 1;
    }
    sizes
}

const fn phrases<const N: usize>() -> [Phrase; N] {
    let mut phrases = [Phrase { second: 0, rest: 0, entry: 0, len: 0, role: Role::Hit, exact: 0 }; N];
    let (mut row, mut rest, mut exact) = (0, 0, 0);
    while row < N {
        let Row { hashes, entry, role, exact: spelling } = ROWS[row];
        if spelling.is_some() {
            exact += 1;
        }
        phrases[row] = Phrase {
            second: if hashes.len() > 1 { hashes[1] } else { 0 },
            rest,
            entry,
            len: hashes.len() as u8,
            role,
            exact: if spelling.is_some() { exact } else { 0 },
        };
        rest += hashes.len().saturating_sub(2) as u32;
        row += 1;
    }
    phrases
}

const fn exact<const N: usize>() -> [&'static str; N] {
    let mut exact = [""; N];
    let (mut row, mut at) = (0, 0);
    while row < ROWS.len() {
        if let Some(spelling) = ROWS[row].exact {
            exact[at] = spelling;
            at += 1;
        }
        row += 1;
    }
    exact
}

const fn rest<const N: usize>() -> [u64; N] {
    let mut rest = [0; N];
    let (mut row, mut at) = (0, 0);
    while row < ROWS.len() {
        let hashes = ROWS[row].hashes;
        let mut word = 2;
        while word < hashes.len() {
            rest[at] = hashes[word];
            at += 1;
            word += 1;
        }
        row += 1;
    }
    rest
}

/// For each first word: its hash, where its phrases start, where those of several words start, where they end.
const fn firsts<const N: usize>() -> [First; N] {
    let mut firsts = [First { hash: 0, start: 0, longer: 0, end: 0 }; N];
    let (mut row, mut at) = (0, 0);
    while row < ROWS.len() {
        let hash = ROWS[row].hashes[0];
        let start = row as u16;
        while row < ROWS.len() && ROWS[row].hashes[0] == hash && ROWS[row].hashes.len() == 1 {
            row += 1;
        }
        let longer = row as u16;
        while row < ROWS.len() && ROWS[row].hashes[0] == hash {
            row += 1;
        }
        firsts[at] = First { hash, start, longer, end: row as u16 };
        at += 1;
    }
    firsts
}

const fn buckets<const N: usize>(firsts: &[First]) -> [u16; N] {
    let mut buckets = [0; N];
    let (mut bucket, mut first) = (0, 0);
    while bucket < N {
        while first < firsts.len() && (firsts[first].hash >> (64 - BUCKET_BITS)) < bucket as u64 {
            first += 1;
        }
        buckets[bucket] = first as u16;
        bucket += 1;
    }
    buckets
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sorted_and_fit_the_tables() {
        let words = |row: &Row| (row.hashes[0], row.hashes.get(1).copied(), row.hashes.to_vec());
        assert!(ROWS.windows(2).all(|pair| words(&pair[0]) <= words(&pair[1])));
        assert!(u16::try_from(ROWS.len()).is_ok() && ROWS.iter().all(|row| row.hashes.len() <= 60));
        assert_eq!(FIRSTS.last().map(|first| usize::from(first.end)), Some(ROWS.len()));
    }
}
