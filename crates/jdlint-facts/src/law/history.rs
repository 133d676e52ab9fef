//! Places that bar asking applicants what they earn or earned.

pub use crate::generated::law_pay::HISTORY_SOURCES;
use crate::generated::law_pay::{EU, HISTORY_BANS};
use crate::law::Confidence;
use jiff::civil::Date;

/// A place that bars it.
#[derive(Clone, Copy, Debug)]
pub struct HistoryBan {
    /// The ISO 3166 code of the place, or `EU`.
    pub place: &'static str,
    /// The place as a sentence names it.
    pub name: &'static str,
    /// The first day, where one was seen.
    pub since: Option<Date>,
    /// The day up to which pages were seen.
    pub checked: Date,
    /// The law as lawyers cite it; empty where none was named.
    pub citation: &'static str,
    /// How well it is borne out.
    pub confidence: Confidence,
}

/// The places.
pub fn history_bans() -> &'static [HistoryBan] {
    HISTORY_BANS
}

/// The ban of exactly the place `code` (`US-CO`), or that of the European Union for one of its member states.
pub fn history_ban_at(code: &str) -> Option<&'static HistoryBan> {
    let country = code.split('-').next().unwrap_or_default();
    let place = if EU.contains(&country) { "EU" } else { code };
    HISTORY_BANS.binary_search_by(|ban| ban.place.cmp(place)).ok().map(|index| &HISTORY_BANS[index])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bans_are_found_by_place() {
        assert!(HISTORY_BANS.is_sorted_by(|a, b| a.place < b.place));
        assert_eq!(history_ban_at("US-CA").map(|ban| ban.name), Some("California"));
        assert_eq!(history_ban_at("DE-BE").map(|ban| ban.place), Some("EU"));
        assert!(history_ban_at("US-TX").is_none() && history_ban_at("GB").is_none());
    }
}
