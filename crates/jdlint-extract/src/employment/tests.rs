//! Tables of kinds of employment and of words that are none.

use crate::extract;
use jdlint_core::posting::{EmploymentType, Origin};
use jdlint_core::{Format, Posting};

fn posting(text: &str) -> Posting {
    extract(&jdlint_read::read(Format::Markdown, text)).posting
}

fn kinds(text: &str) -> Vec<&'static str> {
    let slot = posting(text).employment_type;
    let mut kinds: Vec<_> = slot.evidence.iter().map(|evidence| evidence.value.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    kinds
}

fn in_body(text: &str) -> Vec<&'static str> {
    kinds(&format!("# Dispatcher\n\nExample Freight moves parcels in the north.\n\n{text}\n\nApply by mail.\n"))
}

#[test]
fn fields_and_labels_name_kinds() {
    for (value, wanted) in [
        ("Full-time", &["full_time"][..]),
        ("FULL_TIME", &["full_time"]),
        ("full time / permanent", &["full_time", "permanent"]),
        ("Permanent, part-time", &["part_time", "permanent"]),
        ("contract", &["contract"]),
        ("Contract to Hire", &["contract"]),
        ("fixed-term", &["fixed_term"]),
        ("Internship", &["internship"]),
        ("Temporary", &["temporary"]),
        ("Seasonal", &["seasonal"]),
        ("Per diem", &["per_diem"]),
        ("Freelance", &["freelance"]),
        ("Apprenticeship", &["apprenticeship"]),
        ("Volunteer", &["volunteer"]),
        ("CDI", &["permanent"]),
        ("CDD", &["fixed_term"]),
        ("Vollzeit, unbefristet", &["full_time", "permanent"]),
        ("permanent or B2B", &["contract", "permanent"]),
        ("umowa o pracę", &["permanent"]),
        ("Zero hours", &["other"]),
    ] {
        assert_eq!(
            kinds(&format!("---\ntitle: Planner\nemployment_type: {value}\n---\n\nPlan tours.\n")),
            wanted,
            "{value}"
        );
        assert_eq!(in_body(&format!("Employment type: {value}")), wanted, "label {value}");
    }
}

#[test]
fn sentences_name_kinds() {
    for (text, wanted) in [
        ("This is a full-time position.", &["full_time"][..]),
        ("We are hiring for a part-time role.", &["part_time"]),
        ("We offer a permanent contract.", &["permanent"]),
        ("This is a 6 month contract.", &["contract"]),
        ("The position is a fixed-term contract of one year.", &["fixed_term"]),
        ("You take over a maternity cover.", &["fixed_term"]),
        ("This paid internship starts in June.", &["internship"]),
        ("It is a seasonal position at our depot.", &["seasonal"]),
        ("You work on a freelance basis.", &["freelance"]),
        ("Wir bieten eine unbefristete Stelle in Vollzeit.", &["full_time", "permanent"]),
        ("Die Stelle ist zunächst befristet und in Teilzeit.", &["fixed_term", "part_time"]),
        ("Wir suchen eine Werkstudentin für die Planung.", &["internship"]),
        ("Poste en CDI à temps plein.", &["full_time", "permanent"]),
        ("Contrat à durée déterminée de six mois.", &["fixed_term"]),
        ("Je krijgt een vast contract.", &["permanent"]),
        ("Contrato indefinido a jornada completa.", &["full_time", "permanent"]),
        ("Offriamo un contratto a tempo indeterminato.", &["permanent"]),
        ("Oferujemy umowę o pracę na pełny etat.", &["full_time", "permanent"]),
        ("Full-time", &["full_time"]),
        ("Berlin · Permanent · Data", &["permanent"]),
        ("Hours: 37.5 per week", &["full_time"]),
        ("Contract duration: 6 months", &["contract"]),
    ] {
        assert_eq!(in_body(text), wanted, "{text}");
    }
}

#[test]
fn titles_name_kinds() {
    for (title, wanted) in [
        ("Dispatch Intern", &["internship"][..]),
        ("Planner (part-time)", &["part_time"]),
        ("Werkstudent Disposition (m/w/d)", &["internship"]),
        ("Django Contractor", &["contract"]),
        ("Seasonal Warehouse Worker", &["seasonal"]),
        ("Apprentice Mechanic", &["apprenticeship"]),
        ("Contract Manager", &[]),
        ("Volunteer Coordinator", &[]),
        ("Temporary Works Engineer", &[]),
        ("Internal Auditor", &[]),
    ] {
        assert_eq!(kinds(&format!("# {title}\n\nExample Freight moves parcels.\n")), wanted, "{title}");
    }
    let slot = posting("# Dispatch Intern\n\nExample Freight moves parcels.\n").employment_type;
    assert_eq!(slot.best().map(|best| (best.value, best.origin)), Some((EmploymentType::Internship, Origin::Title)));
}

#[test]
fn words_that_speak_of_something_else_are_none() {
    for text in [
        "Leads a full-time equivalent staff of 200.",
        "You own contract negotiation with carriers.",
        "We hold contracts with vendors in ten countries.",
        "A part-time PhD is welcome.",
        "Supervises temporary staff and volunteers.",
        "Permanent residents of the region know us.",
        "We plan for seasonal trends.",
        "Dress is business casual.",
        "Mentor junior planners and interns.",
        "Data contracts keep our pipelines honest.",
        "We are an early stage company.",
    ] {
        assert_eq!(in_body(text), Vec::<&str>::new(), "{text}");
    }
}
