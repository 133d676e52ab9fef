//! What the Markdown reader makes of texts.

mod support;

use jdlint_core::Format;

#[track_caller]
fn check(text: &str, expected: &str) {
    let rendered = support::read(Format::Markdown, text);
    assert_eq!(rendered.trim_end(), expected.trim(), "\n{rendered}");
}

#[test]
fn headings_in_all_their_spellings() {
    check(
        "# Cook\n\nTasks\n-----\n\n##Basic information\n\n**What you bring**\n\nWHAT WE OFFER\n\n[EDUCATION]\n\nBenefits:\n- Lunch\n\n<h5>Pay &amp; place</h5>\n\n#LI-Hybrid\n\n** Perks **\n\n**Extras*\n",
        r#"
h1 Atx | Cook
h2 Setext | Tasks
h2 AtxWithoutSpace | Basic information
h3 Bold | What you bring
h2 Capitals | WHAT WE OFFER
h3 Bracketed | [EDUCATION]
h3 Colon | Benefits: | "Benefits"=""
li0 | Lunch
h5 Html | Pay & place
p | #LI-Hybrid
h3 Bold | Perks
h3 Bold | Extras
Strong "What you bring" <- "**What you bring**"
Emphasis "Extras" <- "*Extras*"
"#,
    );
}

#[test]
fn labels_split_wrapped_lines() {
    check(
        "**Location:** Berlin\n**Salary**: 40k\u{a0}EUR\n*Team:* Ovens\n\nWe bake bread and look for people who like to rise early and\nwork: together. That is all.\n\n- **Start:** now\n- 📍 Place：Bonn\n",
        r#"
p | Location: Berlin | "Location"="Berlin"
p | Salary: 40k EUR | "Salary"="40k EUR"
p | Team: Ovens | "Team"="Ovens"
p | We bake bread and look for people who like to rise early and work: together. That is all.
li0 | Start: now | "Start"="now"
li0 | 📍 Place：Bonn | "Place"="Bonn"
Strong "Location:" <- "**Location:**"
Strong "Salary" <- "**Salary**"
Emphasis "Team:" <- "*Team:*"
Strong "Start:" <- "**Start:**"
"#,
    );
}

#[test]
fn labels_may_be_set_off_by_bold_alone_and_broken_bold() {
    check(
        "**Location* Bonn, NRW\n\n**Team** Ovens\n**Ovens** are hot.\n\n#\u{a0}About us\n\ntitle: Cook\nurl: https://example.org/a\n",
        r#"
p | *Location Bonn, NRW | "Location"="Bonn, NRW"
p | Team Ovens | "Team"="Ovens"
p | Ovens are hot.
h1 AtxWithoutSpace | About us
p | title: Cook | "title"="Cook"
p | url: https://example.org/a | "url"="https://example.org/a"
Emphasis "Location" <- "*Location*"
Strong "Team" <- "**Team**"
Strong "Ovens" <- "**Ovens**"
link bare "https://example.org/a" -> "https://example.org/a" <- "https://example.org/a" in "https://example.org/a"
"#,
    );
}

#[test]
fn blanks_stay_visible() {
    check(
        "Join {{ COMPANY }} in [City, State] as <Insert title> near <City> for $XX,XXX and [X] years, <<role>> or __NAME__.\n\n{{ first_name }}\n\n{% if remote %}Remote{% endif %} {{< apply \"x\" >}}\n",
        r#"
p | Join {{ COMPANY }} in [City, State] as <Insert title> near <City> for $XX,XXX and [X] years, <<role>> or NAME.
p | {{ first_name }}
p | ￼Remote￼ ￼
Strong "NAME" <- "__NAME__"
Template "￼" <- "{% if remote %}"
Template "￼" <- "{% endif %}"
Template "￼" <- "{{< apply \"x\" >}}"
"#,
    );
}

#[test]
fn links_have_exact_targets() {
    check(
        "[the rules for this\npost](https://example.org/a&amp;b \"t\") and [more][1], <https://example.org>, www.example.org.\n![Our logo](<logo a.png>) [apply]({{ site.baseurl }}/apply) [x] (http://example.org/y)\n\n[1]: https://example.org/more\n",
        r#"
p | the rules for this post and more, https://example.org, www.example.org. Our logo apply [x] (http://example.org/y)
link "the rules for this post" -> "https://example.org/a&b" <- "https://example.org/a&amp;b" in "[the rules for this\npost](https://example.org/a&amp;b \"t\")"
link "more" -> "https://example.org/more" <- "https://example.org/more" in "[more][1]"
link bare "https://example.org" -> "https://example.org" <- "https://example.org" in "<https://example.org>"
link bare "www.example.org" -> "www.example.org" <- "www.example.org" in "www.example.org"
image "Our logo" -> "logo a.png" <- "logo a.png" in "![Our logo](<logo a.png>)"
link "apply" -> "{{ site.baseurl }}/apply" <- "{{ site.baseurl }}/apply" in "[apply]({{ site.baseurl }}/apply)"
link bare "http://example.org/y" -> "http://example.org/y" <- "http://example.org/y" in "http://example.org/y"
"#,
    );
}

#[test]
fn lists_tables_and_code() {
    check(
        "1. One\n   - [ ] Two\n\n     more\n2. Three  \n   four\n\n| Location | Berlin |\n|---|---|\n| Pay | 40k `x` |\n\n| a | b | c |\n|---|---|---|\n\n```\nlet x;\n```\n\nEnd\n\n    let x = 1;\n\nAlso\n\n    A degree in baking\n    Five years of rolls\n\n> quoted\n> text\n",
        r#"
li0 ordered | One
li1 | Two
p | more
li0 ordered | Three
p | four
cell head | Location Berlin | "Location"="Berlin"
cell | Pay 40k ￼ | "Pay"="40k ￼"
cell head | a
cell head | b
cell head | c
code | 
p | End
code | 
p | Also
p | A degree in baking
p | Five years of rolls
p | quoted text
Code "￼" <- "`x`"
"#,
    );
}

#[test]
fn html_is_read_without_its_tags() {
    check(
        "<div class=\"a>b\">\n<p>We are <b>a bakery</b>.<br>In Bonn.</p>\n<ul><li>Bread</li><li>Rolls &mdash; <a href='/x?a&amp;b'>all</a></li></ul>\n<script>var a = '<p>no</p>';</script>\n<!-- jdlint: allow(x) why -->\n</div>\n\nSome <strong>bold</strong> text<br/>and <!-- hidden --> a line.\n",
        r#"
p | We are a bakery.
p | In Bonn.
li0 | Bread
li0 | Rolls — all
p | Some bold text
p | and a line.
Strong "a bakery" <- "<b>a bakery</b>"
Strong "bold" <- "<strong>bold</strong>"
link "all" -> "/x?a&b" <- "/x?a&amp;b" in "<a href='/x?a&amp;b'>all</a>"
comment "jdlint: allow(x) why" trailing=false
comment "hidden" trailing=true
"#,
    );
}

#[test]
fn escapes_and_entities_map_to_all_their_bytes() {
    let document = jdlint_read::read(Format::Markdown, "R&amp;D \\*not bold\\* full\u{ad}time\r\nwork");
    assert_eq!(document.clean(), "R&D *not bold* fulltime work");
    let source = |word: &str| {
        let at = document.clean().find(word).unwrap() as u32;
        document.source_text(document.to_source((at..at + word.len() as u32).into()))
    };
    assert_eq!(source("&"), "&amp;");
    assert_eq!(source("*not"), "\\*not");
    assert_eq!(source("fulltime"), "full\u{ad}time");
    assert_eq!(source("fulltime work"), "full\u{ad}time\r\nwork");
}

#[test]
fn bullets_without_markup_are_items() {
    check(
        "Our stack:\n• Rust\n• SQL and\n  more\n",
        r#"
h3 Colon | Our stack: | "Our stack"=""
li0 | Rust
li0 | SQL and more
"#,
    );
}
