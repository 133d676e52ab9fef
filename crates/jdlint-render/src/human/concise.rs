//! `concise`: one line for each diagnostic, `path:line:column: level[rule] message`, as editors and `grep` like it.

use super::Located;
use crate::escape::{escape, put};
use crate::model::RenderOptions;
use crate::paint::{Linked, Paint};
use jdlint_core::Diagnostic;

/// Appends the line of `diagnostic`.
pub(crate) fn diagnostic(out: &mut String, place: &Located<'_, '_>, diagnostic: &Diagnostic, options: &RenderOptions) {
    let paint = Paint(options.color);
    let at = place.columns.place(diagnostic.primary.range.start());
    let rule = Linked::new(diagnostic.group, diagnostic.rule, options.links);
    let level = paint.level(diagnostic.level, format!("{}[{rule}]", diagnostic.level));
    let message = escape(&diagnostic.message);
    put(out, format_args!("{}:{}:{}: {level} {message}\n", place.path, at.line, at.column));
}
