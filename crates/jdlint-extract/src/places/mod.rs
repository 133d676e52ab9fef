//! Where the work is done: `locations`.

mod atom;
mod hiring;
mod houses;
mod prose;
mod resolve;
mod settle;
mod value;
mod words;

use crate::context::Context;
use crate::lead::{Lead, local_body};
use crate::named::{Named, NamedValue};
use crate::tokens::{best_first, is_token};
use jdlint_core::document::{Node, Value};
use jdlint_core::posting::{Confidence, Evidence, Location, Origin, State};
use jdlint_core::{CleanRange, FieldName, Posting, SourceRange};

pub(crate) use settle::settle;
pub(crate) use value::{ReadPlace, Strength, read_places};

/// So many places are enough for any posting.
const MAX: usize = 64;

/// Keys that a map uses for its city, region and country.
const CITY: &[&str] = &["city", "addressLocality", "locality", "town", "name"];
const REGION: &[&str] = &["region", "state", "addressRegion", "province"];
const COUNTRY: &[&str] = &["country", "addressCountry", "country_code"];

/// Fills `locations`.
pub(crate) fn extract(cx: &Context<'_>, lead: Option<&Lead>, posting: &mut Posting) {
    let mut found = Found { cx, evidence: Vec::new(), vague: Vec::new(), token: false };
    for named in cx.named(FieldName::LOCATIONS) {
        found.named(named);
    }
    if let Some(title) = posting.title.best().filter(|best| best.confidence > Confidence::Low) {
        found.push_all(prose::in_title(cx, title.text), Origin::Title, Confidence::High);
    }
    if let Some(lead) = lead {
        found.push_all(lead.places.clone(), Origin::Title, Confidence::High);
    }
    let sentences = prose::in_sentences(cx);
    if found.evidence.iter().all(|one| one.origin > Origin::Label) {
        // A short line may be a sentence, whose place reaches further: "our shop in Bath, England".
        let is_part = |place: &ReadPlace| {
            let mut all = sentences.firm.iter().chain(&sentences.of_job);
            all.any(|whole| whole.range.contains(place.range) && whole.range != place.range)
        };
        let mut head = prose::in_head(cx);
        head.retain(|place| !is_part(place));
        found.push_all(head, Origin::Heading, Confidence::Medium);
        found.push_all(houses::as_sentences(cx), Origin::Heading, Confidence::Medium);
    }
    found.push_all(sentences.firm, Origin::Sentence, Confidence::High);
    found.push_all(sentences.of_job, Origin::Sentence, Confidence::Medium);
    for name in posting.company.evidence.iter().filter(|one| one.origin >= Origin::Sentence).take(MAX) {
        found.push_all(prose::behind_name(cx, name.text), Origin::Sentence, Confidence::Medium);
    }
    found.push_all(hiring::around_hiring(cx), Origin::Sentence, Confidence::Medium);
    let employer = posting.company.best().filter(|best| best.confidence > Confidence::Low);
    if found.evidence.is_empty()
        && let Some(place) = employer.and_then(|employer| local_body(cx, employer.text))
    {
        found.push_all(vec![place], Origin::Sentence, Confidence::Medium);
    }
    if found.evidence.is_empty() {
        let houses = if sentences.houses.len() == 1 { sentences.houses } else { houses::in_houses(cx) };
        if houses.len() == 1 {
            found.push_all(houses, Origin::Sentence, Confidence::Medium);
        }
    }
    let stated = !found.evidence.is_empty();
    found.push_all(sentences.of_company, Origin::Sentence, Confidence::Low);
    if !stated {
        found.vague.extend(prose::vague(cx));
    }
    let Found { mut evidence, mut vague, token, .. } = found;
    let state = if stated {
        State::Stated
    } else if !vague.is_empty() {
        State::Vague
    } else if token {
        State::Placeholder
    } else {
        State::Absent
    };
    best_first(&mut evidence);
    if !stated {
        vague.append(&mut evidence);
        evidence = vague;
    }
    posting.locations.evidence = evidence;
    posting.locations.state = state;
}

struct Found<'a, 'b> {
    cx: &'b Context<'a>,
    evidence: Vec<Evidence<Location>>,
    vague: Vec<Evidence<Location>>,
    token: bool,
}

impl Found<'_, '_> {
    fn push_all(&mut self, places: Vec<ReadPlace>, origin: Origin, confidence: Confidence) {
        for place in places {
            let known =
                self.evidence.iter().any(|one| one.text.overlaps(place.range) || one.value.text == place.location.text);
            if self.evidence.len() >= MAX || known {
                continue;
            }
            let span = self.cx.source(place.range);
            self.evidence.push(Evidence { value: place.location, origin, confidence, text: place.range, span });
        }
    }

    fn named(&mut self, named: &Named<'_>) {
        match named.value {
            NamedValue::Node(node) => self.node(node, named.weak),
            NamedValue::Text(range) => {
                let heading = named.origin == Origin::Heading;
                self.text(range, named.origin, heading);
            }
        }
    }

    fn node(&mut self, node: &Node, weak: bool) {
        match &node.value {
            Value::Map(_) => self.map(node),
            Value::Seq(items) => items.iter().take(MAX).for_each(|item| self.node(item, weak)),
            _ => {
                if let Some(scalar) = node.scalar().filter(|_| node.as_str().is_some()) {
                    self.text(scalar.text, Origin::Field, weak);
                }
            }
        }
    }

    /// Words in a field, behind a label or under a heading; `strict` asks for a known place among longer words.
    fn text(&mut self, range: CleanRange, origin: Origin, strict: bool) {
        let cx = self.cx;
        let text = cx.text(range);
        // "[City, State] (specify the location …)": what stands behind the brackets explains the token.
        let head = text.find([']', '}']).map_or(text, |at| &text[..=at]);
        let names_place = || {
            let inner = range.sub(0, head.len() as u32);
            read_places(cx.document.clean(), cx.scan, inner)
                .places
                .iter()
                .any(|place| place.strength >= Strength::Beside)
        };
        if is_token(text) || text.starts_with(['[', '{']) && is_token(head) && !names_place() {
            self.token = true;
            return;
        }
        let is_long = range.len() > 100 || cx.scan.words_within(range).len() > 14;
        if is_long && !(origin <= Origin::Label && is_list(text)) {
            return;
        }
        let read = read_places(cx.document.clean(), cx.scan, range);
        let confidence = if origin == Origin::Heading { Confidence::Medium } else { Confidence::High };
        let keep = |place: &ReadPlace| place.strength >= Strength::Beside || !strict && !is_prose(cx, place);
        let places: Vec<ReadPlace> = read.places.into_iter().filter(keep).collect();
        if places.is_empty()
            && !read.workplace
            && let Some(vague) = read.vague
        {
            self.vague.push(vague_evidence(cx, vague, origin));
        }
        self.push_all(places, origin, confidence);
    }

    /// `{city: Berlin, country: DE}`, also inside an `address`.
    fn map(&mut self, node: &Node) {
        if let Some(address) = node.get("address").filter(|address| !address.node.entries().is_empty()) {
            return self.map(&address.node);
        }
        let scalar = |keys: &[&str]| {
            node.entries()
                .iter()
                .find(|entry| keys.iter().any(|key| entry.key.eq_ignore_ascii_case(key)))
                .and_then(|entry| entry.node.scalar())
                .filter(|scalar| !scalar.cooked.trim().is_empty() && !is_token(&scalar.cooked))
                .map(|scalar| (scalar.cooked.trim().to_owned(), scalar.text))
        };
        let parts: Vec<(String, CleanRange)> = [CITY, REGION, COUNTRY].into_iter().filter_map(scalar).collect();
        let Some(text) = parts.iter().map(|(_, range)| *range).reduce(CleanRange::cover) else { return };
        let joined = parts.iter().map(|(text, _)| text.as_str()).collect::<Vec<_>>().join(", ");
        let scan = jdlint_facts::scan(&joined);
        let read = read_places(&joined, &scan, CleanRange::new(0, joined.len() as u32));
        let mut location = read.places.into_iter().next().map(|place| place.location).unwrap_or_default();
        location.text = joined;
        location.city = scalar(CITY).map(|(text, _)| text);
        location.region = scalar(REGION).map(|(text, _)| text);
        let span: SourceRange = node.span;
        self.evidence.push(Evidence {
            value: location,
            origin: Origin::Field,
            confidence: Confidence::High,
            text,
            span,
        });
    }
}

/// Whether `text` is a list of short parts, such as the many offices of a job: "Leeds, UK / York, UK / …".
fn is_list(text: &str) -> bool {
    const LONGEST: usize = 2000;
    const PART: usize = 60;
    let parts = text.split([';', '|', '•', '·', '/', '\n']);
    text.len() <= LONGEST && parts.clone().count() >= 3 && parts.map(str::len).all(|len| len <= PART)
}

/// Whether an unknown place reads as prose: more than a few words.
fn is_prose(cx: &Context<'_>, place: &ReadPlace) -> bool {
    place.strength == Strength::Unknown && cx.scan.words_within(place.range).len() > 8
}

fn vague_evidence(cx: &Context<'_>, range: CleanRange, origin: Origin) -> Evidence<Location> {
    let value = Location { text: cx.text(range).to_owned(), ..Location::default() };
    Evidence { value, origin, confidence: Confidence::Medium, text: range, span: cx.source(range) }
}
