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

/// The width of the terminal in columns; what `COLUMNS` says comes first, as people set it.
pub(crate) fn width() -> u16 {
    let (start, end) = (*WIDTHS.start(), *WIDTHS.end());
    let asked = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse::<u16>().ok());
    let width =
        asked.filter(|columns| *columns > 0).or_else(|| terminal_size::terminal_size().map(|(width, _)| width.0));
    width.map_or(100, |width| width.clamp(start, end))
}

/// `words` in lines that fit into the terminal; as they are where there is none.
pub(crate) fn broken(words: &str) -> String {
    if is_terminal() { jdlint_render::wrapped(words, usize::from(width())) } else { words.to_owned() }
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

/// Whether the terminal knows links (OSC 8). None says so by itself: this goes by the names of those that do.
pub(crate) fn links() -> bool {
    let value = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    if let Some(forced) = value("FORCE_HYPERLINK") {
        return forced != "0";
    }
    if !is_terminal() || value("CI").is_some() {
        return false;
    }
    let names = |value: Option<String>, names: &[&str]| value.is_some_and(|value| names.contains(&value.as_str()));
    // The terminals on VTE know links since 0.50; the number is 5000 there.
    let vte = value("VTE_VERSION").and_then(|version| version.parse::<u32>().ok());
    vte.is_some_and(|version| version >= 5000)
        || ["WT_SESSION", "KONSOLE_VERSION", "DOMTERM", "KITTY_WINDOW_ID"].iter().any(|name| value(name).is_some())
        || names(value("TERM_PROGRAM"), &["iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "rio", "zed"])
        || names(value("TERM"), &["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "foot-extra", "wezterm"])
}
