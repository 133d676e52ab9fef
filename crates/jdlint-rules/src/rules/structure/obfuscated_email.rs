//! `obfuscated-email`: see the page beside this file.

use crate::prelude::*;
use jdlint_core::CleanRange;
use jdlint_facts::Tag;

/// The rule.
struct ObfuscatedEmail;

impl Rule for ObfuscatedEmail {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("obfuscated-email"),
        group: Group::Structure,
        summary: "An e-mail address was hidden from readers",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("obfuscated_email.md"),
    };

    fn check(cx: &mut RuleContext<'_>, _: &Posting, _: &Self::Options) {
        for hit in cx.scan.tagged(Tag::MaskedEmail).copied().collect::<Vec<_>>() {
            let Some(range) = masked(cx, hit.range) else { continue };
            let span = cx.document.to_source(range);
            cx.report(span, format!("`{}` stands where an e-mail address was", cx.quote(range)))
                .says("nobody can write to this")
                .note("a web server hides addresses from robots so; copied text keeps the words and loses the address")
                .help("put the address back, such as `jobs@` and your domain");
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ObfuscatedEmail>();

/// The whole mark around the words `range`, where they are one: in brackets, or the text of a link.
fn masked(cx: &RuleContext<'_>, range: CleanRange) -> Option<CleanRange> {
    let clean = cx.document.clean();
    let before = clean[..range.start() as usize].chars().next_back();
    let after = clean[range.end() as usize..].chars().next();
    if before == Some('[') && after == Some(']') {
        return Some(CleanRange::new(range.start() - 1, range.end() + 1));
    }
    let is_link = |text: CleanRange| text.start() == range.start() && text.end() == range.end();
    let links = cx.document.block_at(range.start()).map_or(&[][..], |block| cx.document.links_of(block));
    links.iter().any(|link| is_link(link.text)).then_some(range)
}
