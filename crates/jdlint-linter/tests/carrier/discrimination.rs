//! People: wording that prefers some of them by age, sex, origin or what else the law protects.

use crate::{Probes, inserted};

#[test]
fn age() {
    let mut probes = Probes::default();
    for (line, words) in [
        ("You are a digital native.", "digital native"),
        ("This suits a recent college graduate.", "recent college graduate"),
        ("A recent college graduate is preferred.", "recent college graduate"),
        ("We are looking for young and energetic people.", "young and energetic people"),
        ("We want young, hungry talent.", "young, hungry talent"),
        ("We are looking for young mechanics.", "young mechanics"),
        ("You are young and like bicycles.", "You are young"),
        ("You are between 25 and 35 years old.", "between 25 and 35 years old"),
        ("Candidates should be 25-35 years of age.", "25-35 years of age"),
        ("Age: 25-35", "Age: 25-35"),
        ("Applicants must be under 35 years of age.", "under 35 years of age"),
        ("You are not older than 40.", "not older than 40"),
        ("The maximum age is 35.", "maximum age is 35"),
        ("We are hiring a delivery boy.", "delivery boy"),
        ("Join our young and dynamic team.", "young and dynamic team"),
        ("We look for a youthful mechanic.", "youthful"),
        ("Please state your age.", "state your age"),
        ("We are looking for a recent graduate.", "recent graduate"),
    ] {
        probes.expect(line, &inserted(line), &[("age-preference", words)]);
    }
    for line in [
        "Women are encouraged to apply.",
        "We are a young company with 50 years of company history behind our founders.",
        "You teach young people to mend bicycles.",
        "We work with young people aged 16 to 25.",
        "Our bicycles are for children aged 5 to 12.",
        "You know a young tree nursery when you see one.",
        "You can write native apps, or have a master's degree.",
        "Our founder was on the 30 under 30 list.",
        "You must be at least 18 years of age.",
        "Applicants must be 21 years old or older.",
        "Mending a tube takes under 30 minutes.",
        "Bicycles between 20 and 25 years old are our speciality: the company knows vintage.",
        "Recent graduates and career changers are welcome.",
        "The workshop serves college students.",
        "We draw from a pool of candidates.",
        "You have worked for Man Group or Ernst & Young.",
        "We are in an age of change.",
        "We insure drivers aged 25 to 75.",
        "The pension is for staff under 55 years of age.",
        "You know the Young Vic team.",
        "We look for a Young Adult Librarian's friend.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}

#[test]
fn sex() {
    let mut probes = Probes::default();
    for (line, rule, words) in [
        ("Males only.", "gender-preference", "Males only"),
        ("Female candidates preferred.", "gender-preference", "Female candidates preferred"),
        ("We are hiring a salesman too.", "gendered-job-title", "salesman"),
        ("You work beside a handyman.", "gendered-job-title", "handyman"),
        ("The candidate mends bicycles. He will also sell them.", "gendered-pronoun", "He will"),
        ("The mechanic cleans his own tools; his duties end at six.", "gendered-pronoun", "his own"),
    ] {
        if rule == "gendered-pronoun" && words == "his own" {
            probes.expect(line, &inserted(line), &[(rule, words), (rule, "his duties")]);
            continue;
        }
        probes.expect(line, &inserted(line), &[(rule, words)]);
    }
    for line in [
        "He or she will mend brakes.",
        "The mechanic is calm when he/she is busy.",
        "Women and men of all ages are welcome.",
        "Women are encouraged to apply.",
        "You report to the chairman of the board.",
        "You test our booking system with Postman.",
        "Our Foreman server runs on Linux.",
        "You run our men-only group on Mondays.",
        "Our founder Alice Miller started here. She will show you around.",
        "We have ladies' bicycles and men's bicycles.",
        "Male and female connectors are in the left drawer.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}

#[test]
fn origin() {
    let mut probes = Probes::default();
    for (line, rule, words) in [
        ("You are a native English speaker.", "native-speaker", "native English speaker"),
        ("Native speakers preferred.", "native-speaker", "Native speakers"),
        ("US citizens only.", "citizenship-preference", "US citizens only"),
        ("U.S. citizens only.", "citizenship-preference", "U.S. citizens only"),
        (
            "Only U.S. citizens or green card holders.",
            "citizenship-preference",
            "Only U.S. citizens or green card holders",
        ),
        ("You must have a green card.", "citizenship-preference", "must have a green card"),
        ("U.S. citizenship is required.", "citizenship-preference", "U.S. citizenship is required"),
        ("H-1B only.", "visa-preference", "H-1B only"),
    ] {
        probes.expect(line, &inserted(line), &[(rule, words)]);
    }
    for line in [
        "You must be authorized to work in the United States for any employer.",
        "We do not sponsor visas.",
        "U.S. citizenship is required for the security clearance.",
        "You do not need to be a native speaker.",
        "Our customers are U.S. citizens and visitors.",
        "We opt only for good parts.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}

#[test]
fn what_people_bring() {
    let mut probes = Probes::default();
    for (line, rule, words) in [
        ("No felons.", "criminal-record-ban", "No felons"),
        ("No criminal background, please.", "criminal-record-ban", "No criminal background"),
        ("You must be currently employed.", "unemployed-exclusion", "must be currently employed"),
        ("You have a maximum of 5 years of experience.", "maximum-experience", "maximum of 5 years"),
        ("No more than three years' experience, please.", "maximum-experience", "No more than three years"),
        ("Please attach a photo.", "photo-request", "attach a photo"),
        ("Send your CV and a recent photograph.", "photo-request", "CV and a recent photograph"),
        ("You must be able to lift 50 lbs.", "physical-demand-without-accommodation", "lift 50 lbs"),
        ("You must be physically fit.", "disability-exclusion", "must be physically fit"),
        ("Ideally you have no children.", "family-status-preference", "have no children"),
        ("Christian preferred.", "religion-preference", "Christian preferred"),
        ("We want a well-groomed person at the counter.", "appearance-requirement", "well-groomed person"),
    ] {
        probes.expect(line, &inserted(line), &[(rule, words)]);
    }
    for line in [
        "A background check comes after the offer.",
        "You must pass a background check.",
        "We consider people with arrest or conviction records.",
        "Are you currently employed? Tell us about your notice period.",
        "The job may be extended for a maximum of 5 years.",
        "You bring at least 3 years of experience.",
        "A valid driver's license is required.",
        "Offers are subject to a credit check.",
        "Upload photos of products to our shop.",
        "Check the photo ID of customers.",
        "You can lift 50 lbs with or without reasonable accommodation.",
        "We lift each other up.",
        "You keep our tools in good health.",
        "Family leave is for everyone, with or without children.",
        "We serve churches and mosques.",
        "We offer an attractive salary.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}
