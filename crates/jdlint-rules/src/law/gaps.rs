//! What was not checked of the law, so that silence never reads as clearance.

use super::asking::graded;
use super::query::LawQuery;
use super::reached::Size;
use super::scope::{How, RemoteScope, Scope};
use jdlint_core::Posting;
use jdlint_facts::law::{Confidence, Status, laws_in, laws_of};
use std::collections::BTreeMap;

/// Something of the law that was not, or not surely, checked for a posting.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// The posting names no place that is known.
    NoPlace,
    /// It names a country whose parts have laws of their own, and no part.
    NoPart(String),
    /// Nothing is known of the law of this place.
    NoData(String),
    /// The law of this place covers employers from some size on, and the config does not say how large the employer is.
    Size(&'static str),
    /// Whether the law of this place reaches remote work is not clear.
    Reach(&'static str),
    /// The entry of this place is borne out too little to speak up.
    Unverified(&'static str),
    /// The law of this place was on its way when it was last looked up.
    Pending(&'static str),
}

/// What was not checked for `posting`.
pub fn gaps(query: LawQuery<'_>, posting: &Posting) -> Vec<Gap> {
    let scope = Scope::of(query, posting);
    let mut gaps = Vec::new();
    let codes: Vec<&str> = match &scope.remote {
        RemoteScope::In(codes) if !codes.is_empty() => codes.clone(),
        _ => {
            scope.stated.iter().filter_map(|place| place.subdivision.as_deref().or(place.country.as_deref())).collect()
        }
    };
    let named_by_config = !scope.names_place && (query.company.home.is_some() || !query.company.hires_in.is_empty());
    if codes.is_empty() && !named_by_config {
        gaps.push(Gap::NoPlace);
    }
    for code in codes {
        let has_parts = !code.contains('-') && laws_in(code).iter().any(|law| law.duty.place.contains('-'));
        if has_parts {
            gaps.push(Gap::NoPart(code.to_owned()));
        } else if !laws_of(code).iter().any(|law| !law.duty.is_local()) {
            gaps.push(Gap::NoData(code.to_owned()));
        }
    }
    for asking in graded(query, posting) {
        let Some(law) = asking.law else { continue };
        let name = asking.duty.name;
        if law.status == Status::TranspositionPending || law.status == Status::NotInForce {
            gaps.push(Gap::Pending(name));
        } else if asking.duty.confidence < Confidence::TwoSources {
            gaps.push(Gap::Unverified(name));
        } else if law.is_for_postings() && asking.size == Size::Unknown {
            gaps.push(Gap::Size(name));
        } else if law.is_for_postings() && asking.how == How::Unclear {
            gaps.push(Gap::Reach(name));
        }
    }
    gaps.sort();
    gaps.dedup();
    gaps
}

/// `gaps` in sentences, with how many postings each was met in.
pub fn gap_lines(gaps: &BTreeMap<Gap, u64>) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(count) = gaps.get(&Gap::NoPlace) {
        let postings = if *count == 1 { "1 posting names".to_owned() } else { format!("{count} postings name") };
        lines.push(format!("{postings} no place that is known, so no law was looked up"));
    }
    let names = |pick: &dyn Fn(&Gap) -> Option<&str>| gaps.keys().filter_map(pick).collect::<Vec<_>>().join(", ");
    let mut add = |names: String, words: &dyn Fn(&str) -> String| {
        if !names.is_empty() {
            lines.push(words(&names));
        }
    };
    add(names(&|gap| if let Gap::NoPart(code) = gap { Some(code) } else { None }), &|names| {
        format!("states and provinces where a posting names only the country: {names}")
    });
    add(names(&|gap| if let Gap::NoData(code) = gap { Some(code) } else { None }), &|names| {
        format!("places without data: {names}")
    });
    add(names(&|gap| if let Gap::Size(name) = gap { Some(name) } else { None }), &|names| {
        format!("whether the employer is large enough for the laws of {names}: set `company.employees`")
    });
    add(names(&|gap| if let Gap::Reach(name) = gap { Some(name) } else { None }), &|names| {
        format!("whether the laws of {names} reach remote work")
    });
    add(names(&|gap| if let Gap::Unverified(name) = gap { Some(name) } else { None }), &|names| {
        format!("entries that are borne out too little: {names}")
    });
    add(names(&|gap| if let Gap::Pending(name) = gap { Some(name) } else { None }), &|names| {
        format!("laws on their way when last looked up: {names}")
    });
    lines.push("what laws ask outside the posting, and any law that `jdlint laws` does not list".to_owned());
    lines
}
