//! `citizenship-preference`: see the page beside this file.

use crate::discrimination::{Verdict, after, before, cites_law, has, has_reason, own_hits, report};
use crate::prelude::*;
use jdlint_facts::{Hit, Tag};
/// The rule.
struct CitizenshipPreference;

impl Rule for CitizenshipPreference {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("citizenship-preference"),
        group: Group::Discrimination,
        summary: "The wording asks for citizens, or for one document of several that will do",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("citizenship_preference.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits = own_hits(cx, posting, Tag::CitizenshipPreference);
        if hits.is_empty() || has_reason(cx, &["clearance", "export", "government", "police"]) {
            return;
        }
        for hit in hits {
            let bound = hit.entry.key != "citizen-line" || is_bound(cx, &hit);
            let is_open = has(cx, after(cx, &hit, 9), Tag::CitizenBound, "open");
            if !bound || is_open || cites_law(cx, &hit) {
                continue;
            }
            let topic = if hit.entry.key == "citizen-line" { "citizen" } else { hit.entry.key };
            let Some(verdict) = Verdict::of(cx, posting, topic) else { continue };
            let words = cx.quote(hit.range);
            let (message, help) = match topic {
                "green-card" => (
                    format!("`{words}` asks for one document of several"),
                    "write `must be authorized to work in the United States for any employer`",
                ),
                "nationality-gb" => {
                    (format!("`{words}` asks for a nationality"), "write `must have the right to work in the UK`")
                }
                "origin" => {
                    (format!("`{words}` shuts people out by origin"), "leave it out, and say what the work needs")
                }
                _ => (
                    format!("`{words}` asks for citizens"),
                    "write `must be authorized to work in the United States for any employer`, or name the law, the \
                     clearance or the contract that asks for citizens",
                ),
            };
            report(cx, hit.range, &verdict, message).says("people with the right to work are shut out").help(help);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<CitizenshipPreference>();

/// Whether the citizenship at `hit` is asked for: in so many words, or as a line of its own in a list.
fn is_bound(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    let is_line = cx.document.block_at(hit.range.start()).is_some_and(|block| {
        let text = cx.document.block_text(block);
        text.trim().len() <= hit.range.len() as usize + 2
    });
    is_line
        || has(cx, after(cx, hit, 3), Tag::CitizenBound, "behind")
        || has(cx, before(cx, hit, 4), Tag::CitizenBound, "before")
}
