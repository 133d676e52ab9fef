//! `cluttered-title`: see the page beside this file.

use crate::clutter::{Clutter, clutter};
use crate::prelude::*;
use crate::structure::MAX_LABELS;
use crate::title::published;
use jdlint_core::{CleanRange, Edit};

/// The rule.
struct ClutteredTitle;

impl Rule for ClutteredTitle {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("cluttered-title"),
        group: Group::Publishing,
        summary: "The title holds more than the job's name",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::Safe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("cluttered_title.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let Some(title) = published(cx, posting) else { return };
        let found = clutter(cx, posting, title);
        let Some((first, kind)) = found.first().copied() else { return };
        let document = cx.document;
        let message = match found.len() {
            1 if kind == Clutter::Capitals => "the title is in capitals".to_owned(),
            1 => format!("`{}` does not belong in a title", cx.quote(first)),
            2 if kind != Clutter::Capitals => {
                format!("`{}` and `{}` do not belong in a title", cx.quote(first), cx.quote(found[1].0))
            }
            count => format!("`{}` and {} more do not belong in a title", cx.quote(first), count - 1),
        };
        let only_marks = found.iter().all(|(_, kind)| *kind == Clutter::Mark);
        let ranges: Vec<CleanRange> = found.iter().map(|(range, _)| *range).collect();
        let edits: Option<Vec<Edit>> = ranges.iter().map(|range| removal(cx, title, *range)).collect();
        let clean = tidied(document.text(title), title, &ranges);
        // Many career sites write "Cook at Example Inn" or "Cook, Omaha": that costs little.
        let is_mild = found.iter().all(|(_, kind)| matches!(kind, Clutter::Company | Clutter::Place));
        let level = if is_mild { Level::Info } else { Level::Warning };
        let mut report = cx.report(document.to_source(first), message).level(level).says(kind.says());
        for (range, kind) in found.iter().skip(1).take(MAX_LABELS) {
            report = report.label(document.to_source(*range), kind.says());
        }
        report = report
            .note("Google asks for the job's name alone: no code, address, date, pay or employer, no run of `!` or `*`")
            .source("https://developers.google.com/search/docs/appearance/structured-data/job-posting");
        report = match clean {
            Some(clean) if kind != Clutter::Capitals => report.help(format!("write `{clean}`")),
            _ => report.help("write the job's name as people say it"),
        };
        if only_marks {
            report.fix("take the marks away", Applicability::Safe, edits.unwrap_or_default());
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<ClutteredTitle>();

/// Takes the marks at `range` out of the title, with the space that they leave over.
fn removal(cx: &RuleContext<'_>, title: CleanRange, range: CleanRange) -> Option<Edit> {
    let document = cx.document;
    let behind = document.text(CleanRange::new(range.end(), title.end()));
    let before = document.text(CleanRange::new(title.start(), range.start()));
    let range = if behind.starts_with(' ') && (before.is_empty() || before.ends_with(' ')) {
        CleanRange::new(range.start(), range.end() + 1)
    } else if behind.is_empty() && before.ends_with(' ') {
        CleanRange::new(range.start() - 1, range.end())
    } else {
        range
    };
    let span = document.to_source(range);
    // Emoji are joined by characters that show as nothing, and that the clean text does not have.
    let is_bare = document.source_text(span).chars().all(|c| !c.is_ascii() || c == ' ');
    let raw = (is_bare && document.is_editable()).then(|| Edit::new(span, ""));
    document.replace(range, "").or(raw)
}

/// The title without `ranges`, brackets that this empties and marks at its ends; `None` where nothing is left.
fn tidied(text: &str, title: CleanRange, ranges: &[CleanRange]) -> Option<String> {
    let mut rest = String::with_capacity(text.len());
    let mut at = 0;
    for range in ranges {
        let (start, end) = ((range.start() - title.start()) as usize, (range.end() - title.start()) as usize);
        rest.push_str(text.get(at..start.max(at)).unwrap_or_default());
        at = end.max(at);
    }
    rest.push_str(text.get(at..).unwrap_or_default());
    let words: Vec<&str> =
        rest.split_whitespace().filter(|word| !matches!(*word, "()" | "[]" | "(" | ")" | "(,")).collect();
    let edge =
        |word: &&str| word.chars().all(|c| !c.is_alphanumeric()) || matches!(*word, "at" | "in" | "bei" | "chez");
    let first = words.iter().position(|word| !edge(word))?;
    let last = words.iter().rposition(|word| !edge(word))?;
    let tidy = words[first..=last].join(" ");
    let tidy = tidy.trim_end_matches([',', ':', '-', '–', '—', '|', '(']).trim_end();
    (tidy.chars().filter(|c| c.is_alphabetic()).count() > 3).then(|| tidy.to_owned())
}
