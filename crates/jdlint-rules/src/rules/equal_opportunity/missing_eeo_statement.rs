//! `missing-eeo-statement`: see the page beside this file.

use crate::insert;
use crate::prelude::*;
use crate::reach::Reach;
use jdlint_core::posting::StatementKind;
/// The rule.
struct MissingEeoStatement;

impl Rule for MissingEeoStatement {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-eeo-statement"),
        group: Group::EqualOpportunity,
        summary: "The posting has no equal-opportunity statement",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "have no equal-opportunity statement",
            advice: "If your career site prints one under each posting, add `provided-elsewhere = [\"equal_opportunity\"]` to jdlint.toml.",
        }),
        page: include_str!("missing_eeo_statement.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if posting.equal_opportunity.state == State::Elsewhere || has_statement(posting) {
            return;
        }
        let reach = cx.reach(posting, "US");
        // "(m/w/d)" in a posting that names no place: the custom of countries that ask for no statement.
        if reach == Reach::No || reach == Reach::Unknown && has_marker(posting) {
            return;
        }
        let (document, statement) = (cx.document, cx.company.eeo_statement.as_deref());
        let contractor = cx.company.federal_contractor == Some(true);
        let span = posting.anchor(cx.document, FieldName::EQUAL_OPPORTUNITY);
        let weak = posting.equal_opportunity.best().map(|evidence| evidence.span);
        let mut report = cx
            .report(span, "the posting has no equal-opportunity statement")
            .says("a statement usually stands at the end")
            .note(
                "in the United States such a statement is customary, and contractors of the federal government \
                 must have one (41 CFR 60-300.5 and 60-741.5)",
            )
            .help("add a sentence that says you do not discriminate, or link to your policy")
            .owns(FieldName::EQUAL_OPPORTUNITY);
        if let Some(weak) = weak {
            report = report.label(weak, "this welcomes people without saying that you do not discriminate");
        }
        if contractor {
            report = report.level(Level::Error);
        }
        if let Some(edit) =
            statement.and_then(|text| insert::prose(document, posting, FieldName::EQUAL_OPPORTUNITY, text))
        {
            report = report.fix("add the statement of jdlint.toml", Applicability::Unsafe, vec![edit]);
        }
        drop(report);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingEeoStatement>();
/// Whether a statement stands anywhere; a gender marker in the title is one only outside the United States, where this
/// rule does not speak.
fn has_statement(posting: &Posting) -> bool {
    posting.equal_opportunity.evidence.iter().any(|evidence| evidence.value.kind == StatementKind::Statement)
}

/// Whether the title names the genders it speaks to.
fn has_marker(posting: &Posting) -> bool {
    posting.equal_opportunity.evidence.iter().any(|evidence| evidence.value.kind == StatementKind::GenderMarker)
}
