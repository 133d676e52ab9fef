//! The law in rules: which places a posting reaches, which laws ask it for something, how sure that is, and in which words
//! it is said. Information, not legal advice.

mod asking;
mod gaps;
mod query;
mod reached;
mod scope;
mod unsaid;
mod words;

pub(crate) use asking::{Asking, Item, asking, is_asked};
pub use asking::{ReachedLaw, reached_laws};
pub use gaps::{Gap, gap_lines, gaps};
pub use query::LawQuery;
pub use reached::LawCache;
pub use scope::How;
pub(crate) use unsaid::Unsaid;
pub(crate) use words::{level, who_asks};
