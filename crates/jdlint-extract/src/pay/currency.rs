//! Which currency is meant where the sign alone does not say.

use crate::context::Context;
use jdlint_core::{CleanRange, FieldName, Posting};
use jdlint_facts::Tag;
use jdlint_facts::currency::{Sign, of_country};
use std::cell::OnceCell;

/// The ISO 4217 code of `sign` in this posting.
///
/// A code, `€`, `£` and their like say it themselves. `$`, `kr` and `¥` are settled by the posting's stated places: by
/// those that were understood, else by those under a name for places ("Location: Toronto"), else by those in all of its
/// text, else by what only one country has ("401(k)"), and only where they all lead to one currency. Figures without any sign are in the currency of the one country
/// where the job is. Where places differ, or where none is named, it stays unknown: nothing is assumed.
pub(super) fn code(cx: &Context<'_>, sign: Option<Sign>, places: &Places) -> Option<String> {
    let Some(sign) = sign else { return places.understood.map(str::to_owned) };
    if let Some(code) = sign.code() {
        return Some(code.to_owned());
    }
    // 年収 and 円 are Japanese whatever else the posting names.
    if sign == Sign::Yen && places.is_japanese(cx) {
        return Some("JPY".to_owned());
    }
    let candidates = sign.candidates();
    let only = |found: &[&'static str]| {
        let mut fitting = found.iter().filter(|code| candidates.contains(code));
        let first = fitting.next()?;
        fitting.all(|code| code == first).then(|| (*first).to_owned())
    };
    let understood = places.understood.filter(|code| candidates.contains(code)).map(str::to_owned);
    let settled = understood
        .or_else(|| only(places.named(cx)))
        .or_else(|| only(places.anywhere(cx)))
        .or_else(|| only(places.hints(cx)));
    // `Rs` of a posting that names no country is nearly always India's.
    settled.or_else(|| (sign == Sign::Rupee).then(|| "INR".to_owned()))
}

/// The currencies of the places that a posting names, each looked for when it is first asked for.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The currency of the countries of all stated places, where it is one.
    understood: Option<&'static str>,
    named: OnceCell<Vec<&'static str>>,
    anywhere: OnceCell<Vec<&'static str>>,
    hints: OnceCell<Vec<&'static str>>,
    japanese: OnceCell<bool>,
}

impl Places {
    /// The places of `posting`, which are understood before pay.
    pub(super) fn of(posting: &Posting) -> Self {
        let mut countries = posting.locations.evidence.iter().filter_map(|place| place.value.country.as_deref());
        let first = countries.next().and_then(of_country);
        let understood = first.filter(|code| countries.all(|country| of_country(country) == Some(code)));
        Self { understood, ..Self::default() }
    }

    fn named(&self, cx: &Context<'_>) -> &[&'static str] {
        self.named.get_or_init(|| {
            let mut found = Vec::new();
            for named in cx.named(FieldName::LOCATIONS) {
                add(cx, named.value.text(), &mut found);
            }
            found
        })
    }

    fn anywhere(&self, cx: &Context<'_>) -> &[&'static str] {
        self.anywhere.get_or_init(|| {
            let mut found = Vec::new();
            add(cx, CleanRange::new(0, cx.document.clean().len() as u32), &mut found);
            found
        })
    }

    /// What the posting says of things that one country has ("401(k)", "RRSP").
    fn hints(&self, cx: &Context<'_>) -> &[&'static str] {
        self.hints.get_or_init(|| {
            let clean = cx.document.clean();
            // No phrase reaches over a bracket.
            let plan = clean.contains("401(k)") || clean.contains("403(b)");
            cx.scan.tagged(Tag::CurrencyHint).map(|hit| hit.entry.key).chain(plan.then_some("USD")).collect()
        })
    }

    fn is_japanese(&self, cx: &Context<'_>) -> bool {
        *self.japanese.get_or_init(|| cx.document.clean().contains(['円', '給', 'の']))
    }
}

fn add(cx: &Context<'_>, range: CleanRange, found: &mut Vec<&'static str>) {
    for hit in cx.hits(Tag::CurrencyPlace, range) {
        if !found.contains(&hit.entry.key) {
            found.push(hit.entry.key);
        }
    }
}
