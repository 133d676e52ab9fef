//! What the reader makes of front matter: good, odd and broken.

mod support;

use jdlint_core::Format;
use jdlint_core::document::check_document;

#[track_caller]
fn check(text: &str, expected: &str) {
    let rendered = support::read(Format::Markdown, text);
    assert_eq!(rendered.trim_end(), expected.trim(), "\n{rendered}");
}

#[test]
fn fields_have_exact_ranges() {
    check(
        "---\ntitle: Cook # the job\n\"location\": 'Bo''nn'\nopenings: 2\nremote: false\nurl:\ncreated: !!timestamp '2024-01-31'\ntags: [a, \"b\\u0026\\tc\"]\ncontact:\n  name: Hiring Team\n---\nBody\n",
        r#"
value | Cook
value | Bo'nn
value | 2
value | false
value | 2024-01-31
value | a
value | b& c
value | Hiring Team
p | Body
comment "the job" trailing=true
title: "Cook" "Cook" "Cook"
location: "Bo'nn" "Bo'nn" "'Bo''nn'"
openings: number 2 "2" "2"
remote: bool false "false" "false"
url: null ""
created: !!timestamp"2024-01-31" "2024-01-31" "'2024-01-31'"
tags: "[a, \"b\\u0026\\tc\"]"
  - "a" "a" "a"
  - "b&\tc" "b& c" "\"b\\u0026\\tc\""
contact: "name: Hiring Team"
  name: "Hiring Team" "Hiring Team" "Hiring Team"
"#,
    );
}

#[test]
fn prose_fields_are_markdown() {
    check(
        "---\nsummary: |\n  We bake **bread**.\n\n  - Rolls\n  - R&amp;D\nbenefits:\n  - Lunch *daily*\n  - \"a \\\"gym\\\"\"\nskills: >-\n  mixing\n  and baking\n\n  more\n---\n",
        r#"
p | We bake bread.
li0 | Rolls
li0 | R&D
li0 | Lunch daily
li0 | a "gym"
p | mixing and baking more
Strong "bread" <- "**bread**"
Emphasis "daily" <- "*daily*"
summary: "We bake **bread**.\n\n- Rolls\n- R&amp;D\n" "We bake bread.\nRolls\nR&D" "We bake **bread**.\n\n  - Rolls\n  - R&amp;D"
benefits: "- Lunch *daily*\n  - \"a \\\"gym\\\"\""
  - "Lunch *daily*" "Lunch daily" "Lunch *daily*"
  - "a \"gym\"" "a \"gym\"" "\"a \\\"gym\\\"\""
skills: "mixing and baking\nmore" "mixing and baking more" "mixing\n  and baking\n\n  more"
"#,
    );
}

#[test]
fn every_kind_of_scalar_is_exact() {
    let text = "---\nplain: a b\n  c\nsingle: 'it''s\n\n  two'\ndouble: \"x\\n\\u00e9 \\\n  y\\\\ \\U0001F600 \\ud83d\\ude00\"\nliteral: |+\n    l1\n      l2\n\n\nfolded: >\n  f1\n  f2\n\n    deep\n  f3\nindicated: |2\n    two more\n---\n";
    let document = jdlint_read::read(Format::Markdown, text);
    check_document(&document).unwrap();
    assert!(document.problems().is_empty(), "{:?}", document.problems());
    let root = document.fields().unwrap();
    let cooked = |key: &str| root.get(key).unwrap().node.as_str().unwrap();
    assert_eq!(cooked("plain"), "a b c");
    assert_eq!(cooked("single"), "it's\ntwo");
    assert_eq!(cooked("double"), "x\né y\\ 😀 😀");
    assert_eq!(cooked("literal"), "l1\n  l2\n\n\n");
    assert_eq!(cooked("folded"), "f1 f2\n\n  deep\nf3\n");
    assert_eq!(cooked("indicated"), "  two more\n");
    // Every word of them is verbatim, so that a fix can replace it.
    for word in ["plain", "it", "two", "l2", "f2", "deep", "f3", "more"] {
        if let Some(at) = document.clean().find(word) {
            let range = (at as u32..(at + word.len()) as u32).into();
            assert!(document.is_replaceable(range), "{word}");
            assert_eq!(document.source_text(document.to_source(range)), word);
        }
    }
}

#[test]
fn what_people_leave_out_gets_its_own_message_and_fix() {
    check(
        "---\ntitle: Dev: Backend\nlocation: [City, State] (remote)\nowner: @ada\nteam: 'Ovens\npay:50k\nid: 7\n---\n\n# Cook\n",
        r#"
value | Dev: Backend
value | [City, State] (remote)
value | @ada
value | 'Ovens
value | 50k
value | 7
h1 Atx | Cook
title: "Dev: Backend" "Dev: Backend" "Dev: Backend"
location: "[City, State] (remote)" "[City, State] (remote)" "[City, State] (remote)"
owner: "@ada" "@ada" "@ada"
team: "'Ovens" "'Ovens" "'Ovens"
pay: "50k" "50k" "50k"
id: number 7 "7" "7"
Syntax: the value of `title` has a colon in it and needs quotes at "Dev: Backend"
  fix "Dev: Backend" -> "\"Dev: Backend\""
Syntax: the value of `location` has text behind its brackets and needs quotes at "[City, State] (remote)"
  fix "[City, State] (remote)" -> "\"[City, State] (remote)\""
Syntax: the value of `owner` starts with `@` and needs quotes at "@ada"
  fix "@ada" -> "\"@ada\""
Syntax: the quotes around `team` do not match at "'Ovens"
Syntax: a space is missing behind `pay:` at ":"
  fix "" -> " "
"#,
    );
}

#[test]
fn tabs_and_stray_lines() {
    check(
        "---\ntitle: Cook\ncontact:\n\tname: Ada\nurl:\n\n+1 202 000\n---\nBody\n",
        r#"
value | Cook
value | name: Ada
value | +1 202 000
p | Body
title: "Cook" "Cook" "Cook"
contact: "name: Ada"
  - "name: Ada" "name: Ada" "name: Ada"
url: "+1 202 000"
  - "+1 202 000" "+1 202 000" "+1 202 000"
Syntax: this line is indented with a tab at "\t"
  fix "\t" -> "  "
Syntax: this line belongs to no field at "+1 202 000"
"#,
    );
}

#[test]
fn duplicates_templates_and_aliases() {
    check(
        "---\ntitle: Cook\ntitle: Chef\ncity: {{ city }}\nhome: &h Bonn\noffice: *h\nmissing: *no\n---\n",
        r#"
value | Cook
value | Chef
value | {{ city }}
value | Bonn
title: "Cook" "Cook" "Cook"
title: "Chef" "Chef" "Chef"
city: "{{ city }}" "{{ city }}" "{{ city }}"
home: "Bonn" "Bonn" "Bonn"
office: "Bonn" "Bonn" "*h"
missing: null "*no"
DuplicateField: the field `title` stands twice at "title"
"#,
    );
}

#[test]
fn unclosed_front_matter_is_salvaged() {
    check(
        "---\ntitle: Cook\n\nWe look for a cook.\n",
        r#"
value | Cook
p | We look for a cook.
title: "Cook" "Cook" "Cook"
Syntax: the front matter is not closed at "---"
  fix "" -> "---\n"
"#,
    );
    check("---\n\nWe look for a cook.\n\n---\n", "p | We look for a cook.");
}

#[test]
fn deep_and_wide_input_is_bounded() {
    for inner in
        ["[".repeat(5_000), "- ".repeat(5_000), "{a: ".repeat(5_000), "&a [*a, ".repeat(2_000), "? ".repeat(3_000)]
    {
        let text = format!("---\ntitle: Cook\nbad: {inner}\n---\nBody\n");
        let document = jdlint_read::read(Format::Markdown, text);
        check_document(&document).unwrap();
        assert_eq!(document.fields().unwrap().get("title").unwrap().node.as_str(), Some("Cook"));
        assert!(document.clean().ends_with("Body"));
    }
    let levels = (1..30).map(|level| {
        let alias = format!("*a{}", level - 1);
        format!("a{level}: &a{level} [{}]\n", [alias.as_str(); 9].join(", "))
    });
    let bomb = format!("---\na0: &a0 [x, x, x, x, x, x, x, x, x]\n{}---\n", levels.collect::<String>());
    check_document(&jdlint_read::read(Format::Markdown, bomb)).unwrap();
}
