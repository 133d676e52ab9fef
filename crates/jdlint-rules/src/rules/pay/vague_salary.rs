//! `vague-salary`: see the page beside this file.

use crate::law::{Item, asking, level};
use crate::prelude::*;

/// The rule.
struct VagueSalary;

impl Rule for VagueSalary {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("vague-salary"),
        group: Group::Pay,
        summary: "Pay is spoken of without a figure",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::LawAndPractice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("vague_salary.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if posting.salary.state != State::Vague {
            return;
        }
        let asking = asking(cx, posting, Item::Pay);
        if cx.law_only && asking.is_empty() {
            return;
        }
        let as_of = cx.as_of;
        let Some(evidence) = posting.salary.best() else { return };
        let (span, words) = (evidence.span, evidence.text);
        let others: Vec<SourceRange> = posting.salary.evidence[1..].iter().map(|other| other.span).collect();
        let message = format!("`{}` says nothing about the pay", cx.quote(words));
        let mut report = cx
            .report(span, message)
            .says("no figure stands beside these words")
            .note("words like these tell candidates nothing, and many read them as low pay")
            .help("give a minimum and a maximum with currency and period; keep the words beside them if you like")
            .owns(FieldName::SALARY);
        for other in others {
            report = report.label(other, "and here");
        }
        if !asking.is_empty() {
            report = report.level(level(&asking).max(Level::Warning)).law(&asking, "", as_of);
        }
        drop(report);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<VagueSalary>();
