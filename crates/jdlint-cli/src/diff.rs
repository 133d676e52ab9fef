//! What would change in a file, as a unified diff.

use anstyle::{AnsiColor, Style};
use similar::TextDiff;
use std::fmt::Write as _;
use std::time::Duration;

/// So long a shorter diff is looked for; a longer one is as right.
const PATIENCE: Duration = Duration::from_secs(2);

/// The changes from `before` to `after` in the file shown as `path`.
///
/// Without colours it is what `git apply` and `patch -p1` take; with them nothing in it can steer the terminal.
pub(crate) fn unified(path: &str, before: &str, after: &str, color: bool) -> String {
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(before, after);
    let below = path.trim_start_matches('/');
    let (old, new) = (format!("a/{below}"), format!("b/{below}"));
    let text = diff.unified_diff().context_radius(3).header(&old, &new).to_string();
    if !color {
        return text;
    }
    let mut out = String::with_capacity(text.len() + 64);
    let mut in_header = true;
    for line in text.split_inclusive('\n') {
        let (line, end) = (line.trim_end_matches(['\n', '\r']), if line.ends_with('\n') { "\n" } else { "" });
        in_header &= !line.starts_with("@@");
        let style = match line.as_bytes().first() {
            _ if in_header => Style::new().bold(),
            Some(b'@') => AnsiColor::Cyan.on_default(),
            Some(b'-') => AnsiColor::Red.on_default(),
            Some(b'+') => AnsiColor::Green.on_default(),
            _ => Style::new(),
        };
        let _ = write!(out, "{style}{}{style:#}{end}", jdlint_render::escape::escape(line));
    }
    out
}
