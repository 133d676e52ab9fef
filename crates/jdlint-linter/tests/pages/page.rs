//! A rule's page, taken apart into its postings and what is printed below them.

use jdlint_core::Format;

/// Whether the postings of a section must be flagged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    Flagged,
    NotFlagged,
}

/// A posting of a page.
#[derive(Debug)]
pub(crate) struct Example {
    pub(crate) verdict: Verdict,
    /// The line of the page, from 1, on which the posting's fence stands.
    pub(crate) line: usize,
    pub(crate) format: Format,
    /// The file name that it is linted under.
    pub(crate) name: String,
    pub(crate) text: String,
    pub(crate) config: Option<String>,
    /// The printed report, as the page has it.
    pub(crate) report: Option<String>,
    /// The printed fix, as the page has it.
    pub(crate) fix: Option<String>,
    /// The lines of the page, from 0, that the printed blocks take, and where they go when there are none.
    pub(crate) printed: std::ops::Range<usize>,
}

/// A fenced block.
struct Fence {
    info: String,
    text: String,
    /// Its lines in the page, fences included.
    lines: std::ops::Range<usize>,
}

/// Takes the page apart.
pub(crate) fn examples(page: &str) -> Vec<Example> {
    let lines: Vec<&str> = page.lines().collect();
    let mut examples: Vec<Example> = Vec::new();
    let mut verdict = None;
    let mut config = None;
    let mut at = 0;
    while at < lines.len() {
        let line = lines[at];
        if let Some(title) = line.strip_prefix("## ") {
            verdict = match title {
                "Flagged" => Some(Verdict::Flagged),
                "Not flagged" => Some(Verdict::NotFlagged),
                _ => None,
            };
            config = None;
        } else if line.starts_with("### ") {
            config = None;
        }
        let Some(fence) = fence_at(&lines, at) else {
            at += 1;
            continue;
        };
        at = fence.lines.end;
        match (verdict, fence.info.as_str()) {
            (_, "toml config") => config = Some(fence.text),
            (Some(_), "report") => {
                let example = examples.last_mut().expect("a report stands below a posting");
                example.report = Some(fence.text);
                example.printed = example.printed.start..fence.lines.end;
            }
            (Some(_), "diff fix") => {
                let example = examples.last_mut().expect("a fix stands below a posting");
                example.fix = Some(fence.text);
                example.printed = example.printed.start..fence.lines.end;
            }
            (Some(verdict), info) if info.ends_with(" posting") => {
                let (format, name) = format(info.trim_end_matches(" posting"));
                examples.push(Example {
                    verdict,
                    line: fence.lines.start + 1,
                    format,
                    name,
                    text: fence.text,
                    config: config.clone(),
                    report: None,
                    fix: None,
                    printed: fence.lines.end..fence.lines.end,
                });
            }
            _ => {}
        }
    }
    examples
}

fn fence_at(lines: &[&str], at: usize) -> Option<Fence> {
    let ticks = lines[at].chars().take_while(|c| *c == '`').count();
    if ticks < 3 {
        return None;
    }
    let close = "`".repeat(ticks);
    let end = (at + 1..lines.len()).find(|line| lines[*line] == close).expect("every fence is closed");
    let mut text = lines[at + 1..end].join("\n");
    text.push('\n');
    Some(Fence { info: lines[at][ticks..].to_owned(), text, lines: at..end + 1 })
}

fn format(word: &str) -> (Format, String) {
    let format = match word {
        "md" => Format::Markdown,
        "txt" => Format::Text,
        "yaml" => Format::Yaml,
        "json" => Format::Json,
        "toml" => Format::Toml,
        "html" => Format::Html,
        _ => panic!("no posting is written in `{word}`"),
    };
    (format, format!("posting.{word}"))
}
