//! The law in rules: which places a posting reaches, which laws ask it for something, how sure that is, and in which words
//! it is said. Information, not legal advice.

mod asking;
mod gaps;
mod scope;
mod words;

pub(crate) use asking::{Asking, Item, asking, asking_statement, is_asked};
pub use asking::{LawQuery, ReachedLaw, reached_laws};
pub use gaps::{Gap, gap_lines, gaps};
pub use scope::How;
pub(crate) use words::{level, who_asks};
