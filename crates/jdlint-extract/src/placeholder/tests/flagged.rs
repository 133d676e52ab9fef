//! Blanks, with the exact words that are found.

use super::{Row, check, typed};
use jdlint_core::Format;
use jdlint_core::posting::PlaceholderKind::{Contact, Instruction, Link, Location, Salary, Text, Unfinished};

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
    ("The work begins on [CONTRACT_DATE] at noon.", &[(Text, "[CONTRACT_DATE]")]),
    ("Yours, %%sender_name%%", &[(Text, "%%sender_name%%")]),
    ("Write to <%= recruiter_name %> today.", &[(Contact, "<%= recruiter_name %>")]),
    (
        "# Cook\n\n[Describe the kitchen, the shifts and the travel.]",
        &[(Instruction, "[Describe the kitchen, the shifts and the travel.]")],
    ),
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
