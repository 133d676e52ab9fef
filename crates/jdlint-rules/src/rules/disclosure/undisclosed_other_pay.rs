//! `undisclosed-other-pay`: see the page beside this file.

use crate::law::{Item, asking, level, who_asks};
use crate::prelude::*;
use crate::wording::{is_negated, is_own_word};
use jdlint_facts::Tag;

/// The rule.
struct UndisclosedOtherPay;

impl Rule for UndisclosedOtherPay {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("undisclosed-other-pay"),
        group: Group::Disclosure,
        summary: "Pay beside the base pay is hinted at without being described",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "hint at other pay without describing it",
            advice: "Name what it is: a bonus, a commission, equity.",
        }),
        page: include_str!("undisclosed_other_pay.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let scan = cx.scan;
        let Some(hint) = scan
            .tagged(Tag::OtherPayHint)
            .find(|hit| hit.entry.key == "hint" && is_own_word(cx, posting, hit) && !is_negated(cx, hit))
        else {
            return;
        };
        // Any kind of other pay that is named anywhere describes it in general terms.
        if scan.tagged(Tag::OtherPayHint).any(|hit| hit.entry.key == "named") || !posting.other_pay.is_absent() {
            return;
        }
        let asking = asking(cx, posting, Item::OtherPay);
        if asking.is_empty() {
            return;
        }
        let (span, as_of) = (cx.document.to_source(hint.range), cx.as_of);
        let message = format!("`{}` does not say what it is; {} for it", cx.quote(hint.range), who_asks(&asking));
        cx.report(span, message)
            .says("no kind of other pay is named: bonus, commission, equity")
            .level(level(&asking))
            .law(&asking, "a general description of other pay", as_of)
            .help("name it: `a yearly bonus of up to 10% of base pay`, `5% commission on sales`, `stock options`")
            .owns(FieldName::OTHER_PAY);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UndisclosedOtherPay>();
