//! What the law of a place says of wording in a posting, by topic.

use crate::generated::protections::PROTECTIONS;
use jdlint_core::Level;

/// One law, as far as it bears on one topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Protection {
    /// What it is about, in the words of the phrases' keys: `age-listed`, `sex-title`.
    pub topic: &'static str,
    /// The place, as an ISO 3166 code: `US`, `US-NJ`.
    pub place: &'static str,
    /// The place's name in a sentence: `the United States`.
    pub place_name: &'static str,
    /// What a diagnostic says at most where a posting reaches the place.
    pub level: Level,
    /// What the law says, as the rest of a sentence.
    pub says: &'static str,
    /// Where it stands.
    pub citation: &'static str,
    /// Since when it is in force; empty where that is not known.
    pub since: &'static str,
    /// Whom it covers; empty where it covers every employer or that is not known.
    pub covers: &'static str,
    /// How well it was checked.
    pub confidence: Checked,
    /// Where it can be read; empty where no page was seen.
    pub source: &'static str,
}

/// How well a fact was checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// A page that was seen bears it out.
    Verified,
    /// A page that was seen bears out a part of it.
    Part,
    /// It was not looked up.
    Memory,
}

/// What the laws say of `topic`, the first of them those that say most.
pub fn protections(topic: &str) -> &'static [Protection] {
    let start = PROTECTIONS.partition_point(|one| one.topic < topic);
    let len = PROTECTIONS[start..].iter().take_while(|one| one.topic == topic).count();
    &PROTECTIONS[start..start + len]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_not_looked_up_is_no_error() {
        for one in PROTECTIONS.iter().filter(|one| one.confidence == Checked::Memory) {
            assert!(one.level < Level::Error && one.source.is_empty(), "{one:?}");
        }
        assert!(PROTECTIONS.iter().any(|one| one.level == Level::Error));
    }

    #[test]
    fn topics_are_found() {
        assert_eq!(protections("visa").len(), 1);
        assert!(protections("age-listed").len() > 1);
        assert_eq!(protections("weather"), []);
    }
}
