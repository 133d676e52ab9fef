//! What the labels say beside what was read, file by file.

use super::load::Judged;
use super::manifest::WorkplaceLabel;
use super::states;
use clap::ValueEnum;
use jdlint_core::posting::{Salary, Slot};
use jdlint_core::{CleanRange, Posting};

/// What is compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum Kind {
    /// Whether pay is stated with figures.
    Pay,
    /// The figures, where both have some; a label may be the same pay for a year.
    Figures,
    /// The currency, where both have one.
    Currency,
    /// What the figures are paid for, where both say so.
    Period,
    /// On site, hybrid or remote.
    Workplace,
    /// The title of the job; one may hold the other.
    Title,
    /// The employer; one name may hold the other.
    Employer,
    /// The state of the United States.
    State,
}

impl Kind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Pay => "pay",
            Self::Figures => "figures",
            Self::Currency => "currency",
            Self::Period => "period",
            Self::Workplace => "workplace",
            Self::Title => "title",
            Self::Employer => "employer",
            Self::State => "state",
        }
    }
}

/// How label and reading stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Both say the same.
    Same,
    /// Both say that there is nothing.
    BothNone,
    /// The label has it, the reading does not.
    Missed,
    /// The reading has it, the label does not.
    Extra,
    /// They say different things.
    Different,
}

/// A comparison in one file.
#[derive(Clone, Debug)]
pub(super) struct Comparison {
    pub(super) outcome: Outcome,
    pub(super) label: String,
    pub(super) read: String,
    /// The words that it was read from.
    pub(super) words: String,
}

/// Compares `kind` in `file`; `None` where it has no label of that kind, or figures are to be compared and one has none.
pub(super) fn compare(kind: Kind, file: &Judged) -> Option<Comparison> {
    let posting = &file.linted.extracted.posting;
    match kind {
        Kind::Pay => pay(file, posting),
        Kind::Figures | Kind::Currency | Kind::Period => detail(kind, file, posting),
        Kind::Workplace => workplace(file, posting),
        Kind::Title => Some(text(file, file.row.title()?, &posting.title)),
        Kind::Employer => Some(text(file, file.row.employer()?, &posting.company)),
        Kind::State => state(file, posting),
    }
}

/// The best evidence with figures.
fn salary(posting: &Posting) -> Option<(&Salary, CleanRange)> {
    if !posting.salary.is_stated() {
        return None;
    }
    let best = posting.salary.evidence.iter().find(|evidence| evidence.value.has_figures())?;
    Some((&best.value, best.text))
}

fn shown(salary: Option<&Salary>, state: &str) -> String {
    let figure = |figure: Option<f64>| figure.map_or("?".to_owned(), |figure| figure.to_string());
    salary.map_or_else(
        || state.to_owned(),
        |salary| {
            let currency = salary.currency.as_deref().unwrap_or("?");
            let period = salary.period.map_or("?", jdlint_core::posting::Period::as_str);
            format!("{} to {} {currency} a {period}", figure(salary.min), figure(salary.max))
        },
    )
}

fn pay(file: &Judged, posting: &Posting) -> Option<Comparison> {
    let label = file.row.pay()?;
    let read = salary(posting);
    let outcome = presence(label.has_figures(), read.is_some());
    let range = read.map(|(_, range)| range).or_else(|| posting.salary.best().map(|evidence| evidence.text));
    let read = shown(read.map(|(salary, _)| salary), posting.salary.state.as_str());
    Some(Comparison { outcome, label: format!("{:?} to {:?}", label.min, label.max), read, words: words(file, range) })
}

fn detail(kind: Kind, file: &Judged, posting: &Posting) -> Option<Comparison> {
    let label = file.row.pay().filter(super::manifest::PayLabel::has_figures)?;
    let (salary, range) = salary(posting)?;
    let (same, label) = match kind {
        Kind::Figures => {
            let same = factors(salary)
                .iter()
                .any(|factor| close(label.min, salary.min, *factor) && close(label.max, salary.max, *factor));
            (same, format!("{:?} to {:?}", label.min, label.max))
        }
        Kind::Currency => (label.currency == Some(salary.currency.clone()?), label.currency?),
        _ => (label.period? == salary.period?, label.period?.as_str().to_owned()),
    };
    let outcome = if same { Outcome::Same } else { Outcome::Different };
    Some(Comparison { outcome, label, read: shown(Some(salary), ""), words: words(file, Some(range)) })
}

/// What the figures may be multiplied with: some sources label the pay of a year whatever the posting says.
fn factors(salary: &Salary) -> &'static [f64] {
    match salary.period.map(jdlint_core::posting::Period::as_str) {
        Some("year") => &[1.0],
        Some("month") => &[1.0, 12.0],
        Some("two_weeks") => &[1.0, 26.0],
        Some("week") => &[1.0, 52.0],
        Some("day") => &[1.0, 260.0],
        Some("hour") => &[1.0, 2080.0],
        _ => &[1.0, 12.0, 24.0, 26.0, 52.0, 260.0, 2080.0],
    }
}

/// Whether a figure is the labelled one, but for rounding; a label without a figure says nothing.
fn close(label: Option<f64>, read: Option<f64>, factor: f64) -> bool {
    match label.filter(|figure| *figure > 0.0) {
        Some(label) => read.is_some_and(|read| (read * factor - label).abs() < 0.5 + label * 1e-6),
        None => true,
    }
}

fn workplace(file: &Judged, posting: &Posting) -> Option<Comparison> {
    let label = match file.row.workplace()? {
        WorkplaceLabel::Stated(workplace) => Some(workplace),
        WorkplaceLabel::NotStated => None,
    };
    let best = posting.workplace.best().filter(|_| posting.workplace.is_stated());
    let read = best.map(|evidence| evidence.value.workplace);
    let outcome = match (label, read) {
        (Some(label), Some(read)) if label != read => Outcome::Different,
        _ => presence(label.is_some(), read.is_some()),
    };
    let name = |workplace: Option<jdlint_core::posting::Workplace>| {
        workplace.map_or("not stated", jdlint_core::posting::Workplace::as_str).to_owned()
    };
    let words = words(file, best.map(|evidence| evidence.text));
    Some(Comparison { outcome, label: name(label), read: name(read), words })
}

fn text(file: &Judged, label: &str, slot: &Slot<String>) -> Comparison {
    let read = slot.value().map_or("", String::as_str);
    let (folded, other) = (fold(label), fold(read));
    let outcome = if other.is_empty() {
        Outcome::Missed
    } else if folded.contains(&other) || other.contains(&folded) {
        Outcome::Same
    } else {
        Outcome::Different
    };
    let words = words(file, slot.best().map(|evidence| evidence.text));
    Comparison { outcome, label: label.to_owned(), read: read.to_owned(), words }
}

fn state(file: &Judged, posting: &Posting) -> Option<Comparison> {
    let label = file.row.state()?;
    let code = states::code(label)?;
    let read: Vec<&str> =
        posting.locations.evidence.iter().filter_map(|evidence| evidence.value.subdivision.as_deref()).collect();
    let outcome = if read.is_empty() {
        Outcome::Missed
    } else if read.iter().any(|read| *read == format!("US-{code}")) {
        Outcome::Same
    } else {
        Outcome::Different
    };
    let words = words(file, posting.locations.best().map(|evidence| evidence.text));
    Some(Comparison { outcome, label: label.to_owned(), read: read.join(", "), words })
}

fn presence(label: bool, read: bool) -> Outcome {
    match (label, read) {
        (true, true) => Outcome::Same,
        (false, false) => Outcome::BothNone,
        (true, false) => Outcome::Missed,
        (false, true) => Outcome::Extra,
    }
}

/// Letters and digits in lower case.
fn fold(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The words of `range` on one line, shortened.
fn words(file: &Judged, range: Option<CleanRange>) -> String {
    let text = range.map_or("", |range| file.linted.document.text(range));
    text.replace('\n', " ⏎ ").chars().take(160).collect()
}
