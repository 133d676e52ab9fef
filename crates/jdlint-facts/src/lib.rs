//! What jdlint knows of the world: phrases and what they mean, headings, currencies, places.
//!
//! The knowledge is data, in `data/*.toml`; `cargo xtask gen` turns it into the static tables in `generated/`, so that
//! nothing is parsed or built when the program starts. [`scan`] finds all phrases of all files in one pass over the
//! words of a text, at a cost that does not grow with their number.

// The constants of the phrase tables count on from one another, one for each tag of each data file.
#![recursion_limit = "1024"]

pub mod compile;
pub mod cues;
pub mod currency;
mod generated;
pub mod law;
mod phrase;
pub mod places;
pub mod protections;
mod scan;
pub mod stems;
mod table;
pub mod technologies;

pub use generated::tags::Tag;
pub use phrase::{Entry, Language, entries};
pub use scan::{Hit, Scan, scan};
