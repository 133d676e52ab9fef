//! `impossible-experience`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::posting::ExperienceOf;
use jdlint_facts::technologies::{TOLERANCE, Technology, TechnologyKind, technology_named};
use jiff::civil::Date;

/// The rule.
struct ImpossibleExperience;

impl Rule for ImpossibleExperience {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("impossible-experience"),
        group: Group::Requirements,
        summary: "More years are asked for than the technology has been public",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("impossible_experience.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for evidence in &posting.experience_years.evidence {
            let (ExperienceOf::Technologies(names), Some(years)) = (&evidence.value.of, evidence.value.min) else {
                continue;
            };
            let Some(oldest) = oldest(names) else { continue };
            let months = months_between(oldest.first_public(), cx.as_of);
            if i32::from(years) * 12 <= months + i32::from(slack(oldest)) * 12 {
                continue;
            }
            let name = oldest.name;
            let (since, age) = (since(oldest), months / 12);
            let known = if oldest.verified { "" } else { "; that date is from memory and was not checked" };
            cx.report(evidence.span, format!("`{}` is longer than it has been public", cx.quote(evidence.text)))
                .says(format!("public for {}", in_years(age)))
                .note(format!("{name} was first public in {since}{known}"))
                .help(help(name, age))
                .source(oldest.source);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ImpossibleExperience>();

/// A date from memory may be wrong by so many years.
const MEMORY: i16 = 2;

/// The technology of `names` that was public first; `None` where one is unknown, or is a way of working or a certificate,
/// which people may have had under another name.
fn oldest(names: &[&'static str]) -> Option<&'static Technology> {
    let found: Option<Vec<&Technology>> = names.iter().map(|name| technology_named(name)).collect();
    let found = found?;
    let has_other_names =
        found.iter().any(|one| matches!(one.kind, TechnologyKind::Practice | TechnologyKind::Certification));
    if has_other_names { None } else { found.into_iter().min_by_key(|one| one.first_public()) }
}

/// So many years more than it is old are not worth a word.
fn slack(technology: &Technology) -> i16 {
    if technology.verified { TOLERANCE } else { TOLERANCE.max(MEMORY) }
}

fn months_between(from: Date, to: Date) -> i32 {
    let months = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month());
    (months(to) - months(from)).max(0)
}

fn since(technology: &Technology) -> String {
    let date = technology.first_public();
    if technology.knows_month() { crate::dates::month_in_words(date) } else { date.year().to_string() }
}

fn in_years(years: i32) -> String {
    match years {
        0 => "less than a year".to_owned(),
        1 => "one year".to_owned(),
        _ => format!("{years} years"),
    }
}

fn help(name: &str, age: i32) -> String {
    if age < 3 {
        return format!("ask for experience with {name}, or for what people did with it, without a number of years");
    }
    format!("ask for at most {age} years, or say what people should have done with {name}")
}
