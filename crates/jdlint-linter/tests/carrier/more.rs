//! Words as people vary them, and words that only look like them.

use crate::{Probes, inserted};

#[test]
fn people_in_other_words() {
    let mut probes = Probes::default();
    for (line, rule, words) in [
        ("Candidates must be under 30.", "age-preference", "under 30"),
        ("Ideally you are in your twenties.", "age-preference", "in your twenties"),
        ("Gen Z preferred.", "age-preference", "Gen Z preferred"),
        ("You are not older than 35 years.", "age-preference", "not older than 35 years"),
        ("Must be between 18 and 35.", "age-preference", "Must be between 18 and 35"),
        ("Only fresh graduates may apply.", "age-preference", "fresh graduates"),
        ("We need someone young and energetic.", "age-preference", "someone young"),
        ("Gender: Female", "gender-preference", "Gender: Female"),
        ("Seeking a gentleman for the counter.", "gender-preference", "Seeking a gentleman"),
        ("You work as a businessman in the trade.", "gendered-job-title", "businessman"),
        ("The ideal candidate knows his tools.", "gendered-pronoun", "his tools"),
        ("No foreign accents, please.", "native-speaker", "No foreign accents"),
        ("English is your first language.", "native-speaker", "English is your first language"),
        ("USC or GC only.", "citizenship-preference", "USC or GC only"),
        ("H-1B transfers only.", "visa-preference", "H-1B transfers only"),
        ("You have never been convicted of a crime.", "criminal-record-ban", "never been convicted"),
        ("A clean background check is required.", "criminal-record-ban", "clean background check is required"),
        (
            "Applicants must not have any criminal convictions.",
            "criminal-record-ban",
            "must not have any criminal convictions",
        ),
        ("Candidates should be healthy.", "disability-exclusion", "Candidates should be healthy"),
        ("The role asks for standing for 8 hours.", "physical-demand-without-accommodation", "standing for 8 hours"),
        ("Single people preferred.", "family-status-preference", "Single people preferred"),
        ("Marital status: single", "family-status-preference", "Marital status: single"),
        ("Perfect for moms.", "family-status-preference", "Perfect for moms"),
        ("Muslims need not apply.", "religion-preference", "Muslims need not apply"),
        ("You have a pleasing personality.", "appearance-requirement", "pleasing personality"),
        ("Applications without a photo will not be read.", "photo-request", "without a photo will not"),
        ("Send us your CV and a photo of yourself.", "photo-request", "CV and a photo of yourself"),
        ("The ideal candidate is physically fit.", "disability-exclusion", "is physically fit"),
        ("We prefer Christian candidates.", "religion-preference", "prefer Christian"),
        ("We are a tight-knit family.", "exclusive-culture", "tight-knit family"),
        ("No gaps in employment.", "unemployed-exclusion", "No gaps in employment"),
        ("We want A-players.", "hype-term", "A-players"),
        ("You are a 10x engineer.", "hype-term", "10x engineer"),
        ("You do what it takes.", "hustle-culture", "do what it takes"),
        ("We move fast and break things.", "hustle-culture", "move fast and break things"),
        ("We are a bit nuts.", "ableist-term", "a bit nuts"),
        ("We dominate the competition.", "violent-metaphor", "dominate the competition"),
        ("There is a keg in the kitchen.", "exclusive-culture", "keg in the"),
        ("Make money fast.", "get-rich-phrase", "Make money fast"),
        ("The job is [Full-time/Part-time].", "placeholder-text", "[Full-time/Part-time]"),
        ("Insert your company logo here.", "template-instruction", "Insert your company logo here."),
        ("Add three bullet points here.", "template-instruction", "Add three bullet points here."),
    ] {
        probes.expect(line, &inserted(line), &[(rule, words)]);
    }
    probes.end();
}

#[test]
fn words_that_only_look_like_people() {
    let mut probes = Probes::default();
    for line in [
        "Response times must be under 30 seconds.",
        "The job is suitable for retirees.",
        "Passwords must be between 18 and 35 characters.",
        "Recent graduates may apply, too.",
        "Upload a photo of the repaired wheel.",
        "We are a family-owned shop.",
        "Table tennis balls go on shelf four.",
        "You live and breathe safety.",
        "You can't just move fast and break things.",
        "You mentor young professionals.",
        "We help young people find their first job.",
        "Your retirement plan starts at age 55.",
        "Gender: all are welcome",
        "You write down what good looks like.",
        "You keep a well-groomed backlog.",
        "You build a strong and healthy culture.",
        "We offer attractive and competitive pay.",
        "Photos have a clean background.",
        "Our customers are churches and Christian Dior.",
        "You may apply without a photo.",
        "Do not send a photo.",
        "You help unemployed people find work.",
        "You must be currently working towards a certificate or have one.",
        "A single point of contact answers questions.",
        "Our founder and her team will train you.",
        "We help people on their way to financial freedom.",
        "The bicycle is a silver bullet for short trips.",
        "Support is available 24/7 in shifts.",
        "A players' union rents our hall.",
        "We ship to tribal governments.",
        "See [our site][1] for the opening hours.",
        "We pay for your training.",
        "You use the setup wizard.",
        "You like to talk with customers about what he or she needs: no, with all of them.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}
