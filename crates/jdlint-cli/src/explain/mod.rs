//! `jdlint explain RULE`: the rule's page, laid out for a terminal.

mod layout;
mod page;
mod snippet;
mod wrap;

use crate::args::ExplainArgs;
use crate::{CLEAN, terminal};
use jdlint_linter::Selector;
use jdlint_rules::{RuleMeta, rule_named};
use layout::{Layout, Look};
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
    let look = Look {
        width: usize::from(terminal::width()),
        color: terminal::use_color(args.color),
        unicode: terminal::unicode(),
    };
    let page = Layout::new(look).page(entry.meta.page, &facts(entry.meta));
    match io::stdout().lock().write_all(page.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot write the page: {error}")),
        _ => Ok(CLEAN),
    }
}

/// The rule in one line.
fn facts(meta: &RuleMeta) -> String {
    let mut facts = format!("group {}, level {}", meta.group, meta.level.as_str());
    if !meta.fix.as_str().is_empty() {
        let _ = write!(facts, ", fix {}", meta.fix.as_str());
    }
    let _ = write!(facts, ", since {}", meta.since);
    facts
}
