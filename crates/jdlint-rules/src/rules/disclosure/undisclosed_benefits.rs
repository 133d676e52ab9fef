//! `undisclosed-benefits`: see the page beside this file.

use crate::law::{Item, asking, level, who_asks};
use crate::parts::is_unread;
use crate::prelude::*;
use jdlint_core::document::BlockKind;
use jdlint_core::posting::SectionKind;
use jdlint_facts::Tag;

/// The rule.
struct UndisclosedBenefits;

impl Rule for UndisclosedBenefits {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("undisclosed-benefits"),
        group: Group::Disclosure,
        summary: "The posting lacks the benefits that the law of its place asks for",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "name no benefit, and a law asks for them",
            advice: "If your career site prints it under each posting, add `provided-elsewhere = [\"benefits\"]` to jdlint.toml.",
        }),
        page: include_str!("undisclosed_benefits.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        // "A non-benefited position" says what there is.
        let has_none = cx.scan.tagged(Tag::NoBenefits).next().is_some();
        if !posting.benefits.is_absent() || has_none || has_section(posting) || in_field(cx) || is_unread(cx, posting) {
            return;
        }
        let asking = asking(cx, posting, Item::Benefits);
        if asking.is_empty() {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::BENEFITS);
        let as_of = cx.as_of;
        cx.report(span, format!("no benefit is named; {} for them", who_asks(&asking)))
            .says("nothing is offered beside pay: no leave, no insurance, no plan")
            .level(level(&asking))
            .law(&asking, "benefits in general terms", as_of)
            .help("add a line such as `Benefits: health insurance, a retirement plan, 20 days of paid leave` with what you really offer")
            .owns(FieldName::BENEFITS);
    }
}

/// Whether a section for benefits holds words, whatever they say: "Note: …" is read as a label there.
fn has_section(posting: &Posting) -> bool {
    let kinds = [SectionKind::Benefits, SectionKind::PayAndBenefits];
    let mut found = kinds.into_iter().filter_map(|kind| posting.section(kind));
    found.any(|section| section.span.end() > section.heading_span.end())
}

/// Whether a field of another kind names one: `salary: 60,000 and health insurance`.
fn in_field(cx: &RuleContext<'_>) -> bool {
    cx.scan
        .tagged(Tag::PartCue)
        .filter(|hit| hit.entry.key == "benefits")
        .any(|hit| cx.document.block_at(hit.range.start()).is_some_and(|block| block.kind == BlockKind::Value))
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UndisclosedBenefits>();
