//! `maximum-experience`: see the page beside this file.

use crate::discrimination::{Verdict, before, goes_on, has, number_after, own_hits, report, sentence, word_at};
use crate::prelude::*;
use jdlint_core::CleanRange;
use jdlint_facts::{Hit, Tag};
/// The rule.
struct MaximumExperience;

impl Rule for MaximumExperience {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("maximum-experience"),
        group: Group::Discrimination,
        summary: "The posting sets an upper bound on experience",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("maximum_experience.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for hit in own_hits(cx, posting, Tag::ExperienceBound) {
            let Some(range) = bound(cx, &hit) else { continue };
            let Some(verdict) = Verdict::of(cx, posting, "max-experience") else { continue };
            let message = format!("`{}` caps the experience of applicants", cx.quote(range));
            report(cx, range, &verdict, message)
                .says("people who have worked longer are shut out")
                .help("give a lower bound only, or name the level: `entry level`");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MaximumExperience>();

/// The words from `hit` to the years that it bounds, where these are years of experience.
fn bound(cx: &RuleContext<'_>, hit: &Hit) -> Option<CleanRange> {
    let most = number_after(cx, hit).filter(|most| (1..=30).contains(&most.value))?;
    let unit = cx.scan.words.get(most.word + 1)?;
    let is_years = is_one_of(word_at(cx, unit), &["year", "years", "yrs", "yr", "jahre", "jahren"]);
    let joined = goes_on(cx, most.range.end(), unit.start);
    if !is_years || !joined || has(cx, sentence(cx, hit), Tag::ExperienceOther, "") {
        return None;
    }
    let experience = &["experience", "exp", "experiences", "berufserfahrung", "erfahrung"];
    let mut end = unit.end;
    let mut behind = cx.scan.words[most.word + 2..].iter().take(6).take_while(|word| {
        let goes_on = goes_on(cx, end, word.start);
        end = word.end;
        goes_on
    });
    let is_behind = behind.any(|word| is_one_of(word_at(cx, word), experience));
    let before = cx.scan.words_within(before(cx, hit, 5));
    (is_behind || before.iter().any(|word| is_one_of(word_at(cx, word), experience)))
        .then(|| CleanRange::new(hit.range.start(), unit.end))
}

fn is_one_of(word: &str, words: &[&str]) -> bool {
    words.iter().any(|one| one.eq_ignore_ascii_case(word))
}
