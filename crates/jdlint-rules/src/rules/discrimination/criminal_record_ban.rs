//! `criminal-record-ban`: see the page beside this file.

use crate::discrimination::{Verdict, cites_law, has_reason, own_hits, report};
use crate::prelude::*;
use jdlint_facts::Tag;
/// The rule.
struct CriminalRecordBan;

impl Rule for CriminalRecordBan {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("criminal-record-ban"),
        group: Group::Discrimination,
        summary: "The wording shuts out people with a criminal record",
        level: DefaultLevel::On(Level::Error),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("criminal_record_ban.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits = own_hits(cx, posting, Tag::CriminalRecordBan);
        if hits.is_empty() || has_reason(cx, &["record", "police", "clearance"]) {
            return;
        }
        for hit in hits {
            if cites_law(cx, &hit) {
                continue;
            }
            let Some(verdict) = Verdict::of(cx, posting, hit.entry.key) else { continue };
            let words = cx.quote(hit.range);
            let (message, label) = if hit.entry.key == "record-check" {
                (format!("`{words}` reads as a ban on records"), "a check is a step, not a test to pass")
            } else {
                (format!("`{words}` shuts out people with a record"), "says that no record will be considered")
            };
            report(cx, hit.range, &verdict, message).says(label).help(
                "write `background check required` or `background check after a conditional offer`; if a law bars certain \
                 records, name it",
            );
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<CriminalRecordBan>();
