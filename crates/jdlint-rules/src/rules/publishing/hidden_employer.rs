//! `hidden-employer`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::CleanRange;
use jdlint_facts::Tag;

/// The rule.
struct HiddenEmployer;

impl Rule for HiddenEmployer {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("hidden-employer"),
        group: Group::Publishing,
        summary: "The posting keeps the employer secret",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("hidden_employer.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits: Vec<CleanRange> = cx.scan.tagged(Tag::HiddenEmployer).map(|hit| hit.range).collect();
        if hits.is_empty() || is_named_beside_title(cx, posting) {
            return;
        }
        let Some(first) = hits.iter().copied().find(|range| !is_named(cx, posting, *range)) else { return };
        let span = cx.document.to_source(first);
        let report = cx
            .report(span, format!("`{}` keeps the employer secret", cx.quote(first)))
            .says("who is it?")
            .note("people cannot look the employer up, and boards ask for the name of the one who hires")
            .help(
                "name the employer; if you may not, say what kind it is, how big and where, and who you are yourself",
            );
        if posting.company.state == State::Vague {
            report.owns(FieldName::COMPANY);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<HiddenEmployer>();

/// Whether the employer's name stands just behind ("our client Example Freight").
fn is_named(cx: &RuleContext<'_>, posting: &Posting, range: CleanRange) -> bool {
    const NEAR: u32 = 4;
    let named = posting.company.evidence.iter().any(|one| {
        one.confidence >= Confidence::Medium
            && one.text.start() >= range.end()
            && one.text.start() - range.end() <= NEAR
    });
    // "on behalf of our client Example Freight": a capital in running text.
    let behind = cx.document.clean()[range.end() as usize..].strip_prefix(' ').unwrap_or_default();
    let ends_in_noun = cx.document.text(range).ends_with("client");
    let named = named || ends_in_noun && behind.starts_with(char::is_uppercase);
    let in_statement = cx.said(posting).statements.contains(range);
    named || in_statement || cx.document.block_at(range.start()).is_some_and(|block| block.kind.is_heading())
}

/// Whether a name in capitals stands beside the title, behind a dash or a bar ("Clerk – KBM Belgium | 12 months").
fn is_named_beside_title(cx: &RuleContext<'_>, posting: &Posting) -> bool {
    const SHORTEST: usize = 3;
    let Some(title) = posting.title.best().filter(|title| title.confidence >= Confidence::Medium) else { return false };
    let Some(block) = cx.document.block_at(title.text.start()) else { return false };
    let line = cx.document.block_text(block);
    let parts = line.split(['–', '—', '|']).skip(1).chain(line.split(" - ").skip(1));
    parts.filter_map(|part| part.split_whitespace().next()).any(|word| {
        word.len() >= SHORTEST && word.chars().all(char::is_uppercase) && !word.chars().any(|c| c.is_ascii_digit())
    })
}
