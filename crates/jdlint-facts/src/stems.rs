//! Gender-coded stems: words whose ring is masculine or feminine, as a study of 2011 published them.
//!
//! They are no phrases: a stem matches the beginning of a word, and only one rule asks for them, so that the one scan
//! does not look for them.

use crate::generated::stems::{SOURCE, STEMS};

/// The ring of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Coding {
    /// A word of the study's masculine list.
    Masculine,
    /// A word of its feminine list.
    Feminine,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stem {
    /// Small letters, without hyphens.
    pub(crate) text: &'static str,
    /// Whether any letters, hyphens or numbers may follow.
    pub(crate) open: bool,
    /// The list that it stands in.
    pub(crate) coding: Coding,
}

/// Where the study can be read.
pub const STUDY: &str = SOURCE;

/// The ring of `word`, a word of the text with the hyphens in it; `None` where no stem fits.
///
/// Hyphens count for nothing: `co-operative` is `cooperative`.
pub fn coding_of(word: &str) -> Option<Coding> {
    let first = word.bytes().next()?.to_ascii_lowercase();
    let start = STEMS.partition_point(|stem| stem.text.as_bytes()[0] < first);
    STEMS[start..]
        .iter()
        .take_while(|stem| stem.text.as_bytes()[0] == first)
        .find(|stem| fits(stem, word))
        .map(|stem| stem.coding)
}

fn fits(stem: &Stem, word: &str) -> bool {
    let mut letters = word.bytes().filter(|byte| *byte != b'-').map(|byte| byte.to_ascii_lowercase());
    stem.text.bytes().all(|byte| letters.next() == Some(byte)) && (stem.open || letters.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stems_fit_beginnings_and_words_fit_wholes() {
        for word in ["Leader", "leadership", "lead-generation", "ACTIVE", "Self-confident", "analyse", "dominating"] {
            assert_eq!(coding_of(word), Some(Coding::Masculine), "{word}");
        }
        for word in ["support", "Co-operative", "inter-personal", "interpersonally", "kind", "responsibilities"] {
            assert_eq!(coding_of(word), Some(Coding::Feminine), "{word}");
        }
        for word in ["actively", "kindergarten", "kinds", "misleading", "plead", "confidently", "", "é", "self-made"] {
            assert_eq!(coding_of(word), None, "{word}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_whole() {
        assert!(STEMS.is_sorted_by_key(|stem| stem.text));
        let count = |coding| STEMS.iter().filter(|stem| stem.coding == coding).count();
        assert_eq!((count(Coding::Masculine), count(Coding::Feminine)), (42, 40), "as many as appendix A prints");
    }
}
