//! Whether a file reads like a posting at all, so that a folder of other texts drowns nobody.

use jdlint_core::Document;
use jdlint_core::posting::SectionKind;
use jdlint_extract::Extracted;
use jdlint_facts::{Scan, Tag};

/// Marks of a posting: each is one reason to take the text for one. A text with two or more is judged wherever it
/// stands; in a folder whose name speaks of jobs, one is enough.
///
/// A title alone is no mark: every page has one.
pub fn posting_marks(document: &Document, extracted: &Extracted) -> u32 {
    let posting = &extracted.posting;
    let has = |kinds: &[SectionKind]| posting.sections.iter().any(|section| kinds.contains(&section.kind));
    let strong_sections =
        [SectionKind::Responsibilities, SectionKind::Qualifications, SectionKind::PreferredQualifications];
    let other_sections = [
        SectionKind::Benefits,
        SectionKind::PayAndBenefits,
        SectionKind::Salary,
        SectionKind::Process,
        SectionKind::EqualOpportunity,
    ];
    let reasons = reasons(&extracted.scan);
    let marks = [
        has(&strong_sections),
        strong_sections.iter().filter(|kind| has(&[**kind])).count() > 1,
        has(&other_sections),
        !posting.salary.is_absent(),
        !posting.employment_type.is_absent(),
        !posting.equal_opportunity.is_absent(),
        !posting.apply.is_absent() && document.fields().is_none(),
        has_posting_fields(document),
        has_posting_fields(document) && !posting.locations.is_absent(),
        reasons >= SOME_REASONS,
        reasons >= MANY_REASONS,
        speaks_to_jdlint(document),
    ];
    marks.iter().filter(|mark| **mark).count() as u32
}

/// Whether a comment is for jdlint: who writes one has the text checked.
fn speaks_to_jdlint(document: &Document) -> bool {
    document.comments().iter().any(|comment| comment.text.starts_with("jdlint:"))
}

/// Whether a file of fields is a posting rather than the settings or data of something else.
///
/// Words count for little there: half the world's data has a `description`. It takes two fields that only postings
/// have, and a title or a third of them.
pub fn has_fields_of_posting(document: &Document) -> bool {
    let Some(root) = document.fields() else { return false };
    let title = root.entries().iter().any(|entry| {
        jdlint_core::fields::field_named(&entry.key)
            .is_some_and(|(field, _)| field.name == jdlint_core::FieldName::TITLE)
    });
    let telling = telling_fields(document);
    telling >= 3 || (telling == 2 && title)
}

/// Of the nine kinds of words that postings use, so many are one mark, and so many two.
const SOME_REASONS: u32 = 2;
const MANY_REASONS: u32 = 4;
/// A text of more words than this has one of each anyway.
const MOST_WORDS: usize = 8_000;

/// How many kinds of words that postings use stand in the text.
fn reasons(scan: &Scan) -> u32 {
    if scan.words.len() > MOST_WORDS {
        return 0;
    }
    let mut seen: Vec<&str> = Vec::new();
    for hit in scan.tagged(Tag::PostingMark) {
        if !seen.contains(&hit.entry.key) {
            seen.push(hit.entry.key);
        }
    }
    seen.len() as u32
}

/// Whether the fields name two or more things that only postings have.
fn has_posting_fields(document: &Document) -> bool {
    telling_fields(document) >= 2
}

/// How many fields name a thing that only postings have.
fn telling_fields(document: &Document) -> usize {
    use jdlint_core::FieldName as F;
    const TELLING: &[F] = &[
        F::COMPANY,
        F::LOCATIONS,
        F::WORKPLACE,
        F::REMOTE_FROM,
        F::EMPLOYMENT_TYPE,
        F::SALARY,
        F::BENEFITS,
        F::RESPONSIBILITIES,
        F::QUALIFICATIONS,
        F::PREFERRED_QUALIFICATIONS,
        F::EQUAL_OPPORTUNITY,
        F::VALID_THROUGH,
        F::APPLY,
        F::JDLINT,
    ];
    let Some(root) = document.fields() else { return 0 };
    root.entries()
        .iter()
        .filter_map(|entry| jdlint_core::fields::field_named(&entry.key))
        .filter(|(field, how)| *how != jdlint_core::fields::Match::Weak && TELLING.contains(&field.name))
        .count()
}

/// Whether a folder or file name speaks of jobs.
pub fn speaks_of_jobs(name: &str) -> bool {
    const WORDS: &[&str] = &[
        "job", "career", "posting", "vacanc", "position", "opening", "hiring", "recruit", "role", "stellen", "emploi",
        "vacature", "empleo",
    ];
    let name = name.to_lowercase();
    WORDS.iter().any(|word| name.contains(word))
}
