//! `applicant-fee`: see the page beside this file.

use crate::prelude::*;
use crate::wording::{is_denied, is_in_section, is_own_word, sentence_of};
use jdlint_core::CleanRange;
use jdlint_core::posting::SectionKind;
use jdlint_facts::Tag;
use jdlint_facts::cues::{CHARGING, PAID_BY_OTHERS, has_cue};

/// The rule.
struct ApplicantFee;

impl Rule for ApplicantFee {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("applicant-fee"),
        group: Group::Disclosure,
        summary: "Applicants are asked to pay",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("applicant_fee.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits: Vec<_> = cx.scan.tagged(Tag::ApplicantFee).copied().collect();
        let mut said = CleanRange::empty(0);
        for hit in hits {
            if hit.range.overlaps(said) || !is_own_word(cx, posting, &hit) {
                continue;
            }
            // What the person will do for others, or what the employer pays.
            let of_others = [SectionKind::Responsibilities, SectionKind::Qualifications, SectionKind::Benefits];
            let sentence = sentence_of(cx, hit.range);
            let text = cx.document.text(sentence);
            let asks = hit.entry.key == "asked";
            if !asks && (is_in_section(cx, posting, hit.range, &of_others) || !has_cue(text, CHARGING))
                || has_cue(text, PAID_BY_OTHERS)
                || is_denied(cx, sentence, hit.range)
            {
                continue;
            }
            said = sentence;
            let message = format!("`{}` asks applicants for money", cx.quote(hit.range));
            let span = cx.document.to_source(hit.range);
            cx.report(span, message)
                .says("people are warned of employers who ask for this")
                .note(
                    "being asked for money is a sign of fraud; LinkedIn and Google turn away postings that ask applicants \
                     to pay",
                )
                .help("drop it, or say that the employer pays")
                .source("https://www.linkedin.com/legal/l/jobs-policies");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ApplicantFee>();
