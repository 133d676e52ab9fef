//! `shouting`: see the page beside this file.

use crate::prelude::*;
use crate::prose::{is_title, prose_blocks};
use jdlint_core::CleanRange;
use jdlint_core::document::BlockKind;
use jdlint_core::text::Word;

/// The rule.
struct Shouting;

impl Rule for Shouting {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("shouting"),
        group: Group::Wording,
        summary: "Sentences are written in capitals",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Taste,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("shouting.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let runs = runs_of_capitals(cx, posting);
        let [first, others @ ..] = runs.as_slice() else { return };
        let message = format!("`{}` is shouted", cx.quote(*first));
        let spans: Vec<SourceRange> = others.iter().map(|range| cx.document.to_source(*range)).collect();
        let first = cx.document.to_source(*first);
        let mut report = cx
            .report(first, message)
            .says("all in capitals")
            .note("capitals are read as shouting, read more slowly, and spelled out by some screen readers")
            .help("write it in small letters; mark what matters in bold");
        for span in spans {
            report = report.label(span, "and this");
        }
        drop(report);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<Shouting>();

/// So many words in capitals, of so many letters in all, are no abbreviation any more.
const WORDS: u32 = 4;
const LETTERS: u32 = 18;

/// The stretches of the prose that are shouted. Headings, labels and titles in capitals are a custom of their own.
fn runs_of_capitals(cx: &RuleContext<'_>, posting: &Posting) -> Vec<CleanRange> {
    let text = cx.document.clean();
    // Nearly all words begin with a small letter or have one behind the first: this asks for two bytes of each.
    let is_loud = |word: &Word| {
        let bytes = &text.as_bytes()[word.start as usize..word.end as usize];
        bytes.len() > 1 && !bytes[0].is_ascii_lowercase() && !bytes[1].is_ascii_lowercase()
    };
    if cx.scan.words.windows(3).all(|three| !three.iter().all(is_loud)) {
        return Vec::new();
    }
    let mut runs = Vec::new();
    for block in prose_blocks(cx, posting) {
        if is_title(cx, posting, block) || matches!(block.kind, BlockKind::TableCell { .. }) {
            continue;
        }
        if is_like_a_heading(cx.document.block_text(block)) {
            continue;
        }
        let range = block.label.map_or(block.range, |label| label.value);
        let mut run = Run::default();
        for word in cx.scan.words_within(range) {
            let goes_on = run.range.is_some_and(|range| {
                matches!(
                    &text[range.end() as usize..word.start as usize],
                    " " | ", " | " & " | "-" | "'" | "’" | "/" | " - "
                )
            });
            if !goes_on {
                run.end(&mut runs);
            }
            let letters = &text[word.start as usize..word.end as usize];
            if word.in_address || letters.chars().any(char::is_lowercase) {
                run.end(&mut runs);
            } else {
                run.add(word, letters);
            }
        }
        run.end(&mut runs);
    }
    runs
}

/// Whether a block is a short line in capitals that ends like no sentence.
fn is_like_a_heading(text: &str) -> bool {
    const SHORT: usize = 90;
    text.len() <= SHORT
        && !text.contains(char::is_lowercase)
        && !text.trim_end_matches(['"', '”', ')', ' ']).ends_with(['.', '!', '?'])
}

/// A stretch of words in capitals.
#[derive(Debug, Default)]
struct Run {
    range: Option<CleanRange>,
    words: u32,
    letters: u32,
    /// The words of four letters or more with a vowel: a list of abbreviations has few.
    spoken: u32,
}

impl Run {
    fn add(&mut self, word: &Word, letters: &str) {
        let count = letters.chars().filter(|c| c.is_uppercase()).count() as u32;
        let range = CleanRange::new(word.start, word.end);
        // Figures and single letters neither begin a stretch nor count.
        if count < 2 && self.range.is_none() {
            return;
        }
        self.range = Some(self.range.map_or(range, |before| before.cover(range)));
        if count > 1 {
            self.words += 1;
            self.letters += count;
            self.spoken += u32::from(count > 3 && letters.contains(['A', 'E', 'I', 'O', 'U', 'Ä', 'Ö', 'Ü', 'É']));
        }
    }

    /// Keeps the stretch where it is long enough, and begins a new one.
    fn end(&mut self, runs: &mut Vec<CleanRange>) {
        let run = std::mem::take(self);
        if let Some(range) = run.range
            && run.words >= WORDS
            && run.letters >= LETTERS
            && run.spoken >= 3
        {
            runs.push(range);
        }
    }
}
