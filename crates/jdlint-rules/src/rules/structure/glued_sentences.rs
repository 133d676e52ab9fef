//! `glued-sentences`: see the page beside this file.

use crate::prelude::*;
use crate::structure::MAX_LABELS;
use jdlint_core::text::Word;
use jdlint_core::{CleanRange, Document, Edit};
use jdlint_facts::Tag;

/// The rule.
struct GluedSentences;

impl Rule for GluedSentences {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("glued-sentences"),
        group: Group::Structure,
        summary: "No space stands between two sentences",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Defect,
        fix: FixKind::Safe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("glued_sentences.md"),
    };

    fn check(cx: &mut RuleContext<'_>, _: &Posting, _: &Self::Options) {
        let places = glued(cx);
        let Some(first) = places.first() else { return };
        let message = match places.len() {
            1 => format!("no space behind the sentence in `{}`", cx.quote(first.range)),
            count => format!("no space behind {count} sentences, as in `{}`", cx.quote(first.range)),
        };
        let document = cx.document;
        let edits: Option<Vec<Edit>> = places.iter().map(|place| place.edit(document)).collect();
        let is_certain = places.iter().all(|place| place.is_certain);
        let applicability = if is_certain { Applicability::Safe } else { Applicability::Unsafe };
        let mut report = cx
            .report(document.to_source(first.range), message)
            .says("two sentences stand together")
            .note("line breaks that were lost in copying leave a text that is hard to read, on the page and aloud")
            .help("put a space or a line break between them");
        for place in places.iter().skip(1).take(MAX_LABELS) {
            report = report.label(document.to_source(place.range), "and here");
        }
        report.fix("put spaces between the sentences", applicability, edits.unwrap_or_default());
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<GluedSentences>();

/// Where two sentences are glued together.
struct Glued {
    /// The last word of the one, and the first of the other.
    range: CleanRange,
    /// Where the space belongs.
    at: u32,
    /// Whether it can be nothing else.
    is_certain: bool,
}

impl Glued {
    fn edit(&self, document: &Document) -> Option<Edit> {
        // The place lies within one verbatim stretch where both characters around it do.
        let around = CleanRange::new(self.at - 1, self.range.end());
        if !document.is_replaceable(around) {
            return None;
        }
        let at = document.to_source(around).start() + 1;
        Some(Edit::new(SourceRange::empty(at), " "))
    }
}

/// All places, in order.
fn glued(cx: &RuleContext<'_>) -> Vec<Glued> {
    let clean = cx.document.clean();
    let words = &cx.scan.words;
    let mut found = Vec::new();
    for (index, pair) in words.windows(2).enumerate() {
        let [before, after] = pair else { continue };
        // Most words are parted by a space.
        if after.start != before.end + 1 || !matches!(clean.as_bytes()[before.end as usize], b'.' | b'!' | b'?') {
            continue;
        }
        let beyond = words.get(index + 2);
        let second = CleanRange::new(after.start, after.end);
        let is_name = before.in_address || cx.scan.tagged_within(Tag::NameEnding, second).next().is_some();
        if !is_name && ends_sentence(clean, before) && begins_sentence(clean, after, beyond) {
            let range = CleanRange::new(before.start, after.end);
            let is_certain = cx.scan.tagged_within(Tag::StopWord, second).next().is_some();
            found.push(Glued { range, at: after.start, is_certain });
        }
    }
    found
}

/// Whether `word` can end a sentence: small letters to its end, and enough of them to be no abbreviation ("St.Gallen").
fn ends_sentence(clean: &str, word: &Word) -> bool {
    const SHORTEST: usize = 4;
    let text = &clean[word.start as usize..word.end as usize];
    let before = clean[..word.start as usize].chars().next_back();
    // "e.g.Example" and "www.example.Com" have a point before the word too.
    let follows_point = matches!(before, Some('.' | '@' | '/' | '_'));
    text.chars().count() >= SHORTEST && !follows_point && text.chars().skip(1).all(char::is_lowercase)
}

/// Whether `word` can begin one: a capital and small letters, followed by a space ("Booking.Com" and "System.Out.Print"
/// are names).
fn begins_sentence(clean: &str, word: &Word, beyond: Option<&Word>) -> bool {
    let text = &clean[word.start as usize..word.end as usize];
    let mut chars = text.chars();
    let capital = chars.next().is_some_and(char::is_uppercase) && chars.all(char::is_lowercase);
    let behind = clean[word.end as usize..].chars().next();
    let goes_on = matches!(behind, Some(' ' | ',' | '\'' | '\u{2019}' | '-'))
        && beyond.is_some_and(|next| next.start <= word.end + 4);
    capital && goes_on
}
