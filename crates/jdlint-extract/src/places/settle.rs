//! Names that several places share, settled by the rest of the posting: "Cambridge" beside "Cambridge, UK", beside a
//! region that only one of them lies in, or beside pay in pounds.

use jdlint_core::posting::{Location, Posting};
use jdlint_facts::places::{Place, PlaceKind, places_named};

/// Gives each place of `posting` that its own words leave open the country and part that the other places or the pay
/// settle; nothing where they do not.
pub(crate) fn settle(posting: &mut Posting) {
    let open = |place: &Location| place.subdivision.is_none() && place.city.is_some();
    if !posting.locations.evidence.iter().any(|one| open(&one.value)) {
        return;
    }
    let known: Vec<(String, Option<String>)> = posting
        .locations
        .evidence
        .iter()
        .filter_map(|one| Some((one.value.country.clone()?, one.value.subdivision.clone())))
        .collect();
    let paid_in: Vec<&'static str> =
        posting.salary.evidence.iter().filter_map(|one| country_of(one.value.currency.as_deref()?)).collect();
    for one in &mut posting.locations.evidence {
        let place = &mut one.value;
        if !open(place) {
            continue;
        }
        let named = places_named(place.city.as_deref().unwrap_or_default());
        // "Washington" may be the state.
        let fits = |other: &&Place| place.country.as_deref().is_none_or(|country| country == other.country());
        let cities = named.iter().filter(|other| other.kind != PlaceKind::Code).filter(fits);
        let cities: Vec<Place> = cities.copied().collect();
        let in_part = |city: &Place| known.iter().any(|(_, part)| part.is_some() && part.as_deref() == city.part());
        let in_country = |city: &Place| known.iter().any(|(country, _)| country == city.country());
        let in_paid = |city: &Place| paid_in.contains(&city.country());
        let steps: [&dyn Fn(&Place) -> bool; 3] = [&in_part, &in_country, &in_paid];
        let Some(left) = steps.into_iter().map(|step| narrowed(&cities, step)).find(|left| !left.is_empty()) else {
            continue;
        };
        if left.iter().all(|city| city.country() == left[0].country()) {
            place.country = Some(left[0].country().to_owned());
            let part = left[0].part().filter(|part| left.iter().all(|city| city.part() == Some(part)));
            place.subdivision = part.map(str::to_owned);
        }
    }
}

fn narrowed(cities: &[Place], step: &dyn Fn(&Place) -> bool) -> Vec<Place> {
    cities.iter().filter(|city| step(city)).copied().collect()
}

/// The country whose money `currency` is, where it is that of one country.
fn country_of(currency: &str) -> Option<&'static str> {
    Some(match currency {
        "GBP" => "GB",
        "USD" => "US",
        "CAD" => "CA",
        "AUD" => "AU",
        "NZD" => "NZ",
        "INR" => "IN",
        "PLN" => "PL",
        "CHF" => "CH",
        "ZAR" => "ZA",
        _ => return None,
    })
}
