//! What the readers make of YAML, JSON and TOML files: good, odd and broken.

mod support;

use jdlint_core::Format;

#[track_caller]
fn check(format: Format, text: &str, expected: &str) {
    let rendered = support::read(format, text);
    assert_eq!(rendered.trim_end(), expected.trim(), "\n{rendered}");
}

#[test]
fn probe() {
    for (format, text) in [
        (
            Format::Json,
            "\u{feff}{\n  // for all\n  \"title\": \"Caf\\u00e9 \\\"Cook\\\"\", /* x */\n  \"summary\": \"We **bake**.\\n\\n- Rolls\\n- 50\\u20ac \\ud83d\\ude00\",\n  \"openings\": 2, \"remote\": false, \"url\": null,\n  \"tags\": [\"a\", 1.5e3],\n  \"salary\": {\"min\": 10, \"max\": 12},\n}\n",
        ),
        (
            Format::Json,
            "{\"title\": \"Cook \\ud800 \\x\",\n \"title\": 'Chef', summary: \"We are \"fun\" people\",\n \"pay\": 50k \"openings\": True\n \"notes\": \"two\n lines\",\n \"open\": \"left,\n \"team\": \"Ovens\"\n",
        ),
        (Format::Json, "{\"a\": [1, 2}, \"b\" 3, ,\"c\":, \"d\": ] 4}} x"),
        (Format::Json, "[]"),
        (Format::Json, ""),
        (Format::Json, "[{\"title\": \"Cook\"}]"),
        (
            Format::Toml,
            "# jdlint: allow(x)\ntitle = \"Caf\\u00e9 \\\"Cook\\\"\" # note\n'team name' = 'Oven # \"s\"'\nopenings = 2\nremote = false\ndate_posted = 2026-01-31\nsummary = \"\"\"\nWe **bake** \\\n   bread.\n\n- Rolls\n- \\\\o/\n\"\"\"\nskills = '''\n- mix\n- \"bake\"\n'''\nsalary.min = 10\nsalary.max = 12\ntags = [\"a\",\n  'b']\ncontact = { name = \"Ada\" }\n\n[company]\nname = \"Bread\"\n[company.hq]\ncity = \"Bonn\"\n\n[[locations]]\ncity = \"Bonn\"\n[[locations]]\ncity = \"Köln\"\n",
        ),
        (
            Format::Toml,
            "title = Cook\nlocation: Bonn\npay =\ndate = 2026-13-45\nteam = 'Ovens\nteam2 = \"ok\"\ntitle = \"Chef\"\n[x]\ny = z\n",
        ),
        (Format::Toml, "title = \"\"\"a\r\nb\r\n\"\"\"\r\nt = \"x\"\r\n"),
        (Format::Markdown, "+++\ntitle = \"Cook\"\nbad = x: y\n+++\n# Body\n"),
        (Format::Markdown, "+++\ntitle = \"Cook\"\n\n# Body\n"),
        (
            Format::Yaml,
            "# c\n---\ntitle: Cook\nbase: &b\n  city: Bonn\n  zip: 1\nplace:\n  <<: *b\n  zip: 2\n? [a, b]\n: x\nempty:\n...\n",
        ),
        (Format::Yaml, "- title: Cook\n  summary: |\n    a\n- title: Baker: second\n  pay: @x\n"),
        (Format::Yaml, "just text\n"),
        (Format::Yaml, "\u{feff}title: Cook\n\u{0}: x\n"),
    ] {
        println!("=== {format:?} {text}\n---\n{}", support::read(format, text));
    }
    let _ = check;
}
