//! Pay: figures, ranges and words that say what this job pays, and nothing that only looks like it.

mod currency;
mod fields;
mod figure;
mod joint;
mod judge;
mod money;
mod number;
mod period;
mod period_words;
mod plausible;
mod scope;
mod scoped;
mod size;
mod spelled;
mod text;
mod value;
mod wording;

#[cfg(test)]
mod tests;

pub use fields::reads_as_pay;

use crate::context::Context;
use jdlint_core::Posting;
use jdlint_core::posting::{Salary, SalaryKind, Slot, State};

/// Fills the slot of pay.
///
/// Its state is `Stated` where a range, an amount or plain words for unpaid work stand, `OpenEnded` where only one bound
/// does, `Elsewhere` where a link leads to a table of pay, and `Vague` where pay is spoken of without figures; a grade
/// without figures is `Vague` with evidence of [`SalaryKind::Grade`]. Left-in tokens are not read here.
pub(crate) fn extract(cx: &Context<'_>, posting: &mut Posting) {
    let places = currency::Places::of(posting);
    let slot = &mut posting.salary;
    let structured = fields::read(cx, &places, slot);
    text::read(cx, &places, &structured.done, slot);
    structured.complete(cx, &places, slot);
    wording::read(cx, &structured.done, slot);
    slot.evidence.sort_by_key(|evidence| {
        (!evidence.value.has_figures(), evidence.origin, std::cmp::Reverse(evidence.confidence), evidence.text.start())
    });
    // A value behind a label under a heading is under two names.
    slot.evidence.dedup_by(|next, kept| next.text == kept.text && next.value.kind == kept.value.kind);
    scoped::mark(cx, slot);
    slot.state = state(slot);
}

fn state(slot: &Slot<Salary>) -> State {
    let any = |kinds: &[SalaryKind]| slot.evidence.iter().any(|evidence| kinds.contains(&evidence.value.kind));
    if any(&[SalaryKind::Range, SalaryKind::Amount]) {
        State::Stated
    } else if any(&[SalaryKind::From, SalaryKind::UpTo]) {
        State::OpenEnded
    } else if any(&[SalaryKind::Unpaid]) {
        State::Stated
    } else if any(&[SalaryKind::Elsewhere]) {
        State::Elsewhere
    } else if any(&[SalaryKind::Vague, SalaryKind::Grade]) {
        State::Vague
    } else {
        State::Absent
    }
}
