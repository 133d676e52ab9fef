//! The law of formats: one posting says the same in every format, at exactly the bytes that its author typed.
//!
//! "The same" are pairs of a rule and the clean words that its diagnostic points at. The groups `schema` and
//! `structure` speak of the format itself and are left out.

mod posting;
mod write;

use jdlint_core::diagnostic::{Applicability, Group};
use jdlint_core::document::check_document;
use jdlint_core::document::{Problem, ProblemKind};
use jdlint_core::{CleanRange, Document, SourceRange};
use jdlint_linter::{Linted, Linter, Preset, Settings, apply_fixes};
use posting::{Posting, posting};
use std::path::{Path, PathBuf};
use write::{Way, write};

/// How many postings are made by chance.
const POSTINGS: u64 = 2_000;

/// So many of them are written in every way each time.
const ALL_WAYS: u64 = 100;

/// Seeds that once broke the law: a blank in the title's field lost its place as the anchor to a heading below.
const BROKEN_ONCE: &[u64] =
    &[33, 190, 302, 382, 434, 443, 583, 618, 680, 728, 894, 942, 1122, 1212, 1329, 1352, 1379, 1443, 1594, 1909, 1997];

/// A rule, and the words that it points at.
type Pair = (&'static str, String);

fn linter() -> Linter {
    let mut settings = Settings::new(jiff::civil::date(2026, 11, 1));
    settings.preset = Some(Preset::Strict);
    Linter::new(settings)
}

/// The pairs of `linted`, sorted.
///
/// # Errors
///
/// Which diagnostic does not cover exactly the bytes of its words.
fn pairs(linted: &Linted) -> Result<Vec<Pair>, String> {
    let document = &linted.document;
    check_document(document)?;
    let mut pairs = Vec::new();
    for diagnostic in &linted.diagnostics {
        if matches!(diagnostic.group, Group::Schema | Group::Structure) {
            continue;
        }
        let range = diagnostic.primary.range;
        let clean = clean_range(document, range);
        let back = document.to_source(clean);
        let typed = document.source_text(range);
        if back != range {
            return Err(format!("{}: {typed:?} is not {:?}", diagnostic.rule, document.source_text(back)));
        }
        pairs.push((diagnostic.rule.as_str(), document.text(clean).to_owned()));
    }
    pairs.sort();
    Ok(pairs)
}

/// The clean text that was made from `range` of the source.
fn clean_range(document: &Document, range: SourceRange) -> CleanRange {
    let segments = document.segments().as_slice();
    let len = document.clean().len() as u32;
    let mut found: Option<CleanRange> = None;
    for (index, segment) in segments.iter().enumerate() {
        let end = segments.get(index + 1).map_or(len, |next| next.at);
        if segment.to <= range.start() || segment.from >= range.end() {
            continue;
        }
        let own = if segment.verbatim {
            let start = segment.at + range.start().saturating_sub(segment.from);
            CleanRange::new(start, end - segment.to.saturating_sub(range.end()))
        } else {
            CleanRange::new(segment.at, end)
        };
        found = Some(found.map_or(own, |found| found.cover(own)));
    }
    found.unwrap_or_default()
}

/// What the reader could not read. What the schema says of values is outside the law, as the group `schema` is.
fn reading_problem(document: &Document) -> Option<&Problem> {
    document.problems().iter().find(|problem| {
        matches!(problem.kind, ProblemKind::Unreadable | ProblemKind::Syntax | ProblemKind::DuplicateField)
    })
}

/// Checks the law for what `seed` makes in every way of writing it, or, unless `all`, in a quarter of the ways that
/// changes from seed to seed.
fn law(linter: &Linter, seed: u64, all: bool) -> Result<(), String> {
    let posting = posting(seed);
    let is_wanted = |index: usize| all || index == 0 || (index as u64 + seed).is_multiple_of(4);
    let ways = Way::WITH_MARKUP.iter().enumerate().filter(|(index, _)| is_wanted(*index)).map(|(_, way)| *way);
    same(linter, &posting, &ways.collect::<Vec<_>>())?;
    // Plain text has no emphasis and no code: it is compared with Markdown that has none either.
    same(linter, &posting.without_markup(), &[Way::Body, Way::Text])
}

fn same(linter: &Linter, posting: &Posting, ways: &[Way]) -> Result<(), String> {
    let mut first: Option<Vec<Pair>> = None;
    for way in ways {
        let text = write(posting, *way);
        let linted = linter.lint_text(way.format(), text.as_str());
        let wrong = |what: String| Err(format!("{way:?}: {what}\n{text}"));
        if let Some(problem) = reading_problem(&linted.document) {
            return wrong(format!("{} at {:?}", problem.message, linted.document.source_text(problem.span)));
        }
        let pairs = match pairs(&linted) {
            Ok(pairs) => pairs,
            Err(law) => return wrong(law),
        };
        match &first {
            None => first = Some(pairs),
            Some(first) if *first == pairs => {}
            Some(first) => {
                let more: Vec<_> = pairs.iter().filter(|pair| !first.contains(pair)).collect();
                let less: Vec<_> = first.iter().filter(|pair| !pairs.contains(pair)).collect();
                return wrong(format!("more {more:?}, less {less:?}\n{}", write(posting, Way::Body)));
            }
        }
        let (fixed, _) = apply_fixes(&text, &linted.diagnostics, Applicability::Unsafe);
        if let Some(problem) = jdlint_read::read(way.format(), fixed.as_str()).problems().first() {
            return wrong(format!("after the fixes {}\n{fixed}", problem.message));
        }
    }
    Ok(())
}

#[test]
fn postings_made_by_chance_say_the_same_in_every_format() {
    let linter = linter();
    let seeds: Vec<u64> = BROKEN_ONCE.iter().copied().chain(0..POSTINGS).collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    // An unoptimised build takes a minute of both processors for all: `JDLINT_ALL_FORMATS=1` asks for it.
    let all = std::env::var_os("JDLINT_ALL_FORMATS").is_some();
    let check = |seed: &u64| {
        let all = all || *seed < ALL_WAYS || BROKEN_ONCE.contains(seed);
        law(&linter, *seed, all).err().map(|law| format!("seed {seed}: {law}"))
    };
    let failed: Vec<String> = std::thread::scope(|scope| {
        let workers: Vec<_> = seeds
            .chunks(seeds.len().div_ceil(threads))
            .map(|seeds| scope.spawn(|| seeds.iter().filter_map(check).collect::<Vec<_>>()))
            .collect();
        workers.into_iter().flat_map(|worker| worker.join().expect("no thread panics")).collect()
    });
    let shown = failed.iter().take(3).cloned().collect::<Vec<_>>().join("\n\n");
    assert!(failed.is_empty(), "{} of {POSTINGS} postings break the law\n{shown}", failed.len());
}

/// One posting, written in every format.
#[test]
fn the_fixture_says_the_same_in_every_format() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/formats");
    let linter = linter();
    let lint = |path: &Path| {
        let text = std::fs::read_to_string(path).expect("the fixture can be read");
        let format = jdlint_read::format_of_path(&path.to_string_lossy()).expect("a format");
        let linted = linter.lint_text(format, text);
        let problem = reading_problem(&linted.document);
        assert!(problem.is_none(), "{}: {problem:?}", path.display());
        pairs(&linted).unwrap_or_else(|law| panic!("{}: {law}", path.display()))
    };
    let expected = lint(&folder.join("body.md"));
    assert!(expected.len() >= 8, "{expected:?}");
    let entries = std::fs::read_dir(folder).expect("a folder");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("an entry").path()).collect();
    files.sort();
    assert!(files.len() >= 15, "{files:?}");
    for file in files {
        assert_eq!(lint(&file), expected, "{}", file.display());
    }
}
