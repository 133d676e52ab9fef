//! `workplace-conflict`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::posting::{Evidence, Workplace, WorkplaceClaim};
/// The rule.
struct WorkplaceConflict;

impl Rule for WorkplaceConflict {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("workplace-conflict"),
        group: Group::Location,
        summary: "The posting says two things about where the work is done",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("workplace_conflict.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let evidence = &posting.workplace.evidence;
        let conflict = evidence.iter().enumerate().find_map(|(index, first)| {
            evidence[index + 1..].iter().find(|second| conflicts(first, second)).map(|second| (first, second))
        });
        let Some((first, second)) = conflict else { return };
        let (earlier, later) = if first.span <= second.span { (first, second) } else { (second, first) };
        let message = format!("`{}` contradicts `{}`", cx.quote(later.text), cx.quote(earlier.text));
        cx.report(later.span, message)
            .says(format!("here the job is {}", words(later.value.workplace)))
            .label(earlier.span, format!("here it is {}", words(earlier.value.workplace)))
            .note("people decide by this line whether to apply at all; two answers cost you both kinds of candidates")
            .help("say once what holds, for instance `Hybrid: two days a week in the Leeds office`");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<WorkplaceConflict>();
/// Whether the two claims cannot both hold. Hybrid goes with everything that does not exclude it, and a guess
/// contradicts nothing.
fn conflicts(first: &Evidence<WorkplaceClaim>, second: &Evidence<WorkplaceClaim>) -> bool {
    let certain = first.confidence >= Confidence::Medium && second.confidence >= Confidence::Medium;
    let (a, b) = (first.value, second.value);
    let differ = a.workplace != b.workplace;
    let named = |evidence: &Evidence<WorkplaceClaim>| matches!(evidence.origin, Origin::Field | Origin::Label);
    let opposed = match (a.workplace, b.workplace) {
        (Workplace::Remote, Workplace::OnSite) | (Workplace::OnSite, Workplace::Remote) => {
            a.exclusive && (b.exclusive || named(second)) || b.exclusive && named(first)
        }
        (Workplace::Hybrid, _) => b.exclusive,
        (_, Workplace::Hybrid) => a.exclusive,
        _ => false,
    };
    certain && differ && opposed
}

fn words(workplace: Workplace) -> &'static str {
    match workplace {
        Workplace::OnSite => "on site",
        Workplace::Hybrid => "hybrid",
        Workplace::Remote => "remote",
    }
}
