//! `unscoped-remote`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::posting::Workplace;
use jdlint_facts::{Hit, Tag};

/// The rule.
struct UnscopedRemote;

impl Rule for UnscopedRemote {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("unscoped-remote"),
        group: Group::Location,
        summary: "The job is remote, and no word says from where",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("unscoped_remote.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let Some(best) = posting.workplace.best() else { return };
        let is_remote = best.value.workplace == Workplace::Remote && best.confidence >= Confidence::Medium;
        if !is_remote || !posting.remote_from.is_absent() || names_place(posting) || names_region(cx) {
            return;
        }
        // "Location: anywhere" says from where.
        let own = cx.document.text(best.text);
        if ["anywhere", "worldwide", "everywhere"].iter().any(|word| own.eq_ignore_ascii_case(word)) {
            return;
        }
        let (span, words) = (best.span, best.text);
        let message = format!("`{}` does not say from where people may work", cx.quote(words));
        cx.report(span, message)
            .says("no country, region or time zone stands in this posting")
            .note("taxes, contracts and pay depend on the country; people elsewhere apply in vain, and search engines ask for it")
            .help("say from where, such as `Remote (United States)`, `Remote (CET ± 2 hours)` or `Remote, anywhere in the world`")
            .owns(FieldName::REMOTE_FROM);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UnscopedRemote>();

/// Whether the posting speaks of a part of the world, of all of it, or of the hours of the day.
fn names_region(cx: &RuleContext<'_>) -> bool {
    let everywhere = |hit: &Hit| hit.entry.key == "anywhere" && hit.word_count > 1;
    let regions = cx.scan.tagged(Tag::NoPlace).any(|hit| hit.entry.key == "region" || everywhere(hit));
    regions || cx.scan.tagged(Tag::TimeZone).next().is_some()
}

/// Whether a place of the job is named that tells a country or a region.
fn names_place(posting: &Posting) -> bool {
    posting.locations.evidence.iter().any(|location| {
        let place = &location.value;
        location.confidence >= Confidence::Medium && (place.country.is_some() || place.region.is_some())
    })
}
