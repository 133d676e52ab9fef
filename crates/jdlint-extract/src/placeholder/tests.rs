//! What is a blank of a template, and what only looks like one. All texts were written for this table.

use crate::extract;
use jdlint_core::posting::PlaceholderKind::{self, Contact, Instruction, Link, Location, Salary, Text, Unfinished};
use jdlint_core::posting::State;
use jdlint_core::{Format, Posting};

type Row = (&'static str, &'static [(PlaceholderKind, &'static str)]);

fn typed(format: Format, text: &str) -> Vec<(PlaceholderKind, String)> {
    let document = jdlint_read::read(format, text);
    let posting = extract(&document).posting;
    posting.placeholders.iter().map(|one| (one.kind, document.source_text(one.span).to_owned())).collect()
}

fn check(format: Format, rows: &[Row]) {
    let mut wrong = Vec::new();
    for (text, wanted) in rows {
        let found = typed(format, text);
        let same = found.len() == wanted.len()
            && found.iter().zip(*wanted).all(|(found, wanted)| found.0 == wanted.0 && found.1 == wanted.1);
        if !same {
            wrong.push(format!("{text:?}\n  wanted {wanted:?}\n  found  {found:?}"));
        }
    }
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

fn silent(format: Format, texts: &[&str]) {
    let wrong: Vec<String> = texts
        .iter()
        .map(|text| (text, typed(format, text)))
        .filter(|(_, found)| !found.is_empty())
        .map(|(text, found)| format!("{text:?}\n  found {found:?}"))
        .collect();
    assert!(wrong.is_empty(), "{} of {} texts:\n{}", wrong.len(), texts.len(), wrong.join("\n"));
}

const BRACKETS: &[Row] = &[
    ("Location: [City, State]", &[(Location, "[City, State]")]),
    ("Join us in [City], the heart of it all.", &[(Location, "[City]")]),
    ("We are based in [City, Country] and hire all over.", &[(Location, "[City, Country]")]),
    ("Location: [City], [State]", &[(Location, "[City], [State]")]),
    ("The office is at [street address], near the station.", &[(Location, "[street address]")]),
    ("Location: [Insert here]", &[(Location, "[Insert here]")]),
    ("Place of work: [specify location]", &[(Location, "[specify location]")]),
    ("You will work from our [office location] twice a week.", &[(Location, "[office location]")]),
    ("[Company Name] is hiring.", &[(Text, "[Company Name]")]),
    ("At [company], we bake bread.", &[(Text, "[company]")]),
    ("Join [Your Company] today.", &[(Text, "[Your Company]")]),
    ("We are looking for a [Job Title] to help us.", &[(Text, "[Job Title]")]),
    ("# [Job Title] at [Company Name]", &[(Text, "[Job Title]"), (Text, "[Company Name]")]),
    ("You will join the [insert division] team.", &[(Text, "[insert division]")]),
    ("Send your CV to [email address].", &[(Text, "[email address]")]),
    ("Apply through [email address or application portal].", &[(Text, "[email address or application portal]")]),
    ("The work starts in [month] and goes on for a while.", &[(Text, "[month]")]),
    ("Apply before [date here].", &[(Text, "[date here]")]),
    ("We answer within [timeframe].", &[(Text, "[timeframe]")]),
    ("Deadline: [YYYY-MM-DD]", &[(Text, "[YYYY-MM-DD]")]),
    ("Closing date: [MM/DD/YYYY]", &[(Text, "[MM/DD/YYYY]")]),
    ("- [X] years in sales", &[(Text, "[X]")]),
    ("At least [X] years of practice", &[(Text, "[X]")]),
    ("- [X+] years in sales", &[(Text, "[X+]")]),
    ("A team of [number] people", &[(Text, "[number]")]),
    ("Manage a team of [X] engineers", &[(Text, "[X]")]),
    ("Travel up to [XX]% of the time", &[(Text, "[XX]")]),
    ("Employment type: [Full-time/Part-time/Contract]", &[(Text, "[Full-time/Part-time/Contract]")]),
    ("Work model: [Remote/Hybrid/On-site]", &[(Text, "[Remote/Hybrid/On-site]")]),
    ("Visa sponsorship: [Yes/No]", &[(Text, "[Yes/No]")]),
    ("We [do/do not] sponsor visas.", &[(Text, "[do/do not]")]),
    ("- [Requirement 1]\n- [Requirement 2]", &[(Text, "[Requirement 1]"), (Text, "[Requirement 2]")]),
    ("- [Responsibility #1]", &[(Text, "[Responsibility #1]")]),
    ("Bonus: [If available]", &[(Text, "[If available]")]),
    ("[Optional] A degree in botany", &[(Text, "[Optional]")]),
    ("[Paste the job description here]", &[(Text, "[Paste the job description here]")]),
    ("You will run our [programme area] work.", &[(Text, "[programme area]")]),
    ("You will own the [Name of portfolio] budget.", &[(Text, "[Name of portfolio]")]),
    ("Report to the [Manager Title].", &[(Text, "[Manager Title]")]),
    ("Reports to: [Supervisor]", &[(Text, "[Supervisor]")]),
    ("Degree in [field of study] or similar", &[(Text, "[field of study]")]),
    ("Knows [programming language] well", &[(Text, "[programming language]")]),
    ("Questions go to [Recruiter Name].", &[(Contact, "[Recruiter Name]")]),
    ("Write to [hiring manager's name] at once.", &[(Contact, "[hiring manager's name]")]),
    ("Apply at [link].", &[(Text, "[link]")]),
    ("Write to [name@company.com].", &[(Contact, "[name@company.com]")]),
    ("You will lead [your team name].", &[(Text, "[your team name]")]),
    ("Tell us about [your favourite superpower] too.", &[(Text, "[your favourite superpower]")]),
    ("[Add one or two if necessary]", &[(Instruction, "[Add one or two if necessary]")]),
    (
        "- [Add any other desirable skills here – no more than two or so]",
        &[(Instruction, "[Add any other desirable skills here – no more than two or so]")],
    ),
    (
        "[Describe the culture of the team and why people stay]",
        &[(Instruction, "[Describe the culture of the team and why people stay]")],
    ),
    ("[Delete if not applicable]", &[(Instruction, "[Delete if not applicable]")]),
    ("Start date: [TBD]", &[(Unfinished, "[TBD]")]),
    ("Location: [TBD]", &[(Location, "[TBD]")]),
    ("Salary: [TBC]", &[(Salary, "[TBC]")]),
    ("Wir suchen Sie für [Firmenname] in [Stadt].", &[(Text, "[Firmenname]"), (Location, "[Stadt]")]),
    ("Bewerbung bis [Datum hier einfügen]", &[(Text, "[Datum hier einfügen]")]),
    ("Rejoignez [Nom de l'entreprise] à [Ville] !", &[(Text, "[Nom de l'entreprise]"), (Location, "[Ville]")]),
    ("Únete a [nombre de la empresa] en [ciudad].", &[(Text, "[nombre de la empresa]"), (Location, "[ciudad]")]),
    ("Werken bij [bedrijfsnaam] in [plaats].", &[(Text, "[bedrijfsnaam]"), (Location, "[plaats]")]),
    ("Dołącz do [nazwa firmy] w [miasto].", &[(Text, "[nazwa firmy]"), (Location, "[miasto]")]),
    ("Unisciti a [nome azienda] a [città].", &[(Text, "[nome azienda]"), (Location, "[città]")]),
    ("Lives in \\[City\\] or near", &[(Location, "\\[City\\]")]),
];

const OTHER_MARKS: &[Row] = &[
    ("# {{JOB_TITLE}}", &[(Text, "{{JOB_TITLE}}")]),
    ("Based in {{location}}.", &[(Location, "{{location}}")]),
    ("Work for {{ company_name }}!", &[(Text, "{{ company_name }}")]),
    ("Work for {{companyName}}!", &[(Text, "{{companyName}}")]),
    ("Pay: {{ salary_range }}", &[(Salary, "{{ salary_range }}")]),
    ("Model: {{REMOTE | HYBRID | ON-SITE}}", &[(Text, "{{REMOTE | HYBRID | ON-SITE}}")]),
    ("Hello {{ job.title }} people", &[(Text, "{{ job.title }}")]),
    ("Work for {{{company}}}!", &[(Text, "{{{company}}}")]),
    ("Work as {JOB_TITLE} with us", &[(Text, "{JOB_TITLE}")]),
    ("Work at {company} in {city}", &[(Text, "{company}"), (Location, "{city}")]),
    ("We hire a ${TITLE} now", &[(Text, "${TITLE}")]),
    ("Work at %COMPANY% now", &[(Text, "%COMPANY%")]),
    ("Work as %job_title% now", &[(Text, "%job_title%")]),
    ("Work at *|COMPANY|* now", &[(Text, "*|COMPANY|*")]),
    ("Work at <Insert company> now", &[(Text, "<Insert company>")]),
    ("Work in <City> now", &[(Location, "<City>")]),
    ("Work in <city, state> now", &[(Location, "<city, state>")]),
    ("# <Job Advert Title (required)>", &[(Text, "<Job Advert Title (required)>")]),
    ("We need a <<role>> now", &[(Text, "<<role>>")]),
    ("Work for <company name> now", &[(Text, "<company name>")]),
    ("Work for __COMPANY_NAME__ now", &[(Text, "__COMPANY_NAME__")]),
    ("Signed by __NAME__ for all", &[(Text, "__NAME__")]),
    ("Join (Company Name) as a welder.", &[(Text, "(Company Name)")]),
    ("Our shop is in town (insert city) and open.", &[(Location, "(insert city)")]),
];

const WORDS: &[Row] = &[
    ("## INSERT TITLE HERE\n\nText.", &[(Text, "INSERT TITLE HERE")]),
    ("For the form and to apply, insert here.", &[(Text, "insert here")]),
    ("Please insert company name here.", &[(Text, "insert company name here")]),
    ("Insert salary here", &[(Salary, "Insert salary here")]),
    ("Come and work for YOUR COMPANY as a cook.", &[(Text, "YOUR COMPANY")]),
    ("You will grow at Your Company, every day.", &[(Text, "Your Company")]),
    ("Job Title Here", &[(Text, "Job Title Here")]),
    ("We are Your Company Name, a bakery.", &[(Text, "Your Company Name")]),
    ("The office is in City, ST and easy to reach.", &[(Location, "City, ST")]),
    ("Location: City, State", &[(Location, "City, State")]),
    ("Location: CITY, STATE", &[(Location, "CITY, STATE")]),
    ("Location: City, ST 12345", &[(Location, "City, ST 12345")]),
    ("Location: Your City", &[(Location, "Your City")]),
    ("Cook – City, State", &[(Location, "City, State")]),
    ("Our shop in Anytown, USA needs a cook.", &[(Location, "Anytown, USA")]),
    ("Unser Haus in Musterstadt sucht Sie.", &[(Location, "Musterstadt")]),
    ("Location: XX", &[(Location, "XX")]),
    ("Location: TBD", &[(Location, "TBD")]),
    ("Location: To be determined", &[(Location, "To be determined")]),
    ("Salary: TBC", &[(Salary, "TBC")]),
    ("Salary: to be confirmed", &[(Salary, "to be confirmed")]),
    ("Salary: TBD, based on experience", &[(Salary, "TBD")]),
    ("Salary: ???", &[(Salary, "???")]),
    ("Salary: XX", &[(Salary, "XX")]),
    ("Start date: TBD", &[(Unfinished, "TBD")]),
    ("UK: TBC", &[(Unfinished, "TBC")]),
    ("The start date is TBD.", &[(Unfinished, "TBD")]),
    ("The salary is TBD.", &[(Salary, "TBD")]),
    ("TODO: add benefits", &[(Unfinished, "TODO")]),
    ("FIXME", &[(Unfinished, "FIXME")]),
    ("## Benefits\n\nTBD", &[(Unfinished, "TBD")]),
    ("Department: ???", &[(Unfinished, "???")]),
    ("You will report to XXX.", &[(Unfinished, "XXX")]),
    ("XX years of practice", &[(Text, "XX")]),
    ("At least X years of practice", &[(Text, "X")]),
    ("X+ years with lathes", &[(Text, "X+")]),
    ("X-Y years with lathes", &[(Text, "X-Y")]),
    ("Call us: XXX-XXX-XXXX", &[(Contact, "XXX-XXX-XXXX")]),
    ("You will report to ____ every week.", &[(Text, "____")]),
    ("Reports to: ______", &[(Text, "______")]),
    ("Salary: ____", &[(Salary, "____")]),
    ("Location: ________", &[(Location, "________")]),
    ("# Role title\n\nWe need you.", &[(Text, "Role title")]),
    ("# Job Title\n\n## About us\n\nWe bake.", &[(Text, "Job Title")]),
    ("Job title: Job Title", &[(Text, "Job Title")]),
    ("Company: Your Company", &[(Text, "Your Company")]),
    ("Write to name@example.com with questions.", &[(Contact, "name@example.com")]),
    ("Write to email@domain.com with questions.", &[(Contact, "email@domain.com")]),
    ("Call (212) 555-0142 with questions.", &[(Contact, "(212) 555-0142")]),
    ("Call 555-0100 with questions.", &[(Contact, "555-0100")]),
    ("Call 123-456-7890 with questions.", &[(Contact, "123-456-7890")]),
];

const MONEY: &[Row] = &[
    ("Salary: $XX,XXX", &[(Salary, "$XX,XXX")]),
    ("Salary: $XX,XXX - $XX,XXX a year", &[(Salary, "$XX,XXX - $XX,XXX")]),
    ("We pay $XXk to $XXk here.", &[(Salary, "$XXk to $XXk")]),
    ("Pay: $XX.XX per hour", &[(Salary, "$XX.XX")]),
    ("Pay: £XX,XXX", &[(Salary, "£XX,XXX")]),
    ("Gehalt: XX.XXX €", &[(Salary, "XX.XXX")]),
    ("Pay: EUR XX,XXX", &[(Salary, "XX,XXX")]),
    ("Salary: $ - $", &[(Salary, "$ - $")]),
    ("Salary: $ to $ per year", &[(Salary, "$ to $")]),
    ("Salary: $_____", &[(Salary, "$_____")]),
    ("Salary: $____ - $____ per year", &[(Salary, "$____ - $____")]),
    ("Salary: £[amount]", &[(Salary, "£[amount]")]),
    ("Salary: $[min] - $[max]", &[(Salary, "$[min] - $[max]")]),
    ("Salary: $[X] to $[Y] per hour", &[(Salary, "$[X] to $[Y]")]),
    ("Salary: [salary range]", &[(Salary, "[salary range]")]),
    ("Salary: [amount]", &[(Salary, "[amount]")]),
    ("We pay [insert salary] a year.", &[(Salary, "[insert salary]")]),
    ("Pay: [$XX,XXX - $YY,YYY]", &[(Salary, "[$XX,XXX - $YY,YYY]")]),
    ("Salary: $0", &[(Salary, "$0")]),
    ("Salary: $0 - $0", &[(Salary, "$0 - $0")]),
    ("The range is $0 - $0 a year.", &[(Salary, "$0 - $0")]),
    ("Salary: $", &[(Salary, "$")]),
    ("Salary: $ per hour", &[(Salary, "$ per hour")]),
    ("Salary: $00,000", &[(Salary, "$00,000")]),
    ("Compensation: [Minimum] – [Maximum]", &[(Salary, "[Minimum] – [Maximum]")]),
    ("Salary: $##,###", &[(Salary, "$##,###")]),
];

const MORE: &[Row] = &[
    ("Salary Range: [$XX,000 - $XX,000 per year]", &[(Salary, "[$XX,000 - $XX,000 per year]")]),
    ("Base pay plus equity (X.XX%)", &[(Text, "X.XX%")]),
    ("- [TODO: add one more]", &[(Unfinished, "[TODO: add one more]")]),
    ("Schedule: [e.g., Monday to Friday]", &[(Text, "[e.g., Monday to Friday]")]),
    ("You must have the [minimum qualification].", &[(Text, "[minimum qualification]")]),
    ("Location: [City, State / Remote]", &[(Location, "[City, State / Remote]")]),
    ("Location: [Office address or \"Remote\"]", &[(Location, "[Office address or \"Remote\"]")]),
    ("[Choose one: Remote / Hybrid / On-site]", &[(Text, "[Choose one: Remote / Hybrid / On-site]")]),
    ("It pays ??? per hour.", &[(Unfinished, "???")]),
    ("A 401(k) with [X%] match", &[(Text, "[X%]")]),
    (
        "Knows [specific technology, framework, or methodology]",
        &[(Text, "[specific technology, framework, or methodology]")],
    ),
    ("You get [brief description of key duty] done.", &[(Text, "[brief description of key duty]")]),
    ("Write to [HR email] by [deadline].", &[(Text, "[HR email]"), (Text, "[deadline]")]),
    ("Job ID: [Req #]", &[(Text, "[Req #]")]),
    ("We, [Name of Company], bake.", &[(Text, "[Name of Company]")]),
    ("- {{ responsibility_1 }}", &[(Text, "{{ responsibility_1 }}")]),
    ("Report to the {{ manager_title }} daily", &[(Text, "{{ manager_title }}")]),
    ("Based in {{city}}, {{state}}.", &[(Location, "{{city}}, {{state}}")]),
    ("Interview date: XX/XX/XXXX", &[(Text, "XX/XX/XXXX")]),
    ("1. Insert duty here", &[(Text, "Insert duty here")]),
    ("Salary: $__ to $__ per hour", &[(Salary, "$__ to $__")]),
    (
        "Email [Jo](mailto:name@company.com) or call (555) 123-4567.",
        &[(Contact, "mailto:name@company.com"), (Contact, "(555) 123-4567")],
    ),
];

const INSTRUCTIONS: &[Row] = &[
    (
        "Location: Leeds (specify the location or indicate if remote)",
        &[(Instruction, "(specify the location or indicate if remote)")],
    ),
    ("Bonus plan (delete if not applicable)", &[(Instruction, "(delete if not applicable)")]),
    ("Delete if not applicable.", &[(Instruction, "Delete if not applicable.")]),
    ("_Describe the role in a few sentences._", &[(Instruction, "_Describe the role in a few sentences._")]),
    ("Describe the role in a few sentences.", &[(Instruction, "Describe the role in a few sentences.")]),
    ("List the key responsibilities here.", &[(Instruction, "List the key responsibilities here.")]),
    ("- _Short list of skills. Keep it real._", &[(Instruction, "_Short list of skills. Keep it real._")]),
    ("Include a sentence about your mission.", &[(Instruction, "Include a sentence about your mission.")]),
    ("This is a sample job description. We bake bread.", &[(Instruction, "This is a sample job description.")]),
    ("Customize this template to your needs.", &[(Instruction, "Customize this template to your needs.")]),
    (
        "Replace the text in brackets before you publish.",
        &[(Instruction, "Replace the text in brackets before you publish.")],
    ),
    ("About us: Describe your company and its values.", &[(Instruction, "Describe your company and its values.")]),
    ("This section should be short.", &[(Instruction, "This section should be short.")]),
    ("*Tell candidates why your team is great.*", &[(Instruction, "*Tell candidates why your team is great.*")]),
    ("Nichtzutreffendes streichen", &[(Instruction, "Nichtzutreffendes streichen")]),
    ("Benefits (list any perks, if applicable)", &[(Instruction, "(list any perks, if applicable)")]),
];

const LINKS: &[Row] = &[
    ("[Apply here](TODO)", &[(Link, "TODO")]),
    ("[Apply here](#)", &[(Link, "#")]),
    ("[Apply here]()", &[(Link, "[Apply here]()")]),
    ("[Apply here](https://example.com/apply)", &[(Link, "https://example.com/apply")]),
    ("[Apply here](http://localhost:3000)", &[(Link, "http://localhost:3000")]),
    ("[Write to us](mailto:name@example.com)", &[(Contact, "mailto:name@example.com")]),
    ("Apply at https://www.your-company.com/jobs now", &[(Link, "https://www.your-company.com/jobs")]),
];

#[test]
fn brackets() {
    check(Format::Markdown, BRACKETS);
}

#[test]
fn other_marks() {
    check(Format::Markdown, OTHER_MARKS);
}

#[test]
fn words() {
    check(Format::Markdown, WORDS);
}

#[test]
fn more() {
    check(Format::Markdown, MORE);
}

#[test]
fn money() {
    check(Format::Markdown, MONEY);
}

#[test]
fn instructions() {
    check(Format::Markdown, INSTRUCTIONS);
}

#[test]
fn link_targets() {
    check(Format::Markdown, LINKS);
}

#[test]
fn front_matter_values() {
    for (line, kind, token) in [
        ("location: \"[City, State]\"", Location, "[City, State]"),
        ("location: [City, State]", Location, "[City, State]"),
        ("location: City, State", Location, "City, State"),
        ("location: TBD", Location, "TBD"),
        ("location: {{ location }}", Location, "{{ location }}"),
        ("title: Job Title Here", Text, "Job Title Here"),
        ("title: Job Title", Text, "Job Title"),
        ("title: [Job Title]", Text, "[Job Title]"),
        ("title: \"{{JOB_TITLE}}\"", Text, "{{JOB_TITLE}}"),
        ("company: Your Company", Text, "Your Company"),
        ("company: Company Name", Text, "Company Name"),
        ("company: {name: Company Name}", Text, "Company Name"),
        ("salary: TBC", Salary, "TBC"),
        ("salary: $XX,XXX", Salary, "$XX,XXX"),
        ("salary: 0", Salary, "0"),
        ("salary: {min: 0, max: 0}", Salary, "{min: 0, max: 0}"),
        ("salary: [amount]", Salary, "[amount]"),
        ("workplace: [Remote/Hybrid]", Text, "[Remote/Hybrid]"),
        ("start_date: TBD", Unfinished, "TBD"),
        ("valid_through: YYYY-MM-DD", Text, "YYYY-MM-DD"),
        ("apply: https://example.com/apply", Link, "https://example.com/apply"),
        ("apply: name@example.com", Contact, "name@example.com"),
    ] {
        let text = format!("---\n{line}\n---\nWe bake bread.\n");
        assert_eq!(typed(Format::Markdown, &text), [(kind, token.to_owned())], "{line}");
    }
}

#[test]
fn real_front_matter_is_left_alone() {
    for line in [
        "location: [Leeds, York]",
        "locations: [Berlin, Hamburg]",
        "workplace: [remote, hybrid]",
        "employment_type: [full_time, part_time]",
        "tags: [city, state]",
        "title: City Planner",
        "title: Position Control Manager",
        "company: Company of Wolves",
        "department: Product",
        "salary: {min: 0, max: 90000}",
        "salary: 40000",
        "location: State Office Building, Albany",
        "layout: page",
        "location: Town Hall",
        "location: New York City",
    ] {
        let text = format!("---\n{line}\n---\nWe bake bread.\n");
        assert_eq!(typed(Format::Markdown, &text), [], "{line}");
    }
}

#[test]
fn what_only_looks_like_a_blank() {
    silent(
        Format::Markdown,
        &[
            "Read [the city page](https://northwind.io/city) first.",
            "We are in [Berlin](https://northwind.io).",
            "Read [City][1] first.\n\n[1]: https://northwind.io",
            "Read [City] first.\n\n[City]: https://northwind.io",
            "![Company Name](logo.png)",
            "As shown before[^1].\n\n[^1]: A note.",
            "- [ ] A task\n- [x] Another",
            "- [x] Remote\n- [ ] On site",
            "As shown in [1] and [A1].",
            "They wrote “recieve” [sic] in it.",
            "You know tools [for example] lathes.",
            "You help them [users ie bakers] daily.",
            "The Best Place[s] to Work",
            "Write to jobs [at] northwind.io",
            "Read the leaflet [PDF] first.",
            "[EDUCATION]\n\nA degree in botany.",
            "[About us]\n\nWe bake bread.",
            "Write to [email protected] for help.",
            "Baker [up to RM12k]",
            "Fornaio [RAL fino a 55.000€]",
            "You work with our partners in [Michigan/Arizona] and beyond.",
            "The Board of Bakers [BOB] meets here.",
            "[OKALI] Data Engineer",
            "Pay: $25.37 [Starting Wage] to $30.91 [Top Wage].",
            "Baker [Remote]",
            "Baker (Remote)",
            "Baker (m/w/d)",
            "Read [Explore the benefits] (https://northwind.io/benefits)",
            "Baker Job Description [Updated for 2025]",
            "They [the team] bake.",
            "Read [this position]({{ site.baseurl }}/jobs) first.",
            "{% if page.location %}Leeds{% endif %}",
            "{{ site.title }} is hiring.",
            "{{ page.title | escape }}",
            "{{< figure src=\"x.png\" >}}",
            "{{ \"now\" | date: \"%Y\" }}",
            "Use `[City, State]` in code.",
            "Use `{{ location }}` in code.",
            "```\n[City, State]\n```",
            "You know Rust, Vec<T> and Map<City, State>.",
            "We write C++ templates like List<Name> daily.",
            "<div>We bake</div> <b>bread</b><br>",
            "We serve city, state and federal elections.",
            "City, state and federal elections are our work.",
            "City, State: Omaha, Nebraska",
            "**Company Name:** Oscar",
            "Job Title: Baker",
            "Location (City, State): Leeds, UK",
            "You build a TODO list app.",
            "You resolve TODO comments.",
            "You use OutbidTBDs and XXL ovens.",
            "Shirts in XXL and XXXL for all",
            "You know Mac OS X and 401k plans.",
            "We offer a 401k and $0 deductible.",
            "Medical cover with $0 premium for you.",
            "Text.\n\n___\n\nMore text.",
            "Wait for it... and go.",
            "The link is #URL_0a1b2c# there.",
            "Write to applications@redacted-employer.org or call +1 202 000 0000.",
            "Hiring Team",
            "You specify the job reference in the subject line.",
            "Please specify the job reference in the subject of your email.",
            "Include a cover letter with your application.",
            "Please describe your experience with ovens.",
            "Add a link to your portfolio.",
            "In your cover letter, include a sentence about your favourite bread.",
            "Send a letter (include salary expectations) to us.",
            "Send your CV (please specify your availability).",
            "Describe the role you played in a past project.",
            "You describe the role of yeast to visitors.",
            "You grow your company pension with us.",
            "You get your company car after a year.",
            "Growth at 50% to 80% each year",
            "A 20% discount and 30% bonus",
            "Rust, Go {and more} in use",
            "You maintain snake_case__names and __init__ files",
            "Salary: $45,000 - $55,000",
            "Salary: up to $100,000",
            "Salary: $0 - $100,000 depending on results",
            "Location: Kansas City, Missouri",
            "Location: State College, PA",
            "Location: Remote or Salt Lake City, UT",
            "Location: Remote",
            "Department: City Planning",
            "We read what??? you say",
            "Really??? Yes.",
            "Bewerbungen bis zum 1. Mai [bitte online]",
            "Pay grade: XX is above XIX",
            "We won Super Bowl XXX once.",
            "Generation X years ago",
            "El siglo XX fue largo.",
            "TBC Bank hires bakers.",
            "The position is located in the city and state of New York.",
            "We [still] bake at night.",
            "Call +44 20 7946 0018 or 212-555-2368.",
            "[Apply](#apply)\n\n## Apply",
            "[Apply](https://northwind.io/todo)",
            "[Home](/) [Jobs](jobs.md)",
            "Apply now at https://jobs.lever.co/northwind/link",
            "Our template library and design standards",
            "You write templates for letters and fill in forms.",
            "You delete old data and replace with care.",
            "Provide a brief overview of the company to visitors.",
            "Help candidates understand our process.",
            "Choose one of our three offices.",
            "Any salary, any amount of bread, any location.",
            "Baker [Remote Position]",
            "Baker [Main Office]",
            "Baker [Any Location]",
            "Baker [New Team]",
            "Baker [Location: Berlin]",
            "Baker [Start date: 1 May]",
            "Pay: £30k - £40k [Base Salary + OTE]",
            "Pay: £30,000 a year [gross salary]",
            "Pay type: Salary",
            "Compensation: Base salary",
            "How to apply: Application form",
            "Intéressé ??? Écrivez à nous.",
            "Describe the work environment you thrive in.",
            "You fill in the blanks when nobody wrote it down.",
            "Location: Todo México",
            "Place: City Office",
            "Contact: Email",
            "You read <50k lines and >2 books a year.",
            "Pay: $45 - $55 per hour [DOE]",
            "Shifts [mornings only] and weekends",
            "Our oven [a large one] needs you.",
        ],
    );
}

#[test]
fn plain_text_reads_the_same() {
    check(
        Format::Text,
        &[
            (
                "Baker\n\nLocation: [City, State] (specify the location or indicate if remote)\nPay: $XX,XXX\n",
                &[
                    (Location, "[City, State]"),
                    (Instruction, "(specify the location or indicate if remote)"),
                    (Salary, "$XX,XXX"),
                ],
            ),
            (
                "[Job Title]\n[Company Name]\n[Location]\n",
                &[(Text, "[Job Title]"), (Text, "[Company Name]"), (Location, "[Location]")],
            ),
            ("Work for __COMPANY__ now", &[(Text, "__COMPANY__")]),
        ],
    );
    silent(
        Format::Text,
        &[
            "Name: ______ Signature: ______\n",
            "Title\n__________________________\n\nText\n",
            "[x] Remote [ ] On site\n",
        ],
    );
}

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
