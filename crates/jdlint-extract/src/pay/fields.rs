//! Pay in structured fields: `salary: {min, max, currency, period}`, numbers, lists of those, schema.org's `baseSalary`,
//! and figures that have a key each (`salary_min: …`).

use super::currency::{Places, code};
use super::money::money;
use super::period;
use crate::context::Context;
use crate::named::NamedValue;
use jdlint_core::document::{Entry, Node, Value};
use jdlint_core::fields::field_named;
use jdlint_core::posting::{Confidence, Evidence, Origin, Period, Salary, SalaryKind, Slot};
use jdlint_core::{CleanRange, FieldName};
use jdlint_facts::currency::{Sign, sign_named};

/// How deep maps are looked into: `baseSalary: {value: {minValue: …}}` is two.
const MAX_DEPTH: usize = 4;

/// Reads pay from the document's fields.
pub(super) fn read(cx: &Context<'_>, places: &Places, slot: &mut Slot<Salary>) -> Structured {
    let Some(root) = cx.document.fields() else { return Structured::default() };
    let mut done = Vec::new();
    let mut apart = Parts::default();
    for entry in root.entries() {
        if is_pay(&entry.key) {
            if let Some(text) = pair(cx, places, &entry.node, slot) {
                done.push(text);
                continue;
            }
            for item in entry.node.items() {
                let before = slot.evidence.len();
                node(cx, places, item, slot);
                if slot.evidence.len() > before {
                    done.push(NamedValue::Node(item).text());
                }
            }
        } else if let Some(part) = part_of_key(&entry.key) {
            apart.take(part, &entry.node);
            done.push(NamedValue::Node(&entry.node).text());
        }
    }
    if let Some((span, text)) = apart.place {
        push(cx, places, &apart, text, span, slot);
    }
    done.sort_unstable();
    Structured { done, sign: apart.sign, period: apart.period }
}

/// What was read of the document's fields.
#[derive(Debug, Default)]
pub(super) struct Structured {
    /// The clean text of the values that hold pay, in its order.
    pub(super) done: Vec<CleanRange>,
    /// The currency that a key of its own names (`currency: GBP`).
    sign: Option<Sign>,
    /// The period that a key of its own names (`salary_period: year`).
    period: Option<Period>,
}

impl Structured {
    /// Gives figures of a field (`salary: 50,000 - 60,000`) the currency and the period that stand under keys of their own.
    pub(super) fn complete(&self, cx: &Context<'_>, places: &Places, slot: &mut Slot<Salary>) {
        for one in slot.evidence.iter_mut().filter(|one| one.origin == Origin::Field && one.value.has_figures()) {
            if self.sign.is_some() && !one.value.has_sign {
                one.value.currency = code(cx, self.sign, places);
                one.value.has_sign = true;
            }
            one.value.period = one.value.period.or(self.period);
        }
    }
}

/// Two numbers in a list are the two ends of a range: `salary: [50000, 60000]`.
fn pair(cx: &Context<'_>, places: &Places, node: &Node, slot: &mut Slot<Salary>) -> Option<CleanRange> {
    let [low, high] = node.items() else { return None };
    let (Value::Number(_, min), Value::Number(_, max)) = (&low.value, &high.value) else { return None };
    if !(*min > 0.0 && min < max) {
        return None;
    }
    let parts = Parts { min: Some(*min), max: Some(*max), ..Parts::default() };
    let text = NamedValue::Node(node).text();
    push(cx, places, &parts, text, node.span, slot);
    Some(text)
}

/// Whether `range` begins in one of `ranges`, which are sorted and apart from one another.
pub(super) fn covers(ranges: &[CleanRange], range: CleanRange) -> bool {
    let last = ranges.partition_point(|other| other.start() <= range.start());
    last.checked_sub(1).is_some_and(|last| ranges[last].end() > range.start())
}

fn is_pay(key: &str) -> bool {
    field_named(key).is_some_and(|(field, _)| field.name == FieldName::SALARY) || plain(key) == "payinputranges"
}

fn node(cx: &Context<'_>, places: &Places, node: &Node, slot: &mut Slot<Salary>) {
    let mut parts = Parts::default();
    match &node.value {
        Value::Number(..) => parts.take(Part::Amount, node),
        Value::Map(entries) => parts.map(entries, 0),
        _ => return,
    }
    if let Some((_, text)) = parts.place {
        push(cx, places, &parts, text, node.span, slot);
    }
}

fn push(
    cx: &Context<'_>,
    places: &Places,
    parts: &Parts,
    text: CleanRange,
    span: jdlint_core::SourceRange,
    slot: &mut Slot<Salary>,
) {
    let Some(mut value) = parts.salary() else { return };
    value.currency = code(cx, parts.sign, places);
    value.has_sign = parts.sign.is_some();
    cx.text(text).clone_into(&mut value.text);
    slot.evidence.push(Evidence { value, origin: Origin::Field, confidence: Confidence::High, text, span });
}

/// What a key of a map of pay says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Min,
    Max,
    Amount,
    Currency,
    Period,
    MinCents,
    MaxCents,
    Inner,
    /// An amount or a range for the period that the key names.
    For(Period),
}

/// The parts of one statement of pay.
#[derive(Clone, Copy, Debug, Default)]
struct Parts {
    min: Option<f64>,
    max: Option<f64>,
    amount: Option<f64>,
    sign: Option<Sign>,
    period: Option<Period>,
    place: Option<(jdlint_core::SourceRange, CleanRange)>,
}

impl Parts {
    fn map(&mut self, entries: &[Entry], depth: usize) {
        for entry in entries {
            match part_of_inner_key(&entry.key) {
                Some(Part::Inner) if depth < MAX_DEPTH && !entry.node.entries().is_empty() => {
                    self.map(entry.node.entries(), depth + 1);
                }
                Some(Part::Inner) => self.take(Part::Amount, &entry.node),
                Some(part) => self.take(part, &entry.node),
                None => {}
            }
        }
    }

    fn take(&mut self, part: Part, node: &Node) {
        let Some(scalar) = node.scalar() else { return };
        let place = (node.span, scalar.text);
        self.place = Some(self.place.map_or(place, |(span, text)| (span.cover(place.0), text.cover(place.1))));
        let figure = || match &node.value {
            Value::Number(_, number) => Some(*number),
            Value::String(scalar) => {
                money(&scalar.cooked).first().filter(|money| !money.is_range()).map(|money| money.low)
            }
            _ => None,
        };
        let figure = || figure().filter(|value| *value > 0.0 && value.is_finite());
        match part {
            Part::Min => self.min = figure(),
            Part::Max => self.max = figure(),
            Part::Amount => self.amount = figure(),
            Part::MinCents => self.min = figure().map(|cents| cents / 100.0),
            Part::MaxCents => self.max = figure().map(|cents| cents / 100.0),
            Part::Currency => self.sign = sign_named(&scalar.cooked),
            Part::Period => self.period = period::of_field(&scalar.cooked),
            Part::For(period) => {
                self.period = Some(period);
                self.amount = figure();
                if let Value::String(scalar) = &node.value
                    && let Some(range) = money(&scalar.cooked).first().filter(|money| money.is_range())
                {
                    (self.min, self.max) = (Some(range.low), Some(range.high));
                }
            }
            Part::Inner => {}
        }
        if let Value::String(scalar) = &node.value
            && let Some(found) = money(&scalar.cooked).first()
        {
            self.sign = self.sign.or(found.sign);
            self.period = self.period.or(found.period);
        }
    }

    fn salary(&self) -> Option<Salary> {
        let (min, max, kind) = match (self.min, self.max, self.amount) {
            (Some(min), Some(max), _) if (min - max).abs() < f64::EPSILON => (Some(min), Some(max), SalaryKind::Amount),
            (Some(min), Some(max), _) => (Some(min), Some(max), SalaryKind::Range),
            (None, None, Some(amount)) => (Some(amount), Some(amount), SalaryKind::Amount),
            (Some(min), None, _) => (Some(min), None, SalaryKind::From),
            (None, Some(max), _) => (None, Some(max), SalaryKind::UpTo),
            (None, None, None) => return None,
        };
        Some(Salary { min, max, period: self.period, kind, ..Salary::default() })
    }
}

/// Whether the value of `key` is read as a part of pay: at the top of the fields (`salary_currency`), or `inside` a map of pay
/// (`min`).
pub fn reads_as_pay(key: &str, inside: bool) -> bool {
    if inside { part_of_inner_key(key).is_some() } else { part_of_key(key).is_some() }
}

/// What a key inside a map of pay says.
fn part_of_inner_key(key: &str) -> Option<Part> {
    Some(match plain(key).as_str() {
        "min" | "minimum" | "minvalue" | "minimumrange" | "basemin" | "minbase" | "rangemin" | "from" | "low"
        | "minamount" | "minsalary" | "salarymin" | "lower" | "start" => Part::Min,
        "max" | "maximum" | "maxvalue" | "maximumrange" | "basemax" | "maxbase" | "rangemax" | "to" | "high"
        | "maxamount" | "maxsalary" | "salarymax" | "upper" | "end" => Part::Max,
        "amount" | "salary" | "fixed" | "exact" => Part::Amount,
        "mincents" => Part::MinCents,
        "maxcents" => Part::MaxCents,
        "currency" | "currencycode" | "currencytype" | "salarycurrency" => Part::Currency,
        "period" | "unit" | "unittext" | "interval" | "per" | "frequency" | "salaryperiod" | "rateintervalcode"
        | "type" => Part::Period,
        "value" | "range" | "base" | "basesalary" => Part::Inner,
        _ => return None,
    })
}

/// What a key at the top of the fields says of pay ("`salary_min`").
fn part_of_key(key: &str) -> Option<Part> {
    Some(match plain(key).as_str() {
        "salarymin" | "minsalary" | "salaryfrom" | "paymin" | "minpay" | "compensationmin" | "salarylow"
        | "salaryminimum" | "minimumsalary" | "minamount" => Part::Min,
        "salarymax" | "maxsalary" | "salaryto" | "paymax" | "maxpay" | "compensationmax" | "salaryhigh"
        | "salarymaximum" | "maximumsalary" | "maxamount" => Part::Max,
        "salaryamount" => Part::Amount,
        "hourlyrate" | "hourlypay" | "hourlywage" | "hourlysalary" => Part::For(Period::Hour),
        "dayrate" | "dailyrate" | "dailypay" => Part::For(Period::Day),
        "weeklyrate" | "weeklypay" | "weeklysalary" => Part::For(Period::Week),
        "monthlysalary" | "monthlypay" | "monthlyrate" => Part::For(Period::Month),
        "annualsalary" | "annualpay" | "yearlysalary" | "annualcompensation" => Part::For(Period::Year),
        "currency" | "salarycurrency" | "paycurrency" | "compensationcurrency" => Part::Currency,
        "interval" | "salaryperiod" | "payperiod" | "salaryinterval" | "salaryunit" | "payfrequency"
        | "compensationperiod" => Part::Period,
        _ => return None,
    })
}

/// A key in small letters, without what parts its words.
fn plain(key: &str) -> String {
    key.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}
