use jdlint_core::posting::{Experience, ExperienceOf};

/// The years that `line` asks for, among the qualifications of a posting.
fn read(line: &str) -> Vec<Experience> {
    let text = format!("# Cook\n\n## Qualifications\n\n- {line}\n");
    let document = jdlint_read::read(jdlint_core::Format::Markdown, text);
    crate::extract(&document).posting.experience_years.evidence.into_iter().map(|one| one.value).collect()
}

/// The figures and what they are of, in one line.
fn said(line: &str) -> String {
    let words = |one: Experience| {
        let bound = |years: Option<u16>| years.map_or_else(String::new, |years| years.to_string());
        let wish = if one.is_required { "" } else { "?" };
        let of = match one.of {
            ExperienceOf::General => "general".to_owned(),
            ExperienceOf::Technologies(names) => names.join("+"),
            ExperienceOf::Other(words) => format!("({words})"),
        };
        format!("{}..{} {of}{wish}", bound(one.min), bound(one.max))
    };
    read(line).into_iter().map(words).collect::<Vec<_>>().join("; ")
}

#[test]
fn figures_are_read_in_many_spellings() {
    for (line, wanted) in [
        ("3+ years of experience", "3.. general"),
        ("At least five years' experience", "5.. general"),
        ("Minimum of 3 years of professional experience", "3.. general"),
        ("2-4 years of experience", "2..4 general"),
        ("2 to 4 years experience", "2..4 general"),
        ("Five (5) or more years of experience", "5.. general"),
        ("Two to three (2-3) years of experience", "2..3 general"),
        ("Up to 2 years of experience", "..2 general"),
        ("Mindestens fünf Jahre Berufserfahrung", "5.. general"),
        ("Minimaal 3 jaar werkervaring", "3.. general"),
        ("Au moins 4 ans d'expérience", "4.. general"),
        ("Mínimo 2 años de experiencia", "2.. general"),
        ("Experience: 6 years", "6..6 general"),
        ("5+ yrs experience", "5.. general"),
    ] {
        assert_eq!(said(line), wanted, "{line}");
    }
}

#[test]
fn what_the_years_are_of() {
    for (line, wanted) in [
        ("15+ years of Kubernetes", "15.. Kubernetes"),
        ("5+ years of experience with Kubernetes", "5.. Kubernetes"),
        ("5 years of hands-on Python experience", "5..5 Python"),
        ("4+ years working with React and TypeScript", "4.. React+TypeScript"),
        ("3 years of experience in Javascript", "3..3 JavaScript"),
        ("Kubernetes (5+ years)", "5.. Kubernetes"),
        ("Terraform: 3 years", "3..3 Terraform"),
        ("6+ years of C++ experience", "6.. C++"),
        ("5 years of experience with Kubernetes or similar tools", "5..5 (kubernetes or similar tools)"),
        ("3+ years of experience in retail sales", "3.. (retail sales)"),
        ("5 years of management experience", "5..5 (management)"),
        ("2 years of Go programming experience", "2..2 Go"),
        ("3 years of experience with wine are a plus", "3..3 (wine are plus)?"),
    ] {
        assert_eq!(said(line), wanted, "{line}");
    }
}

#[test]
fn other_years_are_no_experience() {
    for line in [
        "We have over 20 years of experience in bread",
        "With more than 50 years of experience, our company leads the market",
        "You must be at least 18 years of age",
        "A 2-year contract",
        "This position is limited to two years",
        "A four-year degree",
        "The team has a combined experience of 40 years",
        "Vesting over 4 years",
        "You stay for 3 years",
        "No experience required",
        "Within two years you lead the kitchen",
        "10 days per year",
        "Founded 12 years ago, we bake bread",
        "One of the best places for the last 5 years",
    ] {
        assert_eq!(said(line), "", "{line}");
    }
}

#[test]
fn levels_and_other_ways_to_qualify_are_told_apart() {
    let of = |line: &str| read(line).remove(0);
    assert_eq!(of("Senior: 5+ years of experience").level.as_deref(), Some("senior"));
    assert!(of("A bachelor's degree and 2 years of experience, or 6 years of experience").is_alternative);
    assert!(!of("5 years of experience").is_alternative);
}
