//! Turns a [`Document`] of any format into a [`Posting`]: all knowledge of how people write pay, places, dates and
//! statements lives here, once. Rules only read what this crate understood.

mod context;
mod employment;
mod line;
mod named;
mod pieces;
mod sections;
mod sentences;
mod statement;
mod text_fields;
mod workplace;

use jdlint_core::{Document, Posting};
use jdlint_facts::{Scan, scan};

pub use context::Context;
pub use named::{Named, NamedValue};
pub use sentences::sentences;

/// What was understood of a document, and the scan it was understood from.
#[derive(Clone, Debug, Default)]
pub struct Extracted {
    /// The posting.
    pub posting: Posting,
    /// The words of the clean text and the phrases among them.
    pub scan: Scan,
}

/// Understands `document`. It cannot fail: what is not there is absent.
pub fn extract(document: &Document) -> Extracted {
    let scan = scan(document.clean());
    let sections = sections::sections(document, &scan);
    let cx = Context::new(document, &scan, &sections);
    let mut posting = Posting::default();
    text_fields::extract(&cx, &mut posting);
    let pieces = pieces::pieces(&cx);
    statement::extract(&cx, &pieces, &mut posting);
    workplace::extract(&cx, &pieces, &mut posting);
    employment::extract(&cx, &pieces, &mut posting);
    posting.sections = sections;
    Extracted { posting, scan }
}
