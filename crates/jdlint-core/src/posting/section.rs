//! Sections and placeholders.

use crate::document::BlockId;
use crate::fields::FieldName;
use crate::text::{CleanRange, SourceRange};

/// What a section is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SectionKind {
    /// What the job is about.
    Summary,
    /// What the person will do.
    Responsibilities,
    /// What the person must bring.
    Qualifications,
    /// What is welcome but not needed.
    PreferredQualifications,
    /// Skills.
    Skills,
    /// Experience.
    Experience,
    /// Education.
    Education,
    /// Pay.
    Salary,
    /// What the employer offers beside pay.
    Benefits,
    /// Pay and benefits in one.
    PayAndBenefits,
    /// Place.
    Location,
    /// The employer.
    Company,
    /// The team.
    Team,
    /// How to apply.
    Application,
    /// How people are selected.
    Process,
    /// Equal opportunity.
    EqualOpportunity,
    /// Everything else that a posting says of itself ("Additional information", "Basic information").
    Details,
    /// A section of another kind.
    Other,
}

impl SectionKind {
    /// The kind's name as reports and data files write it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Summary => "summary",
            Self::Responsibilities => "responsibilities",
            Self::Qualifications => "qualifications",
            Self::PreferredQualifications => "preferred_qualifications",
            Self::Skills => "skills",
            Self::Experience => "experience",
            Self::Education => "education",
            Self::Salary => "salary",
            Self::Benefits => "benefits",
            Self::PayAndBenefits => "pay_and_benefits",
            Self::Location => "location",
            Self::Company => "company",
            Self::Team => "team",
            Self::Application => "application",
            Self::Process => "process",
            Self::EqualOpportunity => "equal_opportunity",
            Self::Details => "details",
            Self::Other => "other",
        }
    }

    /// The field that a section of this kind fills.
    pub fn field(self) -> Option<FieldName> {
        Some(match self {
            Self::Summary => FieldName::SUMMARY,
            Self::Responsibilities => FieldName::RESPONSIBILITIES,
            Self::Qualifications => FieldName::QUALIFICATIONS,
            Self::PreferredQualifications => FieldName::PREFERRED_QUALIFICATIONS,
            Self::Skills => FieldName::SKILLS,
            Self::Experience => FieldName::EXPERIENCE,
            Self::Education => FieldName::EDUCATION,
            Self::Benefits | Self::PayAndBenefits => FieldName::BENEFITS,
            Self::EqualOpportunity => FieldName::EQUAL_OPPORTUNITY,
            _ => return None,
        })
    }
}

/// A headed part of the posting, or a prose field that stands for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// What it is about.
    pub kind: SectionKind,
    /// The heading's words; for a field, its key is in `heading_span` and this is empty.
    pub heading: CleanRange,
    /// The heading, or the field's key, as typed.
    pub heading_span: SourceRange,
    /// How deep the heading is: 1 to 6; 0 for a field.
    pub level: u8,
    /// The blocks under it, up to the next heading of any level.
    pub blocks: std::ops::Range<u32>,
    /// Heading and blocks, as typed.
    pub span: SourceRange,
}

impl Section {
    /// The blocks under the heading.
    pub fn block_ids(&self) -> impl Iterator<Item = BlockId> + use<> {
        self.blocks.clone().map(BlockId)
    }
}

/// What a left-in token of a template stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PlaceholderKind {
    /// A place.
    Location,
    /// Pay.
    Salary,
    /// A person, an e-mail address or a telephone number that nobody has.
    Contact,
    /// The target of a link.
    Link,
    /// A value that is still to come (`TBD`, `???`), of no field with a kind of its own.
    Unfinished,
    /// Words of the template to its author.
    Instruction,
    /// Latin that fills a page ("Lorem ipsum").
    Filler,
    /// Anything else.
    Text,
}

impl PlaceholderKind {
    /// The kind's name as reports print it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Location => "location",
            Self::Salary => "salary",
            Self::Contact => "contact",
            Self::Link => "link",
            Self::Unfinished => "unfinished",
            Self::Instruction => "instruction",
            Self::Filler => "filler",
            Self::Text => "text",
        }
    }
}

/// A left-in token of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placeholder {
    /// What it stands for.
    pub kind: PlaceholderKind,
    /// The token's words, with its brackets; for a link, the words that are shown.
    pub text: CleanRange,
    /// The token as typed, with its brackets; for a link, its target.
    pub span: SourceRange,
    /// The slot that it fills in vain, where that is known.
    pub field: Option<FieldName>,
}
