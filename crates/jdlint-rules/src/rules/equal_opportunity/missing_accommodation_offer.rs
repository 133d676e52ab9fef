//! `missing-accommodation-offer`: see the page beside this file.

use crate::places::stated_places;
use crate::prelude::*;
use jdlint_facts::law::{StatementKind, statements_of};

/// The rule.
struct MissingAccommodationOffer;

impl Rule for MissingAccommodationOffer {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-accommodation-offer"),
        group: Group::EqualOpportunity,
        summary: "The posting does not offer accommodation to applicants with disabilities",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "do not offer accommodation to applicants",
            advice: "If your career site prints the offer under each posting, add `provided-elsewhere = [\"accommodations\"]` to jdlint.toml.",
        }),
        page: include_str!("missing_accommodation_offer.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if !posting.accommodations.is_absent() {
            return;
        }
        let in_ontario = stated_places(posting).any(|place| place == "CA-ON");
        // Elsewhere it is custom at most: only those who set a level for the rule are told.
        if !in_ontario && cx.fixed_level.is_none() {
            return;
        }
        let mut duties = statements_of("CA-ON").iter();
        let duty = duties.find(|one| one.kind == StatementKind::Accommodation).map(|one| &one.duty);
        let duty = duty.filter(|duty| in_ontario && duty.holds_on(cx.as_of));
        let span = posting.anchor(cx.document, FieldName::ACCOMMODATIONS);
        let report = cx
            .report(span, "the posting offers no accommodation to applicants")
            .says("an offer usually stands at the end")
            .help(
                "add a sentence with a contact, such as `If you need an accommodation to apply, write to \
                 jobs@…`",
            )
            .owns(FieldName::ACCOMMODATIONS);
        let Some(duty) = duty else {
            drop(report.note("people with disabilities need to know whom to ask before they apply"));
            return;
        };
        let report = report.note(format!(
            "{} asks employers to tell the public that applicants with disabilities are accommodated in recruitment ({}); \
             the posting is the usual place, not the only one",
            duty.name, duty.citation
        ));
        drop(duty.sources.iter().take(2).fold(report, |report, source| report.source(*source)));
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingAccommodationOffer>();
