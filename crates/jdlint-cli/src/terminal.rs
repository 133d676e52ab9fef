//! What the terminal can show.

use crate::args::ColorChoice;
use std::io::IsTerminal as _;

/// The narrowest and the widest that reports are laid out for.
const WIDTHS: std::ops::RangeInclusive<u16> = 40..=120;

/// Whether to use colours on the standard output.
pub(crate) fn use_color(choice: ColorChoice) -> bool {
    match choice {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto => {
            anstream::AutoStream::choice(&std::io::stdout()) != anstream::ColorChoice::Never
                && (std::io::stdout().is_terminal() || std::env::var_os("CLICOLOR_FORCE").is_some())
        }
    }
}

/// Whether a person watches the standard output.
pub(crate) fn is_terminal() -> bool {
    std::io::stdout().is_terminal()
}

/// The width of the terminal in columns.
pub(crate) fn width() -> u16 {
    let (start, end) = (*WIDTHS.start(), *WIDTHS.end());
    terminal_size::terminal_size().map_or(100, |(width, _)| width.0.clamp(start, end))
}

/// Whether the terminal shows characters beyond ASCII, as its locale says.
pub(crate) fn unicode() -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    match locale {
        Some(locale) => locale.to_lowercase().replace('-', "").contains("utf8"),
        None => cfg!(any(windows, target_os = "macos")),
    }
}
