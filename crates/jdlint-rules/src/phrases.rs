//! The whole check of a rule that reports each phrase of one tag: such a rule is its words.

use crate::RuleContext;
use crate::discrimination::{self, Verdict, cites_law, has_reason};
use crate::wording::{is_negated, own_hits, report_hit};
use jdlint_core::Posting;
use jdlint_facts::{Hit, Tag};

/// What a rule says of a phrase.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Said {
    /// What the phrase does; the message is the phrase and these words.
    pub(crate) what: &'static str,
    /// What stands at the place.
    pub(crate) label: &'static str,
    /// What to write instead.
    pub(crate) help: &'static str,
}

/// Reports each phrase of `tag` that the author says of this job; why, and what fits in its place, is in the data.
pub(crate) fn report_all(cx: &mut RuleContext<'_>, posting: &Posting, tag: Tag, said: &Said) {
    for hit in own_hits(cx, posting, tag) {
        report_hit(cx, &hit, |words| format!("`{words}` {}", said.what), said.help).says(said.label);
    }
}

/// Reports each phrase of `tag`, as [`report_all`] does, unless it is taken back ("no ninjas, please").
pub(crate) fn report_meant(cx: &mut RuleContext<'_>, posting: &Posting, tag: Tag, said: &Said) {
    for hit in own_hits(cx, posting, tag) {
        if !is_negated(cx, &hit) {
            report_hit(cx, &hit, |words| format!("`{words}` {}", said.what), said.help).says(said.label);
        }
    }
}

/// Reports each phrase of `tag` as the laws on its key see it, where the posting reaches a place that has one. `said`
/// tells what to say of a key.
///
/// Nothing is said where the posting gives one of the reasons `exempt`, nor where such a reason can be given and the
/// sentence cites a law.
pub(crate) fn report_by_law(
    cx: &mut RuleContext<'_>,
    posting: &Posting,
    tag: Tag,
    exempt: &[&str],
    said: impl Fn(&str) -> Said,
) {
    let hits = discrimination::own_hits(cx, posting, tag);
    report_hits_by_law(cx, posting, hits, exempt, said);
}

/// Reports `hits` as [`report_by_law`] does those of a tag.
pub(crate) fn report_hits_by_law(
    cx: &mut RuleContext<'_>,
    posting: &Posting,
    hits: Vec<Hit>,
    exempt: &[&str],
    said: impl Fn(&str) -> Said,
) {
    if hits.is_empty() || has_reason(cx, exempt) {
        return;
    }
    for hit in hits {
        if !exempt.is_empty() && cites_law(cx, &hit) {
            continue;
        }
        let Some(verdict) = Verdict::of(cx, posting, hit.entry.key) else { continue };
        let Said { what, label, help } = said(hit.entry.key);
        let message = format!("`{}` {what}", cx.quote(hit.range));
        discrimination::report(cx, hit.range, &verdict, message).says(label).help(help);
    }
}
