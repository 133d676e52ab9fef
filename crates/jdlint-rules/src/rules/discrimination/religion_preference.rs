//! `religion-preference`: see the page beside this file.

use crate::discrimination::{Verdict, cites_law, has_reason, own_hits, report};
use crate::prelude::*;
use jdlint_facts::Tag;
/// The rule.
struct ReligionPreference;

impl Rule for ReligionPreference {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("religion-preference"),
        group: Group::Discrimination,
        summary: "The wording prefers people by their belief",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("religion_preference.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits = own_hits(cx, posting, Tag::ReligionPreference);
        if hits.is_empty() || has_reason(cx, &["religious", "occupational"]) {
            return;
        }
        for hit in hits {
            if cites_law(cx, &hit) {
                continue;
            }
            let Some(verdict) = Verdict::of(cx, posting, hit.entry.key) else { continue };
            let message = format!("`{}` prefers people by their belief", cx.quote(hit.range));
            report(cx, hit.range, &verdict, message)
                .says("says who may apply by religion")
                .help("leave it out; a religious employer can name the exception that it falls under");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ReligionPreference>();
