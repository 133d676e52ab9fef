//! Currencies: their codes, and the signs and words that stand for them beside a figure.

/// A sign of a currency, as far as it says by itself which one is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A sign, code or word of one currency: its ISO 4217 code.
    Code(&'static str),
    /// `$` alone: the dollar of some country.
    Dollar,
    /// `kr` alone: the crown of some Nordic country.
    Crown,
    /// `¥` alone: the yen or the yuan.
    Yen,
    /// `Rs` alone: the rupee of some country.
    Rupee,
}

impl Sign {
    /// The ISO 4217 code, where the sign alone says which currency it is.
    pub fn code(self) -> Option<&'static str> {
        match self {
            Self::Code(code) => Some(code),
            Self::Dollar | Self::Crown | Self::Yen | Self::Rupee => None,
        }
    }

    /// The ISO 4217 codes that the sign may stand for.
    pub fn candidates(self) -> &'static [&'static str] {
        match self {
            Self::Code(_) => &[],
            Self::Dollar => &["USD", "CAD", "AUD", "NZD", "SGD", "HKD"],
            Self::Crown => &["SEK", "NOK", "DKK", "ISK"],
            Self::Yen => &["JPY", "CNY"],
            Self::Rupee => &["INR", "PKR", "LKR", "NPR"],
        }
    }
}

/// ISO 4217 codes that are read beside a figure, in the order of the alphabet.
const CODES: &[&str] = &[
    "AED", "ARS", "AUD", "BDT", "BGN", "BHD", "BRL", "CAD", "CHF", "CLP", "CNY", "COP", "CRC", "CZK", "DKK", "EGP",
    "EUR", "GBP", "GHS", "HKD", "HUF", "IDR", "ILS", "INR", "ISK", "JPY", "KES", "KRW", "KWD", "KZT", "LKR", "MAD",
    "MXN", "MYR", "NGN", "NOK", "NPR", "NZD", "OMR", "PEN", "PHP", "PKR", "PLN", "QAR", "RON", "RSD", "RUB", "SAR",
    "SEK", "SGD", "THB", "TRY", "TWD", "UAH", "USD", "UYU", "VND", "ZAR",
];

/// Currencies of which a year's pay runs into hundreds of thousands or more, so that `2M` can be pay.
const LARGE: &[&str] = &[
    "ARS", "CLP", "COP", "CRC", "HUF", "IDR", "INR", "ISK", "JPY", "KRW", "KZT", "LKR", "NGN", "PHP", "PKR", "RSD",
    "RUB", "VND",
];

/// The currencies that pay is given in, by ISO 4217, each with the countries that have it, by ISO 3166-1.
const COUNTRIES: &[(&str, &[&str])] = &[
    ("AED", &["AE"]),
    ("ARS", &["AR"]),
    ("AUD", &["AU"]),
    ("BRL", &["BR"]),
    ("CAD", &["CA"]),
    ("CHF", &["CH", "LI"]),
    ("CLP", &["CL"]),
    ("CNY", &["CN"]),
    ("COP", &["CO"]),
    ("CZK", &["CZ"]),
    ("DKK", &["DK"]),
    ("EGP", &["EG"]),
    (
        "EUR",
        &[
            "AT", "BE", "BG", "CY", "DE", "EE", "ES", "FI", "FR", "GR", "HR", "IE", "IT", "LT", "LU", "LV", "MT", "NL",
            "PT", "SI", "SK",
        ],
    ),
    ("GBP", &["GB"]),
    ("HKD", &["HK"]),
    ("HUF", &["HU"]),
    ("IDR", &["ID"]),
    ("ILS", &["IL"]),
    ("INR", &["IN"]),
    ("ISK", &["IS"]),
    ("JPY", &["JP"]),
    ("KES", &["KE"]),
    ("KRW", &["KR"]),
    ("LKR", &["LK"]),
    ("MXN", &["MX"]),
    ("MYR", &["MY"]),
    ("NGN", &["NG"]),
    ("NOK", &["NO"]),
    ("NPR", &["NP"]),
    ("NZD", &["NZ"]),
    ("PHP", &["PH"]),
    ("PKR", &["PK"]),
    ("PLN", &["PL"]),
    ("RON", &["RO"]),
    ("SEK", &["SE"]),
    ("SGD", &["SG"]),
    ("THB", &["TH"]),
    ("TRY", &["TR"]),
    ("TWD", &["TW"]),
    ("UAH", &["UA"]),
    ("USD", &["US", "PR"]),
    ("VND", &["VN"]),
    ("ZAR", &["ZA"]),
];

/// The ISO 4217 code of the money that people are paid in in `country`, an ISO 3166-1 alpha-2 code. Bulgaria has the
/// euro since 1 January 2026.
pub fn of_country(country: &str) -> Option<&'static str> {
    COUNTRIES.iter().find(|(_, countries)| countries.contains(&country)).map(|(code, _)| *code)
}

/// Words and letters that stand before or behind a figure, and whether they may also stand before it.
const WORDS: &[(&str, Sign, bool)] = &[
    ("euro", Sign::Code("EUR"), true),
    ("euros", Sign::Code("EUR"), true),
    ("eur", Sign::Code("EUR"), true),
    ("teur", Sign::Code("EUR"), true),
    ("dollars", Sign::Dollar, false),
    ("dollar", Sign::Dollar, false),
    ("bucks", Sign::Dollar, false),
    ("usd", Sign::Code("USD"), true),
    ("gbp", Sign::Code("GBP"), true),
    ("stg", Sign::Code("GBP"), true),
    ("pounds", Sign::Code("GBP"), false),
    ("chf", Sign::Code("CHF"), true),
    ("sfr", Sign::Code("CHF"), true),
    ("franken", Sign::Code("CHF"), false),
    ("pln", Sign::Code("PLN"), true),
    ("zl", Sign::Code("PLN"), false),
    ("sek", Sign::Code("SEK"), true),
    ("kronor", Sign::Code("SEK"), false),
    ("kroner", Sign::Crown, false),
    ("kr", Sign::Crown, true),
    ("rs", Sign::Rupee, true),
    ("inr", Sign::Code("INR"), true),
    ("rupees", Sign::Rupee, false),
    ("rmb", Sign::Code("CNY"), true),
    ("yuan", Sign::Code("CNY"), false),
    ("yen", Sign::Code("JPY"), false),
    ("rm", Sign::Code("MYR"), true),
    ("rp", Sign::Code("IDR"), true),
    ("ft", Sign::Code("HUF"), false),
    ("lei", Sign::Code("RON"), false),
    ("reais", Sign::Code("BRL"), false),
    ("pesos", Sign::Code("MXN"), false),
    ("rand", Sign::Code("ZAR"), false),
    ("dong", Sign::Code("VND"), false),
    ("nis", Sign::Code("ILS"), true),
    ("tl", Sign::Code("TRY"), false),
    ("shekels", Sign::Code("ILS"), false),
];

/// Signs that are no letters of ours, which may stand on either side.
const SYMBOLS: &[(&str, Sign)] = &[
    ("€", Sign::Code("EUR")),
    ("£", Sign::Code("GBP")),
    ("￡", Sign::Code("GBP")),
    ("₹", Sign::Code("INR")),
    ("zł", Sign::Code("PLN")),
    ("złotych", Sign::Code("PLN")),
    ("¥", Sign::Yen),
    ("￥", Sign::Yen),
    ("円", Sign::Code("JPY")),
    ("元", Sign::Code("CNY")),
    ("원", Sign::Code("KRW")),
    ("₩", Sign::Code("KRW")),
    ("₫", Sign::Code("VND")),
    ("₱", Sign::Code("PHP")),
    ("฿", Sign::Code("THB")),
    ("₺", Sign::Code("TRY")),
    ("₪", Sign::Code("ILS")),
    ("₦", Sign::Code("NGN")),
    ("₴", Sign::Code("UAH")),
    ("₽", Sign::Code("RUB")),
    ("Kč", Sign::Code("CZK")),
    ("kč", Sign::Code("CZK")),
    ("грн", Sign::Code("UAH")),
    ("руб", Sign::Code("RUB")),
    ("лв", Sign::Code("BGN")),
];

/// What stands directly before `$` and says whose dollar it is.
const DOLLARS: &[(&str, &str)] = &[
    ("US", "USD"),
    ("U.S.", "USD"),
    ("CA", "CAD"),
    ("C", "CAD"),
    ("CDN", "CAD"),
    ("AU", "AUD"),
    ("A", "AUD"),
    ("NZ", "NZD"),
    ("SG", "SGD"),
    ("S", "SGD"),
    ("HK", "HKD"),
    ("NT", "TWD"),
    ("R", "BRL"),
    ("MX", "MXN"),
];

/// Currencies of which a good year's pay is above a million, though no million is common.
const MIDDLING: &[&str] = &["CZK", "DKK", "HKD", "MXN", "NOK", "SEK", "THB", "TRY", "TWD", "UAH", "ZAR"];

/// Whether a good year's pay in the currency `code` is above a million.
pub fn is_middling(code: &str) -> bool {
    MIDDLING.contains(&code)
}

/// Whether a year's pay in the currency `code` runs into hundreds of thousands or more.
pub fn is_large(code: &str) -> bool {
    LARGE.contains(&code)
}

/// The ISO 4217 code that `text` is, in any case.
pub fn code_named(text: &str) -> Option<&'static str> {
    let text = text.trim();
    if text.len() != 3 {
        return None;
    }
    CODES.iter().find(|code| code.eq_ignore_ascii_case(text)).copied()
}

/// The currency that `text` names as a whole: a code, a sign or a word.
pub fn sign_named(text: &str) -> Option<Sign> {
    let text = text.trim();
    if let Some(code) = code_named(text) {
        return Some(Sign::Code(code));
    }
    let (sign, length) = sign_before(text).or_else(|| sign_behind(text))?;
    (length == text.len()).then_some(sign)
}

/// The sign at the end of `before`, the text before a figure, and its length in bytes with the space behind it.
pub fn sign_before(before: &str) -> Option<(Sign, usize)> {
    let text = trim_end_space(before);
    let space = before.len() - text.len();
    if let Some(rest) = text.strip_suffix(['$', '＄']) {
        let (code, length) = dollar_before(rest);
        let sign = code.map_or(Sign::Dollar, Sign::Code);
        return Some((sign, text.len() - rest.len() + length + space));
    }
    for (symbol, sign) in SYMBOLS {
        if let Some(rest) = text.strip_suffix(symbol) {
            // "CAD €"-like pairs are not met, but "EUR €50.000" is.
            let code = code_at_end(trim_end_space(rest)).filter(|code| sign.code() == Some(code));
            let wide = code.map_or(0, |code| rest.len() - trim_end_space(rest).len() + code.len());
            return Some((*sign, symbol.len() + wide + space));
        }
    }
    let dotted = text.strip_suffix('.').filter(|rest| rest.ends_with(['s', 'r', 'R', 'S']));
    let bare = dotted.unwrap_or(text);
    let word = letters_at_end(bare)?;
    let length = text.len() - bare.len() + word.len() + space;
    if let Some(code) = CODES.iter().find(|code| **code == word) {
        return Some((Sign::Code(code), length));
    }
    if matches!(word, "R") && space == 0 {
        return Some((Sign::Code("ZAR"), length));
    }
    if matches!(word, "Fr" | "SFr") && dotted.is_some() {
        return Some((Sign::Code("CHF"), length));
    }
    let (_, sign, _) =
        WORDS.iter().find(|(name, _, may_lead)| *may_lead && name.len() <= 5 && word.eq_ignore_ascii_case(name))?;
    Some((*sign, length))
}

/// The sign at the start of `behind`, the text behind a figure, and its length in bytes with the space before it.
pub fn sign_behind(behind: &str) -> Option<(Sign, usize)> {
    let text = trim_start_space(behind);
    let space = behind.len() - text.len();
    if let Some(inner) = text.strip_prefix('(') {
        let word = letters_at_start(inner);
        let code = CODES.iter().find(|code| **code == word)?;
        return inner[word.len()..].starts_with(')').then_some((Sign::Code(code), space + word.len() + 2));
    }
    // "3.500,- €" and "3.500,-- EUR" write the empty cents as dashes.
    let cents = ["--", "-", "–", "—"].iter().find_map(|dash| text.strip_prefix([',', '.'])?.strip_prefix(dash));
    if let Some(rest) = cents {
        let dashes = text.len() - rest.len();
        return sign_behind(rest).map(|(sign, length)| (sign, space + dashes + length));
    }
    if let Some(rest) = text.strip_prefix(['$', '＄']) {
        return Some((Sign::Dollar, space + text.len() - rest.len()));
    }
    let found = SYMBOLS.iter().filter(|(symbol, _)| text.starts_with(symbol)).max_by_key(|(symbol, _)| symbol.len());
    if let Some((symbol, sign)) = found {
        return Some((*sign, space + symbol.len()));
    }
    let word = letters_at_start(text);
    if word.is_empty() || text[word.len()..].starts_with(char::is_alphanumeric) {
        return None;
    }
    if matches!(word, "US" | "CA" | "AU" | "C" | "A") && text[word.len()..].starts_with('$') {
        let (_, code) = DOLLARS.iter().find(|(name, _)| *name == word)?;
        return Some((Sign::Code(code), space + word.len() + 1));
    }
    if let Some(code) = CODES.iter().find(|code| **code == word) {
        return Some((Sign::Code(code), space + word.len()));
    }
    let (name, sign, _) = WORDS.iter().find(|(name, _, _)| word.eq_ignore_ascii_case(name))?;
    // "45.000 kr. pr. måned": the period belongs to the sign where the sentence goes on.
    let rest = &text[word.len()..];
    let dot = matches!(*name, "kr" | "rs")
        && rest.strip_prefix(". ").is_some_and(|rest| rest.starts_with(char::is_lowercase));
    Some((*sign, space + word.len() + usize::from(dot)))
}

/// The country of a dollar, from the text before `$`, and how many bytes say it.
fn dollar_before(text: &str) -> (Option<&'static str>, usize) {
    let trimmed = trim_end_space(text);
    if let Some(code) = code_at_end(trimmed)
        && Sign::Dollar.candidates().contains(&code)
    {
        return (Some(code), text.len() - trimmed.len() + code.len());
    }
    let best = DOLLARS.iter().filter(|(name, _)| text.ends_with(name)).max_by_key(|(name, _)| name.len());
    match best {
        Some((name, code)) if !text[..text.len() - name.len()].ends_with(char::is_alphanumeric) => {
            (Some(code), name.len())
        }
        _ => (None, 0),
    }
}

fn code_at_end(text: &str) -> Option<&'static str> {
    let word = letters_at_end(text)?;
    CODES.iter().find(|code| **code == word).copied()
}

/// The run of ASCII letters at the end of `text`, unless it goes on before with something else of a word.
fn letters_at_end(text: &str) -> Option<&str> {
    let count = text.bytes().rev().take(8).take_while(u8::is_ascii_alphabetic).count();
    let word = &text[text.len() - count..];
    let before = text[..text.len() - count].chars().next_back();
    (!word.is_empty() && !before.is_some_and(char::is_alphanumeric)).then_some(word)
}

fn letters_at_start(text: &str) -> &str {
    let count = text.bytes().take(12).take_while(u8::is_ascii_alphabetic).count();
    &text[..count]
}

fn trim_end_space(text: &str) -> &str {
    text.strip_suffix([' ', '\u{a0}', '\u{202f}']).unwrap_or(text)
}

fn trim_start_space(text: &str) -> &str {
    text.strip_prefix([' ', '\u{a0}', '\u{202f}']).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_before_a_figure() {
        for (text, code, length) in [
            ("pays £", "GBP", 2),
            ("CA$", "CAD", 3),
            ("pay USD $", "USD", 5),
            ("AU$ ", "AUD", 4),
            ("up to RM", "MYR", 2),
            ("EUR ", "EUR", 4),
        ] {
            assert_eq!(sign_before(text), Some((Sign::Code(code), length)), "{text}");
        }
        assert_eq!(sign_before("for $"), Some((Sign::Dollar, 1)));
        assert_eq!(sign_before("Rs. "), Some((Sign::Rupee, 4)));
        assert_eq!(sign_before("in the form "), None);
        assert_eq!(sign_before("DCAD "), None);
    }

    #[test]
    fn signs_behind_a_figure() {
        for (text, code, length) in
            [(" €", "EUR", 4), (",- € im", "EUR", 6), (" (USD) per", "USD", 6), (" zł", "PLN", 4), ("GBP", "GBP", 3)]
        {
            assert_eq!(sign_behind(text), Some((Sign::Code(code), length)), "{text}");
        }
        assert_eq!(sign_behind(" kr/mo"), Some((Sign::Crown, 3)));
        assert_eq!(sign_behind(" per year"), None);
    }
}
