//! `location-placeholder`: see the page beside this file.

use crate::placeholder::{of_kind, token};
use crate::prelude::*;
use jdlint_core::posting::PlaceholderKind;

/// The rule.
struct LocationPlaceholder;

impl Rule for LocationPlaceholder {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("location-placeholder"),
        group: Group::Placeholder,
        summary: "A template's token stands where a place belongs",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("location_placeholder.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for placeholder in of_kind(posting, PlaceholderKind::Location) {
            let message = format!("`{}` is a placeholder, not a place", token(cx, placeholder));
            cx.report(placeholder.span, message)
                .says("the place was never filled in")
                .help("write the place, such as `Leeds, United Kingdom`, or say that the job is remote and from where")
                .owns(FieldName::LOCATIONS);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<LocationPlaceholder>();
