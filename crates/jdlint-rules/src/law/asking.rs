//! Which laws ask a posting for something, and how sure that is.

use super::query::LawQuery;
use super::reached::{HasDuty, Reached, Row, Size};
use super::scope::How;
use crate::RuleContext;
use jdlint_core::Posting;
use jdlint_core::diagnostic::Level;
use jdlint_facts::law::{Asked, Confidence, Duty, Law, OpenEnds, Point, StatementKind, Told};
use jiff::ToSpan as _;
use jiff::civil::Date;

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

/// What the rule that runs asks.
fn query<'a>(cx: &RuleContext<'a>) -> LawQuery<'a> {
    LawQuery { as_of: cx.as_of, company: cx.company, language: cx.language, scan: cx.scan }
}

/// The laws that ask `posting` for `item`, the surest first. None where people can no longer apply, and none for the
/// work of volunteers.
pub(crate) fn asking(cx: &RuleContext<'_>, posting: &Posting, item: Item) -> Vec<Asking> {
    let reached = cx.law.get(query(cx), posting);
    if reached.is_out { Vec::new() } else { reaching(query(cx), reached, item) }
}

/// Whether a law that reaches `posting` asks for `item`, also where people can no longer apply.
pub(crate) fn is_asked(cx: &RuleContext<'_>, posting: &Posting, item: Item) -> bool {
    !reaching(query(cx), cx.law.get(query(cx), posting), item).is_empty()
}

fn reaching(query: LawQuery<'_>, reached: &Reached, item: Item) -> Vec<Asking> {
    let mut found = Vec::new();
    for row in &reached.laws {
        let law = row.of;
        if law.is_for_postings() && asks(law, item) {
            let since = if item == Item::Deadline { law.deadline_since.or(law.duty.since) } else { law.duty.since };
            let late = law.enforced_from.is_some_and(|from| from > query.as_of);
            found.extend(grade(query, reached, row, Some(law), since, point(item), late));
        }
    }
    sort(&mut found);
    found
}

/// The laws that ask `posting` for a statement of `kind`, the surest first.
pub(crate) fn asking_statement(cx: &RuleContext<'_>, posting: &Posting, kind: StatementKind) -> Vec<Asking> {
    let query = query(cx);
    let reached = cx.law.get(query, posting);
    if reached.is_out {
        return Vec::new();
    }
    let of_kind = reached.statements.iter().filter(|row| row.of.kind == kind && row.of.in_posting);
    let mut found: Vec<Asking> =
        of_kind.filter_map(|row| grade(query, reached, row, None, row.of.duty.since, Point::AiUse, false)).collect();
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
    let found = graded(query, posting);
    found.iter().filter_map(|one| one.law.map(|law| ReachedLaw { law, how: one.how })).collect()
}

/// The same, graded.
pub(super) fn graded(query: LawQuery<'_>, posting: &Posting) -> Vec<Asking> {
    let reached = Reached::of(query, posting);
    let mut found = Vec::new();
    for row in &reached.laws {
        found.extend(grade(query, &reached, row, Some(row.of), row.of.duty.since, Point::Pay, false));
    }
    sort(&mut found);
    found
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

/// How loud the duty of `row` may be; `None` where it is not in force, nor soon. The ladder of levels is here and nowhere
/// else.
fn grade<T: HasDuty>(
    query: LawQuery<'_>,
    reached: &Reached,
    row: &Row<T>,
    law: Option<&'static Law>,
    since: Option<Date>,
    point: Point,
    late: bool,
) -> Option<Asking> {
    let (duty, how, size) = (row.of.duty(), row.how, row.size);
    let soon = query.as_of.checked_add(12.months()).unwrap_or(Date::MAX);
    if duty.until.is_some_and(|until| until <= query.as_of) || since.is_some_and(|since| since > soon) {
        return None;
    }
    let holds = since.is_none_or(|since| since <= query.as_of);
    let verified = duty.confidence >= Confidence::TwoSources;
    // The points that an error would rest on: what is asked for, which remote work counts, where employees are counted.
    let doubtful = duty.doubts(point)
        || reached.is_remote && duty.doubts(Point::Reach)
        || how == How::Stated && !reached.is_sure
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
