//! What is asked of the law.

use crate::CompanyFacts;
use jdlint_facts::law::Duty;
use jdlint_facts::{Language, Scan, Tag};
use jiff::civil::Date;

/// Who asks about the law, when, and in which language the posting is written.
#[derive(Clone, Copy, Debug)]
pub struct LawQuery<'a> {
    /// The day that is asked about.
    pub as_of: Date,
    /// What the team says about itself.
    pub company: &'a CompanyFacts,
    /// The language of the posting.
    pub language: Language,
    /// The words of the posting and the phrases among them.
    pub scan: &'a Scan,
}

impl LawQuery<'_> {
    /// Whether the posting begins with the name of a public employer of the kind `key`.
    fn is_of(self, key: &str) -> bool {
        const LEAD_WORDS: u32 = 25;
        self.scan.tagged(Tag::PublicEmployer).any(|hit| hit.first_word < LEAD_WORDS && hit.entry.key == key)
    }

    /// Whether the law leaves the employer out: the federal government is not under the law of a state, nor the District
    /// of Columbia under its own.
    pub(super) fn leaves_out(self, duty: &Duty) -> bool {
        duty.country() == "US" && self.is_of("federal") || duty.place == "US-DC" && self.is_of("district")
    }
}
