//! Postings made up from fragments: as varied as real ones in what they say and how, the same for the same seed.

use crate::random::Random;
use std::fmt::Write as _;

/// A made-up posting.
#[derive(Clone, Debug)]
pub(crate) struct Synthetic {
    /// Its file name, `0042.md`.
    pub(crate) name: String,
    pub(crate) text: String,
}

/// `count` postings of 3 to 4 KB: four in ten Markdown with front matter, three without, three plain text.
pub(crate) fn postings(count: usize, seed: u64) -> Vec<Synthetic> {
    let mut random = Random::new(seed);
    (0..count)
        .map(|index| {
            let form = match index % 10 {
                0..4 => Form::FrontMatter,
                4..7 => Form::Markdown,
                _ => Form::Text,
            };
            let extension = if form == Form::Text { "txt" } else { "md" };
            Synthetic { name: format!("{index:06}.{extension}"), text: posting(form, &mut random) }
        })
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    FrontMatter,
    Markdown,
    Text,
}

const LEVELS: &[&str] = &["", "Senior ", "Junior ", "Lead ", "Principal ", "Assistant ", "Deputy "];
const ROLES: &[&str] = &[
    "Warehouse Supervisor",
    "Data Engineer",
    "Night Nurse",
    "Payroll Clerk",
    "Backend Developer",
    "Bus Driver",
    "Policy Analyst",
    "Electrician",
    "Product Designer",
    "Kitchen Manager",
    "Research Fellow",
    "Account Executive",
    "Site Reliability Engineer",
    "Librarian",
    "Köchin",
    "Pflegefachkraft",
    "Ingénieure réseau",
    "Crane Operator",
];
const SUFFIXES: &[&str] = &["", "", "", " (m/w/d)", " - Remote", " II", " (Hybrid)", ", Night Shift"];
const COMPANIES: &[&str] = &[
    "Example Freight",
    "Lakeside County",
    "Novak & Daughters",
    "Blue Heron Software",
    "Städtische Werke Muster",
    "Orchard Health",
    "Tern Analytics",
    "Quarry Lane School",
    "Fjord Robotics",
    "Maple Street Bakery",
];
const PLACES: &[&str] = &[
    "Denver, CO",
    "Berlin, Germany",
    "London, UK",
    "Toronto, ON, Canada",
    "Remote (US)",
    "Lyon, France",
    "Austin, Texas",
    "Amsterdam",
    "Kraków, Poland",
    "New York, NY / Remote",
    "Columbus, Ohio",
    "Zürich",
    "Dublin, Ireland",
    "Madrid",
];
const PAY: &[&str] = &[
    "$74,000 - $95,000 a year",
    "£45k per annum plus bonus",
    "€55.000 – €65.000 brutto",
    "competitive",
    "$26.19-$35.43/hr",
    "up to $130,000",
    "CHF 95,000 to 115,000",
    "commensurate with experience",
    "CA$75,000 to CA$90,000",
    "from 14 000 PLN gross monthly",
    "DOE",
    "$120K-$160K plus equity",
    "EUR 4.000 per month",
];
const KINDS: &[&str] = &["Full-time", "Part-time", "Permanent", "Contract, 6 months", "Internship", "full_time"];
const WORKPLACES: &[&str] = &["remote", "hybrid", "on_site"];
const HEADINGS: &[(&str, &[&str])] = &[
    ("duties", &["Responsibilities", "What you'll do", "Key responsibilities", "Your tasks", "Deine Aufgaben"]),
    (
        "needs",
        &["Requirements", "Qualifications", "About you", "What we're looking for", "Your profile", "Dein Profil"],
    ),
    ("wishes", &["Nice to have", "Preferred qualifications", "Desirable"]),
    ("offers", &["Benefits", "What we offer", "Work perks and benefits", "Wir bieten"]),
    ("about", &["About us", "Who we are", "Overview", "The team"]),
    ("process", &["Interview process", "How to apply", "Applying", "Selection process"]),
];
const VERBS: &[&str] = &[
    "Plan",
    "Own",
    "Maintain",
    "Review",
    "Coordinate",
    "Design",
    "Support",
    "Document",
    "Improve",
    "Monitor",
    "Train",
];
const OBJECTS: &[&str] = &[
    "the loading of trucks during the night shift",
    "our data pipelines in Python and SQL",
    "weekly rosters for 24 people",
    "reports for the county board",
    "customer accounts in the north region",
    "deployments to Kubernetes on AWS",
    "patient records in line with our care plan",
    "stock levels across three kitchens",
    "the budget of the department",
    "the archive, its catalogue and its reading room",
    "incidents with calm and a clear head",
    "a fleet of 40 buses",
];
const ENDS: &[&str] = &[
    "",
    " together with the operations team",
    " and hand over to the day shift",
    ", with little supervision",
    " so that nobody waits",
    " across two sites",
    " in a fast-paced environment",
    " (about 20 % of your time)",
];
const NEEDS: &[&str] = &[
    "3+ years of experience with React, TypeScript and `GraphQL`",
    "A driver's licence, class B",
    "Bachelor's degree or equivalent experience",
    "Fluent German (C1) and good English",
    "Able to lift 25 kg",
    "Excellent communication skills and attention to detail",
    "Experience with spreadsheets and payroll software",
    "A registered nurse licence in the state",
    "You are a team player and a self-starter",
    "At least two years in a warehouse, some of them as a lead",
    "Knowledge of *public* procurement rules",
];
const OFFERS: &[&str] = &[
    "28 days of paid holiday",
    "Health, dental and vision insurance",
    "A 401(k) with 4% match",
    "A bicycle and a rail card",
    "€50 a month for lunch",
    "Free coffee & fruit",
    "A budget of $1,500 a year for training",
    "Hybrid work: 2 days at home",
];
const SENTENCES: &[&str] = &[
    "We are a small team and value work that lasts.",
    "The position reports to the head of operations.",
    "You will work with people in five time zones.",
    "Our office is near the station, with [directions](https://example.org/way).",
    "We hire for the long term and train on the job.",
    "Travel is about 10 % of the time.",
    "We use R&amp;D money wisely.",
    "Nous travaillons en français et en anglais.",
    "Wir suchen Menschen, die gern im Team arbeiten.",
    "The role is open until filled, with a first review on 15 December 2026.",
    "No agencies, please.",
    "Send your letter to jobs@example.org and name the reference 2026-117.",
];
const STATEMENTS: &[&str] = &[
    "",
    "",
    "{company} is an equal opportunity employer.",
    "We do not discriminate on the basis of race, color, religion, sex, sexual orientation, gender identity, national origin, age, disability or veteran status.",
    "All qualified applicants will receive consideration for employment without regard to race, color, religion, sex, national origin, disability, or any other characteristic protected by law.",
    "We welcome applications from people of all backgrounds.",
];

fn posting(form: Form, random: &mut Random) -> String {
    let wanted = 2900 + random.below(800);
    let company = random.pick(COMPANIES);
    let title = format!("{}{}{}", random.pick(LEVELS), random.pick(ROLES), random.pick(SUFFIXES));
    let mut out = String::with_capacity(4200);
    head(form, &title, company, random, &mut out);
    let mut part = random.below(HEADINGS.len());
    while out.len() < wanted {
        let (kind, headings) = HEADINGS[part % HEADINGS.len()];
        part += 1;
        section(form, kind, random.pick(headings), random, &mut out);
    }
    let statement = random.pick(STATEMENTS).replace("{company}", company);
    if !statement.is_empty() {
        let _ = writeln!(out, "\n{statement}");
    }
    out
}

fn head(form: Form, title: &str, company: &str, random: &mut Random, out: &mut String) {
    let (place, pay, kind) = (random.pick(PLACES), random.pick(PAY), random.pick(KINDS));
    match form {
        Form::FrontMatter => {
            let _ = writeln!(out, "---\ntitle: \"{title}\"\ncompany: {company}\nlocation: \"{place}\"");
            if random.chance(60) {
                let _ = writeln!(out, "salary: \"{pay}\"");
            } else if random.chance(50) {
                let low = 40_000 + 1000 * random.below(60);
                let high = low + 1000 * random.below(30);
                let _ = writeln!(out, "salary:\n  min: {low}\n  max: {high}\n  currency: USD\n  period: year");
            }
            let _ = writeln!(out, "employment_type: {kind}\nworkplace: {}", random.pick(WORKPLACES));
            let _ = writeln!(out, "date_posted: 2026-{:02}-{:02}", 1 + random.below(11), 1 + random.below(28));
            let _ = writeln!(out, "tags: [jobs, example]\napply: https://example.org/jobs/{}\n---", random.below(9000));
        }
        Form::Markdown => {
            let _ = writeln!(out, "# {title}\n\n**Company:** {company}\n**Location:** {place}\n");
            if random.chance(55) {
                let _ = writeln!(out, "- Salary: {pay}\n- Employment type: {kind}");
            }
        }
        Form::Text => {
            let _ = writeln!(out, "{title}\n{company} | {place} | {kind}\n");
            if random.chance(50) {
                let _ = writeln!(out, "Salary: {pay}");
            }
        }
    }
}

fn section(form: Form, kind: &str, heading: &str, random: &mut Random, out: &mut String) {
    let _ = match (form, random.below(3)) {
        (Form::Text, 0) => writeln!(out, "\n{}", heading.to_uppercase()),
        (Form::Text, _) => writeln!(out, "\n{heading}:"),
        (_, 0) => writeln!(out, "\n**{heading}**\n"),
        (_, _) => writeln!(out, "\n## {heading}\n"),
    };
    if matches!(kind, "about" | "process") {
        for _ in 0..2 + random.below(4) {
            let _ = write!(out, "{} ", random.pick(SENTENCES));
        }
        out.push('\n');
        return;
    }
    let bullet = if form == Form::Text { random.pick(&["• ", "- ", "* "]) } else { "- " };
    for _ in 0..3 + random.below(4) {
        let _ = match kind {
            "duties" => {
                let (verb, object, end) = (random.pick(VERBS), random.pick(OBJECTS), random.pick(ENDS));
                writeln!(out, "{bullet}{verb} {object}{end}.")
            }
            "offers" => writeln!(out, "{bullet}{}", random.pick(OFFERS)),
            _ => writeln!(out, "{bullet}{}", random.pick(NEEDS)),
        };
    }
    if random.chance(40) {
        let _ = writeln!(out, "\n{}", random.pick(SENTENCES));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn postings_are_varied_of_the_right_size_and_the_same_for_a_seed() {
        let made = postings(200, 1);
        assert!(made.iter().all(|posting| (2900..=4400).contains(&posting.text.len())));
        let mean = made.iter().map(|posting| posting.text.len()).sum::<usize>() / made.len();
        assert!((3000..4000).contains(&mean), "{mean}");
        let distinct: HashSet<&str> = made.iter().map(|posting| posting.text.as_str()).collect();
        assert_eq!(distinct.len(), made.len());
        let again = postings(200, 1);
        assert!(made.iter().zip(&again).all(|(a, b)| a.text == b.text && a.name == b.name));
        assert_ne!(postings(1, 2)[0].text, made[0].text);
    }
}
