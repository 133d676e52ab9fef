//! `employment-type-conflict`: see the page beside this file.

use crate::prelude::*;
use crate::wording::sentence_of;
use jdlint_core::posting::{EmploymentType, Evidence};
use jdlint_facts::Tag;
use jdlint_facts::cues::{OFFERING, has_cue};

/// The rule.
struct EmploymentTypeConflict;

impl Rule for EmploymentTypeConflict {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("employment-type-conflict"),
        group: Group::Structure,
        summary: "The posting names two kinds of employment that exclude each other",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("employment_type_conflict.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let Some((named, other)) = conflict(cx, posting) else { return };
        let (earlier, later) = if named.span <= other.span { (named, other) } else { (other, named) };
        let message = format!("`{}` contradicts `{}`", cx.quote(later.text), cx.quote(earlier.text));
        cx.report(later.span, message)
            .says(format!("here the job is {}", words(later.value)))
            .label(earlier.span, format!("here it is {}", words(earlier.value)))
            .note("people and boards filter by this, and one of the two sends the wrong ones")
            .help("say once what holds; where both are on offer, say so in one line: `Full-time or part-time`");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<EmploymentTypeConflict>();

/// A kind that a field, a label or the title names, and another place that names one which excludes it.
///
/// Where one line names both they are on offer, and so they are where the opposite of the named kind is named as well.
fn conflict<'p>(
    cx: &RuleContext<'_>,
    posting: &'p Posting,
) -> Option<(&'p Evidence<EmploymentType>, &'p Evidence<EmploymentType>)> {
    // The first line of a text is read like a title, but it may be a sentence.
    let in_title =
        |one: &Evidence<EmploymentType>| posting.title.evidence.iter().any(|title| title.text.contains(one.text));
    let is_claim = |one: &Evidence<EmploymentType>| {
        cx.scan.tagged_within(Tag::EmploymentClaim, one.text).any(|hit| hit.range == one.text)
    };
    let counts = |one: &&Evidence<EmploymentType>| {
        one.confidence >= Confidence::Medium && (one.origin != Origin::Title || in_title(one) || is_claim(one))
    };
    let all: Vec<&Evidence<EmploymentType>> = posting.employment_type.evidence.iter().filter(counts).collect();
    if all.len() < 2 {
        return None;
    }
    let block = |one: &Evidence<EmploymentType>| cx.document.block_at(one.text.start()).map(|block| block.range);
    // "Either full time or part time" may be read as one of them.
    let has_choice = |one: &&Evidence<EmploymentType>| {
        let mut words = cx.document.text(one.text).split([' ', '-']);
        words.any(|word| ["or", "and", "oder", "ou", "of", "/"].contains(&word))
    };
    // "Part-time considered" is on offer beside what is named.
    let is_open = |one: &&Evidence<EmploymentType>| {
        one.origin > Origin::Label && has_cue(cx.document.text(sentence_of(cx, one.text)), OFFERING)
    };
    if all.iter().any(has_choice) || all.iter().any(is_open) {
        return None;
    }
    let is_offer =
        all.iter().any(|one| all.iter().any(|other| excludes(one.value, other.value) && block(one) == block(other)));
    if is_offer {
        return None;
    }
    let is_named =
        |one: &&&Evidence<EmploymentType>| matches!(one.origin, Origin::Field | Origin::Label) || in_title(one);
    all.iter()
        .filter(is_named)
        .find_map(|one| all.iter().find(|other| excludes(one.value, other.value)).map(|other| (*one, *other)))
}

/// Whether no job is both.
fn excludes(one: EmploymentType, other: EmploymentType) -> bool {
    use EmploymentType::{Contract, FixedTerm, Freelance, FullTime, PartTime, Permanent, Seasonal, Temporary};
    let ends = |kind: EmploymentType| matches!(kind, Contract | FixedTerm | Freelance | Seasonal | Temporary);
    matches!((one, other), (FullTime, PartTime) | (PartTime, FullTime))
        || one == Permanent && ends(other)
        || other == Permanent && ends(one)
}

fn words(kind: EmploymentType) -> &'static str {
    match kind {
        EmploymentType::FullTime => "full-time",
        EmploymentType::PartTime => "part-time",
        EmploymentType::Permanent => "permanent",
        EmploymentType::Contract => "by contract",
        EmploymentType::FixedTerm => "for a fixed term",
        EmploymentType::Freelance => "freelance",
        EmploymentType::Seasonal => "seasonal",
        EmploymentType::Temporary => "temporary",
        _ => "of another kind",
    }
}
