//! `jdlint rules`: all rules, by group.

use crate::args::{ListFormat, RulesArgs};
use crate::{CLEAN, terminal};
use jdlint_core::Group;
use jdlint_render::wrap;
use jdlint_rules::rules;
use std::fmt::Write as _;
use std::io::{self, Write as _};

/// Prints the list.
///
/// # Errors
///
/// A sentence where it cannot be written.
pub(crate) fn run(args: &RulesArgs) -> Result<u8, String> {
    let list = match args.output_format {
        ListFormat::Text => text(),
        ListFormat::Json => json(),
    };
    match io::stdout().lock().write_all(list.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot write the list: {error}")),
        _ => Ok(CLEAN),
    }
}

/// Where less than this is left for a summary, it stands below.
const LEAST: usize = 30;

fn text() -> String {
    let width = rules().iter().map(|entry| entry.name().as_str().len()).max().unwrap_or(0);
    // Who reads the list by a program has each rule on one line.
    let columns = if terminal::is_terminal() { usize::from(terminal::width()) } else { usize::MAX };
    let mut out = String::new();
    for group in Group::ALL {
        let mut members = rules().iter().filter(|entry| entry.meta.group == *group).peekable();
        if members.peek().is_none() {
            continue;
        }
        let _ = writeln!(out, "{group}");
        for entry in members {
            let meta = entry.meta;
            let _ = write!(out, "  {:width$}  {:7}  ", meta.name.as_str(), meta.level.as_str());
            let column = width + 13;
            if column + LEAST <= columns {
                wrap(&mut out, meta.summary, columns, column, column);
            } else {
                out.push_str("\n      ");
                wrap(&mut out, meta.summary, columns, 6, 6);
            }
            out.push('\n');
        }
        out.push('\n');
    }
    out.push_str("Show a rule's page with `jdlint explain RULE`.\n");
    out
}

fn json() -> String {
    let list: Vec<serde_json::Value> = rules()
        .iter()
        .map(|entry| {
            let meta = entry.meta;
            serde_json::json!({
                "name": meta.name.as_str(),
                "group": meta.group.as_str(),
                "summary": meta.summary,
                "level": meta.level.as_str(),
                "confidence": meta.confidence.as_str(),
                "fix": meta.fix.as_str(),
                "since": meta.since,
            })
        })
        .collect();
    format!("{:#}\n", serde_json::Value::Array(list))
}
