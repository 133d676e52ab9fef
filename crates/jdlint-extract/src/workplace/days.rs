//! "Two days a week in the office": how much of the week is spent where.

use super::WorkplaceClaim;
use crate::context::Context;
use crate::hashes::Hashes;
use crate::pieces::Piece;
use jdlint_core::CleanRange;
use jdlint_core::posting::Workplace;
use jdlint_core::text::Word;
use jdlint_facts::Hit;
use std::sync::LazyLock;

/// What a count of days comes to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Days {
    /// So many days a week or a month here or there.
    OfTheWeek {
        /// What it comes to.
        claim: WorkplaceClaim,
        /// From the count to the place.
        range: CleanRange,
    },
    /// So many days a year, a benefit that says nothing of the job's place.
    OfTheYear,
}

/// Words around a place that are looked at, on each side.
const NEAR: usize = 8;

const DAYS: &[&str] = &[
    "day", "days", "tage", "tagen", "tag", "jours", "jour", "dagen", "dag", "días", "dias", "día", "giorni", "giorno",
    "dni", "dzień", "dagar", "dage", "x",
];
static DAY_HASHES: LazyLock<Hashes> = LazyLock::new(|| Hashes::of(DAYS));
const YEAR: &[&str] = &[
    "year",
    "annual",
    "annually",
    "yearly",
    "annum",
    "abroad",
    "jahr",
    "jährlich",
    "année",
    "año",
    "jaar",
    "anno",
    "rok",
    "calendar",
];
const WEEKS: &[&str] = &["weeks", "wochen", "semaines", "weken", "semanas", "settimane", "months"];
const NUMBERS: &[(&str, u32)] = &[
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("once", 1),
    ("twice", 2),
    ("couple", 2),
    ("few", 2),
    ("ein", 1),
    ("einen", 1),
    ("zwei", 2),
    ("drei", 3),
    ("vier", 4),
    ("fünf", 5),
    ("un", 1),
    ("deux", 2),
    ("trois", 3),
    ("quatre", 4),
    ("een", 1),
    ("twee", 2),
    ("drie", 3),
    ("dos", 2),
    ("tres", 3),
    ("cuatro", 4),
    ("uno", 1),
    ("due", 2),
    ("tre", 3),
    ("dwa", 2),
    ("trzy", 3),
    ("1x", 1),
    ("2x", 2),
    ("3x", 3),
    ("4x", 4),
    ("several", 3),
    ("meerdere", 3),
    ("some", 2),
    ("mehrere", 3),
];
const WEEKDAYS: &[&str] = &[
    "monday",
    "mondays",
    "tuesday",
    "tuesdays",
    "wednesday",
    "wednesdays",
    "thursday",
    "thursdays",
    "friday",
    "fridays",
];

/// Reads the counts of days beside the places among `hits`; the first one counts.
pub(super) fn days(cx: &Context<'_>, piece: &Piece<'_>, hits: &mut dyn Iterator<Item = &Hit>) -> Option<Days> {
    let words = cx.scan.words_within(piece.range);
    for hit in hits {
        let office = matches!(hit.entry.key, "office" | "on_site" | "on_site_claim") || is_office(cx, hit);
        let away =
            matches!(hit.entry.key, "remote" | "home" | "some_remote" | "remote_role" | "hybrid_claim" | "hybrid");
        if !office && !away {
            continue;
        }
        let from = words.partition_point(|word| word.start < hit.range.start()).saturating_sub(NEAR);
        let to = (words.partition_point(|word| word.end <= hit.range.end()) + NEAR).min(words.len());
        if let Some(found) = near(cx, &words[from..to], hit, office) {
            return Some(found);
        }
    }
    None
}

/// "Office days" is no claim to remote days, though it makes a job hybrid.
fn is_office(cx: &Context<'_>, hit: &Hit) -> bool {
    cx.text(hit.range).to_ascii_lowercase().contains("office")
}

fn near(cx: &Context<'_>, words: &[Word], hit: &Hit, office: bool) -> Option<Days> {
    let text = |word: &Word| cx.document.clean().get(word.start as usize..word.end as usize).unwrap_or_default();
    let is = |word: &Word, list: &[&str]| list.iter().any(|known| text(word).eq_ignore_ascii_case(known));
    let weeks = |pair: &[Word]| is(&pair[1], WEEKS) && number(text(&pair[0])).is_some();
    let yearly = || words.iter().any(|word| is(word, YEAR)) || words.windows(2).any(weeks);
    if away_for_a_while(cx, words, hit) {
        return Some(Days::OfTheYear);
    }
    for (at, word) in words.iter().enumerate() {
        if text(word).starts_with(char::is_uppercase)
            && is(word, WEEKDAYS)
            && (word.end <= hit.range.start() || word.start >= hit.range.end())
        {
            let range = CleanRange::new(word.start, word.end).cover(hit.range);
            let listed = words.iter().filter(|word| is(word, WEEKDAYS)).count() < 5;
            let hours = words.iter().any(|word| is(word, &["am", "pm", "hours", "open", "deadline", "to", "through"]));
            if listed && !hours && hit.entry.key != "office" {
                return Some(hybrid(range));
            }
        }
        let before = &words[at.saturating_sub(4)..at];
        let counted = (DAY_HASHES.has(word.hash) && is(word, DAYS))
            .then(|| before.iter().filter_map(|word| number(text(word)).map(|count| (count, word.start))).min())
            .flatten();
        let per_week = is(word, &["week", "weekly", "weekday"])
            .then(|| before.iter().rev().find_map(|word| times(text(word)).map(|count| (count, word.start))))
            .flatten();
        let Some((count, start)) = counted.or(per_week) else { continue };
        let span = CleanRange::new(start, word.end).cover(hit.range);
        if counted.is_none() && cx.text(span).contains([',', ';']) {
            continue;
        }
        if yearly() && count != 1 {
            return Some(Days::OfTheYear);
        }
        let monthly = words
            .iter()
            .any(|word| is(word, &["month", "monthly", "monat", "mois", "maand", "mes", "mese", "miesiącu"]));
        let range = span;
        match count {
            1..=4 => return Some(hybrid(range)),
            5 | 6 if office && !monthly => {
                let claim = WorkplaceClaim { workplace: Workplace::OnSite, exclusive: true, rhythm: false };
                return Some(Days::OfTheWeek { claim, range });
            }
            5..=20 if monthly => return Some(hybrid(range)),
            _ => {}
        }
    }
    if words.windows(2).any(weeks) {
        return Some(Days::OfTheYear);
    }
    percent(cx, words, hit)
}

/// "Work from anywhere for up to a month", "up to 12 days of work from anywhere": a benefit, not where the work is done.
fn away_for_a_while(cx: &Context<'_>, words: &[Word], hit: &Hit) -> bool {
    let text = |word: &Word| cx.document.clean().get(word.start as usize..word.end as usize).unwrap_or_default();
    let is = |word: &Word, list: &[&str]| list.iter().any(|known| text(word).eq_ignore_ascii_case(known));
    let anywhere = matches!(hit.entry.key, "remote_role" | "remote" | "anywhere")
        && cx.text(hit.range).to_ascii_lowercase().contains("anywhere");
    anywhere
        && words.windows(2).any(|pair| {
            is(&pair[1], &["month", "months", "weeks", "wochen", "monat", "monate"])
                && (is(&pair[0], &["a", "einen"]) || number(text(&pair[0])).is_some())
                || is(&pair[1], &["days", "tage"]) && number(text(&pair[0])).is_some_and(|count| count > 5)
        })
}

/// "50% office", "40% remote": a share of the time.
fn percent(cx: &Context<'_>, words: &[Word], hit: &Hit) -> Option<Days> {
    let at = words.partition_point(|word| word.start < hit.range.start());
    for word in words[at.saturating_sub(4)..at].iter().rev() {
        let clean = cx.document.clean();
        let after = clean.get(word.end as usize..).unwrap_or_default();
        let count: Option<u32> = clean.get(word.start as usize..word.end as usize).and_then(|text| text.parse().ok());
        if let Some(count) = count
            && after.trim_start().starts_with('%')
        {
            let range = CleanRange::new(word.start, hit.range.end());
            // "40 % at home" may speak of a market, "40 % home office" does not.
            let is_work = hit.entry.key != "home" || is_office(cx, hit);
            return ((10..=90).contains(&count) && is_work).then(|| hybrid(range));
        }
    }
    None
}

/// Whether `text` speaks of how much of the time, whatever the count: "every other week", "a day at home", "40 %".
pub(super) fn speaks_of_time(text: &str) -> bool {
    const MORE: &[&str] = &[
        "week",
        "weekly",
        "weekday",
        "weekdays",
        "fortnight",
        "month",
        "monthly",
        "quarter",
        "quarterly",
        "woche",
        "monat",
        "wöchentlich",
        "semaine",
        "mois",
        "weekend",
        "maand",
        "semana",
        "settimana",
        "tydzień",
        "tygodniu",
        "miesiącu",
        "mittwoch",
        "montag",
        "dienstag",
        "donnerstag",
        "freitag",
        "percent",
        "prozent",
    ];
    text.contains('%')
        || text.split(|c: char| !c.is_alphanumeric()).any(|word| {
            let is = |list: &[&str]| list.iter().any(|known| word.eq_ignore_ascii_case(known));
            is(MORE) || is(WEEKDAYS) || word.len() > 1 && is(DAYS)
        })
}

fn hybrid(range: CleanRange) -> Days {
    Days::OfTheWeek { claim: WorkplaceClaim { workplace: Workplace::Hybrid, exclusive: false, rhythm: false }, range }
}

fn number(text: &str) -> Option<u32> {
    text.parse()
        .ok()
        .filter(|count| (1..400).contains(count))
        .or_else(|| NUMBERS.iter().find(|(word, _)| text.eq_ignore_ascii_case(word)).map(|(_, count)| *count))
}

/// "Once a week", "2x per week".
fn times(text: &str) -> Option<u32> {
    ["once", "twice", "1x", "2x", "3x", "4x"]
        .iter()
        .find(|word| text.eq_ignore_ascii_case(word))
        .and_then(|word| number(word))
}
