//! `location-conflict`: see the page beside this file.

use crate::prelude::*;
use crate::wording::sentence_of;
use jdlint_core::posting::{Evidence, Location};

/// The rule.
struct LocationConflict;

impl Rule for LocationConflict {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("location-conflict"),
        group: Group::Location,
        summary: "The field and the text name different places for the job",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("location_conflict.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let Some((named, other)) =
            conflict(posting).filter(|(named, other)| !names_both(cx, named, other) && !is_list(cx, named, other))
        else {
            return;
        };
        let (named_span, other_span) = (named.span, other.span);
        let (named_text, other_text) = (cx.quote(named.text), cx.quote(other.text));
        let place = if named.origin == Origin::Field { "the field" } else { "this line" };
        cx.report(other_span, format!("`{other_text}` contradicts `{named_text}`"))
            .says("here the job is elsewhere")
            .label(named_span, format!("{place} names this place"))
            .note("people decide by the place whether to apply at all, and boards print the field")
            .help(format!("say once which place holds; where both do, list them: `{named_text}; {other_text}`"));
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<LocationConflict>();

/// The one place that a field or label names and the one that the text names, where they cannot be the same.
///
/// Several places on either side are a list, a place without a known country can be anywhere, and two towns of one
/// region may be one place of work.
fn conflict(posting: &Posting) -> Option<(&Evidence<Location>, &Evidence<Location>)> {
    let all = &posting.locations.evidence;
    let named = all.first().filter(|one| matches!(one.origin, Origin::Field | Origin::Label))?;
    let (own, others): (Vec<&Evidence<Location>>, Vec<_>) = all.iter().partition(|one| one.origin <= Origin::Label);
    let is_one = own.iter().all(|one| agree(&one.value, &named.value));
    // Where a field or label names a place, a heading is one over a section about the place.
    let is_sure = |one: &&&Evidence<Location>| one.confidence == Confidence::High || one.origin == Origin::Heading;
    let mut sure = others.iter().filter(is_sure);
    let other = *sure.next()?;
    let lists = sure.any(|one| !agree(&one.value, &other.value));
    let is_known = |one: &Evidence<Location>| one.value.country.is_some();
    let any_agrees = others.iter().any(|one| !is_known(one) || agree(&one.value, &named.value));
    (is_one && !lists && is_known(named) && is_known(other) && !any_agrees).then_some((named, other))
}

/// Whether both stand in one list, or in lines that follow each other: "Locations:" over several.
fn is_list(cx: &RuleContext<'_>, named: &Evidence<Location>, other: &Evidence<Location>) -> bool {
    let index = |one: &Evidence<Location>| {
        cx.document.blocks().partition_point(|block| block.range.start() <= one.text.start())
    };
    other.origin == Origin::Heading && index(named).abs_diff(index(other)) <= 1
}

/// Whether the sentence that names the other place names the first one too: "based in Arlington, with days in Washington".
fn names_both(cx: &RuleContext<'_>, named: &Evidence<Location>, other: &Evidence<Location>) -> bool {
    let sentence = cx.document.text(sentence_of(cx, other.text));
    let name = named.value.city.as_deref().unwrap_or(&named.value.text);
    other.origin == Origin::Sentence && sentence.contains(name)
}

/// Whether both may be one place: the same country, and the same part of it as far as both name one; or the same name,
/// once with what is around it and once without ("Newark on Trent, England" and "Newark").
fn agree(a: &Location, b: &Location) -> bool {
    let same = |a: Option<&String>, b: Option<&String>| a.is_none() || b.is_none() || a == b;
    let is_bare = |place: &Location| place.city.as_deref() == Some(place.text.as_str());
    let is_start = |a: &Location, b: &Location| is_bare(a) && b.text.starts_with(&a.text);
    let resolved = same(a.country.as_ref(), b.country.as_ref()) && same(a.subdivision.as_ref(), b.subdivision.as_ref());
    resolved || is_start(a, b) || is_start(b, a)
}
