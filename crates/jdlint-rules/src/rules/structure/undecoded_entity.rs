//! `undecoded-entity`: see the page beside this file.

use crate::context::shorten;
use crate::prelude::*;
use crate::structure::MAX_LABELS;
use jdlint_core::document::Block;
use jdlint_core::text::Markup;
use jdlint_core::{CleanRange, Edit};

/// The rule.
struct UndecodedEntity;

impl Rule for UndecodedEntity {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("undecoded-entity"),
        group: Group::Structure,
        summary: "A character is shown as its HTML code",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::Safe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("undecoded_entity.md"),
    };

    fn check(cx: &mut RuleContext<'_>, _: &Posting, _: &Self::Options) {
        let mut found = typed_in_plain_text(cx);
        found.extend(coded_twice(cx));
        found.sort_by_key(|code| code.span);
        let Some(first) = found.first() else { return };
        let message = format!("`{}` is shown as it is typed", shorten(&first.typed));
        let edits: Option<Vec<Edit>> = found.iter().map(|code| code.edit.clone()).collect();
        let span = first.span;
        let mut report = cx
            .report(span, message)
            .says(first.says)
            .note("a text that went through two systems is often coded once too often")
            .help("write the character itself");
        for code in found.iter().skip(1).take(MAX_LABELS) {
            report = report.label(code.span, "and here");
        }
        report.fix("decode", Applicability::Safe, edits.unwrap_or_default());
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<UndecodedEntity>();

/// A code that readers see.
struct Code {
    span: SourceRange,
    typed: String,
    says: &'static str,
    edit: Option<Edit>,
}

/// Codes in text that no markup is read in: the clean text has the character already.
fn typed_in_plain_text(cx: &RuleContext<'_>) -> Vec<Code> {
    let document = cx.document;
    let segments = document.segments().as_slice();
    let mut found = Vec::new();
    for (index, segment) in segments.iter().enumerate().filter(|(_, segment)| !segment.verbatim) {
        let span = SourceRange::new(segment.from, segment.to);
        let typed = document.source_text(span);
        let is_code =
            typed.starts_with('&') && typed.ends_with(';') && typed.bytes().filter(|byte| *byte == b'&').count() == 1;
        // HTML in a field is for a site that reads it.
        let is_plain = |block: &Block| block.markup == Markup::Plain && !document.block_text(block).contains("</");
        if !is_code || !document.block_at(segment.at).is_some_and(is_plain) {
            continue;
        }
        let end = segments.get(index + 1).map_or(document.clean().len() as u32, |next| next.at);
        let decoded = document.text(CleanRange::new(segment.at, end));
        // What means something to the host of the text is left to a person.
        let is_plain = !decoded.contains(['"', '\'', '\\', '#', ':', '<', '>', '\n']);
        let edit = (document.is_editable() && is_plain).then(|| Edit::new(span, decoded));
        found.push(Code { span, typed: typed.to_owned(), says: "an HTML code, where no HTML is read", edit });
    }
    found
}

/// Codes of codes (`&amp;nbsp;`): the clean text still has one.
fn coded_twice(cx: &RuleContext<'_>) -> Vec<Code> {
    const LONGEST: usize = 12;
    let document = cx.document;
    let clean = document.clean();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = clean[from..].find('&').map(|at| from + at) {
        from = at + 1;
        let len = clean.as_bytes()[from..]
            .iter()
            .take(LONGEST)
            .take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#');
        let end = from + len.count();
        if clean.as_bytes().get(end) != Some(&b';') || end < from + 2 {
            continue;
        }
        let typed = &clean[at..=end];
        // The parameters of an address are parted by ampersands.
        let inside = CleanRange::new(from as u32, end as u32);
        let in_address = cx.scan.words_within(inside).first().is_some_and(|word| word.in_address);
        let is_html = || document.block_at(at as u32).is_some_and(|block| document.block_text(block).contains("</"));
        if in_address || is_html() || htmlize::unescape(typed) == typed {
            continue;
        }
        let span = document.to_source(CleanRange::new(at as u32, end as u32 + 1));
        let source = document.source_text(span);
        let edit = source.strip_prefix("&amp;").filter(|_| document.is_editable());
        let edit = edit.map(|rest| Edit::new(span, format!("&{rest}")));
        found.push(Code { span, typed: typed.to_owned(), says: "coded twice, and decoded once", edit });
    }
    found
}
