//! Which entries are shown.

use jdlint_core::suggest::did_you_mean;
use jdlint_facts::law::{Duty, Law, Statement, laws, lies_in, statements};
use jdlint_facts::places::{PlaceKind, places_named};
use std::collections::BTreeMap;

/// The entries that are shown, and the places for which there are none.
#[derive(Debug, Default)]
pub(crate) struct Chosen {
    pub(crate) laws: Vec<&'static Law>,
    pub(crate) statements: Vec<&'static Statement>,
    /// The codes that were asked for; `None` for all places.
    pub(crate) codes: Option<Vec<String>>,
    /// Places that were asked for and of which nothing is known.
    pub(crate) unknown: Vec<String>,
    /// How a posting reaches them, by their ids.
    pub(crate) how: BTreeMap<&'static str, &'static str>,
    /// Whether a posting was asked for.
    pub(crate) names_posting: bool,
}

impl Chosen {
    /// Every entry.
    pub(crate) fn all() -> Self {
        Self::of(|_| true)
    }

    fn of(wanted: impl Fn(&Duty) -> bool) -> Self {
        Self {
            laws: laws().iter().filter(|law| wanted(&law.duty)).collect(),
            statements: statements().iter().filter(|statement| wanted(&statement.duty)).collect(),
            ..Self::default()
        }
    }

    /// Whether what lies in `place` is shown. A posting that reaches a country does not reach all that lies in it.
    pub(crate) fn covers(&self, place: &str) -> bool {
        let is_chosen = |code: &String| if self.names_posting { place == code } else { lies_in(place, code) };
        self.codes.as_ref().is_none_or(|codes| codes.iter().any(is_chosen))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.laws.is_empty() && self.statements.is_empty()
    }

    /// The entries of `place`, a code or a name, and of what lies in it.
    ///
    /// # Errors
    ///
    /// A sentence where nothing is called so.
    pub(crate) fn by_place(place: &str) -> Result<Self, String> {
        let place = place.trim();
        let code = place.to_ascii_uppercase();
        let mut by_code = Self::of(|duty| lies_in(duty.place, &code));
        if !by_code.is_empty() {
            by_code.codes = Some(vec![code]);
            return Ok(by_code);
        }
        let codes: Vec<&str> = match place.len() {
            2 | 5 | 6 if is_code(&code) => vec![&code],
            _ => places_named(place)
                .iter()
                .filter(|place| place.kind != PlaceKind::Code)
                .map(|place| place.code)
                .collect(),
        };
        let is_named = |name: &str| name.trim_start_matches("the ").eq_ignore_ascii_case(place);
        let mut chosen = Self::of(|duty| {
            codes.iter().any(|code| lies_in(duty.place, code))
                || duty.id.eq_ignore_ascii_case(place)
                || is_named(duty.name)
                || duty.localities.iter().any(|name| is_named(name))
        });
        if chosen.is_empty() && codes.is_empty() {
            let names = laws().iter().flat_map(|law| [law.duty.name, law.duty.place]);
            return Err(match did_you_mean(place, names) {
                Some(meant) => format!("no place is known as `{place}`; did you mean `{meant}`?"),
                None => format!("no place is known as `{place}`; write a code such as `US-CO`"),
            });
        }
        chosen.codes = Some(codes.iter().map(|code| (*code).to_owned()).collect());
        chosen.unknown = codes
            .iter()
            .filter(|code| !chosen.laws.iter().any(|law| lies_in(law.duty.place, code)))
            .map(|code| (*code).to_owned())
            .collect();
        Ok(chosen)
    }
}

/// Whether `code` has the form of an ISO 3166 code.
fn is_code(code: &str) -> bool {
    let (country, part) = code.split_once('-').unwrap_or((code, "X"));
    country.len() == 2
        && country.bytes().all(|byte| byte.is_ascii_uppercase())
        && (1..=3).contains(&part.len())
        && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
}
