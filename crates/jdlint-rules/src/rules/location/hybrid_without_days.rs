//! `hybrid-without-days`: see the page beside this file.

use crate::prelude::*;
use crate::wording::sentence_of;
use jdlint_core::posting::{Evidence, Workplace, WorkplaceClaim};

/// The rule.
struct HybridWithoutDays;

impl Rule for HybridWithoutDays {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("hybrid-without-days"),
        group: Group::Location,
        summary: "The job is hybrid, and no word says how often the person must be there",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("hybrid_without_days.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let claims = &posting.workplace.evidence;
        let Some(best) = posting.workplace.best() else { return };
        let conflicting =
            claims.iter().any(|claim| claim.value.exclusive && claim.value.workplace != Workplace::Hybrid);
        // "Remote work is possible" is an offer, not a claim that the job is hybrid.
        let is_hybrid = best.value.workplace == Workplace::Hybrid && best.confidence == Confidence::High;
        if !is_hybrid
            || names_share(cx, best)
            || leaves_choice(cx, best)
            || claims.iter().any(|claim| claim.value.rhythm)
            || conflicting
        {
            return;
        }
        let (span, words) = (best.span, best.text);
        let message = format!("`{}` does not say how often the person must be there", cx.quote(words));
        cx.report(span, message)
            .says("no number of days stands in this posting")
            .note("hybrid can be one day a month or four days a week; people decide by it where they can live")
            .help("say the rhythm, such as `Hybrid: two days a week in the Leeds office`");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<HybridWithoutDays>();

/// Whether the lines around say which share of the time is spent there: "at least half of the working time".
fn names_share(cx: &RuleContext<'_>, claim: &Evidence<WorkplaceClaim>) -> bool {
    let block = cx.document.block_at(claim.text.start()).map_or(claim.text, |block| block.range);
    let text = cx.document.text(block);
    ["half of", "half the", "half your", "%", "per cent"].iter().any(|share| text.contains(share))
}

/// Whether the sentence leaves the choice between hybrid and remote: "hybrid/remote-first", "roles are hybrid, remote or …".
fn leaves_choice(cx: &RuleContext<'_>, claim: &Evidence<WorkplaceClaim>) -> bool {
    let sentence = sentence_of(cx, claim.text);
    let text = cx.document.text(sentence);
    let own = cx.document.text(claim.text);
    let (before, after) = text.split_once(own).unwrap_or(("", text));
    let speaks = |text: &str| text.split(|c: char| !c.is_alphabetic()).any(|word| word.eq_ignore_ascii_case("remote"));
    own.contains('/') || claim.origin == Origin::Sentence && (speaks(before) || speaks(after))
}
