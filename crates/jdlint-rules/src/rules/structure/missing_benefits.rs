//! `missing-benefits`: see the page beside this file.

use crate::law::{Item, is_asked};
use crate::parts::is_unread;
use crate::prelude::*;
use crate::structure::is_announced;

/// The rule.
struct MissingBenefits;

impl Rule for MissingBenefits {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-benefits"),
        group: Group::Structure,
        summary: "The posting names no benefit",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "name no benefit",
            advice: "If your career site lists benefits under each posting, add `provided-elsewhere = [\"benefits\"]` to jdlint.toml.",
        }),
        page: include_str!("missing_benefits.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if !posting.benefits.is_absent()
            || !posting.other_pay.is_absent()
            || is_unread(cx, posting)
            || is_announced(cx, posting, FieldName::BENEFITS)
        {
            return;
        }
        // Where a law asks for benefits, the rule for that law owns the fact.
        if is_asked(cx, posting, Item::Benefits) {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::BENEFITS);
        cx.report(span, "the posting names no benefit")
            .says("nothing is offered beside pay: no leave, no insurance, no training")
            .note("candidates compare offers by pay and benefits together")
            .help("add a section `Benefits` with what you really offer, such as paid leave, insurance or training")
            .owns(FieldName::BENEFITS);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingBenefits>();
