//! `canadian-experience`: see the page beside this file.

use crate::places::stated_places;
use crate::prelude::*;
use crate::wording::{is_denied, is_in_section, is_own_word, sentence_of};
use jdlint_core::CleanRange;
use jdlint_core::posting::SectionKind;
use jdlint_facts::Tag;
use jdlint_facts::cues::{OR_ELSEWHERE, WISHING, has_cue};
use jdlint_facts::law::{Confidence as Borne, Duty, Point, StatementKind, statements_of};

/// The rule.
struct CanadianExperience;

impl Rule for CanadianExperience {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("canadian-experience"),
        group: Group::Disclosure,
        summary: "The posting asks for experience in Canada",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("canadian_experience.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits: Vec<_> = cx.scan.tagged(Tag::CanadianExperience).copied().collect();
        if hits.is_empty() {
            return;
        }
        let Some(duty) = duty().filter(|duty| duty.holds_on(cx.as_of)) else { return };
        let in_ontario = stated_places(posting).any(|place| place == duty.place);
        // "Canada" alone may be Ontario; other provinces are not.
        let elsewhere = stated_places(posting).next().is_some() && !stated_places(posting).any(|place| place == "CA");
        if !in_ontario && elsewhere {
            return;
        }
        let mut said = CleanRange::empty(0);
        for hit in hits {
            if hit.range.overlaps(said) || !is_own_word(cx, posting, &hit) {
                continue;
            }
            let sentence = sentence_of(cx, hit.range);
            let text = cx.document.text(sentence);
            if is_denied(cx, sentence, hit.range) || has_cue(text, OR_ELSEWHERE) {
                continue;
            }
            said = sentence;
            let wished = has_cue(text, WISHING)
                || is_in_section(cx, posting, hit.range, &[SectionKind::PreferredQualifications]);
            report(cx, hit.range, duty, in_ontario, wished);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<CanadianExperience>();

/// The law that asks postings to do without it.
fn duty() -> Option<&'static Duty> {
    let mut statements = statements_of("CA-ON").iter();
    statements.find(|statement| statement.kind == StatementKind::CanadianExperience).map(|statement| &statement.duty)
}

fn report(cx: &mut RuleContext<'_>, words: CleanRange, duty: &Duty, in_ontario: bool, wished: bool) {
    let floor = duty.employers_from.unwrap_or_default();
    let is_large = cx.company.employees.is_some_and(|employees| employees >= floor);
    if cx.company.employees.is_some() && !is_large {
        return;
    }
    let level = match () {
        () if wished || !in_ontario => Level::Info,
        () if is_large && duty.confidence >= Borne::TwoSources && !duty.doubts(Point::Employers) => Level::Error,
        () => Level::Warning,
    };
    let message = format!("`{}` rules out people new to Canada", cx.quote(words));
    let since = duty.since.map_or_else(String::new, |since| format!(" since {since}"));
    let scope = if in_ontario { String::new() } else { ", which this posting may reach".to_owned() };
    let unknown = if is_large { "" } else { "; set `company.employees` to say whether yours is" };
    let unsettled = if wished { "; whether it may be called an asset is not settled" } else { "" };
    let span = cx.document.to_source(words);
    let report = cx
        .report(span, message)
        .says("name the knowledge that the job needs")
        .note(format!(
            "{}{scope} bars public postings from requiring Canadian experience{since} ({}); employers of {floor} or more \
             are covered{unknown}{unsettled}",
            duty.name, duty.citation
        ))
        .help("ask for what it stands for, such as `You know the building code of the province`")
        .level(level);
    drop(duty.sources.iter().take(2).fold(report, |report, source| report.source(*source)));
}
