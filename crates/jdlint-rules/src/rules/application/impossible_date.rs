//! `impossible-date`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::posting::DateReading;

/// The rule.
struct ImpossibleDate;

impl Rule for ImpossibleDate {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("impossible-date"),
        group: Group::Application,
        summary: "A date is none that the calendar has",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("impossible_date.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let slots = [&posting.date_posted, &posting.valid_through, &posting.start_date];
        let mut seen: Vec<SourceRange> = Vec::new();
        for evidence in slots.into_iter().flat_map(|slot| &slot.evidence) {
            if evidence.value.reading != DateReading::Impossible || seen.contains(&evidence.span) {
                continue;
            }
            seen.push(evidence.span);
            let message = format!("the calendar has no `{}`", cx.quote(evidence.text));
            cx.report(evidence.span, message)
                .says("there is no such day")
                .note("people cannot tell which day is meant, and software drops such a date or guesses")
                .help("write a day that exists, as year, month and day: `2026-02-28`");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ImpossibleDate>();
