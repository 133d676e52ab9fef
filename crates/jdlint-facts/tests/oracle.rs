//! The scan compares hashes of words; here an Aho-Corasick automaton over the words themselves must find the same.
//!
//! The oracle shares with the scan the data files, their spellings, and what counts as an address: it parts text into
//! words, folds case and resolves overlaps by rules of its own, written to be obvious rather than quick.
#![allow(clippy::unwrap_used, reason = "a test may panic, its helpers too")]

use aho_corasick::{AhoCorasick, MatchKind};
use jdlint_facts::compile::{Row, compile};
use jdlint_facts::{Tag, scan};
use proptest::prelude::*;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

/// As much of a data file as the words need.
#[derive(Deserialize)]
struct DataFile {
    entry: Vec<DataEntry>,
}

#[derive(Deserialize)]
struct DataEntry {
    tag: String,
    phrases: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
    #[serde(default)]
    case: bool,
    #[serde(default = "yes")]
    joined: bool,
    #[serde(default)]
    plural: bool,
}

fn yes() -> bool {
    true
}

/// A spelled phrase of some row.
struct Phrase {
    tag: Tag,
    except: bool,
    exact: String,
    spelling: String,
}

struct Oracle {
    phrases: Vec<Phrase>,
    automaton: AhoCorasick,
}

static ORACLE: LazyLock<Oracle> = LazyLock::new(|| {
    let mut phrases = Vec::new();
    let mut files: Vec<PathBuf> = std::fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("data/phrases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    files.sort();
    for path in files {
        let data: DataFile = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        for entry in data.entry {
            let row = Row {
                phrases: &entry.phrases,
                except: &entry.except,
                case: entry.case,
                joined: entry.joined,
                plural: entry.plural,
            };
            for compiled in compile(&row).unwrap() {
                phrases.push(Phrase {
                    tag: tag_named(&entry.tag),
                    except: compiled.except,
                    exact: compiled.exact,
                    spelling: compiled.spelling,
                });
            }
        }
    }
    phrases.extend(technologies());
    let patterns: Vec<String> = phrases.iter().map(|phrase| pattern(&phrase.spelling)).collect();
    let automaton = AhoCorasick::builder().match_kind(MatchKind::Standard).build(&patterns).unwrap();
    Oracle { phrases, automaton }
});

/// As much of the data file of technologies as the words need.
#[derive(Deserialize)]
struct Technologies {
    technology: Vec<Technology>,
}

#[derive(Deserialize)]
struct Technology {
    name: String,
    #[serde(default)]
    aliases: Vec<String>,
    #[serde(default)]
    wrong: Vec<String>,
    #[serde(default)]
    wrong_lower: Vec<String>,
    #[serde(default)]
    wrong_with_context: Vec<String>,
    #[serde(default)]
    except: Vec<String>,
    #[serde(default)]
    versions: Vec<Version>,
}

#[derive(Deserialize)]
struct Version {
    name: String,
}

/// The names and the wrong spellings of technologies: phrases whose letters count as they are.
fn technologies() -> Vec<Phrase> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/technologies.toml");
    let data: Technologies = toml::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
    let mut found = Vec::new();
    for one in data.technology {
        let names = std::iter::once(one.name).chain(one.aliases).chain(one.versions.into_iter().map(|one| one.name));
        let wrong = one.wrong.into_iter().chain(one.wrong_lower).chain(one.wrong_with_context);
        let rows = [
            (Tag::Technology, names.collect(), Vec::new()),
            (Tag::TechnologySpelling, wrong.collect::<Vec<_>>(), one.except),
        ];
        for (tag, phrases, except) in rows {
            let row = Row { phrases: &phrases, except: &except, case: true, ..Row::default() };
            for compiled in compile(&row).unwrap() {
                let (except, exact) = (compiled.except, compiled.exact);
                found.push(Phrase { tag, except, exact, spelling: compiled.spelling });
            }
        }
    }
    found
}

fn tag_named(name: &str) -> Tag {
    Tag::ALL.iter().find(|(known, _)| *known == name).unwrap().1
}

/// The words of a phrase as the normalised text has them: `<rock><star>`.
fn pattern(spelling: &str) -> String {
    words(spelling).iter().flat_map(|word| ["<", &word.folded, ">"]).collect()
}

/// Hits as (tag, start, end).
type Hits = BTreeSet<(Tag, usize, usize)>;

struct PlainWord {
    start: usize,
    end: usize,
    folded: String,
}

/// Runs of letters, digits and combining accents, in lower case.
fn words(text: &str) -> Vec<PlainWord> {
    let mut words: Vec<PlainWord> = Vec::new();
    for (at, c) in text.char_indices() {
        if !c.is_alphanumeric() && !('\u{300}'..='\u{36f}').contains(&c) {
            continue;
        }
        match words.last_mut() {
            Some(word) if word.end == at => {
                word.end = at + c.len_utf8();
                word.folded.extend(c.to_lowercase());
            }
            _ => words.push(PlainWord { start: at, end: at + c.len_utf8(), folded: c.to_lowercase().collect() }),
        }
    }
    words
}

/// Where the words of web and e-mail addresses start.
fn address_words(text: &str) -> BTreeSet<usize> {
    let words = jdlint_core::text::words(text);
    words.iter().filter(|word| word.in_address).map(|word| word.start as usize).collect()
}

/// Whether two words with `gap` between them are parted.
fn parts(gap: &str) -> bool {
    gap != "." && (gap.len() > 6 || gap.chars().any(|c| "\n.!?;:()|\u{fffc}•–—".contains(c)))
}

/// Whether `gap` follows `before` as it follows `U.S`.
fn ends_abbreviation(before: &str, gap: &str) -> bool {
    let mut last = before.chars().rev();
    let letter = last.next().is_some_and(|c| c.is_ascii_alphanumeric());
    matches!(gap, ". " | ".\u{a0}") && letter && last.next() == Some('.')
}

/// All hits in `text`: before anything is resolved, and after.
fn expected(text: &str) -> (Hits, Hits) {
    let oracle = &*ORACLE;
    let address_words = address_words(text);
    let mut normal = String::new();
    // Where each word starts and ends in the normalised text, and where it lies in the text.
    let mut starts: BTreeMap<usize, usize> = BTreeMap::new();
    let mut ends: BTreeMap<usize, usize> = BTreeMap::new();
    let mut last_end = 0;
    for word in words(text) {
        let gap = &text[last_end..word.start];
        if parts(gap) && !ends_abbreviation(&text[..last_end], gap) {
            normal.push('#');
        }
        starts.insert(normal.len(), word.start);
        normal.push('<');
        normal.push_str(if address_words.contains(&word.start) { "@" } else { &word.folded });
        normal.push('>');
        ends.insert(normal.len(), word.end);
        last_end = word.end;
    }
    let mut hits = BTreeSet::new();
    let mut exceptions = BTreeSet::new();
    for found in oracle.automaton.find_overlapping_iter(&normal) {
        let phrase = &oracle.phrases[found.pattern().as_usize()];
        let (start, end) = (starts[&found.start()], ends[&found.end()]);
        if phrase.exact.is_empty() || text[start..end] == phrase.exact {
            if phrase.except { &mut exceptions } else { &mut hits }.insert((phrase.tag, start, end));
        }
    }
    let within = |inner: &(Tag, usize, usize), outer: &(Tag, usize, usize)| {
        inner.0 == outer.0 && outer.1 <= inner.1 && inner.2 <= outer.2
    };
    let allowed: BTreeSet<_> =
        hits.iter().copied().filter(|hit| !exceptions.iter().any(|exception| within(hit, exception))).collect();
    let longest =
        allowed.iter().copied().filter(|hit| !allowed.iter().any(|other| other != hit && within(hit, other))).collect();
    (hits, longest)
}

/// What the scan finds in `text`, in the same form.
fn found(text: &str) -> Hits {
    let scan = scan(text);
    let found: Vec<_> =
        scan.hits().iter().map(|hit| (hit.entry.tag, hit.range.start() as usize, hit.range.end() as usize)).collect();
    let set: BTreeSet<_> = found.iter().copied().collect();
    assert_eq!(found.len(), set.len(), "one hit is reported twice in {text:?}");
    set
}

fn assert_same(text: &str) {
    let (all, longest) = expected(text);
    let found = found(text);
    let words = |hits: &Hits| hits.iter().map(|hit| (hit.0, &text[hit.1..hit.2])).collect::<Vec<_>>();
    assert_eq!(words(&found), words(&longest), "in {text:?}");
    assert_eq!(found, longest, "in {text:?}");
    assert!(found.is_subset(&all));
}

#[test]
fn every_phrase_is_found_in_all_its_spellings() {
    for phrase in &ORACLE.phrases {
        let spelling = &phrase.spelling;
        for text in [
            spelling.clone(),
            spelling.to_uppercase(),
            spelling.replace(' ', "-"),
            spelling.replace(' ', "\u{a0}"),
            format!("Straße, {spelling}, ça va"),
            format!("x{spelling}y"),
            spelling.replace(' ', "\n"),
        ] {
            assert_same(&text);
        }
        if !phrase.except {
            let is_found = found(spelling).iter().any(|hit| hit.0 == phrase.tag);
            let is_excepted = ORACLE.phrases.iter().any(|other| other.except && other.tag == phrase.tag);
            assert!(is_found || is_excepted, "{spelling:?} is not found");
        }
    }
}

#[test]
fn texts_of_this_repository_have_the_same_hits() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let mut texts = 0;
    let mut hits = 0;
    let mut folders = vec![root.join("crates/jdlint-rules/src/rules"), root.join("fixtures")];
    while let Some(folder) = folders.pop() {
        // There need not be fixtures.
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(text) = std::fs::read_to_string(&path) {
                assert_same(&text);
                texts += 1;
                hits += found(&text).len();
            }
        }
    }
    assert!(texts > 0 && hits > 0, "{texts} texts, {hits} hits");
}

/// Words that are part of no phrase, and pieces of phrases.
const FILLER: &[&str] = &[
    "the",
    "a",
    "we",
    "team",
    "work",
    "Straße",
    "Köchin",
    "naïve",
    "e\u{301}cole",
    "İstanbul",
    "日本",
    "401k",
    "star",
    "rock",
    "ninja",
    "salary",
    "job",
    "you",
    "and/or",
    "don't",
    "https://example.org/ninja",
    "ninja@example.org",
    "www.example.org",
    "Turtles",
    "Games",
];

const GAPS: &[&str] = &[
    " ", " ", " ", " ", "-", "\u{a0}", "  ", "\n", ". ", ", ", " – ", "/", " (", ") ", "; ", "", "’", "\u{fffc}",
    " | ", "       ", "\u{200b}", " & ",
];

fn spelled(index: usize, how: u8) -> String {
    let spelling = &ORACLE.phrases[index % ORACLE.phrases.len()].spelling;
    match how {
        0 => spelling.to_uppercase(),
        1 => spelling.replace(' ', "-"),
        2 => spelling.replace(' ', ""),
        3 => spelling.replace(' ', "\u{a0}"),
        4 => spelling.replace(' ', "\n"),
        5 => format!("{spelling}s"),
        6 => spelling.chars().rev().collect(),
        7 => {
            let mut chars = spelling.chars();
            chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
        }
        8 => spelling.split(' ').next().unwrap_or_default().to_owned(),
        _ => spelling.clone(),
    }
}

fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        2 => (0..FILLER.len()).prop_map(|index| FILLER[index].to_owned()),
        3 => (any::<usize>(), 0..14_u8).prop_map(|(index, how)| spelled(index, how)),
        1 => "[a-zé]{1,6}",
    ]
}

fn text() -> impl Strategy<Value = String> {
    proptest::collection::vec((piece(), 0..GAPS.len()), 0..40)
        .prop_map(|pieces| pieces.into_iter().map(|(piece, gap)| piece + GAPS[gap]).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_texts_have_the_same_hits(text in text()) {
        assert_same(&text);
    }
}
