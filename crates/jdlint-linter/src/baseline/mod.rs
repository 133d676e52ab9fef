//! Baselines: diagnostics that a team knows of and will mend later, so that only new ones are shown.
//!
//! A baseline is text in, text out; where it lies is for the command line to know.

mod place;

use crate::Linted;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;

use place::known_place;

/// The version of the format.
const VERSION: u32 = 1;

/// A diagnostic that is known, told by its rule and its place.
///
/// The place is its words and the words before and behind it, so that lines may move and other words may change, while
/// a place whose own words change is no longer known.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Known {
    /// The rule's name.
    pub rule: String,
    /// The words, for people: the first few.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The number of the words; for something that is missing, of what tells the posting from others in its file, and
    /// nothing where it is the only one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// The number of the words before it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub before: String,
    /// The number of the words behind it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub after: String,
}

/// The diagnostics that are known, by file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline {
    files: BTreeMap<String, Vec<Known>>,
}

#[derive(Deserialize)]
struct Shape {
    version: u32,
    files: BTreeMap<String, Vec<Known>>,
}

impl Baseline {
    /// The baseline that `text` is.
    ///
    /// # Errors
    ///
    /// What is wrong with it, as the end of a sentence.
    pub fn parse(text: &str) -> Result<Self, String> {
        let shape: Shape = serde_json::from_str(text).map_err(|error| format!("it does not read: {error}"))?;
        if shape.version != VERSION {
            return Err(format!("it is of version {}, and this jdlint reads version {VERSION}", shape.version));
        }
        Ok(Self { files: shape.files })
    }

    /// Its text: one line for each diagnostic, sorted, so that branches seldom conflict.
    pub fn to_text(&self) -> String {
        let mut out = format!("{{\n  \"version\": {VERSION},\n  \"files\": {{");
        for (index, (path, known)) in self.files.iter().enumerate() {
            let comma = if index > 0 { "," } else { "" };
            let _ = write!(out, "{comma}\n    {}: [", serde_json::Value::from(path.as_str()));
            for (index, one) in known.iter().enumerate() {
                let comma = if index > 0 { "," } else { "" };
                let _ = write!(out, "{comma}\n      {}", serde_json::to_string(one).unwrap_or_default());
            }
            out.push_str("\n    ]");
        }
        out.push_str(if self.files.is_empty() { "}\n}\n" } else { "\n  }\n}\n" });
        out
    }

    /// How many diagnostics are known.
    pub fn len(&self) -> usize {
        self.files.values().map(Vec::len).sum()
    }

    /// Whether none is.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Each file, with what is known of it.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[Known])> {
        self.files.iter().map(|(path, known)| (path.as_str(), known.as_slice()))
    }

    /// Replaces what is known of the file at `path`.
    pub fn set(&mut self, path: &str, mut known: Vec<Known>) {
        if known.is_empty() {
            self.files.remove(path);
            return;
        }
        known.sort();
        self.files.insert(path.to_owned(), known);
    }

    /// Takes `stale` out of what is known of the file at `path`.
    pub fn remove(&mut self, path: &str, stale: &[Known]) {
        let mut known = self.files.remove(path).unwrap_or_default();
        for one in stale {
            if let Some(index) = known.iter().position(|other| other == one) {
                known.remove(index);
            }
        }
        self.set(path, known);
    }

    /// Moves the diagnostics of the postings of the file at `path` that are known from
    /// [`diagnostics`](Linted::diagnostics) to [`known`](Linted::known); what matches none of them any more.
    pub fn apply(&self, path: &str, postings: &mut [Linted]) -> Vec<Known> {
        let Some(known) = self.files.get(path) else { return Vec::new() };
        let places: Vec<Vec<Known>> = postings.iter().map(places).collect();
        let mut matching = Matching::new(known);
        let mut is_known: Vec<Vec<bool>> = places.iter().map(|places| vec![false; places.len()]).collect();
        // The same words in the same surroundings come first, so that a lesser likeness takes none of them away.
        for in_full in [true, false] {
            for (places, is_known) in places.iter().zip(&mut is_known) {
                for (place, is_known) in places.iter().zip(is_known.iter_mut()).filter(|(_, is_known)| !**is_known) {
                    *is_known = matching.take(place, in_full);
                }
            }
        }
        for (linted, is_known) in postings.iter_mut().zip(is_known) {
            let mut is_known = is_known.into_iter();
            let all = std::mem::take(&mut linted.diagnostics);
            (linted.known, linted.diagnostics) = all.into_iter().partition(|_| is_known.next().unwrap_or(false));
        }
        matching.left()
    }
}

/// The places of a posting's diagnostics, in their order.
pub fn places(linted: &Linted) -> Vec<Known> {
    linted.diagnostics.iter().map(|diagnostic| known_place(linted, diagnostic)).collect()
}

/// What is known of a file, each to be matched once.
struct Matching<'a> {
    known: &'a [Known],
    taken: Vec<bool>,
    by_text: HashMap<(&'a str, &'a str), Vec<usize>>,
}

impl<'a> Matching<'a> {
    fn new(known: &'a [Known]) -> Self {
        let mut by_text: HashMap<_, Vec<usize>> = HashMap::new();
        for (index, one) in known.iter().enumerate() {
            by_text.entry((one.rule.as_str(), one.text.as_str())).or_default().push(index);
        }
        Self { known, taken: vec![false; known.len()], by_text }
    }

    /// Takes one that is `place`, or, unless `in_full`, one of which only one side of the surroundings is.
    fn take(&mut self, place: &Known, in_full: bool) -> bool {
        let Some(indices) = self.by_text.get(&(place.rule.as_str(), place.text.as_str())) else { return false };
        let found = indices.iter().copied().find(|index| {
            let one = &self.known[*index];
            let (before, after) = (one.before == place.before, one.after == place.after);
            !self.taken[*index] && if in_full { before && after } else { before || after }
        });
        if let Some(index) = found {
            self.taken[index] = true;
        }
        found.is_some()
    }

    fn left(self) -> Vec<Known> {
        self.known.iter().zip(self.taken).filter(|(_, taken)| !taken).map(|(one, _)| one.clone()).collect()
    }
}
