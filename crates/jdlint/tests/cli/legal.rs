//! The preset `legal`: only the law, and what was not checked of it.

use crate::Folder;

const IN_COLORADO: &str =
    "# Cook\n\nLocation: Denver, Colorado\n\nYou cook. We offer health insurance. Apply by 2026-12-15.\n";
const IN_CALIFORNIA: &str = "# Cook\n\nLocation: Fresno, California\n\nPay: $22 to $25 an hour\n";
const NOWHERE: &str = "# Cook\n\nYou cook soups.\n";

#[test]
fn legal_ends_with_what_was_not_checked() {
    let folder = Folder::new(&[("a.md", IN_COLORADO), ("b.md", IN_CALIFORNIA), ("c.md", NOWHERE)]);
    let args = ["a.md", "b.md", "c.md", "--preset", "legal", "--as-of", "2026-11-24"];
    let ran = folder.run(&args).code(1).says("error[undisclosed-pay-range]: no pay is stated; Colorado asks for it");
    let ran = ran.says("Not checked of the law:\n- 1 posting names no place that is known, so no law was looked up\n");
    let ran = ran.says("- whether the employer is large enough for the laws of California: set `company.employees`\n");
    ran.says("Information, not legal advice; laws as of 2026-11-24.\nChecked 3 postings: 1 error.");
    // Silence is no clearance either.
    let args = ["c.md", "--preset", "legal", "--as-of", "2026-11-24"];
    folder.run(&args).code(0).says("no place that is known").says("any law that `jdlint laws` does not list");
    let ran = folder.run(&["b.md", "--preset", "legal", "--output-format", "json", "--as-of", "2026-11-24"]).code(0);
    let value: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert!(value["summary"]["not_checked"].as_array().unwrap().len() >= 2, "{value}");
}

#[test]
fn other_presets_do_not_speak_of_it() {
    let folder = Folder::new(&[("b.md", IN_CALIFORNIA)]);
    let ran = folder.run(&["b.md", "--as-of", "2026-11-24"]);
    assert!(!ran.out.contains("Not checked"), "{ran:#?}");
    let ran = folder.run(&["b.md", "--as-of", "2026-11-24", "--output-format", "json"]);
    assert!(!ran.out.contains("not_checked"), "{ran:#?}");
}

#[test]
fn an_absent_pay_is_never_quieter_than_without_a_law() {
    // Delaware's law begins later: a note by itself.
    let text = "# Cook\n\nLocation: Dover, Delaware\n\nYou cook soups.\n";
    let folder = Folder::new(&[("a.md", text)]);
    let level = |args: &[&str]| {
        let args: Vec<&str> =
            ["a.md", "--as-of", "2026-11-24", "--level", "info"].iter().chain(args).copied().collect();
        let out = folder.run(&args).out;
        assert!(!out.contains("[missing-salary]"), "{out}");
        out.lines().find_map(|line| line.strip_suffix("; Delaware will ask for it").map(str::to_owned))
    };
    assert_eq!(level(&[]).unwrap(), "warning[undisclosed-pay-range]: no pay is stated");
    assert_eq!(level(&["--level", "missing-salary=error"]).unwrap(), "error[undisclosed-pay-range]: no pay is stated");
    assert_eq!(level(&["--level", "missing-salary=off"]).unwrap(), "info[undisclosed-pay-range]: no pay is stated");
    assert_eq!(level(&["--preset", "legal"]).unwrap(), "info[undisclosed-pay-range]: no pay is stated");
    // Off, it hands its state to nobody.
    assert_eq!(level(&["--level", "undisclosed-pay-range=off"]), None);
}

#[test]
fn the_laws_that_a_posting_reaches_are_listed() {
    let remote = "# Support Engineer\n\nLocation: Remote (US only)\n\nYou answer questions.\n";
    let folder = Folder::new(&[("a.md", IN_COLORADO), ("b.md", remote), ("c.md", NOWHERE)]);
    let ran = folder.run(&["laws", "--for", "a.md", "--as-of", "2026-11-24"]).code(0);
    let ran = ran.says("Colorado (US-CO)").says("reached         the posting states a place there");
    assert!(!ran.out.contains("California"), "{ran:#?}");
    let ran = folder.run(&["laws", "--for", "b.md", "--as-of", "2026-11-24"]).code(0);
    let ran = ran.says("California (US-CA)").says("Maryland (US-MD)").says("its remote work may count there");
    assert!(!ran.out.contains("Vermont (US-VT)"), "{ran:#?}");
    folder.run(&["laws", "--for", "c.md"]).code(0).says("reaches no place that has an entry");
    folder.write("jdlint.toml", b"company.home = \"US-VT\"\n");
    let ran = folder.run(&["laws", "--for", "b.md", "--as-of", "2026-11-24"]).code(0);
    ran.says("Vermont (US-VT)").says("its remote work counts there, and the config names it");
    folder.run(&["laws", "--for", "absent.md"]).code(2);
}
