//! `hustle-culture`: see the page beside this file.

use crate::prelude::*;
use crate::wording::{is_negated, own_hits, report_hit};
use jdlint_facts::{Hit, Tag};

/// The rule.
struct HustleCulture;

impl Rule for HustleCulture {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("hustle-culture"),
        group: Group::Wording,
        summary: "A phrase praises hustle",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("hustle_culture.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits = own_hits(cx, posting, Tag::HustleCulture);
        let (lesser, hits): (Vec<Hit>, Vec<Hit>) = hits.into_iter().partition(is_lesser);
        let mut hits: Vec<Hit> = hits.into_iter().filter(|hit| !is_negated(cx, hit)).collect();
        if hits.is_empty() {
            hits.extend(speed_and_pressure(&lesser));
        }
        let lesser = lesser.iter().filter(|one| hits.iter().all(|hit| hit.range != one.range));
        let mut lesser: Vec<SourceRange> = lesser.map(|hit| cx.document.to_source(hit.range)).collect();
        for hit in hits {
            let help = "say what the work asks for: the hours, the duties and their share of the week, the busy times";
            let message = |words: &str| format!("`{words}` praises hustle");
            let mut report = report_hit(cx, &hit, message, help).says(label(hit.entry.key));
            // Alone they tell of an ordinary busy shop; beside such a phrase they add to the picture, once.
            for place in lesser.drain(..) {
                report = report.label(place, "and this adds to it");
            }
            drop(report);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<HustleCulture>();

/// What readers hear in phrases of the kind `key`.
fn label(key: &str) -> &'static str {
    match key {
        "hats" => "readers see a job without edges",
        "running" => "readers hear that nobody will show them how",
        "takes" | "effort" => "readers hear that it is never enough",
        "pace" | "pressure" => "readers hear that there is no rest",
        _ => "readers hear long hours",
    }
}

/// Whether `hit` counts only beside others ("fast-paced").
fn is_lesser(hit: &Hit) -> bool {
    matches!(hit.entry.key, "pace" | "stress")
}

/// The first of two such words that say speed and pressure in one breath ("fast-paced, high-pressure").
fn speed_and_pressure(hits: &[Hit]) -> Option<Hit> {
    const NEAR: u32 = 40;
    hits.windows(2)
        .find(|two| two[0].entry.key != two[1].entry.key && two[1].range.start() - two[0].range.end() < NEAR)
        .map(|two| two[0])
}
