//! Texts, ranges and edits.

mod edit;
mod host;
mod layer;
mod line_index;
mod range;
mod range_set;
mod words;

pub use edit::{Edit, apply_edits};
pub use host::{Host, Markup, encode};
pub use layer::{Layer, Origin as LayerOrigin, Segment, Segments};
pub use line_index::{LineIndex, Position};
pub use range::{CleanRange, SourceRange};
pub use range_set::RangeSet;
pub use words::{Word, word_hash, words};
