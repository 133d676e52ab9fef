//! `experience-conflict`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::posting::{Evidence, Experience};

/// The rule.
struct ExperienceConflict;

impl Rule for ExperienceConflict {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("experience-conflict"),
        group: Group::Requirements,
        summary: "The posting asks for two different numbers of years for the same thing",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("experience_conflict.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let plain: Vec<&Evidence<Experience>> = posting
            .experience_years
            .evidence
            .iter()
            .filter(|one| one.confidence >= Confidence::High && is_plain(&one.value))
            .take(MAX_COMPARED)
            .collect();
        let conflict = plain.iter().enumerate().find_map(|(index, first)| {
            plain[index + 1..]
                .iter()
                .find(|second| conflicts(&first.value, &second.value))
                .map(|second| (*first, *second))
        });
        let Some((first, second)) = conflict else { return };
        // Three and more are a list of several jobs or levels.
        let is_third = |one: &&&Evidence<Experience>| {
            one.value.of == first.value.of
                && conflicts(&one.value, &first.value)
                && conflicts(&one.value, &second.value)
        };
        if plain.iter().any(|one| is_third(&one)) {
            return;
        }
        let (earlier, later) = if first.span <= second.span { (first, second) } else { (second, first) };
        let message = format!("`{}` contradicts `{}`", cx.quote(later.text), cx.quote(earlier.text));
        cx.report(later.span, message)
            .says("here it is this many years")
            .label(earlier.span, "here it is another number")
            .note("people who have the lower number cannot tell whether to apply")
            .help("keep the number that holds, or say what each is for, such as a level or a wish");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ExperienceConflict>();

/// No more demands than this are compared with one another.
const MAX_COMPARED: usize = 12;

/// Whether the years are a plain demand: not a wish, not for one of several levels, not one way to qualify of several.
fn is_plain(experience: &Experience) -> bool {
    experience.is_required && experience.level.is_none() && !experience.is_alternative
}

/// Whether both cannot be what is asked for: of the same thing, another minimum, and no years that fit both.
fn conflicts(first: &Experience, second: &Experience) -> bool {
    let (Some(a), Some(b)) = (first.min, second.min) else { return false };
    let (low, high) = if a <= b { (first, second) } else { (second, first) };
    // "3 to 5 years" and "5+ years" meet, and so do "3+ years" and "5 to 8 years"; "3+ years" and "5 years" are two
    // thresholds.
    let is_range = high.max.is_some() && high.max != high.min;
    let meet = low.max.is_some_and(|most| Some(most) >= high.min) || is_range && low.max.is_none();
    first.of == second.of && a != b && !meet
}
