//! `expired-posting`: see the page beside this file.

use crate::dates::{closed_before_posted, in_words, is_expired, last_day};
use crate::prelude::*;

/// The rule.
struct ExpiredPosting;

impl Rule for ExpiredPosting {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("expired-posting"),
        group: Group::Application,
        summary: "The last day to apply has passed",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("expired_posting.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if !is_expired(cx, posting) || closed_before_posted(posting).is_some() {
            return;
        }
        let Some((date, evidence)) = last_day(posting) else { return };
        let message = format!("the last day to apply was {}", in_words(date));
        cx.report(evidence.span, message)
            .says("this day has passed")
            .note("people spend an evening on an application that nobody reads, and search engines ask that closed postings go")
            .help("take the posting down, or set a new day if people can still apply")
            .source("https://developers.google.com/search/docs/appearance/structured-data/job-posting");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ExpiredPosting>();
