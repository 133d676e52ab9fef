//! Reading places from words that stand where a place belongs.

use super::atom::{Atom, Gap, atoms};
use super::resolve::{agree, resolve, strength};
use jdlint_core::CleanRange;
use jdlint_core::posting::Location;
use jdlint_facts::Scan;

/// A place that was read.
#[derive(Clone, Debug)]
pub(crate) struct ReadPlace {
    /// Its words.
    pub(crate) range: CleanRange,
    /// What it comes to.
    pub(crate) location: Location,
    /// How well it is known.
    pub(crate) strength: Strength,
}

/// How well a place is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Strength {
    /// It is a name with a capital letter.
    Unknown,
    /// It is nothing but letters (`UK`).
    Letters,
    /// An unknown name beside a known state or country.
    Beside,
    /// Its name is known.
    Known,
}

/// What a value says of places.
#[derive(Clone, Debug, Default)]
pub(crate) struct ReadPlaces {
    /// The places, in the order of the text.
    pub(crate) places: Vec<ReadPlace>,
    /// Words for many places, or none in particular.
    pub(crate) vague: Option<CleanRange>,
    /// Whether a workplace is named ("remote").
    pub(crate) workplace: bool,
}

/// Reads the places of `range`, which is a value of a location or words that were taken for one.
pub(crate) fn read_places(clean: &str, scan: &Scan, range: CleanRange) -> ReadPlaces {
    let found = atoms(clean, scan, range);
    let mut groups: Vec<Vec<Atom>> = Vec::new();
    let all = &found.names;
    for (index, atom) in all.iter().enumerate() {
        let Some(group) = groups.last_mut() else {
            groups.push(vec![*atom]);
            continue;
        };
        let next = all.get(index + 1);
        match meets(clean, group, atom, next) {
            Meeting::Joins => group.push(*atom),
            Meeting::Follows => groups.push(vec![*atom]),
            Meeting::Drops => {}
        }
    }
    let mut places: Vec<ReadPlace> =
        groups.iter().filter(|group| !is_remote_from(group)).map(|group| place(clean, group)).collect();
    let all_kept = groups.len() == places.len();
    for index in (1..places.len()).rev() {
        let is_firm = places[index].strength >= Strength::Beside;
        let country = places[index].location.country.clone().filter(|_| is_firm);
        let before = &mut places[index - 1];
        if before.strength == Strength::Unknown && country.is_some() && all_kept {
            before.location.country = country;
        }
    }
    ReadPlaces { places, vague: found.vague, workplace: found.workplace }
}

enum Meeting {
    Joins,
    Follows,
    Drops,
}

/// Whether `atom` belongs to the place that `group` began.
fn meets(clean: &str, group: &[Atom], atom: &Atom, next: Option<&Atom>) -> Meeting {
    // "CA" before "US" is California.
    let has_country = group.iter().any(Atom::is_surely_country);
    let has_region = group.iter().any(|other| other.is_region() && !other.is_city());
    let has_city = group.iter().any(Atom::is_city);
    let all_unknown = group.iter().all(|other| !other.is_known());
    // "This role is based in Austin, TX": the words before the comma are no part of the place.
    let is_prose = group.iter().any(|other| other.prose);
    if atom.gap == Gap::Hard {
        return Meeting::Follows;
    }
    if atom.gap == Gap::Space {
        return Meeting::Joins;
    }
    // "Austin or remote / remote (US)": the country says where people may live.
    if atom.remote && atom.is_country() && group.iter().all(|other| !other.remote) {
        return Meeting::Follows;
    }
    if !atom.is_known() {
        let next_is_region = next
            .is_some_and(|next| matches!(next.gap, Gap::Comma | Gap::Space) && next.is_region() && !next.is_country());
        return match atom.gap {
            Gap::Comma if all_unknown => Meeting::Joins,
            Gap::Comma if next_is_region && has_region => Meeting::Follows,
            Gap::Soft if all_unknown || has_region => Meeting::Follows,
            _ => Meeting::Drops,
        };
    }
    let fits = |atom: &Atom| group.iter().filter(|other| other.is_known()).all(|other| agree(other, atom));
    let compatible = fits(atom);
    // "Gurugram, HR, IN": letters of a part that are not known, before the country of the city.
    let is_part = atom.has_letters() && atom.gap == Gap::Comma && !compatible && has_city;
    if is_part && next.is_some_and(|next| next.gap == Gap::Comma && next.is_country() && fits(next)) {
        return Meeting::Drops;
    }
    // "New York" and "Washington" are cities too.
    let may_be_region = atom.is_region() && atom.gap == Gap::Comma && (has_city && compatible && !has_region);
    if atom.is_region() && !atom.is_city() || may_be_region {
        let joins = match atom.gap {
            Gap::Comma if all_unknown => !is_prose,
            // The region that is written wins over the city that is known: "Paris, TX".
            Gap::Comma if !has_region => compatible || !atom.is_surely_country(),
            Gap::Comma => !has_country && compatible && atom.is_country(),
            _ => has_city && !has_country && compatible || all_unknown && atom.is_country(),
        };
        return if joins { Meeting::Joins } else { Meeting::Follows };
    }
    let text = |atom: &Atom| &clean[atom.range.indices()];
    let same = group.iter().any(|other| other.is_city() && text(other) == text(atom));
    let closed = has_region && has_city;
    let joins = match atom.gap {
        Gap::Comma if all_unknown => !is_prose,
        Gap::Comma => same || compatible && !has_city && !closed,
        // "Exampleville, CA, US / San Francisco": the place before is whole, though its name is not known.
        Gap::Soft if has_region && group.len() > 1 => false,
        Gap::Soft => compatible && !has_city && !all_unknown || same && !closed,
        Gap::Open => compatible && !has_city || same,
        _ => false,
    };
    if joins { Meeting::Joins } else { Meeting::Follows }
}

/// "Remote (US)" says where people may live, not where the work is done.
fn is_remote_from(group: &[Atom]) -> bool {
    group.iter().all(|atom| atom.remote && atom.is_country())
}

/// The place that the names of `group` make.
fn place(clean: &str, group: &[Atom]) -> ReadPlace {
    let range = group.iter().map(|atom| atom.range).reduce(CleanRange::cover).unwrap_or_default();
    let text = |range: CleanRange| clean.get(range.indices()).unwrap_or_default();
    let (country, subdivision) = resolve(clean, group);
    // The last name is the region where one stands before it: "Example County, Washington".
    let last_region = group.iter().rposition(Atom::is_region).filter(|_| group.len() > 1);
    let is_city = |index: &usize| group[*index].is_city() && Some(*index) != last_region;
    let city = (0..group.len())
        .find(is_city)
        .or_else(|| (0..group.len()).rev().find(|index| !group[*index].is_known()))
        .map(|index| group[index]);
    let region = group
        .iter()
        .find(|atom| {
            atom.places().any(|place| place.part().is_some() && !place.is_city())
                && city.is_none_or(|city| city.range != atom.range)
                && !(atom.is_code() && subdivision.is_none())
                && (group.len() > 1 || !atom.is_city())
        })
        .map(|atom| text(atom.range).to_owned());
    let strength = strength(group);
    let location = Location {
        text: text(range).to_owned(),
        city: city.map(|city| text(city.range).to_owned()),
        region,
        country: country.map(str::to_owned),
        subdivision: subdivision.map(str::to_owned),
    };
    ReadPlace { range, location, strength }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jdlint_facts::scan;

    fn show(text: &str) -> String {
        let read = read_places(text, &scan(text), CleanRange::new(0, text.len() as u32));
        let mut out: Vec<String> = read
            .places
            .iter()
            .map(|place| {
                let location = &place.location;
                assert_eq!(&text[place.range.indices()], location.text);
                let code = location.subdivision.as_deref().or(location.country.as_deref()).unwrap_or("?");
                format!("{}={code}", location.city.as_deref().unwrap_or("-"))
            })
            .collect();
        if read.vague.is_some() {
            out.push("vague".to_owned());
        }
        if read.workplace {
            out.push("workplace".to_owned());
        }
        out.join("; ")
    }

    #[test]
    fn values_are_places() {
        for (text, wanted) in [
            ("Berlin", "Berlin=DE-BE"),
            ("Berlin, DE", "Berlin=DE-BE"),
            ("Berlin, Germany", "Berlin=DE-BE"),
            ("berlin", "berlin=DE-BE"),
            ("Denver, CO", "Denver=US-CO"),
            ("Denver, Colorado, USA", "Denver=US-CO"),
            ("Exampleville, CO", "Exampleville=US-CO"),
            ("Exampleville, CO 80202", "Exampleville=US-CO"),
            ("12 Example Street, Exampleville, IL 62701", "Exampleville=US-IL"),
            ("Exampleville, DE", "Exampleville=?"),
            ("Toronto, ON", "Toronto=CA-ON"),
            ("Toronto, CA", "Toronto=CA-ON"),
            ("Paris, TX", "Paris=US-TX"),
            ("Paris", "Paris=FR-IDF"),
            ("Cambridge", "Cambridge=?"),
            ("Cambridge, MA", "Cambridge=US-MA"),
            ("Cambridge, UK", "Cambridge=GB-ENG"),
            ("Atlanta, Georgia", "Atlanta=US-GA"),
            ("Athens, Georgia", "Athens=US-GA"),
            ("San Mateo, CA, US", "San Mateo=US-CA"),
            ("Atlanta, Georgia, US", "Atlanta=US-GA"),
            ("Toronto, ON, CA", "Toronto=CA-ON"),
            ("Berlin, BE, DE", "Berlin=DE-BE"),
            ("Gurugram, HR, IN", "Gurugram=IN-HR"),
            ("Madrid, MD, ES", "Madrid=ES-MD"),
            ("Rome, GA", "Rome=US-GA"),
            ("Example Freight Terminal in Laredo TX", "Laredo=US-TX"),
            ("Tbilisi, Georgia", "Tbilisi=GE"),
            ("Georgia", "-=?"),
            ("Example County, Georgia", "Example County=US-GA"),
            ("Example County, Va.", "Example County=US-VA"),
            ("Washington, D.C.", "Washington=US-DC"),
            ("New York, NY", "New York=US-NY"),
            ("New York, New York, USA", "New York=US-NY"),
            ("Example County, Washington", "Example County=US-WA"),
            ("Spokane, Washington", "Spokane=US-WA"),
            ("Perth, WA", "Perth=AU-WA"),
            ("Seattle, WA", "Seattle=US-WA"),
            ("Melbourne, Victoria, Australia", "Melbourne=AU-VIC"),
            ("München, Bayern", "München=DE-BY"),
            ("Wien", "Wien=AT-9"),
            ("UK", "-=GB"),
            ("United Kingdom", "-=GB"),
            ("Luxembourg", "-=LU"),
            ("Singapore", "-=SG"),
            ("Gemeinde Beispiel, Schweiz", "Gemeinde Beispiel=CH"),
            ("Sample Square, London, UK", "London=GB-ENG"),
            ("Bern, Bern, Schweiz", "Bern=CH-BE"),
            ("9000 Gent", "Gent=BE"),
            ("downtown Denver", "Denver=US-CO"),
            ("Austin TX", "Austin=US-TX"),
            ("Exampleton, BC Canada", "Exampleton=CA-BC"),
            ("UK - Leeds", "Leeds=GB-ENG"),
            ("India - Chennai", "Chennai=IN-TN"),
            ("Germany (Berlin)", "Berlin=DE-BE"),
            ("London (Sample Square)", "London=GB-ENG"),
            ("Utrecht, Kitchen department", "Utrecht=NL-UT"),
            ("Paris 3rd district, France", "Paris=FR-IDF"),
            ("Berlin, Deutschland.", "Berlin=DE-BE"),
            ("Warszawa, Polska", "Warszawa=PL-14"),
            ("New England", "New England=?"),
            ("Vancouver", "Vancouver=?"),
            ("Vancouver, WA", "Vancouver=US-WA"),
            ("Manchester, NH", "Manchester=US-NH"),
            ("Saint Petersburg, FL", "Saint Petersburg=US-FL"),
            ("Śródmieście, Polska", "Śródmieście=PL"),
            ("Kassel", "Kassel=DE-HE"),
            ("Islington, London, UK", "London=GB-ENG"),
            ("8F, Sample Tower, 12 Sample-ro, Sample-gu, Busan", "Busan=KR"),
        ] {
            assert_eq!(show(text), wanted, "{text}");
        }
    }

    #[test]
    fn lists_are_split() {
        for (text, wanted) in [
            ("Berlin or Munich", "Berlin=DE-BE; Munich=DE-BY"),
            ("Bremen, Leipzig, Köln", "Bremen=DE-HB; Leipzig=DE-SN; Köln=DE-NW"),
            ("Leeds, Bristol, Nottingham", "Leeds=GB-ENG; Bristol=GB-ENG; Nottingham=GB-ENG"),
            ("Austin, TX; Denver, CO", "Austin=US-TX; Denver=US-CO"),
            ("Berlin/Kiel, Germany", "Berlin=DE-BE; Kiel=DE-SH"),
            ("Spain, Italy, UK", "-=ES; -=IT; -=GB"),
            ("Norway/Denmark", "-=NO; -=DK"),
            ("Oregon or Idaho", "-=US-OR; -=US-ID"),
            ("Singapore • Hanoi, Vietnam", "-=SG; Hanoi=VN"),
            ("Pune, India or Brno, Czechia", "Pune=IN-MH; Brno=CZ"),
            ("Geelong, VIC / Perth, WA, Australia", "Geelong=AU-VIC; Perth=AU-WA"),
            ("Exampleton (UK), Cork (Ireland) or Lille (France)", "Exampleton=GB; Cork=IE; Lille=FR-HDF"),
            ("Austin, TX, US / Remote (US)", "Austin=US-TX; workplace"),
            ("Exampleville, CA, US / San Francisco, CA, US", "Exampleville=US-CA; San Francisco=US-CA"),
            ("Toronto, ON, CA / Toronto, Ontario, CA", "Toronto=CA-ON; Toronto=CA-ON"),
            ("Trinidad and Tobago", "-=TT"),
        ] {
            assert_eq!(show(text), wanted, "{text}");
        }
    }

    #[test]
    fn words_are_cities_only_beside_their_region() {
        for (text, wanted) in [
            ("Reading", "Reading=?"),
            ("Reading, UK", "Reading=GB-ENG"),
            ("Reading, Berkshire", "Reading=GB-ENG"),
            ("Reading, PA", "Reading=US-PA"),
            ("Nice", "Nice=?"),
            ("Nice, France", "Nice=FR-PAC"),
            ("Mobile AL", "Mobile=US-AL"),
            ("Mobile, Alabama", "Mobile=US-AL"),
            ("UK - Bath", "Bath=GB-ENG"),
            ("Split (Croatia)", "Split=HR"),
            ("Engineering, Mobile", "Mobile=?"),
            ("Orange", "Orange=?"),
            ("Ontario, California", "Ontario=US-CA"),
            ("Ontario, Canada", "-=CA-ON"),
            ("Toronto, Ontario, CA", "Toronto=CA-ON"),
            ("Lebanon, TN", "Lebanon=US-TN"),
            ("Beirut, Lebanon", "Beirut=LB"),
            ("Lebanon", "-=LB"),
        ] {
            assert_eq!(show(text), wanted, "{text}");
        }
    }

    #[test]
    fn workplaces_are_no_places() {
        for (text, wanted) in [
            ("Remote", "workplace"),
            ("Remote (US)", "workplace"),
            ("Remote - Europe", "workplace"),
            ("Remote - HQ is Denver, CO", "Denver=US-CO; workplace"),
            ("Anywhere", "workplace"),
            ("Hybrid", "workplace"),
            ("Berlin/Remote", "Berlin=DE-BE; workplace"),
            ("London / Hybrid", "London=GB-ENG; workplace"),
            ("London (Hybrid, 2 days per week)", "London=GB-ENG; workplace"),
            ("Berlin oder remote", "Berlin=DE-BE; workplace"),
            ("Germany (remote)", "-=DE; workplace"),
            ("Various locations", "vague"),
            ("Nationwide", "vague"),
            ("bundesweit", "vague"),
            ("Not specified", ""),
            ("", ""),
        ] {
            assert_eq!(show(text), wanted, "{text}");
        }
    }
}
