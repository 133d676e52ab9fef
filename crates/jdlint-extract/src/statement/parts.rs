//! What the phrases of one sentence say of equal opportunity, and what they come to together.

use crate::pieces::Piece;
use jdlint_core::CleanRange;
use jdlint_core::posting::StatementKind;
use jdlint_facts::{Language, Tag};

/// The parts of a statement that stand in one sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct Parts {
    roles: u32,
    /// How many groups of people it names ("women", "people of color").
    groups: usize,
    /// The characteristics that it names, sorted, each once.
    pub(super) characteristics: Vec<&'static str>,
    /// The clause that covers the rest.
    pub(super) catch_all: Option<CleanRange>,
}

/// Where a sentence stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "four plain facts about one sentence, read by name")]
pub(super) struct Place {
    /// Under a name of the field: in it, behind its label, under its heading.
    pub(super) named: bool,
    /// Among what the person does or brings.
    pub(super) about_job: bool,
    /// It is the text of a link.
    pub(super) linked: bool,
    /// It speaks in the first person ("we", "our"), or of a commitment.
    pub(super) first_person: bool,
}

/// What a sentence comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It says it.
    Says(StatementKind),
    /// It names where the statement stands.
    Elsewhere,
    /// It goes on with a statement before it.
    Continues,
}

/// The parts of a statement, by their keys in the data file.
const ROLES: &[&str] = &[
    "employer",
    "term",
    "policy",
    "elsewhere",
    "deny",
    "deny_soft",
    "regard",
    "consider",
    "welcome",
    "positive",
    "everyone",
    "groups",
    "few",
    "weak",
    "cue",
    "view",
    "duty",
    "continue",
];

impl Parts {
    /// Reads the phrases of `piece`.
    pub(super) fn of(piece: &Piece<'_>) -> Self {
        let mut parts = Self::default();
        for hit in piece.hits {
            match hit.entry.tag {
                Tag::Statement => {
                    parts.roles |= bit(hit.entry.key);
                    parts.groups += usize::from(hit.entry.key == "groups");
                    // Other languages have the "we" in the verb.
                    if hit.entry.key == "weak" && hit.entry.language != Language::English {
                        parts.roles |= bit("cue");
                    }
                }
                Tag::Characteristic => {
                    if let Err(at) = parts.characteristics.binary_search(&hit.entry.key) {
                        parts.characteristics.insert(at, hit.entry.key);
                    }
                }
                Tag::CatchAll => parts.catch_all = Some(joined(parts.catch_all, hit.range)),
                _ => {}
            }
        }
        parts
    }

    fn has(&self, role: &str) -> bool {
        self.roles & bit(role) != 0
    }

    /// Whether it has a part that a statement can begin with; most sentences with a word of the lists have none.
    pub(super) fn can_open(&self) -> bool {
        const OPENERS: &[&str] = &[
            "employer",
            "term",
            "policy",
            "elsewhere",
            "deny",
            "deny_soft",
            "regard",
            "consider",
            "welcome",
            "positive",
            "weak",
        ];
        OPENERS.iter().any(|role| self.has(role))
    }

    /// Adds what a sentence of the same statement names.
    pub(super) fn add(&mut self, other: &Self) {
        for key in &other.characteristics {
            if let Err(at) = self.characteristics.binary_search(key) {
                self.characteristics.insert(at, key);
            }
        }
        self.catch_all = self.catch_all.or(other.catch_all);
    }

    /// How many characteristics that are protected anywhere are named; "background" and "language" alone are not.
    pub(super) fn named_characteristics(&self) -> usize {
        self.characteristics.iter().filter(|key| !matches!(**key, "background" | "language" | "appearance")).count()
    }

    /// What the sentence comes to at `place`.
    pub(super) fn verdict(&self, place: Place) -> Option<Verdict> {
        let count = self.named_characteristics();
        if self.roles & !bit("cue") == 0 && count == 0 {
            return None;
        }
        if self.says(place, count) {
            return Some(Verdict::Says(StatementKind::Statement));
        }
        let about_employer = !place.about_job && !self.has("duty");
        let invites = self.has("welcome") && (self.has("groups") || self.has("few") || count > 0);
        let soft = self.has("deny_soft") || self.has("term") && self.has("everyone");
        let own = place.first_person || self.has("cue");
        if about_employer && (own && (self.has("weak") || soft) || invites) {
            return Some(Verdict::Says(StatementKind::Weak));
        }
        if self.has("elsewhere") || self.has("policy") && !place.about_job && (place.named || place.first_person) {
            return Some(Verdict::Elsewhere);
        }
        let goes_on = count >= 2 || self.has("continue") || self.catch_all.is_some() || self.has("deny_soft");
        goes_on.then_some(Verdict::Continues)
    }

    /// Whether it says that nobody is discriminated against.
    fn says(&self, place: Place, count: usize) -> bool {
        let committed = self.has("cue") || self.has("weak") || self.has("consider") || place.first_person;
        let about_employer = !place.about_job && !self.has("duty");
        let lists = count >= 2 || count == 1 && self.catch_all.is_some();
        let own = about_employer || place.first_person || self.has("cue");
        if self.has("employer") && (own || place.named || !self.has("duty"))
            || self.has("deny") && own
            || self.has("consider") && own
        {
            return true;
        }
        if self.has("regard") && (lists || self.catch_all.is_some()) && (about_employer || place.first_person) {
            return true;
        }
        if self.has("term") && (place.named || about_employer && (committed || place.linked || lists)) {
            return true;
        }
        if self.has("policy") && about_employer && (place.linked || self.has("view")) {
            return true;
        }
        let everyone = self.has("everyone") || self.has("regard");
        // Who invites three kinds of people by name invites all; who invites one or two, or speaks of a lack, prefers them.
        let everyone = everyone && self.groups == 0 || count.max(self.groups) >= 3;
        let everyone = everyone && !self.has("few");
        if about_employer && (self.has("welcome") && everyone || self.has("positive")) {
            return true;
        }
        (place.named || self.has("deny_soft") && about_employer) && lists
    }
}

fn bit(role: &str) -> u32 {
    ROLES.iter().position(|known| *known == role).map_or(0, |at| 1 << at)
}

/// Two hits of one clause are one range ("any other basis … protected by law").
fn joined(before: Option<CleanRange>, range: CleanRange) -> CleanRange {
    match before {
        Some(before) if range.start().saturating_sub(before.end()) < 80 => before.cover(range),
        Some(before) => before,
        None => range,
    }
}
