//! Gender markers: `(m/w/d)`, `(H/F)`, `(all genders)`.

use crate::context::Context;
use crate::pieces::named_ranges;
use jdlint_core::document::{BlockKind, HeadingStyle};
use jdlint_core::posting::Origin;
use jdlint_core::{CleanRange, FieldName};

/// The gender markers of the title, and the first one in brackets elsewhere.
pub(super) fn markers(cx: &Context<'_>) -> Vec<(CleanRange, Origin)> {
    let mut found = Vec::new();
    for range in titles(cx) {
        let text = cx.text(range);
        if let Some((start, end)) = bracketed(text).or_else(|| bare(text)) {
            found.push((range.sub(start as u32, end as u32), Origin::Title));
        }
    }
    found.dedup();
    if found.is_empty() {
        let clean = cx.document.clean();
        found
            .extend(bracketed(clean).map(|(start, end)| (CleanRange::new(start as u32, end as u32), Origin::Sentence)));
    }
    found
}

/// Whether `text` has a gender marker in brackets.
pub(crate) fn has_marker(text: &str) -> bool {
    text.contains(['(', '[']) && bracketed(text).is_some()
}

/// Where the title may stand: its field, the first heading, and the short lines at the top.
fn titles(cx: &Context<'_>) -> Vec<CleanRange> {
    const TOP: usize = 4;
    const SHORT: u32 = 120;
    let mut titles: Vec<CleanRange> = named_ranges(cx, FieldName::TITLE).into_iter().map(|(range, _)| range).collect();
    let body = || cx.document.blocks().iter().filter(|block| block.field.is_none());
    let is_title = |kind| matches!(kind, BlockKind::Heading { level: 1, style } if style != HeadingStyle::Bare);
    titles.extend(body().find(|block| is_title(block.kind)).map(|block| block.range));
    titles.extend(body().take(TOP).filter(|block| block.range.len() < SHORT).map(|block| block.range));
    titles.sort();
    titles.dedup();
    titles
}

/// The first gender marker in brackets, as bytes of `text`.
fn bracketed(text: &str) -> Option<(usize, usize)> {
    memchr::memchr2_iter(b'(', b'[', text.as_bytes()).find_map(|start| {
        let inner = &text[start + 1..];
        // The longest one, "(m/w/divers/alle Geschlechter)", is well under this.
        let end = inner.bytes().take(32).position(|byte| matches!(byte, b')' | b']'))?;
        is_marker(inner.get(..end)?).then_some((start, start + end + 2))
    })
}

/// A gender marker without brackets, at a title's end or before a separator: `Ingénieur H/F`.
fn bare(text: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    for token in text.split_inclusive(char::is_whitespace) {
        let word = token.trim_end().trim_end_matches([',', '.', ':']);
        if word.contains(['/', '|', '*']) && is_marker(word) {
            return Some((at, at + word.len()));
        }
        at += token.len();
    }
    None
}

/// Whether `inner` is letters for the genders, with marks between them, or says it in words.
fn is_marker(inner: &str) -> bool {
    const WORDS: &[&str] = &[
        "gn",
        "all genders",
        "all gender",
        "alle geschlechter",
        "any gender",
        "tous genres",
        "geschlechtsneutral",
        "alle",
        "a*",
        "mensch",
    ];
    let inner = inner.trim();
    if WORDS
        .iter()
        .any(|word| inner.eq_ignore_ascii_case(word) && *word != "alle" && *word != "a*" && *word != "mensch")
    {
        return true;
    }
    let (mut count, mut men, mut women, mut veterans) = (0, false, false, false);
    for part in inner.split(['/', '|', '*', ',', ':', '-', '+', '.', ' ']).filter(|part| !part.trim().is_empty()) {
        count += 1;
        match part.trim().to_ascii_lowercase().as_str() {
            "m" | "h" | "männlich" | "male" | "man" | "homme" | "hombre" => men = true,
            "f" | "w" | "k" | "weiblich" | "female" | "woman" | "femme" | "mujer" | "vrouw" => women = true,
            "v" => veterans = true,
            "d" | "x" | "i" | "div" | "divers" | "diverse" | "gn" | "nb" | "t" | "mx" | "non" | "binary" | "a" => {}
            _ => return false,
        }
    }
    // Dutch writes `m/v`; beside `f` a `v` means veterans.
    (2..=5).contains(&count) && men && (women || veterans) && !(women && veterans)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markers_of_all_countries_are_known() {
        for marker in [
            "m/w/d",
            "w/m/d",
            "f/m/d",
            "m/f/d",
            "m/f/x",
            "H/F",
            "F/H",
            "h/f/x",
            "m/v/x",
            "M/V",
            "gn",
            "all genders",
            "m|w|d",
            "m, w, d",
            "d/m/w",
            "m/w/divers",
            "m / f / d",
            "m/w/x",
            "w*m*d",
            "K/M",
            "male/female/diverse",
            "M/F",
        ] {
            assert!(is_marker(marker), "{marker}");
        }
        for other in ["m/s", "w/d", "m/f/d/v", "a/b", "remote", "d/f", "m", "h/w/s", "", "f/t", "Berlin", "w/o", "alle"]
        {
            assert!(!is_marker(other), "{other}");
        }
    }

    #[test]
    fn a_marker_stands_in_brackets_or_between_spaces() {
        assert_eq!(bracketed("Entwickler (m/w/d) in Köln"), Some((11, 18)));
        assert_eq!(bare("Analytics Engineer H/F"), Some((19, 22)));
        assert_eq!(bracketed("Pay (gross) and more"), None);
        assert_eq!(bare("C/D engineer"), None);
    }
}
