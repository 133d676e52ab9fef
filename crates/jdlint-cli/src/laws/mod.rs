//! `jdlint laws`: the table of laws that the rules use, so that a lawyer can check it.

mod block;
mod chosen;
mod for_posting;
mod json;
mod more;
mod text;

use crate::CLEAN;
use crate::args::{LawsArgs, ListFormat};
use chosen::Chosen;
use std::io::{self, Write as _};

/// Prints the laws.
///
/// # Errors
///
/// A sentence where a place is not known or the list cannot be written.
pub(crate) fn run(args: &LawsArgs) -> Result<u8, String> {
    let as_of = args.as_of.unwrap_or_else(|| jiff::Zoned::now().date());
    let chosen = match (&args.place, &args.posting) {
        (Some(place), _) => Chosen::by_place(place)?,
        (None, Some(posting)) => for_posting::chosen(posting, as_of)?,
        (None, None) => Chosen::all(),
    };
    let list = match args.output_format {
        ListFormat::Text => text::list(&chosen, as_of),
        ListFormat::Json => json::list(&chosen, as_of),
    };
    match io::stdout().lock().write_all(list.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot write the list: {error}")),
        _ => Ok(CLEAN),
    }
}
