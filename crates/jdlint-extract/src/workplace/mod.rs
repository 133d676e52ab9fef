//! Where the work is done: on site, hybrid or remote.
//!
//! A word alone is a hint, never a claim: "remote" counts in a field, behind a label, in the title or in a short line of
//! facts; in a sentence only a phrase that speaks of the job counts ("this role is remote", "three days in the office").

mod answers;
mod days;
mod remote_from;
#[cfg(test)]
mod tests;

use crate::context::Context;
use crate::line;
use crate::named::NamedValue;
use crate::pieces::{Piece, named_ranges};
use crate::words::has_word;
use jdlint_core::document::{BlockKind, Value};
use jdlint_core::posting::{Confidence, Evidence, Origin, SectionKind, Slot, State, Workplace, WorkplaceClaim};
use jdlint_core::{CleanRange, FieldName, Posting};
use jdlint_facts::{Hit, Tag};

/// Fills `workplace` and `remote_from`.
pub(crate) fn extract(cx: &Context<'_>, pieces: &[Piece<'_>], posting: &mut Posting) {
    let places = Places::of(cx, posting);
    let slot = &mut posting.workplace;
    flags(cx, slot);
    let mut rhythm = false;
    for piece in pieces.iter().filter(|piece| piece.tagged(Tag::Workplace).next().is_some()) {
        read(cx, &places, piece, slot);
        rhythm |= days::speaks_of_time(cx.text(piece.range));
    }
    for claim in slot.evidence.iter_mut().filter(|claim| claim.value.workplace == Workplace::Hybrid) {
        claim.value.rhythm = rhythm;
    }
    dedup(slot);
    slot.evidence.sort_by_key(|evidence| std::cmp::Reverse(weight(evidence)));
    slot.state = if slot.evidence.is_empty() { State::Absent } else { State::Stated };
    remote_from::extract(cx, posting);
}

/// A count of days and the word within it say the same once: of claims that overlap, the longest stays.
fn dedup(slot: &mut Slot<WorkplaceClaim>) {
    slot.evidence.sort_by_key(|one| (one.text.start(), std::cmp::Reverse((one.text.end(), weight(one)))));
    slot.evidence.dedup_by(|one, before| before.text.contains(one.text) && one.value == before.value);
}

/// A claim that was read from a sentence or a line, before it becomes evidence.
#[derive(Clone, Copy, Debug)]
struct Claim {
    workplace: Workplace,
    exclusive: bool,
    confidence: Confidence,
    range: CleanRange,
}

/// Values in which a bare word counts, by where they start.
struct Places {
    ranges: Vec<(CleanRange, Origin)>,
    /// The words of keys and labels that name the field itself: "Remote: no" claims nothing by its label.
    keys: Vec<jdlint_core::SourceRange>,
}

impl Places {
    fn of(cx: &Context<'_>, posting: &Posting) -> Self {
        let mut ranges = Vec::new();
        for field in
            [FieldName::WORKPLACE, FieldName::LOCATIONS, FieldName::EMPLOYMENT_TYPE, FieldName::WORK_ENVIRONMENT]
        {
            ranges.extend(named_ranges(cx, field));
        }
        let title = |origin| if origin == Origin::Field { Origin::Title } else { origin };
        ranges.extend(named_ranges(cx, FieldName::TITLE).into_iter().map(|(range, origin)| (range, title(origin))));
        let lead = posting.title.evidence.iter().filter(|one| one.origin == Origin::Sentence);
        ranges.extend(lead.filter(|one| one.confidence > Confidence::Low).map(|one| (one.text, Origin::Title)));
        ranges.sort_by_key(|(range, _)| *range);
        let keys = cx.named(FieldName::WORKPLACE).map(|named| named.key).collect();
        Self { ranges, keys }
    }

    /// Whether `range` opens or ends the title of a paragraph, brackets aside: "Remote Sales Director".
    fn is_edge(&self, range: CleanRange) -> bool {
        let after = self.ranges.partition_point(|(other, _)| other.start() <= range.start());
        self.ranges[..after].iter().rev().take(6).any(|(other, origin)| {
            *origin == Origin::Title
                && other.contains(range)
                && (range.start() == other.start() || range.end() + 1 >= other.end())
        })
    }

    /// Where `range` stands, where a bare word counts there.
    fn origin(&self, range: CleanRange) -> Option<Origin> {
        let after = self.ranges.partition_point(|(other, _)| other.start() <= range.start());
        self.ranges[..after]
            .iter()
            .rev()
            .take(6)
            .filter(|(other, _)| other.contains(range))
            .map(|(_, origin)| *origin)
            .min()
    }
}

/// Fields and labels that answer yes or no.
fn flags(cx: &Context<'_>, slot: &mut Slot<WorkplaceClaim>) {
    for named in cx.named(FieldName::WORKPLACE) {
        let range = named.value.text();
        let key = cx.document.source_text(named.key).to_ascii_lowercase();
        let is_bool = match named.value {
            NamedValue::Node(node) => match node.value {
                Value::Bool(_, value) => Some(value),
                _ => yes_or_no(cx.text(range)),
            },
            NamedValue::Text(range) => yes_or_no(cx.text(range)),
        };
        let named_rooms = match cx.text(range) {
            text if answers::is_office(text) => Some(Workplace::OnSite),
            text if answers::is_shared(text) => Some(Workplace::Hybrid),
            _ => None,
        };
        if let Some(workplace) = named_rooms {
            let claim = Claim { workplace, exclusive: false, confidence: Confidence::High, range };
            slot.evidence.push(evidence(cx, claim, named.origin));
            continue;
        }
        let asks = ["remote", "tele", "télé", "home", "virtual"].iter().any(|word| key.contains(word));
        if asks && is_bool.is_none() && counts_days(cx.text(range)) {
            // "Télétravail : 2 jours par semaine".
            let claim = Claim { workplace: Workplace::Hybrid, exclusive: false, confidence: Confidence::High, range };
            slot.evidence.push(evidence(cx, claim, named.origin));
            continue;
        }
        let (Some(value), true) = (is_bool, asks) else { continue };
        let workplace = match value {
            false => Workplace::OnSite,
            true if key.contains("eligible") || key.contains("télétravail") => Workplace::Hybrid,
            true => Workplace::Remote,
        };
        let claim = Claim { workplace, exclusive: false, confidence: Confidence::High, range };
        slot.evidence.push(evidence(cx, claim, named.origin));
    }
}

/// "2 days a week", "zwei Tage": a part of the week.
fn counts_days(text: &str) -> bool {
    let small = text.to_lowercase();
    let days = ["day", "jour", "tag", "día", "giorn", "dag", "dni"];
    let whole = ["100", "5 ", "five", "all ", "every", "fünf", "cinq", "year", "année", "jahr", "jaar", "año"];
    text.len() <= 60 && days.iter().any(|day| small.contains(day)) && !whole.iter().any(|all| small.contains(all))
}

fn yes_or_no(text: &str) -> Option<bool> {
    let first = text.trim().trim_end_matches('.').split([',', ';', ' ', '(', '–', '-']).next().unwrap_or_default();
    let is = |words: &[&str]| words.iter().any(|word| first.eq_ignore_ascii_case(word));
    if is(&["yes", "true", "ja", "oui", "sí", "si", "tak", "possible", "ok"]) {
        return Some(true);
    }
    is(&["no", "false", "nein", "non", "nee", "nie", "none", "not"]).then_some(false)
}

/// Reads one sentence or line.
fn read(cx: &Context<'_>, places: &Places, piece: &Piece<'_>, slot: &mut Slot<WorkplaceClaim>) {
    let block = cx.document.block(piece.block);
    if let Some(claim) = answers::question(cx, piece) {
        slot.evidence.push(evidence(cx, claim, Origin::Sentence));
        return;
    }
    if cx.text(piece.range).trim_end().ends_with('?')
        || is_key(cx, places, block.label.map(|label| label.name)) && {
            let value = block.label.map_or(piece.range, |label| label.value);
            !piece.tagged(Tag::Workplace).any(|hit| value.contains(hit.range))
        }
    {
        return;
    }
    let own_key = block.label.map(|label| label.name).filter(|name| is_key(cx, places, Some(*name)));
    let hits = || piece.tagged(Tag::Workplace).filter(|hit| own_key.is_none_or(|name| !name.contains(hit.range)));
    let section = cx.section_of(piece.block).map(|section| section.kind);
    let asks = asks_of_person(section) && matches!(block.kind, BlockKind::ListItem { .. });
    let mut claims: Vec<(Claim, Origin)> = Vec::new();
    let days = days::days(cx, piece, &mut hits());
    let yearly = days == Some(days::Days::OfTheYear);
    if let Some(days::Days::OfTheWeek { claim, range }) = days {
        let origin = places.origin(range).unwrap_or(Origin::Sentence);
        let claim =
            Claim { workplace: claim.workplace, exclusive: claim.exclusive, confidence: Confidence::High, range };
        claims.push((claim, origin));
    }
    for hit in hits().filter(|hit| !yearly || speaks_of_job(cx, hit)) {
        let at = places.origin(hit.range);
        let origin =
            at.unwrap_or_else(|| if line::is_title(cx, piece.block) { Origin::Title } else { Origin::Sentence });
        let bare = at.is_some_and(|_| line::is_short_value(cx, piece))
            || places.is_edge(hit.range)
            || line::is_fact(cx, piece, hit, section);
        if hit.entry.key == "anywhere" && (at.is_none() || cx.scan.words_within(piece.range).len() > 6) {
            continue;
        }
        if hit.entry.key == "on_site_claim" && is_visit(cx.text(piece.range)) {
            continue;
        }
        if let Some(claim) = answers::below(cx, piece, hit).or_else(|| claim(hit, bare, asks)) {
            claims.push((claim, origin));
        }
    }
    answers::take_back(cx, piece, &mut claims);
    settle(cx, piece, &mut claims);
    slot.evidence.extend(claims.into_iter().map(|(claim, origin)| evidence(cx, claim, origin)));
}

fn is_key(cx: &Context<'_>, places: &Places, name: Option<CleanRange>) -> bool {
    name.is_some_and(|name| {
        let span = cx.source(name);
        places.keys.iter().take(64).any(|key| *key == span)
    })
}

/// Whether a claim stands although the sentence counts days of the year ("remote-first, with 30 days abroad").
fn speaks_of_job(cx: &Context<'_>, hit: &Hit) -> bool {
    let text = cx.text(hit.range).to_ascii_lowercase();
    // "Four weeks a year of fully remote work".
    let before = cx.document.clean().get(..hit.range.start() as usize).unwrap_or_default().trim_end();
    if hit.entry.key == "remote_only" && (before.ends_with("year of") || before.ends_with("weeks of")) {
        return false;
    }
    matches!(hit.entry.key, "hybrid" | "hybrid_claim" | "remote_only" | "on_site_only" | "on_site_claim")
        || hit.entry.key == "remote_role" && ["first", "role", "position", "job"].iter().any(|word| text.contains(word))
}

/// Whether the sentence speaks of visits: "on-site at clients occasionally".
fn is_visit(text: &str) -> bool {
    const WORDS: &[&str] = &[
        "occasionally",
        "clients",
        "customers",
        "client",
        "customer",
        "interview",
        "interviews",
        "visits",
        "sometimes",
    ];
    has_word(text, WORDS)
}

/// Whether the section says what the person must bring: "able to work remotely" is no claim there.
fn asks_of_person(section: Option<SectionKind>) -> bool {
    matches!(
        section,
        Some(
            SectionKind::Qualifications
                | SectionKind::PreferredQualifications
                | SectionKind::Skills
                | SectionKind::Experience
        )
    )
}

/// What `hit` claims, where a bare word counts (`bare`) or not, and whether its line asks something of the person.
fn claim(hit: &Hit, bare: bool, asks: bool) -> Option<Claim> {
    let (workplace, exclusive, confidence) = match hit.entry.key {
        "remote" | "anywhere" if bare => (Workplace::Remote, false, Confidence::High),
        "hybrid" if bare => (Workplace::Hybrid, false, Confidence::High),
        "on_site" if bare => (Workplace::OnSite, false, Confidence::High),
        "remote_role" if !asks || bare => (Workplace::Remote, false, Confidence::Medium),
        "remote_only" => (Workplace::Remote, true, Confidence::High),
        // "Mobiles Arbeiten" is offered with every kind of workplace.
        "mobile" => (Workplace::Hybrid, false, Confidence::Low),
        "hybrid_claim" => (Workplace::Hybrid, false, Confidence::High),
        "some_remote" if !asks || bare => (Workplace::Hybrid, false, Confidence::Medium),
        "on_site_claim" if !asks || bare => (Workplace::OnSite, false, Confidence::Medium),
        "on_site_only" => (Workplace::OnSite, true, Confidence::High),
        _ => return None,
    };
    Some(Claim { workplace, exclusive, confidence, range: hit.range })
}

/// Claims of one sentence speak of one workplace: "on site or remote" leaves the choice, "on site and from home" is hybrid.
fn settle(cx: &Context<'_>, piece: &Piece<'_>, claims: &mut Vec<(Claim, Origin)>) {
    let has = |workplace| claims.iter().any(|(claim, _)| claim.workplace == workplace);
    let only = |workplace| claims.iter().any(|(claim, _)| claim.workplace == workplace && claim.exclusive);
    let (on_site, hybrid, remote) = (has(Workplace::OnSite), has(Workplace::Hybrid), has(Workplace::Remote));
    if hybrid && (on_site || remote) {
        claims.retain(|(claim, _)| claim.workplace == Workplace::Hybrid);
    } else if on_site && remote {
        if only(Workplace::OnSite) {
            claims.retain(|(claim, _)| claim.workplace == Workplace::OnSite);
        } else if offers_choice(cx.text(piece.range)) {
            claims.retain(|(claim, _)| claim.workplace == Workplace::Remote);
        } else {
            let all = claims.iter().map(|(claim, _)| claim.range).reduce(CleanRange::cover);
            claims.truncate(1);
            if let (Some((claim, _)), Some(range)) = (claims.first_mut(), all) {
                *claim =
                    Claim { workplace: Workplace::Hybrid, exclusive: false, confidence: Confidence::Medium, range };
            }
        }
    }
    // "fully remote or hybrid", "remote or from our office" leave a choice.
    let chooses = claims.len() > 1 || offers_choice(cx.text(piece.range));
    for (claim, _) in claims.iter_mut().filter(|(claim, _)| claim.workplace == Workplace::Remote && chooses) {
        let after = cx.document.clean().get(claim.range.end() as usize..piece.range.end() as usize).unwrap_or_default();
        claim.exclusive &= !after.trim_start_matches([',', ' ']).starts_with("or ");
    }
    claims.dedup_by(|(claim, _), (before, _)| claim.workplace == before.workplace && claim.range == before.range);
}

fn offers_choice(text: &str) -> bool {
    text.contains(" or ")
        || text.contains('/')
        || text.contains(" oder ")
        || text.contains(" ou ")
        || text.contains(" of ")
}

/// The best evidence comes first: by origin, by how sure it is, then the more specific claim.
fn weight(evidence: &Evidence<WorkplaceClaim>) -> (u8, Confidence, u8) {
    let origin = match evidence.origin {
        Origin::Field | Origin::Markup => 4,
        Origin::Label => 3,
        Origin::Heading => 2,
        Origin::Title => 1,
        Origin::Sentence => 0,
    };
    let specific = match (evidence.value.workplace, evidence.value.exclusive) {
        (_, true) => 2,
        (Workplace::Hybrid, _) => 3,
        (Workplace::Remote, _) => 1,
        (Workplace::OnSite, _) => 0,
    };
    (origin, evidence.confidence, specific)
}

fn evidence(cx: &Context<'_>, claim: Claim, origin: Origin) -> Evidence<WorkplaceClaim> {
    Evidence {
        value: WorkplaceClaim { workplace: claim.workplace, exclusive: claim.exclusive, rhythm: false },
        origin,
        confidence: claim.confidence,
        text: claim.range,
        span: cx.source(claim.range),
    }
}
