//! A posting: what extraction understood of a document.

mod experience;
mod salary;
mod section;
mod slot;
mod terms;

use crate::document::Document;
use crate::fields::FieldName;
use crate::text::SourceRange;

pub use experience::{Experience, ExperienceOf};
pub use salary::{Period, Salary, SalaryKind};
pub use section::{Placeholder, PlaceholderKind, Section, SectionKind};
pub use slot::{Confidence, Evidence, Origin, Slot, State};
pub use terms::{
    ApplicationRoute, DateReading, EmploymentType, Location, PostingDate, Statement, StatementKind, Workplace,
    WorkplaceClaim,
};

/// What was understood of a document, whatever its format: one slot a field, with all evidence.
#[derive(Clone, Debug, Default)]
pub struct Posting {
    /// The title of the job.
    pub title: Slot<String>,
    /// The employer.
    pub company: Slot<String>,
    /// The employer's code for the job.
    pub id: Slot<String>,
    /// The department.
    pub department: Slot<String>,
    /// The team.
    pub team: Slot<String>,
    /// The industry.
    pub industry: Slot<String>,
    /// How many people are to be hired.
    pub openings: Slot<u32>,
    /// Places.
    pub locations: Slot<Location>,
    /// On site, hybrid or remote.
    pub workplace: Slot<WorkplaceClaim>,
    /// Where remote work may be done from.
    pub remote_from: Slot<String>,
    /// The kind of employment.
    pub employment_type: Slot<EmploymentType>,
    /// Pay.
    pub salary: Slot<Salary>,
    /// Bonus, commission, equity.
    pub other_pay: Slot<String>,
    /// Benefits.
    pub benefits: Slot<String>,
    /// What the job is about.
    pub summary: Slot<String>,
    /// What the person will do.
    pub responsibilities: Slot<String>,
    /// What the person must bring.
    pub qualifications: Slot<String>,
    /// What is welcome but not needed.
    pub preferred_qualifications: Slot<String>,
    /// Skills.
    pub skills: Slot<String>,
    /// Experience.
    pub experience: Slot<String>,
    /// Years of experience, wherever the posting asks for some.
    pub experience_years: Slot<Experience>,
    /// Education.
    pub education: Slot<String>,
    /// Whom the person reports to.
    pub reports_to: Slot<String>,
    /// What the place of work is like.
    pub work_environment: Slot<String>,
    /// Travel.
    pub travel: Slot<String>,
    /// What the job asks of the body.
    pub physical: Slot<String>,
    /// Right to work and visas.
    pub work_authorization: Slot<String>,
    /// Security clearance.
    pub clearance: Slot<String>,
    /// The equal-opportunity statement.
    pub equal_opportunity: Slot<Statement>,
    /// How applicants ask for accommodations.
    pub accommodations: Slot<String>,
    /// When the posting was published.
    pub date_posted: Slot<PostingDate>,
    /// Until when people can apply.
    pub valid_through: Slot<PostingDate>,
    /// When the work begins.
    pub start_date: Slot<PostingDate>,
    /// How to apply.
    pub apply: Slot<ApplicationRoute>,
    /// The language, as a BCP 47 tag.
    pub language: Slot<String>,
    /// The headed parts, in the order of the source.
    pub sections: Vec<Section>,
    /// The left-in tokens, in the order of the source.
    pub placeholders: Vec<Placeholder>,
    /// Where things that are absent would go.
    pub anchors: Anchors,
}

/// Places of the posting that stand for it as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchors {
    /// The title, else the first line of prose, else the first key, else the start.
    pub title: SourceRange,
    /// The end of the front matter's last value, or the last line of the details; `None` where there is neither.
    pub details: Option<SourceRange>,
    /// The last words of the posting.
    pub last: SourceRange,
}

impl Posting {
    /// The section of `kind` that has the most text, where there is one.
    pub fn section(&self, kind: SectionKind) -> Option<&Section> {
        self.sections.iter().filter(|section| section.kind == kind).max_by_key(|section| section.span.len())
    }

    /// The sections that the block at place `index` may stand in or open, the innermost first.
    pub fn sections_at(&self, index: u32) -> impl Iterator<Item = &Section> {
        // A heading may have many labels that open sections of their own below it; nobody writes more than these.
        const MANY: usize = 64;
        let after = self.sections.partition_point(|section| section.blocks.start <= index + 1);
        self.sections[..after].iter().rev().take(MANY)
    }

    /// The state of the slot of `field`; `None` for fields that are no slot.
    pub fn state_mut(&mut self, field: FieldName) -> Option<&mut State> {
        Some(match field {
            FieldName::TITLE => &mut self.title.state,
            FieldName::COMPANY => &mut self.company.state,
            FieldName::ID => &mut self.id.state,
            FieldName::DEPARTMENT => &mut self.department.state,
            FieldName::TEAM => &mut self.team.state,
            FieldName::INDUSTRY => &mut self.industry.state,
            FieldName::OPENINGS => &mut self.openings.state,
            FieldName::LOCATIONS => &mut self.locations.state,
            FieldName::WORKPLACE => &mut self.workplace.state,
            FieldName::REMOTE_FROM => &mut self.remote_from.state,
            FieldName::EMPLOYMENT_TYPE => &mut self.employment_type.state,
            FieldName::SALARY => &mut self.salary.state,
            FieldName::OTHER_PAY => &mut self.other_pay.state,
            FieldName::BENEFITS => &mut self.benefits.state,
            FieldName::SUMMARY => &mut self.summary.state,
            FieldName::RESPONSIBILITIES => &mut self.responsibilities.state,
            FieldName::QUALIFICATIONS => &mut self.qualifications.state,
            FieldName::PREFERRED_QUALIFICATIONS => &mut self.preferred_qualifications.state,
            FieldName::SKILLS => &mut self.skills.state,
            FieldName::EXPERIENCE => &mut self.experience.state,
            FieldName::EDUCATION => &mut self.education.state,
            FieldName::REPORTS_TO => &mut self.reports_to.state,
            FieldName::WORK_ENVIRONMENT => &mut self.work_environment.state,
            FieldName::TRAVEL => &mut self.travel.state,
            FieldName::PHYSICAL => &mut self.physical.state,
            FieldName::WORK_AUTHORIZATION => &mut self.work_authorization.state,
            FieldName::CLEARANCE => &mut self.clearance.state,
            FieldName::EQUAL_OPPORTUNITY => &mut self.equal_opportunity.state,
            FieldName::ACCOMMODATIONS => &mut self.accommodations.state,
            FieldName::DATE_POSTED => &mut self.date_posted.state,
            FieldName::VALID_THROUGH => &mut self.valid_through.state,
            FieldName::START_DATE => &mut self.start_date.state,
            FieldName::APPLY => &mut self.apply.state,
            FieldName::LANGUAGE => &mut self.language.state,
            _ => return None,
        })
    }

    /// The state of the slot of `field`, and whether any of its evidence lies within `span`; `None` for fields that are
    /// no slot.
    pub fn state_and_evidence(&self, field: FieldName, span: SourceRange) -> Option<(State, bool)> {
        Some(match field {
            FieldName::TITLE => within(&self.title, span),
            FieldName::COMPANY => within(&self.company, span),
            FieldName::ID => within(&self.id, span),
            FieldName::DEPARTMENT => within(&self.department, span),
            FieldName::TEAM => within(&self.team, span),
            FieldName::INDUSTRY => within(&self.industry, span),
            FieldName::OPENINGS => within(&self.openings, span),
            FieldName::LOCATIONS => within(&self.locations, span),
            FieldName::WORKPLACE => within(&self.workplace, span),
            FieldName::REMOTE_FROM => within(&self.remote_from, span),
            FieldName::EMPLOYMENT_TYPE => within(&self.employment_type, span),
            FieldName::SALARY => within(&self.salary, span),
            FieldName::OTHER_PAY => within(&self.other_pay, span),
            FieldName::BENEFITS => within(&self.benefits, span),
            FieldName::SUMMARY => within(&self.summary, span),
            FieldName::RESPONSIBILITIES => within(&self.responsibilities, span),
            FieldName::QUALIFICATIONS => within(&self.qualifications, span),
            FieldName::PREFERRED_QUALIFICATIONS => within(&self.preferred_qualifications, span),
            FieldName::SKILLS => within(&self.skills, span),
            FieldName::EXPERIENCE => within(&self.experience, span),
            FieldName::EDUCATION => within(&self.education, span),
            FieldName::REPORTS_TO => within(&self.reports_to, span),
            FieldName::WORK_ENVIRONMENT => within(&self.work_environment, span),
            FieldName::TRAVEL => within(&self.travel, span),
            FieldName::PHYSICAL => within(&self.physical, span),
            FieldName::WORK_AUTHORIZATION => within(&self.work_authorization, span),
            FieldName::CLEARANCE => within(&self.clearance, span),
            FieldName::EQUAL_OPPORTUNITY => within(&self.equal_opportunity, span),
            FieldName::ACCOMMODATIONS => within(&self.accommodations, span),
            FieldName::DATE_POSTED => date_within(&self.date_posted, span),
            FieldName::VALID_THROUGH => date_within(&self.valid_through, span),
            FieldName::START_DATE => date_within(&self.start_date, span),
            FieldName::APPLY => within(&self.apply, span),
            FieldName::LANGUAGE => within(&self.language, span),
            _ => return None,
        })
    }

    /// The place where the absent field `field` would go: never offset 0 by accident.
    ///
    /// Statements and the application route go to the end of the posting; everything else beside the title. A section
    /// for the field, where there is one, comes first.
    pub fn anchor(&self, document: &Document, field: FieldName) -> SourceRange {
        if let Some(section) = self.sections.iter().find(|section| section.kind.field() == Some(field)) {
            return section.heading_span;
        }
        let end = [FieldName::EQUAL_OPPORTUNITY, FieldName::ACCOMMODATIONS, FieldName::APPLY];
        let range = if end.contains(&field) { self.anchors.last } else { self.anchors.title };
        if range.end() as usize <= document.source().len() { range } else { SourceRange::default() }
    }
}

fn within<T>(slot: &Slot<T>, span: SourceRange) -> (State, bool) {
    slot_within(slot, span, |_| true)
}

/// Words in place of a day count where they are known ones ("until filled").
fn date_within(slot: &Slot<PostingDate>, span: SourceRange) -> (State, bool) {
    slot_within(slot, span, |date| date.date.is_some() || slot.state == State::Vague)
}

fn slot_within<T>(slot: &Slot<T>, span: SourceRange, counts: impl Fn(&T) -> bool) -> (State, bool) {
    let lies_within = |other: SourceRange| span.start() <= other.start() && other.end() <= span.end();
    (slot.state, slot.evidence.iter().any(|evidence| lies_within(evidence.span) && counts(&evidence.value)))
}
