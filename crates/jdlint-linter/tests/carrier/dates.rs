//! Dates.

use crate::{Probes, inserted, replaced};

#[test]
fn dates_in_the_front_matter() {
    let mut probes = Probes::default();
    for (start, value, rule) in [
        ("valid_through:", "2026-10-31", "expired-posting"),
        ("valid_through:", "2026-01-31", "closing-before-posting"),
        ("valid_through:", "2027-02-30", "impossible-date"),
        ("date_posted:", "2026-13-12", "impossible-date"),
    ] {
        probes.expect(value, &replaced(start, &format!("{start} {value}")), &[(rule, value)]);
    }
    // Minneapolis settles which figure is the month.
    probes.expect("2/3/2027", &replaced("valid_through:", "valid_through: 2/3/2027"), &[]);
    probes.end();
}

#[test]
fn dates_in_the_text() {
    let mut probes = Probes::default();
    for (line, words) in
        [("Apply by February 15, 2027.", "February 15, 2027"), ("Application deadline: February 15", "February 15")]
    {
        probes.expect(line, &inserted(line), &[("date-conflict", words)]);
    }
    for line in [
        "Apply by January 31, 2027.",
        "Application deadline: January 31",
        "Review of applications begins December 1, 2026.",
        "We opened on March 3, 1998.",
        "The workshop is closed on December 24 and 31.",
    ] {
        probes.expect(line, &inserted(line), &[]);
    }
    probes.end();
}
