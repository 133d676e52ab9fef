//! The JSON Schema of postings, for editors and validators, and checking a posting's fields by it.
//!
//! The schema is made from the table of fields in `jdlint-core` and the types in [`types`], and then changed so that
//! editors show the best hover, completion and messages ([`editor`]). What is checked in below `schemas/` is its text;
//! nothing is made when jdlint runs.

pub mod editor;
pub mod posting;
pub mod types;
#[cfg(feature = "validate")]
mod validate;

pub use editor::Draft;
pub use posting::posting_schema;
#[cfg(feature = "validate")]
pub use validate::{Checks, check};

/// The text of the checked-in schema of postings, draft-07.
pub const POSTING_SCHEMA: &str = include_str!("../../../schemas/posting.schema.json");
