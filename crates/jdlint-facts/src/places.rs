//! Places by their names: countries, parts of countries, large cities.
//!
//! Many names are words as well (Reading, Nice, Mobile), so that a look-up means nothing in prose: ask only where a
//! place is expected.

use crate::generated::places::ROWS;
use jdlint_core::text::{Word, words};

/// How many words the name of a place has at most.
pub const MAX_WORDS: usize = 10;

/// What a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place {
    /// What kind of place it is.
    pub kind: PlaceKind,
    /// The country (ISO 3166-1: `DE`), or its part (ISO 3166-2: `US-CO`): the place itself, or where the city lies.
    pub code: &'static str,
}

/// What kind of place a name stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlaceKind {
    /// A country.
    Country,
    /// A state, province or nation of a country.
    Part,
    /// A city, or a region around one.
    City,
    /// A city whose name is a word as well (Reading, Nice, Mobile): a place only beside its country or part.
    WordCity,
    /// The letters of a country or part (`CO`, `UK`): a place only in capitals, and behind a comma or on its own.
    Code,
}

impl Place {
    /// Whether it is a city.
    pub fn is_city(self) -> bool {
        matches!(self.kind, PlaceKind::City | PlaceKind::WordCity)
    }

    /// The country's ISO 3166-1 code.
    pub fn country(self) -> &'static str {
        self.code.split('-').next().unwrap_or_default()
    }

    /// The ISO 3166-2 code of the country's part, where one is known.
    pub fn part(self) -> Option<&'static str> {
        self.code.contains('-').then_some(self.code)
    }
}

/// The keys of the names, sorted; each belongs to the place at the same index of `PLACES`.
static KEYS: &[u64] = &keys::<{ ROWS.len() }>();

/// The places.
static PLACES: &[Place] = &places::<{ ROWS.len() }>();

const fn keys<const N: usize>() -> [u64; N] {
    let mut keys = [0; N];
    let mut row = 0;
    while row < N {
        keys[row] = ROWS[row].0;
        row += 1;
    }
    keys
}

const fn places<const N: usize>() -> [Place; N] {
    let mut places = [Place { kind: PlaceKind::Country, code: "" }; N];
    let mut row = 0;
    while row < N {
        places[row] = Place { kind: ROWS[row].1, code: ROWS[row].2 };
        row += 1;
    }
    places
}

/// All places that the words of `name` stand for, in any case and with any punctuation between them; none where the
/// name is not known.
pub fn places_named(name: &str) -> &'static [Place] {
    places_of(&words(name))
}

/// All places that `words` stand for together.
pub fn places_of(words: &[Word]) -> &'static [Place] {
    if words.is_empty() || words.len() > MAX_WORDS {
        return &[];
    }
    let key = key_of(words);
    let first = KEYS.partition_point(|other| *other < key);
    let count = KEYS[first..].iter().take_while(|other| **other == key).count();
    &PLACES[first..first + count]
}

/// The key of the name that `words` make.
pub fn key_of(words: &[Word]) -> u64 {
    words.iter().fold(0, |key: u64, word| key.rotate_left(7).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ word.hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(name: &str) -> Vec<&'static str> {
        places_named(name).iter().map(|place| place.code).collect()
    }

    #[test]
    fn names_in_many_languages_are_one_place() {
        for (name, code) in [
            ("Germany", "DE"),
            ("deutschland", "DE"),
            ("Niemcy", "DE"),
            ("Allemagne", "DE"),
            ("Czech Republic", "CZ"),
            ("The Netherlands", "NL"),
            ("Österreich", "AT"),
            ("U.S.A.", "US"),
            ("Colorado", "US-CO"),
            ("british columbia", "CA-BC"),
            ("Bayern", "DE-BY"),
            ("Munich", "DE-BY"),
            ("Muenchen", "DE-BY"),
            ("Malmo", "SE"),
            ("Zurich", "CH-ZH"),
            ("St. Louis", "US-MO"),
            ("Frankfurt am Main", "DE-HE"),
            ("Île-de-France", "FR-IDF"),
            ("Ho Chi Minh City", "VN"),
            ("Zaragoza", "ES-AR"),
            ("Fort Wayne", "US-IN"),
            ("Ft. Wayne", "US-IN"),
            ("Gdansk", "PL-22"),
        ] {
            assert_eq!(codes(name), [code], "{name}");
        }
    }

    #[test]
    fn many_cities_are_known() {
        let cities = PLACES.iter().filter(|place| place.is_city()).count();
        assert!(cities >= 2500, "{cities}");
        assert!(places_named("Mobile").iter().all(|place| place.kind == PlaceKind::WordCity));
    }

    #[test]
    fn names_of_two_places_are_both() {
        assert_eq!(codes("Georgia"), ["GE", "US-GA"]);
        assert_eq!(codes("CO"), ["CO", "US-CO"]);
        assert_eq!(codes("Cambridge"), ["CA-ON", "GB-ENG", "US-MA"]);
        assert_eq!(codes("Vancouver"), ["CA-BC", "US-WA"]);
        assert_eq!(codes("Pasadena"), ["US-CA", "US-MD", "US-TX"]);
        assert!(codes("Springfield").len() > 2);
        assert!(codes("Exampleville").is_empty());
        assert!(codes("").is_empty());
    }
}
