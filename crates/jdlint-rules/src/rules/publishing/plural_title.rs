//! `plural-title`: see the page beside this file.

use crate::jobs::plural_job;
use crate::prelude::*;
use crate::title::published;

/// The rule.
struct PluralTitle;

impl Rule for PluralTitle {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("plural-title"),
        group: Group::Publishing,
        summary: "The title names a job in the plural",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("plural_title.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        // A posting that says how many people it looks for means them all.
        let several = posting.openings.value().is_some_and(|count| *count > 1);
        let Some(title) = published(cx, posting).filter(|_| !several) else { return };
        let Some(job) = plural_job(cx, title) else { return };
        let message = format!("`{}` are several people", cx.quote(job));
        cx.report(cx.document.to_source(job), message)
            .says("a plural")
            .note("people search for the name of one job, and for themselves")
            .help("write the singular, and how many you look for in the text: `We have three openings`");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<PluralTitle>();
