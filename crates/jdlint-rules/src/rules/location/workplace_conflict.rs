//! `workplace-conflict`: see the page beside this file.

use crate::prelude::*;
use crate::wording::sentence_of;
use jdlint_core::posting::{Evidence, Workplace, WorkplaceClaim};
use jdlint_facts::cues::{OFFERING, SELDOM, has_cue};

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
        let evidence = &evidence[..evidence.len().min(MOST)];
        let conflict = evidence.iter().enumerate().find_map(|(index, first)| {
            let mut others = evidence[index + 1..].iter();
            others.find(|second| conflicts(cx, first, second)).map(|second| (first, second))
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

/// The surest claims come first; a file that has more than these is no posting that anybody reads.
const MOST: usize = 128;

/// Whether the two claims cannot both hold. Hybrid goes with everything that does not exclude it, and a guess
/// contradicts nothing, nor does what is open to some people only ("fully remote is possible for …").
fn conflicts(cx: &RuleContext<'_>, first: &Evidence<WorkplaceClaim>, second: &Evidence<WorkplaceClaim>) -> bool {
    let certain = first.confidence >= Confidence::Medium && second.confidence >= Confidence::Medium;
    if !certain || first.value.workplace == second.value.workplace {
        return false;
    }
    let (a, b) = (first.value, second.value);
    let opposed = match (a.workplace, b.workplace) {
        (Workplace::Remote, Workplace::OnSite) | (Workplace::OnSite, Workplace::Remote) => {
            a.exclusive && (b.exclusive || is_named(cx, second)) || b.exclusive && is_named(cx, first)
        }
        (Workplace::Hybrid, Workplace::Remote) => b.exclusive || is_named(cx, second) && counts_days(cx, first),
        (Workplace::Remote, Workplace::Hybrid) => a.exclusive || is_named(cx, first) && counts_days(cx, second),
        (Workplace::Hybrid, _) => b.exclusive,
        (_, Workplace::Hybrid) => a.exclusive,
        _ => false,
    };
    // "No telecommuting" contradicts an offer as well.
    let bars = |claim: WorkplaceClaim| claim.workplace == Workplace::OnSite && claim.exclusive;
    opposed && (bars(a) || bars(b) || !is_open(cx, first) && !is_open(cx, second))
}

/// Whether a field, a label or the brackets of the title say it, so that people filter by it.
fn is_named(cx: &RuleContext<'_>, claim: &Evidence<WorkplaceClaim>) -> bool {
    let in_brackets = || {
        let clean = cx.document.clean();
        let before = clean[..claim.text.start() as usize].trim_end();
        let after = clean[claim.text.end() as usize..].trim_start_matches(' ');
        before.ends_with(['(', '[']) && after.starts_with([')', ']'])
            || before.ends_with(['-', '–', '—', '|']) && (after.is_empty() || after.starts_with('\n'))
    };
    matches!(claim.origin, Origin::Field | Origin::Label) || claim.origin == Origin::Title && in_brackets()
}

/// Whether a sentence says that the job is hybrid, and how many days are spent where.
fn counts_days(cx: &RuleContext<'_>, claim: &Evidence<WorkplaceClaim>) -> bool {
    let is_week = || !has_cue(cx.document.text(sentence_of(cx, claim.text)), SELDOM);
    claim.origin == Origin::Sentence && claim.confidence == Confidence::High && claim.value.rhythm && is_week()
}

/// Whether the sentence leaves it open to some people.
fn is_open(cx: &RuleContext<'_>, claim: &Evidence<WorkplaceClaim>) -> bool {
    claim.origin == Origin::Sentence && has_cue(cx.document.text(sentence_of(cx, claim.text)), OFFERING)
}

fn words(workplace: Workplace) -> &'static str {
    match workplace {
        Workplace::OnSite => "on site",
        Workplace::Hybrid => "hybrid",
        Workplace::Remote => "remote",
    }
}
