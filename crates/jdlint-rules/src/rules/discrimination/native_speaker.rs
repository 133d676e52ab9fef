//! `native-speaker`: see the page beside this file.

use crate::discrimination::{Verdict, after, own_hits, report, word_at};
use crate::prelude::*;
use crate::wording::fitted;
use jdlint_core::CleanRange;
use jdlint_facts::{Hit, Tag};
/// The rule.
struct NativeSpeaker;

impl Rule for NativeSpeaker {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("native-speaker"),
        group: Group::Discrimination,
        summary: "The wording asks for the language or the accent that people were born to",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("native_speaker.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let mut said = CleanRange::empty(0);
        for hit in own_hits(cx, posting, Tag::NativeSpeaker) {
            let Some(range) = words_of(cx, &hit).filter(|range| !range.overlaps(said)) else { continue };
            said = range;
            let topic = if hit.entry.key == "accent" { "accent" } else { "native" };
            let Some(verdict) = Verdict::of(cx, posting, topic) else { continue };
            let words = cx.quote(range);
            if topic == "accent" {
                report(cx, range, &verdict, format!("`{words}` asks for an accent"))
                    .says("says where people should come from")
                    .help("write what the work needs, such as `clear spoken English`");
                continue;
            }
            let (place, fluent) = fluent(cx, &hit, range);
            let (place, fluent) = fitted(cx, place, fluent);
            let report = report(cx, range, &verdict, format!("`{words}` asks for a birth language"))
                .says("says where people should come from")
                .help("ask for the level that the work needs: `fluent in` the language, or a CEFR level such as C1");
            if !fluent.is_empty() {
                report.replace(place, &fluent, Applicability::Unsafe);
            }
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<NativeSpeaker>();

/// What fits, and in place of what: of `hit` alone where the other words of `range` may stay. Empty where the sentence
/// must change.
fn fluent(cx: &RuleContext<'_>, hit: &Hit, range: CleanRange) -> (CleanRange, String) {
    let words = match (hit.entry.key, hit.word_count) {
        // "German native speaker", "native speaker"
        ("speaker", _) => {
            let text = |range: CleanRange| cx.document.text(range).trim();
            let language = text(CleanRange::new(range.start(), hit.range.start()));
            let speaker = text(hit.range).rsplit([' ', '-', '\u{a0}']).next().unwrap_or_default();
            let words =
                if language.is_empty() { format!("fluent {speaker}") } else { format!("fluent {language} {speaker}") };
            return (range, words);
        }
        ("native", 1) if !has_skill_noun(cx, hit) => "fluent",
        // "native level German"
        ("native", 2) if language_at(cx, hit.range.end()).is_some() => "fluent",
        _ => "",
    };
    (hit.range, words.to_owned())
}

/// All words that ask for a birth language, from `hit` on; `None` where it means something else, or where another level
/// will do as well ("native or fluent").
fn words_of(cx: &RuleContext<'_>, hit: &Hit) -> Option<CleanRange> {
    let range_to = |end: u32| CleanRange::new(hit.range.start(), end);
    let range = match hit.entry.key {
        "native" => {
            let behind = behind_skill(cx, hit);
            if let Some(language) = language_at(cx, behind) {
                let next = next_word(cx, language.range.end());
                match next {
                    Some(("speaker" | "speakers" | "speaking", range)) => range_to(range.end()),
                    Some(_) if !ends_or_skill(cx, &language) => return None,
                    _ => range_to(language.range.end()),
                }
            } else if let Some((_, small)) = next_word(cx, behind).filter(|(word, _)| matches!(*word, "in" | "of")) {
                // "native in French", "native proficiency in French"
                range_to(language_at(cx, small.end())?.range.end())
            } else {
                // "French: native", "French native level"
                let language = language_before(cx, hit).filter(|_| ends_or_skill(cx, hit))?;
                CleanRange::new(language.range.start(), hit.range.end())
            }
        }
        // "German native speaker"
        "speaker" => match language_before(cx, hit) {
            Some(language) => CleanRange::new(language.range.start(), hit.range.end()),
            None => hit.range,
        },
        _ => hit.range,
    };
    let is_or = |word: &str| ["or", "oder", "ou", "of", "o"].iter().any(|or| word.eq_ignore_ascii_case(or));
    let is_choice = |word: Option<(&str, CleanRange)>| word.is_some_and(|(word, _)| is_or(word));
    let previous = (hit.first_word as usize).checked_sub(1).map(|index| word_at(cx, &cx.scan.words[index]));
    let other_level = is_choice(next_word(cx, range.end())) || previous.is_some_and(is_or);
    (!other_level).then_some(range)
}

/// The end of `hit`, or of the noun behind it ("native proficiency").
fn behind_skill(cx: &RuleContext<'_>, hit: &Hit) -> u32 {
    match next_word(cx, hit.range.end()) {
        Some(("proficiency" | "fluency" | "level" | "command", range)) => range.end(),
        _ => hit.range.end(),
    }
}

fn has_skill_noun(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    behind_skill(cx, hit) != hit.range.end()
}

/// Whether the phrase ends behind `language`, or goes on with a word for a skill; "native German company" is neither.
fn ends_or_skill(cx: &RuleContext<'_>, language: &Hit) -> bool {
    let clean = cx.document.clean();
    let rest = &clean[language.range.end() as usize..];
    let ends = rest.trim_start_matches(' ').starts_with(|c: char| !c.is_alphanumeric() && c != '-') || rest.is_empty();
    ends || crate::discrimination::has(cx, after(cx, language, 1), Tag::LanguageSkill, "")
}

/// The word right behind `end`.
fn next_word<'a>(cx: &RuleContext<'a>, end: u32) -> Option<(&'a str, CleanRange)> {
    let index = cx.scan.words.partition_point(|word| word.start < end);
    let word = cx.scan.words.get(index)?;
    let gap = cx.document.text(CleanRange::new(end, word.start));
    matches!(gap, " " | "-" | "\u{a0}").then(|| (word_at(cx, word), CleanRange::new(word.start, word.end)))
}

/// The language that the words right behind `end` name.
fn language_at(cx: &RuleContext<'_>, end: u32) -> Option<Hit> {
    let (_, word) = next_word(cx, end)?;
    let line = CleanRange::new(word.start(), word.end().saturating_add(24).min(cx.document.clean().len() as u32));
    cx.scan.tagged_within(Tag::LanguageName, line).find(|hit| hit.range.start() == word.start()).copied()
}

/// The language that the word right before `hit` names.
fn language_before(cx: &RuleContext<'_>, hit: &Hit) -> Option<Hit> {
    let before = crate::discrimination::before(cx, hit, 1);
    cx.scan.tagged_within(Tag::LanguageName, before).last().copied()
}
