//! `lorem-ipsum`: see the page beside this file.

use crate::placeholder::{of_kind, token};
use crate::prelude::*;
use jdlint_core::posting::PlaceholderKind;

/// The rule.
struct LoremIpsum;

impl Rule for LoremIpsum {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("lorem-ipsum"),
        group: Group::Placeholder,
        summary: "Filler Latin stands where the posting should speak",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("lorem_ipsum.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for placeholder in of_kind(posting, PlaceholderKind::Filler) {
            let message = format!("`{}` is filler", token(cx, placeholder));
            cx.report(placeholder.span, message)
                .says("this Latin means nothing; it marks where text was to come")
                .help("write what belongs here, or take the section away");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<LoremIpsum>();
