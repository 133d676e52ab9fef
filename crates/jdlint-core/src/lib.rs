//! The types that everything in jdlint speaks: texts and ranges, documents, postings, diagnostics.
//!
//! A reader turns bytes into a [`Document`], extraction turns that into a [`Posting`], rules turn both into
//! [`Diagnostic`]s, and renderers print those. Nothing here reads a file, a clock or the environment, and nothing here
//! knows how people write pay or places.

pub mod diagnostic;
pub mod document;
pub mod fields;
pub mod posting;
pub mod suggest;
pub mod text;

pub use diagnostic::{Applicability, Diagnostic, Fix, Group, Label, Level, RuleName, page_address};
pub use document::{Document, Format};
pub use fields::{FIELDS, Field, FieldName};
pub use posting::Posting;
pub use text::{CleanRange, Edit, LineIndex, Position, SourceRange};
