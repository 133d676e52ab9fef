//! The places that a posting states, as codes.

use jdlint_core::Posting;
use jdlint_core::posting::Confidence;

/// The ISO 3166 codes of the places of the job, the part of the country (`US-CO`) where it is known.
pub(crate) fn stated_places(posting: &Posting) -> impl Iterator<Item = &str> {
    posting
        .locations
        .evidence
        .iter()
        .filter(|location| location.confidence >= Confidence::Medium)
        .filter_map(|location| location.value.subdivision.as_deref().or(location.value.country.as_deref()))
}
