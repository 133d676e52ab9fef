//! The sentences that every version must get right: each is put into the carrier alone, and one rule speaks at its words
//! and nowhere else, or nobody speaks.

use crate::{AS_OF, Probes, inserted};
use jdlint_core::Format;
use jdlint_linter::{Linter, Settings};

#[test]
fn words_that_must_be_seen() {
    let mut probes = Probes::default();
    for (line, rule, words) in [
        ("You are a digital native.", "age-preference", "digital native"),
        ("We look for a recent college graduate.", "age-preference", "recent college graduate"),
        ("We look for young and energetic people.", "age-preference", "young and energetic people"),
        ("You are between 25 and 35 years old.", "age-preference", "between 25 and 35 years old"),
        ("We look for a native English speaker.", "native-speaker", "native English speaker"),
        ("US citizens only.", "citizenship-preference", "US citizens only"),
        ("No felons.", "criminal-record-ban", "No felons"),
        ("We are hiring a salesman.", "gendered-job-title", "salesman"),
        ("We are looking for a ninja.", "hype-term", "ninja"),
        ("We work hard and play hard.", "hustle-culture", "work hard and play hard"),
        ("Tell us your last drawn salary.", "salary-history-question", "last drawn salary"),
        ("Candidates pay for their own training.", "applicant-fee", "pay for their own training"),
        ("You bring 15+ years of Kubernetes.", "impossible-experience", "15+ years of Kubernetes"),
        ("You have a maximum of 5 years of experience.", "maximum-experience", "maximum of 5 years"),
        ("Please attach a photo.", "photo-request", "attach a photo"),
        ("You must be currently employed.", "unemployed-exclusion", "must be currently employed"),
        ("There is a beer fridge.", "exclusive-culture", "beer fridge"),
    ] {
        probes.expect(line, &inserted(line), &[(rule, words)]);
    }
    probes.end();
}

#[test]
fn words_that_are_told_as_infos() {
    let mut probes = Probes::default();
    for (line, rule, words) in [
        ("The mechanic says what he or she will mend.", "gendered-pronoun", "he or she"),
        ("Our booking site runs on Node JS.", "technology-name", "Node JS"),
    ] {
        let text = inserted(line);
        let linted = Linter::new(Settings::new(AS_OF)).lint_text(Format::Markdown, text.clone());
        let said: Vec<_> = linted
            .diagnostics
            .iter()
            .filter(|diagnostic| linted.document.source_text(diagnostic.primary.range).contains(words))
            .map(|diagnostic| diagnostic.rule.as_str())
            .collect();
        assert_eq!(said, [rule], "{line}");
        probes.expect(line, &text, &[]);
    }
    probes.end();
}

#[test]
fn words_that_must_stay_unseen() {
    let mut probes = Probes::default();
    for line in [
        "We do not discriminate on the basis of sex, age or religion.",
        "The challenge lies in the small parts.",
        "We choose from a pool of candidates.",
        "You hold a master's degree, or you have learned the trade.",
        "Our parent company is in the United Kingdom (UK).",
        "Two people read all CVs.",
        "Man Group rents our bicycles.",
        "We look back on 50 years of company history.",
        "A 401k comes with the job.",
        "One customer looks after a $2.5 billion portfolio.",
        "No rockstars or ninjas, please.",
        "Women are encouraged to apply.",
        "You keep the Ninja build files in order.",
        "We write to city, state and federal offices.",
        "You like native apps.",
        "Across the street is a young tree nursery.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}
