//! `concise`: one line for each diagnostic, `path:line:column: level[rule] message`, as editors and `grep` like it.

use super::Located;
use crate::escape::{escape, put};
use crate::model::RenderOptions;
use crate::paint::Paint;
use jdlint_core::Diagnostic;

/// Appends the line of `diagnostic`.
pub(crate) fn diagnostic(out: &mut String, place: &Located<'_, '_>, diagnostic: &Diagnostic, options: &RenderOptions) {
    let paint = Paint(options.color);
    let at = place.columns.place(diagnostic.primary.range.start());
    let level = paint.level(diagnostic.level, format!("{}[{}]", diagnostic.level, diagnostic.rule));
    let message = escape(&diagnostic.message);
    put(out, format_args!("{}:{}:{}: {level} {message}\n", place.path, at.line, at.column));
}
