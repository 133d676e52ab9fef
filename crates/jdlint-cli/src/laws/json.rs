//! The laws for programs: every field of the table.

use super::chosen::Chosen;
use super::more;
use jdlint_facts::law::{DATA_AS_OF, Duty, Law, Statement, is_stale_on};
use jiff::civil::Date;
use serde_json::{Map, Value, json};

/// `chosen` as one object.
pub(super) fn list(chosen: &Chosen, as_of: Date) -> String {
    let laws: Vec<Value> = chosen
        .laws
        .iter()
        .map(|law| {
            let mut value = law_value(law, as_of);
            value["reached"] = chosen.how.get(law.duty.id).copied().into();
            value
        })
        .collect();
    let statements: Vec<Value> = chosen.statements.iter().map(|statement| statement_value(statement, as_of)).collect();
    let mut object = json!({
        "version": 1,
        "as_of": as_of.to_string(),
        "data_as_of": DATA_AS_OF.to_string(),
        "stale": is_stale_on(as_of),
        "laws": laws,
        "statements": statements,
        "no_data": chosen.unknown,
    });
    for (name, value) in more::values(chosen) {
        object[name] = value;
    }
    format!("{object:#}\n")
}

fn law_value(law: &Law, as_of: Date) -> Value {
    let mut value = duty_value(&law.duty, as_of);
    let more = json!({
        "area": law.area,
        "status": kebab(&law.status),
        "state": law.state_on(as_of),
        "amended": day(law.amended),
        "enforced_from": day(law.enforced_from),
        "counted": kebab(&law.counted),
        "told": kebab(&law.told),
        "asks": law.asks(),
        "both_ends": law.both_ends,
        "fixed_amount_ok": law.fixed_amount_ok,
        "link_ok": law.link_ok,
        "open_ends": kebab(&law.open_ends),
        "commission_ok": law.commission_ok,
        "spread_cap": law.spread_cap,
        "spread_percent": law.spread_percent,
        "spread_status": law.spread_status,
        "exempt_above": law.exempt_above,
        "currency": law.currency,
        "other_pay": kebab(&law.other_pay),
        "benefits": kebab(&law.benefits),
        "deadline": kebab(&law.deadline),
        "deadline_since": day(law.deadline_since),
        "planned": law.planned,
        "expected": law.expected,
        "penalty": law.penalty,
        "cure": law.cure,
    });
    extend(&mut value, more);
    Value::Object(value)
}

fn statement_value(statement: &Statement, as_of: Date) -> Value {
    let mut value = duty_value(&statement.duty, as_of);
    let more = json!({
        "kind": kebab(&statement.kind),
        "in_posting": statement.in_posting,
        "state": statement.state_on(as_of),
    });
    extend(&mut value, more);
    Value::Object(value)
}

fn duty_value(duty: &Duty, as_of: Date) -> Map<String, Value> {
    let points = |from_memory: bool| -> Map<String, Value> {
        let found = duty.doubts.iter().filter(|doubt| doubt.from_memory == from_memory);
        found.map(|doubt| (kebab(&doubt.about), doubt.text.into())).collect()
    };
    let mut value = Map::new();
    extend(
        &mut value,
        json!({
            "id": duty.id,
            "place": duty.place,
            "name": duty.name,
            "localities": duty.localities,
            "since": day(duty.since),
            "until": day(duty.until),
            "holds": duty.holds_on(as_of),
            "checked": duty.checked.to_string(),
            "employers_from": duty.employers_from,
            "remote": kebab(&duty.remote),
            "remote_note": duty.remote_note,
            "note": duty.note,
            "citation": duty.citation,
            "confidence": duty.confidence.as_str(),
            "from_memory": points(true),
            "unsettled": points(false),
            "sources": duty.sources,
        }),
    );
    value
}

fn extend(value: &mut Map<String, Value>, more: Value) {
    if let Value::Object(more) = more {
        value.extend(more);
    }
}

fn day(day: Option<Date>) -> Option<String> {
    day.map(|day| day.to_string())
}

/// The name of a variant as the data spell it: `InForce` as `in-force`.
fn kebab(variant: &impl std::fmt::Debug) -> String {
    let mut out = String::new();
    for c in format!("{variant:?}").chars() {
        if c.is_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.extend(c.to_lowercase());
    }
    out
}
