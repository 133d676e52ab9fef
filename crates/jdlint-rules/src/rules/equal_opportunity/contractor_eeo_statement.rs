//! `contractor-eeo-statement`: see the page beside this file.

use crate::prelude::*;
use crate::reach::Reach;
use jdlint_core::posting::StatementKind as Kind;
use jdlint_facts::law::{StatementKind, statements_of};

/// The rule.
struct ContractorEeoStatement;

impl Rule for ContractorEeoStatement {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("contractor-eeo-statement"),
        group: Group::EqualOpportunity,
        summary: "A federal contractor's statement does not name disability and veterans",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("contractor_eeo_statement.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if cx.company.federal_contractor != Some(true) || cx.reach(posting, "US") == Reach::No {
            return;
        }
        let is_statement = |kind: Kind| kind == Kind::Statement;
        let all = posting.equal_opportunity.evidence.iter().filter(|one| is_statement(one.value.kind));
        let named = |key: &str| all.clone().any(|one| one.value.characteristics.contains(&key));
        // A posting without a statement is a matter of `missing-eeo-statement`.
        let Some(longest) = all.clone().max_by_key(|one| one.value.characteristics.len()) else { return };
        let (missing, level) = match (named("disability"), named("veteran_status")) {
            (true, true) => return,
            (false, false) => ("disability and protected veterans", Level::Error),
            (false, true) => ("disability", Level::Warning),
            (true, false) => ("protected veterans", Level::Warning),
        };
        let mut duties = statements_of("US").iter();
        let Some(duty) = duties.find(|one| one.kind == StatementKind::EeoContractor).map(|one| &one.duty) else {
            return;
        };
        let report = cx
            .report(longest.span, format!("the statement does not name {missing}"))
            .says("contractors name both groups")
            .note(format!(
                "federal contractors name disability and protected veteran status in postings ({}); single letters such \
                 as “D” and “V” do not do",
                duty.citation
            ))
            .help("write `Equal Opportunity Employer, including disability and protected veterans`, or add both to the list")
            .level(level);
        drop(duty.sources.iter().fold(report, |report, source| report.source(*source)));
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ContractorEeoStatement>();
