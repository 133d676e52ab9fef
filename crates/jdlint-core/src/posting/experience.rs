//! Years of experience that a posting asks for.

/// Years of experience, as one place of the posting asks for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Experience {
    /// The fewest years; `None` for "up to three years".
    pub min: Option<u16>,
    /// The most years, where the words bound them from above: a range, or a single figure without "at least" or "+".
    pub max: Option<u16>,
    /// What the years are of.
    pub of: ExperienceOf,
    /// Whether the posting demands them; otherwise it only wishes for them.
    pub is_required: bool,
    /// The level that they are for, where the posting has several ("Senior: 5+ years").
    pub level: Option<String>,
    /// Whether they stand for something else: a degree, or other years ("a degree and 2 years, or 6 years").
    pub is_alternative: bool,
    /// The words, as the posting has them.
    pub text: String,
}

/// What years of experience are of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ExperienceOf {
    /// Of the trade as a whole: nothing further is said.
    General,
    /// Of these technologies, each by its own spelling; of several, all or any.
    Technologies(Vec<&'static str>),
    /// Of what these words say, in lower case.
    Other(String),
}

impl ExperienceOf {
    /// What it is, as people read it.
    pub fn words(&self) -> String {
        match self {
            Self::General => "experience".to_owned(),
            Self::Technologies(names) => names.join(", "),
            Self::Other(words) => words.clone(),
        }
    }
}
