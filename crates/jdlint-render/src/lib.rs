//! Diagnostics to text: for people (`full`, `grouped`, `concise`, `plain`) and for programs (`json`, `json-lines`).
//!
//! A [`Report`] is given the documents of a run one after another, in order, and writes what its [`OutputFormat`] says:
//! programs' formats are streamed, people's formats wait until they know which absences fold. A single document is
//! printed by [`plain`], which rule pages use.
//!
//! Nothing here opens a file, knows a rule or decides what is wrong. Characters that a terminal would obey or hide are
//! never passed on by a format for people: see [`escape`].

mod columns;
pub mod escape;
mod human;
mod json;
mod json_lines;
mod model;
mod output;
mod paint;
pub mod report;
mod window;
mod words;

pub use human::fold::FoldHint;
pub use human::plain::plain;
pub use model::{LintedFile, OutputFormat, RenderOptions, Summary, UnknownFormat, choose_human};
pub use output::Report;
pub use words::{closing_line, counted};
