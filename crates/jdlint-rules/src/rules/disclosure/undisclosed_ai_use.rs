//! `undisclosed-ai-use`: see the page beside this file.

use crate::law::Unsaid;
use crate::prelude::*;
use jdlint_facts::Tag;
use jdlint_facts::law::StatementKind;

/// The rule.
struct UndisclosedAiUse;

impl Rule for UndisclosedAiUse {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("undisclosed-ai-use"),
        group: Group::Disclosure,
        summary: "The posting does not say whether software screens applicants, where a law asks for it",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Law,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: Some(FoldHint {
            fact: "do not say whether software screens applicants",
            advice: "If no software screens applicants, set `undisclosed-ai-use = \"off\"` in jdlint.toml.",
        }),
        page: include_str!("undisclosed_ai_use.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        UNSAID.tell(cx, posting, is_said);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UndisclosedAiUse>();

const UNSAID: Unsaid = Unsaid {
    kind: StatementKind::AiUse,
    message: "nothing says whether software screens applicants",
    says: "if it does, a sentence about it belongs here",
    asked: "a sentence, where software screens, assesses or selects applicants,",
    help: "if software does: `We use artificial intelligence to screen applications; a person decides.` If none does, set the rule off",
};

/// Whether a sentence speaks of such software and of applicants.
fn is_said(cx: &RuleContext<'_>) -> bool {
    if cx.scan.tagged(Tag::AiUse).any(|hit| hit.entry.key == "said") {
        return true;
    }
    cx.scan.tagged(Tag::AiUse).filter(|hit| hit.entry.key == "software").any(|software| {
        let Some(block) = cx.document.block_at(software.range.start()) else { return false };
        cx.scan.tagged_within(Tag::AiUse, block.range).any(|hit| hit.entry.key == "screening")
    })
}
