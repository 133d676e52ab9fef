//! `hype-term`: see the page beside this file.

use crate::prelude::*;
use crate::wording::{is_negated, is_own_word, replacement};
use jdlint_core::CleanRange;
use jdlint_facts::Tag;
/// The rule.
struct HypeTerm;

impl Rule for HypeTerm {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("hype-term"),
        group: Group::Wording,
        summary: "A hype word stands for a person",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("hype_term.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits: Vec<_> = cx.scan.tagged(Tag::HypeTerm).copied().collect();
        let mut said = CleanRange::empty(0);
        for hit in hits {
            // "be a wizard" and "a wizard with" are one word too many.
            if hit.range.overlaps(said) || !is_own_word(cx, posting, &hit) || is_negated(cx, &hit) {
                continue;
            }
            said = hit.range;
            let span = cx.document.to_source(hit.range);
            let message = format!("`{}` is hype", cx.quote(hit.range));
            let fitting = replacement(cx, &hit);
            let report = cx
                .report(span, message)
                .says("say what the person does")
                .note(hit.entry.reason)
                .source(hit.entry.source);
            match fitting {
                Some((range, words)) => report
                    .help(format!("write `{words}`, or name the skill that you look for"))
                    .replace(range, &words, Applicability::Unsafe),
                None => report.help("name the skill or the level that you look for"),
            };
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<HypeTerm>();
