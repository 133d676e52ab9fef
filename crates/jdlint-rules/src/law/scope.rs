//! The places that a posting reaches: what it states, where its remote work may be done, and what the config says.

use super::query::LawQuery;
use jdlint_core::Posting;
use jdlint_core::posting::{Confidence, Location, Workplace};
use jdlint_facts::Language;
use jdlint_facts::cues::{FOREIGN_FORM, has_cue};
use jdlint_facts::law::{Duty, RemoteReach, lies_in};
use jdlint_facts::places::{MAX_WORDS, PlaceKind, places_named, places_of};

/// How a posting reaches a place, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It states a place inside, and the work is done there at least in part.
    Stated,
    /// Its remote work counts there, and the config says that the employer is at home or hires there.
    RemoteBacked,
    /// Its remote work counts there.
    Remote,
    /// It names no place, and the config says that the employer is at home or hires there.
    Config,
    /// Its remote work may be done anywhere, so perhaps there.
    Unscoped,
    /// It is remote, and which remote work counts there is not clear.
    Unclear,
}

impl How {
    /// Whether it rests on remote work.
    pub fn is_remote(self) -> bool {
        !matches!(self, Self::Stated | Self::Config)
    }

    /// How a posting reaches a place, in words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Stated => "the posting states a place there",
            Self::RemoteBacked => "its remote work counts there, and the config names it",
            Self::Remote => "its remote work may count there",
            Self::Config => "the posting names no place, and the config names it",
            Self::Unscoped => "its remote work may be done anywhere, so perhaps there",
            Self::Unclear => "it is remote, and which remote work counts is not clear",
        }
    }
}

/// The places that a posting reaches, as far as it and the config say.
#[derive(Debug)]
pub(crate) struct Scope<'a> {
    /// The places that it states beyond doubt.
    pub(crate) stated: Vec<&'a Location>,
    /// Whether it states them in so many words, so that an error may rest on them.
    pub(crate) sure: bool,
    /// Whether it names a place at all, known or not.
    pub(crate) names_place: bool,
    /// Where its remote work may be done.
    pub(crate) remote: RemoteScope,
    home: Option<&'a str>,
    hires_in: &'a [String],
    /// Whether nothing shows that the employer is at home outside North America: the posting is in English, and no legal
    /// form of another part of the world is in the name.
    near: bool,
}

/// Where remote work may be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum RemoteScope {
    /// The work is not remote.
    No,
    /// In these countries and parts of countries; in none that is known where there are none.
    In(Vec<&'static str>),
    /// Anywhere, as far as the posting says.
    Unscoped {
        /// Whether it says so in words ("anywhere in the world").
        said: bool,
    },
}

impl<'a> Scope<'a> {
    /// The scope of `posting`.
    pub(crate) fn of(query: LawQuery<'a>, posting: &'a Posting) -> Self {
        let known = |least: Confidence| {
            let found = posting.locations.evidence.iter().filter(move |one| one.confidence >= least);
            found.map(|one| &one.value).filter(|place| place.country.is_some()).collect::<Vec<_>>()
        };
        // Beside a place that is sure, one from a sentence may be a customer's or a second office's.
        let mut stated = known(Confidence::High);
        let sure = !stated.is_empty();
        if !sure {
            stated = known(Confidence::Medium);
        }
        // "Board of Elections, Washington, DC": the city, not the state.
        if stated.iter().any(|place| place.subdivision.as_deref() == Some("US-DC")) {
            stated.retain(|place| {
                place.subdivision.as_deref() != Some("US-WA") || !place.text.trim_end().ends_with("Washington")
            });
        }
        let remote = match remote_scope(posting) {
            // "Remote, Ontario": a part of a country or a country, and no town, is where the work may be done.
            RemoteScope::Unscoped { said: false }
                if !stated.is_empty() && stated.iter().all(|one| one.city.is_none()) =>
            {
                RemoteScope::In(stated.iter().filter_map(|one| known_code(one)).collect())
            }
            scope => scope,
        };
        Self {
            stated,
            sure,
            names_place: !posting.locations.evidence.is_empty(),
            remote,
            home: query.company.home.as_deref(),
            hires_in: &query.company.hires_in,
            near: matches!(query.language, Language::English | Language::Any)
                && !posting.company.best().is_some_and(|name| is_foreign(&name.value)),
        }
    }

    /// Whether the posting's work is remote.
    pub(crate) fn is_remote(&self) -> bool {
        self.remote != RemoteScope::No
    }

    /// The countries whose laws can reach the posting; `None` where those of any country can.
    pub(crate) fn countries(&self) -> Option<Vec<&str>> {
        let anywhere = matches!(self.remote, RemoteScope::Unscoped { .. }) && self.hires_in.is_empty();
        let config = self.home.into_iter().chain(self.hires_in.iter().map(String::as_str));
        let mut countries: Vec<&str> = self.stated.iter().filter_map(|place| place.country.as_deref()).collect();
        match &self.remote {
            _ if anywhere => return None,
            RemoteScope::No if self.names_place => {}
            RemoteScope::No | RemoteScope::Unscoped { .. } => countries.extend(config.map(country_of)),
            RemoteScope::In(codes) => {
                countries.extend(config.chain(codes.iter().copied()).map(country_of));
            }
        }
        countries.sort_unstable();
        countries.dedup();
        Some(countries)
    }

    /// How the posting reaches the place of `duty`; `None` where it does not, as far as is known.
    pub(crate) fn how(&self, duty: &Duty) -> Option<How> {
        let inside = self.stated.iter().any(|location| is_inside(location, duty));
        if !self.is_remote() {
            return match inside {
                true => Some(How::Stated),
                false if !self.names_place && !duty.is_local() && self.config_names(duty) => Some(How::Config),
                false => None,
            };
        }
        // A city's law is not named by its state.
        let named = inside || !duty.is_local() && self.names(duty);
        let hires = !duty.is_local() && self.hires_in.iter().any(|code| lies_in(code, duty.place));
        let home = !duty.is_local() && self.home.is_some_and(|home| lies_in(home, duty.place));
        let backed = |backs: bool| Some(if backs { How::RemoteBacked } else { How::Remote });
        match duty.remote {
            RemoteReach::PerformableHere if named || self.covers(duty) => {
                backed(self.hires_cover(duty) || self.home_covers(duty))
            }
            RemoteReach::PerformableHere if self.is_unscoped_to(duty) => {
                Some(if self.home_covers(duty) { How::RemoteBacked } else { How::Unscoped })
            }
            RemoteReach::PerformedOrReportsHere if named || hires || home => backed(hires || home),
            RemoteReach::PerformedHere if named || hires => backed(hires),
            RemoteReach::InStateEmployer if inside || named || home => backed(home),
            RemoteReach::StandardWorkLocation if inside => backed(false),
            RemoteReach::Unclear if named || hires || home => Some(How::Unclear),
            _ => None,
        }
    }

    /// Whether the config names the place of `duty`, or a part of it.
    fn config_names(&self, duty: &Duty) -> bool {
        self.home.into_iter().chain(self.hires_in.iter().map(String::as_str)).any(|code| lies_in(code, duty.place))
    }

    /// Whether the remote scope names the place of `duty` itself, or a part of it.
    fn names(&self, duty: &Duty) -> bool {
        matches!(&self.remote, RemoteScope::In(codes) if codes.iter().any(|code| lies_in(code, duty.place)))
    }

    /// Whether the remote scope, or where the employer hires, takes in the place of `duty`.
    fn covers(&self, duty: &Duty) -> bool {
        let in_scope =
            matches!(&self.remote, RemoteScope::In(codes) if codes.iter().any(|code| lies_in(duty.place, code)));
        // Where the posting names a scope, the config does not widen it.
        in_scope || matches!(self.remote, RemoteScope::Unscoped { .. }) && self.hires_cover(duty)
    }

    fn hires_cover(&self, duty: &Duty) -> bool {
        self.hires_in.iter().any(|code| lies_in(duty.place, code) || !duty.is_local() && lies_in(code, duty.place))
    }

    fn home_covers(&self, duty: &Duty) -> bool {
        self.home.is_some_and(|home| lies_in(duty.place, home) || !duty.is_local() && lies_in(home, duty.place))
    }

    /// Whether remote work without a scope may be done in the country of `duty`: not where all that is known of the
    /// employer lies in other countries.
    fn is_unscoped_to(&self, duty: &Duty) -> bool {
        let RemoteScope::Unscoped { said } = self.remote else { return false };
        if !self.hires_in.is_empty() {
            return false;
        }
        let country = duty.country();
        let stated = self.stated.iter().filter_map(|location| location.country.as_deref());
        let mut known = stated.chain(self.home.map(country_of)).peekable();
        match known.peek() {
            None => said || self.near && !self.names_place,
            Some(_) => said || known.any(|code| code == country),
        }
    }
}

/// The code of `location` as the table of places has it.
fn known_code(location: &Location) -> Option<&'static str> {
    let code = location.subdivision.as_deref().or(location.country.as_deref())?;
    places_named(&location.text).iter().map(|place| place.code).find(|known| *known == code)
}

/// The country of a code: `US` of `US-CO`.
pub(crate) fn country_of(code: &str) -> &str {
    code.split('-').next().unwrap_or_default()
}

/// Whether the legal form in the name of a company, or a country in it, is of another part of the world: "Example Oy",
/// "Example Portugal".
fn is_foreign(company: &str) -> bool {
    let is_home = |code: &str| matches!(code, "US" | "CA" | "GE");
    let names_country = || {
        jdlint_core::text::words(company).iter().skip(1).any(|word| {
            let mut places = places_of(std::slice::from_ref(word)).iter().peekable();
            places.peek().is_some() && places.all(|place| place.kind == PlaceKind::Country && !is_home(place.code))
        })
    };
    has_cue(company, FOREIGN_FORM) || names_country()
}

/// Whether `location` lies in the place of `duty` beyond doubt.
fn is_inside(location: &Location, duty: &Duty) -> bool {
    let code = location.subdivision.as_deref().or(location.country.as_deref());
    if !code.is_some_and(|code| lies_in(code, duty.place)) {
        return false;
    }
    if !duty.is_local() {
        return true;
    }
    let is_named = |text: &str| duty.localities.iter().any(|name| name.eq_ignore_ascii_case(text.trim()));
    location.city.as_deref().is_some_and(is_named)
}

fn remote_scope(posting: &Posting) -> RemoteScope {
    let is_remote = posting
        .workplace
        .best()
        .is_some_and(|claim| claim.value.workplace == Workplace::Remote && claim.confidence > Confidence::Low);
    let denied = || {
        let other = |claim: Workplace| claim != Workplace::Remote;
        posting.workplace.evidence.iter().any(|claim| claim.value.exclusive && other(claim.value.workplace))
    };
    if !is_remote || denied() {
        return RemoteScope::No;
    }
    let mut codes = Vec::new();
    let mut said = false;
    for from in &posting.remote_from.evidence {
        said |= is_the_world(&from.value);
        codes.extend(codes_named(&from.value));
    }
    if codes.is_empty() && (said || posting.remote_from.evidence.is_empty()) {
        return RemoteScope::Unscoped { said };
    }
    RemoteScope::In(codes)
}

fn is_the_world(text: &str) -> bool {
    ["anywhere", "worldwide", "the world", "global"]
        .iter()
        .any(|word| text.as_bytes().windows(word.len()).any(|window| window.eq_ignore_ascii_case(word.as_bytes())))
}

/// The countries and parts of countries that `text` names beyond doubt.
fn codes_named(text: &str) -> Vec<&'static str> {
    let words = jdlint_core::text::words(text);
    let mut codes = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = MAX_WORDS.min(words.len() - at);
        let found = (1..=longest).rev().find_map(|count| {
            let places = places_of(&words[at..at + count]);
            let spelled = &text[words[at].start as usize..words[at + count - 1].end as usize];
            let fits = |kind: PlaceKind| kind != PlaceKind::Code || !spelled.contains(char::is_lowercase);
            let first = places.iter().find(|place| place.kind != PlaceKind::City).filter(|first| fits(first.kind))?;
            // "Georgia" and "CA" are two places each: neither is guessed.
            let clear = places.iter().all(|place| place.code == first.code);
            Some((count, clear.then_some(first.code)))
        });
        let (count, code) = found.unwrap_or((1, None));
        codes.extend(code);
        if starts_north_america(text, words.get(at)) {
            codes.extend(["US", "CA"]);
        }
        at += count;
    }
    codes
}

fn starts_north_america(text: &str, word: Option<&jdlint_core::text::Word>) -> bool {
    const NAME: &str = "north america";
    word.and_then(|word| text.get(word.start as usize..word.start as usize + NAME.len()))
        .is_some_and(|start| start.eq_ignore_ascii_case(NAME))
}

#[cfg(test)]
mod tests {
    use super::codes_named;

    #[test]
    fn scopes_are_read_as_far_as_they_are_clear() {
        for (text, codes) in [
            ("US only", &["US"][..]),
            ("United States", &["US"]),
            ("Colorado or Utah", &["US-CO", "US-UT"]),
            ("Canada and the US", &["CA", "US"]),
            ("North America", &["US", "CA"]),
            ("Georgia", &[]),
            ("CA", &[]),
            ("us", &[]),
            ("Europe", &[]),
            ("British Columbia, Canada", &["CA-BC", "CA"]),
        ] {
            assert_eq!(codes_named(text), codes, "{text}");
        }
    }
}
