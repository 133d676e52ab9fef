//! Which country and part of it the names of a place stand for, and how well it is known.

use super::atom::{Atom, Gap};
use super::value::Strength;
use jdlint_facts::places::Place;

/// The country and its part that `group` names beyond doubt.
pub(super) fn resolve(clean: &str, group: &[Atom]) -> (Option<&'static str>, Option<&'static str>) {
    let known: Vec<&Atom> = group.iter().filter(|atom| atom.is_known()).collect();
    let Some(last) = known.last() else { return (None, None) };
    // Of what the last name may be, that which most of the others agree with.
    let support = |place: Place| {
        known[..known.len() - 1].iter().filter(|atom| atom.places().any(|other| matches(place, other))).count()
    };
    let best = last.places().map(support).max().unwrap_or_default();
    let mut candidates: Vec<Place> = last.places().filter(|place| support(*place) == best).collect();
    // Behind a comma, "Washington" is the state.
    if group.len() > 1 && candidates.iter().any(|place| !place.is_city()) {
        candidates.retain(|place| !place.is_city());
    }
    if candidates.iter().any(|place| place.country() != candidates[0].country()) {
        let is_us = |place: &Place| place.country() == "US" && place.part().is_some();
        let words = || group.iter().flat_map(|atom| clean[atom.range.indices()].split_whitespace());
        let in_county = words().any(|word| matches!(word, "County" | "Parish" | "Township" | "Borough"));
        // "Exampleville, CO" is in Colorado; "Exampleville, DE" may be in Germany.
        let by_letters = last.has_letters() && group.len() > 1 && !candidates.iter().any(|place| place.code == "DE");
        // "Athens, Georgia": a city that is known, and in none of the places that the name may be, is a namesake, and
        // the United States have those.
        let is_namesake = || {
            let city = known[..known.len() - 1].iter().find(|atom| atom.is_city());
            city.is_some() && best == 0 && last.gap == Gap::Comma
        };
        if (in_county || by_letters || is_namesake()) && candidates.iter().any(is_us) {
            candidates.retain(is_us);
        } else if by_letters {
            candidates.retain(|place| place.part().is_some());
        }
    }
    let Some(first) = candidates.first().copied() else { return (None, None) };
    if candidates.iter().any(|place| place.country() != first.country()) {
        return (None, None);
    }
    let country = first.country();
    let mut part = first.part().filter(|part| candidates.iter().all(|place| place.part() == Some(part)));
    if part.is_none() && candidates.iter().all(|place| place.part().is_none()) {
        // The country is the last name; a name before it tells the part, where all it may be there is one.
        part = known[..known.len() - 1].iter().rev().find_map(|atom| {
            let mut parts = atom.places().filter(|place| place.country() == country).map(Place::part);
            let first = parts.next().flatten()?;
            parts.all(|other| other == Some(first)).then_some(first)
        });
    }
    (Some(country), part)
}

/// How well the place that `group` names is known.
pub(super) fn strength(group: &[Atom]) -> Strength {
    // Letters prove a place behind a comma ("Exampleville, CO"); "Power BI" and "Lead, IT" are none.
    let is_proof =
        |atom: &Atom| !atom.is_code() || atom.gap == Gap::Comma && atom.places().any(|place| place.part().is_some());
    let names = group.iter().filter(|atom| atom.is_known() && !atom.is_code()).count();
    let has_unknown = group.iter().any(|atom| !atom.is_known());
    if group.iter().any(|atom| atom.prose) {
        return Strength::Unknown;
    }
    if names > 0 {
        return if has_unknown && !group.iter().any(Atom::is_city) { Strength::Beside } else { Strength::Known };
    }
    if !group.iter().any(Atom::is_known) {
        return Strength::Unknown;
    }
    if group.len() > 1 && group.iter().all(is_proof) { Strength::Beside } else { Strength::Letters }
}

/// Whether two names can speak of the same place.
pub(super) fn agree(a: &Atom, b: &Atom) -> bool {
    a.places().any(|left| b.places().any(|right| matches(left, right)))
}

/// Whether one of the two lies in the other, or both are one.
pub(super) fn matches(left: Place, right: Place) -> bool {
    if left.country() != right.country() {
        return false;
    }
    match (left.part(), right.part()) {
        (Some(left), Some(right)) => left == right,
        _ => true,
    }
}
