//! `undisclosed-vacancy`: see the page beside this file.

use crate::law::Unsaid;
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
        UNSAID.tell(cx, posting, is_said);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UndisclosedVacancy>();

const UNSAID: Unsaid = Unsaid {
    kind: StatementKind::Vacancy,
    message: "nothing says whether there is a vacancy now",
    says: "an open job, or a pool for later ones?",
    asked: "a sentence on whether the posting is for an existing vacancy",
    help: "add `This posting is for an existing vacancy.`, or say that you gather names for later openings",
};

/// Whether words speak of a vacancy, or of a pool for later ones.
fn is_said(cx: &RuleContext<'_>) -> bool {
    cx.scan.tagged(Tag::Vacancy).next().is_some()
}
