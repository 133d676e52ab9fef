//! The level of a wording, by the laws of the places that a posting reaches.

use crate::{Reach, RuleContext};
use jdlint_core::{Level, Posting};
use jdlint_facts::protections::{Checked, Protection, protections};

/// What the laws come to for one wording in one posting.
#[derive(Debug)]
pub(crate) struct Verdict {
    /// The level.
    pub(crate) level: Level,
    /// What the law says, as a note.
    pub(crate) note: String,
    /// Where it can be read; empty where no page was seen.
    pub(crate) source: &'static str,
}

impl Verdict {
    /// What the laws on `topic` come to for `posting`; `None` where it reaches no place that has one.
    ///
    /// Where a posting names no place that is known, it may be anywhere: no more than a warning.
    pub(crate) fn of(cx: &RuleContext<'_>, posting: &Posting, topic: &str) -> Option<Self> {
        let level = |law: &Protection, reach| match reach {
            Reach::No => None,
            Reach::Unknown => Some(law.level.min(Level::Warning)),
            Reach::Yes => Some(law.level),
        };
        let reached: Vec<_> = protections(topic)
            .iter()
            .filter_map(|law| {
                let reach = cx.reach(posting, law.place);
                level(law, reach).map(|level| (law, reach, level))
            })
            .collect();
        // The first of those that are surest and say most; where the place is not known, a country before its part.
        let is_part = |law: &Protection| law.place.contains('-');
        let best = reached.iter().rev().max_by_key(|(law, reach, level)| {
            let is_whole = *reach == Reach::Unknown && !is_part(law);
            (*reach, is_whole, *level)
        })?;
        let (law, reach, level) = *best;
        let mut others: Vec<&str> = Vec::new();
        let yes = reached.iter().filter(|(_, reach, _)| *reach == Reach::Yes);
        for (other, ..) in yes {
            // A country says no more than its part.
            let is_same = |place: &str| law.place.starts_with(place) || place.starts_with(law.place);
            if !is_same(other.place) {
                others.push(other.place_name);
            }
        }
        Some(Self { level, note: note(law, reach, &others), source: law.source })
    }
}

/// The law in a sentence.
fn note(law: &Protection, reach: Reach, others: &[&str]) -> String {
    let Protection { place_name, says, citation, .. } = law;
    let mut note = match reach {
        Reach::Yes => format!("{place_name}: {says} ({citation}"),
        Reach::No | Reach::Unknown => format!("if the job is in {place_name}: {says} ({citation}"),
    };
    if !law.since.is_empty() {
        note.push_str(", since ");
        note.push_str(law.since);
    }
    if !law.covers.is_empty() {
        note.push_str("; covers ");
        note.push_str(law.covers);
    }
    if law.confidence == Checked::Memory {
        note.push_str("; not verified");
    }
    note.push(')');
    let others = match others {
        [] => return note,
        [one] => format!("; {one} has a law on it too"),
        [one, two] => format!("; {one} and {two} have laws on it too"),
        [one, two, rest @ ..] => format!("; {one}, {two} and {} more have laws on it too", rest.len()),
    };
    note.push_str(&others);
    note
}

#[cfg(test)]
mod tests {
    use jdlint_facts::protections::protections;
    use jdlint_facts::{Tag, entries};

    /// Keys that say what else must hold; the rule names the topic.
    const NO_TOPIC: &[&str] = &["young", "youngster", "graduate", "graduate-listed", "citizen-line"];

    #[test]
    fn every_topic_has_a_law() {
        let tags = [
            Tag::AgePreference,
            Tag::GenderPreference,
            Tag::CitizenshipPreference,
            Tag::VisaPreference,
            Tag::CriminalRecordBan,
            Tag::CreditCheck,
            Tag::UnemployedExclusion,
            Tag::DisabilityExclusion,
            Tag::FamilyStatusPreference,
            Tag::ReligionPreference,
            Tag::AppearanceRequirement,
            Tag::Licence,
        ];
        let named_by_rules = [
            "age-listed",
            "age-team",
            "age-range",
            "age-graduate",
            "sex-title",
            "sex-pronoun",
            "native",
            "accent",
            "citizen",
            "photo",
            "max-experience",
            "physical-demand",
        ];
        let of_phrases = entries().iter().filter(|entry| tags.contains(&entry.tag)).map(|entry| entry.key);
        for topic in of_phrases.filter(|key| !NO_TOPIC.contains(key)).chain(named_by_rules) {
            assert!(!protections(topic).is_empty(), "no law is known on `{topic}`");
        }
    }
}
