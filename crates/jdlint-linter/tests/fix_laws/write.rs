//! Postings made up of parts that have fixes and parts that have none, in every format.

use jdlint_core::Format;
use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// What a posting is made of.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    fields: Vec<(&'static str, Value)>,
    paragraphs: Vec<&'static str>,
    windows: bool,
    mark: bool,
    last_line_break: bool,
}

const PARAGRAPHS: &[&str] = &[
    "At [Company Name] we bake bread – naïve as it sounds.",
    "We look for a rockstar baker and a packing ninja.",
    "<!-- jdlint: allow(hype-term) the founder's word -->",
    "<!-- jdlint: allow(hype-trem, workplace-conflict) -->",
    "<!-- jdlint: allow-start(hype-term) -->",
    "<!-- jdlint: allow-end -->",
    "- You mix dough.\n- You {{company_name}} greet guests. <!-- jdlint: allow(lorem-ipsum) x -->\n- You clean.",
    "[Apply here](#) or [read more]( ).",
    "## Equal Opportunity",
    "| shift | pay |\n|---|---|\n| night | $20 |",
    "```\na rockstar in code\n```",
    "Bewirb dich bei [Unternehmen] in Köln.",
];

fn field() -> impl Strategy<Value = (&'static str, Value)> {
    let of = |name: &'static str, values: Vec<Value>| proptest::sample::select(values).prop_map(move |v| (name, v));
    prop_oneof![
        of("company", vec![json!("[Company Name]"), json!("Northwind"), json!("{{ company }}")]),
        of("locations", vec![json!("Austin, TX"), json!(["Austin, TX", "[City, State]"])]),
        of("employment_type", vec![json!("Full-Time"), json!(["part time", "intern"]), json!("full_time")]),
        of("workplace", vec![json!("On-site"), json!("hybrid")]),
        of("valid_through", vec![json!("5 March 2027"), json!("03/04/2027"), json!("2027-03-05")]),
        of("jobLocation", vec![json!("Austin, TX")]),
        of("datePosted", vec![json!("March 5, 2026")]),
        of(
            "salary",
            vec![
                json!({ "min": 20, "max": 24, "currency": "usd", "period": "hourly" }),
                json!({ "min": 20, "max": 24, "currency": "€", "period": "Year" }),
                json!("competitive"),
            ]
        ),
        of(
            "jdlint",
            vec![
                json!({ "allow": ["hype-term", "lorem-ipsum"] }),
                json!({ "allow": ["missing-location"], "preset": "strict" }),
                json!({ "allow": ["hype-trem"] }),
            ]
        ),
        of("equal_opportunity", vec![json!(""), json!("We are an equal opportunity employer.")]),
    ]
}

impl Draft {
    pub(crate) fn strategy() -> impl Strategy<Value = Self> {
        let fields = proptest::collection::vec(field(), 0..6);
        let paragraphs = proptest::collection::vec(proptest::sample::select(PARAGRAPHS), 0..7);
        (fields, paragraphs, any::<bool>(), any::<bool>(), any::<bool>()).prop_map(
            |(mut fields, paragraphs, windows, mark, last_line_break)| {
                fields.insert(0, ("title", json!("Baker")));
                let mut seen = Vec::new();
                fields.retain(|(name, _)| {
                    let is_new = !seen.contains(name);
                    seen.push(*name);
                    is_new
                });
                Self { fields, paragraphs, windows, mark, last_line_break }
            },
        )
    }

    fn finish(&self, text: &str) -> String {
        let text = if self.last_line_break { text } else { text.trim_end() };
        let text = if self.windows { text.replace('\n', "\r\n") } else { text.to_owned() };
        if self.mark { format!("\u{feff}{text}") } else { text }
    }

    fn body(&self) -> String {
        self.paragraphs.join("\n\n")
    }
}

/// The draft in every format.
pub(crate) fn texts(draft: &Draft) -> Vec<(Format, String)> {
    let mut all = draft.fields.clone();
    all.push(("description", json!(draft.body())));
    let object =
        Value::Object(all.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect::<Map<_, _>>());
    let yaml = yaml(&draft.fields);
    let block = draft.body().trim_start().replace('\n', "\n  ");
    let record = serde_json::to_string(&object).unwrap();
    [
        (Format::Markdown, format!("# Baker\n\n{}\n", draft.body())),
        (Format::Markdown, format!("---\n{yaml}---\n\n{}\n", draft.body())),
        (Format::Text, format!("Baker\n\n{}\n", draft.body())),
        (Format::Yaml, format!("# ours\n{yaml}description: |\n  {block}\n")),
        (Format::Json, serde_json::to_string_pretty(&object).unwrap()),
        (Format::Json, format!("[{record},\n {record}]\n")),
        (Format::Ndjson, format!("{record}\n{record}\n")),
        (Format::Toml, toml(&draft.fields)),
    ]
    .into_iter()
    .map(|(format, text)| (format, draft.finish(&text)))
    .collect()
}

fn yaml(fields: &[(&str, Value)]) -> String {
    let lines = fields.iter().map(|(name, value)| match value {
        Value::Object(map) => {
            let entries: String = map.iter().map(|(key, value)| format!("  {key}: {value}\n")).collect();
            format!("{name}:\n{entries}")
        }
        Value::Array(items) => {
            let entries: String = items.iter().map(|item| format!("  - {item}\n")).collect();
            format!("{name}:\n{entries}")
        }
        value => format!("{name}: {value} # so\n"),
    });
    lines.collect()
}

fn toml(fields: &[(&str, Value)]) -> String {
    let (tables, values): (Vec<_>, Vec<_>) = fields.iter().partition(|(_, value)| value.is_object());
    let values = values.into_iter().map(|(name, value)| format!("{name} = {value}\n"));
    let tables = tables.into_iter().map(|(name, table)| {
        let entries = table.as_object().into_iter().flatten();
        let entries: String = entries.map(|(key, value)| format!("{key} = {value}\n")).collect();
        format!("\n[{name}]\n{entries}")
    });
    values.chain(tables).collect()
}
