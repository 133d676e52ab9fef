//! What rules about dates share.

use crate::RuleContext;
use jdlint_core::Posting;
use jdlint_core::posting::{Confidence, DateReading, Evidence, PostingDate, Slot};
use jiff::civil::Date;

/// The pieces of evidence of `slot` that fix a day, each with that day.
pub(crate) fn days(slot: &Slot<PostingDate>) -> impl Iterator<Item = (Date, &Evidence<PostingDate>)> {
    slot.evidence
        .iter()
        .filter(|evidence| evidence.confidence >= Confidence::Medium)
        .filter_map(|evidence| evidence.value.date.map(|date| (date, evidence)))
}

/// The last day on which people can apply, with where it stands; `None` where no day is fixed, where some words leave it
/// open ("until filled"), or where some date of it cannot be read for sure.
pub(crate) fn last_day(posting: &Posting) -> Option<(Date, &Evidence<PostingDate>)> {
    let is_sure = |evidence: &Evidence<PostingDate>| {
        matches!(evidence.value.reading, DateReading::Day | DateReading::Words | DateReading::Month)
            && evidence.confidence >= Confidence::Medium
    };
    if !posting.valid_through.evidence.iter().all(is_sure) {
        return None;
    }
    // Of several days at one date the first stands best.
    days(&posting.valid_through).reduce(|best, next| if next.0 > best.0 { next } else { best })
}

/// The two days of a posting that closes before it was published.
pub(crate) fn closed_before_posted(posting: &Posting) -> Option<(&Evidence<PostingDate>, &Evidence<PostingDate>)> {
    let (closes, closing) = last_day(posting)?;
    // "Created", "date" and "posted" may all stand there: what counts is the first of them.
    let (posted, posting_day) = days(&posting.date_posted).min_by_key(|(date, _)| *date)?;
    (closes < posted).then_some((closing, posting_day))
}

/// Whether people can no longer apply: nothing that a posting must still say is asked of it then.
pub(crate) fn is_expired(cx: &RuleContext<'_>, posting: &Posting) -> bool {
    last_day(posting).is_some_and(|(date, _)| date < cx.as_of)
}

/// A day as people read it beside the posting's own words: "5 March 2026".
pub(crate) fn in_words(date: Date) -> String {
    format!("{} {}", date.day(), month_in_words(date))
}

/// The month of a day: "March 2026".
pub(crate) fn month_in_words(date: Date) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = usize::try_from(date.month() - 1).ok().and_then(|index| MONTHS.get(index)).unwrap_or(&"");
    format!("{month} {}", date.year())
}
