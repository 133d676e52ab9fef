//! Places, workplace, employment type, company and application route.

use crate::text::CleanRange;
use jiff::civil::Date;

/// A place as the posting writes it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Location {
    /// The words, as the posting has them ("Berlin, Germany").
    pub text: String,
    /// The city, as far as the parts tell.
    pub city: Option<String>,
    /// The state, province or region, as written.
    pub region: Option<String>,
    /// The country as an ISO 3166-1 alpha-2 code, where the words name it beyond doubt.
    pub country: Option<String>,
    /// The subdivision as an ISO 3166-2 code (`US-CO`), where the words name it beyond doubt.
    pub subdivision: Option<String>,
}

/// Where the work is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Workplace {
    /// At the employer's place.
    OnSite,
    /// Partly at the employer's place, partly elsewhere.
    Hybrid,
    /// Elsewhere.
    Remote,
}

impl Workplace {
    /// The workplace's name as it is written in a posting's fields.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OnSite => "on_site",
            Self::Hybrid => "hybrid",
            Self::Remote => "remote",
        }
    }
}

/// What one place of the posting says of the workplace.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WorkplaceClaim {
    /// What it comes to.
    pub workplace: Workplace,
    /// Whether the words leave no room for another workplace ("fully remote", "100 % on site").
    pub exclusive: bool,
    /// Whether the posting says how much of the time is spent where ("two days a week", "every Tuesday").
    pub rhythm: bool,
}

/// The kind of employment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum EmploymentType {
    /// Full time.
    FullTime,
    /// Part time.
    PartTime,
    /// Without an end date.
    Permanent,
    /// By contract.
    Contract,
    /// For a fixed term.
    FixedTerm,
    /// Temporary.
    Temporary,
    /// Freelance.
    Freelance,
    /// An internship.
    Internship,
    /// An apprenticeship.
    Apprenticeship,
    /// For a season.
    Seasonal,
    /// Voluntary.
    Volunteer,
    /// By the day.
    PerDiem,
    /// Another kind.
    Other,
}

impl EmploymentType {
    /// The type's name as it is written in a posting's fields.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::FullTime => "full_time",
            Self::PartTime => "part_time",
            Self::Permanent => "permanent",
            Self::Contract => "contract",
            Self::FixedTerm => "fixed_term",
            Self::Temporary => "temporary",
            Self::Freelance => "freelance",
            Self::Internship => "internship",
            Self::Apprenticeship => "apprenticeship",
            Self::Seasonal => "seasonal",
            Self::Volunteer => "volunteer",
            Self::PerDiem => "per_diem",
            Self::Other => "other",
        }
    }
}

/// A date as the posting writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PostingDate {
    /// The day, where the words fix one.
    pub date: Option<Date>,
    /// How far the words fix a day.
    pub reading: DateReading,
    /// The words, as the posting has them.
    pub text: String,
}

/// How far words fix a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DateReading {
    /// They fix one.
    Day,
    /// They fix the day of a year that they do not name ("March 12").
    WithoutYear {
        /// The month, from 1.
        month: i8,
        /// The day of the month, from 1.
        day: i8,
    },
    /// They name a month and a year.
    Month,
    /// Day and month may be the other way round, and nothing settles it ("03/04/2026").
    Ambiguous {
        /// The day, if the first figure is the day.
        day_first: Date,
        /// The day, if the first figure is the month.
        month_first: Date,
    },
    /// The calendar has no such day ("30 February").
    Impossible,
    /// They say that no day is set ("open until filled").
    Open,
    /// They are no date.
    Words,
}

/// How to apply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ApplicationRoute {
    /// At an address in the web.
    Url(String),
    /// By e-mail.
    Email(String),
    /// By telephone.
    Phone(String),
    /// By post, in person, or as a sentence says.
    Instructions(String),
}

impl ApplicationRoute {
    /// The address, the number, or the words.
    pub fn text(&self) -> &str {
        match self {
            Self::Url(text) | Self::Email(text) | Self::Phone(text) | Self::Instructions(text) => text,
        }
    }
}

/// An equal-opportunity statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// Whether it says that the employer does not discriminate.
    pub kind: StatementKind,
    /// The protected characteristics that it names, by their keys in the facts, sorted.
    pub characteristics: Vec<&'static str>,
    /// The clause that covers the rest ("any other characteristic protected by law").
    pub catch_all: Option<CleanRange>,
    /// The words, as the posting has them.
    pub text: String,
}

/// What an equal-opportunity statement comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum StatementKind {
    /// It says that the employer does not discriminate, or is an equal-opportunity employer.
    Statement,
    /// It welcomes or invites people without saying so.
    Weak,
    /// A gender marker in the title (`(m/w/d)`), which stands for a statement where that is the custom.
    GenderMarker,
}

impl StatementKind {
    /// The kind's name as reports print it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Statement => "statement",
            Self::Weak => "weak",
            Self::GenderMarker => "gender-marker",
        }
    }
}
