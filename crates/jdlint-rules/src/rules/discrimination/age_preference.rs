//! `age-preference`: see the page beside this file.

use crate::discrimination::{
    Number, Verdict, after, before, cites_law, goes_on, has, has_reason, number_after, number_before, own_hits,
    range_after, range_before, report, sentence, trains, word_at,
};
use crate::prelude::*;
use jdlint_core::CleanRange;
use jdlint_core::text::Word;
use jdlint_facts::{Hit, Tag};

/// The rule.
struct AgePreference;

impl Rule for AgePreference {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("age-preference"),
        group: Group::Discrimination,
        summary: "The wording prefers people of an age",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::Medium,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("age_preference.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let mut found: Vec<(CleanRange, &str, Hit)> = Vec::new();
        for hit in own_hits(cx, posting, Tag::AgePreference) {
            found.extend(wording(cx, posting, &hit).map(|(topic, range)| (range, topic, hit)));
        }
        for hit in own_hits(cx, posting, Tag::AgeCue) {
            found.extend(figures(cx, &hit).map(|range| (range, "age-range", hit)));
        }
        if found.is_empty() || has_reason(cx, &["occupational"]) {
            return;
        }
        // One place may hold two cues: "aged between 25 and 35 years old".
        found.sort_by_key(|(range, ..)| (range.start(), std::cmp::Reverse(range.end())));
        found.dedup_by(|later, earlier| later.0.overlaps(earlier.0));
        for (range, topic, hit) in found {
            if !cites_law(cx, &hit) {
                say(cx, posting, &hit, topic, range);
            }
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<AgePreference>();

fn say(cx: &mut RuleContext<'_>, posting: &Posting, hit: &Hit, topic: &str, range: CleanRange) {
    let Some(verdict) = Verdict::of(cx, posting, topic) else { return };
    let words = cx.quote(range);
    let kind = if hit.entry.key.starts_with("graduate") { "age-graduate" } else { topic };
    let (message, label, help) = match kind {
        "age-team" => (
            format!("`{words}` speaks of the team's age"),
            "reads as a wish for young people",
            "leave the age out: say how the team works, or how long it has been there",
        ),
        "age-range" => (
            format!("`{words}` sets a limit of age"),
            "says who may apply by age",
            "leave it out; where a law sets a least age, write `at least 18` and name the law",
        ),
        "age-graduate" => (
            format!("`{words}` stands in for an age"),
            "people who studied earlier are left out",
            "write `entry level`, or name what people must know",
        ),
        "age-question" => (
            format!("`{words}` asks for an age"),
            "not needed to choose people",
            "leave it out; where a law sets a least age, ask `are you at least 18?`",
        ),
        _ => (
            format!("`{words}` prefers an age"),
            "says who may apply by age",
            "leave it out, and say what the work needs",
        ),
    };
    report(cx, range, &verdict, message).says(label).help(help);
}

/// What the phrase at `hit` says about age, as the topic of a law, and the words that say it.
fn wording(cx: &RuleContext<'_>, posting: &Posting, hit: &Hit) -> Option<(&'static str, CleanRange)> {
    match hit.entry.key {
        "young" => young(cx, hit),
        "youngster" => is_wanted(cx, hit, hit).then_some(("age-word", hit.range)),
        "graduate-listed" => {
            let helps = has(cx, before(cx, hit, 4), Tag::AgeSubject, "verb");
            let is_welcome = has(cx, after(cx, hit, 6), Tag::AgeSubject, "welcome");
            let topic = if trains(cx, posting, hit) { "age-graduate" } else { "age-listed" };
            (!helps && !is_welcome).then_some((topic, hit.range))
        }
        "graduate" => {
            let is_wanted = has(cx, before(cx, hit, 5), Tag::ApplicantCue, "")
                || has(cx, after(cx, hit, 2), Tag::ApplicantCue, "behind");
            let before_it = cx.document.text(before(cx, hit, 1));
            let is_only = before_it.trim().eq_ignore_ascii_case("only");
            let is_open = !is_only && has(cx, sentence(cx, hit), Tag::AgeSubject, "welcome");
            (is_wanted && !is_open && !trains(cx, posting, hit)).then_some(("age-graduate", hit.range))
        }
        key => Some((key, hit.range)),
    }
}

/// `young` before a person who is looked for, or before the team; said of anything else it is no preference.
fn young(cx: &RuleContext<'_>, hit: &Hit) -> Option<(&'static str, CleanRange)> {
    if is_a_name(cx, hit) {
        return None;
    }
    let around = after(cx, hit, 5);
    let team = cx.scan.tagged_within(Tag::NotPerson, around).next();
    let person = cx.scan.tagged_within(Tag::PersonNoun, around).next();
    let job = cx.scan.tagged_within(Tag::JobNoun, around).next();
    let person = [person, job].into_iter().flatten().min_by_key(|noun| noun.range.start());
    let range_to = |noun: &Hit| CleanRange::new(hit.range.start(), noun.range.end());
    match (person, team) {
        (Some(person), team) if team.is_none_or(|team| person.range.start() < team.range.start()) => {
            if is_wanted(cx, hit, person) {
                return Some(("age-listed", range_to(person)));
            }
            let of_team = has(cx, before(cx, hit, 3), Tag::NotPerson, "team");
            of_team.then(|| ("age-team", range_to(person)))
        }
        (_, Some(team)) if team.entry.key == "team" => Some(("age-team", range_to(team))),
        // "une équipe jeune", "personas jóvenes"
        _ => {
            let person = cx.scan.tagged_within(Tag::PersonNoun, before(cx, hit, 1)).next();
            if let Some(person) = person.filter(|person| has(cx, before(cx, person, 3), Tag::ApplicantCue, "")) {
                return Some(("age-listed", CleanRange::new(person.range.start(), hit.range.end())));
            }
            let team = cx.scan.tagged_within(Tag::NotPerson, before(cx, hit, 1)).find(|one| one.entry.key == "team");
            team.map(|team| ("age-team", CleanRange::new(team.range.start(), hit.range.end())))
        }
    }
}

/// Whether `hit` is part of a name within a sentence: "the Young Vic".
fn is_a_name(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    let is_capital = |range: CleanRange| cx.document.text(range).trim_start().starts_with(char::is_uppercase);
    !before(cx, hit, 1).is_empty() && is_capital(hit.range) && is_capital(after(cx, hit, 1))
}

/// Whether the words around `hit` are about applicants: they are named, or somebody is looked for.
fn is_of_applicants(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    let earlier = before(cx, hit, 8);
    has(cx, earlier, Tag::ApplicantCue, "")
        || has(cx, earlier, Tag::JobHolder, "")
        || has(cx, after(cx, hit, 6), Tag::ApplicantCue, "behind")
        || cx.document.block_at(hit.range.start()).is_some_and(|block| block.range.start() == hit.range.start())
}

/// Whether a sentence looks for the people whom `hit` says to be young: a cue stands before it with nothing but small
/// words between, or behind them.
fn is_wanted(cx: &RuleContext<'_>, hit: &Hit, person: &Hit) -> bool {
    if has(cx, after(cx, person, 2), Tag::ApplicantCue, "behind") {
        return true;
    }
    let cues = cx.scan.tagged_within(Tag::ApplicantCue, before(cx, hit, 8));
    let Some(cue) = cues.last() else { return false };
    let between = CleanRange::new(cue.range.end(), hit.range.start());
    // Small words of several languages ("un") are hits of each.
    let reached =
        cx.scan.tagged_within(Tag::ApplicantFiller, between).fold(cue.first_word + cue.word_count, |at, one| {
            if one.first_word <= at { at.max(one.first_word + one.word_count) } else { at }
        });
    reached == hit.first_word
}

/// The figures beside `hit` that set a limit of age, with their words.
fn figures(cx: &RuleContext<'_>, hit: &Hit) -> Option<CleanRange> {
    let is_of_others = || {
        // "we work with people aged 16 to 25" looks for nobody.
        let is_person = has(cx, before(cx, hit, 1), Tag::PersonNoun, "");
        is_person
            && !has(cx, before(cx, hit, 1), Tag::JobHolder, "")
            && !has(cx, before(cx, hit, 6), Tag::ApplicantCue, "")
            || has(cx, before(cx, hit, 9), Tag::AgeSubject, "other")
            || has(cx, after(cx, hit, 6), Tag::AgeSubject, "other")
    };
    let is_band = |(lower, upper): &(Number, Number)| lower.value >= 16 && (22..=75).contains(&upper.value);
    let found = match hit.entry.key {
        "behind-figure" => {
            if let Some((lower, _)) = range_before(cx, hit).filter(is_band) {
                let start = with_word_before(cx, lower.word, &["between", "from", "entre", "zwischen", "tussen"]);
                Some(CleanRange::new(start.unwrap_or(lower.range.start()), hit.range.end()))
            } else {
                let upper = number_before(cx, hit).filter(|upper| (22..=75).contains(&upper.value))?;
                let cue = cx.scan.tagged_within(Tag::AgeCue, before(cx, hit, 7)).last()?;
                let stands_before = (cue.first_word + cue.word_count) as usize == upper.word;
                (cue.entry.key.starts_with("most") && stands_before && is_of_applicants(cx, cue))
                    .then(|| CleanRange::new(cue.range.start(), hit.range.end()))
            }
        }
        "before-figure" => {
            let (_, upper) = range_after(cx, hit).filter(is_band).filter(|_| is_of_applicants(cx, hit))?;
            Some(CleanRange::new(hit.range.start(), upper.range.end()))
        }
        "band" => {
            let (_, upper) = range_after(cx, hit).filter(is_band)?;
            (ends(cx, &upper) && is_of_applicants(cx, hit))
                .then(|| CleanRange::new(hit.range.start(), upper.range.end()))
        }
        _ => {
            // "under 35" alone may be minutes: a person must stand before it.
            let upper = number_after(cx, hit).filter(|upper| (22..=75).contains(&upper.value))?;
            let is_age = hit.entry.key == "most-age" || has(cx, before(cx, hit, 2), Tag::PersonNoun, "");
            let next = cx.scan.words.get(upper.word + 1).filter(|next| goes_on(cx, upper.range.end(), next.start));
            let word = next.map(|next| word_at(cx, next)).unwrap_or_default();
            let is_other = matches!(word, "minutes" | "hours" | "days" | "months" | "employees" | "people" | "percent");
            // "applicants must be under 35": nothing is counted.
            let is_of_applicant = ends(cx, &upper) && has(cx, before(cx, hit, 3), Tag::JobHolder, "");
            let end = unit_end(cx, &upper, next).unwrap_or(upper.range.end());
            (is_age && !is_other || is_of_applicant).then(|| CleanRange::new(hit.range.start(), end))
        }
    };
    found.filter(|_| !is_of_others())
}

/// Where the word before the one at `index` starts, if it is one of `words`.
fn with_word_before(cx: &RuleContext<'_>, index: usize, words: &[&str]) -> Option<u32> {
    let word = cx.scan.words.get(index.checked_sub(1)?)?;
    let text = word_at(cx, word);
    words.iter().any(|one| one.eq_ignore_ascii_case(text)).then_some(word.start)
}

/// Where the unit behind `upper` ends: `35 Jahre alt`, `35 years`; `next` is the word behind the figure.
fn unit_end(cx: &RuleContext<'_>, upper: &Number, next: Option<&Word>) -> Option<u32> {
    let next = next?;
    let mut unit = cx.scan.words[upper.word + 1..].iter().take(3);
    let near = CleanRange::new(next.start, unit.next_back().map_or(next.end, |last| last.end));
    let cue = cx.scan.tagged_within(Tag::AgeCue, near).find(|cue| cue.range.start() == next.start);
    let is_years = matches!(word_at(cx, next), "years" | "yrs" | "Jahre" | "Jahren" | "ans" | "jaar" | "años");
    cue.filter(|cue| cue.entry.key == "behind-figure").map(|cue| cue.range.end()).or(is_years.then_some(next.end))
}

/// Whether the sentence or its part ends behind `number`, so that it counts nothing.
fn ends(cx: &RuleContext<'_>, number: &Number) -> bool {
    let behind = &cx.document.clean()[number.range.end() as usize..];
    behind.is_empty() || behind.starts_with(['.', ',', ';', ')', '!', '\n'])
}
