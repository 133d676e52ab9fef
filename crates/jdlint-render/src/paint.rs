//! The few colours of the formats that draw without miette.

use anstyle::{AnsiColor, Style};
use jdlint_core::Level;
use std::fmt;

/// Paints, or leaves plain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paint(pub(crate) bool);

/// A text in a style.
pub(crate) struct Painted<T>(Option<Style>, T);

impl Paint {
    /// A text in the colour of `level`.
    pub(crate) fn level<T>(self, level: Level, text: T) -> Painted<T> {
        let color = match level {
            Level::Error => AnsiColor::Red,
            Level::Warning => AnsiColor::Yellow,
            Level::Info => AnsiColor::Cyan,
        };
        self.styled(color.on_default().bold(), text)
    }

    /// The frame around source lines, and marks of secondary labels.
    pub(crate) fn frame<T>(self, text: T) -> Painted<T> {
        self.styled(AnsiColor::Blue.on_default().bold(), text)
    }

    /// What is read first.
    pub(crate) fn strong<T>(self, text: T) -> Painted<T> {
        self.styled(Style::new().bold(), text)
    }

    /// What is read last.
    pub(crate) fn faint<T>(self, text: T) -> Painted<T> {
        self.styled(Style::new().dimmed(), text)
    }

    fn styled<T>(self, style: Style, text: T) -> Painted<T> {
        Painted(self.0.then_some(style), text)
    }
}

impl<T: fmt::Display> fmt::Display for Painted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(style) => {
                write!(f, "{style}")?;
                self.1.fmt(f)?;
                write!(f, "{style:#}")
            }
            None => self.1.fmt(f),
        }
    }
}
