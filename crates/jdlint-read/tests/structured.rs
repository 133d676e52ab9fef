//! What the readers make of YAML, JSON and TOML files: good, odd and broken.

mod support;

use jdlint_core::Format;

#[track_caller]
fn check(format: Format, text: &str, expected: &str) {
    let rendered = support::read(format, text);
    assert_eq!(rendered.trim_end(), expected.trim(), "\n{rendered}");
}

#[test]
fn json_fields_are_exact() {
    check(
        Format::Json,
        "\u{feff}{\n  // for all\n  \"title\": \"Caf\\u00e9 \\\"Cook\\\"\", /* x */\n  \"summary\": \"We **bake**.\\n\\n- Rolls\\n- 50\\u20ac \\ud83d\\ude00\",\n  \"openings\": 2, \"remote\": false, \"url\": null,\n  \"tags\": [\"a\", 1.5e3],\n  \"salary\": {\"min\": 10, \"max\": 12},\n}\n",
        r#"
value | Café "Cook"
p | We bake.
li0 | Rolls
li0 | 50€ 😀
value | 2
value | false
value | a
value | 1.5e3
value | 10
value | 12
Strong "bake" <- "**bake**"
comment "for all" trailing=false
comment "x" trailing=true
title: "Café \"Cook\"" "Café \"Cook\"" "\"Caf\\u00e9 \\\"Cook\\\"\""
summary: "We **bake**.\n\n- Rolls\n- 50€ 😀" "We bake.\nRolls\n50€ 😀" "\"We **bake**.\\n\\n- Rolls\\n- 50\\u20ac \\ud83d\\ude00\""
openings: number 2 "2" "2"
remote: bool false "false" "false"
url: null "null"
tags: "[\"a\", 1.5e3]"
  - "a" "a" "\"a\""
  - number 1500 "1.5e3" "1.5e3"
salary: "{\"min\": 10, \"max\": 12}"
  min: number 10 "10" "10"
  max: number 12 "12" "12"
Syntax: a comma stands behind the last entry at ","
  fix "," -> ""
"#,
    );
}

#[test]
fn what_people_type_in_json_is_mended() {
    check(
        Format::Json,
        "{\"title\": \"Cook \\ud800 \\x\",\n \"title\": 'Chef', summary: \"We are \"fun\" people\",\n \"pay\": 50k, \"openings\": True\n \"notes\": \"two\n lines\",\n \"open\": \"left,\n \"team\": \"Ovens\"\n",
        r#"
value | Cook � \x
value | Chef
p | We are "fun" people
value | 50k
value | True
p | two lines
value | left
value | Ovens
title: "Cook � \\x" "Cook � \\x" "\"Cook \\ud800 \\x\""
title: "Chef" "Chef" "'Chef'"
summary: "We are \"fun\" people" "We are \"fun\" people" "\"We are \"fun\" people\""
pay: "50k" "50k" "50k"
openings: bool true "True" "True"
notes: "two\n lines" "two lines" "\"two\n lines\""
open: "left" "left" "\"left"
team: "Ovens" "Ovens" "\"Ovens\""
Syntax: `{` is never closed at "{"
Syntax: this escape is half a character at "\\ud800"
Syntax: `\x` means nothing in JSON at "\\x"
  fix "\\" -> "\\\\"
DuplicateField: the field `title` stands twice at "\"title\""
Syntax: this text stands in single quotes at "'Chef'"
  fix "'Chef'" -> "\"Chef\""
Syntax: this text needs double quotes at "summary"
  fix "summary" -> "\"summary\""
Syntax: a quote inside the text ends it at "\""
  fix "" -> "\\"
  fix "" -> "\\"
Syntax: this text needs double quotes at "50k"
  fix "50k" -> "\"50k\""
Syntax: this word is none of JSON's at "True"
  fix "True" -> "true"
Syntax: a comma is missing before this entry at "\""
  fix "" -> ","
Syntax: a line break stands inside a text at "\n"
  fix "\n" -> "\\n"
Syntax: a quote is opened and never closed at "\"left"
  fix "" -> "\""
"#,
    );
}

#[test]
fn brackets_that_do_not_match_in_json() {
    check(
        Format::Json,
        "{\"a\": [1, 2}, \"b\" 3, ,\"c\":, \"d\": ] 4}} x",
        r#"
value | 1
value | 2
value | 3
a: "[1, 2"
  - number 1 "1" "1"
  - number 2 "2" "2"
b: number 3 "3" "3"
c: null ""
d: null ""
Syntax: `[` is never closed at "["
Syntax: `}` closes nothing here at "}"
Syntax: a colon is missing behind `b` at "\"b\""
  fix "" -> ":"
Syntax: this comma stands between no entries at ","
  fix "," -> ""
Syntax: this field has no value at "\"c\""
Syntax: this field has no value at "\"d\""
Syntax: `]` closes nothing here at "]"
Syntax: a comma is missing before this entry at "4"
  fix "" -> ","
Syntax: the file cannot be read here at "4"
Syntax: the posting has ended before this at "}"
"#,
    );
}

#[test]
fn an_array_of_one_object_is_the_posting() {
    check(
        Format::Json,
        "[{\"title\": \"Cook\"}]",
        r#"
value | Cook
title: "Cook" "Cook" "\"Cook\""
"#,
    );
}

#[test]
fn json_without_fields() {
    check(
        Format::Json,
        "[]",
        r#"
Syntax: the file holds no fields at "[]"
"#,
    );
}

#[test]
fn toml_fields_are_exact() {
    check(
        Format::Toml,
        "# jdlint: allow(x)\ntitle = \"Caf\\u00e9 \\\"Cook\\\"\" # note\n'team name' = 'Oven # \"s\"'\nopenings = 2\nremote = false\ndate_posted = 2026-01-31\nsummary = \"\"\"\nWe **bake** \\\n   bread.\n\n- Rolls\n- \\\\o/\n\"\"\"\nskills = '''\n- mix\n- \"bake\"\n'''\nsalary.min = 10\nsalary.max = 12\ntags = [\"a\",\n  'b']\ncontact = { name = \"Ada\" }\n\n[company]\nname = \"Bread\"\n[company.hq]\ncity = \"Bonn\"\n\n[[locations]]\ncity = \"Bonn\"\n[[locations]]\ncity = \"Köln\"\n",
        r#"
value | Café "Cook"
value | Oven # "s"
value | 2
value | false
value | 2026-01-31
p | We bake bread.
li0 | Rolls
li0 | \o/
li0 | mix
li0 | "bake"
value | 10
value | 12
value | a
value | b
value | Ada
value | Bread
value | Bonn
value | Bonn
value | Köln
Strong "bake" <- "**bake**"
comment "jdlint: allow(x)" trailing=false
comment "note" trailing=true
title: "Café \"Cook\"" "Café \"Cook\"" "\"Caf\\u00e9 \\\"Cook\\\"\""
team name: "Oven # \"s\"" "Oven # \"s\"" "'Oven # \"s\"'"
openings: number 2 "2" "2"
remote: bool false "false" "false"
date_posted: "2026-01-31" "2026-01-31" "2026-01-31"
summary: "We **bake** bread.\n\n- Rolls\n- \\o/\n" "We bake bread.\nRolls\n\\o/" "\"\"\"\nWe **bake** \\\n   bread.\n\n- Rolls\n- \\\\o/\n\"\"\""
skills: "- mix\n- \"bake\"\n" "mix\n\"bake\"" "'''\n- mix\n- \"bake\"\n'''"
salary: "min = 10\nsalary.max = 12"
  min: number 10 "10" "10"
  max: number 12 "12" "12"
tags: "[\"a\",\n  'b']"
  - "a" "a" "\"a\""
  - "b" "b" "'b'"
contact: "{ name = \"Ada\" }"
  name: "Ada" "Ada" "\"Ada\""
company: "name = \"Bread\"\n[company.hq]\ncity = \"Bonn\""
  name: "Bread" "Bread" "\"Bread\""
  hq: "city = \"Bonn\""
    city: "Bonn" "Bonn" "\"Bonn\""
locations: "city = \"Bonn\"\n[[locations]]\ncity = \"Köln\""
  - "city = \"Bonn\""
    city: "Bonn" "Bonn" "\"Bonn\""
  - "city = \"Köln\""
    city: "Köln" "Köln" "\"Köln\""
"#,
    );
}

#[test]
fn many_errors_of_toml_at_once() {
    check(
        Format::Toml,
        "title = Cook\nlocation: Bonn\npay =\ndate = 2026-13-45\nteam = 'Ovens\nteam2 = \"ok\"\ntitle = \"Chef\"\n[x]\ny = z\n",
        r#"
value | Cook
value | Bonn
value | 2026-13-45
value | Ovens
value | ok
value | Chef
title: "Cook" "Cook" "Cook"
location: "Bonn" "Bonn" "Bonn"
pay: null ""
date: "2026-13-45" "2026-13-45" "2026-13-45"
team: "Ovens" "Ovens" "'Ovens"
team2: "ok" "ok" "\"ok\""
title: "Chef" "Chef" "\"Chef\""
x: ""
Syntax: the value of `title` needs quotes at "Cook"
  fix "Cook" -> "\"Cook\""
Syntax: `location` is followed by a colon at ":"
  fix ":" -> " ="
Syntax: the field `pay` has no value at "pay"
Syntax: this is no date at "2026-13-45"
Syntax: a quote is opened and never closed at "'Ovens"
DuplicateField: the field `title` stands twice at "title"
Syntax: the value of `y` needs quotes at "z"
  fix "z" -> "\"z\""
"#,
    );
}

#[test]
fn toml_with_windows_line_ends() {
    check(
        Format::Toml,
        "title = \"\"\"a\r\nb\r\n\"\"\"\r\nt = \"x\"\r\n",
        r#"
p | a b
value | x
title: "a\r\nb\r\n" "a b" "\"\"\"a\r\nb\r\n\"\"\""
t: "x" "x" "\"x\""
"#,
    );
}

#[test]
fn toml_front_matter() {
    check(
        Format::Markdown,
        "+++\ntitle = \"Cook\"\nbad = x: y\n+++\n# Body\n",
        r#"
value | Cook
value | x: y
h1 Atx | Body
title: "Cook" "Cook" "\"Cook\""
bad: "x: y" "x: y" "x: y"
Syntax: the value of `bad` needs quotes at "x: y"
  fix "x: y" -> "\"x: y\""
"#,
    );
}

#[test]
fn toml_front_matter_that_is_not_closed() {
    check(
        Format::Markdown,
        "+++\ntitle = \"Cook\"\n\n# Body\n",
        r#"
value | Cook
h1 Atx | Body
title: "Cook" "Cook" "\"Cook\""
Syntax: the front matter is not closed at "+++"
  fix "" -> "+++\n"
"#,
    );
}

#[test]
fn yaml_merge_keys_and_odd_keys() {
    check(
        Format::Yaml,
        "# c\n---\ntitle: Cook\nbase: &b\n  city: Bonn\n  zip: 1\nplace:\n  <<: *b\n  zip: 2\n? [a, b]\n: x\nempty:\n...\n",
        r#"
value | Cook
value | Bonn
value | 1
value | 2
value | x
comment "c" trailing=false
title: "Cook" "Cook" "Cook"
base: "city: Bonn\n  zip: 1"
  city: "Bonn" "Bonn" "Bonn"
  zip: number 1 "1" "1"
place: "<<: *b\n  zip: 2"
  zip: number 2 "2" "2"
  city: "Bonn" "Bonn" "Bonn"
[a, b]: "x" "x" "x"
empty: null ""
"#,
    );
}

#[test]
fn yaml_in_every_style() {
    check(
        Format::Yaml,
        "title: 'Cook''s'\nowner: \"Ada \\u00e9\"\nposted: !!timestamp 2026-01-31\nsummary: |\n  We **bake**.\n\n  - Rolls\nbenefits:\n  - lunch\n  - >-\n    free\n    bread\n",
        r#"
value | Cook's
value | Ada é
value | 2026-01-31
p | We bake.
li0 | Rolls
li0 | lunch
li0 | free bread
Strong "bake" <- "**bake**"
title: "Cook's" "Cook's" "'Cook''s'"
owner: "Ada é" "Ada é" "\"Ada \\u00e9\""
posted: !!timestamp"2026-01-31" "2026-01-31" "2026-01-31"
summary: "We **bake**.\n\n- Rolls\n" "We bake.\nRolls" "We **bake**.\n\n  - Rolls"
benefits: "- lunch\n  - >-\n    free\n    bread"
  - "lunch" "lunch" "lunch"
  - "free bread" "free bread" "free\n    bread"
"#,
    );
}

#[test]
fn broken_yaml_is_salvaged() {
    check(
        Format::Yaml,
        "\u{feff}title: Dev: Backend\nlocation: [City, State] (remote)\nowner: @ada\nteam:\n\tname: x\nid: 7\n",
        r#"
value | Dev: Backend
value | [City, State] (remote)
value | @ada
value | name: x
value | 7
title: "Dev: Backend" "Dev: Backend" "Dev: Backend"
location: "[City, State] (remote)" "[City, State] (remote)" "[City, State] (remote)"
owner: "@ada" "@ada" "@ada"
team: "name: x"
  - "name: x" "name: x" "name: x"
id: number 7 "7" "7"
Syntax: the value of `title` has a colon in it and needs quotes at "Dev: Backend"
  fix "Dev: Backend" -> "\"Dev: Backend\""
Syntax: the value of `location` has text behind its brackets and needs quotes at "[City, State] (remote)"
  fix "[City, State] (remote)" -> "\"[City, State] (remote)\""
Syntax: the value of `owner` starts with `@` and needs quotes at "@ada"
  fix "@ada" -> "\"@ada\""
Syntax: this line is indented with a tab at "\t"
  fix "\t" -> "  "
"#,
    );
}

/// The lines of such a text are what somebody wrote below it: no quotes belong around its mark.
#[test]
fn a_text_of_several_lines_that_is_uneven() {
    check(
        Format::Yaml,
        "title: Cook\nsummary: |\n      We cook.\n  And serve: daily.\nteam: >-\n        \n  All.\nid: 7\n",
        r#"
value | Cook
li0 | We cook.
li0 | And serve: daily. | "And serve"="daily."
value | All.
value | 7
title: "Cook" "Cook" "Cook"
summary: "We cook.\n  And serve: daily."
  - "We cook." "We cook." "We cook."
  - "And serve: daily." "And serve: daily." "And serve: daily."
team: "All."
  - "All." "All." "All."
id: number 7 "7" "7"
Syntax: this line is indented less than the first line of `summary` at "And serve: daily."
Syntax: an empty line above the text of `team` has more spaces than the text at "All."
"#,
    );
}

#[test]
fn yaml_without_fields() {
    check(
        Format::Yaml,
        "just text\n",
        r#"
Syntax: the file holds no fields at "just text"
"#,
    );
}

#[test]
fn nul_in_yaml() {
    check(
        Format::Yaml,
        "\u{feff}title: Cook\n\0: x\n",
        r#"
value | Cook
title: "Cook" "Cook" "Cook"
Syntax: this line belongs to no field at "\0: x"
"#,
    );
}

#[test]
fn a_stray_line_behind_a_tab_keeps_to_its_bytes() {
    check(
        Format::Yaml,
        "\t\u{e}",
        r#"
Syntax: this line belongs to no field at "\u{e}"
"#,
    );
}
