//! `missing-company`: see the page beside this file.

use crate::prelude::*;

/// The rule.
struct MissingCompany;

impl Rule for MissingCompany {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("missing-company"),
        group: Group::Structure,
        summary: "The posting does not name the employer",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "do not name the employer",
            advice: "If the name is the same for all, set `name` under `[company]` in jdlint.toml.",
        }),
        page: include_str!("missing_company.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if !posting.company.is_absent() || cx.company.name.is_some() {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::COMPANY);
        cx.report(span, "the posting does not name the employer")
            .says("no name of an employer stands in this posting")
            .note("boards and search engines reject postings without an employer, and people distrust them")
            .help("name the employer, for instance `Company: Example Freight`; or set `name` under `[company]` in jdlint.toml")
            .owns(FieldName::COMPANY);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MissingCompany>();
