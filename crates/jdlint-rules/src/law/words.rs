//! What a law asks, in words that every rule about law shares.

use super::asking::Asking;
use super::reached::Size;
use super::scope::How;
use crate::context::Report;
use jdlint_core::diagnostic::Level;
use jdlint_facts::law::{Confidence, DATA_AS_OF, Point, is_stale_on};
use jiff::civil::Date;
use std::fmt::Write as _;

/// So many places are named; the others are counted.
const NAMED: usize = 3;

/// "Colorado asks", "Colorado and Illinois ask", "Colorado and 9 more places ask"; "will ask" where none asks yet.
pub(crate) fn who_asks(asking: &[Asking]) -> String {
    let names: Vec<&str> = asking.iter().map(|one| one.duty.name).collect();
    let places = match names.as_slice() {
        [] => return String::new(),
        [one] => (*one).to_owned(),
        [one, other] => format!("{one} and {other}"),
        [first, rest @ ..] => format!("{first} and {} more places", rest.len()),
    };
    let sure = asking.iter().any(|one| !matches!(one.how, How::Unscoped | How::Unclear));
    match (asking.iter().any(|one| one.holds), names.len()) {
        (true, _) if !sure => format!("{places} may ask"),
        (true, 1) => format!("{places} asks"),
        (true, _) => format!("{places} ask"),
        (false, _) => format!("{places} will ask"),
    }
}

impl Report<'_, '_> {
    /// Says which laws ask for `what`: up to three with citation, first day, whom they cover and what is open, the count
    /// of the others, the day of the data, and where all that can be read. Without `what`, pay as each law words it.
    pub(crate) fn law(mut self, asking: &[Asking], what: &str, as_of: Date) -> Self {
        self = self.cites_law();
        for one in asking.iter().take(NAMED) {
            self = self.note(note(one, what));
            for source in one.duty.sources.iter().take(2) {
                self = self.source(*source);
            }
        }
        let rest = asking.len().saturating_sub(NAMED);
        let more = if rest > 0 { format!("and {rest} more: `jdlint laws --for FILE`; ") } else { String::new() };
        let stale = if is_stale_on(as_of) { ", which is long ago" } else { "" };
        self.note(format!("{more}laws looked up to {DATA_AS_OF}{stale}"))
    }
}

/// The level of the surest law; a note where none asks.
pub(crate) fn level(asking: &[Asking]) -> Level {
    asking.iter().map(|one| one.level).max().unwrap_or(Level::Info)
}

fn note(asking: &Asking, what: &str) -> String {
    let duty = asking.duty;
    let verb = if asking.holds { "asks" } else { "will ask" };
    let what = match asking.law {
        Some(law) if what.is_empty() => law.pay_words().to_owned(),
        _ => what.to_owned(),
    };
    let mut note = format!("{} {verb} for {what} in postings", duty.name);
    if let Some(since) = asking.since {
        let word = if asking.holds { "since" } else { "from" };
        let _ = write!(note, " {word} {since}");
    }
    if let Some(law) = asking.law {
        let _ = write!(note, ", of {}", law.covers());
        if let Some(enforced) = law.enforced_from.filter(|from| asking.since.is_none_or(|since| since < *from)) {
            let _ = write!(note, ", enforced from {enforced}");
        }
    } else if let Some(least) = duty.employers_from.filter(|least| *least > 1) {
        let _ = write!(note, ", of employers with {least} or more employees");
    }
    let _ = write!(note, " ({})", duty.citation);
    for word in doubts(asking) {
        note.push_str("; ");
        note.push_str(&word);
    }
    note
}

/// What keeps the law from being sure here.
fn doubts(asking: &Asking) -> Vec<String> {
    let duty = asking.duty;
    let mut words = Vec::new();
    if asking.size == Size::Unknown && duty.employers_from.is_some() {
        words.push("set `company.employees` in jdlint.toml to tell whether it covers you".to_owned());
    }
    match asking.how {
        How::Stated | How::RemoteBacked => {}
        How::Remote => words.push("this remote work may count there".to_owned()),
        How::Config => words.push("the posting names no place, the config does".to_owned()),
        How::Unscoped => words.push("this counts if the remote work may be done there".to_owned()),
        How::Unclear => words.push("whether it reaches remote work is not clear".to_owned()),
    }
    let size_counts = duty.employers_from.is_some_and(|least| least > 1);
    let counts = |point: Point| {
        point == asking.point
            || point == Point::Employers && size_counts
            || point == Point::Reach && asking.how.is_remote()
    };
    for doubt in duty.doubts.iter().filter(|doubt| counts(doubt.about)) {
        let lead = if doubt.from_memory { "from memory" } else { "not settled" };
        words.push(format!("{lead}: {}", doubt.text));
    }
    match duty.confidence {
        Confidence::Memory => words.push("from memory: no page was seen".to_owned()),
        Confidence::OneSource => words.push("borne out by one page only".to_owned()),
        Confidence::TwoSources | Confidence::Primary => {}
    }
    words
}
