//! Sizes: what stands behind a number and multiplies it, from `k` to "trillion".

use jdlint_core::posting::Period;
use jdlint_facts::currency::sign_behind;

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
    /// `M`, "million".
    Million,
    /// "crore": ten million.
    Crore,
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
            Self::Crore => 1e7,
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
    ("cr", Size::Crore),
    ("Cr", Size::Crore),
    ("crore", Size::Crore),
    ("Crore", Size::Crore),
    ("crores", Size::Crore),
    ("Crores", Size::Crore),
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

/// A size at the byte `at`, its length with the space before it, and a period that it names.
pub(super) fn size_at(text: &str, at: usize) -> Option<(Size, usize, Option<Period>)> {
    let rest = &text[at..];
    let trimmed = rest.strip_prefix([' ', '\u{a0}', '\u{202f}']).unwrap_or(rest);
    let space = rest.len() - trimmed.len();
    if trimmed.starts_with(['万', '萬', '만']) {
        return Some((Size::TenThousand, space + '万'.len_utf8(), None));
    }
    if trimmed.starts_with("triệu") {
        return Some((Size::Million, space + "triệu".len(), None));
    }
    if trimmed.starts_with("tr VND") {
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
            "cr" | "Cr" => space == 0,
            "M" | "m" | "L" => space == 0 || is_code_next(&trimmed[length..]),
            "mil" => !trimmed[length..].starts_with(" a"),
            _ => !letter || space == 0,
        };
        let period = name.eq_ignore_ascii_case("lpa").then_some(Period::Year);
        let dot =
            usize::from(matches!(*name, "tsd" | "tys" | "mio" | "Mio" | "Mrd") && trimmed[length..].starts_with('.'));
        return fits.then_some((*size, space + length + dot, period));
    }
    // "85kEUR", "60TEUR", "85kr" is 85 crowns.
    let touching = ["k", "K", "T"].iter().find_map(|letter| word.strip_prefix(letter));
    touching
        .filter(|code| {
            matches!(*code, "EUR" | "GBP" | "USD" | "PLN" | "SEK" | "CHF" | "INR" | "NOK" | "DKK" | "CAD" | "AUD")
        })
        .map(|_| (Size::Thousand, space + 1, None))
}

fn is_code_next(rest: &str) -> bool {
    sign_behind(rest).is_some_and(|(sign, _)| sign.code().is_some())
}
