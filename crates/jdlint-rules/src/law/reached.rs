//! The laws whose places a posting reaches: worked out once for a posting, and shared by all rules about law.

use super::query::LawQuery;
use super::scope::{How, Scope};
use crate::dates::last_day;
use jdlint_core::posting::{EmploymentType, Posting};
use jdlint_facts::law::{Duty, Law, Statement, laws, laws_in, statements, statements_in};
use std::cell::OnceCell;

/// What a row of the tables has in common.
pub(super) trait HasDuty: Copy {
    /// Its duty.
    fn duty(self) -> &'static Duty;
}

impl HasDuty for &'static Law {
    fn duty(self) -> &'static Duty {
        &self.duty
    }
}

impl HasDuty for &'static Statement {
    fn duty(self) -> &'static Duty {
        &self.duty
    }
}

/// Whether the employer has as many employees as a law asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Size {
    /// The law covers every employer.
    NoFloor,
    /// It has.
    Above,
    /// The config does not say, or no floor was seen.
    Unknown,
    /// It has not.
    Below,
}

/// A row whose place is reached.
#[derive(Clone, Copy, Debug)]
pub(super) struct Row<T> {
    /// The row.
    pub(super) of: T,
    /// How the posting reaches its place.
    pub(super) how: How,
    /// Whether the employer is large enough.
    pub(super) size: Size,
}

/// The rows that a posting reaches.
#[derive(Debug)]
pub(super) struct Reached {
    /// Laws about pay.
    pub(super) laws: Vec<Row<&'static Law>>,
    /// Statements.
    pub(super) statements: Vec<Row<&'static Statement>>,
    /// Whether the work is remote.
    pub(super) is_remote: bool,
    /// Whether the posting states its places in so many words, so that an error may rest on them.
    pub(super) is_sure: bool,
    /// Whether the law asks nothing of the posting: people can no longer apply, or volunteers are sought.
    pub(super) is_out: bool,
}

impl Reached {
    /// The rows that `posting` reaches.
    pub(super) fn of(query: LawQuery<'_>, posting: &Posting) -> Self {
        let scope = Scope::of(query, posting);
        let (laws, statements) = match scope.countries() {
            Some(countries) => (
                rows(query, &scope, countries.iter().flat_map(|code| laws_in(code))),
                rows(query, &scope, countries.iter().flat_map(|code| statements_in(code))),
            ),
            None => (rows(query, &scope, laws().iter()), rows(query, &scope, statements().iter())),
        };
        Self { laws, statements, is_remote: scope.is_remote(), is_sure: scope.sure, is_out: is_out(query, posting) }
    }
}

/// The rows of a posting, worked out when the first rule asks for them.
#[derive(Debug, Default)]
pub struct LawCache(OnceCell<Reached>);

impl LawCache {
    pub(super) fn get(&self, query: LawQuery<'_>, posting: &Posting) -> &Reached {
        self.0.get_or_init(|| Reached::of(query, posting))
    }
}

fn rows<T: HasDuty>(query: LawQuery<'_>, scope: &Scope<'_>, all: impl Iterator<Item = T>) -> Vec<Row<T>> {
    all.filter_map(|of| {
        let duty = of.duty();
        let how = scope.how(duty)?;
        let size = size_for(query, duty);
        (size != Size::Below && !query.leaves_out(duty)).then_some(Row { of, how, size })
    })
    .collect()
}

fn size_for(query: LawQuery<'_>, duty: &Duty) -> Size {
    match (duty.employers_from, query.company.employees) {
        (Some(0 | 1), _) => Size::NoFloor,
        (Some(least), Some(employees)) if employees < least => Size::Below,
        (Some(_), Some(_)) => Size::Above,
        (None, _) | (_, None) => Size::Unknown,
    }
}

fn is_out(query: LawQuery<'_>, posting: &Posting) -> bool {
    posting.employment_type.evidence.iter().any(|kind| kind.value == EmploymentType::Volunteer)
        || last_day(posting).is_some_and(|(date, _)| date < query.as_of)
}
