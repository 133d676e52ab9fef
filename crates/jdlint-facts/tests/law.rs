//! The tables of law: complete, dated, cited, in order.

use jdlint_facts::law::{
    Confidence, DATA_AS_OF, Duty, Point, Status, Told, is_stale_on, laws, laws_in, laws_of, statements, statements_in,
};
use jiff::civil::date;
use std::collections::BTreeSet;

fn duties() -> impl Iterator<Item = &'static Duty> {
    laws().iter().map(|law| &law.duty).chain(statements().iter().map(|statement| &statement.duty))
}

#[test]
fn every_entry_is_cited_dated_and_graded() {
    let mut ids = BTreeSet::new();
    for duty in duties() {
        let id = duty.id;
        assert!(ids.insert(id), "{id} stands twice");
        assert!(duty.citation.len() > 4, "{id} has no citation");
        assert!(duty.checked > date(2023, 1, 1) && duty.checked <= DATA_AS_OF, "{id} was never looked up");
        assert!(!duty.note.is_empty(), "{id} says nothing");
        assert!(duty.sources.iter().all(|source| source.starts_with("http")), "{id}");
        // What was seen has a source; what was not says so and rests on memory as a whole.
        assert_eq!(duty.sources.is_empty(), duty.confidence == Confidence::Memory, "{id}");
        if let (Some(since), Some(until)) = (duty.since, duty.until) {
            assert!(since < until, "{id} ends before it begins");
        }
        assert!(duty.doubts.iter().all(|doubt| !doubt.text.is_empty()), "{id}");
    }
    assert!(ids.len() >= 96);
}

#[test]
fn every_law_that_holds_has_a_first_day() {
    let without = [Status::None, Status::TranspositionPending, Status::NotInForce];
    for law in laws() {
        let id = law.duty.id;
        assert_eq!(law.duty.since.is_none(), without.contains(&law.status), "{id}");
        assert_eq!(law.spread_cap.is_some() || law.spread_percent.is_some(), !law.spread_status.is_empty(), "{id}");
        if law.is_for_postings() {
            assert_eq!(law.told, Told::Posting, "{id}");
            assert!(!law.asks().is_empty(), "{id}");
        }
        if law.deadline_since.is_some() {
            assert!(law.deadline == jdlint_facts::law::Asked::Required, "{id}");
        }
    }
    // One of them binds public employers of the French Community of Belgium alone; Westchester's ended.
    let posting = laws().iter().filter(|law| law.is_for_postings() && law.status != Status::Superseded).count();
    assert_eq!(posting, 32);
}

#[test]
fn look_ups_find_a_place_and_its_parts() {
    let ids = |code: &str| laws_of(code).iter().map(|law| law.duty.id).collect::<Vec<_>>();
    assert_eq!(ids("US-CO"), ["us-co"]);
    assert_eq!(ids("US-CT"), ["us-ct", "us-ct-2021"]);
    assert_eq!(ids("US-NJ"), ["us-nj", "us-nj-jersey-city"]);
    assert_eq!(ids("US-TX"), [""; 0]);
    assert_eq!(ids("US"), ["us"]);
    assert!(laws_in("US").len() > 25);
    assert!(laws_in("CA").iter().all(|law| law.duty.country() == "CA"));
    assert_eq!(statements_in("CA-ON").len(), 4);
    assert!(laws().is_sorted_by_key(|law| law.duty.place));
    assert!(statements().is_sorted_by_key(|statement| statement.duty.place));
}

#[test]
fn laws_begin_and_end_on_their_days() {
    let holds = |id: &str, day| laws().iter().any(|law| law.duty.id == id && law.duty.holds_on(day));
    for (id, before, first) in [
        ("us-va", date(2026, 6, 30), date(2026, 7, 1)),
        ("us-ct", date(2026, 9, 30), date(2026, 10, 1)),
        ("us-me", date(2026, 7, 28), date(2026, 7, 29)),
        ("us-ma", date(2025, 10, 28), date(2025, 10, 29)),
        ("us-de", date(2027, 9, 25), date(2027, 9, 26)),
    ] {
        assert!(!holds(id, before) && holds(id, first), "{id}");
    }
    assert!(holds("us-ct-2021", date(2026, 9, 30)) && !holds("us-ct-2021", date(2026, 10, 1)));
    assert!(!holds("us-ny-westchester", date(2023, 9, 17)));
}

#[test]
fn doubts_are_known_by_what_they_are_about() {
    let law = laws().iter().find(|law| law.duty.id == "us-co").unwrap();
    assert!(law.duty.doubts(Point::Link) && !law.duty.doubts(Point::Pay));
}

#[test]
fn old_data_are_called_old() {
    assert!(!is_stale_on(DATA_AS_OF));
    assert!(!is_stale_on(date(2027, 5, 21)));
    assert!(is_stale_on(date(2027, 5, 22)));
    assert!(!is_stale_on(date(2020, 1, 1)));
}
