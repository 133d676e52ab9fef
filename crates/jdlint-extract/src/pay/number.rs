//! Numbers as people write them: `1,234.56`, `1.234,56`, `1 234,56`, `1'234`, `12,00,000`.

/// A number in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Number {
    /// What it comes to.
    pub(super) value: f64,
    /// The byte behind its last digit.
    pub(super) end: usize,
    /// Whether it has separators between thousands.
    pub(super) grouped: bool,
    /// How many decimals it has.
    pub(super) decimals: u8,
    /// Whether its only separator is one period before three digits, which may stand for decimals ("18.375").
    pub(super) dotted: bool,
}

/// The longest number that is read, in bytes: anything longer is no pay.
const MAX_LEN: usize = 24;

/// What was read of the digits at a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Read {
    /// A number.
    Number(Number),
    /// Digits that are no amount (a date, a version, an address), up to this byte.
    Other(usize),
}

/// Reads the digits of `text` at the byte `start`, which must hold a digit.
pub(super) fn number_at(text: &str, start: usize) -> Read {
    let bytes = text.as_bytes();
    let mut groups = Groups::default();
    let mut at = start;
    loop {
        let from = at;
        while at < bytes.len() && bytes[at].is_ascii_digit() {
            at += 1;
        }
        groups.push(from, at);
        let Some((separator, length)) = separator_at(text, at) else { break };
        let next = at + length;
        let digits =
            bytes[next.min(bytes.len())..].iter().take(MAX_LEN).take_while(|byte| byte.is_ascii_digit()).count();
        let fits = match separator {
            ' ' => digits == 3 && groups.first_len() <= 3 && groups.allows_space(),
            '\'' => digits == 3,
            _ => digits > 0,
        };
        if !fits {
            break;
        }
        groups.separate(separator);
        at = next;
    }
    if groups.count > Groups::MAX || at - start > MAX_LEN {
        return Read::Other(at);
    }
    groups.number(text, at).map_or(Read::Other(at), Read::Number)
}

/// The separator at `at`, with all kinds of spaces read as one and all apostrophes as another.
fn separator_at(text: &str, at: usize) -> Option<(char, usize)> {
    let c = text.get(at..)?.chars().next()?;
    let kind = match c {
        ',' | '.' => c,
        ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => ' ',
        '\'' | '’' => '\'',
        _ => return None,
    };
    Some((kind, c.len_utf8()))
}

/// Digits between separators.
#[derive(Debug, Default)]
struct Groups {
    spans: [(usize, usize); Self::MAX],
    separators: [char; Self::MAX],
    count: usize,
}

impl Groups {
    const MAX: usize = 6;

    fn push(&mut self, start: usize, end: usize) {
        if let Some(span) = self.spans.get_mut(self.count) {
            *span = (start, end);
        }
        self.count += 1;
    }

    fn separate(&mut self, separator: char) {
        if let Some(place) = self.separators.get_mut(self.count - 1) {
            *place = separator;
        }
    }

    fn first_len(&self) -> usize {
        self.len(0)
    }

    fn len(&self, index: usize) -> usize {
        self.spans.get(index).map_or(0, |(start, end)| end - start)
    }

    /// Spaces part thousands only where nothing else did so before.
    fn allows_space(&self) -> bool {
        self.separators[..self.count.min(Self::MAX) - 1].iter().all(|separator| *separator == ' ')
    }

    fn number(&self, text: &str, end: usize) -> Option<Number> {
        let last = self.count - 1;
        if last == 0 {
            return Some(self.value(text, end, 1, 0));
        }
        let separators = &self.separators[..last];
        let final_separator = separators[last - 1];
        let same = separators.iter().all(|separator| *separator == final_separator);
        let final_len = self.len(last);
        let whole = match final_separator {
            ' ' | '\'' => self.count,
            // "1,234.567" and "0.234" have decimals; "4.000" and "12,00,000" have not.
            _ if final_len == 3 && same && self.spans_thousands() => self.count,
            // "$60,0000" is a slip of the hand, and no decimals.
            ',' if final_len > 3 => self.count,
            _ if final_len <= 4 => last,
            _ => return None,
        };
        if !self.groups_well(whole) {
            return None;
        }
        let mut number = self.value(text, end, whole, self.count - whole);
        number.dotted = whole == 2 && self.count == 2 && final_separator == '.';
        Some(number)
    }

    fn spans_thousands(&self) -> bool {
        self.first_len() <= 3 || self.count == 2 && self.first_len() <= 3
    }

    /// Whether the first `whole` groups are thousands, or lakhs ("12,00,000").
    fn groups_well(&self, whole: usize) -> bool {
        if whole <= 1 {
            return true;
        }
        let comma = self.separators[0] == ',';
        let inner = (1..whole - 1).all(|index| self.len(index) == 3 || comma && self.len(index) == 2);
        let last = self.len(whole - 1);
        inner && self.first_len() <= 3 && (last == 3 || comma && last > 3 && whole == 2)
    }

    fn value(&self, text: &str, end: usize, whole: usize, decimals: usize) -> Number {
        let mut value = 0.0;
        let mut scale = 1.0;
        for (index, (start, stop)) in self.spans[..whole + decimals].iter().enumerate() {
            for digit in text.as_bytes()[*start..*stop].iter().map(|byte| f64::from(byte - b'0')) {
                value = value * 10.0 + digit;
                if index >= whole {
                    scale *= 10.0;
                }
            }
        }
        let decimals = if decimals == 0 { 0 } else { self.len(whole) as u8 };
        Number { value: value / scale, end, grouped: whole > 1, decimals, dotted: false }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<(f64, &str)> {
        match number_at(text, 0) {
            Read::Number(number) => Some((number.value, &text[..number.end])),
            Read::Other(_) => None,
        }
    }

    #[test]
    fn every_style_of_number() {
        for (text, value) in [
            ("1,234.56", 1234.56),
            ("1.234,56", 1234.56),
            ("1 234,56", 1234.56),
            ("45\u{a0}000", 45000.0),
            ("100'000", 100_000.0),
            ("100’000", 100_000.0),
            ("12,00,000", 1_200_000.0),
            ("4.000", 4000.0),
            ("22.97", 22.97),
            ("29.4456", 29.4456),
            ("7578", 7578.0),
            ("1.250.000", 1_250_000.0),
            ("0.234", 234.0),
            ("60,0000", 600_000.0),
            ("750", 750.0),
        ] {
            assert_eq!(read(text), Some((value, text)), "{text}");
        }
    }

    #[test]
    fn what_ends_a_number() {
        assert_eq!(read("5,417. – $10,713."), Some((5417.0, "5,417")));
        assert_eq!(read("85, 125"), Some((85.0, "85")));
        assert_eq!(read("2026 500 people"), Some((2026.0, "2026")));
        assert_eq!(read("10.11.2026"), None);
        assert_eq!(read("192.168.1.20"), None);
        assert_eq!(read("3.11.2"), None);
    }
}
