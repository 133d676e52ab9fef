//! `exclamation-overload`: see the page beside this file.

use crate::prelude::*;
use crate::prose::{is_title, prose_blocks};
use jdlint_core::CleanRange;
use schemars::JsonSchema;
use serde::Deserialize;

/// The rule.
struct ExclamationOverload;

/// How many exclamation marks are fine.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
struct ExclamationOptions {
    /// So many exclamation marks are fine in one posting. A matter of taste.
    max: u32,
}

impl Default for ExclamationOptions {
    fn default() -> Self {
        Self { max: 2 }
    }
}

impl Rule for ExclamationOverload {
    type Options = ExclamationOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("exclamation-overload"),
        group: Group::Wording,
        summary: "The posting has more than two exclamation marks",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Taste,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("exclamation_overload.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, options: &Self::Options) {
        // The whole text at once, markup of fields and all: few postings have enough marks to look closer.
        if cx.document.clean().bytes().filter(|byte| *byte == b'!').count() <= options.max as usize {
            return;
        }
        let runs = runs_of_marks(cx, posting);
        let count: u32 = runs.iter().map(|range| range.len()).sum();
        let [first, others @ ..] = runs.as_slice() else { return };
        if count <= options.max {
            return;
        }
        let spans: Vec<SourceRange> = others.iter().map(|range| cx.document.to_source(*range)).collect();
        let first = cx.document.to_source(*first);
        let mut report = cx
            .report(first, format!("{count} exclamation marks in one posting"))
            .says("the first one")
            .note("many of them read like an advertisement; how many are too many is taste")
            .help("end most of these sentences with a period, and let the facts speak");
        for span in spans {
            report = report.label(span, "and here");
        }
        drop(report);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ExclamationOverload>();

/// The exclamation marks of the prose, those that stand together as one range.
fn runs_of_marks(cx: &RuleContext<'_>, posting: &Posting) -> Vec<CleanRange> {
    let mut runs: Vec<CleanRange> = Vec::new();
    // Of those in the title `cluttered-title` speaks.
    for block in prose_blocks(cx, posting).into_iter().filter(|block| !is_title(cx, posting, block)) {
        let text = cx.document.block_text(block);
        for (at, _) in text.match_indices('!') {
            // `!=` is code, and "Yahoo!" a name where the sentence goes on.
            let behind = text[at + 1..].trim_start_matches('!');
            let goes_on = behind.starts_with(' ') && behind.trim_start().starts_with(char::is_lowercase);
            if behind.starts_with('=') || goes_on || behind.starts_with(',') || behind.starts_with("'s") {
                continue;
            }
            let mark = block.range.sub(at as u32, at as u32 + 1);
            match runs.last_mut() {
                Some(last) if last.end() == mark.start() => *last = last.cover(mark),
                _ => runs.push(mark),
            }
        }
    }
    runs
}
