//! `vague-location`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::posting::Workplace;

/// The rule.
struct VagueLocation;

impl Rule for VagueLocation {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("vague-location"),
        group: Group::Location,
        summary: "A place is spoken of, and none is named",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("vague_location.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let says_remote = posting.workplace.evidence.iter().any(|claim| claim.value.workplace == Workplace::Remote);
        if posting.locations.state != State::Vague || says_remote || !posting.remote_from.is_absent() {
            return;
        }
        let Some(evidence) = posting.locations.best() else { return };
        let (span, words) = (evidence.span, evidence.text);
        let message = format!("`{}` names no place", cx.quote(words));
        cx.report(span, message)
            .says("nobody can tell from this whether the job is near them")
            .note("people search by town, and boards and search engines need one to list a job")
            .help("name each place, such as `Leeds or Bradford, United Kingdom`; for remote work say from where: `Remote (Canada)`")
            .owns(FieldName::LOCATIONS);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<VagueLocation>();
