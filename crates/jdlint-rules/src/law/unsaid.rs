//! Statements that a law asks a posting for, and that it may say or not: shared by the rules about them.

use super::asking::asking_statement;
use super::words::level;
use crate::RuleContext;
use crate::parts::is_unread;
use jdlint_core::diagnostic::Level;
use jdlint_core::{FieldName, Posting};
use jdlint_facts::law::StatementKind;

/// How a statement that is not there is told.
pub(crate) struct Unsaid {
    /// Which statement it is.
    pub(crate) kind: StatementKind,
    /// The message.
    pub(crate) message: &'static str,
    /// What the label says.
    pub(crate) says: &'static str,
    /// What the law asks for, behind "asks for".
    pub(crate) asked: &'static str,
    /// What to write.
    pub(crate) help: &'static str,
}

impl Unsaid {
    /// Tells it where a law asks for the statement, the whole posting was read, and `is_said` finds nothing.
    pub(crate) fn tell(&self, cx: &mut RuleContext<'_>, posting: &Posting, is_said: impl Fn(&RuleContext<'_>) -> bool) {
        let asking = asking_statement(cx, posting, self.kind);
        if asking.is_empty() || is_said(cx) || is_unread(cx, posting) {
            return;
        }
        let span = posting.anchor(cx.document, FieldName::APPLY);
        let as_of = cx.as_of;
        cx.report(span, self.message)
            .says(self.says)
            // What the posting should say depends on what is so, which it cannot tell: never an error.
            .level(level(&asking).min(Level::Warning))
            .law(&asking, self.asked, as_of)
            .help(self.help);
    }
}
