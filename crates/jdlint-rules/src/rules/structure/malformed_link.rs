//! `malformed-link`: see the page beside this file.

use crate::prelude::*;
use crate::structure::{is_markdown, raw_edit};
use jdlint_core::{CleanRange, Document, Edit};

/// The rule.
struct MalformedLink;

impl Rule for MalformedLink {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("malformed-link"),
        group: Group::Structure,
        summary: "A Markdown link is not read as one",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::Safe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("malformed_link.md"),
    };

    fn check(cx: &mut RuleContext<'_>, _: &Posting, _: &Self::Options) {
        let document = cx.document;
        for link in document.links().iter().filter(|link| link.bare) {
            let Some(broken) = broken_link(document, link.text) else { continue };
            let message = format!("`{}` is no link", cx.quote(broken.range));
            let span = document.to_source(broken.range);
            let (says, help) = if broken.is_swapped {
                ("the brackets are swapped", "write the words in square brackets, the address in round ones")
            } else {
                ("a space parts the words from the address", "take the space between the brackets away")
            };
            cx.report(span, message)
                .says(says)
                .note("Markdown prints the brackets and the address as they are typed")
                .help(help)
                .fix(help, Applicability::Safe, broken.edits);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<MalformedLink>();

/// A link that Markdown does not read.
struct Broken {
    range: CleanRange,
    is_swapped: bool,
    edits: Vec<Edit>,
}

/// The link around the bare address `url`: `[words] (address)` or `(words)[address]`.
fn broken_link(document: &Document, url: CleanRange) -> Option<Broken> {
    const LONGEST: u32 = 200;
    let clean = document.clean();
    let block = document.block_at(url.start())?;
    let from = block.range.start().max(url.start().saturating_sub(LONGEST));
    let before = clean.get(from as usize..url.start() as usize)?;
    let after = clean.get(url.end() as usize..block.range.end() as usize)?;
    let spaced = before.strip_suffix('(').map(str::trim_end).and_then(|rest| rest.strip_suffix(']'));
    let swapped = before.strip_suffix(")[");
    let (words_end, open, close, is_swapped) = match (spaced, swapped) {
        (Some(rest), _) => (rest, '[', ')', false),
        (None, Some(rest)) => (rest, '(', ']', true),
        _ => return None,
    };
    let start = words_end.rfind(open)?;
    let words = &words_end[start + 1..];
    let is_words = words.contains(char::is_alphanumeric) && !words.contains(['[', ']']);
    if !is_words || !is_markdown(document, url.start()) {
        return None;
    }
    let start = from + start as u32;
    let middle = from + words_end.len() as u32;
    let end = url.end() + u32::from(after.starts_with(close));
    let range = CleanRange::new(start, end);
    if end == url.end() {
        return Some(Broken { range, is_swapped, edits: Vec::new() });
    }
    let at = |from: u32, to: u32, text: &str| raw_edit(document, CleanRange::new(from, to), text);
    let edits: Option<Vec<Edit>> = if is_swapped {
        let pairs = [(start, "["), (middle, "]"), (middle + 1, "("), (end - 1, ")")];
        pairs.iter().map(|(place, text)| at(*place, place + 1, text)).collect()
    } else {
        [at(middle + 1, url.start() - 1, "")].into_iter().collect()
    };
    Some(Broken { range, is_swapped, edits: edits.unwrap_or_default() })
}
