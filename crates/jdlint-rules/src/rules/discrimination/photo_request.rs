//! `photo-request`: see the page beside this file.

use crate::discrimination::{Verdict, after, before, has, own_hits, report};
use crate::prelude::*;
use jdlint_core::CleanRange;
use jdlint_core::posting::Evidence;
use jdlint_facts::{Hit, Tag};
/// The rule.
struct PhotoRequest;

impl Rule for PhotoRequest {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("photo-request"),
        group: Group::Discrimination,
        summary: "The posting asks applicants for a photo",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("photo_request.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let is_work = |one: &Evidence<String>| has(cx, one.text, Tag::PhotoWork, "");
        let hits = own_hits(cx, posting, Tag::Photo);
        if hits.is_empty() || posting.title.evidence.iter().any(is_work) {
            return;
        }
        for hit in hits {
            let Some(range) = request(cx, &hit) else { continue };
            let Some(verdict) = Verdict::of(cx, posting, "photo") else { continue };
            let message = format!("`{}` asks for a photo", cx.quote(range));
            report(cx, range, &verdict, message)
                .says("not needed to choose people")
                .help("leave it out; a photo for the badge can wait until somebody is hired");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<PhotoRequest>();

/// The words that ask for the photo at `hit`; `None` where a photo is only spoken of, or shows something else.
fn request(cx: &RuleContext<'_>, hit: &Hit) -> Option<CleanRange> {
    if hit.entry.key == "asked" {
        return Some(hit.range);
    }
    // "Upload a photo of the repaired wheel"; one of the person is a phrase of its own.
    if cx.document.text(after(cx, hit, 1)).trim() == "of" {
        return None;
    }
    // "with photos" is a request only where papers are spoken of.
    let is_verb =
        |cue: &Hit| !matches!(cx.document.text(cue.range).to_lowercase().as_str(), "with" | "with a" | "your");
    let cues: Vec<&Hit> = cx.scan.tagged_within(Tag::PhotoCue, before(cx, hit, 4)).collect();
    let cue = cues.iter().find(|cue| is_verb(cue)).or(cues.first())?;
    let is_work = has(cx, after(cx, hit, 3), Tag::PhotoWork, "") || has(cx, before(cx, hit, 4), Tag::PhotoWork, "");
    let has_papers = || has(cx, before(cx, hit, 7), Tag::PhotoCue, "papers");
    (!is_work && (is_verb(cue) || has_papers())).then(|| CleanRange::new(cue.range.start(), hit.range.end()))
}
