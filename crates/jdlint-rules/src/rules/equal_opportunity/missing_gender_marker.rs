//! `missing-gender-marker`: see the page beside this file.

use crate::places::stated_places;
use crate::prelude::*;
use jdlint_core::CleanRange;
use jdlint_core::posting::StatementKind as Kind;
use jdlint_facts::cues::{GERMAN_NEUTRAL, GERMAN_PERSON};
use jdlint_facts::law::{StatementKind, statements_of};
use jdlint_facts::{Language, Tag};

/// The rule.
struct MissingGenderMarker;

impl Rule for MissingGenderMarker {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-gender-marker"),
        group: Group::EqualOpportunity,
        summary: "A German posting's title names one gender and has no marker such as (m/w/d)",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Law,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[Language::German],
        fold: None,
        page: include_str!("missing_gender_marker.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let Some(title) = posting.title.best().filter(|title| title.confidence > Confidence::Low) else { return };
        let has_marker = posting.equal_opportunity.evidence.iter().any(|one| one.value.kind == Kind::GenderMarker);
        if has_marker || cx.scan.tagged(Tag::AllGenders).next().is_some() {
            return;
        }
        let mut places = stated_places(posting).map(|place| place.split('-').next().unwrap_or(place)).peekable();
        let is_stated = places.peek().is_some();
        let places: Vec<&str> = places.filter(|place| ["DE", "AT", "CH"].contains(place)).collect();
        if is_stated && places.is_empty() {
            return;
        }
        let Some((noun, gendered)) = person(cx, title.text) else { return };
        let text = cx.document.text(noun).to_owned();
        let note = if places.contains(&"DE") { german_law(cx) } else { None };
        let note = note.unwrap_or_else(|| {
            "where German is spoken, a title either is neutral or carries a marker: without one it reads as for one gender"
                .to_owned()
        });
        let span = cx.document.to_source(noun);
        let message = if gendered {
            format!("`{}` names one gender", cx.quote(noun))
        } else {
            format!("`{}` stands without a marker for all genders", cx.quote(noun))
        };
        let report = cx
            .report(span, message)
            .says("no marker such as (m/w/d) stands in the title")
            .note(note)
            .help(format!("write `{text} (m/w/d)`, or a neutral title such as `Fachkraft` or `Leitung`"))
            .replace(noun, &format!("{text} (m/w/d)"), Applicability::Unsafe);
        drop(report);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingGenderMarker>();

/// What the law of Germany asks for.
fn german_law(cx: &RuleContext<'_>) -> Option<String> {
    let mut duties = statements_of("DE").iter();
    let duty = duties.find(|one| one.kind == StatementKind::GenderTag).map(|one| &one.duty)?;
    duty.holds_on(cx.as_of).then(|| {
        format!(
            "in Germany a job may not be advertised for one gender alone ({}); a neutral title, or a marker behind it, is \
             the usual way to show that it is not",
            duty.citation
        )
    })
}

/// The last word of the title that names a person, and whether it is of one gender; `None` where the title is neutral, or names both.
fn person(cx: &RuleContext<'_>, title: CleanRange) -> Option<(CleanRange, bool)> {
    let text = cx.document.text(title);
    let words = cx.scan.words_within(title);
    let lower = |range: CleanRange| cx.document.text(range).to_lowercase();
    if has_both(text) {
        return None;
    }
    let mut found = None;
    let mut feminine = false;
    for word in words {
        let range = CleanRange::new(word.start, word.end);
        let own = lower(range);
        // "Fachkraft", "Teamleitung", "Mitarbeitende".
        if GERMAN_NEUTRAL.iter().any(|neutral| own.starts_with(neutral) || own.ends_with(neutral)) {
            return None;
        }
        let ends = |word: &str| GERMAN_PERSON.iter().any(|person| word.ends_with(person));
        // "Köchin" is the woman's form of "Koch".
        let stem = own.strip_suffix("in").map(|stem| stem.replace('ö', "o").replace('ä', "a"));
        let is_woman = own.ends_with("frau")
            || own.ends_with("schwester")
            || own.strip_suffix("in").is_some_and(ends)
            || stem.is_some_and(|stem| ends(&stem));
        feminine |= is_woman;
        if is_woman || ends(&own) {
            // "Koch und Köchin" speaks to both.
            if found.is_some() && feminine {
                return None;
            }
            found = Some(range);
        }
    }
    // "Data Engineer": an English name for a person, in a posting in German.
    let english = || cx.scan.tagged_within(Tag::JobNoun, title).last().map(|hit| (hit.range, false));
    found.map(|range| (range, true)).or_else(english)
}

/// Whether `title` says in signs that it means all: `Entwickler*in`, `Köch:innen`, `Kaufmann/-frau`, `MitarbeiterInnen`,
/// `Techniker (a)`.
fn has_both(title: &str) -> bool {
    const SIGNS: &[&str] = &["in", "innen", "frau", "mann", "r", "e"];
    let behind = |sign: char| {
        title.split(sign).skip(1).any(|rest| {
            let rest = rest.trim_start_matches('-');
            SIGNS
                .iter()
                .any(|ending| rest.strip_prefix(ending).is_some_and(|rest| !rest.starts_with(char::is_alphabetic)))
        })
    };
    let inner_capital = ["In", "Innen"].iter().any(|ending| {
        title.match_indices(ending).any(|(at, _)| {
            title[..at].ends_with(char::is_lowercase) && !title[at + ending.len()..].starts_with(char::is_alphabetic)
        })
    });
    let in_brackets = ["(a)", "(a*)", "(alle)", "(mensch)", "(all)", "(in)", "(innen)"];
    let small = title.to_lowercase();
    ['*', ':', '_', '/', '(', '·'].into_iter().any(behind)
        || inner_capital
        || in_brackets.iter().any(|sign| small.contains(sign))
        || small.contains(" oder ")
        || title.contains('*')
}
