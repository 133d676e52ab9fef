//! `hard-to-read`: see the page beside this file.

use crate::parts::is_unread;
use crate::prelude::*;
use crate::prose::passages;
use jdlint_core::CleanRange;
use jdlint_facts::Language;
use schemars::JsonSchema;
use serde::Deserialize;

/// The rule.
struct HardToRead;

/// How hard a text may be.
#[derive(Clone, Copy, Debug, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct HardToReadOptions {
    /// A text of this grade is fine: years of school. A matter of taste.
    grade: f64,
    /// Texts of fewer words are too short to tell. A matter of taste.
    from_words: u32,
}

impl Default for HardToReadOptions {
    fn default() -> Self {
        Self { grade: 16.0, from_words: 100 }
    }
}

impl Rule for HardToRead {
    type Options = HardToReadOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("hard-to-read"),
        group: Group::Wording,
        summary: "The text asks for many years of school",
        level: DefaultLevel::Off(Level::Warning),
        confidence: Confidence::Low,
        reason: Reason::Taste,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[Language::English],
        fold: None,
        page: include_str!("hard_to_read.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, options: &Self::Options) {
        // The index is made for English.
        if cx.language != Language::English || is_unread(cx, posting) {
            return;
        }
        let mut all = Measure::default();
        let mut hardest: Option<(f64, CleanRange)> = None;
        for (_, sentences) in passages(cx, posting) {
            for sentence in sentences {
                let own = Measure::of(cx, sentence);
                // A list without full stops; `long-sentence` speaks of it.
                if own.words > MANY_WORDS {
                    continue;
                }
                all.add(&own);
                if own.words >= FEW_WORDS && hardest.is_none_or(|(grade, _)| own.grade() > grade) {
                    hardest = Some((own.grade(), sentence));
                }
            }
        }
        let Some((_, hardest)) = hardest else { return };
        let grade = all.grade();
        if all.words < options.from_words || grade <= options.grade {
            return;
        }
        let span = cx.document.to_source(hardest);
        cx.report(span, format!("the text reads at grade {grade:.0}"))
            .says("the hardest sentence")
            .note(format!(
                "by the Automated Readability Index, years of school in the United States; more than {:.0} is too much is \
                 taste, set it with `grade`",
                options.grade
            ))
            .help("shorten the longest sentences first, then the longest words");
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<HardToRead>();

/// Sentences of fewer words are not called the hardest: two long words are no sentence.
const FEW_WORDS: u32 = 8;

/// Longer ones are no sentences: lines that were glued together, lists with commas.
const MANY_WORDS: u32 = 60;

/// What the Automated Readability Index counts.
#[derive(Clone, Copy, Debug, Default)]
struct Measure {
    letters: u32,
    words: u32,
    sentences: u32,
}

impl Measure {
    fn of(cx: &RuleContext<'_>, sentence: CleanRange) -> Self {
        let words = cx.scan.words_within(sentence);
        let letters = words.iter().map(|word| cx.document.text(CleanRange::new(word.start, word.end)).chars().count());
        Self { letters: letters.sum::<usize>() as u32, words: words.len() as u32, sentences: 1 }
    }

    fn add(&mut self, other: &Self) {
        self.letters += other.letters;
        self.words += other.words;
        self.sentences += other.sentences;
    }

    fn grade(&self) -> f64 {
        if self.words == 0 || self.sentences == 0 {
            return 0.0;
        }
        let (letters, words, sentences) = (f64::from(self.letters), f64::from(self.words), f64::from(self.sentences));
        4.71 * letters / words + 0.5 * words / sentences - 21.43
    }
}
