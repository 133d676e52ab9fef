//! `ambiguous-date`: see the page beside this file.

use crate::dates::in_words;
use crate::prelude::*;
use jdlint_core::posting::DateReading;

/// The rule.
struct AmbiguousDate;

impl Rule for AmbiguousDate {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("ambiguous-date"),
        group: Group::Application,
        summary: "A date can be read with the day first or with the month first",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("ambiguous_date.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let slots = [&posting.date_posted, &posting.valid_through, &posting.start_date];
        let mut seen: Vec<SourceRange> = Vec::new();
        for evidence in slots.into_iter().flat_map(|slot| &slot.evidence) {
            let DateReading::Ambiguous { day_first, month_first } = evidence.value.reading else { continue };
            if seen.contains(&evidence.span) {
                continue;
            }
            seen.push(evidence.span);
            let (one, other) = (in_words(day_first), in_words(month_first));
            let message = format!("`{}` may be {one} or {other}", cx.quote(evidence.text));
            cx.report(evidence.span, message)
                .says("day and month may be either way round")
                .note("nothing in this posting says which country's way of writing dates holds")
                .help(format!("write `{day_first}` or `{month_first}`, which reads the same everywhere"));
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<AmbiguousDate>();
