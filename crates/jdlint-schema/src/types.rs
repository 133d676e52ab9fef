//! What the fields of a posting hold, as types that schemars can describe. Nothing is ever stored in them.
//!
//! Every part is optional: what must be there is for the rules to say, in better words than a schema has.

use schemars::JsonSchema;
use std::num::NonZeroU32;

/// One value, or a list of them.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub enum OneOrMany<T> {
    /// One.
    One(T),
    /// Several.
    Many(Vec<T>),
}

/// A code: a text or a whole number.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub enum Code {
    /// A text.
    Text(String),
    /// A number.
    Number(i64),
}

/// How many people are to be hired.
pub type Count = NonZeroU32;

/// A company: its name, or a map.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub enum Company {
    /// Its name.
    Name(String),
    /// Its parts.
    Parts(CompanyParts),
}

/// The parts of a company.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CompanyParts {
    /// The employer's name.
    pub name: Option<String>,
    /// The address of the employer's site.
    #[schemars(regex(pattern = URL), extend("format" = "uri", "patternErrorMessage" = "Write the whole address, such as https://example.com/jobs."))]
    pub url: Option<String>,
    /// The address of the employer's logo.
    pub logo: Option<String>,
}

/// A place: words such as `Berlin, DE`, or a map.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub enum Place {
    /// Its words.
    Text(String),
    /// Its parts.
    Parts(PlaceParts),
}

/// The parts of a place.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct PlaceParts {
    /// The city.
    pub city: Option<String>,
    /// The state, province or region: its name or its code.
    pub region: Option<String>,
    /// The country: its name or its two-letter code.
    pub country: Option<String>,
    /// The postal code.
    pub postal_code: Option<Code>,
}

/// Where the work is done.
#[derive(Debug, JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub enum Workplace {
    /// At the employer's place.
    OnSite,
    /// Partly at the employer's place, partly elsewhere.
    Hybrid,
    /// Elsewhere, such as at home.
    Remote,
}

/// The kind of employment.
#[derive(Debug, JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub enum EmploymentType {
    /// Full time.
    FullTime,
    /// Part time.
    PartTime,
    /// Without an end date.
    Permanent,
    /// By contract.
    Contract,
    /// Until a day that is fixed beforehand.
    FixedTerm,
    /// For a short while.
    Temporary,
    /// As one's own employer.
    Freelance,
    /// An internship.
    Internship,
    /// An apprenticeship.
    Apprenticeship,
    /// For a season.
    Seasonal,
    /// Without pay.
    Volunteer,
    /// By the day.
    PerDiem,
    /// Of another kind.
    Other,
}

/// Pay: a map, a list of maps, or a text.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub enum Salary {
    /// An amount alone.
    Amount(#[schemars(range(min = 0))] f64),
    /// Words such as `$85,000 to $100,000 a year`.
    Text(String),
    /// A range or an amount with its currency and period.
    Range(SalaryRange),
    /// One range for each place or level.
    Ranges(Vec<SalaryOfOne>),
}

/// Pay for one place or level.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub enum SalaryOfOne {
    /// Words.
    Text(String),
    /// A range or an amount with its currency and period.
    Range(SalaryRange),
}

/// A range of pay.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct SalaryRange {
    /// The lowest pay, as a number without separators.
    #[schemars(range(min = 0))]
    pub min: Option<f64>,
    /// The highest pay, as a number without separators.
    #[schemars(range(min = 0))]
    pub max: Option<f64>,
    /// The pay, where it is no range.
    #[schemars(range(min = 0))]
    pub amount: Option<f64>,
    /// The currency, as the three letters of ISO 4217, such as `EUR` or `USD`.
    #[schemars(regex(pattern = CURRENCY), extend("patternErrorMessage" = "Write the three letters of ISO 4217, such as EUR or USD."))]
    pub currency: Option<String>,
    /// What the pay is for: an hour, a day, a week, a month or a year.
    pub period: Option<Period>,
    /// What else there is to say about this pay.
    pub note: Option<String>,
    /// The place that this pay is for, where others pay otherwise.
    pub location: Option<String>,
    /// The level that this pay is for, where others pay otherwise.
    pub level: Option<Code>,
}

/// What pay is for.
#[derive(Debug, JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub enum Period {
    /// An hour of work.
    Hour,
    /// A day of work.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

/// A web address. Not every validator checks `format: uri`.
const URL: &str = "^https?://[^ ]+$";

/// A currency code.
const CURRENCY: &str = "^[A-Z]{3}$";

/// A day, alone or with a time of day behind it.
const DATE: &str = "^[0-9]{4}-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|[12][0-9]))([T ][0-9]{2}:[0-9]{2}.*)?$";

/// A BCP 47 tag, as far as its shape goes.
const LANGUAGE: &str = "^[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*$";

/// A calendar date.
#[derive(Debug, JsonSchema)]
#[schemars(transparent)]
pub struct Date(
    #[schemars(regex(pattern = DATE), extend("patternErrorMessage" = "Write year, month and day, such as 2026-12-31."))]
    pub String,
);

/// How to apply.
#[derive(Debug, JsonSchema)]
#[schemars(untagged)]
pub enum Apply {
    /// A web address, an e-mail address, or words.
    Text(String),
    /// Its parts.
    Parts(ApplyParts),
}

/// The ways to apply.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ApplyParts {
    /// The address of the form or the page to apply at.
    #[schemars(regex(pattern = URL), extend("format" = "uri", "patternErrorMessage" = "Write the whole address, such as https://example.com/jobs."))]
    pub url: Option<String>,
    /// The e-mail address to apply at.
    #[schemars(extend("format" = "email"))]
    pub email: Option<String>,
    /// What to send, and what happens then.
    pub instructions: Option<String>,
}

/// A language.
#[derive(Debug, JsonSchema)]
#[schemars(transparent)]
pub struct Language(
    #[schemars(regex(pattern = LANGUAGE), extend("patternErrorMessage" = "Write a BCP 47 tag, such as en, de or pt-BR."))]
    pub String,
);

/// Settings of jdlint for one posting.
#[derive(Debug, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Settings {
    /// Rules and groups that do not speak about this posting.
    pub allow: Option<OneOrMany<String>>,
    /// The preset that this posting is checked with.
    pub preset: Option<Preset>,
}

/// A choice of rules.
#[derive(Debug, JsonSchema)]
#[schemars(rename_all = "snake_case")]
pub enum Preset {
    /// Every rule that is on by default.
    Recommended,
    /// Every rule; notes are warnings.
    Strict,
    /// Only rules whose reason is a law.
    Legal,
    /// Only errors.
    Minimal,
}
