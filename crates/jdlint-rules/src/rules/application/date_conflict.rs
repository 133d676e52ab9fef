//! `date-conflict`: see the page beside this file.

use crate::prelude::*;
use crate::wording::sentence_of;
use jdlint_core::posting::{DateReading, Evidence, PostingDate, Slot};
use jdlint_facts::cues::{OTHER_BEGINNING, has_cue};

/// The rule.
struct DateConflict;

impl Rule for DateConflict {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("date-conflict"),
        group: Group::Application,
        summary: "The posting gives two different days for the same thing",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("date_conflict.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        // "Training begins on …" is no first day of work.
        let is_of_job = |one: &Evidence<PostingDate>| {
            let sentence = || cx.document.text(sentence_of(cx, one.text));
            one.origin <= Origin::Label || !has_cue(sentence(), OTHER_BEGINNING)
        };
        let starts = posting.start_date.evidence.iter().all(is_of_job).then_some(&posting.start_date);
        for (slot, what) in [
            (Some(&posting.date_posted), "the day of publication"),
            (Some(&posting.valid_through), "the last day to apply"),
            (starts, "the first day of work"),
        ] {
            let Some((first, second)) = slot.and_then(conflict) else { continue };
            let (earlier, later) = if first.span <= second.span { (first, second) } else { (second, first) };
            let message = format!("`{}` contradicts `{}`", cx.quote(later.text), cx.quote(earlier.text));
            cx.report(later.span, message)
                .says(format!("here {what} is this"))
                .label(earlier.span, "here it is another")
                .note("people go by the date that they see first, and that may be the wrong one")
                .help("keep the date that holds, or say what each is for");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<DateConflict>();

/// No more dates than this are compared with one another.
const MAX_COMPARED: usize = 8;

/// Two dates of `slot` that cannot both hold. What is only a first day of reading ("priority deadline") contradicts
/// nothing, and neither does any date where applications stay open "until filled".
fn conflict(slot: &Slot<PostingDate>) -> Option<(&Evidence<PostingDate>, &Evidence<PostingDate>)> {
    let evidence = &slot.evidence;
    if evidence.iter().any(|one| one.value.reading == DateReading::Open) {
        return None;
    }
    let sure: Vec<_> = evidence.iter().filter(|one| one.confidence >= Confidence::Medium).take(MAX_COMPARED).collect();
    sure.iter().enumerate().find_map(|(index, first)| {
        // Two sentences may speak of two things ("the course starts on …"); a field or label says what it is.
        let named = |one: &Evidence<PostingDate>| matches!(one.origin, Origin::Field | Origin::Label);
        sure[index + 1..]
            .iter()
            .find(|second| (named(first) || named(second)) && differ(&first.value, &second.value))
            .map(|second| (*first, *second))
    })
}

/// Whether the two are different days, as far as both say which.
fn differ(first: &PostingDate, second: &PostingDate) -> bool {
    match (first.date, second.date) {
        (Some(one), Some(other)) => one != other,
        _ => day_of_year(first).zip(day_of_year(second)).is_some_and(|(one, other)| one != other),
    }
}

fn day_of_year(date: &PostingDate) -> Option<(i8, i8)> {
    match (date.reading, date.date) {
        (DateReading::WithoutYear { month, day }, _) => Some((month, day)),
        (_, Some(date)) => Some((date.month(), date.day())),
        _ => None,
    }
}
