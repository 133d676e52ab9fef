//! The shapes of lines: labels, headings without markup, bullets.

use std::ops::Range;

/// The longest label, in characters, and the most words that one has.
const LABEL_CHARS: usize = 40;
const LABEL_WORDS: usize = 6;

/// A bullet or number at the start of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bullet {
    /// Bytes up to the text behind it.
    pub(crate) len: usize,
    pub(crate) ordered: bool,
}

/// The label and the value of a line such as `Location: Berlin`, as byte ranges of `text`.
///
/// The name's range starts behind an emoji or bullet; the value may be empty.
pub(crate) fn label(text: &str) -> Option<(Range<u32>, Range<u32>)> {
    // Most lines have no colon near their start; no character is longer than four bytes.
    let head = &text.as_bytes()[..text.len().min(4 * (LABEL_CHARS + 8))];
    memchr::memchr2(b':', "：".as_bytes()[0], head)?;
    let start = text.char_indices().take(6).find(|(_, c)| c.is_alphabetic()).map(|(at, _)| at)?;
    if text[..start].contains(|c: char| c.is_alphanumeric() || is_opening(c) || c == '\u{fffc}' || c == ':') {
        return None;
    }
    let mut words = 1;
    let mut previous = ' ';
    let mut colon = None;
    for (count, (at, c)) in text[start..].char_indices().enumerate() {
        if c == ':' || c == '：' {
            colon = Some((start + at, c));
            break;
        }
        if count >= LABEL_CHARS || matches!(c, '\u{fffc}' | '!' | '?' | ';' | '@' | '{' | '<' | '"' | '“') {
            return None;
        }
        if c == ' ' {
            // A full stop before a space ends a sentence, or an abbreviation, which no label has.
            if previous == '.' {
                return None;
            }
            words += 1;
        }
        previous = c;
    }
    let (colon, c) = colon?;
    let name = text[start..colon].trim_end().trim_end_matches(['*', '_']).trim_end();
    let words = words - usize::from(previous == ' ');
    let behind = &text[colon + c.len_utf8()..];
    let next = behind.chars().next();
    let is_time = previous.is_ascii_digit() && next.is_some_and(|next| next.is_ascii_digit());
    let is_scheme = behind.starts_with("//") || matches!(name, "http" | "https" | "mailto" | "tel" | "ftp");
    if name.is_empty() || words > LABEL_WORDS || is_time || is_scheme || next == Some(':') {
        return None;
    }
    // The second half of a broken bold (`**Label:* value`) is no value.
    let stars = behind.trim_start_matches('*');
    let behind = if stars.is_empty() || stars.starts_with(' ') { stars } else { behind };
    let value_start = text.len() - behind.trim_start().len();
    Some((start as u32..(start + name.len()) as u32, value_start as u32..text.len() as u32))
}

fn is_opening(c: char) -> bool {
    matches!(c, '[' | '<' | '{' | '(' | '"' | '\'' | '“' | '‘' | '$' | '€' | '£' | '#' | '@' | '/' | '\\')
}

/// Whether a line in capitals reads as a heading.
pub(crate) fn is_capitals(text: &str) -> bool {
    if text.len() > 80 || text.ends_with(['.', ',', ';', '!']) {
        return false;
    }
    let mut letters = 0;
    for c in text.chars() {
        if c.is_lowercase() {
            return false;
        }
        letters += usize::from(c.is_uppercase());
    }
    letters >= 4 && words(text) <= 8 && !text.contains(['{', '<', '_', '@'])
}

/// Whether a line is `[TITLE]` and nothing else.
pub(crate) fn is_bracketed(text: &str) -> bool {
    let Some(inner) = text.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) else { return false };
    // Lower-case letters between brackets are a blank to fill in, not a heading.
    let has_letters = inner.chars().any(char::is_alphabetic);
    has_letters && !inner.contains(['[', ']']) && !inner.chars().any(char::is_lowercase) && inner.chars().count() <= 40
}

/// Whether a line is short and ends in a colon: `Requirements:`.
pub(crate) fn is_colon_title(text: &str) -> bool {
    let Some(title) = text.strip_suffix([':', '：']) else { return false };
    let starts_large = title.chars().find(|c| c.is_alphanumeric()).is_some_and(|c| !c.is_lowercase());
    starts_large && title.len() <= 80 && words(title) <= 8 && !title.contains(['.', ',', ':', ';', '\u{fffc}'])
}

/// Whether a line that is bold as a whole reads as a heading.
pub(crate) fn is_bold_title(text: &str) -> bool {
    text.len() <= 120
        && words(text) <= 12
        && !text.ends_with(['.', ',', ';', '!'])
        && text.chars().any(char::is_alphabetic)
}

/// Whether a line without any mark reads as a heading, where it stands alone.
pub(crate) fn is_bare_title(text: &str) -> bool {
    let Some(first) = text.chars().find(|c| c.is_alphanumeric()) else { return false };
    if text.starts_with(['(', '[', '<', '{', '"', '“', '$', '€', '£', '#', '@', '*']) {
        return false;
    }
    !first.is_lowercase()
        && text.chars().any(char::is_alphabetic)
        && text.len() <= 100
        && words(text) <= 8
        && !text.ends_with(['.', ',', ';', '!', ':', ')', '。'])
        && !text.contains("://")
        && !text.contains(['@', '\u{fffc}'])
}

/// Takes the stray marks off a line whose bold is broken (`**Title`, `** Title **`), or `None` where it has none.
pub(crate) fn broken_bold(text: &str) -> Option<&str> {
    let inner = text.trim_matches(['*', ' ']);
    let broken = text.starts_with("**") || text.ends_with("**");
    (broken && !inner.is_empty() && !inner.contains('*')).then_some(inner)
}

/// `##Title`: the number of hashes and the bytes up to the title. One hash needs several words behind it, for `#hiring`
/// is a hashtag.
pub(crate) fn atx_without_space(text: &str) -> Option<(u8, usize)> {
    let hashes = text.bytes().take_while(|byte| *byte == b'#').count();
    // A space there is one that Markdown does not take for one: a no-break space.
    let title = text[hashes..].trim_start();
    let first = title.chars().next()?;
    if hashes == 0 || hashes > 6 || !first.is_alphanumeric() || words(title) > 12 || title.ends_with(['.', ',']) {
        return None;
    }
    let spaced = title.len() < text.len() - hashes;
    let hashtag = hashes == 1 && !spaced && (words(title) < 2 || !first.is_uppercase() || title.contains('#'));
    (!hashtag).then_some((hashes as u8, text.len() - title.len()))
}

/// Whether a line holds nothing but hashtags.
pub(crate) fn is_hashtags(text: &str) -> bool {
    text.starts_with('#') && text.split(' ').all(|word| word.len() > 1 && word.starts_with('#'))
}

/// The bullet glyph at the start of a line of clean text. Plain `-` and `*` count where `dashes` says so.
pub(crate) fn bullet(text: &str, dashes: bool) -> Option<Bullet> {
    let first = text.chars().next()?;
    let rest = &text[first.len_utf8()..];
    let space = rest.chars().next().is_some_and(char::is_whitespace);
    let glyph = matches!(
        first,
        '•' | '·'
            | '●'
            | '◦'
            | '○'
            | '▪'
            | '▫'
            | '■'
            | '□'
            | '‣'
            | '⁃'
            | '►'
            | '▸'
            | '➢'
            | '➤'
            | '✓'
            | '✔'
            | '✅'
            | '☑'
            | '◆'
            | '◇'
            | '❖'
            | '➡'
            | '→'
            | '⦁'
            | '\u{f0b7}'
    );
    let dash =
        matches!(first, '-' | '*' | '+' | '–' | '—' | 'o' | '§') && space && (dashes || matches!(first, '–' | '—'));
    if glyph || dash {
        let rest_start = rest.trim_start_matches('\u{fe0f}').trim_start();
        return (!rest_start.is_empty()).then_some(Bullet { len: text.len() - rest_start.len(), ordered: false });
    }
    if dashes { number(text) } else { None }
}

/// `1.`, `2)`, `(3)`, `a)` with a space behind.
fn number(text: &str) -> Option<Bullet> {
    let inner = text.strip_prefix('(').unwrap_or(text);
    let digits = inner.bytes().take_while(u8::is_ascii_digit).count();
    let letter = usize::from(digits == 0 && inner.as_bytes().first().is_some_and(u8::is_ascii_lowercase));
    let len = digits + letter;
    let close = *inner.as_bytes().get(len)?;
    let ends = close == b')' || (close == b'.' && letter == 0);
    if len == 0 || len > 3 || !ends {
        return None;
    }
    let rest = &inner[len + 1..];
    let behind = rest.trim_start();
    let spaced = behind.len() < rest.len() && !behind.is_empty();
    spaced.then_some(Bullet { len: text.len() - behind.len(), ordered: true })
}

/// How many words there are between spaces.
pub(crate) fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> Option<(&str, &str)> {
        let (name, value) = label(text)?;
        Some((&text[name.start as usize..name.end as usize], &text[value.start as usize..value.end as usize]))
    }

    #[test]
    fn labels_are_short_and_no_addresses_or_times() {
        assert_eq!(parts("Location: Berlin"), Some(("Location", "Berlin")));
        assert_eq!(parts("📍 Location : Berlin"), Some(("Location", "Berlin")));
        assert_eq!(parts("勤務地：東京"), Some(("勤務地", "東京")));
        assert_eq!(parts("Salary:$50k"), Some(("Salary", "$50k")));
        assert_eq!(parts("Reports to (line manager):"), Some(("Reports to (line manager)", "")));
        for text in
            ["https://example.org", "We meet at 9:30", "9:00 to 17:00", "It is small. Note: x", "[Place]: x", ""]
        {
            assert_eq!(parts(text), None, "{text}");
        }
        assert_eq!(parts("We look for people who can do all of this: a"), None);
    }

    #[test]
    fn titles_have_shapes() {
        assert!(is_capitals("ABOUT THE ROLE") && !is_capitals("USA") && !is_capitals("About"));
        assert!(is_bracketed("[EDUCATION]") && is_bracketed("[勤務環境]") && !is_bracketed("[insert name]"));
        assert!(is_colon_title("Requirements:") && !is_colon_title("following:"));
        assert_eq!(atx_without_space("##Basic information"), Some((2, 2)));
        assert_eq!(atx_without_space("#LI-Hybrid"), None);
        assert!(is_hashtags("#LI-Hybrid #hiring"));
        assert_eq!(broken_bold("** Duties **"), Some("Duties"));
    }

    #[test]
    fn bullets_need_a_text() {
        assert_eq!(bullet("• Python", false), Some(Bullet { len: 4, ordered: false }));
        assert_eq!(bullet("- Python", false), None);
        assert_eq!(bullet("- Python", true), Some(Bullet { len: 2, ordered: false }));
        assert_eq!(bullet("12. Python", true), Some(Bullet { len: 4, ordered: true }));
        assert_eq!(bullet("2020. ", true), None);
        assert_eq!(bullet("on site", true), None);
    }
}
