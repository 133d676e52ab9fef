//! What rules use beside the laws on what a posting says: minimum wages, and bars on asking for earlier pay.

use super::block::Block;
use super::chosen::Chosen;
use jdlint_facts::law::{Confidence, HISTORY_SOURCES, HistoryBan, WAGE_SOURCES, Wage, history_bans, wages};
use jiff::civil::Date;
use serde_json::{Value, json};

fn chosen_wages(chosen: &Chosen) -> impl Iterator<Item = &'static Wage> {
    wages().iter().filter(|wage| chosen.covers(wage.place))
}

fn chosen_bans(chosen: &Chosen) -> impl Iterator<Item = &'static HistoryBan> {
    history_bans().iter().filter(|ban| chosen.covers(ban.place))
}

/// The blocks for people.
pub(super) fn blocks(out: &mut Block, chosen: &Chosen, as_of: Date) {
    for wage in chosen_wages(chosen) {
        out.text.push('\n');
        let state = if wage.since <= as_of { "in force since" } else { "begins" };
        let title = format!("{} ({}), general minimum wage: {state} {}", wage.name, wage.place, wage.since);
        out.wrapped(0, &title);
        let lowest = if wage.lowest < wage.hourly {
            format!("; at least {:.2} for some regions or employers", wage.lowest)
        } else {
            String::new()
        };
        out.entry("an hour", &format!("USD {:.2}{lowest}", wage.hourly));
        out.entry("to know", wage.note);
        grade(out, wage.confidence);
        let memory = match (wage.remembered_rate, wage.remembered_since) {
            (true, true) => "the rate and its first day",
            (true, false) => "the rate",
            (false, true) => "its first day",
            (false, false) => "",
        };
        out.entry("from memory", memory);
        out.entry("looked up to", &wage.checked.to_string());
        sources(out, WAGE_SOURCES);
    }
    for ban in chosen_bans(chosen) {
        out.text.push('\n');
        let state = match ban.since {
            // A directive binds through the laws of the member states.
            Some(since) if ban.place == "EU" => format!("due in the law of member states since {since}"),
            Some(since) if since > as_of => format!("begins {since}"),
            Some(since) => format!("in force since {since}"),
            None => format!("in force; first day not seen (looked up to {})", ban.checked),
        };
        out.wrapped(0, &format!("{} ({}), bar on asking applicants for earlier pay: {state}", ban.name, ban.place));
        out.entry("citation", if ban.citation.is_empty() { "none was named" } else { ban.citation });
        grade(out, ban.confidence);
        out.entry("looked up to", &ban.checked.to_string());
        sources(out, HISTORY_SOURCES);
    }
}

fn grade(out: &mut Block, confidence: Confidence) {
    out.entry("confidence", &format!("{}: {}", confidence.as_str(), confidence.words()));
}

fn sources(out: &mut Block, sources: &[&str]) {
    for (index, source) in sources.iter().enumerate() {
        out.entry(if index == 0 { "sources" } else { "" }, source);
    }
}

/// The same for programs, by name.
pub(super) fn values(chosen: &Chosen) -> [(&'static str, Value); 4] {
    let wages: Vec<Value> = chosen_wages(chosen)
        .map(|wage| {
            json!({
                "place": wage.place,
                "name": wage.name,
                "hourly": wage.hourly,
                "lowest": wage.lowest,
                "currency": "USD",
                "since": wage.since.to_string(),
                "checked": wage.checked.to_string(),
                "confidence": wage.confidence.as_str(),
                "rate_from_memory": wage.remembered_rate,
                "since_from_memory": wage.remembered_since,
                "note": wage.note,
            })
        })
        .collect();
    let bans: Vec<Value> = chosen_bans(chosen)
        .map(|ban| {
            json!({
                "place": ban.place,
                "name": ban.name,
                "since": ban.since.map(|since| since.to_string()),
                "checked": ban.checked.to_string(),
                "citation": ban.citation,
                "confidence": ban.confidence.as_str(),
            })
        })
        .collect();
    [
        ("minimum_wages", wages.into()),
        ("minimum_wage_sources", json!(WAGE_SOURCES)),
        ("pay_history_bans", bans.into()),
        ("pay_history_sources", json!(HISTORY_SOURCES)),
    ]
}
