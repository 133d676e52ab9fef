//! Completions for shells, and the manual page.

use crate::CLEAN;
use crate::args::Args;
use clap::CommandFactory as _;
use clap_complete::Shell;
use std::io::{self, Write as _};

/// Prints what makes `shell` complete the arguments of `jdlint`.
///
/// # Errors
///
/// A sentence where it cannot be written.
pub(crate) fn completions(shell: Shell) -> Result<u8, String> {
    let mut text = Vec::new();
    clap_complete::generate(shell, &mut Args::command(), "jdlint", &mut text);
    print(&text)
}

/// Prints the manual page: the options of `jdlint`, then those of each command.
///
/// # Errors
///
/// A sentence where it cannot be written.
pub(crate) fn man() -> Result<u8, String> {
    let mut text = Vec::new();
    clap_mangen::Man::new(Args::command())
        .render(&mut text)
        .map_err(|error| format!("cannot write the manual page: {error}"))?;
    print(&text)
}

fn print(text: &[u8]) -> Result<u8, String> {
    match io::stdout().lock().write_all(text) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!("cannot write: {error}")),
        _ => Ok(CLEAN),
    }
}
