//! What stands around money: the words before and behind it, as far as they speak of it.

use crate::context::Context;
use crate::hashes::Hashes;
use jdlint_core::CleanRange;
use jdlint_facts::{Hit, Tag};
use std::sync::LazyLock;

/// Words that begin another thought behind an amount ("$50,000 plus a $1,000 allowance").
const ENDING: &[&str] = &[
    "plus",
    "with",
    "and",
    "including",
    "depending",
    "dependent",
    "based",
    "as",
    "which",
    "in",
    "doe",
    "commensurate",
    "excluding",
    "incl",
    "excl",
    "avec",
    "und",
    "mit",
    "en",
    "met",
    "y",
    "con",
    "e",
    "oraz",
    "inklusive",
    "zzgl",
    "to",
    "while",
    "but",
    "or",
    "may",
    "will",
    "is",
    "when",
    "we",
    "you",
    "per",
    "selon",
    "subject",
    "full",
    "outside",
    "inside",
];

static ENDING_HASHES: LazyLock<Hashes> = LazyLock::new(|| Hashes::of(ENDING));

/// How many words behind an amount can say what it is.
const REACH: usize = 6;

/// How many words before an amount can say what it is.
const REACH_BEFORE: usize = 9;

/// The words around one piece of money.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around<'a> {
    cx: &'a Context<'a>,
    before: CleanRange,
    behind: CleanRange,
}

impl<'a> Around<'a> {
    /// The words around `range` in `scope`, between the money before it and the money behind it.
    pub(super) fn new(cx: &'a Context<'a>, range: CleanRange, scope: CleanRange, floor: u32, ceiling: u32) -> Self {
        let before = CleanRange::new(scope.start().max(floor).min(range.start()), range.start());
        let behind = CleanRange::new(range.end(), scope.end().min(ceiling).max(range.end()));
        Self { cx, before: last_words(cx, before, 60), behind: first_words(cx, behind, 60) }
    }

    /// The clean text of `range`.
    pub(super) fn text(&self, range: CleanRange) -> &'a str {
        self.cx.text(range)
    }

    /// The last hit behind the money that says that it is no pay.
    pub(super) fn not_pay_behind(&self) -> Option<&'a Hit> {
        self.cx.hits(Tag::NotPay, clause_behind(self.cx, self.behind)).max_by_key(|hit| hit.range.end())
    }

    /// The hit that says that the money is no pay, where there is one.
    pub(super) fn not_pay(&self) -> Option<&'a Hit> {
        if let Some(hit) = self.not_pay_behind() {
            return Some(hit);
        }
        let clause = clause_before(self.cx, self.before);
        let hit = self.cx.hits(Tag::NotPay, clause).last()?;
        let nearer = self.cx.hits(Tag::PayWord, clause).any(|pay| pay.range.end() > hit.range.end());
        (!nearer).then_some(hit)
    }

    /// The nearest word for pay before the money, and how many words stand between.
    pub(super) fn pay_before(&self) -> Option<(&'a Hit, usize)> {
        let hit = self.cx.hits(Tag::PayWord, self.before).max_by_key(|hit| hit.range.end())?;
        let between = CleanRange::new(hit.range.end(), self.before.end());
        Some((hit, self.cx.scan.words_within(between).len()))
    }

    /// Whether the job itself is what `pays`, or nothing is said to: "this route pays $40 per delivery", "Pays $40 per drop".
    pub(super) fn is_paid_by_job(&self, pays: &Hit) -> bool {
        const JOBS: &[&str] =
            &["role", "job", "position", "gig", "contract", "work", "shift", "route", "it", "assignment", "which"];
        let words = self.cx.scan.words_within(CleanRange::new(self.before.start(), pays.range.start()));
        words.last().is_none_or(|word| {
            let text = self.cx.text(CleanRange::new(word.start, word.end));
            JOBS.iter().any(|job| job.eq_ignore_ascii_case(text))
        })
    }

    /// Whether "we" or the employer pays the money, which may go to others than the people in the job.
    pub(super) fn is_paid_by_us(&self) -> bool {
        let words = self.cx.scan.words_within(self.before);
        words.iter().rev().take(8).any(|word| {
            let text = self.cx.text(CleanRange::new(word.start, word.end));
            ["we", "they", "customers", "clients"].iter().any(|payer| payer.eq_ignore_ascii_case(text))
        })
    }

    /// The nearest word for pay behind the money, within its clause or in brackets directly behind it.
    pub(super) fn pay_behind(&self) -> Option<&'a Hit> {
        let in_clause = self.cx.hits(Tag::PayWord, clause_behind(self.cx, self.behind)).next();
        in_clause.or_else(|| self.cx.hits(Tag::PayWord, self.bracket()?).next())
    }

    /// What stands in brackets directly behind the money: "$90,000 - $110,000 (base)".
    fn bracket(&self) -> Option<CleanRange> {
        let text = self.cx.text(self.behind);
        let inner = text.trim_start().strip_prefix('(')?;
        let from = self.behind.start() + (text.len() - inner.len()) as u32;
        Some(CleanRange::new(from, from + inner.find(')')? as u32))
    }

    /// The words directly behind the money that say for which piece of work it is paid: "per delivery".
    pub(super) fn piece(&self) -> Option<&'a Hit> {
        let near = first_words(self.cx, self.behind, 6);
        let hit = self.cx.hits(Tag::PayPiece, near).next()?;
        let gap = self.cx.text(CleanRange::new(near.start(), hit.range.start()));
        gap.chars().all(|c| matches!(c, ' ' | '\u{a0}' | '/' | '(')).then_some(hit)
    }

    /// The period that a word around the money names: the nearest before it, else the next behind it.
    pub(super) fn period_key(&self) -> Option<&'static str> {
        let before = last_words(self.cx, self.before, 12);
        let near = first_words(self.cx, self.behind, 8);
        let hit = period_hits(self.cx, before).max_by_key(|hit| hit.range.end());
        hit.or_else(|| period_hits(self.cx, near).next()).map(|hit| hit.entry.key)
    }

    /// The words directly before the money that make it a bound.
    pub(super) fn bound_before(&self) -> Option<&'a Hit> {
        let near = last_words(self.cx, self.before, 5);
        let gap = |hit: &Hit| {
            self.cx.text(CleanRange::new(hit.range.end(), near.end())).trim_matches([' ', ':', '\u{a0}', '~', '.'])
        };
        self.cx.hits(Tag::PayBound, near).find(|hit| !hit.entry.key.starts_with("or-") && gap(hit).is_empty())
    }

    /// The words directly behind the money that make it a bound.
    pub(super) fn bound_behind(&self) -> Option<&'a Hit> {
        let near = first_words(self.cx, self.behind, 4);
        let hit = self.cx.hits(Tag::PayBound, near).next()?;
        let gap = self.cx.text(CleanRange::new(near.start(), hit.range.start()));
        let alone = ["min", "minimum", "max", "maximum", "mindestens", "maximal"];
        let fits = hit.entry.key.starts_with("or-")
            || alone.iter().any(|word| word.eq_ignore_ascii_case(self.cx.text(hit.range)))
                && !self
                    .cx
                    .text(CleanRange::new(hit.range.end(), self.behind.end()))
                    .trim_start()
                    .starts_with(|c: char| c.is_ascii_digit());
        (fits && gap.trim_matches([' ', '(', '\u{a0}', ',']).is_empty()).then_some(hit)
    }

    /// The next word behind the money.
    pub(super) fn next_word(&self) -> &'a str {
        let words = self.cx.scan.words_within(self.behind);
        words.first().map_or("", |word| self.cx.text(CleanRange::new(word.start, word.end)))
    }
}

/// The hits in `range` whose key is a period.
pub(super) fn period_hits<'a>(cx: &Context<'a>, range: CleanRange) -> impl Iterator<Item = &'a Hit> + use<'a> {
    cx.scan.within(range).filter(|hit| match hit.entry.tag {
        Tag::PayPeriod => true,
        Tag::PayWord => hit.entry.key != "pay",
        _ => false,
    })
}

/// The last `count` words of `range`.
fn last_words(cx: &Context<'_>, range: CleanRange, count: usize) -> CleanRange {
    let words = cx.scan.words_within(range);
    let first = words.len().saturating_sub(count);
    words
        .get(first)
        .map_or(range, |word| CleanRange::new(if first == 0 { range.start() } else { word.start }, range.end()))
}

/// The first `count` words of `range`.
fn first_words(cx: &Context<'_>, range: CleanRange, count: usize) -> CleanRange {
    let words = cx.scan.words_within(range);
    words.get(count).map_or(range, |word| CleanRange::new(range.start(), word.start))
}

/// `behind` up to where another thought begins.
fn clause_behind(cx: &Context<'_>, behind: CleanRange) -> CleanRange {
    let near = first_words(cx, behind, REACH);
    let mut end = near.end();
    for word in cx.scan.words_within(near) {
        if ENDING_HASHES.has(word.hash) {
            let text = cx.text(CleanRange::new(word.start, word.end));
            // "$150M in assets", "€60 per person" go on; what follows any other of these words is another thing.
            let goes_on = matches!(text, "in" | "per" | "to") && word.start <= near.start() + 2;
            if !goes_on {
                end = word.start;
                break;
            }
        }
    }
    let text = cx.text(CleanRange::new(near.start(), end));
    let mark = text.char_indices().find(|(_, c)| {
        matches!(c, ';' | '|' | '•' | '\n' | '(' | ')' | '[' | ',' | '+' | '–' | '—' | ':' | '!' | '?')
            || is_picture(*c)
    });
    CleanRange::new(near.start(), near.start() + mark.map_or(text.len(), |(at, _)| at) as u32)
}

/// Whether it is one of the pictures that some people put between thoughts.
fn is_picture(c: char) -> bool {
    matches!(c, '\u{2600}'..='\u{27bf}' | '\u{1f300}'..='\u{1faff}')
}

/// `before` from where the last thought begins.
fn clause_before(cx: &Context<'_>, before: CleanRange) -> CleanRange {
    let near = last_words(cx, before, REACH_BEFORE);
    let mut start = near.start();
    for word in cx.scan.words_within(near) {
        if ["plus", "zzgl", "excluding"]
            .iter()
            .any(|stop| stop.eq_ignore_ascii_case(cx.text(CleanRange::new(word.start, word.end))))
        {
            start = word.end;
        }
    }
    let text = cx.text(CleanRange::new(start, near.end()));
    let mark = text.char_indices().rev().find(|(_, c)| matches!(c, ';' | '|' | '•' | '\n' | ',' | '+' | ')'));
    CleanRange::new(start + mark.map_or(0, |(at, c)| at + c.len_utf8()) as u32, near.end())
}
