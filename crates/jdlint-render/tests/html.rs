//! `html`: the page, and that nothing of a posting is more than text in it.

#![allow(clippy::unwrap_used, reason = "tests may panic, in their helpers too")]

mod support;

use jdlint_core::{Level, SourceRange};
use jdlint_render::{OutputFormat, RenderOptions};
use support::{Case, cases, options, report};

/// What could do something if it got through.
const HOSTILE: &str = "# Cook <script>alert(1)</script>\n\n\"onload=\"alert(1) '><img src=x onerror=alert(1)>\n\
     \u{202e}drawkcab\u{202c} &lt;b&gt; </div></article><style>*{display:none}</style>\n[x](javascript:alert(1)) `code`\n";

#[test]
fn everything_hard() {
    insta::assert_snapshot!(body(&report(
        &cases(),
        OutputFormat::Html,
        RenderOptions { min_level: Level::Info, ..options() }
    )));
}

#[test]
fn a_hostile_posting_is_text() {
    let mut case = Case::new("<script>\u{202e}.md", HOSTILE);
    for (index, word) in ["<script>", "\"onload=\"", "'><img", "\u{202e}drawkcab", "</style>"].iter().enumerate() {
        let message = format!("`{word}` and {word} are text");
        case =
            case.say(if index % 2 == 0 { Level::Error } else { Level::Warning }, "hostile", &message, word).label(word);
        case = case.with(|said| {
            said.notes.push(format!("{word}\n    {word}"));
            said.help = Some(word.to_string());
            said.sources.push("javascript:alert(1)".to_owned());
            said.sources.push("https://example.org/\"onclick=\"x".to_owned());
        });
    }
    let page = report(&[case], OutputFormat::Html, options());
    assert!(!page.contains(|c| c != '\n' && jdlint_render::escape::is_hidden(c)));
    let (tags, attributes) = tags(&page);
    let mut known: Vec<&str> = tags.iter().map(|tag| tag.trim_start_matches('/')).collect();
    known.sort_unstable();
    known.dedup();
    assert_eq!(
        known,
        [
            "!doctype", "a", "article", "body", "code", "dd", "div", "dl", "dt", "footer", "h1", "h2", "h3", "head",
            "header", "html", "main", "mark", "meta", "p", "pre", "section", "span", "style", "title"
        ]
    );
    assert!(attributes.iter().all(|name| !name.starts_with("on") && name != "style"), "{attributes:?}");
    assert_eq!(page.matches("<style>").count(), 1);
    assert!(!page.contains("\"javascript:") && page.contains("default-src 'none'"));
}

#[test]
fn far_from_any_word_lines_are_folded() {
    let text = "A line.\n".repeat(200) + "The last one\n";
    let case = Case::new("long.md", &text).say(Level::Error, "odd", "odd", "last");
    let page = report(&[case], OutputFormat::Html, options());
    assert!(page.contains("<summary>184 lines more</summary>"), "{page}");
    assert_eq!(page.matches("A line.").count(), 200);
}

#[test]
fn a_page_has_room_for_so_much() {
    let words = "word ".repeat(200_000);
    let case = || {
        let mut case = Case::new("large.md", &words);
        for at in 0..20_000 {
            case = case.say_at(Level::Warning, "odd", "odd", SourceRange::new(at * 5, at * 5 + 4));
        }
        case
    };
    let cases: Vec<Case> = (0..8).map(|_| case()).collect();
    let page = report(&cases, OutputFormat::Html, options());
    assert!(page.contains("more postings, which have no room on this page."), "{}", page.len());
    assert!(page.len() < 32 << 20, "{}", page.len());
}

/// The page without its style, which a snapshot need not hold.
fn body(page: &str) -> String {
    let (head, rest) = page.split_once("<style>").unwrap();
    let (_, rest) = rest.split_once("</style>").unwrap();
    let (before, after) = head.split_once("sha256-").unwrap();
    format!("{before}sha256-…{}{rest}", after.split_once('\'').unwrap().1)
}

/// The names of all tags and attributes, read as a browser reads them.
fn tags(page: &str) -> (Vec<String>, Vec<String>) {
    let (mut tags, mut attributes) = (Vec::new(), Vec::new());
    let mut rest = page;
    while let Some((_, after)) = rest.split_once('<') {
        let mut inside = true;
        let mut quoted = false;
        let end = after
            .find(|c| {
                quoted ^= c == '"';
                inside &= quoted || c != '>';
                !inside
            })
            .unwrap();
        let tag = &after[..end];
        let (name, list) = tag.split_once([' ', '\n']).unwrap_or((tag, ""));
        tags.push(name.to_owned());
        for (index, part) in list.split('"').enumerate().filter(|(index, _)| index % 2 == 0) {
            let name = part.trim().trim_end_matches('=');
            if !name.is_empty() && (name != "html" || index != 0) {
                attributes.push(name.to_owned());
            }
        }
        rest = &after[end + 1..];
        if name == "style" {
            rest = rest.split_once("</style>").unwrap().1;
        }
    }
    (tags, attributes)
}
