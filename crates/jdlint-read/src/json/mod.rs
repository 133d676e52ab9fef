//! JSON, with comments where there are some: fields with exact ranges, and what can be salvaged where it breaks.
//!
//! The parser is our own: libraries stop at the first error, and refuse a whole file for one lone surrogate.

mod error;
mod parse;
mod records;
mod string;

use crate::fields::{Raw, RawEntry, RawValue, no_fields, put};
use jdlint_core::document::DocumentBuilder;
use std::ops::Range;

pub(crate) use records::{cuts, lines};

/// Reads `content` of `source` as the field tree of `out`.
pub(crate) fn read_into(source: &str, content: &Range<usize>, out: &mut DocumentBuilder) {
    const HELP: &str = "write the posting as one object: { \"title\": \"…\" }";
    let parsed = parse::parse(source, content.clone());
    for comment in parsed.comments {
        out.comment(comment);
    }
    for problem in parsed.problems {
        out.problem(problem);
    }
    let entries = parsed.root.and_then(entries_of).unwrap_or_else(|| {
        out.problem(no_fields("the file", source, content, HELP));
        Vec::new()
    });
    put(source, content.start, entries, out);
}

/// The fields of `root`: an object, or an array that begins with one.
fn entries_of(root: Raw) -> Option<Vec<RawEntry>> {
    match root.value {
        RawValue::Map(entries) => Some(entries),
        RawValue::Seq(items) => match items.into_iter().next()?.value {
            RawValue::Map(entries) => Some(entries),
            _ => None,
        },
        _ => None,
    }
}
