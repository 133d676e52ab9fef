//! The ledger of law, `ledger.txt`: a line for each entry with all that must not get lost by the way: days, figures,
//! citation, confidence, number of sources, and what rests on memory or is not settled.
//!
//! The facts were compared with the notes that they come from when the ledger was written; from then on each change of a
//! figure shows in a diff of it. `JDLINT_BLESS=1 cargo test -p jdlint-facts --test ledger` writes it anew: read what
//! changed, and look the law up.

use jdlint_facts::law::{DATA_AS_OF, Duty, history_bans, laws, statements, wages};
use jiff::civil::Date;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ledger.txt")
}

fn day(date: Option<Date>) -> String {
    date.map_or_else(|| "-".to_owned(), |date| date.to_string())
}

fn number<T: std::fmt::Display>(value: Option<T>) -> String {
    value.map_or_else(|| "-".to_owned(), |value| value.to_string())
}

/// The figures that stand in sentences, in their order.
fn figures(texts: &[&str]) -> String {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, ',' | '.' | '-' | '/' | '%' | ':');
    let words = texts.iter().flat_map(|text| text.split(|c| !is_part(c)));
    let trimmed = words.map(|word| word.trim_matches(|c: char| !c.is_ascii_digit() && c != '%'));
    trimmed.filter(|word| word.contains(|c: char| c.is_ascii_digit())).collect::<Vec<_>>().join(" ")
}

fn head(duty: &Duty) -> String {
    let mut doubts: Vec<String> = Vec::new();
    for doubt in duty.doubts {
        doubts.push(format!("{}{:?}", if doubt.from_memory { "memory:" } else { "unsettled:" }, doubt.about));
    }
    format!(
        "{} {} | since {} until {} looked up {} | from {} employees | remote {:?} | {:?}, {} sources | {} | {}",
        duty.id,
        duty.place,
        day(duty.since),
        day(duty.until),
        duty.checked,
        number(duty.employers_from),
        duty.remote,
        duty.confidence,
        duty.sources.len(),
        if doubts.is_empty() { "no doubts".to_owned() } else { doubts.join(", ") },
        duty.citation,
    )
}

fn ledger() -> String {
    let mut out = format!("looked up to {DATA_AS_OF}\n");
    for law in laws() {
        let texts = figures(&[law.duty.remote_note, law.duty.note, law.penalty, law.cure]);
        let _ = writeln!(
            out,
            "{} | {:?} {:?} both ends {} one amount {} link {} open ends {:?} commission {} | spread {} {}% {} above {} {} \
             | other pay {:?} benefits {:?} deadline {:?} {} | counted {:?} amended {} enforced {} | {texts}",
            head(&law.duty),
            law.status,
            law.told,
            number(law.both_ends),
            number(law.fixed_amount_ok),
            number(law.link_ok),
            law.open_ends,
            number(law.commission_ok),
            number(law.spread_cap),
            number(law.spread_percent),
            law.spread_status,
            number(law.exempt_above),
            law.currency,
            law.other_pay,
            law.benefits,
            law.deadline,
            day(law.deadline_since),
            law.counted,
            day(law.amended),
            day(law.enforced_from),
        );
    }
    for statement in statements() {
        let texts = figures(&[statement.duty.remote_note, statement.duty.note]);
        let place = if statement.in_posting { "in the posting" } else { "elsewhere" };
        let _ = writeln!(out, "{} | {:?} {place} | {texts}", head(&statement.duty), statement.kind);
    }
    for wage in wages() {
        let memory = match (wage.remembered_rate, wage.remembered_since) {
            (true, _) => "rate from memory",
            (false, true) => "day from memory",
            (false, false) => "seen",
        };
        let _ = writeln!(
            out,
            "wage {} | {:.2} an hour, at least {:.2} | since {} looked up {} | {memory}",
            wage.place, wage.hourly, wage.lowest, wage.since, wage.checked
        );
    }
    for ban in history_bans() {
        let _ = writeln!(
            out,
            "past pay {} | since {} looked up {} | {:?} | {}",
            ban.place,
            day(ban.since),
            ban.checked,
            ban.confidence,
            ban.citation
        );
    }
    out
}

#[test]
fn no_figure_of_a_law_changes_unseen() {
    let fresh = ledger();
    if std::env::var_os("JDLINT_BLESS").is_some_and(|value| value == "1") {
        std::fs::write(file(), &fresh).expect("the ledger can be written");
    }
    let kept = std::fs::read_to_string(file()).expect("the ledger is there");
    let changed: Vec<String> = fresh
        .lines()
        .filter(|line| !kept.lines().any(|old| old == *line))
        .map(|line| format!("now:  {line}"))
        .chain(kept.lines().filter(|old| !fresh.lines().any(|line| line == *old)).map(|old| format!("kept: {old}")))
        .collect();
    assert!(
        changed.is_empty(),
        "the law has changed; look it up, then run with JDLINT_BLESS=1\n{}",
        changed.join("\n")
    );
}
