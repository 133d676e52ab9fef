//! `malformed-heading`: see the page beside this file.

use crate::context::shorten;
use crate::prelude::*;
use crate::structure::MAX_LABELS;
use jdlint_core::document::{Block, BlockKind, HeadingStyle};
use jdlint_core::text::Markup;
use jdlint_core::{Document, Edit};

/// The rule.
struct MalformedHeading;

impl Rule for MalformedHeading {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("malformed-heading"),
        group: Group::Structure,
        summary: "A heading has no space behind its number signs",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::Safe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("malformed_heading.md"),
    };

    fn check(cx: &mut RuleContext<'_>, _: &Posting, _: &Self::Options) {
        let document = cx.document;
        let mut headings = document.blocks().iter().filter(|block| is_without_space(block));
        let Some(first) = headings.next() else { return };
        let rest: Vec<&Block> = headings.collect();
        let typed = format!("{}{}", signs(document, first), document.block_text(first));
        let typed = shorten(&typed);
        let message = match rest.len() {
            0 => format!("`{typed}` is no heading"),
            1 => format!("`{typed}` and another one are no headings"),
            more => format!("`{typed}` and {more} more are no headings"),
        };
        let edits: Option<Vec<Edit>> =
            std::iter::once(first).chain(rest.iter().copied()).map(|block| edit(document, block)).collect();
        let mut report = cx
            .report(first.source, message)
            .says("no space stands behind the number signs, so they are printed")
            .note("Markdown needs the space; some sites show a heading all the same, others the number signs")
            .help("put a space behind the number signs");
        for block in rest.iter().take(MAX_LABELS) {
            report = report.label(block.source, "and here");
        }
        report.fix("put a space behind the number signs", Applicability::Safe, edits.unwrap_or_default());
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MalformedHeading>();

fn is_without_space(block: &Block) -> bool {
    block.markup == Markup::Markdown
        && matches!(block.kind, BlockKind::Heading { style: HeadingStyle::AtxWithoutSpace, .. })
}

/// The number signs that `block` begins with, as typed.
fn signs<'d>(document: &'d Document, block: &Block) -> &'d str {
    let typed = document.source_text(block.source);
    &typed[..typed.len() - typed.trim_start_matches('#').len()]
}

/// Puts a space behind the number signs, in place of one that Markdown does not take for one.
fn edit(document: &Document, block: &Block) -> Option<Edit> {
    let signs = signs(document, block).len();
    let rest = &document.source_text(block.source)[signs..];
    let gap = rest.len() - rest.trim_start().len();
    let start = block.source.start() + signs as u32;
    (signs > 0 && document.is_editable()).then(|| Edit::new(SourceRange::new(start, start + gap as u32), " "))
}
