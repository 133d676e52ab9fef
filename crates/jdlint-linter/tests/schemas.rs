//! The checked-in schemas are those that the code makes.
#![allow(clippy::unwrap_used, reason = "a test may panic")]

#[path = "../examples/schemas.rs"]
#[allow(dead_code, reason = "its `main` prints")]
mod made;

#[test]
fn checked_in_schemas_are_fresh() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");
    for (path, text) in made::schemas() {
        let checked_in = std::fs::read_to_string(format!("{root}{path}")).unwrap();
        assert!(checked_in == text, "{path} is not fresh: run `cargo xtask gen`");
    }
}
