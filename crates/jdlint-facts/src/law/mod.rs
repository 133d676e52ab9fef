//! What the law of a place asks postings to say: duties by place and day, with where they can be read.
//!
//! The tables are data (`data/law/pay.toml`, `data/law/statements.toml`) and sorted by place, so that a look-up is a
//! binary search. They are information, not legal advice.

mod history;
mod wages;
mod words;

pub use self::history::{HISTORY_SOURCES, HistoryBan, history_ban_at, history_bans};
pub use self::wages::{WAGE_SOURCES, Wage, wage_of, wages};
pub use crate::generated::law::DATA_AS_OF;
use crate::generated::law::{LAWS, STATEMENTS};
use jiff::civil::Date;

/// What a law about pay and a law about statements have in common.
#[derive(Clone, Copy, Debug)]
pub struct Duty {
    /// The entry's name, stable for ever.
    pub id: &'static str,
    /// The ISO 3166 code of the place; for a city or county, of the state around it.
    pub place: &'static str,
    /// The place as a sentence names it.
    pub name: &'static str,
    /// The names by which a city or county is known; empty where the whole of `place` is meant.
    pub localities: &'static [&'static str],
    /// The first day of the duty, where one is known.
    pub since: Option<Date>,
    /// The first day on which it no longer holds.
    pub until: Option<Date>,
    /// The day up to which pages were seen.
    pub checked: Date,
    /// The smallest number of employees that is covered; `None` where none was seen.
    pub employers_from: Option<u32>,
    /// Which remote work it reaches.
    pub remote: RemoteReach,
    /// What the field `remote` rests on, in words.
    pub remote_note: &'static str,
    /// What else there is to know.
    pub note: &'static str,
    /// The law as lawyers cite it.
    pub citation: &'static str,
    /// Where it can be read: addresses.
    pub sources: &'static [&'static str],
    /// How well it is borne out.
    pub confidence: Confidence,
    /// Points that no page bears out, and points on which pages differ.
    pub doubts: &'static [Doubt],
}

/// A law about pay in postings, or what was found of a place that has none.
#[derive(Clone, Copy, Debug)]
pub struct Law {
    /// What it has in common with other duties.
    pub duty: Duty,
    /// What kind of place it is: `state`, `city`, `country` and so on.
    pub area: &'static str,
    /// Whether it holds.
    pub status: Status,
    /// When it was last changed.
    pub amended: Option<Date>,
    /// From when on it is enforced, where that is later than it began.
    pub enforced_from: Option<Date>,
    /// Where the employees are counted.
    pub counted: Counted,
    /// When pay must reach people.
    pub told: Told,
    /// Whether a minimum and a maximum are asked for.
    pub both_ends: Option<bool>,
    /// Whether one fixed amount does.
    pub fixed_amount_ok: Option<bool>,
    /// Whether a link to where it stands does.
    pub link_ok: Option<bool>,
    /// Whether it is enough to say that the work is paid by commission.
    pub commission_ok: Option<bool>,
    /// What the law says of pay with one end.
    pub open_ends: OpenEnds,
    /// How far apart the ends of a range may be, a year.
    pub spread_cap: Option<u32>,
    /// How far apart they may be, in percent of the lower end.
    pub spread_percent: Option<u32>,
    /// Whether the cap on the width holds: `in-force` or `proposed`.
    pub spread_status: &'static str,
    /// Pay above this, a year, need not be stated.
    pub exempt_above: Option<u32>,
    /// The currency of the figures above.
    pub currency: &'static str,
    /// Whether other pay must be described.
    pub other_pay: Asked,
    /// Whether benefits must be described.
    pub benefits: Asked,
    /// Whether the last day to apply must be named.
    pub deadline: Asked,
    /// From when on it must.
    pub deadline_since: Option<Date>,
    /// What a bill would ask for.
    pub planned: &'static str,
    /// When a bill would begin.
    pub expected: &'static str,
    /// What a breach may cost.
    pub penalty: &'static str,
    /// How it can be mended in time.
    pub cure: &'static str,
}

/// A statement that a law asks for.
#[derive(Clone, Copy, Debug)]
pub struct Statement {
    /// What it has in common with other duties.
    pub duty: Duty,
    /// What it is about.
    pub kind: StatementKind,
    /// Whether the law names the posting as the place for it.
    pub in_posting: bool,
}

/// A point of an entry that is not borne out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doubt {
    /// What it is about.
    pub about: Point,
    /// Whether it rests on memory alone; otherwise pages differ or fall silent.
    pub from_memory: bool,
    /// The point, in words.
    pub text: &'static str,
}

/// What a doubt can be about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// That pay must stand in the posting.
    Pay,
    /// That one amount does.
    FixedAmount,
    /// That a link does.
    Link,
    /// Which remote work is covered.
    Reach,
    /// Which employers are covered.
    Employers,
    /// When it began.
    Since,
    /// What a breach costs.
    Penalty,
    /// How it is cited.
    Citation,
    /// A statement on automated tools.
    AiUse,
    /// Something that no rule asks about.
    Other,
}

/// How well an entry is borne out, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confidence {
    /// No page was seen.
    Memory,
    /// One secondary page.
    OneSource,
    /// Two independent secondary pages.
    TwoSources,
    /// The statute, rule or official page, in excerpt.
    Primary,
}

/// Whether a law holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// It does, from its first day on.
    InForce,
    /// It was enacted for a later day than the data's.
    EnactedFuture,
    /// Parts of it do.
    PartlyInForce,
    /// It binds through national law.
    Directive,
    /// National law under the directive is not there.
    TranspositionPending,
    /// Another law took its place.
    Superseded,
    /// It was passed and does not hold.
    NotInForce,
    /// No law was found.
    None,
}

/// When pay must reach people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// In the posting.
    Posting,
    /// Before the first interview.
    BeforeInterview,
    /// Before the contract.
    BeforeHire,
    /// Behind an interview.
    AfterInterview,
    /// When somebody asks.
    OnRequest,
    /// Never.
    Nothing,
}

/// What a law says of pay with one end ("$30 and up").
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenEnds {
    /// The law or its agency says in words that it does not do.
    Barred,
    /// A range, or both ends, are asked for.
    Implied,
    /// Nothing was found.
    Unstated,
    /// It does.
    NotBarred,
    /// The question does not arise.
    None,
}

/// Whether a law asks for a thing in postings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// It does.
    Required,
    /// It does not.
    NotRequired,
    /// It asks for it before the interview.
    BeforeInterview,
    /// It is not clear.
    Unclear,
    /// It asks for something of its own: see the note.
    Special,
}

/// Where the employees are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// In the place.
    InPlace,
    /// Anywhere.
    Anywhere,
    /// Anywhere, with at least one in the place.
    AnywhereWithOneInPlace,
    /// It is not clear.
    Unclear,
}

/// Which remote work a law reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RemoteReach {
    /// Work that could be done there.
    PerformableHere,
    /// Work that is done there or reports to somebody there.
    PerformedOrReportsHere,
    /// Work that is done there.
    PerformedHere,
    /// Work for an employer who is based there.
    InStateEmployer,
    /// Work whose usual place is there.
    StandardWorkLocation,
    /// It is not clear.
    Unclear,
}

/// What a statement is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each is named by its own words; the entries say what it asks for")]
pub enum StatementKind {
    AiUse,
    Vacancy,
    Accommodation,
    Deadline,
    EeoContractor,
    FairChance,
    Date,
    Language,
    GenderTag,
    GenderNeutral,
    CanadianExperience,
    Truth,
    OccupationalRequirement,
    AdLimits,
    RecruitmentConditions,
    PayFloor,
}

impl Duty {
    /// Whether it holds on `day`: its first day has come, and its last one has not passed.
    pub fn holds_on(&self, day: Date) -> bool {
        self.since.is_none_or(|since| since <= day) && self.until.is_none_or(|until| day < until)
    }

    /// Whether it is a city's or a county's.
    pub fn is_local(&self) -> bool {
        !self.localities.is_empty()
    }

    /// Whether a point of it rests on memory or is not settled.
    pub fn doubts(&self, point: Point) -> bool {
        self.doubts.iter().any(|doubt| doubt.about == point)
    }

    /// The country's ISO 3166-1 code.
    pub fn country(&self) -> &'static str {
        self.place.split('-').next().unwrap_or_default()
    }
}

impl Law {
    /// Whether it is, or will be, a duty to state pay in the posting itself.
    pub fn is_for_postings(&self) -> bool {
        let holds =
            matches!(self.status, Status::InForce | Status::EnactedFuture | Status::PartlyInForce | Status::Superseded);
        holds && self.told == Told::Posting
    }
}

/// All laws about pay, by place.
pub fn laws() -> &'static [Law] {
    LAWS
}

/// All statements, by place.
pub fn statements() -> &'static [Statement] {
    STATEMENTS
}

/// The laws of exactly the place `code` (`US-CO`), its cities and counties included.
pub fn laws_of(code: &str) -> &'static [Law] {
    equal(LAWS, |law| law.duty.place, code)
}

/// The laws of the country `code` and of all its parts.
pub fn laws_in(code: &str) -> &'static [Law] {
    within(LAWS, |law| law.duty.place, code)
}

/// The statements of the country or part `code` and of all its parts.
pub fn statements_in(code: &str) -> &'static [Statement] {
    within(STATEMENTS, |statement| statement.duty.place, code)
}

/// The statements of exactly the place `code`.
pub fn statements_of(code: &str) -> &'static [Statement] {
    equal(STATEMENTS, |statement| statement.duty.place, code)
}

/// Whether `place` is `code` or a part of it.
pub fn lies_in(place: &str, code: &str) -> bool {
    place == code || place.strip_prefix(code).is_some_and(|rest| rest.starts_with('-'))
}

/// Whether the data are older than half a year on `day`, so that somebody should look the laws up anew.
pub fn is_stale_on(day: Date) -> bool {
    const FRESH_DAYS: i32 = 180;
    DATA_AS_OF.until(day).is_ok_and(|span| span.get_days() > FRESH_DAYS)
}

fn equal<T>(rows: &'static [T], place: impl Fn(&T) -> &'static str, code: &str) -> &'static [T] {
    let first = rows.partition_point(|row| place(row) < code);
    let count = rows[first..].partition_point(|row| place(row) == code);
    &rows[first..first + count]
}

fn within<T>(rows: &'static [T], place: impl Fn(&T) -> &'static str, code: &str) -> &'static [T] {
    let first = rows.partition_point(|row| place(row) < code);
    let count = rows[first..].partition_point(|row| lies_in(place(row), code));
    &rows[first..first + count]
}
