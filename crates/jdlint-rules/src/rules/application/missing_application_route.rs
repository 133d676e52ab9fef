//! `missing-application-route`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::fields::field_named;

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
        if !posting.apply.is_absent() || has_own_address(cx) {
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

/// Whether the posting gives the address of its own page, in a line at the top ("URL: …") or in a key of the system that
/// wrote it (`absolute_url`): who reads it there finds the button.
fn has_own_address(cx: &RuleContext<'_>) -> bool {
    const TOP: usize = 12;
    let is_address = |text: &str| text.trim_matches(['"', '\'']).starts_with("http");
    let labels = cx.document.blocks().iter().take(TOP).filter_map(|block| block.label);
    let mut labelled = labels.filter(|label| {
        field_named(cx.document.text(label.name)).is_some_and(|(field, _)| field.name == FieldName::APPLY)
    });
    if labelled.any(|label| is_address(cx.document.text(label.value))) {
        return true;
    }
    let root = cx.document.fields().filter(|_| cx.document.format().is_structured());
    root.is_some_and(|root| {
        let mut own = root.entries().iter().filter(|entry| OWN_ADDRESS.contains(&entry.key.as_str()));
        own.any(|entry| is_address(cx.document.source_text(entry.node.span)))
    })
}

/// Keys under which systems of applications give the page of a posting, beside the aliases of `apply`.
const OWN_ADDRESS: &[&str] = &["absolute_url", "hostedUrl", "jobUrl", "html_url", "public_url"];
