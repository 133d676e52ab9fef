//! `undisclosed-pay-range`: see the page beside this file.

use crate::law::{Asking, Item, asking, level, who_asks};
use crate::pay::{annual, example, grouped, quote, with_figures};
use crate::places::stated_places;
use crate::prelude::*;
use jdlint_core::posting::{Evidence, Salary, SalaryKind};
use jdlint_facts::Tag;
use jdlint_facts::law::lies_in;

/// The rule.
struct UndisclosedPayRange;

impl Rule for UndisclosedPayRange {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("undisclosed-pay-range"),
        group: Group::Disclosure,
        summary: "The posting lacks the pay that the law of its place asks for",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "lack the pay that a law asks for",
            advice: "If your career site prints it under each posting, add `provided-elsewhere = [\"salary\"]` to jdlint.toml.",
        }),
        page: include_str!("undisclosed_pay_range.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        match posting.salary.state {
            State::Absent => absent(cx, posting),
            State::Elsewhere => linked(cx, posting),
            State::Stated => wide(cx, posting),
            // Each of these has a rule of its own, which says what the law asks.
            State::Placeholder | State::Vague | State::OpenEnded => {}
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UndisclosedPayRange>();

fn absent(cx: &mut RuleContext<'_>, posting: &Posting) {
    let mut asking = asking(cx, posting, Item::Pay);
    // Where all pay is commission, the law of some places asks for no more than saying so.
    if cx.scan.tagged(Tag::UnpaidWork).any(|hit| hit.entry.key == "commission") {
        asking.retain(|one| one.law.is_none_or(|law| law.commission_ok != Some(true)));
    }
    if asking.is_empty() {
        return;
    }
    // Never lower than the rule for pay that no law asks for would have been.
    let level = level(&asking).max(cx.absent_pay_level.unwrap_or(Level::Info));
    let span = posting.anchor(cx.document, FieldName::SALARY);
    let as_of = cx.as_of;
    cx.report(span, format!("no pay is stated; {} for it", who_asks(&asking)))
        .says("no pay is stated for this job")
        .level(level)
        .law(&asking, "", as_of)
        .help(format!("add a range with currency and period, such as `{}`", example(posting)))
        .owns(FieldName::SALARY);
}

/// Pay behind a link, where a law says that a link does not do.
fn linked(cx: &mut RuleContext<'_>, posting: &Posting) {
    let Some(link) = posting.salary.best().filter(|best| best.value.kind == SalaryKind::Elsewhere) else { return };
    let asking = asking(cx, posting, Item::PayItself);
    if asking.is_empty() {
        return;
    }
    let as_of = cx.as_of;
    cx.report(link.span, format!("pay stands behind a link; {} for it here", who_asks(&asking)))
        .says("the figures stand elsewhere")
        .level(level(&asking))
        .law(&asking, "pay itself, not a link to it,", as_of)
        .help(format!("write the range into the posting, such as `{}`; keep the link if you like", example(posting)))
        .owns(FieldName::SALARY);
}

/// A range wider than a law's cap.
fn wide(cx: &mut RuleContext<'_>, posting: &Posting) {
    let Some(widest) = with_figures(posting).filter_map(width).max_by(|a, b| a.0.total_cmp(&b.0)) else { return };
    // No cap is lower than this, so that most postings cost nothing more.
    if widest.0 <= 1000.0 {
        return;
    }
    let (spread, top, evidence) = widest;
    let exceeds = |one: &Asking| {
        one.law.is_some_and(|law| {
            // "$" without a code is the law's own currency only where all places are in its country.
            let in_currency = match evidence.value.currency.as_deref() {
                Some(currency) => currency == law.currency,
                None => stated_places(posting).all(|place| lies_in(place, law.duty.country())),
            };
            let capped = law.spread_cap.is_some_and(|cap| spread > f64::from(cap));
            in_currency && capped && law.exempt_above.is_none_or(|above| top <= f64::from(above))
        })
    };
    let mut asking = asking(cx, posting, Item::Width);
    asking.retain(exceeds);
    let Some(law) = asking.first().and_then(|first| first.law) else { return };
    let cap = law.spread_cap.unwrap_or_default();
    let limit = grouped(f64::from(cap));
    let as_of = cx.as_of;
    let message =
        format!("`{}` spans more than the {} {limit} of {}", quote(cx, evidence), law.currency, law.duty.name);
    cx.report(evidence.span, message)
        .says(format!("the ends lie {} {} a year apart", law.currency, grouped(spread)))
        .level(level(&asking))
        .law(&asking, &format!("ranges of at most {} {limit} a year", law.currency), as_of)
        .help("name the range that you expect to pay; where levels or places differ, give each a range of its own")
        .owns(FieldName::SALARY);
}

/// How far the ends of a range lie apart, and its upper end, both a year.
fn width(evidence: &Evidence<Salary>) -> Option<(f64, f64, &Evidence<Salary>)> {
    let salary = &evidence.value;
    let (min, max) = (annual(salary, salary.min?)?, annual(salary, salary.max?)?);
    (salary.kind == SalaryKind::Range).then_some((max - min, max, evidence))
}
