//! Pay.

/// What a figure is paid for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Period {
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A week.
    Week,
    /// Two weeks: pay by the fortnight.
    TwoWeeks,
    /// A month.
    Month,
    /// A year.
    Year,
}

impl Period {
    /// The period's name as it is written in a posting's fields.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Hour => "hour",
            Self::Day => "day",
            Self::Week => "week",
            Self::TwoWeeks => "two_weeks",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// Pay as one place of the posting says it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Salary {
    /// The lower bound, or the amount where there is one figure; `None` where only an upper bound is said.
    pub min: Option<f64>,
    /// The upper bound, or the amount where there is one figure; `None` where only a lower bound is said.
    pub max: Option<f64>,
    /// The currency: an ISO 4217 code.
    pub currency: Option<String>,
    /// Whether a sign, code or word of a currency stands with the figures; `$` alone is one, though it fixes no code.
    pub has_sign: bool,
    /// Whether the words around the figures say what they are for (a level, a place, part-time work, pay with a bonus),
    /// so that they and other figures of the posting may both hold.
    pub is_scoped: bool,
    /// Whether it is paid for each piece of work ("$40 per delivery") rather than for a period.
    pub is_by_piece: bool,
    /// What it is paid for, as far as the posting says so.
    pub period: Option<Period>,
    /// The words, as the posting has them.
    pub text: String,
    /// What kind of statement it is.
    pub kind: SalaryKind,
}

/// What kind of statement about pay it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SalaryKind {
    /// A range.
    #[default]
    Range,
    /// One amount.
    Amount,
    /// Only a lower bound ("from", "+").
    From,
    /// Only an upper bound ("up to").
    UpTo,
    /// A grade or a pay scale, without figures.
    Grade,
    /// Words without figures ("competitive").
    Vague,
    /// A link to a table of pay.
    Elsewhere,
    /// Nothing is paid, and the posting says so plainly.
    Unpaid,
    /// A left-in token.
    Placeholder,
}

impl Salary {
    /// Whether a figure is said.
    pub fn has_figures(&self) -> bool {
        self.min.is_some() || self.max.is_some()
    }
}
