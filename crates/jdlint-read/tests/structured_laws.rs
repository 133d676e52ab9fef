//! Laws of the structured formats: nothing panics, spans hold, values are what other parsers say, time is linear.

use jdlint_core::Format;
use jdlint_core::document::{Node, Value, check_document};
use jdlint_read::{read, read_records};
use proptest::prelude::*;
use std::time::{Duration, Instant};

/// Reads `text` in every way and checks the span laws; the records' sources make up the file.
fn laws(format: Format, text: &str) -> Result<(), String> {
    check_document(&read(format, text)).map_err(|law| format!("{law}\nin {text:?}"))?;
    let mut whole = String::new();
    for record in read_records(format, text) {
        check_document(&record.document).map_err(|law| format!("{law}\nin record {whole:?} of {text:?}"))?;
        whole.push_str(record.document.source());
    }
    if whole == text { Ok(()) } else { Err(format!("the records of {text:?} make {whole:?}")) }
}

/// Pieces that the readers stumble over.
fn pieces() -> impl Strategy<Value = String> {
    let traps = vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "'",
        "\\",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "\t",
        " ",
        "  ",
        "#",
        "//",
        "/*",
        "*/",
        "\"title\": ",
        "\"a\": \"b\",\n",
        "title: ",
        "title = ",
        "summary: |\n  ",
        "summary = \"\"\"\n",
        "\"\"\"",
        "'''",
        "- ",
        "\n- title: x\n",
        "---\n",
        "\n---\n",
        "...\n",
        "+++\n",
        "\\n",
        "\\u00e9",
        "\\ud800",
        "\\ud83d\\ude00",
        "\\\"",
        "\\x",
        "\\\n  ",
        "é",
        "日本",
        "😀",
        "\u{feff}",
        "\u{a0}",
        "\0",
        "\u{1}",
        "**bold**",
        "word",
        "# c\n",
        "true",
        "null",
        "1.5",
        "-1e9",
        "0x1f",
        "2026-01-31",
        "nan",
        "[table]\n",
        "[[list]]\n",
        "a.b.c = 1\n",
        "{ a = 1 }",
        "&x ",
        "*x",
        "<<: *x\n",
        "!!str ",
        "? ",
        "> ",
        ">-\n  ",
        "@x",
        "{{ x }}",
        "[a, b] (c)",
        "a: b: c\n",
        "key:\n",
        "  ",
        "<!-- c -->",
        "&amp;",
        "%YAML 1.2\n",
        "{\"title\": \"Cook\"}",
        "a = b\n",
        "\"x\" = 'y'\n",
    ];
    let piece =
        prop_oneof![8 => prop::sample::select(traps).prop_map(str::to_owned), 1 => "\\PC{0,6}", 1 => "[a-z ]{1,40}"];
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Any value of JSON.
fn json() -> impl Strategy<Value = serde_json::Value> {
    let text = "(\\PC|[\n\t\"\\\\]){0,20}";
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i32>().prop_map(Into::into),
        (-1e9..1e9).prop_map(|number: f64| number.into()),
        text.prop_map(Into::into),
    ];
    let value = leaf.prop_recursive(4, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Into::into),
            prop::collection::btree_map(text, inner, 0..6).prop_map(|map| map.into_iter().collect()),
        ]
    });
    prop::collection::btree_map(text, value, 0..6).prop_map(|map| map.into_iter().collect())
}

fn same(node: &Node, value: &serde_json::Value) -> bool {
    use serde_json::Value as Json;
    match (&node.value, value) {
        (Value::Null, Json::Null) => true,
        (Value::Bool(_, own), Json::Bool(other)) => own == other,
        (Value::Number(_, own), Json::Number(other)) => Some(*own) == other.as_f64(),
        (Value::String(own), Json::String(other)) => own.cooked == *other,
        (Value::Seq(own), Json::Array(other)) => {
            own.len() == other.len() && own.iter().zip(other).all(|(own, other)| same(own, other))
        }
        (Value::Map(own), Json::Object(other)) => {
            own.len() == other.len()
                && own.iter().all(|entry| other.get(&entry.key).is_some_and(|other| same(&entry.node, other)))
        }
        _ => false,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    #[test]
    fn spans_hold_in_any_mess(text in pieces()) {
        for format in [Format::Yaml, Format::Json, Format::Toml, Format::Ndjson, Format::Markdown] {
            laws(format, &text).map_err(TestCaseError::fail)?;
        }
    }

    #[test]
    fn json_says_what_other_parsers_say(value in json(), pretty in any::<bool>()) {
        let text = if pretty { serde_json::to_string_pretty(&value) } else { serde_json::to_string(&value) };
        let text = text.expect("values can be written");
        for format in [Format::Json, Format::Ndjson] {
            if format == Format::Ndjson && pretty {
                continue;
            }
            let document = read(format, text.as_str());
            prop_assert!(document.problems().is_empty(), "{:?}", document.problems());
            prop_assert!(same(document.fields().expect("an object"), &value), "{text}");
            check_document(&document).map_err(TestCaseError::fail)?;
        }
    }
}

/// How long reading all postings of `text` takes.
fn seconds(format: Format, text: &str) -> Duration {
    let start = Instant::now();
    for record in read_records(format, text) {
        check_document(&record.document).expect("the span laws hold");
    }
    start.elapsed()
}

#[test]
fn hostile_input_is_bounded() {
    const DEEP: usize = 10_000;
    let deep = [
        (Format::Json, "[".repeat(DEEP)),
        (Format::Json, "{\"a\":".repeat(DEEP)),
        (Format::Json, format!("{{\"a\": {}{}, \"title\": \"Cook\"}}", "[".repeat(DEEP), "]".repeat(DEEP))),
        (Format::Json, "\"a\n".repeat(DEEP)),
        (Format::Json, format!("{{{}", "\"a\": \"b\n".repeat(DEEP))),
        (Format::Json, "{".to_owned() + &"]".repeat(DEEP)),
        (Format::Json, "{\"a\": ".to_owned() + &"' ".repeat(DEEP)),
        (Format::Json, "}".repeat(DEEP)),
        (Format::Json, "[{},".repeat(DEEP)),
        (Format::Json, format!("[{}]", "{\"title\": \"x\"},\n".repeat(DEEP))),
        (Format::Yaml, "[".repeat(DEEP)),
        (Format::Yaml, "a: {".repeat(DEEP)),
        (Format::Yaml, "- ".repeat(DEEP)),
        (Format::Yaml, "? ".repeat(DEEP)),
        (Format::Yaml, (0..1_000).map(|level| " ".repeat(level) + "a:\n").collect()),
        (Format::Yaml, "---\n".repeat(DEEP)),
        (Format::Yaml, "---\na: [\n".repeat(1_000)),
        (Format::Yaml, "- a: b: c\n".repeat(1_000)),
        (Format::Toml, format!("a = {}", "[".repeat(DEEP))),
        (Format::Toml, format!("a = {}", "{a=".repeat(DEEP))),
        (Format::Toml, format!("{}a = 1", "a.".repeat(DEEP))),
        (Format::Toml, format!("[{}a]\nb = 1", "a.".repeat(DEEP))),
        (Format::Toml, "a = \n".repeat(DEEP)),
        (Format::Toml, "[[a]]\n".repeat(DEEP)),
        (Format::Toml, "a = '\n".repeat(DEEP)),
        (Format::Ndjson, "{\n".repeat(DEEP)),
    ];
    for (format, text) in deep {
        let took = seconds(format, &text);
        let start: String = text.chars().take(20).collect();
        assert!(took < Duration::from_secs(10), "{format:?} {start:?} took {took:?}");
    }
    let levels =
        (1..30).map(|level| format!("a{level}: &a{level} [{}]\n", vec![format!("*a{}", level - 1); 9].join(", ")));
    let bomb = format!("a0: &a0 [x, x, x, x, x, x, x, x, x]\n{}title: *a29\n", levels.collect::<String>());
    assert!(seconds(Format::Yaml, &bomb) < Duration::from_secs(1));
    let merged = (1..30).map(|level| format!("a{level}: &a{level}\n  <<: *a{}\n  k{level}: *a{0}\n", level - 1));
    let bomb = format!("a0: &a0 {{x: y}}\n{}", merged.collect::<String>());
    assert!(seconds(Format::Yaml, &bomb) < Duration::from_secs(1));
}

#[test]
fn a_thousand_postings_take_a_thousand_times_one() {
    let one = "title: Cook\ncompany: Bread\nsummary: |\n  We bake **bread**, rolls and more.\n\n  - Rolls\n";
    let line = "{\"title\": \"Cook\", \"company\": \"Bread\", \"summary\": \"We bake **bread**.\\n\\n- Rolls\\n\"}";
    let few_and_many = |make: &dyn Fn(usize) -> String, format: Format| {
        let few = (0..5).map(|_| seconds(format, &make(1_000))).min().expect("five runs");
        let many = seconds(format, &make(8_000));
        assert_eq!(read_records(format, make(1_000)).len(), 1_000);
        assert!(many < few * 40 + Duration::from_millis(200), "{format:?}: {few:?} became {many:?}");
    };
    few_and_many(&|count| format!("---\n{one}").repeat(count), Format::Yaml);
    let item = format!("- {}\n", one.trim_end().replace('\n', "\n  "));
    few_and_many(&|count| item.repeat(count), Format::Yaml);
    few_and_many(&|count| format!("[{}]", vec![line; count].join(",\n")), Format::Json);
    few_and_many(&|count| format!("[{}]", vec![line; count].join(",")), Format::Json);
    few_and_many(&|count| format!("{line}\n").repeat(count), Format::Ndjson);
}
