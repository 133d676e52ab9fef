//! Letters and marks where figures belong: `$XX,XXX`, `XX years`, `____`, `???`, and numbers and addresses of nobody.

use super::brackets::is_unit;
use super::contact::{sample_email, sample_phone};
use super::found::{Found, first_word, is_currency, is_currency_code, last_word};
use crate::context::Context;
use crate::marks::Marks;
use jdlint_core::document::Block;
use jdlint_core::posting::PlaceholderKind;
use jdlint_core::{CleanRange, FieldName};

/// Longer runs of underscores at the end of a line rule a page.
const RULE: usize = 20;

/// A block's text, and where it stands.
struct Line<'a> {
    typed: &'a str,
    base: u32,
    /// Whether the block is the form of a signature, whose lines are filled in by hand.
    signed: bool,
    /// Whether it holds nothing but marks.
    bare: bool,
}

impl Line<'_> {
    fn range(&self, start: usize, end: usize) -> CleanRange {
        CleanRange::new(self.base + start as u32, self.base + end as u32)
    }
}

/// Finds them in `block`, where the bytes stand that `marks` tells.
pub(super) fn find(cx: &Context<'_>, block: &Block, marks: Marks, found: &mut Vec<Found>) {
    let text = cx.document.block_text(block);
    let bytes = text.as_bytes();
    let block_text = Line {
        typed: text,
        base: block.range.start(),
        signed: marks.has(Marks::UNDERSCORE) && is_signature(text),
        bare: !text.contains(char::is_alphanumeric),
    };
    let mut at = 0;
    while let Some(skipped) = bytes[at..].iter().position(|byte| Marks::of_byte(*byte).has(Marks::BLANK)) {
        at += skipped;
        let end = match bytes[at] {
            b'X' | b'x' => Some(letters(cx, block, &block_text, at, found)),
            b'_' => Some(blank(cx, block, &block_text, at, found)),
            b'?' => Some(questions(cx, &block_text, at, found)),
            b'$' | 0xe2 | 0xc2 => money(cx, &block_text, at, found),
            b'@' => Some(mail(cx, &block_text, at, found)),
            b'5' | b'1' | b'(' => phone(cx, &block_text, at, found),
            _ => None,
        };
        at = end.filter(|end| *end > at).unwrap_or(at + 1);
    }
}

fn salary(cx: &Context<'_>, range: CleanRange) -> Found {
    Found::new(cx, PlaceholderKind::Salary, range).of(Some(FieldName::SALARY))
}

/// The length of a run of bytes of `text` at `at` that satisfy `is`.
fn run(text: &str, at: usize, is: impl Fn(u8) -> bool) -> usize {
    text.as_bytes()[at..].iter().take_while(|byte| is(**byte)).count()
}

/// The end of a figure in letters at `at`: `XX`, `XX,XXX`, `X.XXX`, `XXk`, `00,000`.
fn letter_figure(text: &str, at: usize) -> Option<usize> {
    let len = run(text, at, |byte| matches!(byte, b'X' | b'x' | b'Y' | b'#' | b'_' | b'0' | b',' | b'.'));
    let typed = text[at..at + len].trim_end_matches([',', '.']);
    let mut end = at + typed.len();
    let letters = typed.bytes().any(|byte| matches!(byte, b'X' | b'x' | b'#' | b'_' | b'Y'));
    if typed.is_empty() || !typed.starts_with(|c: char| !matches!(c, ',' | '.')) || !letters && !zeros(typed) {
        return None;
    }
    if text[end..].starts_with(['k', 'K']) {
        end += 1;
    }
    let next = text[end..].chars().next();
    (!next.is_some_and(char::is_alphanumeric)).then_some(end)
}

/// `00,000`: more noughts than an amount of nothing has.
fn zeros(typed: &str) -> bool {
    typed.len() >= 5 && typed.starts_with("00") && !typed.contains("0.0")
}

/// `$XX,XXX`, `$ - $`, `$___`, `$0 - $0`.
fn money(cx: &Context<'_>, text: &Line<'_>, at: usize, found: &mut Vec<Found>) -> Option<usize> {
    let sign = text.typed[at..].chars().next().filter(|c| is_currency(*c))?;
    let behind = at + sign.len_utf8();
    let space = run(text.typed, behind, |byte| byte == b' ').min(1);
    if let Some(end) = letter_figure(text.typed, behind + space) {
        found.push(salary(cx, text.range(at, end)));
        return Some(end);
    }
    // "$ - $": two signs without a figure.
    let rest = text.typed[behind..].trim_start_matches(' ');
    let dash = rest.trim_start_matches(['-', '–', '—']);
    let dash = if dash.len() == rest.len() { rest.strip_prefix("to ").unwrap_or(rest) } else { dash };
    if dash.len() < rest.len()
        && let Some(second) = dash.trim_start_matches(' ').strip_prefix(sign)
        && !second
            .trim_start_matches(' ')
            .starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'X' | 'x' | '_' | '[' | '{' | '<'))
    {
        let end = text.typed.len() - second.len();
        found.push(salary(cx, text.range(at, end)));
        return Some(end);
    }
    // "$0 - $0": an amount of nothing, twice.
    let first = nought(text.typed, behind)?;
    let gap = text.typed[first..].trim_start_matches([' ', '-', '–', '—']);
    let gap = gap.strip_prefix("to ").unwrap_or(gap);
    let start = text.typed.len() - gap.len();
    let second = start + if gap.starts_with(sign) { sign.len_utf8() } else { 0 };
    if start > first + 1
        && let Some(end) = nought(text.typed, second)
    {
        found.push(salary(cx, text.range(at, end)));
        return Some(end);
    }
    None
}

/// The end of an amount of nothing at `at`: `0`, `0.00`, `0k`.
pub(super) fn nought(text: &str, at: usize) -> Option<usize> {
    let len = run(text, at, |byte| matches!(byte, b'0' | b'.' | b','));
    let typed = text[at..at + len].trim_end_matches(['.', ',']);
    let end = at + typed.len();
    let next = text[end..].chars().next();
    (typed.starts_with('0') && !next.is_some_and(|c| c.is_ascii_digit() || c == '%')).then_some(end)
}

/// Runs of `X`.
fn letters(cx: &Context<'_>, block: &Block, text: &Line<'_>, at: usize, found: &mut Vec<Found>) -> usize {
    let bytes = text.typed.as_bytes();
    let before = text.typed[..at].chars().next_back();
    let len = run(text.typed, at, |byte| byte == bytes[at]);
    if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | '@' | '/' | '&' | '\'')) {
        return at + len;
    }
    let rest = &text.typed[at + len..];
    let upper = bytes[at] == b'X';
    // A telephone number or a date.
    if len >= 2 {
        let shape = run(text.typed, at, |byte| byte == bytes[at] || matches!(byte, b'-' | b'/' | b'.' | b' ' | b')'));
        let typed = text.typed[at..at + shape].trim_end_matches(['-', '/', '.', ' ', ')']);
        let groups: Vec<usize> = typed.split(['-', '/', '.', ' ', ')']).map(str::len).filter(|len| *len > 0).collect();
        if matches!(groups.as_slice(), [3, 3, 4] | [3, 4]) && typed.contains(['-', ' ', '.']) {
            let open = usize::from(text.typed[..at].ends_with('('));
            found.push(Found::new(cx, PlaceholderKind::Contact, text.range(at - open, at + typed.len())));
            return at + typed.len();
        }
        if matches!(groups.as_slice(), [2, 2, 2 | 4] | [4, 2, 2]) && typed.contains(['/', '-', '.']) {
            found.push(Found::new(cx, PlaceholderKind::Text, text.range(at, at + typed.len())));
            return at + typed.len();
        }
    }
    let figure = letter_figure(text.typed, at).filter(|end| *end > at + len);
    if let Some(end) = figure.filter(|end| text.typed[*end..].starts_with('%')) {
        found.push(Found::new(cx, PlaceholderKind::Text, text.range(at, end + 1)));
        return end + 1;
    }
    if let Some(end) = figure
        && (text.typed[at..end].contains([',', '.']) && text.typed[at..end].len() >= 5 || upper && len >= 2)
    {
        found.push(salary(cx, text.range(at, end)));
        return end;
    }
    if len >= 2 && (rest.starts_with(" €") || is_currency_code(first_word(rest))) && upper {
        found.push(salary(cx, text.range(at, at + len)));
        return at + len;
    }
    if !upper || rest.starts_with(|c: char| c.is_alphanumeric()) {
        return at + len;
    }
    // "X+ years", "X-Y years", "XX %".
    let tail = rest.trim_start_matches(['+', ' ', '-', '–', 'X', 'Y']);
    let tail = tail.strip_prefix("to ").map_or(tail, |tail| tail.trim_start_matches(['X', 'Y', ' ']));
    let previous = last_word(&text.typed[..at]);
    let series = matches!(previous, "Generation" | "Gen" | "OS" | "Series" | "Windows" | "Project");
    let name = previous.starts_with(char::is_uppercase) && before == Some(' ') && !opens_sentence(text.typed, at);
    let counted = is_unit(tail, len == 1) && !series && (len > 1 || !name) || len >= 2 && tail.starts_with('%');
    if counted {
        let gap = rest.len() - tail.len();
        let end = at + len + rest[..gap].trim_end_matches(' ').len();
        found.push(Found::new(cx, PlaceholderKind::Text, text.range(at, end)));
        return end;
    }
    // "Reports to XXX."
    let ends = rest.is_empty() || rest.starts_with([',', '.', ';', ')', ' ']);
    let lower = last_word(&text.typed[..at]).starts_with(char::is_lowercase) && before == Some(' ');
    let next_lower = first_word(rest).chars().next().is_none_or(char::is_lowercase);
    if matches!(len, 3 | 4) && ends && lower && next_lower && !block.kind.is_heading() {
        found.push(Found::new(cx, PlaceholderKind::Unfinished, text.range(at, at + len)));
    }
    at + len
}

/// Whether the word before `at` is the first of its sentence.
fn opens_sentence(text: &str, at: usize) -> bool {
    let before = text[..at].trim_end_matches(' ');
    let start = before.len() - last_word(before).len();
    let ahead = before[..start].trim_end();
    ahead.is_empty() || ahead.ends_with(['.', ':', '!', '?', '-', '–', '•', ';'])
}

/// Underscores to write on.
fn blank(cx: &Context<'_>, block: &Block, text: &Line<'_>, at: usize, found: &mut Vec<Found>) -> usize {
    let len = run(text.typed, at, |byte| byte == b'_');
    let end = at + len;
    let before = text.typed[..at].chars().next_back();
    let after = text.typed[end..].chars().next();
    let glued = before.is_some_and(char::is_alphanumeric) && after.is_some_and(char::is_alphanumeric);
    let range = text.range(at, end);
    let value = block.label.is_some_and(|label| label.value.contains(range));
    let ruled = len > RULE && !value && (text.typed[end..].trim().is_empty() || text.typed[..at].trim().is_empty());
    if len >= 3 && !glued && !ruled && !text.signed && !text.bare {
        found.push(Found::new(cx, PlaceholderKind::Text, range));
    }
    end
}

fn is_signature(text: &str) -> bool {
    // Only blocks that have something to write on are looked at.
    text.contains("___") && {
        let lower = text.to_ascii_lowercase();
        ["signature", "signed", "initials", "unterschrift", "print name", "employee name"]
            .iter()
            .any(|word| lower.contains(word))
    }
}

/// `???` where a value would stand.
fn questions(cx: &Context<'_>, text: &Line<'_>, at: usize, found: &mut Vec<Found>) -> usize {
    let len = run(text.typed, at, |byte| byte == b'?');
    let before = text.typed[..at].chars().next_back();
    // "Intéressé ???" is a question; "pays ??? an hour" lacks a value.
    let ahead = text.typed[..at].trim_end_matches(' ');
    let after = text.typed[at + len..].chars().next();
    let goes_on = before == Some(' ') && first_word(&text.typed[at + len..]).starts_with(char::is_lowercase);
    let led = ahead.is_empty() || ahead.ends_with([':', '(', '-', '–', '=', '[', '|', '$', '€', '£']);
    let free = led || goes_on;
    let name = !led && ahead.ends_with(['?', '!', '.']);
    if len >= 3 && free && !name && !after.is_some_and(char::is_alphanumeric) {
        found.push(Found::new(cx, PlaceholderKind::Unfinished, text.range(at, at + len)));
    }
    at + len
}

/// `name@example.com`.
fn mail(cx: &Context<'_>, text: &Line<'_>, at: usize, found: &mut Vec<Found>) -> usize {
    const MAX: usize = 80;
    let is_part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'+');
    let bytes = text.typed.as_bytes();
    let start = at - bytes[..at].iter().rev().take(MAX).take_while(|byte| is_part(byte)).count();
    let end = at + 1 + bytes[at + 1..].iter().take(MAX).take_while(|byte| is_part(byte)).count();
    let address = text.typed[start..end].trim_end_matches(['.', '-', '_']);
    if start < at && sample_email(address) {
        found.push(
            Found::new(cx, PlaceholderKind::Contact, text.range(start, start + address.len()))
                .of(Some(FieldName::APPLY)),
        );
    }
    end
}

/// `(555) 555-0100`.
fn phone(cx: &Context<'_>, text: &Line<'_>, at: usize, found: &mut Vec<Found>) -> Option<usize> {
    let before = text.typed[..at].chars().next_back();
    if before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '-' | '.' | '/' | ',' | '_' | '=' | '$')) {
        return None;
    }
    let bytes = text.typed.as_bytes();
    let len = bytes[at..]
        .iter()
        .take(24)
        .take_while(|byte| byte.is_ascii_digit() || matches!(byte, b'-' | b'.' | b' ' | b'(' | b')'))
        .count();
    let typed = text.typed[at..at + len].trim_end_matches(['-', '.', ' ', '(']);
    let next = text.typed[at + typed.len()..].chars().next();
    if typed.contains(['-', '.', ' ']) && !next.is_some_and(char::is_alphanumeric) && sample_phone(typed) {
        let plus = usize::from(before == Some('+'));
        found.push(
            Found::new(cx, PlaceholderKind::Contact, text.range(at - plus, at + typed.len()))
                .of(Some(FieldName::APPLY)),
        );
        return Some(at + typed.len());
    }
    None
}
