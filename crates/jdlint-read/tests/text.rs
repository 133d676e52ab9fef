//! What the plain text reader makes of texts.

mod support;

use jdlint_core::Format;

#[track_caller]
fn check(text: &str, expected: &str) {
    let rendered = support::read(Format::Text, text);
    assert_eq!(rendered.trim_end(), expected.trim(), "\n{rendered}");
}

#[test]
fn a_posting_without_any_markup() {
    check(
        "**URL:** https://example.org/jobs/7\n\nBaker for the night\nFull time\n\nAbout us\n\nWe bake bread.\n\nWHAT YOU DO\n\n  • Bake rolls\n  • Location: [City, State]\n    (or remote)\n\nWe offer:\n1) Lunch\n2) Pay &pound;40k\n\nHow to apply\n============\n\nWrite to us at https://example.org/apply.\n",
        r#"
p | URL: https://example.org/jobs/7 | "URL"="https://example.org/jobs/7"
h1 Bare | Baker for the night
p | Full time
h3 Bare | About us
p | We bake bread.
h2 Capitals | WHAT YOU DO
li0 | Bake rolls
li0 | Location: [City, State] (or remote) | "Location"="[City, State] (or remote)"
h3 Colon | We offer: | "We offer"=""
li0 ordered | Lunch
li0 ordered | Pay £40k
h2 Setext | How to apply
p | Write to us at https://example.org/apply.
Strong "URL:" <- "**URL:**"
link bare "https://example.org/jobs/7" -> "https://example.org/jobs/7" <- "https://example.org/jobs/7" in "https://example.org/jobs/7"
link bare "https://example.org/apply" -> "https://example.org/apply" <- "https://example.org/apply" in "https://example.org/apply"
"#,
    );
}

#[test]
fn wrapped_lines_are_joined_and_others_are_not() {
    check(
        "We are a small bakery in the old town and look for somebody\nwho likes to rise early. You will bake bread and rolls, and\nalso cakes.\n\n- Mixing dough by hand and by machine, every morning at four\n  and cleaning up\n- Selling\n\nWe are open on Sundays.\nWe close on Mondays.\n",
        r"
p | We are a small bakery in the old town and look for somebody who likes to rise early. You will bake bread and rolls, and also cakes.
li0 | Mixing dough by hand and by machine, every morning at four and cleaning up
li0 | Selling
p | We are open on Sundays.
p | We close on Mondays.
",
    );
}

#[test]
fn lines_wrapped_late_are_joined() {
    let line = "The bakery treats all people alike who ask it for work, and it hires and trains its bakers and its sellers without regard to";
    assert!(line.len() > 120);
    check(
        &format!("Baker\n\n{line}\nage, sex or colour.\n"),
        &format!("\nh1 Bare | Baker\np | {line} age, sex or colour.\n"),
    );
}

#[test]
fn odd_bytes_are_fine() {
    check(
        "\u{feff}Baker\r\n\r\nLocation:\u{a0}Bonn\rPay：40k\u{c}\r\n\u{b7}\u{a0}Bread\r\n",
        r#"
h1 Bare | Baker
p | Location: Bonn | "Location"="Bonn"
p | Pay：40k | "Pay"="40k"
li0 | Bread
"#,
    );
    check("", "");
    check("\u{feff}", "");
}

#[test]
fn many_short_lines_are_no_headings() {
    check(
        "Baker\n\nSkills\n\nDough\n\nOvens\n\nRolls\n\nAbout us\n\nWe bake bread every day.\n",
        r"
h1 Bare | Baker
p | Skills
p | Dough
p | Ovens
p | Rolls
h3 Bare | About us
p | We bake bread every day.
",
    );
}
