//! What does not belong in a title, and where it stands.

use crate::RuleContext;
use crate::title::parts;
use jdlint_core::document::{BlockKind, HeadingStyle};
use jdlint_core::posting::{Confidence, Location, Origin};
use jdlint_core::{CleanRange, Format, Posting};
use jdlint_facts::Tag;

/// What kind of thing does not belong in a title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Clutter {
    Pay,
    Place,
    Date,
    Code,
    Company,
    Capitals,
    Urgency,
    /// Emoji and marks: what can be taken away without a loss.
    Mark,
}

impl Clutter {
    /// What a label says of it.
    pub(crate) fn says(self) -> &'static str {
        match self {
            Self::Pay => "pay has a field of its own",
            Self::Place => "the place has a field of its own",
            Self::Date => "a date has a field of its own",
            Self::Code => "a code means nothing to candidates",
            Self::Company => "the employer's name stands beside the title anyway",
            Self::Capitals => "capitals are shouting",
            Self::Urgency => "a call, not a part of the job's name",
            Self::Mark => "boards take it for spam or drop it",
        }
    }
}

/// All clutter of `title`, in order.
pub(crate) fn clutter(cx: &RuleContext<'_>, posting: &Posting, title: CleanRange) -> Vec<(CleanRange, Clutter)> {
    let text = cx.document.text(title);
    let mut found: Vec<(CleanRange, Clutter)> = Vec::new();
    let parts = parts(cx, title);
    for (index, part) in parts.iter().enumerate() {
        let kind = if is_pay(cx.document.text(*part)) {
            Some(Clutter::Pay)
        } else if is_code(cx, *part) {
            Some(Clutter::Code)
        } else if is_company(cx, posting, *part) && parts.len() > 1 {
            Some(Clutter::Company)
        } else if is_date(cx, *part) {
            Some(Clutter::Date)
        } else if index > 0 && is_place(cx, posting, *part) {
            Some(Clutter::Place)
        } else {
            None
        };
        found.extend(kind.map(|kind| (*part, kind)));
    }
    found.extend(cx.scan.tagged_within(Tag::TitleCall, title).map(|hit| (hit.range, Clutter::Urgency)));
    found.extend(marks(text).map(|range| (title.sub(range.start as u32, range.end as u32), Clutter::Mark)));
    if is_shouted(cx, title, text) {
        found.push((title, Clutter::Capitals));
    }
    found.sort_by_key(|(range, _)| range.start());
    found
}

/// `$50k`, `€20-25 per hour`, `40-50K`.
fn is_pay(text: &str) -> bool {
    let has_figure = |rest: &str| rest.trim_start().starts_with(|c: char| c.is_ascii_digit());
    let symbol =
        text.char_indices().any(|(at, c)| matches!(c, '$' | '€' | '£' | '₹') && has_figure(&text[at + c.len_utf8()..]));
    let behind = text.char_indices().any(|(at, c)| {
        matches!(c, '€' | '£') && text[..at].trim_end().ends_with(|c: char| c.is_ascii_digit() || c == 'k' || c == 'K')
    });
    let thousands = |word: &str| {
        let digits = word.trim_end_matches(['k', 'K', '+']);
        digits.len() + 1 == word.trim_end_matches('+').len()
            && (2..=3).contains(&digits.len())
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && digits != "401"
    };
    let range = text.split([' ', '-', '–']).filter(|word| thousands(word)).count();
    // "40-50K": the thousands at its end belong to both.
    let is_short = |low: &str| (2..=3).contains(&low.len()) && low.bytes().all(|byte| byte.is_ascii_digit());
    let one_k = text.split(' ').filter_map(|word| word.split_once(['-', '–']));
    symbol || behind || range >= 2 || one_k.into_iter().any(|(low, high)| is_short(low) && thousands(high))
}

/// A part that is a code and nothing else: `12345`, `#48`, `Ref. A-17`, `REQ-2024-0017`.
fn is_code(cx: &RuleContext<'_>, part: CleanRange) -> bool {
    const LONGEST: usize = 24;
    let text = cx.document.text(part);
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if digits < 2 || text.len() > LONGEST {
        return false;
    }
    let named = cx.scan.tagged_within(Tag::CodeWord, part).any(|hit| hit.range.start() == part.start());
    let one_token = !text.contains(' ')
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'#' | b'/' | b'.'));
    let is_year = text.len() == 4 && text.starts_with("20");
    let hours = text.contains('/') && digits <= 4;
    let is_date = text.split(['/', '.', '-']).count() == 3
        && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'.' | b'-'));
    (text.starts_with('#') || named || one_token && digits >= 4) && !is_year && !hours && !is_date
}

/// A part that is the employer's name. What only the title itself suggests may be a product or a field ("Engineer –
/// Docker"), unless "at" stands before it.
fn is_company(cx: &RuleContext<'_>, posting: &Posting, part: CleanRange) -> bool {
    let text = cx.document.text(part);
    let before = &cx.document.clean()[..part.start() as usize];
    let is_behind_at = [" at ", " @ ", " bei ", " chez "].iter().any(|at| before.ends_with(at));
    let stated = posting.company.evidence.iter().filter(|one| one.confidence >= Confidence::Medium);
    let stated = stated.filter(|one| is_behind_at || one.origin != Origin::Title);
    let names = stated.map(|one| one.value.as_str()).chain(cx.company.name.as_deref());
    names.filter(|name| name.len() > 2).any(|name| name.eq_ignore_ascii_case(text))
}

/// A part with a month or a year of today, and no word that names the job: `Summer 2026`, `start 1 March`.
fn is_date(cx: &RuleContext<'_>, part: CleanRange) -> bool {
    let text = cx.document.text(part);
    let words = cx.scan.words_within(part);
    let has_digit = text.bytes().any(|byte| byte.is_ascii_digit());
    let is_year = |word: &str| word.len() == 4 && word.starts_with("202");
    let year = words.iter().any(|word| is_year(cx.document.text(CleanRange::new(word.start, word.end))));
    let month = cx.scan.tagged_within(Tag::Month, part).next().is_some();
    let slashed = text.split(['/', '.', '-']).count() == 3
        && text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'/' | b'.' | b'-'));
    let names_job = cx.scan.tagged_within(Tag::JobNoun, part).next().is_some();
    has_digit && !names_job && words.len() <= 4 && (year || month || slashed)
}

/// A part that is one of the posting's places.
fn is_place(cx: &RuleContext<'_>, posting: &Posting, part: CleanRange) -> bool {
    let text = cx.document.text(part);
    let named = |location: &Location| {
        [Some(&location.text), location.city.as_ref(), location.region.as_ref()]
            .into_iter()
            .flatten()
            .any(|name| name.len() > 2 && name.eq_ignore_ascii_case(text))
    };
    let stated = posting.locations.evidence.iter().take(16).filter(|one| one.confidence >= Confidence::Medium);
    stated.into_iter().any(|one| named(&one.value) || one.text == part)
}

/// Whether most of the title is in capitals; plain text has no other way to set off a title.
fn is_shouted(cx: &RuleContext<'_>, title: CleanRange, text: &str) -> bool {
    const SHORTEST: usize = 5;
    let is_line = cx.document.block_at(title.start()).is_some_and(|block| {
        block.field.is_none()
            && (cx.document.format() == Format::Text
                || matches!(block.kind, BlockKind::Heading { style: HeadingStyle::Capitals, .. }))
    });
    let long = text.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= SHORTEST);
    let (mut loud, mut all) = (0, 0);
    for word in long {
        all += 1;
        loud += usize::from(word.chars().all(char::is_uppercase));
    }
    !is_line && loud >= 2 && loud == all
}

/// Emoji, exclamation marks, stars and runs of marks, as byte ranges of `text`.
fn marks(text: &str) -> impl Iterator<Item = std::ops::Range<usize>> + use<'_> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(c) = text[at..].chars().next() {
            let len = mark_len(text, at, c);
            let start = at;
            at += len.max(c.len_utf8());
            if len > 0 {
                return Some(start..at);
            }
        }
        None
    })
}

/// The length of the mark at `at`; 0 where none begins there.
fn mark_len(text: &str, at: usize, first: char) -> usize {
    let rest = &text[at..];
    if is_emoji(first) {
        let joins = |c: char| is_emoji(c) || matches!(c, '\u{fe0f}' | '\u{200d}' | '\u{1f3fb}'..='\u{1f3ff}');
        return rest.find(|c| !joins(c)).unwrap_or(rest.len());
    }
    let run = rest.len() - rest.trim_start_matches(first).len();
    let before = text[..at].chars().next_back();
    let after = rest[run..].chars().next();
    match first {
        '!' => run,
        // "Entwickler*in" and "(m/w/*)" are no decoration, nor is the star of a footnote.
        '*' => {
            let free = before.is_none_or(|c| c.is_whitespace() || c == '!');
            if run > 1 || free && after.is_none_or(|c| c != ')') { run } else { 0 }
        }
        '?' | '~' | '=' | '_' | '<' | '>' if run > 1 => run,
        '-' | '|' | '/' | '.' if run > 1 && before.is_none_or(char::is_whitespace) => run,
        _ => 0,
    }
}

fn is_emoji(c: char) -> bool {
    matches!(c,
        '\u{1f300}'..='\u{1faff}' | '\u{1f1e6}'..='\u{1f1ff}' | '\u{2600}'..='\u{26ff}' | '\u{2700}'..='\u{27bf}'
        | '\u{2b50}' | '\u{2b55}' | '\u{23e9}'..='\u{23fa}' | '\u{2b05}'..='\u{2b07}' | '\u{2b1b}' | '\u{2b1c}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        marks(text).map(|range| &text[range]).collect()
    }

    #[test]
    fn decoration_is_told_from_spelling() {
        assert_eq!(found("🚀 Data Engineer!!"), ["🚀", "!!"]);
        assert_eq!(found("*** Cook *** ⭐️"), ["***", "***", "⭐\u{fe0f}"]);
        assert_eq!(found("Cook -- nights"), ["--"]);
        for text in
            ["Entwickler*in (m/w/*)", "C++ and C# Developer", ".NET, R&D", "UI/UX – Lead", "Clerk*", "Nurse (f/m/*)"]
        {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }

    #[test]
    fn pay_has_a_currency_or_two_figures() {
        for text in ["$50k", "€20-25 per hour", "40-50K", "Cook 40.000 €"] {
            assert!(is_pay(text), "{text}");
        }
        for text in ["401k Administrator", "Level 2", "4K Video Editor", "50 hours", "10k Users"] {
            assert!(!is_pay(text), "{text}");
        }
    }
}
