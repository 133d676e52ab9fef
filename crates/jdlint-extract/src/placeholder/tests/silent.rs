//! What only looks like a blank.

use super::{check, silent, typed};
use jdlint_core::Format;
use jdlint_core::posting::PlaceholderKind::{Instruction, Location, Salary, Text};

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

#[test]
fn explained_syntax_is_no_blank() {
    silent(
        Format::Markdown,
        &[
            "You know that {name} is a variable in our templates.",
            "In Handlebars, {{name}} is replaced and {{title}} is escaped.",
            "You design routes such as /users/{id} and /orders/{id}/items.",
            "F-strings such as {name} and {title} hold no secrets for you.",
        ],
    );
    check(
        Format::Markdown,
        &[
            ("Location: {city}/{state}", &[(Location, "{city}/{state}")]),
            ("Replace the variable {company} before you post this.", &[(Text, "{company}")]),
            ("Join {company_name}, where curly braces are loved.", &[(Text, "{company_name}")]),
        ],
    );
}
