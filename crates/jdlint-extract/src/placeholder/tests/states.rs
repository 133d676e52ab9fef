//! What blanks make of the slots that they stand in.

use super::typed;
use crate::extract;
use jdlint_core::posting::State;
use jdlint_core::{Format, Posting};

fn posting(text: &str) -> Posting {
    extract(&jdlint_read::read(Format::Markdown, text)).posting
}

#[test]
fn slots_say_that_a_token_stands_there() {
    let blank = posting(
        "# [Job Title]\n\nCompany: [Company Name]\n\nLocation: [City, State]\n\nSalary: $XX,XXX\n\nEmployment type: [Full-time/Part-time/Contract]\n\nStart date: TBD\n\nDepartment: [Department]\n\nApply at [email address].\n",
    );
    for (name, state) in [
        ("title", blank.title.state),
        ("company", blank.company.state),
        ("locations", blank.locations.state),
        ("salary", blank.salary.state),
        ("employment type", blank.employment_type.state),
        ("start date", blank.start_date.state),
        ("department", blank.department.state),
        ("apply", blank.apply.state),
    ] {
        assert_eq!(state, State::Placeholder, "{name}");
    }
    assert!(blank.department.evidence.is_empty());
}

#[test]
fn a_real_value_beside_a_token_stays() {
    let posting = posting("Department: Ovens of [Company Name]\n\nTeam: [Team]\n");
    assert_eq!(posting.department.state, State::Stated);
    assert_eq!(posting.team.state, State::Placeholder);
}

#[test]
fn many_tokens_stay_linear() {
    for piece in [
        "[City] ",
        "Location: [City]\n\n",
        "{{x}} [",
        "$XX,XXX - ",
        "TBD, ",
        "____ a ",
        "insert x here ",
        "(((",
        "a@b.c ",
        "(specify the city). ",
    ] {
        let text = piece.repeat(20_000);
        let _ = typed(Format::Markdown, &text);
    }
}
