//! A posting: its lines as they were typed, and below each what is said about it.

use super::level_words;
use super::line::{Mark, marked};
use super::text::{Html, paragraph, with_code};
use crate::escape::{escape, put};
use crate::human::{Extent, Located, footer};
use crate::model::{LintedFile, RenderOptions};
use crate::words::counted;
use jdlint_core::{Diagnostic, Level, page_address};
use std::collections::BTreeMap;

/// A run of more lines than this without a word about them is folded away, but for its ends.
const RUN: u32 = 40;
/// So many lines are left at either end of such a run.
const ENDS: u32 = 8;
/// Over this many lines of one diagnostic are marked; of longer ones, the first ones.
const MARKED: u32 = 200;

/// What the posting is called: its file, and its record where there are several.
pub(super) fn name(file: &LintedFile<'_>) -> String {
    match file.document.record() {
        Some(record) => format!("{} (record {record})", file.path),
        None => file.path.to_owned(),
    }
}

/// How many diagnostics of each level there are.
pub(super) fn badges<'a>(shown: impl Iterator<Item = &'a Diagnostic>) -> String {
    let mut counts = [0_u64; 3];
    for diagnostic in shown {
        counts[match diagnostic.level {
            Level::Error => 0,
            Level::Warning => 1,
            Level::Info => 2,
        }] += 1;
    }
    let mut out = String::new();
    for (count, (noun, class)) in counts.into_iter().zip([("error", "error"), ("warning", "warning"), ("note", "info")])
    {
        if count > 0 {
            put(&mut out, format_args!("<span class=\"badge {class}\">{}</span> ", counted(count, noun)));
        }
    }
    out.trim_end().to_owned()
}

/// What stands on a line: its marks, and the diagnostics to be read below it.
#[derive(Default)]
struct OnLine<'a> {
    marks: Vec<Mark>,
    below: Vec<&'a Diagnostic>,
}

/// Appends the posting.
pub(super) fn article(
    out: &mut String,
    id: u64,
    name: &str,
    badges: &str,
    options: &RenderOptions,
    file: &LintedFile<'_>,
) {
    let place = Located::new(file);
    let lines = lines_of(&place, options);
    let class = if file.document.format().is_structured() { "text code" } else { "text" };
    put(
        out,
        format_args!(
            "<article id=\"p{id}\" aria-labelledby=\"h{id}\">\n<header><h2 id=\"h{id}\">{}</h2><span class=\"badges\">{badges}</span></header>\n\
             <div class=\"{class}\">\n",
            Html(&escape(name))
        ),
    );
    let mut next = 0;
    for (number, on_line) in &lines {
        unmarked(out, &place, next..*number);
        line(out, &place, *number, &on_line.marks);
        for diagnostic in &on_line.below {
            card(out, &place, diagnostic);
        }
        next = number + 1;
    }
    let count = place.columns.lines().line_count();
    // What stands behind the last line break is a line only where there is something.
    let end = if place.columns.line_text(count - 1).is_empty() { count - 1 } else { count };
    unmarked(out, &place, next..end.max(next));
    out.push_str("</div>\n</article>\n");
}

/// The lines that something is said about.
fn lines_of<'a>(place: &Located<'_, 'a>, options: &RenderOptions) -> BTreeMap<u32, OnLine<'a>> {
    let mut lines: BTreeMap<u32, OnLine<'a>> = BTreeMap::new();
    for diagnostic in place.file.diagnostics.iter().filter(|diagnostic| diagnostic.level >= options.min_level) {
        let (_, class) = level_words(diagnostic.level);
        let also = diagnostic.labels.iter().map(|label| (label, "also"));
        for (label, class) in std::iter::once((&diagnostic.primary, class)).chain(also) {
            let Extent { first, last, start, end } = place.extent(label);
            for line in first..=last.min(first + MARKED) {
                let length = place.columns.line_text(line).len();
                let from = if line == first { start } else { 0 };
                let to = if line == last { end } else { length };
                lines.entry(line).or_default().marks.push(Mark { range: from..to.max(from), class });
            }
        }
        let last = place.extent(&diagnostic.primary).last;
        lines.entry(last).or_default().below.push(diagnostic);
    }
    lines
}

/// Appends lines about which nothing is said; many of them are folded away.
fn unmarked(out: &mut String, place: &Located<'_, '_>, lines: std::ops::Range<u32>) {
    let plain = |out: &mut String, lines: std::ops::Range<u32>| lines.for_each(|number| line(out, place, number, &[]));
    if lines.len() as u32 <= RUN {
        return plain(out, lines);
    }
    let (head, tail) = (lines.start + ENDS, lines.end - ENDS);
    plain(out, lines.start..head);
    put(out, format_args!("<details class=\"rest\"><summary>{} lines more</summary>\n", tail - head));
    plain(out, head..tail);
    out.push_str("</details>\n");
    plain(out, tail..lines.end);
}

fn line(out: &mut String, place: &Located<'_, '_>, number: u32, marks: &[Mark]) {
    put(
        out,
        format_args!("<div class=\"line\"><span class=\"n\">{}</span><p dir=\"auto\">", place.columns.number(number)),
    );
    marked(out, place.columns.line_text(number), marks);
    out.push_str("</p></div>\n");
}

/// Appends what is said below a line.
fn card(out: &mut String, place: &Located<'_, '_>, diagnostic: &Diagnostic) {
    let (level, class) = level_words(diagnostic.level);
    put(
        out,
        format_args!(
            "<section class=\"card {class}\">\n<h3><span class=\"level\">{level}</span> {}</h3>\n",
            with_code(&escape(&diagnostic.message))
        ),
    );
    if let Some(label) = &diagnostic.primary.text {
        put(out, format_args!("<p>{}</p>\n", with_code(&escape(label))));
    }
    let (drawn, more) = footer::drawn_labels(diagnostic);
    for label in drawn {
        let Some(text) = &label.text else { continue };
        let at = place.columns.place(label.range.start());
        put(out, format_args!("<p>Line {}: {}</p>\n", at.line, with_code(&escape(text))));
    }
    out.push_str("<dl>\n");
    for entry in footer::entries(diagnostic).into_iter().chain(more) {
        let word = match entry.name {
            "note" => "Why",
            "help" => "Advice",
            "fix (safe)" => "Fix",
            "fix (unsafe)" => "Possible fix",
            _ => "Suggestion",
        };
        put(out, format_args!("<dt>{word}</dt><dd>{}</dd>\n", paragraph(&entry.lines)));
    }
    out.push_str("</dl>\n<p class=\"rule\">");
    let address = page_address(diagnostic.group, diagnostic.rule);
    put(out, format_args!("<a href=\"{}\">{}</a>", Html(&address), diagnostic.rule));
    let sources = diagnostic.sources.iter().filter(|source| source.starts_with("https://"));
    for (index, source) in (1..).zip(sources) {
        put(out, format_args!(" · <a href=\"{}\">source {index}</a>", Html(source)));
    }
    out.push_str("</p>\n</section>\n");
}
