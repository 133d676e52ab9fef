//! Dates in figures and words.

use jdlint_core::CleanRange;
use jdlint_core::posting::DateReading;
use jdlint_core::text::Word;
use jdlint_facts::{Scan, Tag};
use jiff::civil::Date;

/// A date that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct ReadDate {
    /// Its words.
    pub(super) range: CleanRange,
    /// The day, where the words fix one that the calendar has.
    pub(super) date: Option<Date>,
    /// How far they fix one.
    pub(super) reading: DateReading,
}

/// Which way round `3/4/2026` is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Order {
    /// The third of April.
    DayFirst,
    /// The fourth of March.
    MonthFirst,
    /// Neither language nor place tells.
    Unknown,
}

/// The first date in `range`; `order` says which way round figures are.
pub(super) fn first_date(clean: &str, scan: &Scan, range: CleanRange, order: Order) -> Option<ReadDate> {
    let words = scan.words_within(range);
    let numbers = (0..words.len()).find_map(|index| in_figures(clean, &words[index..], order));
    let named = scan.tagged_within(Tag::Month, range).find_map(|hit| {
        let index = words.partition_point(|word| word.start < hit.range.start());
        let month = hit.entry.key.parse().ok()?;
        with_month(clean, words, index, month)
    });
    match (numbers, named) {
        (Some(numbers), Some(named)) if named.range.start() < numbers.range.start() => Some(named),
        (Some(numbers), _) => Some(numbers),
        (None, named) => named,
    }
}

fn text_of<'t>(clean: &'t str, word: &Word) -> &'t str {
    &clean[word.start as usize..word.end as usize]
}

/// The number that `word` begins with, and how many digits it has.
fn leading_number(text: &str) -> Option<(i16, usize)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    (1..=4).contains(&digits).then(|| text[..digits].parse().ok().map(|number| (number, digits))).flatten()
}

fn is_year(number: i16) -> bool {
    (1990..=2100).contains(&number)
}

/// A date in figures at the first of `words`: `2026-03-12`, `12.03.2026`, `3/12/26`.
fn in_figures(clean: &str, words: &[Word], order: Order) -> Option<ReadDate> {
    let [first, second, third, ..] = words else { return None };
    if first.in_address {
        return None;
    }
    let mark = &clean[first.end as usize..second.start as usize];
    let mark = mark.trim_end();
    if !matches!(mark, "-" | "." | "/" | "‑") || clean[second.end as usize..third.start as usize].trim_end() != mark {
        return None;
    }
    let (a, a_digits) =
        leading_number(text_of(clean, first)).filter(|(_, digits)| *digits == first_len(clean, first))?;
    let (b, b_digits) =
        leading_number(text_of(clean, second)).filter(|(_, digits)| *digits == first_len(clean, second))?;
    let (c, c_digits) = leading_number(text_of(clean, third))?;
    if b_digits > 2 {
        return None;
    }
    let third_end = third.start + c_digits as u32;
    let range = CleanRange::new(first.start, third_end);
    if a_digits == 4 && c_digits <= 2 && is_year(a) {
        return Some(fixed(range, date(a, b, c)));
    }
    let year = match c_digits {
        4 => c,
        2 => 2000 + c,
        _ => return None,
    };
    if a_digits > 2 || !is_year(year) || third_end != third.end || a == 0 || b == 0 || a > 31 || b > 31 {
        return None;
    }
    let (day_first, month_first) = (date(year, b, a), date(year, a, b));
    let date = match order {
        _ if mark == "." => day_first,
        // 13/3 and 3/13 are plain, whichever way round the place has it.
        Order::DayFirst => day_first.or(month_first),
        Order::MonthFirst => month_first.or(day_first),
        Order::Unknown => match (day_first, month_first) {
            (Some(day_first), Some(month_first)) if day_first != month_first => {
                return Some(ReadDate {
                    range,
                    date: None,
                    reading: DateReading::Ambiguous { day_first, month_first },
                });
            }
            _ => day_first.or(month_first),
        },
    };
    Some(fixed(range, date))
}

/// What a day comes to that the calendar has, or not.
fn fixed(range: CleanRange, date: Option<Date>) -> ReadDate {
    ReadDate { range, date, reading: if date.is_some() { DateReading::Day } else { DateReading::Impossible } }
}

fn first_len(clean: &str, word: &Word) -> usize {
    text_of(clean, word).len()
}

fn date(year: i16, month: i16, day: i16) -> Option<Date> {
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// A date around the month at `index` of `words`: "12 March 2026", "March 3rd, 2026", "Feb. 16", "March 2026".
fn with_month(clean: &str, words: &[Word], index: usize, month: i16) -> Option<ReadDate> {
    let gap = |left: usize, right: usize| &clean[words[left].end as usize..words[right].start as usize];
    let near = |left: usize, right: usize| {
        let gap = gap(left, right);
        gap.len() <= 4 && !gap.contains(['\n', ';', '(', ')', '|'])
    };
    let day_of = |at: usize| {
        let text = text_of(clean, &words[at]);
        let (day, digits) = leading_number(text)?;
        let suffix = &text[digits..];
        let ordinal = matches!(suffix, "" | "st" | "nd" | "rd" | "th" | "er" | "e" | "ER" | "TH");
        (digits <= 2 && (1..=31).contains(&day) && ordinal).then_some(day)
    };
    let year_of = |at: usize| {
        let text = text_of(clean, &words[at]);
        leading_number(text)
            .filter(|(year, digits)| *digits == 4 && text.len() == 4 && is_year(*year))
            .map(|(year, _)| year)
    };
    let (mut first, mut last) = (index, index);
    let mut day = None;
    let mut year = None;
    // "3 de marzo de 2026", "the 3rd of March": one small word may stand between.
    let small = |at: usize| matches!(text_of(clean, &words[at]), "of" | "de" | "del" | "OF");
    if index > 0 && near(index - 1, index) {
        let at = if small(index - 1) && index > 1 { index - 2 } else { index - 1 };
        if near(at, at + 1) {
            day = day_of(at);
            if day.is_some() {
                first = at;
            }
        }
    }
    let mut next = index + 1;
    if day.is_none() && next < words.len() && near(index, next) {
        day = day_of(next);
        if day.is_some() {
            last = next;
            next += 1;
        }
    }
    if next < words.len() && small(next) {
        next += 1;
    }
    if next < words.len() && near(next - 1, next) {
        year = year_of(next);
        if year.is_some() {
            last = next;
        }
    }
    // "may" and "mar" are months only beside a figure.
    if day.is_none() && (year.is_none() || text_of(clean, &words[index]).starts_with(char::is_lowercase)) {
        return None;
    }
    let range = CleanRange::new(words[first].start, words[last].end);
    // 2024 is a leap year: without a year, 29 February may be right.
    match (day, year) {
        (Some(day), Some(year)) => Some(fixed(range, date(year, month, day))),
        (Some(day), None) => Some(ReadDate { range, date: None, reading: without_year(month, day) }),
        (None, _) => Some(ReadDate { range, date: None, reading: DateReading::Month }),
    }
}

fn without_year(month: i16, day: i16) -> DateReading {
    const LEAP_YEAR: i16 = 2024;
    date(LEAP_YEAR, month, day)
        .map_or(DateReading::Impossible, |date| DateReading::WithoutYear { month: date.month(), day: date.day() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jdlint_facts::scan;

    fn show(text: &str, order: Order) -> Option<String> {
        let read = first_date(text, &scan(text), CleanRange::new(0, text.len() as u32), order)?;
        let date = read.date.map_or_else(|| "-".to_owned(), |date| date.to_string());
        let mark = match read.reading {
            DateReading::Ambiguous { .. } => "?",
            DateReading::Impossible => "!",
            _ => "",
        };
        Some(format!("{}={date}{mark}", &text[read.range.indices()]))
    }

    #[test]
    fn figures_and_words_are_dates() {
        for (text, wanted) in [
            ("2026-03-12", "2026-03-12=2026-03-12"),
            ("2026-03-12T09:30:00Z", "2026-03-12=2026-03-12"),
            ("until 2026/3/9.", "2026/3/9=2026-03-09"),
            ("12.03.2026", "12.03.2026=2026-03-12"),
            ("1. 3. 2026", "1. 3. 2026=2026-03-01"),
            ("13/03/2026", "13/03/2026=2026-03-13"),
            ("03/13/2026", "03/13/2026=2026-03-13"),
            ("03/04/2026", "03/04/2026=-?"),
            ("4/4/26", "4/4/26=2026-04-04"),
            ("2026-02-30", "2026-02-30=-!"),
            ("31.02.2026", "31.02.2026=-!"),
            ("12 March 2026", "12 March 2026=2026-03-12"),
            ("March 3rd, 2026", "March 3rd, 2026=2026-03-03"),
            ("the 3rd of March, 2026", "3rd of March, 2026=2026-03-03"),
            ("Monday, Feb. 16", "Feb. 16=-"),
            ("Feb. 16, 2026", "Feb. 16, 2026=2026-02-16"),
            ("1er mars 2026", "1er mars 2026=2026-03-01"),
            ("3. März 2026", "3. März 2026=2026-03-03"),
            ("3 de marzo de 2026", "3 de marzo de 2026=2026-03-03"),
            ("12 marca 2026", "12 marca 2026=2026-03-12"),
            ("5 juni 2026", "5 juni 2026=2026-06-05"),
            ("1 dicembre 2026", "1 dicembre 2026=2026-12-01"),
            ("September 2026", "September 2026=-"),
            ("30 February 2026", "30 February 2026=-!"),
            ("May 5, 2026", "May 5, 2026=2026-05-05"),
        ] {
            assert_eq!(show(text, Order::Unknown).as_deref(), Some(wanted), "{text}");
        }
        for (text, order, wanted) in [
            ("03/04/2026", Order::DayFirst, "03/04/2026=2026-04-03"),
            ("03/04/2026", Order::MonthFirst, "03/04/2026=2026-03-04"),
            ("13/04/2026", Order::MonthFirst, "13/04/2026=2026-04-13"),
            ("02/30/2026", Order::DayFirst, "02/30/2026=-!"),
            ("13/13/2026", Order::Unknown, "13/13/2026=-!"),
            ("April 31", Order::Unknown, "April 31=-!"),
            ("February 29", Order::Unknown, "February 29=-"),
            ("29 February 2027", Order::Unknown, "29 February 2027=-!"),
        ] {
            assert_eq!(show(text, order).as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn other_figures_are_no_dates() {
        for text in [
            "You may work from home",
            "1.5 years",
            "192.168.1.1",
            "10-20 people",
            "24/7",
            "in March",
            "401k",
            "3 years",
            "555-010-2026x",
            "may 2026 hires",
            "40/60/80",
            "v1.2.3",
            "",
        ] {
            assert_eq!(show(text, Order::Unknown), None, "{text}");
        }
    }
}
