//! `plain`, over everything that is hard to print.

mod support;

use jdlint_render::{OutputFormat, plain};
use support::{Case, cases, options, report};

#[test]
fn the_documented_form() {
    let case = Case::new("posting.md", "Location: [City, State]\n").say(
        jdlint_core::Level::Error,
        "location-placeholder",
        "placeholder left in the location",
        "[City, State]",
    );
    let expected = "\
error[location-placeholder]: placeholder left in the location
 --> posting.md:1:11
  |
1 | Location: [City, State]
  |           ^^^^^^^^^^^^^
";
    assert_eq!(plain(&case.file(), &options()), expected);
}

#[test]
fn everything_hard() {
    insta::assert_snapshot!(report(&cases(), OutputFormat::Plain, options()));
}
