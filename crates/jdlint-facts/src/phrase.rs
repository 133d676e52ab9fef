//! Phrases: the rows of the data files, as static tables hold them.

use crate::Tag;
use crate::generated::phrases::ENTRIES;

/// What a phrase means, and what to say about it.
#[derive(Debug, PartialEq, Eq)]
pub struct Entry {
    /// What kind of phrase it is; rules and extraction ask for hits by tag.
    pub tag: Tag,
    /// What exactly it names, in the words of its tag: a section kind, a protected characteristic, a workplace.
    pub key: &'static str,
    /// The language it belongs to; [`Language::Any`] for marks that are the same everywhere.
    pub language: Language,
    /// What to write instead; empty where nothing is proposed.
    pub replacement: &'static str,
    /// Why it is worth a word, as a sentence; empty for phrases that are only read, not reported.
    pub reason: &'static str,
    /// Where the reason can be read; empty where there is none.
    pub source: &'static str,
    /// The places whose law names it, as ISO 3166 codes joined by spaces; empty where it is no matter of law.
    pub jurisdictions: &'static str,
}

/// A language that phrases are known in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// Every language.
    Any,
    /// English.
    English,
    /// German.
    German,
    /// French.
    French,
    /// Dutch.
    Dutch,
    /// Spanish.
    Spanish,
    /// Italian.
    Italian,
    /// Polish.
    Polish,
}

impl Language {
    /// The languages that a posting can be written in, by their BCP 47 tags.
    pub const ALL: &[(&'static str, Self)] = &[
        ("en", Self::English),
        ("de", Self::German),
        ("fr", Self::French),
        ("nl", Self::Dutch),
        ("es", Self::Spanish),
        ("it", Self::Italian),
        ("pl", Self::Polish),
    ];

    /// The language of the BCP 47 tag `tag`, by its primary subtag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL.iter().find(|(name, _)| primary.eq_ignore_ascii_case(name)).map(|(_, language)| *language)
    }

    /// The BCP 47 tag; empty for [`Language::Any`].
    pub fn tag(self) -> &'static str {
        Self::ALL.iter().find(|(_, language)| *language == self).map_or("", |(tag, _)| tag)
    }
}

/// A word that phrases begin with, and where these stand in the table of phrases.
#[derive(Clone, Copy, Debug)]
pub(crate) struct First {
    /// The hash of the word.
    pub(crate) hash: u64,
    /// The first phrase that begins with it; those of this one word come first.
    pub(crate) start: u16,
    /// The first phrase of more than one word; these are sorted by the hash of their second word.
    pub(crate) longer: u16,
    /// The phrase after the last one.
    pub(crate) end: u16,
}

/// A phrase as the scan compares it, once its first word was found.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Phrase {
    /// The hash of its second word; 0 where it has one word.
    pub(crate) second: u64,
    /// Where the hashes of the words behind that start in the table of words.
    pub(crate) rest: u32,
    /// The entry that it belongs to.
    pub(crate) entry: u16,
    /// How many words it has.
    pub(crate) len: u8,
    /// What it does.
    pub(crate) role: Role,
    /// The place of its spelling in the table of exact spellings, counted from 1; 0 where the case does not count.
    pub(crate) exact: u16,
}

/// What a phrase does when it is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// It is a hit.
    Hit,
    /// It takes back the hits of its tag inside it ("Ninja Turtles" is no ninja).
    Except,
}

/// All entries, in the order of the data files.
pub fn entries() -> &'static [Entry] {
    ENTRIES
}
