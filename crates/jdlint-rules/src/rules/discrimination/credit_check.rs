//! `credit-check`: see the page beside this file.

use crate::discrimination::{Verdict, cites_law, has_reason, own_hits, report};
use crate::prelude::*;
use jdlint_facts::Tag;
/// The rule.
struct CreditCheck;

impl Rule for CreditCheck {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("credit-check"),
        group: Group::Discrimination,
        summary: "The wording asks for good credit",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("credit_check.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits = own_hits(cx, posting, Tag::CreditCheck);
        if hits.is_empty() || has_reason(cx, &["record", "police", "clearance"]) {
            return;
        }
        for hit in hits {
            if cites_law(cx, &hit) {
                continue;
            }
            let Some(verdict) = Verdict::of(cx, posting, hit.entry.key) else { continue };
            let message = format!("`{}` screens by credit", cx.quote(hit.range));
            report(cx, hit.range, &verdict, message)
                .says("says who may apply by credit")
                .help("leave it out, or name the exception that the job falls under");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<CreditCheck>();
