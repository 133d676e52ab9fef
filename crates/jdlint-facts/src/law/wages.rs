//! General minimum wages, by place.

pub use crate::generated::law_pay::WAGE_SOURCES;
use crate::generated::law_pay::WAGES;
use crate::law::Confidence;
use jiff::civil::Date;

/// The general minimum wage of a place, in dollars an hour.
#[derive(Clone, Copy, Debug)]
pub struct Wage {
    /// The ISO 3166 code of the place.
    pub place: &'static str,
    /// The place as a sentence names it.
    pub name: &'static str,
    /// The general rate.
    pub hourly: f64,
    /// The lowest general rate of any of its regions or kinds of employer; the same as `hourly` where it has one.
    pub lowest: f64,
    /// The first day of the rate.
    pub since: Date,
    /// The day up to which pages were seen.
    pub checked: Date,
    /// How well it is borne out.
    pub confidence: Confidence,
    /// Whether the rate rests on memory alone.
    pub remembered_rate: bool,
    /// Whether its first day does.
    pub remembered_since: bool,
    /// What else there is to know.
    pub note: &'static str,
}

/// The wages, by place.
pub fn wages() -> &'static [Wage] {
    WAGES
}

/// The wage of exactly the place `code` (`US-CO`).
pub fn wage_of(code: &str) -> Option<&'static Wage> {
    WAGES.binary_search_by(|wage| wage.place.cmp(code)).ok().map(|index| &WAGES[index])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wages_are_sorted_and_marked() {
        assert!(WAGES.is_sorted_by(|a, b| a.place < b.place));
        for wage in WAGES {
            assert!(wage.lowest <= wage.hourly && wage.hourly < 40.0, "{}", wage.place);
            assert_eq!(wage.confidence == Confidence::Memory, wage.remembered_rate, "{}", wage.place);
        }
        assert_eq!(wage_of("US-CO").map(|wage| wage.hourly), Some(15.16));
        assert!(wage_of("US-TX").is_none());
    }
}
