//! Title, company, places, dates, apply routes, language and anchors of whole postings, read by the real readers.

use jdlint_core::posting::{ApplicationRoute, Posting, PostingDate, Slot, State};
use jdlint_core::{Document, Format};
use jdlint_extract::extract;
use jdlint_read::read;

fn document(text: &str) -> Document {
    let markdown = text.starts_with("---") || text.starts_with("# ") || text.contains("\n## ") || text.contains("](");
    read(if markdown { Format::Markdown } else { Format::Text }, text)
}

fn posting(text: &str) -> Posting {
    let document = document(text);
    let posting = extract(&document).posting;
    spans_are_exact(&document, &posting);
    posting
}

/// What the author typed for evidence begins and ends with the words themselves.
fn spans_are_exact(document: &Document, posting: &Posting) {
    let all = [
        posting.title.evidence.iter().map(|one| (one.text, one.span)).collect::<Vec<_>>(),
        posting.company.evidence.iter().map(|one| (one.text, one.span)).collect(),
        posting.locations.evidence.iter().map(|one| (one.text, one.span)).collect(),
    ];
    for (text, span) in all.into_iter().flatten() {
        let typed = document.source_text(span);
        let words = document.text(text);
        assert!(!typed.is_empty(), "evidence without a place: {words:?}");
        let first = words.split_whitespace().next().unwrap_or_default();
        assert!(typed.contains(first), "{typed:?} holds {words:?}");
    }
}

/// The state and the best value of a slot, in one line.
fn show<T>(slot: &Slot<T>, value: impl Fn(&T) -> String) -> String {
    match (slot.state, slot.value()) {
        (State::Stated, Some(best)) => value(best),
        (state, _) => format!("({})", state.as_str()),
    }
}

#[test]
fn titles() {
    for (text, wanted) in [
        ("---\ntitle: Data Engineer\n---\nWe move parcels.\n", "Data Engineer"),
        ("---\njob_title: Cook\n---\n# Our kitchen\n", "Cook"),
        ("---\ntitle: \"[Job Title]\"\n---\nWe move parcels.\n", "(placeholder)"),
        ("---\nposition: Warehouse Manager\n---\nWe move parcels.\n", "Warehouse Manager"),
        ("# Senior Nurse\n\nWe care for people.\n\n## Responsibilities\n\n- Care\n", "Senior Nurse"),
        ("# Job Description\n\n## Data Engineer\n\nYou will build pipelines.\n", "Data Engineer"),
        ("# Job Description: Data Engineer\n\nYou will build pipelines.\n", "Data Engineer"),
        ("# Data Engineer Job Description\n\nYou will build pipelines.\n", "Data Engineer"),
        ("# Data Engineer at Example Freight\n\nAt Example Freight, we move parcels.\n", "Data Engineer"),
        ("# Softwareentwickler (m/w/d)\n\nWir suchen dich.\n", "Softwareentwickler (m/w/d)"),
        ("# Benefits Manager\n\nYou will look after benefits.\n", "Benefits Manager"),
        ("## Responsibilities\n\n- Build pipelines\n\n## Benefits\n\n- Tea\n", "(absent)"),
        (
            "Junior Baker Job Description [Updated for 2031]\n\nBakers bake.\n\nAdditional Information\n\n• Job Title: Baker\n",
            "Baker",
        ),
        (
            "Data Engineer\nLocation: Berlin\n\nYou will build pipelines that carry parcels across the country.\n",
            "Data Engineer",
        ),
        ("Job Title: Night Porter\nSalary: £14 an hour\n", "Night Porter"),
        ("Position: Crew Member\n\nWe serve ferries.\n", "Crew Member"),
        (
            "Harbour Master, Port of Example, Ohio– The harbour master runs the port and keeps its books, and answers to the board for everything that happens in it.\n",
            "Harbour Master",
        ),
        (
            "Clerk, Example County, Colorado— The clerk keeps the records of the county and helps its people to find what they need in them, with patience.\n",
            "Clerk",
        ),
        (
            "Records Supervisor: Under general supervision the supervisor keeps the records of the office and of all its branches, in good order and in time.\n",
            "Records Supervisor",
        ),
        (
            "Are you a baker?\nWe bake bread for a whole town and need two more hands in the morning, from four to noon.\n",
            "(absent)",
        ),
        ("", "(absent)"),
    ] {
        assert_eq!(show(&posting(text).title, Clone::clone), wanted, "{text}");
    }
}

#[test]
fn companies() {
    for (text, wanted) in [
        ("---\ntitle: Cook\ncompany: Example Freight\n---\nText.\n", "Example Freight"),
        (
            "---\ntitle: Cook\ncompany:\n  name: Example Freight\n  url: https://northside.test\n---\nText.\n",
            "Example Freight",
        ),
        ("---\ntitle: Cook\ncompany: \"[Company Name]\"\n---\nText.\n", "(placeholder)"),
        ("Cook\nCompany: Example Freight\nLocation: Berlin\n", "Example Freight"),
        ("Cook\nEmployer: Port of Example\n", "Port of Example"),
        ("# Cook\n\nAt Example Freight, we move parcels.\n", "Example Freight"),
        ("# Cook\n\nExample Freight is looking for a cook.\n", "Example Freight"),
        ("# Cook\n\nThe Example Trust seeks a cook.\n", "Example Trust"),
        ("# Cook\n\nExample Freight (EF) is an equal opportunity employer.\n", "Example Freight"),
        ("# Cook\n\nCome and join Example Freight!\n", "Example Freight"),
        ("# Cook\n\nYou will join the Example Freight team.\n", "Example Freight"),
        ("# Cook\n\n## About Example Freight\n\nWe move parcels.\n", "Example Freight"),
        ("# Cook – Example Freight\n\nWork at Example Freight is varied.\n", "Example Freight"),
        ("# Cook\n\nBei uns: Beispiel GmbH sucht eine Köchin.\n", "Beispiel GmbH"),
        ("# Koch\n\n**Unternehmen:** Beispiel AG\n", "Beispiel AG"),
        ("# Cook\n\n## About us\n\nOur company moves parcels.\n", "(absent)"),
        ("# Cook\n\n## About the role\n\nWe are looking for a cook. Join our team.\n", "(absent)"),
        ("# Cook\n\nThe Data Engineer is looking to learn. This position is a step up.\n", "(absent)"),
        ("# Cook\n\nApply to ann@example-freight.test with your CV.\n", "(absent)"),
        ("# Cook\n\nExperience is a plus. Python is a plus. Experience has a value.\n", "(absent)"),
    ] {
        assert_eq!(show(&posting(text).company, Clone::clone), wanted, "{text}");
    }
}

#[test]
fn places() {
    for (text, wanted) in [
        ("---\ntitle: Cook\nlocation: Berlin, DE\n---\nText.\n", "Berlin=DE-BE"),
        ("---\ntitle: Cook\nlocation:\n  city: Denver\n  region: CO\n  country: US\n---\nText.\n", "Denver=US-CO"),
        ("---\ntitle: Cook\nlocations:\n  - Austin, TX\n  - Remote\n---\nText.\n", "Austin=US-TX"),
        ("---\ntitle: Cook\nlocation: Remote\n---\nText.\n", "(absent)"),
        ("---\ntitle: Cook\nlocation: Exampleville\n---\nText.\n", "Exampleville=?"),
        ("---\ntitle: Cook\nlocation: \"[City, State]\"\n---\nText.\n", "(placeholder)"),
        ("Cook\nLocation: [City, State] (say where, or that it is remote)\n", "(placeholder)"),
        ("Cook\nLocation: Various locations\n", "(vague)"),
        ("Cook\nStandort: München\n", "München=DE-BY"),
        ("Cook\nLieu: Lyon, France\n", "Lyon=FR-ARA"),
        ("Cook\nLokalizacja: Kraków\n", "Kraków=PL-12"),
        ("# Cook (London)\n\nYou will cook.\n", "London=GB-ENG"),
        ("# Cook – Berlin\n\nYou will cook.\n", "Berlin=DE-BE"),
        ("# Account Manager, Lyon\n\nYou will sell.\n", "Lyon=FR-ARA"),
        ("# Cook\n\n## Location\n\nExample Harbour, Cork, Ireland\n", "Cork=IE"),
        ("Cook\nLondon/Hybrid | £45,000\n\nYou will cook for all of us.\n", "London=GB-ENG"),
        ("# Cook\n\nThis role is based in Austin, TX.\n", "Austin=US-TX"),
        ("# Cook\n\nYou will work in our Berlin office.\n", "Berlin=DE-BE"),
        ("# Cook\n\nThe position is located in Example County, Ohio.\n", "Example County=US-OH"),
        ("# Cook\n\nOur office in downtown Denver has a kitchen.\n", "Denver=US-CO"),
        ("# Cook\n\nThis is a London-based role.\n", "London=GB-ENG"),
        ("# Cook\n\nThe role is based in Exampleton.\n", "Exampleton=?"),
        ("# Cook\n\nLe poste est basé à Nantes.\n", "Nantes=FR-PDL"),
        (
            "Clerk, Example County, North Carolina— The clerk keeps the records of the county and helps its people to find what they need in them.\n",
            "Example County=US-NC",
        ),
        (
            "Clerk, Michigan Department of Examples— The clerk keeps the records of the department and helps its people to find what they need.\n",
            "-=US-MI",
        ),
        (
            "Clerk, City of Alexandria, Virginia— The clerk keeps the records of the city and helps its people to find what they need in them.\n",
            "City of Alexandria=US-VA",
        ),
        ("# Cook\n\nCome and join Example Freight in Toronto, Ontario.\n", "Toronto=CA-ON"),
        ("# Cook\n\nWe need people in our Denver, CO and Salt Lake City, UT warehouses.\n", "Denver=US-CO"),
        ("# Cook\n\nWe work in our shop in Bath, England, from six to two.\n", "Bath=GB-ENG"),
        ("# Cook\n\nYou sell bread in our shop in Bath, England\n", "Bath=GB-ENG"),
        ("# Intern\n\nThe Sample Museum in Portland, Maine, is looking for two interns.\n", "Portland=US-ME"),
        ("# Cook\n\nSample Freight is looking for a cook in Leeds, United Kingdom.\n", "Leeds=GB-ENG"),
        // Names that two places share, and what settles them.
        ("---\ntitle: Cook\nlocation: Cambridge\n---\nCook for all of us.\n", "Cambridge=?"),
        (
            "---\ntitle: Cook\nlocation: Cambridge\nsalary: £24,000 a year\n---\nCook for all of us.\n",
            "Cambridge=GB-ENG",
        ),
        (
            "---\ntitle: Cook\nlocation: Springfield\n---\nThe role is based in our kitchen in Chicago, Illinois.\n",
            "Springfield=US-IL",
        ),
        ("---\ntitle: Cook\nlocation: Reading\n---\nCook for all of us.\n", "Reading=?"),
        ("---\ntitle: Cook\nlocation: {city: Reading, country: GB}\n---\nCook for all of us.\n", "Reading=GB-ENG"),
        // No place of the job.
        ("# Developer, Mobile\n\nYou will write apps with our Mobile team.\n", "(absent)"),
        ("# Cook\n\nSample Freight is looking for a cook with experience in Java.\n", "(absent)"),
        ("# Cook\n\nSample Freight, in business since 1990 in Paris, is looking for a cook.\n", "(absent)"),
        ("# Designer\n\nWe set our texts in Georgia and write Java. It is nice to have reading skills.\n", "(absent)"),
        ("# Cook\n\nExample Freight was founded in Paris in 1999 and has offices across Europe.\n", "(absent)"),
        ("# Cook\n\nOur customers are based in London and New York.\n", "(absent)"),
        ("# Cook\n\nAsk Paris Smith or Jordan Lee. Mobile and web.\n", "(absent)"),
        ("# Cook\n\nA degree from the University of Vienna is welcome.\n", "(absent)"),
        ("# Power BI Engineer\n\nABOUT US\n\nWe are a Berlin-based company.\n", "(absent)"),
        ("# Cook\n\nExample Freight, a company headquartered in Chicago, moves parcels.\n", "(absent)"),
    ] {
        let posting = posting(text);
        let shown = show(&posting.locations, |place| {
            let code = place.subdivision.as_deref().or(place.country.as_deref()).unwrap_or("?");
            format!("{}={code}", place.city.as_deref().unwrap_or("-"))
        });
        assert_eq!(shown, wanted, "{text}");
    }
}

#[test]
fn dates() {
    let show_date = |slot: &Slot<PostingDate>| {
        show(slot, |date| date.date.map_or_else(|| format!("{:?}", date.text), |date| date.to_string()))
    };
    for (text, posted, through, start) in [
        (
            "---\ndate_posted: 2031-03-01\ncloses: 2031-04-01\nstart_date: 1 May 2031\n---\nText.\n",
            "2031-03-01",
            "2031-04-01",
            "2031-05-01",
        ),
        ("---\ncreated: !!timestamp '2031-03-01'\n---\nText.\n", "2031-03-01", "(absent)", "(absent)"),
        ("---\ncloses: 2031-02-30\n---\nText.\n", "(absent)", "\"2031-02-30\"", "(absent)"),
        ("---\ncloses: soonish\n---\nText.\n", "(absent)", "\"soonish\"", "(absent)"),
        ("Cook\nDeadline: Feb. 16\n", "(absent)", "\"Feb. 16\"", "(absent)"),
        ("Cook\nClosing date: 12 March 2031\nStart date: ASAP\n", "(absent)", "2031-03-12", "(vague)"),
        ("Cook\nApply by: March 3rd, 2031\n", "(absent)", "2031-03-03", "(absent)"),
        ("# Cook\n\nApplications close on 5 June 2031.\n", "(absent)", "2031-06-05", "(absent)"),
        ("# Cook\n\nThis posting is open until filled.\n", "(absent)", "(vague)", "(absent)"),
        (
            "# Koch\n\nBewerbungsfrist: 12.03.2031. Eintrittsdatum: 01.04.2031.\n",
            "(absent)",
            "2031-03-12",
            "2031-04-01",
        ),
        ("Cook\nDeadline: TBD\n", "(absent)", "(placeholder)", "(absent)"),
        ("Cook\nDeadline: 1 May 2031 through 9 May 2031\n", "(absent)", "2031-05-09", "(absent)"),
        ("Cook\nDeadline: 3/4/2031\n", "(absent)", "\"3/4/2031\"", "(absent)"),
        ("Cook\nLocation: Leeds, UK\nDeadline: 3/4/2031\n", "(absent)", "2031-04-03", "(absent)"),
        ("Cook\nLocation: Omaha, Nebraska\nDeadline: 3/4/2031\n", "(absent)", "2031-03-04", "(absent)"),
        ("# Cook\n\nYou meet tight deadlines. We may grow.\n", "(absent)", "(absent)", "(absent)"),
        ("# Cook\n\nWe were founded on 5 June 2001.\n", "(absent)", "(absent)", "(absent)"),
    ] {
        let found = posting(text);
        assert_eq!(
            [show_date(&found.date_posted), show_date(&found.valid_through), show_date(&found.start_date)],
            [posted, through, start],
            "{text}"
        );
    }
}

#[test]
fn apply_routes() {
    for (text, wanted) in [
        ("---\napply: https://jobs.northside.test/1\n---\nText.\n", "url https://jobs.northside.test/1"),
        ("---\napply:\n  email: jobs@northside.test\n---\nText.\n", "email jobs@northside.test"),
        ("---\ncontact:\n  name: Ann\n  email: ann@northside.test\n---\nText.\n", "email ann@northside.test"),
        ("---\napply: \"[link]\"\n---\nText.\n", "(placeholder)"),
        ("Cook\nHow to apply: write to jobs@northside.test\n", "email jobs@northside.test"),
        ("Cook\nTo apply: call +49 30 1234567\n", "phone +49 30 1234567"),
        ("# Cook\n\n[Apply here](https://northside.test/form/7)\n", "url https://northside.test/form/7"),
        (
            "# Cook\n\nSee the [form](https://boards.greenhouse.io/example/jobs/1).\n",
            "url https://boards.greenhouse.io/example/jobs/1",
        ),
        ("# Cook\n\nSend your CV to cook@northside.test.\n", "email cook@northside.test"),
        ("# Cook\n\nApply in person at the harbour office.\n", "words Apply in person at the harbour office."),
        ("# Cook\n\n## How to apply\n\nCome by on any weekday.\n", "words Come by on any weekday."),
        ("# Koch\n\nBewirb dich unter koch@northside.test.\n", "email koch@northside.test"),
        (
            "Cook\nApplication Instructions: Please submit your resume to [email address or application portal].\n",
            "(placeholder)",
        ),
        ("# Cook\n\nYou are able to apply what you learn. Ship applications to production.\n", "(absent)"),
        ("# Cook\n\nNeed an accommodation? Write to help@northside.test.\n", "(absent)"),
        ("# Cook\n\nRead [our blog](https://northside.test/blog).\n", "(absent)"),
        ("**URL:** https://northside.test/pages/7\n\nCook\n\nYou cook.\n", "(absent)"),
        ("**URL:** https://northside.test/jobs/7\n\nCook\n\nYou cook.\n", "url https://northside.test/jobs/7"),
    ] {
        let shown = show(&posting(text).apply, |route| match route {
            ApplicationRoute::Url(url) => format!("url {url}"),
            ApplicationRoute::Email(email) => format!("email {email}"),
            ApplicationRoute::Phone(phone) => format!("phone {phone}"),
            ApplicationRoute::Instructions(words) => format!("words {words}"),
        });
        assert_eq!(shown, wanted, "{text}");
    }
}

#[test]
fn languages() {
    for (text, wanted) in [
        ("---\nlanguage: de-AT\n---\nWe are looking for a cook to join the team.\n", "de-AT"),
        ("We are looking for a cook who will work with our team and the harbour.\n", "en"),
        ("Wir suchen eine Köchin, die mit uns und für unser Team kocht.\n", "de"),
        ("Nous cherchons une cuisinière pour notre équipe et pour les ports des îles.\n", "fr"),
        ("Wij zoeken een kok voor ons team, die met het bedrijf van de haven werkt.\n", "nl"),
        ("Buscamos una cocinera para el puerto, con los turnos de las mañanas y del equipo.\n", "es"),
        ("Cerchiamo una cuoca per il porto della città, che sia anche nel gruppo dei nostri.\n", "it"),
        ("Szukamy kucharza na statek, który jest gotowy się uczyć oraz pracować dla nas.\n", "pl"),
        ("Koch\n", "(absent)"),
    ] {
        assert_eq!(show(&posting(text).language, Clone::clone), wanted, "{text}");
    }
}

#[test]
fn anchors_are_never_offset_0_by_accident() {
    for (text, title, details, last) in [
        ("# Cook\n\nYou will cook.\n\nWe thank you.\n", "Cook", None, "We thank you."),
        (
            "---\ntitle: Cook\nlocation: Berlin\n---\nYou will cook. We thank you.\n",
            "Cook",
            Some("Berlin"),
            "We thank you.",
        ),
        (
            "We cook for the harbour, day and night, in all weathers and for all who come hungry, every day.\n",
            "We cook for the harbour, day and night, in all weathers and for all who come",
            None,
            "cook for the harbour, day and night, in all weathers and for all who come hungry, every day.",
        ),
        ("---\nlocation: Berlin\n---\n", "location", Some("Berlin"), "location"),
        ("", "", None, ""),
    ] {
        let document = document(text);
        let anchors = extract(&document).posting.anchors;
        assert_eq!(document.source_text(anchors.title), title, "{text}");
        assert_eq!(anchors.details.map(|range| document.source_text(range)), details, "{text}");
        assert!(last.ends_with(document.source_text(anchors.last)), "{text}: {}", document.source_text(anchors.last));
    }
}

/// No cut of a text with many kinds of characters makes extraction panic.
#[test]
fn any_text_is_understood_without_panic() {
    let text = "Köchin – Çafé “Ünion”, Zürich (CH) — Bewirb dich bis 31.02.2031 unter köchin@exämple.org, +41 44 123 45 67; \
                in our Łódź – São Paulo office, “based in” Đà Nẵng, 東京都 — at Ünion, we … 1/2/3 – May – \u{a0}Straße:\u{2009}Ω \
                Location: [Stadt, ß] – {Ort} | Remote/Wien • at – ( – ,";
    let boundaries: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    for start in boundaries.iter().step_by(3) {
        for end in boundaries.iter().filter(|end| *end > start).step_by(7) {
            let piece = &text[*start..*end];
            extract(&read(Format::Text, piece));
            extract(&read(Format::Markdown, format!("# {piece}\n\n{piece}\n")));
        }
    }
}

/// A long text costs no more a byte than a short one: this would take minutes if anything were quadratic.
#[test]
fn long_texts_stay_linear() {
    let sentence = "Example Freight is based in Denver, CO; apply at [x](https://jobs.northside.test) or a@northside.test by 3 May 2031. ";
    let line = format!("# Cook\n\n{}\n", sentence.repeat(5_000));
    let lines = format!(
        "Location: Berlin\nCompany: Example Freight\nDeadline: 3 May\nApply: a@northside.test\n{}",
        "# Apply\n\n".repeat(5_000)
    );
    for text in [line, lines] {
        let posting = extract(&read(Format::Markdown, text)).posting;
        assert!(posting.locations.evidence.len() <= 64 && posting.company.evidence.len() <= 64);
    }
}
