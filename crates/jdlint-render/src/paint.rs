//! The few colours of the formats that draw without miette.

use anstyle::{AnsiColor, Style};
use jdlint_core::{Group, Level, RuleName, page_address};
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

/// The name of a rule, which leads to its page where the terminal knows links (OSC 8).
#[derive(Debug)]
pub(crate) struct Linked {
    name: RuleName,
    address: Option<String>,
}

impl Linked {
    /// The name of the rule `name` of `group`.
    pub(crate) fn new(group: Group, name: RuleName, links: bool) -> Self {
        Self { name, address: links.then(|| page_address(group, name)) }
    }
}

impl fmt::Display for Linked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.address {
            Some(address) => write!(f, "\x1b]8;;{address}\x1b\\{}\x1b]8;;\x1b\\", self.name),
            None => self.name.fmt(f),
        }
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
