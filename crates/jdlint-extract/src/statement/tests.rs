//! Tables of statements, invitations and false friends.

use crate::extract;
use jdlint_core::posting::{State, StatementKind};
use jdlint_core::{Format, Posting};

fn posting(text: &str) -> Posting {
    extract(&jdlint_read::read(Format::Markdown, text)).posting
}

/// The text as the last paragraph of a posting.
fn at_the_end(text: &str) -> Posting {
    posting(&format!("# Dispatcher\n\nExample Freight moves parcels. You plan the tours.\n\n{text}\n"))
}

const STATEMENTS: &[&str] = &[
    "Example Freight is an equal opportunity employer.",
    "We are an equal-opportunity employer.",
    "EOE",
    "EOE. Drug-free workplace.",
    "Example Freight is an EEO/AA employer.",
    "AA/EOE",
    "EEO/AA",
    "Equal Opportunity Employer/Veterans/Disability",
    "EOE, including disability/vets",
    "EOE/M/F/D/V",
    "An Equal Opportunity Employer - M/F/Disability/Vet",
    "Minority/Female/Disabled/Veteran",
    "Example Freight is an equal opportunities employer and positively encourages applications from suitably qualified people.",
    "We positively welcome applications from all sections of the community.",
    "We welcome applications from all sections of the community.",
    "We welcome applications from everyone regardless of age, disability or faith.",
    "All qualified applicants will receive consideration for employment without regard to race, color or religion.",
    "All employment decisions are made without regard to race, sex, age or disability.",
    "Our company does not discriminate on the basis of race, religion, national origin, gender or age.",
    "We don't discriminate.",
    "Women, minorities, veterans and people with disabilities are encouraged to apply.",
    "People of every race, religion, age and ability are encouraged to apply.",
    "Whom we hire depends on qualifications, merit and business need.",
    "Employment at Example Freight is based solely on a person's merit.",
    "We look at every application fairly, no matter who sends it.",
    "We hire without regard to any characteristic protected by law.",
    "We do not discriminate against any applicant.",
    "Example Freight prohibits discrimination and harassment of any type.",
    "We hire, train and promote regardless of race, colour or creed.",
    "Applicants are considered irrespective of sex, gender identity or marital status.",
    "Example Freight is proud to be an Equal Opportunity Workplace and is an affirmative action employer.",
    "We are committed to equal employment opportunity.",
    "Example Freight provides equal employment opportunities to all employees and applicants.",
    "The county is committed to equality of opportunity.",
    "We are committed to equality, diversity and inclusion.",
    "It is the policy of the City to provide equal employment opportunity to all persons.",
    "Equal opportunity is important to us, and we hire on merit.",
    "No applicant will receive less favourable treatment because of sex, race or disability.",
    "Employment is decided on the basis of qualifications, merit and business need.",
    "Decisions are based solely on merit, regardless of ethnicity, belief, age or disability.",
    "Qualified people are considered without regard to race, sex or any other characteristic protected by law.",
    "[EEO statement](https://example.com/eeo)",
    "View our [equal opportunity policy](https://example.com/eeo).",
    "Please read our equal opportunities policy at https://example.com/eeo.",
    "Example Freight\nis an **equal\nopportunity** employer.",
    "Example Freight is an&nbsp;equal&nbsp;opportunity&nbsp;employer.",
    "WE ARE AN EQUAL OPPORTUNITY EMPLOYER",
    "We consider every application without regard to gender, ethnicity or age.",
    "Wir begrüßen Bewerbungen unabhängig von Geschlecht, Herkunft, Religion, Alter oder Behinderung.",
    "Wir setzen uns für Chancengleichheit ein.",
    "Schwerbehinderte Menschen werden bei gleicher Eignung bevorzugt.",
    "Alle Geschlechter sind willkommen.",
    "Einstellung erfolgt ungeachtet von Alter, Geschlecht und Weltanschauung.",
    "Nous garantissons l'égalité des chances.",
    "À compétences égales, ce poste est ouvert aux personnes en situation de handicap.",
    "Nous recrutons sans distinction d'origine, de sexe ou d'âge.",
    "Iedereen krijgt bij ons gelijke kansen.",
    "We kijken naar talent, ongeacht leeftijd, geslacht of afkomst.",
    "Example Freight garantiza la igualdad de oportunidades.",
    "Contratamos sin distinción de sexo, edad u origen.",
    "Il presente annuncio è rivolto ad entrambi i sessi, ai sensi delle leggi 903/77 e 125/91.",
    "L'offerta si intende rivolta a candidati ambosessi.",
    "Garantiamo pari opportunità.",
    "Zapewniamy równe szanse wszystkim kandydatom.",
    "Zatrudniamy bez względu na wiek, płeć i niepełnosprawność.",
    "A nossa empresa promove a igualdade de oportunidades.",
    "The United States Government does not discriminate in employment on the basis of race, color, religion or sex.",
    "We do not unlawfully discriminate.",
    "Our hiring is free from discrimination on the basis of age, race or sex.",
    "Equal Employment Opportunity: we treat people alike, whatever their race, religion or gender.",
];

#[test]
fn statements_in_any_wording_are_stated() {
    let missed: Vec<_> = STATEMENTS
        .iter()
        .filter(|text| {
            let slot = at_the_end(text).equal_opportunity;
            slot.state != State::Stated || slot.value().unwrap().kind != StatementKind::Statement
        })
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

const WEAK: &[&str] = &[
    "We celebrate diversity.",
    "We value diversity in our team.",
    "We are committed to building a diverse and inclusive team.",
    "We encourage applications from underrepresented groups.",
    "We particularly welcome applications from women.",
    "As they are underrepresented here, women, Black people and people with disabilities are encouraged to apply.",
    "We strongly encourage people of color and people with disabilities to apply.",
    "Our diverse and inclusive workplace is what makes us strong.",
    "Wir leben Vielfalt.",
    "Nous valorisons la diversité.",
    "Valoramos la diversidad de nuestro equipo.",
];

#[test]
fn invitations_alone_are_vague() {
    for text in WEAK {
        let slot = at_the_end(text).equal_opportunity;
        assert_eq!(
            (slot.state, slot.value().map(|value| value.kind)),
            (State::Vague, Some(StatementKind::Weak)),
            "{text}"
        );
    }
}

const NEITHER: &[&str] = &[
    "Reasonable accommodations may be made to enable individuals with disabilities to perform the essential functions.",
    "Manage a diverse portfolio of products.",
    "Serve the diversity of our customers.",
    "Example Bank is an equal opportunity lender.",
    "Equal Housing Opportunity. Knowledge of fair housing rules.",
    "Knowledge of equal opportunity law.",
    "Knowledge of equal employment opportunity and affirmative action.",
    "Advises managers as the EEO compliance officer.",
    "Prepares quarterly EEO/AA reporting.",
    "Ensures compliance with equal employment opportunity regulations.",
    "## Equal Opportunity",
    "## EEO Statement",
    "This is a great opportunity to grow.",
    "Solve problems regardless of programming language or context.",
    "Works the same regardless of device size.",
    "We welcome applications from Republicans, Democrats and independents.",
    "Must be able to work weekends, no matter what.",
    "Foster an inclusive environment for volunteers.",
    "Customers of every age buy from us.",
    "Our classes discriminate between signal and noise.",
    "The role has an age-verification focus.",
];

#[test]
fn false_friends_are_neither() {
    for text in NEITHER {
        let slot = at_the_end(text).equal_opportunity;
        assert_eq!(slot.state, State::Absent, "{text}: {:?}", slot.evidence);
    }
}

#[test]
fn duties_about_the_law_are_no_statement() {
    let text = "# Officer\n\n## Responsibilities\n\n- Promote equal opportunity across our agencies\n- Investigate discrimination based on race, sex or age\n\n## Qualifications\n\n- A commitment to equal opportunities\n";
    assert_eq!(posting(text).equal_opportunity.state, State::Absent);
}

#[test]
fn a_closing_paragraph_under_the_last_heading_counts() {
    let text = "# Officer\n\n## Qualifications\n\n- Five years of planning\n\nWe are committed to equal opportunity.\n";
    assert_eq!(posting(text).equal_opportunity.state, State::Stated);
}

#[test]
fn characteristics_and_the_clause_for_the_rest_are_read() {
    let slot = at_the_end(
        "Example Freight is an equal opportunity employer. All applicants are considered without regard to race, color, \
         religion, sex (including pregnancy), gender identity, sexual orientation, national origin, age, disability, \
         genetic information, protected veteran status, or any other characteristic protected by federal law. We plan tours.",
    )
    .equal_opportunity;
    let statement = slot.value().unwrap();
    assert_eq!(
        statement.characteristics,
        [
            "age",
            "color",
            "disability",
            "gender_identity",
            "genetic_information",
            "national_origin",
            "pregnancy",
            "race",
            "religion",
            "sex",
            "sexual_orientation",
            "veteran_status"
        ]
    );
    assert!(statement.catch_all.is_some());
    assert!(statement.text.starts_with("Example Freight is an") && statement.text.ends_with("federal law."));
}

#[test]
fn a_list_of_characteristics_belongs_to_its_statement() {
    let slot =
        at_the_end("We do not discriminate on the basis of:\n\n- race\n- sex\n- age\n\nApply now.").equal_opportunity;
    assert_eq!(slot.value().unwrap().characteristics, ["age", "race", "sex"]);
}

#[test]
fn a_gender_marker_stands_for_a_statement_of_its_kind() {
    for title in [
        "Disponent (m/w/d)",
        "Dispatcher (f/m/d)",
        "Ingénieur logiciel H/F",
        "Technicien (F/H)",
        "Planner (m/v/x)",
        "Entwickler (gn)",
        "Engineer (all genders)",
        "Berater (m|w|d)",
    ] {
        let slot = posting(&format!("# {title}\n\nExample Freight sucht Verstärkung.\n")).equal_opportunity;
        assert_eq!(slot.state, State::Stated, "{title}");
        assert_eq!(slot.value().unwrap().kind, StatementKind::GenderMarker, "{title}");
    }
    let plain = posting("# Operator (night shift) A/B\n\nExample Freight seeks help.\n");
    assert_eq!(plain.equal_opportunity.state, State::Absent);
}

#[test]
fn what_stands_in_the_field_counts() {
    let field =
        |value: &str| posting(&format!("---\ntitle: Dispatcher\neeo: {value}\n---\n\nPlan tours.\n")).equal_opportunity;
    assert_eq!(field("We are an equal opportunity employer.").state, State::Stated);
    assert_eq!(field("Everybody gets the same chance at our depot.").state, State::Stated);
    assert_eq!(field("https://example.com/eeo").state, State::Elsewhere);
    assert_eq!(field("\"[EEO statement]\"").state, State::Placeholder);
    assert_eq!(posting("---\ntitle: Dispatcher\n---\n\nPlan tours.\n").equal_opportunity.state, State::Absent);
}

#[test]
fn a_notice_by_its_title_alone_stands_elsewhere() {
    let slot = at_the_end("[Know your rights](https://example.com/rights)").equal_opportunity;
    assert_eq!(slot.state, State::Elsewhere);
}

#[test]
fn offers_of_accommodation_are_told_from_duties() {
    for text in [
        "If you need a reasonable accommodation during the application process, please let us know.",
        "If you require any adjustments for your interview, just get in touch.",
        "Reasonable adjustments are available on request.",
        "We are committed to providing reasonable accommodations for applicants with disabilities.",
        "Applicants who require assistance due to a disability may contact us at jobs@example.com.",
        "To request an accommodation, please contact people@example.com.",
        "Please tell us about any access needs before the interview.",
    ] {
        assert_eq!(at_the_end(text).accommodations.state, State::Stated, "{text}");
    }
    for text in [
        "Reasonable accommodations may be made to enable individuals with disabilities to perform the essential functions.",
        "Must be able to lift 40 pounds with or without reasonable accommodation.",
        "Travel and accommodation are paid.",
        "Prepares accounting adjustments.",
        "We offer assistance with relocation.",
    ] {
        assert_eq!(at_the_end(text).accommodations.state, State::Absent, "{text}");
    }
}
