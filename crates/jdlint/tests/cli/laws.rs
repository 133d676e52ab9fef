//! `jdlint laws`.

use crate::Folder;

#[test]
fn a_place_is_asked_for_by_code_or_name() {
    let folder = Folder::new(&[]);
    for place in ["US-CO", "us-co", "Colorado", "colorado"] {
        let ran = folder.run(&["laws", "--place", place, "--as-of", "2026-11-24"]).code(0);
        let ran = ran.says("Colorado (US-CO), state: in force since 2021-01-01, changed 2024-01-01");
        let ran = ran.says("the last day to apply").says("C.R.S. 8-5-201(2)").says("confidence      primary");
        let ran = ran.says("from memory     that a link still does after 2023").says("not legal advice");
        assert!(!ran.out.contains("Ontario"), "{ran:#?}");
    }
    folder.run(&["laws", "--place", "New York City"]).code(0).says("New York City (in US-NY), city");
    folder.run(&["laws", "--place", "CA"]).code(0).says("Ontario (CA-ON)").says("British Columbia (CA-BC)");
    folder.run(&["laws", "--place", "Coloradoo"]).code(2).complains("did you mean `Colorado`?");
    folder.run(&["laws", "--place", "US-TX"]).code(0).says("US-TX: no data. That says nothing of the law there.");
    folder.run(&["laws", "--place", "Texas"]).code(0).says("US-TX: no data.");
}

#[test]
fn laws_stand_as_they_do_on_the_day() {
    let folder = Folder::new(&[]);
    let state = |place: &str, day: &str, words: &str| {
        folder.run(&["laws", "--place", place, "--as-of", day]).code(0).says(words);
    };
    state("US-VA", "2026-06-30", "Virginia (US-VA), state: not yet in force: begins 2026-07-01");
    state("US-VA", "2026-07-01", "Virginia (US-VA), state: in force since 2026-07-01");
    state("US-CT", "2026-09-30", "Connecticut (US-CT), state: not yet in force: begins 2026-10-01");
    state("US-CT", "2026-10-01", "held from 2021-10-01 to the day before 2026-10-01");
    state("US-DE", "2026-11-24", "Delaware (US-DE), state: not yet in force: begins 2027-09-26");
    state("US-CO", "2027-05-22", "The data are older than 180 days");
    let fresh = folder.run(&["laws", "--place", "US-CO", "--as-of", "2027-05-21"]).code(0);
    assert!(!fresh.out.contains("180 days"), "{fresh:#?}");
}

#[test]
fn the_whole_table_is_there_for_programs_too() {
    let folder = Folder::new(&[]);
    let ran = folder.run(&["laws", "--as-of", "2026-11-24", "--output-format", "json"]).code(0);
    let value: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(value["data_as_of"], "2026-11-22");
    assert_eq!(value["stale"], false);
    let laws = value["laws"].as_array().unwrap();
    assert!(laws.len() >= 71, "{}", laws.len());
    assert!(value["statements"].as_array().unwrap().len() >= 25);
    let ontario = laws.iter().find(|law| law["id"] == "ca-on").unwrap();
    assert_eq!(ontario["spread_cap"], 50_000);
    assert_eq!(ontario["exempt_above"], 200_000);
    assert_eq!(ontario["confidence"], "primary");
    assert!(ontario["unsettled"]["employers"].is_string());
    for law in laws {
        assert!(law["citation"].as_str().is_some_and(|citation| !citation.is_empty()), "{law}");
    }
}
