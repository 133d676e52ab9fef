//! Lists of words as hashes, which the words of a scan carry: one look instead of a comparison with each.

use jdlint_core::text::word_hash;

/// The hashes of a list of words, in whatever case.
#[derive(Debug)]
pub(crate) struct Hashes(Vec<u64>);

impl Hashes {
    /// Those of `words`, each of which must be one word.
    pub(crate) fn of<'a>(words: impl IntoIterator<Item = &'a &'a str>) -> Self {
        let mut hashes: Vec<u64> = words.into_iter().map(|word| word_hash(word)).collect();
        hashes.sort_unstable();
        Self(hashes)
    }

    /// Whether the word whose hash is `hash` is one of the list.
    pub(crate) fn has(&self, hash: u64) -> bool {
        self.0.binary_search(&hash).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_does_not_count() {
        let list = Hashes::of(&["week", "año"]);
        assert!(list.has(word_hash("Week")) && list.has(word_hash("AÑO")));
        assert!(!list.has(word_hash("weeks")));
    }
}
