//! What the searches of this folder hand over.

use crate::context::Context;
use jdlint_core::document::{Block, BlockId};
use jdlint_core::posting::PlaceholderKind;
use jdlint_core::{CleanRange, FieldName, SourceRange};

/// A placeholder before it is put in order with its neighbours.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// What it stands for.
    pub(super) kind: PlaceholderKind,
    /// Its words, with its marks.
    pub(super) text: CleanRange,
    /// As typed.
    pub(super) span: SourceRange,
    /// The field that its own words name.
    pub(super) field: Option<FieldName>,
    /// Whether its own words say what it stands for, so that what stands around it does not change it.
    pub(super) settled: bool,
    /// Whether it counts only beside others that are sure.
    pub(super) maybe: bool,
    /// Whether it is a passage, in which other tokens stand on their own.
    pub(super) passage: bool,
}

impl Found {
    /// A placeholder at `text`, to be looked at in its surroundings.
    pub(super) fn new(cx: &Context<'_>, kind: PlaceholderKind, text: CleanRange) -> Self {
        let settled = !matches!(kind, PlaceholderKind::Text | PlaceholderKind::Unfinished);
        Self { kind, text, span: cx.source(text), field: None, settled, maybe: false, passage: false }
    }

    /// The same, for `field`.
    pub(super) fn of(mut self, field: Option<FieldName>) -> Self {
        self.field = field;
        self.settled |= field.is_some();
        self
    }

    /// The same, counting only beside others.
    pub(super) fn maybe(mut self) -> Self {
        self.maybe = true;
        self
    }
}

/// What stands before `at` in `block`, and what stands behind `end`.
pub(super) fn around<'a>(cx: &Context<'a>, block: &Block, range: CleanRange) -> (&'a str, &'a str) {
    let before = cx.text(CleanRange::new(block.range.start(), range.start()));
    let after = cx.text(CleanRange::new(range.end(), block.range.end()));
    (before, after)
}

/// The sentence around the clean offset `at`, found by halving: a block can have many.
pub(super) fn sentence_around(cx: &Context<'_>, at: u32) -> CleanRange {
    let blocks = cx.document.blocks();
    let index = blocks.partition_point(|block| block.range.start() <= at).saturating_sub(1);
    let sentences = cx.sentences(BlockId(index as u32));
    let place = sentences.partition_point(|sentence| sentence.end() <= at);
    sentences.get(place).copied().or_else(|| blocks.get(index).map(|block| block.range)).unwrap_or_default()
}

/// The last word of `text`, letters and digits only; empty where something else ends it.
pub(super) fn last_word(text: &str) -> &str {
    let trimmed = text.trim_end_matches(' ');
    let start = trimmed
        .char_indices()
        .rev()
        .take_while(|(_, c)| c.is_alphanumeric())
        .last()
        .map_or(trimmed.len(), |(at, _)| at);
    &trimmed[start..]
}

/// The first word of `text`.
pub(super) fn first_word(text: &str) -> &str {
    let trimmed = text.trim_start_matches(' ');
    let end = trimmed.find(|c: char| !c.is_alphanumeric()).unwrap_or(trimmed.len());
    &trimmed[..end]
}

/// Whether `c` is the sign of a currency.
pub(super) fn is_currency(c: char) -> bool {
    matches!(c, '$' | '€' | '£' | '¥' | '₹' | '₽' | '₺' | '₩' | '₴')
}

/// Whether `word` is the code of a currency.
pub(super) fn is_currency_code(word: &str) -> bool {
    const CODES: &[&str] = &[
        "AED", "AUD", "BRL", "CAD", "CHF", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "INR", "JPY", "LPA", "MXN", "MYR",
        "NOK", "NZD", "PHP", "PLN", "RON", "SEK", "SGD", "USD", "ZAR",
    ];
    CODES.contains(&word)
}
