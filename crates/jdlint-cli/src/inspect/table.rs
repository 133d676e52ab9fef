//! What was understood, for people: a short table.

use super::Inspected;
use crate::terminal;
use jdlint_core::posting::{Evidence, Experience, Salary, Slot, State};
use jdlint_render::escape::escape;
use std::fmt::Write as _;

/// How many values of a slot are shown.
const SOME: usize = 6;

/// How many placeholders and sections are shown.
const MANY: usize = 40;

/// How much of a value is shown.
const MAX: usize = 68;
/// So much is shown in the narrowest terminal too.
const LEAST: usize = 12;

/// One posting.
pub(super) fn posting(inspected: &Inspected<'_>) -> String {
    let posting = &inspected.extracted.posting;
    let mut rows = Rows { inspected, rows: Vec::new() };
    if inspected.is_empty() {
        return format!("{}\n  nothing to read\n", escape(inspected.path));
    }
    rows.slot("title", &posting.title, Clone::clone);
    rows.slot("company", &posting.company, Clone::clone);
    rows.slot("locations", &posting.locations, |place| {
        let code = place.subdivision.as_ref().or(place.country.as_ref());
        code.map_or_else(|| place.text.clone(), |code| format!("{} [{code}]", place.text))
    });
    rows.slot("workplace", &posting.workplace, |claim| claim.workplace.as_str().to_owned());
    rows.slot("remote_from", &posting.remote_from, Clone::clone);
    rows.slot("employment_type", &posting.employment_type, |kind| kind.as_str().to_owned());
    rows.slot("salary", &posting.salary, salary);
    rows.slot("experience_years", &posting.experience_years, experience);
    rows.slot("equal_opportunity", &posting.equal_opportunity, |statement| {
        format!("{}: {}", statement.kind.as_str(), statement.characteristics.join(", "))
    });
    rows.slot("accommodations", &posting.accommodations, Clone::clone);
    for (name, slot) in [
        ("date_posted", &posting.date_posted),
        ("valid_through", &posting.valid_through),
        ("start_date", &posting.start_date),
    ] {
        rows.slot(name, slot, |date| date.date.map_or_else(|| date.text.clone(), |day| day.to_string()));
    }
    rows.slot("apply", &posting.apply, |route| route.text().to_owned());
    rows.slot("language", &posting.language, Clone::clone);
    for placeholder in posting.placeholders.iter().take(MANY) {
        let text = inspected.document.text(placeholder.text).to_owned();
        rows.row("placeholder", placeholder.kind.as_str(), text, inspected.document.position(placeholder.span.start()));
    }
    rows.more("placeholder", posting.placeholders.len(), MANY);
    for section in posting.sections.iter().take(MANY) {
        let text = inspected.document.text(section.heading).to_owned();
        rows.row("section", section.kind.as_str(), text, inspected.document.position(section.heading_span.start()));
    }
    rows.more("section", posting.sections.len(), MANY);
    rows.print()
}

struct Rows<'a> {
    inspected: &'a Inspected<'a>,
    /// Name, state or kind, value, place.
    rows: Vec<[String; 4]>,
}

impl Rows<'_> {
    fn slot<T>(&mut self, name: &str, slot: &Slot<T>, value: impl Fn(&T) -> String) {
        if slot.evidence.is_empty() {
            self.rows.push([name.to_owned(), slot.state.as_str().to_owned(), String::new(), String::new()]);
            return;
        }
        for evidence in slot.evidence.iter().take(SOME) {
            let state = match slot.state {
                State::Absent => State::Absent.as_str().to_owned(),
                state => format!("{}, by {}", state.as_str(), evidence.origin.as_str()),
            };
            self.row(name, &state, value(&evidence.value), self.place(evidence));
        }
        self.more(name, slot.evidence.len(), SOME);
    }

    /// Says how many of `count` values are not shown.
    fn more(&mut self, name: &str, count: usize, shown: usize) {
        if count > shown {
            let more = format!("and {} more", count - shown);
            self.rows.push([name.to_owned(), String::new(), more, String::new()]);
        }
    }

    fn place<T>(&self, evidence: &Evidence<T>) -> jdlint_core::Position {
        self.inspected.document.position(evidence.span.start())
    }

    fn row(&mut self, name: &str, state: &str, value: String, place: jdlint_core::Position) {
        let place = format!("{}:{}", place.line + 1, place.character + 1);
        self.rows.push([name.to_owned(), state.to_owned(), value, place]);
    }

    fn print(&self) -> String {
        let width = |column: usize| self.rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
        let (names, states, places) = (width(0), width(1), width(3));
        let columns = if terminal::is_terminal() { usize::from(terminal::width()) } else { usize::MAX };
        let mut out = format!("{}\n", escape(self.inspected.path));
        for [name, state, value, place] in &self.rows {
            let room = columns.saturating_sub(names + states + places + 8).clamp(LEAST, MAX);
            let line = format!("  {name:names$}  {state:states$}  {place:>places$}  {}", short(value, room));
            let _ = writeln!(out, "{}", line.trim_end());
        }
        out
    }
}

/// `value` on one line, cut where it is long.
fn short(value: &str, most: usize) -> String {
    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut cut: String = line.chars().take(most).collect();
    if cut.len() < line.len() {
        cut.pop();
        cut.push('…');
    }
    escape(&cut).into_owned()
}

fn salary(salary: &Salary) -> String {
    let figure = |value: f64| if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.2}") };
    let words = match (salary.min, salary.max) {
        (Some(min), Some(max)) if min.total_cmp(&max).is_eq() => figure(min),
        (Some(min), Some(max)) => format!("{} to {}", figure(min), figure(max)),
        (Some(min), None) => format!("from {}", figure(min)),
        (None, Some(max)) => format!("up to {}", figure(max)),
        (None, None) => return salary.text.clone(),
    };
    let currency = salary.currency.as_deref().unwrap_or("(no currency)");
    let period = salary.period.map_or("(no period)", |period| period.as_str());
    format!("{words} {currency} / {period}")
}

fn experience(experience: &Experience) -> String {
    let years = match (experience.min, experience.max) {
        (Some(min), Some(max)) if min == max => format!("{min} years"),
        (Some(min), Some(max)) => format!("{min} to {max} years"),
        (Some(min), None) => format!("{min} years or more"),
        (None, Some(max)) => format!("up to {max} years"),
        (None, None) => "years".to_owned(),
    };
    let wish = if experience.is_required { "" } else { ", wished for" };
    let level = experience.level.as_ref().map_or_else(String::new, |level| format!(", {level}"));
    format!("{years} of {}{wish}{level}", experience.of.words())
}
