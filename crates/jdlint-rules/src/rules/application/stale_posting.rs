//! `stale-posting`: see the page beside this file.

use crate::dates::{days, is_expired};
use crate::prelude::*;
use schemars::JsonSchema;
use serde::Deserialize;

/// The rule.
struct StalePosting;

impl Rule for StalePosting {
    type Options = Oldest;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("stale-posting"),
        group: Group::Application,
        summary: "The posting has been open for a long time",
        level: DefaultLevel::Off(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Taste,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("stale_posting.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, options: &Self::Options) {
        // A posting that has closed is stale for another reason.
        if is_expired(cx, posting) {
            return;
        }
        let Some((posted, evidence)) = days(&posting.date_posted).max_by_key(|(date, _)| *date) else { return };
        let age = (cx.as_of - posted).get_days();
        if age <= options.days {
            return;
        }
        cx.report(evidence.span, format!("the posting is {age} days old"))
            .says(format!("more than {} days ago", options.days))
            .note("people take an old posting for one that nobody looks after, and go on to the next")
            .help("take it down if the job is filled; if it is open, say so: `open until filled`");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<StalePosting>();

/// What its users can set.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct Oldest {
    /// A posting that was published more days ago is stale.
    days: i32,
}

impl Default for Oldest {
    fn default() -> Self {
        Self { days: 90 }
    }
}
