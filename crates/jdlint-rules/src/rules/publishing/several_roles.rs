//! `several-roles`: see the page beside this file.

use crate::jobs::two_jobs;
use crate::prelude::*;
use crate::title::published;

/// The rule.
struct SeveralRoles;

impl Rule for SeveralRoles {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("several-roles"),
        group: Group::Publishing,
        summary: "One posting offers several jobs",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("several_roles.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let Some(title) = published(cx, posting) else { return };
        let Some((first, second)) = two_jobs(cx, title) else { return };
        let document = cx.document;
        let message = format!("the title names two jobs, `{}` and `{}`", cx.quote(first), cx.quote(second));
        cx.report(document.to_source(first), message)
            .says("one job")
            .label(document.to_source(second), "another job")
            .note("people search for one name, and Google asks for one single opening in each posting")
            .help("write a posting for each; if it is one job, choose the name that people search for")
            .source("https://developers.google.com/search/blog/2021/07/job-posting-updates");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<SeveralRoles>();
