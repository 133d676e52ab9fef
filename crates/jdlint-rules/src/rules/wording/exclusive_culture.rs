//! `exclusive-culture`: see the page beside this file.

use crate::prelude::*;
use crate::wording::{is_negated, own_hits, report_hit};
use jdlint_facts::{Hit, Tag};

/// The rule.
struct ExclusiveCulture;

impl Rule for ExclusiveCulture {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("exclusive-culture"),
        group: Group::Wording,
        summary: "A perk or an image of the team speaks to some people only",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("exclusive_culture.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let mut hits = own_hits(cx, posting, Tag::ExclusiveCulture);
        if hits.is_empty() {
            return;
        }
        let is_drink_trade = cx.scan.tagged(Tag::DrinkTrade).next().is_some();
        hits.retain(|hit| match hit.entry.key {
            "drink" if is_drink_trade => false,
            "family" if !ends_clause(cx, hit) => false,
            _ => !is_negated(cx, hit),
        });
        while let Some(first) = hits.first().copied() {
            let (label, help) = words_for(first.entry.key);
            let (same, rest): (Vec<Hit>, Vec<Hit>) = hits.into_iter().partition(|hit| hit.entry.key == first.entry.key);
            hits = rest;
            let others: Vec<SourceRange> = same[1..].iter().map(|hit| cx.document.to_source(hit.range)).collect();
            let message = |words: &str| format!("`{words}` speaks to some people only");
            let mut report = report_hit(cx, &first, message, help).says(label);
            for other in others {
                report = report.label(other, "and this");
            }
            drop(report);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ExclusiveCulture>();

/// The label and the help for phrases of the kind `key`.
fn words_for(key: &str) -> (&'static str, &'static str) {
    match key {
        "drink" => ("not everybody drinks", "name a perk that all can share, or leave it out"),
        "games" => ("an office for some", "name perks that count for all: hours, holidays, training"),
        "family" | "family-like" => ("a team is no family", "say how people work together and what they can count on"),
        "fit" => ("those who fit are often alike", "name the values that you mean and how you ask about them"),
        _ => ("this says who is expected", "say what the team does and how it works"),
    }
}

/// Whether a clause ends behind `hit`: "we are a family" is an image, "we are a family bakery" a fact.
fn ends_clause(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    const GOES_ON: &[&str] = &[
        "and", "that", "who", "where", "in", "with", "because", "when", "at", "here", "rather", "since", "und", "die",
        "bei", "et", "chez", "où", "qui", "en", "met", "y", "que",
    ];
    let behind = &cx.document.clean()[hit.range.end() as usize..];
    // "a family-owned shop"
    if behind.starts_with(['-', '\u{2010}', '\u{2011}']) {
        return false;
    }
    let word = behind.trim_start_matches([' ', '\u{a0}']).split(|c: char| !c.is_alphanumeric()).next();
    word.is_none_or(|word| word.is_empty() || GOES_ON.contains(&word))
}
