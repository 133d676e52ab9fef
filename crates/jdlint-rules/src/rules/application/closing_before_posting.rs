//! `closing-before-posting`: see the page beside this file.

use crate::dates::closed_before_posted;
use crate::prelude::*;

/// The rule.
struct ClosingBeforePosting;

impl Rule for ClosingBeforePosting {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("closing-before-posting"),
        group: Group::Application,
        summary: "The last day to apply is before the day of publication",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("closing_before_posting.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let Some((closing, posted)) = closed_before_posted(posting) else { return };
        let message = format!("the posting closes on `{}`, before it was published", cx.quote(closing.text));
        let (span, label) = (closing.span, posted.span);
        cx.report(span, message)
            .says("the last day to apply")
            .label(label, "published only here")
            .note("read word for word, nobody could ever apply")
            .help("check the year of both dates, and write dates as `2026-03-31`");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ClosingBeforePosting>();
