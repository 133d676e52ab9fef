//! `placeholder-link`: see the page beside this file.

use crate::context::shorten;
use crate::placeholder::{fill_in, known_value, of_kind};
use crate::prelude::*;
use jdlint_core::posting::PlaceholderKind;

/// The rule.
struct PlaceholderLink;

impl Rule for PlaceholderLink {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("placeholder-link"),
        group: Group::Placeholder,
        summary: "A link leads nowhere",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::Safe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("placeholder_link.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for placeholder in of_kind(posting, PlaceholderKind::Link) {
            let target = cx.document.source_text(placeholder.span);
            let message = match target {
                "" => "the link has no address".to_owned(),
                target => format!("the link leads to `{}`", shorten(target)),
            };
            let known = known_value(cx, placeholder);
            let report = cx
                .report(placeholder.span, message)
                .says("a template left this address to be filled in")
                .help("put in the address, or take the link away and keep its words");
            drop(fill_in(report, known));
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<PlaceholderLink>();
