//! What the rules about protected people share: whose words they are, what stands around them, and what law reaches them.

mod context;
mod law;
mod number;

pub(crate) use context::{
    after, before, cites_law, goes_on, has, has_reason, in_title, labelled, own_hits, sentence, trains, word_at,
};
pub(crate) use law::Verdict;
pub(crate) use number::{Number, number_after, number_before, range_after, range_before};

use crate::{Report, RuleContext};
use jdlint_core::CleanRange;

/// Reports `message` at `range`, at the level and with the law of `verdict`.
pub(crate) fn report<'c, 'a>(
    cx: &'c mut RuleContext<'a>,
    range: CleanRange,
    verdict: &Verdict,
    message: impl Into<String>,
) -> Report<'c, 'a> {
    let span = cx.document.to_source(range);
    cx.report(span, message).level(verdict.level).note(verdict.note.clone()).source(verdict.source)
}
