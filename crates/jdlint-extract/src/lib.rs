//! Turns a [`Document`] of any format into a [`Posting`]: all knowledge of how people write pay, places, dates and
//! statements lives here, once. Rules only read what this crate understood.

mod anchors;
mod apply;
mod company;
mod contacts;
mod context;
mod dates;
mod employment;
mod experience;
mod hashes;
mod language;
mod lead;
mod line;
mod marks;
mod named;
mod names;
mod parts;
mod pay;
mod pieces;
mod placeholder;
mod places;
mod sections;
mod sentences;
mod statement;
mod text_fields;
mod title;
mod tokens;
mod words;
mod workplace;

use jdlint_core::{Document, Posting};
use jdlint_facts::{Scan, scan};

pub use context::Context;
pub use language::language_of;
pub use named::{Named, NamedValue};
pub use pay::reads_as_pay;
pub use placeholder::{PlaceholderTarget, is_placeholder_email, is_placeholder_phone, placeholder_target};
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
    let lead = lead::lead(&cx);
    title::extract(&cx, lead.as_ref(), &mut posting);
    company::extract(&cx, lead.as_ref(), &mut posting);
    places::extract(&cx, lead.as_ref(), &mut posting);
    pay::extract(&cx, &mut posting);
    places::settle(&mut posting);
    let hits = pieces::hits(&scan);
    let pieces = pieces::pieces(&cx, &hits);
    statement::extract(&cx, &pieces, &mut posting);
    workplace::extract(&cx, &pieces, &mut posting);
    employment::extract(&cx, &pieces, &mut posting);
    parts::extract(&cx, &pieces, &mut posting);
    language::extract(&cx, &mut posting);
    experience::extract(&cx, &mut posting);
    dates::extract(&cx, language_of(&posting), &mut posting);
    apply::extract(&cx, &mut posting);
    // Last: it takes back evidence that is only a token of a template.
    placeholder::extract(&cx, &mut posting);
    anchors::extract(&cx, &mut posting);
    posting.sections = sections;
    Extracted { posting, scan }
}
