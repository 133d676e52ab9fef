//! A block of names and what stands behind them, in lines that fit the terminal.

use crate::terminal;
use jdlint_render::wrap;
use std::fmt::Write as _;

/// The column at which what stands behind a name begins.
const INDENT: usize = 18;

/// Lines, broken between words where they would be too long.
pub(super) struct Block {
    pub(super) text: String,
    width: usize,
}

impl Block {
    pub(super) fn new() -> Self {
        Self { text: String::new(), width: usize::from(terminal::width()) }
    }

    /// A name and what stands behind it; nothing where that is empty.
    pub(super) fn entry(&mut self, name: &str, value: &str) {
        if !value.is_empty() {
            let _ = write!(self.text, "  {name:width$}", width = INDENT - 2);
            self.flow(INDENT, value);
        }
    }

    pub(super) fn wrapped(&mut self, indent: usize, value: &str) {
        self.flow(indent, value);
    }

    /// Puts `value` behind what stands there, broken at the width; addresses are never broken.
    fn flow(&mut self, indent: usize, value: &str) {
        wrap(&mut self.text, value, self.width, indent, indent.max(2));
        self.text.push('\n');
    }
}
