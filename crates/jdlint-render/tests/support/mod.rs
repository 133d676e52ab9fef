//! Hand-written documents and what is said about them; each renderer prints the same ones.
#![allow(dead_code, reason = "each test file uses its own part of the cases")]
#![allow(clippy::unwrap_used, reason = "tests may panic, in their helpers too")]

use jdlint_core::document::DocumentBuilder;
use jdlint_core::fields::FieldName;
use jdlint_core::{Applicability, Diagnostic, Document, Edit, Fix, Format, Group, Label, Level, RuleName, SourceRange};
use jdlint_render::{LintedFile, OutputFormat, RenderOptions, Report, Summary};

/// A document with what is said about it.
pub(crate) struct Case {
    pub(crate) path: &'static str,
    pub(crate) document: Document,
    pub(crate) diagnostics: Vec<Diagnostic>,
    pub(crate) first_line: u64,
}

impl Case {
    pub(crate) fn new(path: &'static str, source: &str) -> Self {
        let document = DocumentBuilder::new(Format::Markdown, source).finish();
        Self { path, document, diagnostics: Vec::new(), first_line: 0 }
    }

    /// Says something about the first `text` in the source; see also [`Case::say_at`].
    pub(crate) fn say(self, level: Level, rule: &'static str, message: &str, text: &str) -> Self {
        let range = self.find(text);
        self.say_at(level, rule, message, range)
    }

    pub(crate) fn say_at(mut self, level: Level, rule: &'static str, message: &str, range: SourceRange) -> Self {
        self.diagnostics.push(Diagnostic {
            rule: RuleName::new(rule),
            group: Group::Location,
            level,
            message: message.to_owned(),
            primary: Label::at(range),
            labels: Vec::new(),
            notes: Vec::new(),
            help: None,
            fix: None,
            sources: Vec::new(),
            cites_law: false,
            owns: None,
        });
        self
    }

    /// Changes the diagnostic that was said last.
    pub(crate) fn with(mut self, change: impl FnOnce(&mut Diagnostic)) -> Self {
        change(self.diagnostics.last_mut().unwrap());
        self
    }

    pub(crate) fn label(self, text: &str) -> Self {
        self.with(|said| said.primary.text = Some(text.to_owned()))
    }

    pub(crate) fn also(self, place: &str, text: Option<&str>) -> Self {
        let range = self.find(place);
        self.with(|said| said.labels.push(Label { range, text: text.map(str::to_owned) }))
    }

    pub(crate) fn find(&self, text: &str) -> SourceRange {
        let start = self.document.source().find(text).unwrap();
        SourceRange::new(start as u32, (start + text.len()) as u32)
    }

    pub(crate) fn file(&self) -> LintedFile<'_> {
        LintedFile::new(self.path, &self.document, &self.diagnostics).at_line(self.first_line)
    }
}

/// Everything that is hard to print, each under its own path.
pub(crate) fn cases() -> Vec<Case> {
    let error = Level::Error;
    let warning = Level::Warning;
    let mut cases = vec![
        Case::new("a/placeholder.md", "Location: [City, State]\n")
            .say(error, "location-placeholder", "placeholder `[City, State]` left in the location", "[City, State]")
            .label("where is the work?")
            .with(|said| {
                said.notes.push("people search by place, and boards drop postings without one".to_owned());
                said.help = Some("write the place, for example:\n    Location: Lyon, FR".to_owned());
                said.sources.push("https://example.org/places".to_owned());
            }),
        Case::new("b/accents.md", "# Küchenhilfe für Größenwahn\n\nWir suchen einen Überflieger 🎉 und Rockstar.\n")
            .say(warning, "cliche", "`Rockstar` says little", "Rockstar")
            .with(|said| {
                said.fix = Some(Fix {
                    title: "replace by `Fachkraft`".to_owned(),
                    applicability: Applicability::Unsafe,
                    edits: vec![Edit::new(said.primary.range, "Fachkraft")],
                });
            }),
        Case::new("c/wide.md", "職種：東京の調理師 [勤務地]、日本語 N2\n")
            .say(error, "location-placeholder", "placeholder `[勤務地]` left in the location", "[勤務地]")
            .also("東京", Some("the title names a place")),
        Case::new("d/tabs.yaml", "title:\tCook\r\nsalary:\t\"competitive\"\t# later\r\n")
            .say(warning, "vague-salary", "`competitive` is not a pay range", "competitive")
            .label("no figure")
            .with(|said| {
                said.fix = Some(Fix {
                    title: "write the pay range".to_owned(),
                    applicability: Applicability::Display,
                    edits: vec![Edit::new(said.primary.range, "… to … USD a year")],
                });
            }),
        Case::new("f/lines.md", "# Cook\n\nWe want a young\nand dynamic\nperson who\n  never sleeps.\n\nApply now.\n")
            .say(warning, "age-bias", "wording that asks for an age", "young\nand dynamic\nperson who\n  never sleeps")
            .label("reads as an age limit")
            .also("Apply now", Some("applicants start here")),
        Case::new("g/two.md", "Pay: 90,000 to 80,000 USD a year\n")
            .say(error, "inverted-salary-range", "the pay range runs backwards", "80,000")
            .label("the upper end")
            .also("90,000", Some("is more than the upper end"))
            .also("USD", None)
            .with(|said| {
                said.fix = Some(Fix {
                    title: "swap the two ends".to_owned(),
                    applicability: Applicability::Safe,
                    edits: vec![
                        Edit::new(SourceRange::new(5, 11), "80,000"),
                        Edit::new(SourceRange::new(15, 21), "90,000"),
                    ],
                });
            }),
        Case::new(
            "h/hidden\u{1b}[2J.md",
            "Pay: \u{1b}[31mred\u{1b}[0m and \u{202e}drawkcab\u{202c} zero\u{200b}width [amount]\n",
        )
        .say(error, "placeholder-salary", "placeholder `[amount]\u{202e}` left in the pay", "[amount]")
        .label("here\u{7}")
        .also("drawkcab", Some("turned"))
        .with(|said| said.notes.push("a note with \u{1b}]8;;evil\u{7} in it".to_owned())),
        Case::new("i/long.md", &format!("{}the [City] of{}\n", "lorem ipsum ".repeat(14), " dolor sit amet".repeat(8)))
            .say(error, "location-placeholder", "placeholder `[City]` left in the location", "[City]"),
    ];
    let end = "# Cook\n\nWe cook.\n";
    let at = SourceRange::empty(end.len() as u32);
    cases.insert(
        4,
        Case::new("e/end.md", end).say_at(warning, "missing-eeo", "no equal-opportunity statement", at).with(|said| {
            said.owns = Some(FieldName::EQUAL_OPPORTUNITY);
            said.help = Some("say that everybody is welcome".to_owned());
        }),
    );
    cases.push(record());
    cases
}

/// A record of an NDJSON file, with an info.
pub(crate) fn record() -> Case {
    let source = r#"{"title": "Köchin", "location": "TBD"}"#;
    let mut builder = DocumentBuilder::new(Format::Ndjson, source);
    builder.record(2, 1_000_000);
    let case = Case { path: "j/jobs.ndjson", document: builder.finish(), diagnostics: Vec::new(), first_line: 2 };
    case.say(Level::Info, "short-title", "the title has one word", "Köchin")
        .say(Level::Error, "location-placeholder", "placeholder `TBD` left in the location", "TBD")
        .with(|said| said.cites_law = true)
}

pub(crate) fn summary(cases: &[Case]) -> Summary {
    let mut summary = Summary { files: cases.len() as u64, ..Summary::default() };
    for case in cases {
        summary.add_posting(&case.diagnostics);
    }
    summary
}

pub(crate) fn options() -> RenderOptions {
    RenderOptions { as_of: "2026-11-24".to_owned(), ..RenderOptions::default() }
}

pub(crate) fn report(cases: &[Case], format: OutputFormat, options: RenderOptions) -> String {
    finish(cases, Report::new(Vec::new(), format, options))
}

pub(crate) fn finish(cases: &[Case], mut report: Report<Vec<u8>>) -> String {
    for case in cases {
        report.file(&case.file()).unwrap();
    }
    String::from_utf8(report.end(&summary(cases)).unwrap()).unwrap()
}
