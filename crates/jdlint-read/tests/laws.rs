//! Laws that hold for every text: nothing panics, and every clean character has its place in the source.

use jdlint_core::document::check_document;
use jdlint_core::{Document, Format};
use proptest::prelude::*;

/// Checks the span laws, and that each stretch that is not verbatim was made from bytes that mean it.
fn check(document: &Document) -> Result<(), String> {
    check_document(document)?;
    let clean = document.clean();
    let segments = document.segments().as_slice();
    for (index, segment) in segments.iter().enumerate().filter(|(_, segment)| !segment.verbatim) {
        let end = segments.get(index + 1).map_or(clean.len(), |next| next.at as usize);
        let made = &clean[segment.at as usize..end];
        let typed = &document.source()[segment.from as usize..segment.to as usize];
        if !means(typed, made) {
            return Err(format!("{typed:?} became {made:?}"));
        }
    }
    Ok(())
}

/// Whether the source bytes `typed` can be read as `made`.
fn means(typed: &str, made: &str) -> bool {
    let decoded = htmlize::unescape(typed);
    match made {
        // Between two blocks.
        "\n" if typed.is_empty() => true,
        " " => {
            let blank = |c: char| c.is_whitespace() || c.is_control();
            decoded.contains(blank) || typed.contains(['>', '|', '\\', '<'])
        }
        "\u{fffc}" => typed.starts_with(['`', '{']),
        "\u{fffd}" => typed.starts_with(['\0', '&', '\\']),
        "-" if decoded.contains(['\u{2010}', '\u{2011}']) => true,
        // Escapes of Markdown and YAML, entities, and folded lines.
        _ => {
            typed == format!("\\{made}")
                || typed == "''" && made == "'"
                || typed.starts_with('\\') && made.chars().count() <= 2
                || typed.starts_with('&')
                || decoded == made
                || typed.contains(['\n', '\r']) && made.trim().is_empty()
        }
    }
}

fn read(format: Format, text: &str) -> Result<(), TestCaseError> {
    check(&jdlint_read::read(format, text)).map_err(|law| TestCaseError::fail(format!("{law}\nin {text:?}")))
}

const FORMATS: &[Format] = &[Format::Markdown, Format::Text, Format::Yaml, Format::Json, Format::Toml, Format::Ndjson];

/// Pieces of text that readers stumble over.
fn piece() -> impl Strategy<Value = String> {
    let traps = vec![
        "**Location:** Bonn",
        "*Team*",
        "__NAME__",
        "~~no~~",
        "`code`",
        "``",
        "{{ name }}",
        "{% if x %}",
        "{{< fig >}}",
        "{{",
        "}}",
        "[City, State]",
        "<City>",
        "<Insert title>",
        "<<role>>",
        "$XX,XXX",
        "&pound;40k",
        "&nbsp;",
        "&#8209;",
        "&bogus;",
        "\\*",
        "\\&amp;",
        "\\\\",
        "\\",
        "[a](http://x.example/y \"t\")",
        "[a]({{ site.baseurl }}/x)",
        "[x] (http://y.example)",
        "![alt](a.png)",
        "<https://x.example>",
        "[r][1]",
        "[1]: /target",
        "[^1]",
        "[^1]: note",
        "https://x.example/a?b=c.",
        "www.x.example",
        "<br>",
        "<b>bold</b>",
        "<p>para</p>",
        "<li>item",
        "<h5>Head</h5>",
        "<!-- c -->",
        "<!--",
        "<script>x</script>",
        "<a href='x'>y",
        "</a>",
        "<img src=a alt=\"b &amp; c\">",
        "<table><tr><td>a<td>b",
        "# Head",
        "##Head",
        "#LI-Hybrid",
        "Title:",
        "CAPS LINE",
        "[EDU]",
        "====",
        "----",
        "- ",
        "* item",
        "1. one",
        "- [ ] task",
        "• bullet",
        "– dash",
        "> quote",
        "    code",
        "```",
        "| a | b |",
        "|---|---|",
        "Label: value",
        "Pay：40k",
        "9:00",
        "é",
        "日本",
        "\u{a0}",
        "\u{ad}",
        "\u{200b}",
        "\u{2011}",
        "\u{feff}",
        "😀",
        "\t",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\r\n",
        "\r",
        "  \n",
        "\\\n",
        "\u{c}",
        "a",
        "word",
        "wrapped",
        ".",
        ",",
        "---\n",
        "...\n",
        "key: value\n",
        "key:\n",
        "  - item\n",
        "text: |\n",
        "  deep: 'it''s'\n",
        "summary: >\n  fold\n  ed\n",
        "k: \"a\\n\\u00e9\"\n",
        "t: !!timestamp '2024'\n",
        "a: &x b\n",
        "b: *x\n",
        "# c\n",
        "x: [a, b] (c)\n",
        "y: @z\n",
        "{",
        "}",
        "[",
        "]",
        "'",
        "\"",
        ":",
        "|",
        ">",
        "&",
        "!",
        "%",
        "~",
        "\0",
    ];
    prop_oneof![8 => prop::sample::select(traps).prop_map(str::to_owned), 1 => "\\PC{0,6}", 1 => "[a-z ]{1,40}"]
}

fn pieces() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..40).prop_map(|pieces| pieces.concat())
}

/// Front matter whose values are made of traps, with a body.
fn posting() -> impl Strategy<Value = String> {
    let style = prop::sample::select(vec!["", "|\n  ", ">-\n  ", "'", "\"", "[", "- "]);
    let field = (prop::sample::select(vec!["title", "summary", "benefits", "pay", "url"]), style, pieces());
    (prop::collection::vec(field, 0..5), pieces()).prop_map(|(fields, body)| {
        let mut text = "---\n".to_owned();
        for (key, style, value) in fields {
            let value = value.replace(['\r', '\u{c}'], "").replace('\n', "\n  ");
            let close = match style {
                "'" | "\"" => style,
                "[" => "]",
                _ => "",
            };
            text.extend([key, ": ", style, &value, close, "\n"]);
        }
        text + "---\n" + &body
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    #[test]
    fn markdown_keeps_the_laws(text in pieces()) {
        read(Format::Markdown, &text)?;
    }

    #[test]
    fn text_keeps_the_laws(text in pieces()) {
        read(Format::Text, &text)?;
    }

    #[test]
    fn front_matter_keeps_the_laws(text in posting()) {
        read(Format::Markdown, &text)?;
    }

    #[test]
    fn any_text_keeps_the_laws(text in any::<String>()) {
        for format in FORMATS {
            read(*format, &text)?;
        }
    }

    #[test]
    fn any_bytes_are_read(bytes in any::<Vec<u8>>(), format in prop::sample::select(FORMATS)) {
        let document = jdlint_read::read_bytes(format, &bytes);
        check_document(&document).map_err(TestCaseError::fail)?;
        for record in jdlint_read::read_bytes_records(format, &bytes) {
            check_document(&record.document).map_err(TestCaseError::fail)?;
        }
    }
}
