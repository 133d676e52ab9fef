//! The table of fields that drives the readers, the schema, hover and completion.

use std::fmt;
use std::sync::LazyLock;

/// A field of a posting, by its canonical name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FieldName(&'static str);

impl FieldName {
    /// The canonical name: `snake_case`.
    pub const fn as_str(self) -> &'static str {
        self.0
    }

    /// The field's row of the table.
    pub fn field(self) -> &'static Field {
        FIELDS.iter().find(|field| field.name == self).expect("every FieldName is made from a row of FIELDS")
    }
}

impl fmt::Display for FieldName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

/// What a field holds when it is written by hand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FieldKind {
    /// A short text.
    Text,
    /// A whole number.
    Count,
    /// A text of its own or a list of them, written in Markdown.
    Prose,
    /// A company: a name, or a map with name and address.
    Company,
    /// Places: a text or a map, one or a list.
    Places,
    /// One of the three workplaces.
    Workplace,
    /// Countries or regions, one or a list.
    Regions,
    /// Employment types, one or a list.
    EmploymentType,
    /// Pay: a map, a list of maps, or a text.
    Salary,
    /// A calendar date.
    Date,
    /// An address to apply at.
    Apply,
    /// A BCP 47 language tag.
    Language,
    /// Settings of jdlint itself.
    Settings,
}

impl FieldKind {
    /// The keys that a map of this kind has where it is written by hand; empty where it is no map.
    pub const fn keys(self) -> &'static [&'static str] {
        match self {
            Self::Company => &["name", "url", "logo"],
            Self::Places => &["city", "region", "country", "postal_code"],
            Self::Salary => &["min", "max", "amount", "currency", "period", "note", "location", "level"],
            Self::Apply => &["url", "email", "instructions"],
            Self::Settings => &["allow", "preset"],
            _ => &[],
        }
    }

    /// Other keys that such a map may have: those of schema.org, and other words for the same.
    pub const fn other_keys(self) -> &'static [&'static str] {
        match self {
            Self::Company => &["sameAs", "website", "legal_name", "description", "identifier", "address"],
            Self::Places => &[
                "name",
                "address",
                "street",
                "locality",
                "town",
                "state",
                "province",
                "country_code",
                "zip",
                "addressLocality",
                "addressRegion",
                "addressCountry",
                "postalCode",
                "streetAddress",
            ],
            Self::Salary => &[
                "minimum",
                "maximum",
                "minValue",
                "maxValue",
                "from",
                "to",
                "low",
                "high",
                "value",
                "range",
                "unit",
                "unitText",
                "interval",
                "per",
                "frequency",
                "text",
            ],
            Self::Apply => &["link", "mail", "phone", "telephone", "name"],
            _ => &[],
        }
    }

    /// Whether a map of this kind has the key `key`, in any spelling. Keys of JSON-LD, editors and sites (`@type`,
    /// `$schema`, `_id`, `x-team`) are allowed everywhere.
    pub fn has_key(self, key: &str) -> bool {
        let (mut typed, mut known) = ([0; NAME_MAX], [0; NAME_MAX]);
        let folded = fold(key, &mut typed);
        key.starts_with(['@', '$', '_'])
            || key.starts_with("x-")
            || folded.is_some()
                && self.keys().iter().chain(self.other_keys()).any(|name| fold(name, &mut known) == folded)
    }
}

/// A row of the table of fields.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The canonical name.
    pub name: FieldName,
    /// Other names that are read as this field whatever their value.
    pub aliases: &'static [&'static str],
    /// Other names that are read as this field only where the value parses as one of its kind.
    pub weak_aliases: &'static [&'static str],
    /// What it holds.
    pub kind: FieldKind,
    /// What it is, in one sentence.
    pub description: &'static str,
    /// Its property path in schema.org's `JobPosting`; empty where there is none.
    pub schema_org: &'static str,
}

macro_rules! fields {
    ($($constant:ident = $name:literal $kind:ident [$($alias:literal),*] weak [$($weak:literal),*] $schema:literal: $doc:literal;)*) => {
        impl FieldName {
            $(#[doc = $doc] pub const $constant: Self = Self($name);)*
        }

        /// All fields, in the order in which a posting is usually written.
        pub const FIELDS: &[Field] = &[
            $(Field {
                name: FieldName::$constant,
                aliases: &[$($alias),*],
                weak_aliases: &[$($weak),*],
                kind: FieldKind::$kind,
                description: $doc,
                schema_org: $schema,
            }),*
        ];
    };
}

fields! {
    TITLE = "title" Text ["job_title"] weak ["name", "position", "role", "text"] "title":
        "The title of the job, as candidates search for it.";
    COMPANY = "company" Company ["organization", "organisation", "employer", "hiring_organization", "company_name"] weak [] "hiringOrganization":
        "The employer: its name, or a map with name, url and logo.";
    ID = "id" Text ["identifier", "requisition_id"] weak ["reference"] "identifier":
        "The employer's own number or code for this job.";
    DEPARTMENT = "department" Text ["employment_unit"] weak [] "employmentUnit":
        "The department that the job belongs to.";
    TEAM = "team" Text [] weak [] "employmentUnit":
        "The team that the job belongs to.";
    INDUSTRY = "industry" Text [] weak [] "industry":
        "The industry of the employer.";
    OPENINGS = "openings" Count ["total_job_openings"] weak [] "totalJobOpenings":
        "How many people are to be hired.";
    LOCATIONS = "locations" Places ["location", "place", "job_location"] weak ["office"] "jobLocation":
        "Where the work is done: places such as `Berlin, DE`, one or a list.";
    WORKPLACE = "workplace" Workplace ["remote", "workplace_type", "job_location_type", "telecommuting", "work_arrangement"] weak [] "jobLocationType":
        "Whether the work is done on site, hybrid or remote.";
    REMOTE_FROM = "remote_from" Regions ["applicant_location_requirements"] weak [] "applicantLocationRequirements":
        "The countries or regions that remote work may be done from.";
    EMPLOYMENT_TYPE = "employment_type" EmploymentType ["job_type", "commitment"] weak ["type", "contract"] "employmentType":
        "The kind of employment, such as full time or internship; one or a list.";
    SALARY = "salary" Salary ["pay", "compensation", "salary_range", "base_salary", "wage", "pay_range"] weak [] "baseSalary":
        "The pay: a range with currency and period, or a list of ranges per place or level.";
    OTHER_PAY = "other_pay" Prose ["bonus", "equity", "incentive_compensation"] weak [] "incentiveCompensation":
        "Pay beside the salary: bonus, commission, equity.";
    BENEFITS = "benefits" Prose ["job_benefits", "perks"] weak [] "jobBenefits":
        "What the employer offers beside pay.";
    SUMMARY = "summary" Prose ["job_brief", "description", "job_description"] weak [] "description":
        "What the job is about, in a few sentences.";
    RESPONSIBILITIES = "responsibilities" Prose ["duties"] weak [] "responsibilities":
        "What the person will do.";
    QUALIFICATIONS = "qualifications" Prose ["requirements"] weak [] "qualifications":
        "What the person must bring.";
    PREFERRED_QUALIFICATIONS = "preferred_qualifications" Prose ["nice_to_have"] weak [] "qualifications":
        "What is welcome but not needed.";
    SKILLS = "skills" Prose [] weak [] "skills":
        "Skills that the job needs.";
    EXPERIENCE = "experience" Text ["experience_requirements"] weak [] "experienceRequirements":
        "The experience that is asked for.";
    EDUCATION = "education" Text ["education_requirements"] weak [] "educationRequirements":
        "The education that is asked for.";
    REPORTS_TO = "reports_to" Text ["reporting_structure", "reporting_to"] weak [] "":
        "Whom the person reports to.";
    WORK_ENVIRONMENT = "work_environment" Text [] weak [] "":
        "What the place of work is like.";
    TRAVEL = "travel" Text [] weak [] "":
        "How much travel the job brings.";
    PHYSICAL = "physical" Text ["physical_requirement", "physical_requirements"] weak [] "physicalRequirement":
        "What the job asks of the body.";
    WORK_AUTHORIZATION = "work_authorization" Text ["eligibility_to_work_requirement"] weak [] "eligibilityToWorkRequirement":
        "The right to work that is needed, and whether the employer sponsors visas.";
    CLEARANCE = "clearance" Text ["security_clearance_requirement", "security_clearance"] weak [] "securityClearanceRequirement":
        "The security clearance that is needed.";
    EQUAL_OPPORTUNITY = "equal_opportunity" Prose ["eeo", "eeo_statement", "equal_opportunity_statement"] weak [] "":
        "The employer's equal-opportunity statement.";
    ACCOMMODATIONS = "accommodations" Prose ["accommodation"] weak [] "":
        "How applicants ask for accommodations.";
    DATE_POSTED = "date_posted" Date ["posted", "open_date"] weak ["created", "date"] "datePosted":
        "The day on which the posting was published.";
    VALID_THROUGH = "valid_through" Date ["closes", "expires", "deadline", "close_date", "application_deadline"] weak [] "validThrough":
        "The last day on which people can apply.";
    START_DATE = "start_date" Date ["job_start_date"] weak [] "jobStartDate":
        "The day on which the work begins.";
    APPLY = "apply" Apply ["apply_url", "apply_link", "apply_email", "application_instructions", "application_contact"] weak ["url", "contact"] "url":
        "How to apply: an address, an e-mail address, or a map with url, email and instructions.";
    LANGUAGE = "language" Language ["in_language"] weak ["lang"] "inLanguage":
        "The language that the posting is written in, as a BCP 47 tag.";
    JDLINT = "jdlint" Settings [] weak [] "":
        "Settings of jdlint for this posting: allowed rules and a preset.";
}

/// How a key of a document names a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Match {
    /// By its canonical name, exactly.
    Canonical,
    /// By an alias, or by its name in another spelling.
    Alias,
    /// By a weak alias: only where the value parses.
    Weak,
}

/// The longest name of a field without its underscores has 29 letters; a longer key names none.
const NAME_MAX: usize = 32;

/// The field that the key `key` names, in any case and with `-`, `_`, spaces or camel humps between its words.
pub fn field_named(key: &str) -> Option<(&'static Field, Match)> {
    let mut buffer = [0; NAME_MAX];
    let folded = fold(key, &mut buffer)?;
    let place = NAMES.binary_search_by_key(&(folded.len(), folded), |(name, ..)| (name.len(), name.as_bytes())).ok()?;
    let (_, field, how) = &NAMES[place];
    Some((field, if field.name.as_str() == key { Match::Canonical } else { *how }))
}

/// Every name of every field, folded as keys are, the short ones first: most headings are asked for here, and most name
/// no field.
static NAMES: LazyLock<Vec<(String, &'static Field, Match)>> = LazyLock::new(|| {
    let folded = |name: &str| name.replace('_', "");
    let mut names = Vec::new();
    for field in FIELDS {
        let strong = [field.name.as_str()].into_iter().chain(field.aliases.iter().copied());
        names.extend(strong.map(|name| (folded(name), field, Match::Alias)));
        names.extend(field.weak_aliases.iter().map(|name| (folded(name), field, Match::Weak)));
    }
    names.sort_by(|(one, ..), (other, ..)| (one.len(), one).cmp(&(other.len(), other)));
    names
});

/// Letters and digits of `key`, in lower case: `jobTitle`, `Job Title` and `job_title` are one key. `None` where there
/// are none, or more than any name has.
fn fold<'b>(key: &str, buffer: &'b mut [u8; NAME_MAX]) -> Option<&'b [u8]> {
    let mut len = 0;
    for c in key.chars() {
        if c.is_ascii_alphanumeric() {
            *buffer.get_mut(len)? = c.to_ascii_lowercase() as u8;
            len += 1;
            continue;
        }
        if c.is_ascii() || !c.is_alphanumeric() {
            continue;
        }
        for lower in c.to_lowercase() {
            let end = len + lower.len_utf8();
            lower.encode_utf8(buffer.get_mut(len..end)?);
            len = end;
        }
    }
    (len > 0).then_some(&buffer[..len])
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn spellings_of_a_key_are_one() {
        for key in ["jobTitle", "Job Title", "job-title", "JOB_TITLE", "job title"] {
            let (field, how) = field_named(key).unwrap();
            assert_eq!((field.name, how), (FieldName::TITLE, Match::Alias), "{key}");
        }
        assert_eq!(field_named("title").unwrap().1, Match::Canonical);
        assert_eq!(field_named("hiringOrganization").unwrap().0.name, FieldName::COMPANY);
        assert_eq!(field_named("created").unwrap(), (FieldName::DATE_POSTED.field(), Match::Weak));
        assert!(field_named("layout").is_none());
        assert!(field_named("").is_none());
    }

    #[test]
    fn no_name_stands_for_two_fields() {
        let mut seen = HashSet::new();
        for field in FIELDS {
            for name in [field.name.as_str()].iter().chain(field.aliases).chain(field.weak_aliases) {
                assert!(seen.insert(name.replace('_', "")), "{name} stands twice");
                assert!(name.len() <= NAME_MAX, "{name} is longer than any key that is looked up");
                assert!(name.bytes().all(|byte| byte == b'_' || byte.is_ascii_lowercase()), "{name}");
            }
            assert!(field.description.ends_with('.') && field.description.len() < 120);
        }
    }

    impl PartialEq for Field {
        fn eq(&self, other: &Self) -> bool {
            self.name == other.name
        }
    }
}
