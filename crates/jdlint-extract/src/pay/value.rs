//! The value that money comes to.

use super::currency::{Places, code};
use super::money::Money;
use super::scope::Around;
use crate::context::Context;
use jdlint_core::CleanRange;
use jdlint_core::posting::{Period, Salary, SalaryKind};

/// The value that `money` comes to, and the words that say it.
pub(super) fn salary(
    cx: &Context<'_>,
    places: &Places,
    money: &Money,
    around: &Around<'_>,
    typed: CleanRange,
    period: Option<Period>,
) -> (Salary, CleanRange) {
    let mut kind = money.kind;
    let mut range = typed;
    if kind != SalaryKind::Range {
        if let Some(hit) = around.bound_before() {
            kind = if hit.entry.key == "up-to" { SalaryKind::UpTo } else { SalaryKind::From };
            range = range.cover(hit.range);
        } else if let Some(hit) = around.bound_behind() {
            let upper = hit.entry.key == "or-less" || cx.text(hit.range).to_ascii_lowercase().starts_with("max");
            kind = if upper { SalaryKind::UpTo } else { SalaryKind::From };
            range = range.cover(hit.range);
        }
    }
    if kind == SalaryKind::Range && money.low <= 0.0 {
        kind = SalaryKind::UpTo;
    }
    let value = Salary {
        min: (kind != SalaryKind::UpTo).then_some(money.low),
        max: (kind != SalaryKind::From).then_some(money.high),
        currency: code(cx, money.sign, places),
        has_sign: money.sign.is_some(),
        is_by_piece: period.is_none() && money.sign.is_some() && around.piece().is_some(),
        is_scoped: false,
        period,
        text: cx.text(range).to_owned(),
        kind,
    };
    (value, range)
}
