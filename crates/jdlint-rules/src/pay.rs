//! What rules about pay share: figures in words, and pay for different periods made comparable.

use crate::RuleContext;
use jdlint_core::posting::{Evidence, Origin, Period, Posting, Salary, SalaryKind};

/// The evidence of pay that has figures, the best first.
pub(crate) fn with_figures(posting: &Posting) -> impl Iterator<Item = &Evidence<Salary>> {
    posting.salary.evidence.iter().filter(|evidence| evidence.value.has_figures())
}

/// Both ends of a statement of pay, the lower end as it is written first; an amount is both.
pub(crate) fn ends(salary: &Salary) -> Option<(f64, f64)> {
    matches!(salary.kind, SalaryKind::Range | SalaryKind::Amount).then_some(())?;
    salary.min.zip(salary.max)
}

/// Whether the figures stand in the fields of a map (`salary: {min: …}`), so that no words of the posting say them.
pub(crate) fn is_map(evidence: &Evidence<Salary>) -> bool {
    evidence.origin == Origin::Field && (evidence.value.text.contains('\n') || is_number(&evidence.value.text))
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// The pay as a message names it: in the posting's own words, where it has some.
pub(crate) fn quote(cx: &RuleContext<'_>, evidence: &Evidence<Salary>) -> String {
    let salary = &evidence.value;
    if !is_map(evidence) {
        return cx.quote(evidence.text);
    }
    let figures = match (salary.min, salary.max) {
        (Some(min), Some(max)) if salary.kind == SalaryKind::Range => {
            format!("{} to {}", amount(salary, min), amount(salary, max))
        }
        (Some(min), Some(_)) => amount(salary, min),
        (Some(min), None) => format!("from {}", amount(salary, min)),
        (None, Some(max)) => format!("up to {}", amount(salary, max)),
        (None, None) => cx.quote(evidence.text),
    };
    figures + &for_period(salary)
}

/// The period as it stands behind figures (" a year"); nothing where none is named.
pub(crate) fn for_period(salary: &Salary) -> String {
    match salary.period {
        Some(Period::TwoWeeks) => " every two weeks".to_owned(),
        Some(period) => format!(" {}", a_period(period)),
        None => String::new(),
    }
}

/// `value` in the currency and style of `salary`: `$65,000`, `£22.50`, `PLN 15,000`.
pub(crate) fn amount(salary: &Salary, value: f64) -> String {
    let figures = grouped(value);
    match salary.currency.as_deref() {
        Some("USD") => format!("${figures}"),
        Some("GBP") => format!("£{figures}"),
        Some("EUR") => format!("€{figures}"),
        Some(code) => format!("{code} {figures}"),
        None if salary.text.contains('$') => format!("${figures}"),
        None => figures,
    }
}

/// `value` with a comma between thousands, and with cents where it has some.
pub(crate) fn grouped(value: f64) -> String {
    let plain = if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.2}") };
    let (whole, cents) = plain.split_once('.').map_or((plain.as_str(), ""), |(whole, cents)| (whole, cents));
    let mut out = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 && digit.is_ascii_digit() {
            out.push(',');
        }
        out.push(digit);
    }
    if !cents.is_empty() {
        out.push('.');
        out.push_str(cents);
    }
    out
}

/// A pay line in the currency and style of the posting's own place.
pub(crate) fn example(posting: &Posting) -> &'static str {
    let country = posting.locations.evidence.iter().find_map(|location| location.value.country.as_deref());
    match country {
        Some("GB") => "Salary: £45,000 to £55,000 a year",
        Some("DE" | "AT" | "FR" | "NL" | "ES" | "IT" | "IE" | "BE" | "PT" | "FI") => {
            "Salary: €55,000 to €65,000 a year"
        }
        Some("CH") => "Salary: CHF 95,000 to 115,000 a year",
        Some("PL") => "Salary: 14,000 to 18,000 PLN a month",
        Some("IN") => "Salary: ₹12,00,000 to ₹18,00,000 a year",
        Some("CA") => "Salary: CA$75,000 to CA$90,000 a year",
        Some("AU") => "Salary: A$95,000 to A$110,000 a year, plus super",
        _ => "Salary: $70,000 to $85,000 a year",
    }
}

/// `value` of `salary` for a year; `None` where neither a period nor its size tells what it is for.
pub(crate) fn annual(salary: &Salary, value: f64) -> Option<f64> {
    const YEARLY: f64 = 10_000.0;
    let times = match salary.period {
        Some(period) => periods_a_year(period),
        None if value >= YEARLY => 1.0,
        None => return None,
    };
    Some(value * times)
}

/// A period as it stands behind a figure: "an hour".
pub(crate) fn a_period(period: Period) -> &'static str {
    match period {
        Period::Hour => "an hour",
        Period::Day => "a day",
        Period::Week => "a week",
        Period::TwoWeeks => "two weeks",
        Period::Month => "a month",
        Period::Year => "a year",
    }
}

/// How many periods a full-time year has.
pub(crate) fn periods_a_year(period: Period) -> f64 {
    match period {
        Period::Hour => 2080.0,
        Period::Day => 260.0,
        Period::Week => 52.0,
        Period::TwoWeeks => 26.0,
        Period::Month => 12.0,
        Period::Year => 1.0,
    }
}

/// How many units of `currency` are paid where a dollar is: roughly, and by what people earn rather than by rates of
/// exchange. `None` for currencies of which too little is known.
pub(crate) fn units_for_a_dollar(currency: &str) -> Option<f64> {
    Some(match currency {
        "USD" | "EUR" | "GBP" | "CHF" | "CAD" | "AUD" | "NZD" | "SGD" => 1.0,
        "PLN" | "ILS" | "AED" | "QAR" | "SAR" | "MYR" | "RON" | "BRL" => 4.0,
        "HKD" | "SEK" | "NOK" | "DKK" | "CNY" | "ZAR" | "MXN" => 9.0,
        "CZK" | "INR" | "TRY" | "UAH" | "THB" | "TWD" | "PHP" => 25.0,
        "JPY" | "ISK" | "RSD" => 120.0,
        "HUF" => 300.0,
        "KRW" => 1000.0,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_written_as_the_posting_writes_them() {
        let salary = |currency: Option<&str>, text: &str| Salary {
            currency: currency.map(str::to_owned),
            text: text.to_owned(),
            ..Salary::default()
        };
        for (salary, value, wanted) in [
            (salary(Some("GBP"), ""), 65_000.0, "£65,000"),
            (salary(Some("PLN"), ""), 1_250_000.0, "PLN 1,250,000"),
            (salary(None, "up to $9"), 22.5, "$22.50"),
            (salary(None, "9"), 950.0, "950"),
        ] {
            assert_eq!(amount(&salary, value), wanted);
        }
    }
}
