//! What a team tells jdlint about itself.

use serde::Deserialize;

/// Facts about the employer that no posting carries.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
pub struct CompanyFacts {
    /// The employer's name.
    pub name: Option<String>,
    /// Where people apply: an address in the web or of e-mail (`https://…`, `mailto:…`).
    pub apply_url: Option<String>,
    /// The equal-opportunity statement that stands in each posting.
    pub eeo_statement: Option<String>,
    /// Where the employer is at home: an ISO 3166 code such as `DE` or `US-CO`.
    pub home: Option<String>,
    /// How many people it employs.
    pub employees: Option<u32>,
    /// Whether it is a contractor of the United States government; `None` where nobody said so.
    pub federal_contractor: Option<bool>,
    /// Where it hires people for remote work: ISO 3166 codes.
    pub hires_in: Vec<String>,
}
