//! Amounts in English words: "fifty-five thousand dollars a year".

use super::money::Money;
use super::period::period_behind;
use super::size::Size;
use crate::context::Context;
use jdlint_core::CleanRange;
use jdlint_core::document::Block;
use jdlint_core::posting::SalaryKind;
use jdlint_facts::Tag;
use jdlint_facts::currency::{Sign, sign_named};

/// Numbers that are one word.
const UNITS: &[(&str, f64)] = &[
    ("one", 1.0),
    ("two", 2.0),
    ("three", 3.0),
    ("four", 4.0),
    ("five", 5.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("eight", 8.0),
    ("nine", 9.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("twelve", 12.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
    ("twenty", 20.0),
    ("thirty", 30.0),
    ("forty", 40.0),
    ("fifty", 50.0),
    ("sixty", 60.0),
    ("seventy", 70.0),
    ("eighty", 80.0),
    ("ninety", 90.0),
];

/// How many words a number is read over.
const MAX_WORDS: usize = 9;

/// The amounts in words in `block`, each before the name of a currency.
pub(super) fn spelled(cx: &Context<'_>, block: &Block) -> Vec<Money> {
    cx.hits(Tag::CurrencyWord, block.range)
        .filter_map(|hit| {
            let first = (hit.first_word as usize).saturating_sub(MAX_WORDS);
            let words = cx.scan.words.get(first..hit.first_word as usize)?;
            let inside = words.iter().rev().take_while(|word| word.start >= block.range.start());
            let texts: Vec<(u32, &str)> =
                inside.map(|word| (word.start, cx.text(CleanRange::new(word.start, word.end)))).collect();
            let (mut start, value) = number(&texts)?;
            let behind = CleanRange::new(hit.range.end(), block.range.end());
            let (small, length) = small_coins(cx.text(behind)).unwrap_or_default();
            let (value, end) = (value + small, hit.range.end() + length);
            let lower = lower_bound(&texts, start, value);
            start = lower.map_or(start, |(start, _)| start);
            let period = period_behind(cx.text(CleanRange::new(end, block.range.end())));
            let figures_end = (end - block.range.start()) as usize;
            Some(Money {
                start: (start - block.range.start()) as usize,
                end: figures_end + period.map_or(0, |(_, length)| length),
                figures_end,
                low: lower.map_or(value, |(_, low)| low),
                high: value,
                kind: if lower.is_some() { SalaryKind::Range } else { SalaryKind::Amount },
                sign: currency(cx.text(hit.range)),
                period: period.map(|(period, _)| period),
                size: Size::One,
                grouped: true,
                decimals: if small > 0.0 { 2 } else { 0 },
                dotted: false,
            })
        })
        .collect()
}

/// " and fifty pence" behind the pounds: the part of one, and its bytes.
fn small_coins(text: &str) -> Option<(f64, u32)> {
    let rest = text.strip_prefix(" and ")?;
    let (coins, length) = [" pence", " cents"].iter().find_map(|coin| {
        let at = rest.get(..24.min(rest.len())).unwrap_or(rest).find(coin)?;
        Some((&rest[..at], " and ".len() + at + coin.len()))
    })?;
    let parts = coins.split(|c: char| c == '-' || c.is_whitespace());
    let value = parts.map(unit).sum::<Option<f64>>().filter(|value| *value < 100.0)?;
    Some((value / 100.0, length as u32))
}

/// The number that ends with the first of `words`, which come from the last to the first with where they start.
fn number(words: &[(u32, &str)]) -> Option<(u32, f64)> {
    let is_number = |word: &str| unit(word).is_some() || is(word, "hundred") || is(word, "thousand");
    let is_inner = |at: usize| {
        let word = words[at].1;
        // "one hundred and twenty" is one number, "sixty and seventy thousand" are two.
        let joins = || words.get(at + 1).is_some_and(|(_, before)| is(before, "hundred") || is(before, "thousand"));
        is_number(word) || is(word, "and") && joins()
    };
    let count = (0..words.len()).take_while(|at| is_inner(*at)).count();
    let inside = &words[..count];
    let first = inside.iter().rposition(|(_, word)| is_number(word))?;
    let (mut total, mut part) = (0.0, 0.0);
    for (_, word) in inside[..=first].iter().rev() {
        if is(word, "hundred") {
            part = f64::max(part, 1.0) * 100.0;
        } else if is(word, "thousand") {
            total += f64::max(part, 1.0) * 1000.0;
            part = 0.0;
        } else {
            part += unit(word).unwrap_or(0.0);
        }
    }
    Some((inside[first].0, total + part))
}

/// The number before the one that starts at `start`, where the two are a range: "sixty to seventy-five thousand",
/// "between sixty and seventy-five thousand". The thousand at its end belongs to both.
fn lower_bound(words: &[(u32, &str)], start: u32, high: f64) -> Option<(u32, f64)> {
    let at = words.iter().position(|(word, _)| *word < start)?;
    let (joint, before) = words[at..].split_first()?;
    let (first, low) = number(before)?;
    let opens = || before.iter().find(|(word, _)| *word < first).is_some_and(|(_, word)| is(word, "between"));
    let joins = is(joint.1, "to") || is(joint.1, "and") && opens();
    let low = if low < 1000.0 && high >= 1000.0 { low * 1000.0 } else { low };
    (joins && low < high).then_some((first, low))
}

/// The currency that words such as "US dollars" name.
fn currency(text: &str) -> Option<Sign> {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    match first.to_ascii_lowercase().as_str() {
        "us" => Some(Sign::Code("USD")),
        "canadian" => Some(Sign::Code("CAD")),
        "australian" => Some(Sign::Code("AUD")),
        "francs" => Some(Sign::Code("CHF")),
        name => sign_named(name).or_else(|| sign_named(rest)),
    }
}

fn unit(word: &str) -> Option<f64> {
    UNITS.iter().find(|(name, _)| is(word, name)).map(|(_, value)| *value)
}

fn is(word: &str, name: &str) -> bool {
    word.eq_ignore_ascii_case(name)
}
