//! Postings made by chance from a seed.

/// A posting, before it is written in a format. Its texts are Markdown in the sections, plain elsewhere.
#[derive(Clone, Debug, Default)]
pub(crate) struct Posting {
    pub(crate) title: String,
    /// Name of a field and its value, in order.
    pub(crate) fields: Vec<(&'static str, String)>,
    pub(crate) sections: Vec<Section>,
}

impl Posting {
    /// The posting without emphasis by single stars and without code.
    pub(crate) fn without_markup(&self) -> Self {
        let plain = |texts: &[String]| {
            let plain = |text: &String| text.replace("**", "\u{1}").replace(['*', '`'], "").replace('\u{1}', "**");
            texts.iter().map(plain).collect()
        };
        let sections = self.sections.iter().map(|section| Section {
            paragraphs: plain(&section.paragraphs),
            items: plain(&section.items),
            ..section.clone()
        });
        Self { sections: sections.collect(), ..self.clone() }
    }
}

/// A stretch of prose.
#[derive(Clone, Debug)]
pub(crate) struct Section {
    /// The field that it is, where it is one.
    pub(crate) field: &'static str,
    /// Its heading, where it stands in a text.
    pub(crate) heading: &'static str,
    pub(crate) paragraphs: Vec<String>,
    pub(crate) items: Vec<String>,
}

impl Section {
    /// The section in Markdown, without its heading.
    pub(crate) fn markdown(&self) -> String {
        let items = self.items.iter().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n");
        let mut blocks = self.paragraphs.clone();
        blocks.extend((!items.is_empty()).then_some(items));
        blocks.join("\n\n")
    }
}

/// Numbers by chance: xorshift, so that a seed is a posting for ever.
pub(crate) struct Chance(u64);

impl Chance {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    fn next(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % below
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.next(list.len())]
    }
}

const TITLES: &[&str] = &[
    "Cook",
    "Senior Baker (m/w/d)",
    "Rockstar Developer",
    "Köchin",
    "Ingénieure \"Données\"",
    "C# Developer",
    "Ninja Barista 🥷",
    "Driver \\ Courier",
    "Nurse's Aide",
    "Care Worker, Nights",
    "R&D Chemist",
    "[Job Title]",
    "Data Guru #2",
];

const COMPANIES: &[&str] = &["Bread & Sons", "Tramworks", "Café \"Zimt\"", "[Company Name]", "O'Hara Ltd."];

const PLACES: &[&str] = &[
    "Berlin, Germany",
    "[City, State]",
    "Denver, CO",
    "Remote",
    "São Paulo, Brazil",
    "Remote (US)",
    "Hybrid, London",
    "TBD",
    "Austin, TX",
    "Paris",
];

const PAY: &[&str] = &[
    "$50,000 to $60,000 a year",
    "competitive",
    "€40k–50k",
    "DOE",
    "$XX,XXX",
    "TBD",
    "up to £45,000 a year",
    "$22 an hour",
    "Competitive salary & \"great\" perks",
    "$90,000+",
];

const EMPLOYMENT: &[&str] = &["Full-time", "Part-time", "Contract", "Internship"];

const APPLY: &[&str] =
    &["jobs@bread.test", "https://bread.test/apply", "hr@example.com", "https://example.com/jobs", "[email]"];

const STARTS: &[&str] = &[
    "We look for a **rockstar** who",
    "You are a coding ninja and",
    "The “Ovens” team",
    "Our R&amp;D group",
    "In C:\\tools\\bin you",
    "Your colleague \"Ada\"",
    "At our café 🥐, the person",
    "Note: our crew",
    "It's a place where a *guru*",
    "The ‘night’ shift # 2",
    "Our ticket C#/F# team",
    "Young and energetic people: they",
    "A {senior} baker, {{ name }},",
    "Our work-life\u{a0}balance",
    "He or she",
    "The 50% crew @ Bonn",
];

const MIDDLES: &[&str] = &[
    "bakes bread in [City]",
    "keeps *all* ovens clean & tidy",
    "hustles in a fast-paced environment",
    "writes `code` for tills",
    "reads \"C:\\new\" and \\n signs",
    "lifts 20 kg — or more",
    "drives the van: mornings, noons, nights",
    "talks to native English speakers",
    "earns a competitive salary",
    "works 40 hours (naïve, perhaps)",
    "helps digital natives",
    "fills XX forms",
    "calls [Manager Name] daily",
    "wears many hats 🎩🎩",
];

const ENDS: &[&str] = &[
    ".",
    " for us.",
    ", says O'Hara.",
    " – every day!",
    "; see https://bread.test/team?a=1&b=2.",
    " (TODO: check).",
    " with 5+ years of experience.",
    ": always.",
    " 100 % remote.",
    " <insert date>.",
];

const SECTIONS: &[(&str, &str)] = &[
    ("summary", "About the role"),
    ("responsibilities", "Responsibilities"),
    ("qualifications", "Requirements"),
    ("preferred_qualifications", "Nice to have"),
    ("benefits", "Benefits"),
];

const STATEMENTS: &[&str] = &[
    "We are an equal opportunity employer.",
    "We do not discriminate on the basis of race, color, religion, sex, national origin, disability or veteran status.",
    "Acme is an Equal Opportunity Employer: minorities, women, veterans & disability.",
];

/// The posting that `seed` makes.
pub(crate) fn posting(seed: u64) -> Posting {
    let mut chance = Chance::new(seed);
    let mut posting = Posting { title: chance.pick(TITLES).to_owned(), ..Posting::default() };
    for (name, values) in [
        ("company", COMPANIES),
        ("location", PLACES),
        ("salary", PAY),
        ("employment_type", EMPLOYMENT),
        ("apply", APPLY),
    ] {
        // One in four is left out.
        if chance.next(4) > 0 {
            posting.fields.push((name, chance.pick(values).to_owned()));
        }
    }
    for (field, heading) in SECTIONS {
        let (paragraphs, items) = match chance.next(5) {
            0 => continue,
            1 => (chance.next(3) + 1, 0),
            2 => (1, chance.next(4) + 1),
            _ => (0, chance.next(5) + 1),
        };
        let mut sentences = |count: usize| (0..count).map(|_| sentence(&mut chance)).collect::<Vec<_>>();
        let (paragraphs, items) = (sentences(paragraphs), sentences(items));
        posting.sections.push(Section { field, heading, paragraphs, items });
    }
    if chance.next(2) == 0 {
        let statement = chance.pick(STATEMENTS).to_owned();
        let section = Section {
            field: "equal_opportunity",
            heading: "Equal opportunity",
            paragraphs: vec![statement],
            items: Vec::new(),
        };
        posting.sections.push(section);
    }
    posting
}

fn sentence(chance: &mut Chance) -> String {
    format!("{} {}{}", chance.pick(STARTS), chance.pick(MIDDLES), chance.pick(ENDS))
}
