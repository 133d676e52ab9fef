//! The laws for people: a block for each, with all that is known and all that is not.

use super::block::Block;
use super::chosen::Chosen;
use super::more;
use jdlint_facts::law::{DATA_AS_OF, Duty, Law, RemoteReach, Statement, is_stale_on};
use jiff::civil::Date;

/// The blocks of `chosen`, as of the day `as_of`.
pub(super) fn list(chosen: &Chosen, as_of: Date) -> String {
    let mut out = Block::new();
    out.wrapped(0, &format!("What laws ask postings to say, as of {as_of}; looked up to {DATA_AS_OF}."));
    if is_stale_on(as_of) {
        out.wrapped(0, "The data are older than 180 days: look for what has changed since then.");
    }
    out.text.push_str("Information, not legal advice.\n");
    if chosen.names_posting && chosen.is_empty() {
        out.text.push('\n');
        out.wrapped(0, "The posting reaches no place that has an entry, as far as it says. That is no clearance.");
    }
    for law in &chosen.laws {
        out.text.push('\n');
        law_block(&mut out, law, as_of, chosen.how.get(law.duty.id).copied().unwrap_or_default());
    }
    for statement in &chosen.statements {
        out.text.push('\n');
        statement_block(&mut out, statement, as_of);
    }
    more::blocks(&mut out, chosen, as_of);
    for place in &chosen.unknown {
        out.text.push('\n');
        out.wrapped(0, &format!("{place}: no data. That says nothing of the law there."));
    }
    out.text
}

fn law_block(out: &mut Block, law: &Law, as_of: Date, how: &str) {
    let duty = &law.duty;
    out.wrapped(0, &format!("{}, {}: {}", duty.title(), law.area, law.state_on(as_of)));
    out.entry("reached", how);
    let asks = law.asks();
    if !asks.is_empty() {
        out.entry("in the posting", &asks.join("; "));
        out.entry("one end only", law.open_ends.words());
        out.entry(
            "a link instead",
            match law.link_ok {
                Some(true) => "is enough",
                Some(false) => "is not enough",
                None => "",
            },
        );
        out.entry("who", &law.covers());
    }
    out.entry("due", law.told_elsewhere().unwrap_or_default());
    if !law.planned.is_empty() {
        let when = if law.expected.is_empty() { String::new() } else { format!(", expected {}", law.expected) };
        out.entry("planned", &format!("{}{when}", law.planned.replace('-', " ")));
    }
    if !asks.is_empty() {
        remote(out, duty);
    }
    out.entry("to know", duty.note);
    out.entry("penalty", law.penalty);
    out.entry("to mend it", law.cure);
    rest(out, duty);
}

fn statement_block(out: &mut Block, statement: &Statement, as_of: Date) {
    let duty = &statement.duty;
    let about = statement.kind.words();
    out.wrapped(0, &format!("{}, statement on {about}: {}", duty.title(), statement.state_on(as_of)));
    let place = if statement.in_posting { "yes" } else { "the law does not name the posting as its place" };
    out.entry("in the posting", place);
    out.entry("who", &statement.covers());
    remote(out, duty);
    out.entry("to know", duty.note);
    rest(out, duty);
}

fn remote(out: &mut Block, duty: &Duty) {
    let words = match duty.remote {
        RemoteReach::Unclear => "not clear".to_owned(),
        known => format!("counts where {}", known.words()),
    };
    let note = if duty.remote_note.is_empty() { String::new() } else { format!(". {}", duty.remote_note) };
    out.entry("remote work", &format!("{words}{note}"));
}

fn rest(out: &mut Block, duty: &Duty) {
    out.entry("citation", duty.citation);
    out.entry("confidence", &format!("{}: {}", duty.confidence.as_str(), duty.confidence.words()));
    for from_memory in [true, false] {
        let points: Vec<&str> =
            duty.doubts.iter().filter(|doubt| doubt.from_memory == from_memory).map(|doubt| doubt.text).collect();
        out.entry(if from_memory { "from memory" } else { "not settled" }, &points.join("; "));
    }
    out.entry("looked up to", &duty.checked.to_string());
    for (index, source) in duty.sources.iter().enumerate() {
        out.entry(if index == 0 { "sources" } else { "" }, source);
    }
}
