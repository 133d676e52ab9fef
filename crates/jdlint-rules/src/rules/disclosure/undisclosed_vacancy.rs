//! `undisclosed-vacancy`: see the page beside this file.

use crate::law::{asking_statement, level};
use crate::parts::is_unread;
use crate::prelude::*;
use jdlint_facts::Tag;
use jdlint_facts::law::StatementKind;

/// The rule.
struct UndisclosedVacancy;

impl Rule for UndisclosedVacancy {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("undisclosed-vacancy"),
        group: Group::Disclosure,
        summary: "The posting does not say whether there is a vacancy, where a law asks for it",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "do not say whether there is a vacancy",
            advice: "If your career site says so under each posting, set `undisclosed-vacancy = \"off\"` in jdlint.toml.",
        }),
        page: include_str!("undisclosed_vacancy.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let asking = asking_statement(cx, posting, StatementKind::Vacancy);
        if asking.is_empty() || is_said(cx) || is_unread(cx, posting) {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::APPLY);
        let as_of = cx.as_of;
        cx.report(span, "nothing says whether there is a vacancy now")
            .says("an open job, or a pool for later ones?")
            // What the posting should say depends on what is so, which it cannot tell: never an error.
            .level(level(&asking).min(Level::Warning))
            .law(&asking, "a sentence on whether the posting is for an existing vacancy", as_of)
            .help("add `This posting is for an existing vacancy.`, or say that you gather names for later openings");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UndisclosedVacancy>();

/// Whether words speak of a vacancy, or of a pool for later ones.
fn is_said(cx: &RuleContext<'_>) -> bool {
    cx.scan.tagged(Tag::Vacancy).next().is_some()
}
