//! Which words of a posting are no wording of the author's: the equal-opportunity statement, the employer's name, the
//! title, and tokens of templates; found once a posting, for all rules.

use jdlint_core::Posting;
use jdlint_core::posting::Evidence;
use jdlint_core::text::RangeSet;

/// Where the posting says what, to be asked by position.
#[derive(Debug)]
pub struct Said {
    /// The employer's equal-opportunity statements.
    pub statements: RangeSet,
    /// The employer's name, where it was read.
    pub company: RangeSet,
    /// The posting's title.
    pub title: RangeSet,
    /// The tokens of templates.
    pub placeholders: RangeSet,
    /// The distinct names of the employer, most sure first.
    names: Vec<String>,
}

/// A posting has one employer, and a file that looks like more is not searched for all of them.
const MANY_NAMES: usize = 16;

impl Said {
    /// Gathers it from `posting`.
    pub fn of(posting: &Posting) -> Self {
        let mut names: Vec<String> = Vec::new();
        for one in posting.company.evidence.iter().take(MANY_NAMES * 8) {
            if names.len() < MANY_NAMES && !names.contains(&one.value) {
                names.push(one.value.clone());
            }
        }
        Self {
            statements: ranges(&posting.equal_opportunity.evidence),
            company: ranges(&posting.company.evidence),
            title: ranges(&posting.title.evidence),
            placeholders: posting.placeholders.iter().map(|one| one.text).collect(),
            names,
        }
    }

    /// Whether `words` stand as whole words in the employer's name: the name is repeated in the text without its legal
    /// form ("Crazy Otter" of Crazy Otter Ltd).
    pub fn is_in_name(&self, words: &str) -> bool {
        words.starts_with(char::is_uppercase)
            && self.names.iter().any(|name| {
                name.match_indices(words).any(|(at, _)| {
                    let (before, after) = (&name[..at], &name[at + words.len()..]);
                    !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric)
                })
            })
    }
}

fn ranges<T>(evidence: &[Evidence<T>]) -> RangeSet {
    evidence.iter().map(|one| one.text).collect()
}
