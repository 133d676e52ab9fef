//! `physical-demand-without-accommodation`: see the page beside this file.

use crate::discrimination::{Verdict, before, number_before, own_hits, report};
use crate::prelude::*;
use jdlint_core::CleanRange;
use jdlint_facts::Tag;
/// The rule.
struct PhysicalDemandWithoutAccommodation;

impl Rule for PhysicalDemandWithoutAccommodation {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("physical-demand-without-accommodation"),
        group: Group::Discrimination,
        summary: "A demand on the body stands without a word on accommodation",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("physical_demand_without_accommodation.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let demands = demands(cx, posting);
        let Some((first, others)) = demands.split_first() else { return };
        if offers_accommodation(cx, posting) {
            return;
        }
        let Some(verdict) = Verdict::of(cx, posting, "physical-demand") else { return };
        let spans: Vec<SourceRange> = others.iter().map(|range| cx.document.to_source(*range)).collect();
        let message = format!("`{}` stands without a word on accommodation", cx.quote(*first));
        let mut report = report(cx, *first, &verdict, message)
            .says("some who could do the work another way will not apply")
            .help("add `with or without reasonable accommodation`, and say how often it comes");
        for span in spans {
            report = report.label(span, "and this");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<PhysicalDemandWithoutAccommodation>();

/// The demands on the body, in the order of the text.
fn demands(cx: &RuleContext<'_>, posting: &Posting) -> Vec<CleanRange> {
    let mut found: Vec<CleanRange> = Vec::new();
    for hit in own_hits(cx, posting, Tag::PhysicalDemand) {
        if hit.entry.key == "act" {
            found.push(hit.range);
        }
    }
    for unit in own_hits(cx, posting, Tag::WeightUnit) {
        if number_before(cx, &unit).is_none() {
            continue;
        }
        let verb = cx.scan.tagged_within(Tag::PhysicalDemand, before(cx, &unit, 8)).find(|hit| hit.entry.key == "lift");
        if let Some(verb) = verb {
            found.push(CleanRange::new(verb.range.start(), unit.range.end()));
        }
    }
    found.sort_by_key(|range| range.start());
    found.dedup_by(|b, a| a.overlaps(*b));
    found
}

/// Whether the posting speaks of accommodation anywhere.
fn offers_accommodation(cx: &RuleContext<'_>, posting: &Posting) -> bool {
    posting.accommodations.state != State::Absent
        || cx.scan.tagged(Tag::Accommodation).any(|hit| matches!(hit.entry.key, "thing" | "duties"))
}
