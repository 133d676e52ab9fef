//! The entries of the table in words: the rules and `jdlint laws` say the same.

use super::{Asked, Confidence, Counted, Duty, Law, OpenEnds, RemoteReach, Statement, StatementKind, Status, Told};
use jiff::civil::Date;
use std::fmt::Write as _;

impl Duty {
    /// The place with its code: "Colorado (US-CO)"; a city's with its state's.
    pub fn title(&self) -> String {
        if self.is_local() {
            format!("{} (in {})", self.name, self.place)
        } else {
            format!("{} ({})", self.name, self.place)
        }
    }
}

impl Law {
    /// How it stands on `day`: "in force since 2021-01-01, changed 2024-01-01".
    pub fn state_on(&self, day: Date) -> String {
        let mut words = match self.status {
            Status::None => return format!("no such law was found (looked up to {})", self.duty.checked),
            Status::TranspositionPending => {
                return format!("the directive was not national law when last seen ({})", self.duty.checked);
            }
            Status::NotInForce => return format!("passed, not in force when last seen ({})", self.duty.checked),
            Status::Directive => format!("directive, to be national law by {}", date(self.duty.since)),
            _ if self.duty.until.is_some_and(|until| until <= day) => {
                return format!("held from {} to the day before {}", date(self.duty.since), date(self.duty.until));
            }
            _ if self.duty.since.is_some_and(|since| since > day) => {
                format!("not yet in force: begins {}", date(self.duty.since))
            }
            Status::PartlyInForce => format!("partly in force since {}", date(self.duty.since)),
            _ => format!("in force since {}", date(self.duty.since)),
        };
        if let Some(amended) = self.amended {
            let _ = write!(words, ", changed {amended}");
        }
        if let Some(until) = self.duty.until {
            let _ = write!(words, ", until the day before {until}");
        }
        if let Some(enforced) = self.enforced_from {
            let _ = write!(words, ", enforced from {enforced}");
        }
        words
    }

    /// Which employers it covers: "employers with 15 or more employees, at least one of them in California".
    pub fn covers(&self) -> String {
        let name = self.duty.name;
        let Some(least) = self.duty.employers_from else { return "no floor of employees was seen".to_owned() };
        match (self.counted, least) {
            (Counted::InPlace, 1) => format!("every employer with an employee in {name}"),
            (_, 0 | 1) => "every employer".to_owned(),
            (Counted::InPlace, _) => format!("employers with {least} or more employees in {name}"),
            (Counted::Anywhere, _) => format!("employers with {least} or more employees anywhere"),
            (Counted::AnywhereWithOneInPlace, _) => {
                format!("employers with {least} or more employees, at least one of them in {name}")
            }
            (Counted::Unclear, _) => format!("employers with {least} or more employees"),
        }
    }

    /// What must stand in the posting, one thing each; empty where nothing must.
    pub fn asks(&self) -> Vec<String> {
        if self.told != Told::Posting {
            return Vec::new();
        }
        let mut asks = vec![self.asks_pay_in_full()];
        for (asked, what) in [(self.benefits, "benefits"), (self.other_pay, "other pay (bonus, commission, equity)")] {
            if asked == Asked::Required {
                asks.push(format!("{what}, in general terms"));
            }
        }
        if self.deadline == Asked::Required {
            let since = self.deadline_since.map_or_else(String::new, |since| format!(" (since {since})"));
            asks.push(format!("the last day to apply, or that applications are taken on an ongoing basis{since}"));
        }
        asks
    }

    /// What it asks for of pay, without caps and limits.
    pub const fn pay_words(&self) -> &'static str {
        match (self.both_ends, self.fixed_amount_ok) {
            (Some(true), Some(true)) => "a minimum and a maximum of pay, or one fixed amount,",
            (Some(true), _) => "a minimum and a maximum of pay",
            (_, Some(true)) => "pay, as an amount or a range,",
            _ => "pay",
        }
    }

    fn asks_pay_in_full(&self) -> String {
        let mut words = self.pay_words().trim_end_matches(',').to_owned();
        if let Some(cap) = self.spread_cap {
            let _ = write!(words, ", at most {} {cap} a year apart ({})", self.currency, self.spread_status);
        }
        if let Some(percent) = self.spread_percent {
            let _ = write!(words, ", at most {percent}% of the minimum apart ({})", self.spread_status);
        }
        if self.commission_ok == Some(true) {
            words.push_str("; by commission alone: a sentence that says so");
        }
        if let Some(above) = self.exempt_above {
            let _ = write!(words, "; not above {} {above} a year", self.currency);
        }
        words
    }

    /// When pay must reach people, where that is not in the posting.
    pub fn told_elsewhere(&self) -> Option<&'static str> {
        Some(match self.told {
            Told::Posting => return None,
            Told::BeforeInterview => "pay before the interview, in the posting or otherwise",
            Told::BeforeHire => "pay before the contract",
            Told::AfterInterview => "pay after an interview",
            Told::OnRequest => "pay on request",
            Told::Nothing => "nothing about pay",
        })
    }
}

impl Statement {
    /// How it stands on `day`.
    pub fn state_on(&self, day: Date) -> String {
        match self.duty.since {
            Some(since) if since > day => format!("not yet in force: begins {since}"),
            Some(since) => format!("in force since {since}"),
            None => format!("in force; first day not seen (looked up to {})", self.duty.checked),
        }
    }

    /// Which employers it covers.
    pub fn covers(&self) -> String {
        match self.duty.employers_from {
            Some(least) if least > 1 => format!("employers with {least} or more employees"),
            Some(_) => "every employer".to_owned(),
            None => "no floor of employees was seen".to_owned(),
        }
    }
}

fn date(day: Option<Date>) -> String {
    day.map_or_else(|| "a day that was not seen".to_owned(), |day| day.to_string())
}

impl OpenEnds {
    /// What becomes of pay with one end; empty where the question does not arise.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Barred => "not enough, in the words of the law or its agency",
            Self::Implied => "not named; a range, or both ends, are asked for",
            Self::Unstated => "nothing was found on it",
            Self::NotBarred => "enough",
            Self::None => "",
        }
    }
}

impl RemoteReach {
    /// Which remote work counts, to follow "remote work counts where …".
    pub const fn words(self) -> &'static str {
        match self {
            Self::PerformableHere => "it could be done there",
            Self::PerformedOrReportsHere => "it is done there or reports to somebody there",
            Self::PerformedHere => "it is done there",
            Self::InStateEmployer => "the employer or its office is there",
            Self::StandardWorkLocation => "its usual place is there",
            Self::Unclear => "",
        }
    }
}

impl Confidence {
    /// Its name in the data.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Memory => "memory",
            Self::OneSource => "one-source",
            Self::TwoSources => "two-sources",
            Self::Primary => "primary",
        }
    }

    /// What it means.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Memory => "no page was seen",
            Self::OneSource => "one page of a law firm, a tracker or the press",
            Self::TwoSources => "two independent pages agree",
            Self::Primary => "the statute, a rule or an official page was seen",
        }
    }
}

impl StatementKind {
    /// What the statement is about.
    pub const fn words(self) -> &'static str {
        match self {
            Self::AiUse => "tools that decide by themselves",
            Self::Vacancy => "whether there is a vacancy",
            Self::Accommodation => "accommodation for applicants with disabilities",
            Self::Deadline => "the last day to apply",
            Self::EeoContractor => "equal opportunity at federal contractors",
            Self::FairChance => "people with arrest or conviction records",
            Self::Date => "the date of the posting",
            Self::Language => "the language of the posting",
            Self::GenderTag => "gender in titles",
            Self::GenderNeutral => "gender-neutral postings",
            Self::CanadianExperience => "Canadian experience",
            Self::Truth => "true postings",
            Self::OccupationalRequirement => "jobs limited to some people",
            Self::AdLimits => "limits by sex, age or language",
            Self::RecruitmentConditions => "working conditions",
            Self::PayFloor => "pay under the minimum",
        }
    }
}
