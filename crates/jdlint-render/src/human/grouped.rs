//! `grouped`: a table for each file, for runs that say much.

use super::Located;
use crate::escape::{escape, put};
use crate::model::RenderOptions;
use crate::paint::{Linked, Paint};
use crate::wrap::wrap;
use jdlint_core::{Diagnostic, Group, Level, RuleName};
use std::sync::Arc;
use unicode_width::UnicodeWidthStr;

/// Messages wider than this do not push the rule names of the other rows to the right.
const MESSAGE_LIMIT: usize = 80;
/// Where less than this is left for messages beside the names of rules, these stand below.
const MESSAGE_LEAST: usize = 32;

/// A diagnostic in one row.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) path: Arc<str>,
    pub(crate) place: String,
    pub(crate) level: Level,
    pub(crate) message: String,
    pub(crate) rule: RuleName,
    pub(crate) group: Group,
    /// What to write instead, in one line.
    pub(crate) help: Option<Box<str>>,
}

impl Row {
    pub(crate) fn new(place: &Located<'_, '_>, diagnostic: &Diagnostic) -> Self {
        let at = place.columns.place(diagnostic.primary.range.start());
        Self {
            path: Arc::clone(&place.path),
            place: format!("{}:{}", at.line, at.column),
            level: diagnostic.level,
            message: escape(&diagnostic.message).into_owned(),
            rule: diagnostic.rule,
            group: diagnostic.group,
            help: diagnostic.help.as_deref().map(|help| escape(help).replace('\n', " ").into()),
        }
    }

    /// About how many bytes it takes in memory.
    pub(crate) fn size(&self) -> usize {
        let help = self.help.as_ref().map_or(0, |help| help.len());
        size_of::<Self>() + self.path.len() + self.place.len() + self.message.len() + help
    }
}

/// The rows of one file: `line:column  level  message  rule`, aligned.
pub(crate) fn table(rows: &[Row], options: &RenderOptions) -> String {
    let paint = Paint(options.color);
    let width = |of: fn(&Row) -> usize| rows.iter().map(of).max().unwrap_or(0);
    let place_width = width(|row| row.place.len());
    let level_width = width(|row| row.level.as_str().len());
    // Where the message begins.
    let indent = place_width + level_width + 6;
    let all = usize::from(options.width);
    let rule_width = width(|row| row.rule.as_str().len());
    let room = all.saturating_sub(indent + 2 + rule_width);
    let message_width = width(|row| row.message.width()).min(MESSAGE_LIMIT).min(room.max(MESSAGE_LEAST));
    // In a narrow terminal the rule stands behind the message, or below it.
    let is_narrow = room < MESSAGE_LEAST;
    let mut out = String::new();
    for row in rows {
        let level = paint.level(row.level, format!("{:level_width$}", row.level.as_str()));
        put(&mut out, format_args!("  {:place_width$}  {level}  ", row.place));
        let limit = if is_narrow { all } else { all.min(indent + message_width.max(room)) };
        let mut message = String::new();
        wrap(&mut message, &row.message, limit, indent, indent);
        let rule = paint.faint(Linked::new(row.group, row.rule, options.links));
        if is_narrow {
            let last = message.rsplit('\n').next().unwrap_or_default().width();
            let column = if message.contains('\n') { last } else { indent + last };
            let fits = column + 2 + row.rule.as_str().len() <= all;
            let gap = if fits { "  ".to_owned() } else { format!("\n{:indent$}", "") };
            put(&mut out, format_args!("{message}{gap}{rule}\n"));
        } else {
            let (first, rest) = message.split_once('\n').map_or((message.as_str(), None), |(a, b)| (a, Some(b)));
            let gap = " ".repeat(message_width.saturating_sub(first.width()));
            put(&mut out, format_args!("{first}{gap}  {rule}\n"));
            if let Some(rest) = rest {
                put(&mut out, format_args!("{rest}\n"));
            }
        }
    }
    out
}
