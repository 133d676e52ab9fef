//! Where a job is: what is understood of each posting of `where.txt`. Names that several places share are never guessed.

use jdlint_core::Format;
use jdlint_core::posting::State;
use jdlint_extract::extract;
use std::fmt::Write as _;

#[test]
fn places_are_understood_as_they_are_written() {
    let mut failures = String::new();
    let mut count = 0;
    for case in include_str!("where.txt").split("\n=== ").skip(1) {
        let (head, text) = case.split_once('\n').expect("a posting stands below its heading");
        let (format, wanted) = head.split_once(": ").expect("a heading is FORMAT: PLACES");
        let format = match format {
            "md" => Format::Markdown,
            "txt" => Format::Text,
            "yaml" => Format::Yaml,
            "json" => Format::Json,
            "toml" => Format::Toml,
            other => panic!("no posting is {other}"),
        };
        let document = jdlint_read::read(format, format!("{}\n", text.trim_end()));
        let slot = extract(&document).posting.locations;
        let stated = slot.evidence.iter().filter(|_| slot.state == State::Stated).map(|one| &one.value);
        let mut said: Vec<String> = stated
            .map(|place| {
                let code = place.subdivision.as_deref().or(place.country.as_deref()).unwrap_or("?");
                format!("{}={code}", place.city.as_deref().unwrap_or("-"))
            })
            .collect();
        said.sort_unstable();
        let mut wanted: Vec<&str> = wanted.split("; ").filter(|place| *place != "none").collect();
        wanted.sort_unstable();
        if said != wanted {
            let _ = writeln!(failures, "wanted {wanted:?}, said {said:?}:\n{text}\n");
        }
        count += 1;
    }
    assert!(failures.is_empty(), "{failures}");
    assert!(count > 80, "{count}");
}
