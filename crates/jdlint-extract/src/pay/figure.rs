//! Figures: a number with the currency and the size that are written beside it.

use super::number::{Number, Read, number_at};
use super::size::{Size, size_at};
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
    let number = if sign_length > 0 { with_gap(text, number) } else { number };
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
    end += empty_cents(&text[end..], sign.is_some());
    if size == Size::One && is_thousands_code(&text[from..start]) {
        size = Size::Thousand;
    }
    if sign.is_none() {
        sign = sign_of_size(&text[number.end..], size);
    }
    if ends_badly(text, end, sign.is_some(), size) {
        return Err(token_end(text, end));
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

/// A number whose thousands a slip of the hand parted by a comma and a space: `$57, 024`.
fn with_gap(text: &str, number: Number) -> Number {
    let rest = &text[number.end..];
    let Some(behind) =
        rest.strip_prefix(", ").filter(|_| !number.grouped && number.decimals == 0 && number.value < 1000.0)
    else {
        return number;
    };
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let ends = !behind[digits..].starts_with([',', '.'])
        || behind[digits..].trim_start_matches([',', '.']).starts_with([' ', '\n']);
    match behind.get(..3).and_then(|text| text.parse::<f64>().ok()) {
        Some(units) if digits == 3 && ends => {
            Number { value: number.value * 1000.0 + units, end: number.end + 5, grouped: true, ..number }
        }
        _ => number,
    }
}

/// The currency that only one country's words for a size leave open: "12 lakhs", "8 triệu", 300만.
fn sign_of_size(behind: &str, size: Size) -> Option<Sign> {
    let word = behind.trim_start();
    match size {
        Size::Lakh | Size::Crore => Some(Sign::Code("INR")),
        Size::TenThousand if word.starts_with('만') => Some(Sign::Code("KRW")),
        Size::TenThousand => Some(Sign::Yen),
        Size::Million if word.starts_with("triệu") => Some(Sign::Code("VND")),
        Size::Million if word.starts_with("juta") => Some(Sign::Code("IDR")),
        _ => None,
    }
}

/// How many bytes write the cents as a dash ("3.712,-", "100'000.–").
fn empty_cents(rest: &str, signed: bool) -> usize {
    let Some(dashes) = rest.strip_prefix([',', '.']).filter(|_| signed) else { return 0 };
    let Some(dash) = ["--", "-", "–", "—"].iter().find(|dash| dashes.starts_with(**dash)) else { return 0 };
    let behind = &dashes[dash.len()..];
    // "$5,417.- $10,713" has a range's dash there.
    let is_range = behind.trim_start().starts_with(|c: char| c.is_ascii_digit() || matches!(c, '$' | '€' | '£'));
    if is_range { 0 } else { 1 + dash.len() }
}

/// "TEUR 60" is 60,000 EUR.
fn is_thousands_code(before: &str) -> bool {
    before.trim_end().ends_with("TEUR") || before.trim_end().ends_with("T€")
}

/// Currencies that are written with `$` where their code stands behind.
const PESOS: &[&str] = &["ARS", "BRL", "CLP", "COP", "MXN", "TWD", "UYU"];

/// Whether a sign behind the figure may stand beside the sign before it: "$176,400 USD", never "£50 €".
fn combines(before: Option<Sign>, behind: Sign) -> bool {
    match before {
        None => true,
        Some(Sign::Code(code)) => behind.code() == Some(code) || behind == Sign::Dollar && code.ends_with('D'),
        Some(Sign::Dollar) if behind.code().is_some_and(|code| PESOS.contains(&code)) => true,
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

/// Whether the number is the name of a retirement plan: `401k`, `403(b)`.
fn is_plan(text: &str, start: usize, end: usize) -> bool {
    let rest = text[end..].trim_start_matches([' ', '-']).trim_start_matches('(');
    matches!(&text[start..end], "401" | "403" | "457" | "529") && rest.starts_with(['k', 'K', 'b', 'B'])
}

/// Whether what follows says that the number is no amount: a letter, a percentage, a time, a date.
fn ends_badly(text: &str, end: usize, signed: bool, size: Size) -> bool {
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
    !signed && size == Size::One && next == '/' && rest[1..].starts_with(|c: char| c.is_ascii_digit())
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
        for text in [
            "401k",
            "401(k) plan",
            "5th",
            "15 %",
            "9:30",
            "12/31/2026",
            "S3",
            "GS-13",
            "COVID-19",
            "#1234",
            "10km",
            "B2B",
        ] {
            assert_eq!(list(text), [], "{text}");
        }
    }
}
