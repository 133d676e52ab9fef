//! Which countries a posting reaches, as far as it says so.

use jdlint_core::Posting;
use jdlint_facts::Language;

/// Whether a posting reaches a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// It names other places only.
    No,
    /// It names no place that is known, so it may.
    Unknown,
    /// It names a place there, or the config does.
    Yes,
}

impl Reach {
    /// Whether `posting`, written in `language`, reaches `country` (an ISO 3166-1 alpha-2 code).
    ///
    /// `home` and `hires_in` are the config's. A posting in another language than the country's is taken to name its
    /// place elsewhere when it names none that is known: a German posting with an unknown town is not in the United States.
    pub fn of_country(posting: &Posting, country: &str, language: Language, codes: &[&str]) -> Self {
        let is_there =
            |code: &str| code == country || code.strip_prefix(country).is_some_and(|rest| rest.starts_with('-'));
        let mut known = false;
        for location in &posting.locations.evidence {
            let place = &location.value;
            if place.subdivision.iter().chain(&place.country).any(|code| is_there(code)) {
                return Self::Yes;
            }
            known |= place.country.is_some();
        }
        if codes.iter().any(|code| is_there(code)) {
            return Self::Yes;
        }
        let elsewhere = known || !matches!(language, Language::English | Language::Any) || !codes.is_empty();
        if elsewhere { Self::No } else { Self::Unknown }
    }
}
