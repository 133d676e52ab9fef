//! `missing-location`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::posting::Workplace;
/// The rule.
struct MissingLocation;

impl Rule for MissingLocation {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-location"),
        group: Group::Location,
        summary: "The posting names no place and does not say that the job is remote",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("missing_location.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let says_remote = posting.workplace.evidence.iter().any(|claim| claim.value.workplace == Workplace::Remote);
        if !posting.locations.is_absent() || says_remote || !posting.remote_from.is_absent() {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::LOCATIONS);
        cx.report(span, "the posting does not say where the job is")
            .says("no place is named, and nothing says that the job is remote")
            .note("people search by place, and search engines do not list a job without one")
            .help("add a line such as `Location: Leeds, United Kingdom`, or `Location: Remote (Canada)`")
            .owns(FieldName::LOCATIONS);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingLocation>();
