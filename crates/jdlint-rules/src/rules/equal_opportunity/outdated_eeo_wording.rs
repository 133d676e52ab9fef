//! `outdated-eeo-wording`: see the page beside this file.

use crate::prelude::*;
use crate::reach::Reach;
use crate::wording::sentence_of;
use jdlint_core::CleanRange;
use jdlint_facts::cues::{STANDING, has_cue};
use jdlint_facts::{Hit, Language, Tag};

/// The rule.
struct OutdatedEeoWording;

impl Rule for OutdatedEeoWording {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("outdated-eeo-wording"),
        group: Group::EqualOpportunity,
        summary: "The equal-opportunity statement uses words that are out of date",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("outdated_eeo_wording.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits: Vec<Hit> = cx.scan.tagged(Tag::OutdatedEeo).copied().collect();
        if hits.is_empty() || cx.reach(posting, "US") == Reach::No {
            return;
        }
        let contractor = cx.company.federal_contractor == Some(true);
        let mut said = CleanRange::empty(0);
        for hit in hits {
            let in_statement = cx.said(posting).statements.overlaps(hit.range);
            let sentence = cx.document.text(sentence_of(cx, hit.range));
            let applies = match hit.entry.key {
                "letters" => contractor,
                // In French it is the word of the law.
                "handicap" => matches!(cx.language, Language::English | Language::Any),
                // Not a report on it that the person will write.
                _ => has_cue(sentence, STANDING) || sentence.split_whitespace().count() < 6,
            };
            if !in_statement || !applies || hit.range.overlaps(said) {
                continue;
            }
            said = hit.range;
            let span = cx.document.to_source(hit.range);
            let message = format!("`{}` is out of date", cx.quote(hit.range));
            let report = cx.report(span, message).note(hit.entry.reason);
            match hit.entry.key {
                "handicap" => report
                    .says("say “disability”")
                    .help("write `disability`")
                    .replace(hit.range, hit.entry.replacement, Applicability::Unsafe),
                "letters" => report
                    .says("letters say too little")
                    .help("write `Equal Opportunity Employer, including disability and protected veterans`"),
                _ => report
                    .says("the order behind these words is revoked")
                    .help("write `equal opportunity employer`; keep affirmative action only where a law of your own asks for it")
                    .source("https://www.haynesboone.com/news/alerts/dol-relaunches-proposes-revisions-to-affirmative-action-rules-for-veterans-and-disabled-workers"),
            };
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<OutdatedEeoWording>();
