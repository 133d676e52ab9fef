//! `missing-application-route`: see the page beside this file.

use crate::prelude::*;

/// The rule.
struct MissingApplicationRoute;

impl Rule for MissingApplicationRoute {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-application-route"),
        group: Group::Application,
        summary: "The posting does not say how to apply",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "do not say how to apply",
            advice: "If your career site adds a button under each posting, add `provided-elsewhere = [\"apply\"]` to jdlint.toml.",
        }),
        page: include_str!("missing_application_route.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if !posting.apply.is_absent() {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::APPLY);
        cx.report(span, "the posting does not say how to apply")
            .says("no link, address or sentence about applying stands in this posting")
            .note("postings are copied and forwarded, and then the button of your career site is gone")
            .help("end with a line such as `Apply at https://example.org/jobs/12 by 31 January`")
            .owns(FieldName::APPLY);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingApplicationRoute>();
