//! `full`: each diagnostic with its lines, drawn by miette for a terminal.

use super::Located;
use crate::model::RenderOptions;
use jdlint_core::Diagnostic;

/// Appends `diagnostic`.
pub(crate) fn diagnostic(out: &mut String, place: &Located<'_, '_>, diagnostic: &Diagnostic, options: &RenderOptions) {
    super::plain::diagnostic(out, place, diagnostic, options);
}
