//! `jdlint explain RULE`: the rule's page, laid out for a terminal.

use crate::args::ExplainArgs;
use crate::{CLEAN, terminal};
use anstyle::{AnsiColor, Style};
use jdlint_linter::Selector;
use jdlint_rules::{RuleMeta, rule_named};
use std::fmt::Write as _;
use std::io::{self, Write as _};

/// Prints the page.
///
/// # Errors
///
/// A sentence where no rule has that name.
pub(crate) fn run(args: &ExplainArgs) -> Result<u8, String> {
    let Some(entry) = rule_named(&args.rule) else {
        return Err(match Selector::parse(&args.rule) {
            Ok(_) => format!("`{}` is a group of rules; `jdlint rules` lists them", args.rule),
            Err(error) => error.to_string(),
        });
    };
    let page = layout(entry.meta, terminal::use_color(args.color));
    match io::stdout().lock().write_all(page.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot write the page: {error}")),
        _ => Ok(CLEAN),
    }
}

/// The page with its facts under the title; headings stand out, code is set in.
fn layout(meta: &RuleMeta, color: bool) -> String {
    let style = |style: Style| if color { style } else { Style::new() };
    let heading = style(Style::new().bold());
    let quiet = style(Style::new().dimmed());
    let code = style(AnsiColor::Cyan.on_default());
    let mut out = String::new();
    let mut in_code = false;
    for (index, line) in meta.page.lines().enumerate() {
        if let Some(info) = line.strip_prefix("```") {
            in_code = !in_code;
            if in_code && !info.is_empty() {
                let _ = writeln!(out, "{quiet}    ── {}{quiet:#}", fence_words(info));
            }
        } else if in_code {
            let _ = writeln!(out, "    {code}{line}{code:#}");
        } else if let Some(title) = line.strip_prefix('#') {
            let title = title.trim_start_matches('#').trim().replace('`', "");
            let _ = writeln!(out, "{heading}{title}{heading:#}");
            if index == 0 {
                let _ = writeln!(out, "{quiet}{}{quiet:#}", facts(meta));
            }
        } else {
            let _ = writeln!(out, "{line}");
        }
    }
    out
}

/// What a code block is, in words.
fn fence_words(info: &str) -> &str {
    match info {
        "report" => "jdlint says",
        "diff fix" => "the fix",
        "toml config" => "in jdlint.toml",
        _ => info.strip_suffix(" posting").map_or(info, |_| "a posting"),
    }
}

fn facts(meta: &RuleMeta) -> String {
    let mut facts = format!("group {}, level {}", meta.group, meta.level.as_str());
    if !meta.fix.as_str().is_empty() {
        let _ = write!(facts, ", fix {}", meta.fix.as_str());
    }
    let _ = write!(facts, ", since {}", meta.since);
    facts
}
