//! Measures jdlint; run by `cargo xtask bench` and `cargo xtask corpus`.
fn main() {}
