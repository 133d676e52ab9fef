//! Headings, links and what copying leaves behind.

use crate::{Probes, inserted};

#[test]
fn structure_that_is_broken() {
    let mut probes = Probes::default();
    for (line, rule, words) in [
        ("##The workshop\n\nIt is on the ground floor.", "malformed-heading", "##The workshop"),
        (
            "See [our workshop] (https://northsidecycles.test/workshop).",
            "malformed-link",
            "[our workshop] (https://northsidecycles.test/workshop)",
        ),
        ("Questions? Ask [email protected] for help.", "obfuscated-email", "[email protected]"),
        ("## Education", "empty-section", "Education"),
    ] {
        probes.expect(line, &inserted(line), &[(rule, words)]);
    }
    probes.end();
}

#[test]
fn structure_that_only_looks_broken() {
    let mut probes = Probes::default();
    for line in [
        "#LI-Hybrid #LI-JC1",
        "**The workshop**\n\nIt is on the ground floor.",
        "**Location* Minneapolis",
        "We know Node.js, St.Gallen and a Ph.D.In bicycles.",
        "### The workshop\n\nIt is on the ground floor.",
        "See [our workshop](https://northsidecycles.test/workshop).",
        "We keep our email protected.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}
