//! `gendered-job-title`: see the page beside this file.

use crate::discrimination::{Verdict, in_title, own_hits, report, word_at};
use crate::prelude::*;
use crate::wording::fitted;
use jdlint_core::posting::StatementKind;
use jdlint_facts::{Hit, Tag};
/// The rule.
struct GenderedJobTitle;

impl Rule for GenderedJobTitle {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("gendered-job-title"),
        group: Group::Discrimination,
        summary: "A job is named for one sex",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Law,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("gendered_job_title.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        for hit in own_hits(cx, posting, Tag::GenderedJobTitle) {
            let in_title = in_title(posting, &hit);
            let counts = match hit.entry.key {
                "title-only" => in_title,
                "with-article" => in_title || has_article(cx, &hit),
                _ => true,
            };
            if !counts || in_title && has_marker(posting) {
                continue;
            }
            let Some(verdict) = Verdict::of(cx, posting, "sex-title") else { continue };
            let message = format!("`{}` names the job for one sex", cx.quote(hit.range));
            let neutral = hit.entry.replacement;
            let (range, words) = fitted(cx, hit.range, neutral.to_owned());
            let report = report(cx, hit.range, &verdict, message).says("fits one sex only");
            if neutral.is_empty() {
                report.help("name the job for everyone");
            } else {
                report.help(format!("write `{neutral}`")).replace(range, &words, Applicability::Unsafe);
            }
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<GenderedJobTitle>();

/// Whether the title itself says that it speaks to all ("Salesman (m/f/d)").
fn has_marker(posting: &Posting) -> bool {
    posting.equal_opportunity.evidence.iter().any(|one| one.value.kind == StatementKind::GenderMarker)
}

/// Whether an article stands before the word.
fn has_article(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    let Some(index) = (hit.first_word as usize).checked_sub(1) else { return false };
    matches!(
        word_at(cx, &cx.scan.words[index]),
        "a" | "A" | "the" | "The" | "our" | "Our" | "experienced" | "Experienced"
    )
}
