//! `criminal-record-ban`: see the page beside this file.

use crate::phrases::{Said, report_by_law};
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
        report_by_law(cx, posting, Tag::CriminalRecordBan, &["record", "police", "clearance"], |key| {
            let (what, label) = if key == "record-check" {
                ("reads as a ban on records", "a check is a step, not a test to pass")
            } else {
                ("shuts out people with a record", "says that no record will be considered")
            };
            let help = "write `background check required` or `background check after a conditional offer`; if a law bars \
                        certain records, name it";
            Said { what, label, help }
        });
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<CriminalRecordBan>();
