//! Which laws ask a posting for something, and how sure that is.

use super::scope::{How, Scope};
use crate::dates::last_day;
use crate::{CompanyFacts, RuleContext};
use jdlint_core::diagnostic::Level;
use jdlint_core::posting::{EmploymentType, Posting};
use jdlint_facts::law::{
    Asked, Confidence, Duty, Law, OpenEnds, Point, Statement, StatementKind, Told, laws, laws_of, statements,
    statements_of,
};
use jdlint_facts::{Language, Scan, Tag};
use jiff::ToSpan as _;
use jiff::civil::Date;

/// Who asks about the law, when, and in which language the posting is written.
#[derive(Clone, Copy, Debug)]
pub struct LawQuery<'a> {
    /// The day that is asked about.
    pub as_of: Date,
    /// What the team says about itself.
    pub company: &'a CompanyFacts,
    /// The language of the posting.
    pub language: Language,
    /// The words of the posting and the phrases among them.
    pub scan: &'a Scan,
}

impl<'a> LawQuery<'a> {
    fn of(cx: &RuleContext<'a>) -> Self {
        Self { as_of: cx.as_of, company: cx.company, language: cx.language, scan: cx.scan }
    }

    /// Whether the posting begins with the name of a public employer of the kind `key`.
    fn is_of(self, key: &str) -> bool {
        const LEAD_WORDS: u32 = 25;
        self.scan.tagged(Tag::PublicEmployer).any(|hit| hit.first_word < LEAD_WORDS && hit.entry.key == key)
    }

    /// Whether the law leaves the employer out: the federal government is not under the law of a state, nor the District
    /// of Columbia under its own.
    fn leaves_out(self, duty: &Duty) -> bool {
        duty.country() == "US" && self.is_of("federal") || duty.place == "US-DC" && self.is_of("district")
    }
}

/// What a law can ask of a posting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Item {
    /// Pay.
    Pay,
    /// Both ends of a range, in words of the law or its agency.
    BothEnds,
    /// Pay in the posting itself rather than behind a link.
    PayItself,
    /// A range that is no wider than a cap.
    Width,
    /// Benefits.
    Benefits,
    /// Bonus, commission, equity.
    OtherPay,
    /// The last day to apply.
    Deadline,
}

/// A law that asks a posting for something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asking {
    /// What it has in common with other duties.
    pub(crate) duty: &'static Duty,
    /// The law, where it is one about pay.
    pub(crate) law: Option<&'static Law>,
    /// From when on it asks.
    pub(crate) since: Option<Date>,
    /// The point of its entry that this rests on.
    pub(crate) point: Point,
    /// How the posting reaches its place.
    pub(crate) how: How,
    /// Whether the employer is large enough.
    pub(crate) size: Size,
    /// Whether it asks on the day that is asked about, or only within the year after it.
    pub(crate) holds: bool,
    /// How loud it may be.
    pub(crate) level: Level,
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

/// The laws that ask `posting` for `item`, the surest first. None where people can no longer apply, and none for the
/// work of volunteers.
pub(crate) fn asking(cx: &RuleContext<'_>, posting: &Posting, item: Item) -> Vec<Asking> {
    let query = LawQuery::of(cx);
    if is_out(query, posting) { Vec::new() } else { reaching(query, posting, item) }
}

/// Whether a law that reaches `posting` asks for `item`, also where people can no longer apply.
pub(crate) fn is_asked(cx: &RuleContext<'_>, posting: &Posting, item: Item) -> bool {
    !reaching(LawQuery::of(cx), posting, item).is_empty()
}

fn reaching(query: LawQuery<'_>, posting: &Posting, item: Item) -> Vec<Asking> {
    let scope = Scope::of(query, posting);
    let mut found = Vec::new();
    for_each_law(&scope, &mut |law| {
        if law.is_for_postings() && asks(law, item) {
            let since = if item == Item::Deadline { law.deadline_since.or(law.duty.since) } else { law.duty.since };
            let late = law.enforced_from.is_some_and(|from| from > query.as_of);
            found.extend(grade(query, &scope, &law.duty, Some(law), since, point(item), late));
        }
    });
    sort(&mut found);
    found
}

/// The laws that ask `posting` for a statement of `kind`, the surest first.
pub(crate) fn asking_statement(cx: &RuleContext<'_>, posting: &Posting, kind: StatementKind) -> Vec<Asking> {
    let query = LawQuery::of(cx);
    if is_out(query, posting) {
        return Vec::new();
    }
    let scope = Scope::of(query, posting);
    let asks = |statement: &&'static Statement| statement.kind == kind && statement.in_posting;
    let graded = |statement: &'static Statement| {
        grade(query, &scope, &statement.duty, None, statement.duty.since, Point::AiUse, false)
    };
    let mut found: Vec<Asking> = if scope.is_stated_only() {
        stated_codes(&scope).flat_map(statements_of).filter(asks).filter_map(graded).collect()
    } else {
        statements().iter().filter(asks).filter_map(graded).collect()
    };
    sort(&mut found);
    found
}

/// A law whose place a posting reaches, for lists.
#[derive(Clone, Copy, Debug)]
pub struct ReachedLaw {
    /// The law.
    pub law: &'static Law,
    /// How the posting reaches its place.
    pub how: How,
}

/// Every law about pay whose place `posting` reaches, whether it asks for something in postings or not.
pub fn reached_laws(query: LawQuery<'_>, posting: &Posting) -> Vec<ReachedLaw> {
    let found = reached(query, posting);
    found.iter().filter_map(|one| one.law.map(|law| ReachedLaw { law, how: one.how })).collect()
}

/// The same, graded.
pub(super) fn reached(query: LawQuery<'_>, posting: &Posting) -> Vec<Asking> {
    let scope = Scope::of(query, posting);
    let mut found = Vec::new();
    for_each_law(&scope, &mut |law| {
        found.extend(grade(query, &scope, &law.duty, Some(law), law.duty.since, Point::Pay, false));
    });
    sort(&mut found);
    found
}

/// Whether the law asks nothing of the posting: people can no longer apply, or volunteers are sought.
fn is_out(query: LawQuery<'_>, posting: &Posting) -> bool {
    posting.employment_type.evidence.iter().any(|kind| kind.value == EmploymentType::Volunteer)
        || last_day(posting).is_some_and(|(date, _)| date < query.as_of)
}

fn for_each_law(scope: &Scope<'_>, visit: &mut dyn FnMut(&'static Law)) {
    if scope.is_stated_only() {
        stated_codes(scope).flat_map(laws_of).for_each(visit);
    } else {
        laws().iter().for_each(visit);
    }
}

/// The parts and countries that the posting states, each once.
fn stated_codes<'s>(scope: &'s Scope<'_>) -> impl Iterator<Item = &'s str> {
    let mut codes: Vec<&str> = scope
        .stated
        .iter()
        .flat_map(|place| place.subdivision.iter().chain(&place.country))
        .map(String::as_str)
        .collect();
    codes.sort_unstable();
    codes.dedup();
    codes.into_iter()
}

fn sort(found: &mut [Asking]) {
    found.sort_by_key(|asking| (std::cmp::Reverse(asking.level), asking.how, asking.size, asking.duty.name));
}

fn asks(law: &Law, item: Item) -> bool {
    match item {
        Item::Pay => law.told == Told::Posting,
        Item::BothEnds => law.open_ends == OpenEnds::Barred,
        Item::PayItself => law.link_ok == Some(false),
        Item::Width => law.spread_cap.is_some() && law.spread_status == "in-force",
        Item::Benefits => law.benefits == Asked::Required,
        Item::OtherPay => law.other_pay == Asked::Required,
        Item::Deadline => law.deadline == Asked::Required,
    }
}

/// The point of an entry that `item` rests on.
fn point(item: Item) -> Point {
    match item {
        Item::PayItself => Point::Link,
        _ => Point::Pay,
    }
}

/// How loud the duty may be for a posting in `scope`; `None` where it does not reach it. The ladder of levels is here and
/// nowhere else.
fn grade(
    query: LawQuery<'_>,
    scope: &Scope<'_>,
    duty: &'static Duty,
    law: Option<&'static Law>,
    since: Option<Date>,
    point: Point,
    late: bool,
) -> Option<Asking> {
    let soon = query.as_of.checked_add(12.months()).unwrap_or(Date::MAX);
    if duty.until.is_some_and(|until| until <= query.as_of) || since.is_some_and(|since| since > soon) {
        return None;
    }
    if query.leaves_out(duty) {
        return None;
    }
    let size = size_for(query, duty);
    let how = scope.how(duty).filter(|_| size != Size::Below)?;
    let holds = since.is_none_or(|since| since <= query.as_of);
    let verified = duty.confidence >= Confidence::TwoSources;
    // The points that an error would rest on: what is asked for, which remote work counts, where employees are counted.
    let doubtful = duty.doubts(point)
        || scope.is_remote() && duty.doubts(Point::Reach)
        || how == How::Stated && !scope.sure
        || size == Size::Above && duty.doubts(Point::Employers);
    let level = if matches!(how, How::Unscoped | How::Unclear) || !verified || !holds {
        Level::Info
    } else if matches!(how, How::Stated | How::RemoteBacked) && size <= Size::Above && !doubtful && !late {
        Level::Error
    } else {
        Level::Warning
    };
    Some(Asking { duty, law, since, point, how, size, holds, level })
}

fn size_for(query: LawQuery<'_>, duty: &Duty) -> Size {
    match (duty.employers_from, query.company.employees) {
        (Some(0 | 1), _) => Size::NoFloor,
        (Some(least), Some(employees)) if employees < least => Size::Below,
        (Some(_), Some(_)) => Size::Above,
        (None, _) | (_, None) => Size::Unknown,
    }
}
