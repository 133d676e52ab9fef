//! `incomplete-eeo-statement`: see the page beside this file.

use crate::prelude::*;
use crate::reach::Reach;
use jdlint_core::posting::StatementKind;
/// The rule.
struct IncompleteEeoStatement;

impl Rule for IncompleteEeoStatement {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("incomplete-eeo-statement"),
        group: Group::EqualOpportunity,
        summary: "An equal-opportunity statement lists characteristics but leaves some out",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("incomplete_eeo_statement.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let reach = cx.reach(posting, "US");
        let statements = posting
            .equal_opportunity
            .evidence
            .iter()
            .filter(|evidence| evidence.value.kind == StatementKind::Statement);
        let statements: Vec<_> = statements.collect();
        let Some(longest) = statements.iter().max_by_key(|evidence| evidence.value.characteristics.len()) else {
            return;
        };
        let named = |key: &str| statements.iter().any(|evidence| evidence.value.characteristics.contains(&key));
        let has_catch_all = statements.iter().any(|evidence| evidence.value.catch_all.is_some());
        // A statement that lists hardly anything does not claim to be a list.
        if longest.value.characteristics.len() < 3 || has_catch_all {
            return;
        }
        let words = cx.document.text(longest.text);
        if reach == Reach::No || reach == Reach::Unknown && !is_american(words) {
            return;
        }
        let missing: Vec<&str> =
            CORE.iter().filter(|(_, keys)| !keys.iter().any(|key| named(key))).map(|(words, _)| *words).collect();
        if missing.is_empty() {
            return;
        }
        let message = format!("the equal-opportunity statement leaves out {}", list(&missing));
        cx.report(longest.span, message)
            .says("this list reads as complete")
            .note(
                "federal law protects race, color, religion, sex (with pregnancy, sexual orientation and gender \
                 identity), national origin, age from 40, disability and genetic information",
            )
            .help("name what is missing, or end the list with “or any other characteristic protected by law”")
            .source("https://www.eeoc.gov/employers/small-business/3-who-protected-employment-discrimination");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<IncompleteEeoStatement>();
/// What federal law protects: in words, and by the keys of the facts that each name it.
const CORE: &[(&str, &[&str])] = &[
    ("race", &["race", "ethnicity"]),
    ("color", &["color", "race"]),
    ("religion", &["religion"]),
    ("sex", &["sex", "gender"]),
    ("national origin", &["national_origin", "ancestry", "ethnicity"]),
    ("age", &["age"]),
    ("disability", &["disability"]),
    ("genetic information", &["genetic_information"]),
];

/// "a, b and c".
fn list(words: &[&str]) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// Whether a list is written as it is under federal law; other countries protect other characteristics, and a list of
/// theirs is complete there.
fn is_american(text: &str) -> bool {
    ["color", "veteran", "without regard to", "qual employment opportunity", "qual Employment Opportunity"]
        .iter()
        .any(|words| text.contains(words))
}
