//! `drivers-license-requirement`: see the page beside this file.

use crate::discrimination::{Verdict, after, before, has, own_hits, report};
use crate::prelude::*;
use jdlint_facts::places::places_of;
use jdlint_facts::{Hit, Tag};
/// The rule.
struct DriversLicenseRequirement;

impl Rule for DriversLicenseRequirement {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("drivers-license-requirement"),
        group: Group::Discrimination,
        summary: "A driving licence or a car is asked for and no driving is named",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("drivers_license_requirement.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits = own_hits(cx, posting, Tag::Licence);
        if hits.is_empty() || names_driving(cx) {
            return;
        }
        for hit in hits {
            let asked =
                has(cx, before(cx, &hit, 6), Tag::LicenceCue, "") || has(cx, after(cx, &hit, 3), Tag::LicenceCue, "");
            if !asked || is_of_another_state(cx, &hit) {
                continue;
            }
            let Some(verdict) = Verdict::of(cx, posting, hit.entry.key) else { continue };
            let words = cx.quote(hit.range);
            let (message, help) = if hit.entry.key == "licence" {
                (
                    format!("`{words}` is asked for, and no driving is named"),
                    "name the driving that the job needs, or leave it out",
                )
            } else {
                (
                    format!("`{words}` is asked for, and no driving is named"),
                    "say what is needed: `able to reach the site by 08:00`",
                )
            };
            report(cx, hit.range, &verdict, message).says("people who do not drive are shut out").help(help);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<DriversLicenseRequirement>();

/// Whether the licence at `hit` is said to be of a state that has no such law: "a valid Georgia driver's license".
fn is_of_another_state(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    let words = cx.scan.words_within(before(cx, hit, 2));
    let named = |words| places_of(words).iter().filter_map(|place| place.part()).any(|part| part != "US-CA");
    named(words) || words.last_chunk::<1>().is_some_and(|last| named(last))
}

/// Whether the posting names driving or travel as part of the job.
fn names_driving(cx: &RuleContext<'_>) -> bool {
    let mut licences = cx.scan.tagged(Tag::Licence).map(|hit| hit.range).peekable();
    // Both come by where they start.
    cx.scan.tagged(Tag::DrivingDuty).any(|duty| {
        while licences.next_if(|licence| licence.end() <= duty.range.start()).is_some() {}
        !licences.peek().is_some_and(|licence| licence.overlaps(duty.range))
    })
}
