//! `grouped`: a table for each file, for runs that say much.

use super::Located;
use crate::escape::{escape, put};
use crate::model::RenderOptions;
use crate::paint::{Linked, Paint};
use jdlint_core::{Diagnostic, Group, Level, RuleName};
use std::sync::Arc;
use unicode_width::UnicodeWidthStr;

/// Messages wider than this do not push the rule names of the other rows to the right.
const MESSAGE_LIMIT: usize = 80;

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
    let message_width = width(|row| row.message.width()).min(MESSAGE_LIMIT);
    let mut out = String::new();
    for row in rows {
        let level = format!("{:level_width$}", row.level.as_str());
        let gap = " ".repeat(message_width.saturating_sub(row.message.width()));
        let level = paint.level(row.level, level);
        let rule = paint.faint(Linked::new(row.group, row.rule, options.links));
        put(&mut out, format_args!("  {:place_width$}  {level}  {}{gap}  {rule}\n", row.place, row.message));
    }
    out
}
