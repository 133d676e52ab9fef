//! `placeholder-text`: see the page beside this file.

use crate::placeholder::{fill_in, known_value, of_kind, token};
use crate::prelude::*;
use jdlint_core::posting::PlaceholderKind;

/// The rule.
struct PlaceholderText;

impl Rule for PlaceholderText {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("placeholder-text"),
        group: Group::Placeholder,
        summary: "A template's token was left in",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::Safe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("placeholder_text.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for placeholder in of_kind(posting, PlaceholderKind::Text) {
            let message = format!("`{}` is a placeholder", token(cx, placeholder));
            let known = known_value(cx, placeholder);
            let report = cx
                .report(placeholder.span, message)
                .says("a template left this to be filled in")
                .help("put in what belongs here, or take the words around it away");
            let mut report = fill_in(report, known);
            if let Some(field) = placeholder.field {
                report = report.owns(field);
            }
            drop(report);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<PlaceholderText>();
