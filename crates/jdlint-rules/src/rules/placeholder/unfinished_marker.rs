//! `unfinished-marker`: see the page beside this file.

use crate::placeholder::{of_kind, token};
use crate::prelude::*;
use jdlint_core::posting::PlaceholderKind;

/// The rule.
struct UnfinishedMarker;

impl Rule for UnfinishedMarker {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("unfinished-marker"),
        group: Group::Placeholder,
        summary: "A mark for later stands in place of a value",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("unfinished_marker.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for placeholder in of_kind(posting, PlaceholderKind::Unfinished) {
            let message = format!("`{}` is still to be settled", token(cx, placeholder));
            let mut report = cx
                .report(placeholder.span, message)
                .says("something is missing here")
                .help("write what is settled by now, or take the line away until it is");
            if let Some(field) = placeholder.field {
                report = report.owns(field);
            }
            drop(report);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UnfinishedMarker>();
