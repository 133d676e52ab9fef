//! `salary-without-currency`: see the page beside this file.

use crate::pay::{is_map, quote, with_figures};
use crate::prelude::*;
use jdlint_facts::places::{PlaceKind, places_of};

/// The rule.
struct SalaryWithoutCurrency;

impl Rule for SalaryWithoutCurrency {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("salary-without-currency"),
        group: Group::Pay,
        summary: "Pay is given in figures without a currency",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("salary_without_currency.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let is_placed = posting.locations.evidence.iter().any(|place| place.value.country.is_some());
        let is_named =
            with_figures(posting).any(|evidence| evidence.value.has_sign || evidence.value.currency.is_some());
        // The country of the job says which currency it is.
        if is_placed || is_named {
            return;
        }
        let Some(evidence) = with_figures(posting).next() else { return };
        if names_country(cx) {
            return;
        }
        let message = format!("`{}` has no currency", quote(cx, evidence));
        let help = if is_map(evidence) {
            "add its code, for instance `currency: EUR`"
        } else {
            "write the sign or the code beside the figures, such as `$`, `£`, `EUR` or `PLN`"
        };
        cx.report(evidence.span, message)
            .says("nothing says which money this is")
            .note("neither the figures nor a place of this posting tell; people abroad and job boards cannot read such pay")
            .help(help);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<SalaryWithoutCurrency>();

/// Whether the text names a country or a part of one anywhere ("in Île-de-France"), which tells people the currency.
fn names_country(cx: &RuleContext<'_>) -> bool {
    const LONGEST: usize = 4;
    let words = &cx.scan.words;
    (0..words.len()).any(|first| {
        let begins = cx.document.clean()[words[first].start as usize..].starts_with(char::is_uppercase);
        begins
            && (1..=LONGEST.min(words.len() - first)).any(|count| {
                places_of(&words[first..first + count])
                    .iter()
                    .any(|place| matches!(place.kind, PlaceKind::Country | PlaceKind::Part))
            })
    })
}
