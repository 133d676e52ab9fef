//! The parts of a place's value: names between commas, slashes and brackets.

use super::resolve::matches;
use super::words::{ends_long_word, is_connecting, is_direction, names_other, without_fillers};
use jdlint_core::CleanRange;
use jdlint_core::text::Word;
use jdlint_facts::places::{MAX_WORDS, Place, PlaceKind, places_of};
use jdlint_facts::{Scan, Tag};

/// What stands before a part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gap {
    /// The start, or a mark that parts two places: `;`, `|`, "or".
    Hard,
    /// A mark that may stand within a place or between two: `/`, `-`, `:`.
    Soft,
    /// An opening bracket.
    Open,
    /// A comma.
    Comma,
    /// Nothing: "Austin TX".
    Space,
}

/// A name, known or not.
#[derive(Clone, Copy, Debug)]
pub(super) struct Atom {
    /// What stands before it.
    pub(super) gap: Gap,
    /// Its words.
    pub(super) range: CleanRange,
    /// What it may stand for; letters (`CO`) only where they are capitals.
    places: &'static [Place],
    /// Which of them count.
    allowed: Allowed,
    /// Whether it reads as prose: an unknown name with small words in it.
    pub(super) prose: bool,
    /// Whether a word for remote work stands before it, with no hard mark between.
    pub(super) remote: bool,
}

/// Kinds of place that a name means only under a condition.
#[derive(Clone, Copy, Debug, Default)]
struct Allowed {
    /// Letters: where they are capitals, as `CO` is.
    code: bool,
    /// A city whose name is a word as well: beside its country or part.
    word_city: bool,
}

impl Atom {
    /// What it may stand for.
    pub(super) fn places(&self) -> impl Iterator<Item = Place> + Clone + use<> {
        let allowed = self.allowed;
        self.places.iter().copied().filter(move |place| match place.kind {
            PlaceKind::Code => allowed.code,
            PlaceKind::WordCity => allowed.word_city,
            _ => true,
        })
    }

    /// Whether it is known at all.
    pub(super) fn is_known(&self) -> bool {
        self.places().next().is_some()
    }

    /// Whether it may be a city.
    pub(super) fn is_city(&self) -> bool {
        self.places().any(Place::is_city)
    }

    /// Whether it may be a city, and is no word of another meaning.
    fn is_plain_city(&self) -> bool {
        self.places().any(|place| place.kind == PlaceKind::City)
    }

    /// Whether it may be a country or a part of one.
    pub(super) fn is_region(&self) -> bool {
        self.places().any(|place| !place.is_city())
    }

    /// Whether it is nothing but letters.
    pub(super) fn is_code(&self) -> bool {
        self.is_known() && self.places().all(|place| place.kind == PlaceKind::Code)
    }

    /// Whether it stands for a place by letters: "GA", which is also how "Ga." is written in capitals.
    pub(super) fn has_letters(&self) -> bool {
        self.allowed.code && self.places().any(|place| place.kind == PlaceKind::Code)
    }

    /// Whether all that it may be is a country: not "Georgia", nor "CA".
    pub(super) fn is_surely_country(&self) -> bool {
        self.is_known() && self.places().all(|place| place.part().is_none() && !place.is_city())
    }

    /// Whether it is a country and nothing else.
    pub(super) fn is_country(&self) -> bool {
        self.is_known()
            && self.places().any(|place| place.kind == PlaceKind::Country || place.code.len() == 2)
            && !self.is_city()
    }
}

/// What a range of text says about places, part by part.
#[derive(Debug, Default)]
pub(super) struct Atoms {
    /// The names.
    pub(super) names: Vec<Atom>,
    /// Whether a word for a workplace stands there ("remote").
    pub(super) workplace: bool,
    /// Words for many places or none in particular ("various locations").
    pub(super) vague: Option<CleanRange>,
}

/// No value names more places than this; what follows is prose.
const MAX_ATOMS: usize = 120;

/// The parts of `range`.
pub(super) fn atoms(clean: &str, scan: &Scan, range: CleanRange) -> Atoms {
    let mut found = Atoms::default();
    for hit in scan.tagged_within(Tag::NoPlace, range) {
        match hit.entry.key {
            "vague" if found.vague.is_none() => found.vague = Some(hit.range),
            "remote" | "workplace" | "anywhere" => found.workplace = true,
            _ => {}
        }
    }
    let mut remote = false;
    for (gap, part) in parts(clean, range) {
        if found.names.len() >= MAX_ATOMS {
            break;
        }
        if gap == Gap::Hard {
            remote = false;
        }
        conjuncts(clean, scan, gap, part, &mut remote, &mut found.names);
    }
    settle_words(&mut found.names);
    found
}

/// A name that is a word as well, or that of a larger region, is a city only beside its own: "Reading, UK", "Mobile AL",
/// "UK - Bath", "Ontario, California".
fn settle_words(names: &mut [Atom]) {
    for index in 0..names.len() {
        let word = names[index];
        if word.places().all(|place| place.kind != PlaceKind::WordCity) {
            continue;
        }
        let settles = |other: &Atom| {
            let fits = |place: Place| other.places().any(|other| !other.is_city() && matches(place, other));
            let mut as_word = word.places().filter(|place| place.kind == PlaceKind::WordCity);
            let mut as_other = word.places().filter(|place| place.kind != PlaceKind::WordCity);
            as_word.any(fits) && !as_other.any(fits)
        };
        let behind = names[index + 1..].iter().take_while(|other| !matches!(other.gap, Gap::Hard | Gap::Soft)).take(2);
        let before = names[..index].last().filter(|_| word.gap != Gap::Hard);
        names[index].allowed.word_city = behind.chain(before).any(settles);
    }
}

/// The parts of `range` between marks, with the mark before each.
fn parts(clean: &str, range: CleanRange) -> Vec<(Gap, CleanRange)> {
    let text = clean.get(range.indices()).unwrap_or_default();
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut gap = Gap::Hard;
    let mut start = 0;
    let mut push = |gap: Gap, from: usize, to: usize| {
        if text[from..to].contains(char::is_alphanumeric) {
            found.push((gap, range.sub(from as u32, to as u32)));
            true
        } else {
            false
        }
    };
    for (at, c) in text.char_indices() {
        let next = bytes.get(at + c.len_utf8());
        let spaced = at > 0 && bytes[at - 1] == b' ' && next == Some(&b' ');
        let mark = match c {
            ',' => Gap::Comma,
            '(' | '[' => Gap::Open,
            ')' | ']' | ';' | '|' | '•' | '·' | '\n' | '+' | '&' | '→' => Gap::Hard,
            '/' | ':' | '–' | '—' => Gap::Soft,
            '-' if spaced => Gap::Soft,
            '.' if next.is_none_or(u8::is_ascii_whitespace) && ends_long_word(&text[start..at]) => {
                push(gap, start, at);
                return found;
            }
            _ => continue,
        };
        let pushed = push(gap, start, at);
        // "(Lille), France": the comma counts, not the bracket before it.
        if pushed || gap != Gap::Hard || matches!(mark, Gap::Comma | Gap::Open) {
            gap = mark;
        }
        start = at + c.len_utf8();
    }
    push(gap, start, text.len());
    found
}

/// Parts at "or" and "and", unless the whole is one name ("Trinidad and Tobago").
fn conjuncts(clean: &str, scan: &Scan, gap: Gap, part: CleanRange, remote: &mut bool, out: &mut Vec<Atom>) {
    let words = scan.words_within(part);
    if places_of(words).is_empty() && words.len() <= 40 {
        let mut from = 0;
        let mut gap = gap;
        for (index, word) in words.iter().enumerate() {
            let text = &clean[word.start as usize..word.end as usize];
            let joins = matches!(text, "or" | "and" | "oder" | "und" | "ou" | "et" | "y" | "lub" | "sowie" | "oraz");
            let of_county = index == 1 && clean[words[0].start as usize..words[0].end as usize] == *"City";
            if joins && !of_county {
                if index > from {
                    resolve(clean, scan, gap, &words[from..index], remote, out);
                }
                gap = Gap::Hard;
                *remote = false;
                from = index + 1;
            }
        }
        if from < words.len() {
            resolve(clean, scan, gap, &words[from..], remote, out);
        }
        return;
    }
    resolve(clean, scan, gap, words, remote, out);
}

/// The names that `words` stand for, where no mark stands between them.
fn resolve(clean: &str, scan: &Scan, gap: Gap, words: &[Word], remote: &mut bool, out: &mut Vec<Atom>) {
    let text = |word: &Word| &clean[word.start as usize..word.end as usize];
    let atom = |gap: Gap, words: &[Word], remote: bool| Atom {
        gap,
        range: CleanRange::new(words[0].start, words[words.len() - 1].end),
        places: places_of(words),
        allowed: Allowed {
            code: words.iter().all(|word| text(word).bytes().all(|byte| byte.is_ascii_uppercase())),
            word_city: true,
        },
        prose: false,
        remote,
    };
    // The second half of "Example-ro" is small without being prose.
    let is_small = |word: &Word| {
        text(word).starts_with(char::is_lowercase)
            && !is_connecting(text(word))
            && !clean[..word.start as usize].ends_with('-')
    };
    if words.is_empty() || words.iter().any(|word| word.in_address) {
        return;
    }
    // "St Paul's" is a church or the quarter around it, not the city.
    if let [_, .., last] = words
        && text(last) == "s"
        && clean[..last.start as usize].ends_with(['\'', '\u{2019}'])
    {
        let range = CleanRange::new(words[0].start, last.end);
        out.push(Atom { gap, range, places: &[], allowed: Allowed::default(), prose: false, remote: *remote });
        return;
    }
    let whole = atom(gap, words, *remote);
    if whole.is_known() {
        out.push(whole);
        return;
    }
    let words = without_fillers(clean, scan, words, remote);
    if words.is_empty() {
        return;
    }
    let remote = *remote;
    let whole = atom(gap, words, remote);
    if whole.is_known() {
        out.push(whole);
        return;
    }
    // "Example Freight terminal in Laredo TX": what stands before "in" is no part of the place.
    let inside = words.iter().rposition(|word| text(word) == "in").filter(|at| *at > 0 && at + 1 < words.len());
    // "With meetings in York" is where people meet.
    if inside.is_some_and(|at| {
        matches!(text(&words[at - 1]), "meeting" | "meetings" | "visits" | "travel" | "trips" | "offsites")
    }) {
        return;
    }
    if let Some(at) = inside {
        let mut found = Vec::new();
        let mut is_remote = remote;
        resolve(clean, scan, gap, &words[at + 1..], &mut is_remote, &mut found);
        if found.iter().any(Atom::is_known) {
            out.append(&mut found);
            return;
        }
    }
    let has_digit = |word: &Word| text(word).bytes().any(|byte| byte.is_ascii_digit());
    let is_address = has_digit(&words[0]);
    // "IL 62701", "1000 Bruxelles", "London SW1W 0EB": the figures belong to the post.
    let from = words.iter().position(|word| !has_digit(word)).unwrap_or(words.len());
    let to = words.iter().rposition(|word| !has_digit(word)).map_or(from, |last| last + 1);
    let named = &words[from.min(to)..to];
    if named.is_empty() || named.len() > 12 {
        return;
    }
    let inner = atom(gap, named, remote);
    // "60,000 SF" is a measure.
    let is_measured = from > 0 && inner.range.len() <= 2;
    if inner.is_known() && named.len() < words.len() && !is_measured {
        out.push(inner);
        return;
    }
    // "Austin TX", "Connecticut USA", "downtown Denver".
    for count in (1..=MAX_WORDS.min(4).min(named.len().saturating_sub(1))).rev() {
        let (before, after) = named.split_at(named.len() - count);
        let last = atom(Gap::Space, after, remote);
        if !last.is_known() {
            continue;
        }
        let first = atom(gap, before, remote);
        if first.is_known() && (first.is_city() || first.is_region()) && !last.is_city() {
            out.push(first);
            out.push(last);
            return;
        }
        let starts_name = text(&before[0]).starts_with(char::is_uppercase);
        let ends_in_county = matches!(text(&before[before.len() - 1]), "County" | "Parish");
        if last.is_region() && ends_in_county && starts_name {
            out.push(first);
            out.push(last);
            return;
        }
        // "PT-Lisbon", "IND Hyderabad".
        let is_letters = before.len() == 1 && (2..=3).contains(&text(&before[0]).len()) && first.allowed.code;
        if last.is_plain_city() && is_letters && (first.is_known() || text(&before[0]).len() == 3) {
            out.push(Atom { gap, ..last });
            return;
        }
        if last.is_code() && starts_name && before.len() <= 3 && after.len() == 1 {
            if !is_address {
                let prose = before.iter().any(is_small);
                out.push(Atom { prose, ..first });
            }
            out.push(last);
            return;
        }
        let directed = before.iter().all(|word| is_direction(text(word)));
        if last.is_plain_city() && (directed || is_address || !starts_name && before.len() <= 3) {
            out.push(Atom { gap, ..last });
            return;
        }
    }
    // "Paris 10th district", "Berlin Mitte", "Copenhagen S".
    for count in (1..named.len().min(4)).rev() {
        let first = atom(gap, &named[..count], remote);
        let goes_on = named[count..].iter().any(|word| names_other(text(word)));
        if first.is_plain_city() && first.places().count() == 1 && !goes_on {
            out.push(first);
            return;
        }
    }
    let plausible = text(&named[0]).starts_with(char::is_uppercase) || is_address;
    if plausible && named.len() <= 7 {
        let prose = named.iter().any(is_small);
        out.push(Atom { range: whole.range, prose, ..inner });
    }
}
