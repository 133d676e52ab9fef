//! `skipped-language`: see the page beside this file.

use crate::prelude::*;
use jdlint_facts::Language;
/// The rule.
struct SkippedLanguage;

impl Rule for SkippedLanguage {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("skipped-language"),
        group: Group::Structure,
        summary: "The posting is in a language that the rules about words do not know",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "are in a language that the rules about words do not know",
            advice: "The rules about facts (pay, place, dates) were run; those about wording were not.",
        }),
        page: include_str!("skipped_language.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let Some(told) = posting.language.evidence.first() else { return };
        if Language::from_tag(&told.value).is_some_and(is_known) {
            return;
        }
        let tag = told.value.clone();
        let span = if told.origin == Origin::Field { told.span } else { posting.anchors.title };
        cx.report(span, format!("the words of this posting were not judged: it is in `{tag}`"))
            .says("rules about wording were skipped")
            .note("they know English, and in part German, French, Dutch and Spanish; silence is no clearance here")
            .help("if the language is not this one, say so: `language: en`");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<SkippedLanguage>();

/// Whether rules about words have phrases in `language`.
fn is_known(language: Language) -> bool {
    matches!(language, Language::English | Language::German | Language::French | Language::Dutch | Language::Spanish)
}
