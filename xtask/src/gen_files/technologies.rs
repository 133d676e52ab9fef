//! The table of technologies of `jdlint-facts`, and their names as phrases, from `crates/jdlint-facts/data/technologies.toml`.

use super::{Files, pascal};
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

const DATA: &str = "crates/jdlint-facts/data/technologies.toml";
const TABLE: &str = "crates/jdlint-facts/src/generated/technologies.rs";

/// The tags that names and wrong spellings have in the phrase scan.
pub(super) const TAGS: [(&str, &str); 2] = [
    ("technology", "The name of a technology; the key is its own spelling."),
    ("technology-spelling", "A wrong spelling of a technology's name, letter for letter; the key is the right one."),
];

/// The data file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DataFile {
    as_of: toml::value::Datetime,
    tolerance_years: i16,
    technology: Vec<Technology>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Technology {
    name: String,
    kind: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    wrong: Vec<String>,
    #[serde(default)]
    wrong_lower: Vec<String>,
    #[serde(default)]
    wrong_with_context: Vec<String>,
    #[serde(default)]
    wrong_context: Vec<String>,
    /// Words that make a wrong spelling something else: "python hunter".
    #[serde(default)]
    except: Vec<String>,
    #[serde(default)]
    ambiguous: bool,
    #[serde(default)]
    context: Vec<String>,
    first_public: String,
    #[serde(default)]
    versions: Vec<Version>,
    #[serde(default)]
    versions_source: String,
    source: String,
    confidence: String,
    #[serde(default, rename = "note")]
    _note: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Version {
    name: String,
    released: String,
}

impl Technology {
    /// All its wrong spellings.
    fn wrong(&self) -> impl Iterator<Item = &String> {
        self.wrong.iter().chain(&self.wrong_lower).chain(&self.wrong_with_context)
    }

    /// All its right spellings, its name first.
    fn right_spellings(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.name).chain(&self.aliases).chain(self.versions.iter().map(|version| &version.name))
    }

    /// The right spelling that `wrong` comes nearest to: one with the same letters, where there is one ("ec2" is "EC2",
    /// not "Amazon EC2"), and the name of the technology before others.
    fn right(&self, wrong: &str) -> &str {
        let letters = |text: &str| -> String { text.to_lowercase().chars().filter(|c| !" -./".contains(*c)).collect() };
        let wanted = letters(wrong);
        self.right_spellings()
            .enumerate()
            .min_by_key(|(place, right)| (distance(&letters(right), &wanted), *place > 0, distance(right, wrong)))
            .map_or(self.name.as_str(), |(_, right)| right.as_str())
    }
}

/// How many letters must be put in, taken out or changed to make `one` of `other`.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, a) in one.chars().enumerate() {
        let mut corner = std::mem::replace(&mut row[0], index + 1);
        for (at, b) in other.iter().enumerate() {
            let change = corner + usize::from(a != *b);
            corner = row[at + 1];
            row[at + 1] = change.min(corner + 1).min(row[at] + 1);
        }
    }
    row[other.len()]
}

/// A name or a wrong spelling as a phrase of the scan.
pub(super) struct Spelled {
    pub(super) tag: &'static str,
    pub(super) key: String,
    /// The right spelling, where this is a wrong one.
    pub(super) replacement: String,
    pub(super) phrases: Vec<String>,
    /// Phrases that take it back.
    pub(super) except: Vec<String>,
}

/// Reads the data file.
pub(super) fn read(files: &Files) -> Result<DataFile, String> {
    let data: DataFile = toml::from_str(&files.read(DATA)?).map_err(|error| format!("{DATA}: {error}"))?;
    for technology in &data.technology {
        let name = &technology.name;
        if technology.ambiguous == technology.context.is_empty() {
            return Err(format!("{DATA}: `{name}` must be ambiguous and have a context, or neither"));
        }
        if technology.confidence == "verified" && !technology.source.starts_with("http") {
            return Err(format!("{DATA}: `{name}` is verified by no page"));
        }
    }
    Ok(data)
}

/// The path of the data file, for messages.
pub(super) const fn path() -> &'static str {
    DATA
}

/// The tag, the name, the right spelling, the phrases, and what takes them back.
type Row<'a> = (&'static str, &'a String, String, Vec<&'a String>, &'a [String]);

/// All names and wrong spellings as phrases, without the marks around them: the scan finds words. What it finds in `C++`
/// is the word of `C`; `jdlint_facts::technologies` looks at the marks.
pub(super) fn spelled(data: &DataFile) -> Vec<Spelled> {
    let versions: BTreeSet<&str> =
        data.technology.iter().flat_map(|one| &one.versions).map(|version| version.name.as_str()).collect();
    let mut all: Vec<Row<'_>> = Vec::new();
    for one in &data.technology {
        let names = std::iter::once(&one.name).chain(&one.aliases);
        all.push((
            "technology",
            &one.name,
            String::new(),
            names.filter(|name| !versions.contains(name.as_str())).collect(),
            &[],
        ));
        all.extend(
            one.versions.iter().map(|one| ("technology", &one.name, String::new(), vec![&one.name], [].as_slice())),
        );
        let mut by_right: BTreeMap<&str, Vec<&String>> = BTreeMap::new();
        for wrong in one.wrong() {
            by_right.entry(one.right(wrong)).or_default().push(wrong);
        }
        all.extend(
            by_right.into_iter().map(|(right, wrong)| {
                ("technology-spelling", &one.name, right.to_owned(), wrong, one.except.as_slice())
            }),
        );
    }
    let mut seen = BTreeSet::new();
    // A name without marks comes first, so that the bare word belongs to it ("C" before "C++").
    all.sort_by_key(|(tag, key, right, ..)| {
        (*tag, bare(key) != *key, key.to_lowercase(), (*key).clone(), right.clone())
    });
    let mut spelled = Vec::new();
    for (tag, key, replacement, phrases, except) in all {
        let phrases: Vec<String> = phrases
            .into_iter()
            .map(|phrase| bare(phrase).to_owned())
            .filter(|phrase| seen.insert((tag, phrase.clone())))
            .collect();
        if !phrases.is_empty() {
            spelled.push(Spelled { tag, key: key.clone(), replacement, phrases, except: except.to_vec() });
        }
    }
    spelled
}

/// `spelling` without the marks around it.
fn bare(spelling: &str) -> &str {
    spelling.trim_matches(|c: char| !c.is_alphanumeric())
}

/// Writes the table.
pub(super) fn generate(files: &mut Files) -> Result<(), String> {
    let data = read(files)?;
    let mut rows: BTreeMap<String, String> = BTreeMap::new();
    for one in &data.technology {
        let of_versions: BTreeSet<&str> = one.versions.iter().map(|version| version.name.as_str()).collect();
        let kind = pascal(&one.kind);
        let entry = row(one, &one.name, &kind, &one.first_public, &one.source, one.confidence == "verified", false)?;
        if !of_versions.contains(one.name.as_str()) && rows.insert(one.name.clone(), entry).is_some() {
            return Err(format!("{DATA}: `{}` stands twice", one.name));
        }
    }
    for one in &data.technology {
        for version in &one.versions {
            let source = &one.versions_source;
            let entry =
                row(one, &version.name, &pascal(&one.kind), &version.released, source, source != "memory", true)?;
            // The entry of its own knows more ("OAuth 2.0").
            rows.entry(version.name.clone()).or_insert(entry);
        }
    }
    let as_of = data.as_of.date.ok_or_else(|| format!("{DATA}: `as_of` is no day"))?;
    let mut out = format!(
        "//! Technologies by name. Generated by `cargo xtask gen` from `data/technologies.toml`; do not edit.\n\n\
         use crate::technologies::{{Marked, Technology, TechnologyKind as Kind, marked, technology}};\n\n\
         /// The day on which the entries were last looked through: year, month, day.\n\
         pub(crate) const AS_OF: (i16, i8, i8) = ({}, {}, {});\n\n\
         /// So many years more than a technology is old are not worth a word.\n\
         pub(crate) const TOLERANCE_YEARS: i16 = {};\n\n\
         /// The technologies and their versions, by name.\n\
         #[rustfmt::skip]\npub(crate) static TECHNOLOGIES: &[Technology] = &[\n",
        as_of.year, as_of.month, as_of.day, data.tolerance_years
    );
    for row in rows.values() {
        let _ = writeln!(out, "    {row},");
    }
    out.push_str(
        "];\n\n/// The spellings that begin or end in a mark, right ones and wrong ones.\n\
         #[rustfmt::skip]\npub(crate) static MARKED: &[Marked] = &[\n",
    );
    for row in marked(&data) {
        let _ = writeln!(out, "    {row},");
    }
    out.push_str("];\n");
    files.ensure(TABLE, &out)
}

/// The rows of the spellings that begin or end in a mark.
fn marked(data: &DataFile) -> BTreeSet<String> {
    let all = |one: &Technology, wrong: bool| -> Vec<String> {
        if wrong { one.wrong().cloned().collect() } else { one.right_spellings().cloned().collect() }
    };
    let mut rows = BTreeSet::new();
    for wrong in [false, true] {
        let spellings: BTreeSet<String> = data.technology.iter().flat_map(|one| all(one, wrong)).collect();
        for one in &data.technology {
            for spelling in all(one, wrong).iter().filter(|spelling| bare(spelling) != spelling.as_str()) {
                let is_version = one.versions.iter().any(|version| version.name == *spelling);
                let name = if is_version { spelling } else { &one.name };
                let alone = spellings.contains(bare(spelling));
                let right = if wrong { one.right(spelling) } else { "" };
                rows.insert(format!("marked({spelling:?}, {:?}, {name:?}, {right:?}, {alone})", bare(spelling)));
            }
        }
    }
    rows
}

fn row(
    one: &Technology,
    name: &str,
    kind: &str,
    since: &str,
    source: &str,
    verified: bool,
    version: bool,
) -> Result<String, String> {
    let wrong = || format!("{DATA}: `{name}`: `{since}` is no year and no month");
    let (year, month) = since.split_once('-').unwrap_or((since, "0"));
    let (year, month): (i16, i8) = (year.parse().map_err(|_| wrong())?, month.parse().map_err(|_| wrong())?);
    if !(1800..2100).contains(&year) || !(0..=12).contains(&month) {
        return Err(wrong());
    }
    let source = if source == "memory" { "" } else { source };
    // A version is named by a figure, which makes it plain what is meant.
    let of = |list: &[String]| if version { "[]".to_owned() } else { format!("{list:?}") };
    Ok(format!(
        "technology({name:?}, Kind::{kind}, ({year}, {month}), {verified}, {source:?}, &{}, &{}, &{})",
        of(&one.context),
        of(&one.wrong_with_context),
        of(&one.wrong_context)
    ))
}
