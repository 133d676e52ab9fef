//! `degree-without-alternative`: see the page beside this file.

use crate::prelude::*;
use crate::wording::{is_own_word, sentence_of};
use jdlint_core::posting::SectionKind;
use jdlint_facts::{Hit, Tag};

/// The rule.
struct DegreeWithoutAlternative;

impl Rule for DegreeWithoutAlternative {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("degree-without-alternative"),
        group: Group::Requirements,
        summary: "A degree is demanded, and no experience can stand for it",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("degree_without_alternative.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        if cx.scan.tagged(Tag::Degree).any(|hit| matches!(hit.entry.key, "equivalent" | "profession")) {
            return;
        }
        let Some(hit) = cx.scan.tagged(Tag::Degree).find(|hit| is_demanded(cx, posting, hit)).copied() else { return };
        // "degree in" is known by its last word, which names nothing.
        let text = cx.document.text(hit.range);
        let name = text.strip_suffix(" in").or_else(|| text.strip_suffix(" from")).unwrap_or(text);
        let range = hit.range.sub(0, name.len() as u32);
        let span = cx.document.to_source(range);
        cx.report(span, format!("`{}` is demanded without an alternative", cx.quote(range)))
            .says("nothing says that experience can stand for it")
            .note("people who learned the work on the job read this as a no, and do not apply")
            .help("where the work allows it, add `or equivalent experience`");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<DegreeWithoutAlternative>();

/// Whether the posting demands the degree that `hit` names: among its demands, and not as a wish.
fn is_demanded(cx: &RuleContext<'_>, posting: &Posting, hit: &Hit) -> bool {
    let Some(id) = cx.document.block_id_at(hit.range.start()) else { return false };
    let block = cx.document.block(id);
    let sentence = sentence_of(cx, hit.range);
    let section = posting.sections_at(id.0).find(|section| section.span.contains(block.source));
    let stands_among_demands = section.is_some_and(|section| {
        matches!(section.kind, SectionKind::Qualifications | SectionKind::Education | SectionKind::Experience)
            && cx.scan.tagged_within(Tag::ExperienceWish, section.heading).next().is_none()
    });
    let says_so = cx.scan.tagged_within(Tag::ExperienceAsk, sentence).next().is_some();
    let is_wish = cx.scan.tagged_within(Tag::ExperienceWish, sentence).next().is_some();
    hit.entry.key == "degree"
        && (stands_among_demands || section.is_none() && says_so)
        && !is_wish
        && is_own_word(cx, posting, hit)
}
