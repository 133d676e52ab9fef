//! Diagnostics to text: for people (`full`, `grouped`, `concise`, `plain`), for programs of our own (`json`,
//! `json-lines`), and for services and tools that have a format of theirs (`sarif`, `github`, `junit` and others).
//!
//! A [`Report`] is given the documents of a run one after another, in order, and writes what its [`OutputFormat`] says:
//! programs' formats are streamed, people's formats wait until they know which absences fold. A single document is
//! printed by [`plain`], which rule pages use. `json` and `json-lines` hold everything that was said; every other format
//! shows what lies at or above [`RenderOptions::min_level`].
//!
//! Nothing here opens a file, knows a rule or decides what is wrong. Characters that a terminal would obey or hide are
//! never passed on by a format for people: see [`escape`].

mod code;
mod columns;
pub mod escape;
mod fingerprint;
mod format;
mod formats;
mod html;
mod human;
mod json;
mod json_lines;
mod model;
mod output;
mod paint;
mod renderer;
pub mod report;
mod sarif;
mod window;
mod words;
mod wrap;
mod xml;

pub use format::{OutputFormat, UnknownFormat};
pub use human::fold::FoldHint;
pub use human::plain::plain;
pub use model::{Allowed, AllowedBy, LintedFile, RenderOptions, RuleInfo, Summary, choose_human};
pub use output::Report;
pub use words::{closing_line, counted};
pub use wrap::{wrap, wrapped};
