//! `seniority-mismatch`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::CleanRange;
use jdlint_core::posting::{Evidence, Experience, ExperienceOf};
use jdlint_facts::{Hit, Tag};

/// The rule.
struct SeniorityMismatch;

impl Rule for SeniorityMismatch {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("seniority-mismatch"),
        group: Group::Requirements,
        summary: "The level in the title and the years asked for do not fit",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("seniority_mismatch.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if posting.experience_years.evidence.is_empty() {
            return;
        }
        let Some(title) = posting.title.best().filter(|title| title.confidence >= Confidence::Medium) else { return };
        // "Assistant to the Senior Director" is no senior.
        let is_own = |hit: &&Hit| {
            let before = cx.document.text(CleanRange::new(title.text.start(), hit.range.start()));
            ![" to the ", " to a ", " for the "].iter().any(|of| before.ends_with(of))
        };
        let levels: Vec<_> = cx.scan.tagged_within(Tag::Seniority, title.text).filter(is_own).copied().collect();
        let Some(level) = levels.first() else { return };
        // "Junior to senior" is for everybody.
        if levels.iter().any(|other| other.entry.key != level.entry.key) {
            return;
        }
        let trade = cx.document.text(title.text);
        let found = match level.entry.key {
            "junior" => too_many(posting),
            "senior" => too_few(posting, trade),
            _ => None,
        };
        let Some(years) = found else { return };
        let (years_span, years_text) = (years.span, cx.quote(years.text));
        let (word, word_span) = (cx.quote(level.range), cx.document.to_source(level.range));
        let help = if level.entry.key == "junior" {
            "ask for less, or drop the level from the title"
        } else {
            "name the experience that makes the job a senior one, or drop the level from the title"
        };
        cx.report(years_span, format!("`{years_text}` does not fit a title with `{word}`"))
            .says("the years asked for")
            .label(word_span, "the level in the title")
            .note("people search by level: one half of those who fit the years never opens the posting")
            .help(help);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<SeniorityMismatch>();

/// Nobody with so many years begins.
const MANY: u16 = 3;

/// With so few years most people still begin.
const FEW: u16 = 1;

/// A demand for many years, where all demands are for many and none is for another level or a way round.
fn too_many(posting: &Posting) -> Option<&Evidence<Experience>> {
    let all = &posting.experience_years.evidence;
    let is_way_round = |one: &Experience| one.is_alternative || one.min.is_none_or(|min| min < MANY);
    if all.iter().any(|one| one.value.is_required && is_way_round(&one.value)) {
        return None;
    }
    all.iter().find(|one| one.value.is_required && one.value.level.is_none())
}

/// The one demand for experience, where it is for hardly any, and of the trade that the title names.
fn too_few<'p>(posting: &'p Posting, title: &str) -> Option<&'p Evidence<Experience>> {
    let [only] = posting.experience_years.evidence.as_slice() else { return None };
    let value = &only.value;
    let is_few = value.min.is_some_and(|min| min <= FEW) && value.max.is_none_or(|max| max <= FEW);
    let of_all = match &value.of {
        ExperienceOf::General => true,
        ExperienceOf::Other(words) => is_trade(words, title),
        ExperienceOf::Technologies(_) => false,
    };
    (is_few && of_all && value.is_required && !value.is_alternative && value.level.is_none()).then_some(only)
}

/// Whether `words`, in lower case, name what the title names: "data engineering" beside "Senior Data Engineer".
fn is_trade(words: &str, title: &str) -> bool {
    const STEM: usize = 5;
    let stem = |word: &str| word.chars().take(STEM).collect::<String>().to_lowercase();
    let long = |word: &&str| word.chars().count() >= 4;
    let of_title: Vec<String> = title.split(|c: char| !c.is_alphanumeric()).filter(long).map(stem).collect();
    let mut of_words = words.split(' ').filter(long).map(stem).peekable();
    of_words.peek().is_some() && of_words.all(|word| of_title.contains(&word))
}
