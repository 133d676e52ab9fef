//! Figures: a number with the currency and the size that are written beside it.

use super::number::{Read, number_at};
use jdlint_core::posting::Period;
use jdlint_facts::currency::{Sign, sign_before, sign_behind};

/// A number with its currency and its size.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Figure {
    /// The first byte: of the sign before the number, or of the number.
    pub(super) start: usize,
    /// The byte behind the last: of the number, its size or its sign.
    pub(super) end: usize,
    /// The number with its size.
    pub(super) value: f64,
    /// The currency.
    pub(super) sign: Option<Sign>,
    /// The size that is written behind the number.
    pub(super) size: Size,
    /// Whether thousands are parted.
    pub(super) grouped: bool,
    /// How many decimals it has.
    pub(super) decimals: u8,
    /// Whether a single period before three digits was read as parting thousands.
    pub(super) dotted: bool,
    /// What the size word says of the period ("LPA").
    pub(super) period: Option<Period>,
}

/// A size written behind a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Size {
    /// None.
    One,
    /// `k`, "thousand", "mila", "tys.".
    Thousand,
    /// 万.
    TenThousand,
    /// "lakh".
    Lakh,
    /// `M`, "million", "crore".
    Million,
    /// "bn", "trillion": never pay.
    Billion,
}

impl Size {
    /// What the number is multiplied by.
    pub(super) fn factor(self) -> f64 {
        match self {
            Self::One => 1.0,
            Self::Thousand => 1e3,
            Self::TenThousand => 1e4,
            Self::Lakh => 1e5,
            Self::Million => 1e6,
            Self::Billion => 1e9,
        }
    }
}

/// Letters and words that name a size. Those of one letter count only where they touch the number.
const SIZES: &[(&str, Size)] = &[
    ("k", Size::Thousand),
    ("K", Size::Thousand),
    ("thousand", Size::Thousand),
    ("tsd", Size::Thousand),
    ("tausend", Size::Thousand),
    ("mila", Size::Thousand),
    ("mil", Size::Thousand),
    ("tys", Size::Thousand),
    ("T", Size::Thousand),
    ("lakh", Size::Lakh),
    ("lakhs", Size::Lakh),
    ("lac", Size::Lakh),
    ("lacs", Size::Lakh),
    ("lpa", Size::Lakh),
    ("LPA", Size::Lakh),
    ("Lpa", Size::Lakh),
    ("L", Size::Lakh),
    ("Lakh", Size::Lakh),
    ("Lakhs", Size::Lakh),
    ("Lacs", Size::Lakh),
    ("M", Size::Million),
    ("m", Size::Million),
    ("mm", Size::Million),
    ("MM", Size::Million),
    ("mn", Size::Million),
    ("mio", Size::Million),
    ("Mio", Size::Million),
    ("mln", Size::Million),
    ("mrd", Size::Billion),
    ("Mrd", Size::Billion),
    ("million", Size::Million),
    ("millions", Size::Million),
    ("Million", Size::Million),
    ("Mn", Size::Million),
    ("Millionen", Size::Million),
    ("juta", Size::Million),
    ("b", Size::Billion),
    ("B", Size::Billion),
    ("bn", Size::Billion),
    ("Bn", Size::Billion),
    ("BN", Size::Billion),
    ("billion", Size::Billion),
    ("Billion", Size::Billion),
    ("trillion", Size::Billion),
    ("Trillion", Size::Billion),
    ("Milliarden", Size::Billion),
    ("milliards", Size::Billion),
];

/// All figures of `text`, in order; linear in the text.
pub(super) fn figures(text: &str) -> Vec<Figure> {
    let bytes = text.as_bytes();
    let mut found: Vec<Figure> = Vec::new();
    let mut at = 0;
    while let Some(step) = bytes[at..].iter().position(u8::is_ascii_digit) {
        let start = at + step;
        let floor = found.last().map_or(0, |figure| figure.end);
        match figure_at(text, start, floor) {
            Ok(figure) => {
                at = figure.end.max(start + 1);
                found.push(figure);
            }
            Err(end) => at = end.max(start + 1),
        }
    }
    found
}

/// The figure whose first digit is at `start`; else how far the text is something else.
fn figure_at(text: &str, start: usize, floor: usize) -> Result<Figure, usize> {
    let number = match number_at(text, start) {
        Read::Number(number) => number,
        Read::Other(end) => return Err(end),
    };
    let from = floor_boundary(text, start.saturating_sub(12).max(floor));
    let before = sign_before(&text[from..start]);
    let sign_length = before.map_or(0, |(_, length)| length);
    if sign_length == 0 && !may_begin(text, start, floor) {
        return Err(token_end(text, number.end));
    }
    let mut end = number.end;
    let mut size = Size::One;
    let mut period = None;
    if let Some((found, length, word_period)) = size_at(text, end) {
        size = found;
        period = word_period;
        end += length;
    }
    // "401k" and "401(k)" are a plan, not pay.
    if sign_length == 0 && is_plan(text, start, number.end) {
        return Err(token_end(text, end));
    }
    let behind = sign_behind(&text[end..ceiling(text, end + 24)]);
    let mut sign = before.map(|(sign, _)| sign);
    if let Some((found, length)) = behind
        && combines(sign, found)
        && !belongs_to_next(text, end + length, found)
    {
        sign = Some(if found.code().is_some() || sign.is_none() { found } else { sign.unwrap_or(found) });
        end += length;
        // "60 € k" is not met, but "60 T€" and "85 k€" are: their size came first.
    }
    if size == Size::One && is_thousands_code(&text[from..start]) {
        size = Size::Thousand;
    }
    if sign.is_none() && period.is_some() {
        sign = Some(Sign::Code("INR"));
    }
    if ends_badly(text, end, sign.is_some()) {
        return Err(token_end(text, end));
    }
    if size == Size::TenThousand && sign.is_none() {
        sign = Some(Sign::Yen);
    }
    Ok(Figure {
        start: start - sign_length,
        end,
        value: number.value * size.factor(),
        sign,
        size,
        grouped: number.grouped,
        decimals: number.decimals,
        dotted: number.dotted,
        period,
    })
}

/// "TEUR 60" is 60,000 EUR.
fn is_thousands_code(before: &str) -> bool {
    before.trim_end().ends_with("TEUR") || before.trim_end().ends_with("T€")
}

/// Whether a sign behind the figure may stand beside the sign before it: "$176,400 USD", never "£50 €".
fn combines(before: Option<Sign>, behind: Sign) -> bool {
    match before {
        None => true,
        Some(Sign::Code(code)) => behind.code() == Some(code) || behind == Sign::Dollar && code.ends_with('D'),
        Some(sign) => sign == behind || behind.code().is_some_and(|code| sign.candidates().contains(&code)),
    }
}

/// Whether the sign behind a figure is rather the one before the next ("50,000 $60,000", "3800 - EUR 6200").
fn belongs_to_next(text: &str, end: usize, sign: Sign) -> bool {
    let touches = text[end..].trim_start_matches([' ', '\u{a0}']).starts_with(|c: char| c.is_ascii_digit());
    touches && (matches!(sign, Sign::Dollar) || text[end..].starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a number without a sign may begin at `start`, after what stands before it.
fn may_begin(text: &str, start: usize, floor: usize) -> bool {
    let mut before = text[..start].chars().rev();
    let Some(last) = before.next() else { return true };
    if last.is_alphanumeric() || matches!(last, '#' | '@' | '_' | '.' | '§' | '%' | '\\') {
        // "年収750万" touches its word.
        return !last.is_ascii() && !last.is_lowercase() && !last.is_uppercase();
    }
    // "GS-13" and "COVID-19" are names; "80k-100k" is a range, and its first part was read before.
    let joins = matches!(last, '-' | '/' | '+' | ',' | ':' | '\u{2011}');
    if !joins || floor + last.len_utf8() >= start && floor > 0 {
        return true;
    }
    match last {
        '-' | '\u{2011}' | '/' => !before.next().is_some_and(char::is_alphanumeric),
        ':' => !before.next().is_some_and(|c| c.is_ascii_digit()),
        '+' => false,
        _ => true,
    }
}

/// A size at the byte `at`, its length with the space before it, and a period that it names.
fn size_at(text: &str, at: usize) -> Option<(Size, usize, Option<Period>)> {
    let rest = &text[at..];
    let trimmed = rest.strip_prefix([' ', '\u{a0}', '\u{202f}']).unwrap_or(rest);
    let space = rest.len() - trimmed.len();
    if trimmed.starts_with('万') {
        return Some((Size::TenThousand, space + '万'.len_utf8(), None));
    }
    if trimmed.starts_with("triệu") {
        return Some((Size::Million, space + "triệu".len(), None));
    }
    if trimmed.starts_with("tr ") && trimmed.contains("VND") {
        return Some((Size::Million, space + 2, None));
    }
    let length = trimmed.bytes().take(12).take_while(u8::is_ascii_alphabetic).count();
    let word = &trimmed[..length];
    if word.is_empty() {
        return None;
    }
    let goes_on = trimmed[length..].starts_with(char::is_alphanumeric);
    if !goes_on && let Some((name, size)) = SIZES.iter().find(|(name, _)| *name == word) {
        let letter = name.len() == 1;
        let is_euro = trimmed[length..].starts_with('€');
        // "T" is thousand only before the euro sign ("60 T€"), and a letter apart from the number is none but `k`.
        let fits = match *name {
            "T" => is_euro,
            "k" | "K" => true,
            "M" | "m" | "L" => space == 0 || is_code_next(&trimmed[length..]),
            "mil" => !trimmed[length..].starts_with(" a"),
            _ => !letter || space == 0,
        };
        let period = name.eq_ignore_ascii_case("lpa").then_some(Period::Year);
        let dot = usize::from(matches!(*name, "tsd" | "tys" | "mio" | "Mio" | "Mrd") && trimmed[length..].starts_with('.'));
        return fits.then_some((*size, space + length + dot, period));
    }
    // "85kEUR", "60TEUR", "85kr" is 85 crowns.
    let touching = ["k", "K", "T"].iter().find_map(|letter| word.strip_prefix(letter));
    touching.filter(|code| matches!(*code, "EUR" | "GBP" | "USD" | "PLN" | "SEK" | "CHF" | "INR" | "NOK" | "DKK" | "CAD" | "AUD")).map(|_| (Size::Thousand, space + 1, None))
}

fn is_code_next(rest: &str) -> bool {
    sign_behind(rest).is_some_and(|(sign, _)| sign.code().is_some())
}

/// Whether the number is the name of a retirement plan: `401k`, `403(b)`.
fn is_plan(text: &str, start: usize, end: usize) -> bool {
    let rest = text[end..].trim_start_matches([' ', '-']).trim_start_matches('(');
    matches!(&text[start..end], "401" | "403" | "457" | "529") && rest.starts_with(['k', 'K', 'b', 'B'])
}

/// Whether what follows says that the number is no amount: a letter, a percentage, a time, a date.
fn ends_badly(text: &str, end: usize, signed: bool) -> bool {
    let rest = &text[end..];
    let Some(next) = rest.chars().next() else { return false };
    if next.is_alphabetic() {
        // Chinese and Japanese put no space behind a figure; "$25hr" and "PHP 183,000Work" are met.
        let is_word = next.is_ascii() || next.is_lowercase() || next.is_uppercase();
        let is_glued = next.is_uppercase() && rest.chars().nth(1).is_some_and(char::is_lowercase);
        return is_word && !(signed && (is_glued || super::period::period_behind(rest).is_some()));
    }
    if next == '%' || rest.trim_start().starts_with('%') {
        return true;
    }
    if matches!(next, ':') && rest[1..].starts_with(|c: char| c.is_ascii_digit()) {
        return true;
    }
    // "12/31/2026" and "2026-04-08" are dates; "51k€/61k€" has signs.
    !signed && matches!(next, '/') && rest[1..].starts_with(|c: char| c.is_ascii_digit())
}

/// The end of the token around `at`: what is skipped where a number was none.
fn token_end(text: &str, at: usize) -> usize {
    let rest = &text.as_bytes()[at..];
    at + rest.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'/')).count()
}

fn floor_boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

fn ceiling(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(text: &str) -> Vec<(&str, f64, Option<&'static str>)> {
        figures(text)
            .into_iter()
            .map(|figure| (&text[figure.start..figure.end], figure.value, figure.sign.and_then(Sign::code)))
            .collect()
    }

    #[test]
    fn signs_and_sizes_belong_to_the_figure() {
        assert_eq!(list("£80 - £100k"), [("£80", 80.0, Some("GBP")), ("£100k", 100_000.0, Some("GBP"))]);
        assert_eq!(list("51k€ /61k€"), [("51k€", 51_000.0, Some("EUR")), ("61k€", 61_000.0, Some("EUR"))]);
        assert_eq!(list("about 9M INR"), [("9M INR", 9_000_000.0, Some("INR"))]);
        assert_eq!(list("$90,000 (USD) a year"), [("$90,000 (USD)", 90_000.0, Some("USD"))]);
        assert_eq!(list("12 LPA"), [("12 LPA", 1_200_000.0, Some("INR"))]);
        assert_eq!(list("15 tys. zł"), [("15 tys. zł", 15_000.0, Some("PLN"))]);
        assert_eq!(list("TEUR 60"), [("TEUR 60", 60_000.0, Some("EUR"))]);
        assert_eq!(list("60 T€"), [("60 T€", 60_000.0, Some("EUR"))]);
    }

    #[test]
    fn what_is_no_figure() {
        for text in ["401k", "401(k) plan", "5th", "15 %", "9:30", "12/31/2026", "S3", "GS-13", "COVID-19", "#1234", "10km", "B2B"] {
            assert_eq!(list(text), [], "{text}");
        }
    }
}
