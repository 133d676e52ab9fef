//! Several postings in one file: where each starts, and what belongs to it.

use jdlint_core::document::{Value, check_document};
use jdlint_core::{Document, Format};
use jdlint_read::{Record, read_bytes_records, read_records};

/// Reads `text` and checks that the records' sources make up the file, that each stands where it says, and the span
/// laws of each.
#[track_caller]
fn records(format: Format, text: &str) -> Vec<Record> {
    let records = read_records(format, text);
    let whole: String = records.iter().map(|record| record.document.source()).collect();
    assert_eq!(whole, text);
    for (index, record) in records.iter().enumerate() {
        let document = &record.document;
        check_document(document).expect("the span laws hold");
        if records.len() > 1 {
            assert_eq!(document.record(), Some(index as u32));
        }
        let base = document.base() as usize;
        assert_eq!(&text[base..base + document.source().len()], document.source());
        assert_eq!(record.first_line as usize, text[..base].matches('\n').count());
    }
    records
}

fn title(document: &Document) -> &str {
    let entry = document.fields().and_then(|root| root.get("title"));
    entry.and_then(|entry| entry.node.as_str()).unwrap_or("-")
}

fn titles(records: &[Record]) -> Vec<&str> {
    records.iter().map(|record| title(&record.document)).collect()
}

fn problems(records: &[Record]) -> Vec<(usize, &str, &str)> {
    let all = records.iter().enumerate().flat_map(|(index, record)| {
        let document = &record.document;
        document.problems().iter().map(move |it| (index, it.message.as_str(), document.source_text(it.span)))
    });
    all.collect()
}

#[test]
fn documents_of_yaml_are_records() {
    let text = "# ours\n---\ntitle: Cook\n---\n# second\ntitle: Baker\ntext: |\n  a\n   --- b\n...\n%YAML 1.2\n--- # third\ntitle: Smith\n---\n\n---\n";
    let found = records(Format::Yaml, text);
    assert_eq!(titles(&found), ["Cook", "Baker", "Smith"]);
    assert_eq!(found.iter().map(|record| record.first_line).collect::<Vec<_>>(), [0, 3, 10]);
    assert_eq!(found[0].document.comments()[0].text, "ours");
    assert!(problems(&found).is_empty());
}

#[test]
fn one_document_is_no_record() {
    for text in [
        "---\ntitle: Cook\n",
        "---\ntitle: Cook\n---\n",
        "---\n---\ntitle: Cook\n...\n",
        "title: Cook",
        "- title: Cook\n",
    ] {
        let found = records(Format::Yaml, text);
        assert_eq!(titles(&found), ["Cook"], "{text:?}");
        assert_eq!((found[0].document.record(), found[0].document.base()), (None, 0));
        assert_eq!(title(&jdlint_read::read(Format::Yaml, text)), "Cook");
    }
    for format in [Format::Yaml, Format::Json, Format::Ndjson, Format::Toml, Format::Text, Format::Markdown] {
        assert_eq!(records(format, "").len(), 1);
    }
}

#[test]
fn items_of_a_yaml_list_are_records() {
    let text = "# all\n- title: Cook\n  tags:\n  - a\n  - b\n\n-\n  title: Baker\n-   title: Smith: the second\n    team: Forge\n    owner: @ada\n";
    let found = records(Format::Yaml, text);
    assert_eq!(titles(&found), ["Cook", "Baker", "Smith: the second"]);
    let team = &found[2].document.fields().unwrap().get("team").unwrap().node;
    assert_eq!(team.as_str(), Some("Forge"));
    assert_eq!(
        problems(&found),
        [
            (2, "the value of `title` has a colon in it and needs quotes", "Smith: the second"),
            (2, "the value of `owner` starts with `@` and needs quotes", "@ada"),
        ]
    );
    assert_eq!(records(Format::Yaml, "- Bonn\n- Rome\n").len(), 1);
}

#[test]
fn objects_of_a_json_array_are_records() {
    let text = "\u{feff}[ // all\n  {\"title\": \"Cook\"},\n  {\n    \"title\": \"Bak]er\", \"x\": [{}]\n  } {\"title\": \"Smith\"}, 7,\n  {\"title\": \"Potter\",},\n]\n";
    let found = records(Format::Json, text);
    assert_eq!(titles(&found), ["Cook", "Bak]er", "Smith", "Potter"]);
    assert_eq!(
        problems(&found),
        [
            (2, "a comma is missing before this entry", "{"),
            (2, "the file cannot be read here", "7"),
            (3, "a comma stands behind the last entry", ","),
            (3, "a comma stands behind the last entry", ","),
        ]
    );
}

#[test]
fn lines_of_ndjson_are_records() {
    let found = records(Format::Ndjson, "{\"title\": \"Cook\"}\n\n  {\"title\": \"Baker\"\r\n{\"title\": \"Smith\"}");
    assert_eq!(titles(&found), ["Cook", "Baker", "Smith"]);
    assert_eq!(problems(&found), [(1, "`{` is never closed", "{")]);
}

#[test]
fn bytes_that_are_no_text_are_said_at_their_record() {
    let found = read_bytes_records(Format::Ndjson, b"{\"title\": \"Cook\"}\n{\"title\": \"K\xf6ch\"}\n");
    assert_eq!(problems(&found), [(1, "the file is not UTF-8 text", "\u{fffd}")]);
    assert!(found.iter().all(|record| !record.document.is_editable()));
    let utf16: Vec<u8> =
        "\u{feff}title: Köchin\n---\ntitle: Koch\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(titles(&read_bytes_records(Format::Yaml, &utf16)), ["Köchin", "Koch"]);
}

#[test]
fn merged_and_shared_values_keep_their_place() {
    let text = "base: &b {company: Bread, location: Bonn}\nmore: &m\n  location: Rome\n  team: Ovens\ntitle: Cook\nplace: {<<: [*b, *m], company: Own, \"<<\": x}\n";
    let document = jdlint_read::read(Format::Yaml, text);
    let root = document.fields().unwrap();
    let place = &root.get("place").unwrap().node;
    let found: Vec<_> =
        place.entries().iter().map(|entry| (entry.key.as_str(), entry.node.as_str().unwrap())).collect();
    assert_eq!(found, [("company", "Own"), ("<<", "x"), ("location", "Bonn"), ("team", "Ovens")]);
    assert!(matches!(place.value, Value::Map(_)) && document.problems().is_empty());
}
