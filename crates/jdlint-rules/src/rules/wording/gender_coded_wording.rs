//! `gender-coded-wording`: see the page beside this file.

use crate::prelude::*;
use crate::prose::prose_blocks;
use jdlint_core::CleanRange;
use jdlint_facts::Language;
use jdlint_facts::stems::{Coding, STUDY, coding_of};
use schemars::JsonSchema;
use serde::Deserialize;

/// The rule.
struct GenderCodedWording;

/// Which classes are reported.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields, rename_all = "kebab-case")]
struct GenderCodedOptions {
    /// The least class that is worth a word: `coded` (the lists differ), `strongly` (by more than three words), or `any`
    /// (neutral and empty ones too).
    report: Least,
}

/// The least class that is reported.
#[derive(Clone, Copy, Debug, Default, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
enum Least {
    /// Masculine-coded, feminine-coded, and strongly so.
    #[default]
    Coded,
    /// Strongly masculine-coded or strongly feminine-coded.
    Strongly,
    /// Every posting, to see where it stands.
    Any,
}

impl Rule for GenderCodedWording {
    type Options = GenderCodedOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("gender-coded-wording"),
        group: Group::Wording,
        summary: "The words of the posting lean to a masculine or a feminine ring",
        level: DefaultLevel::Off(Level::Warning),
        confidence: Confidence::Low,
        reason: Reason::Practice,
        fix: FixKind::None,
        since: "0.1.0",
        languages: &[Language::English],
        fold: None,
        page: include_str!("gender_coded_wording.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, options: &Self::Options) {
        let words = coded_words(cx, posting);
        let class = Class::of(&words);
        if class.rank() < options.report.rank() {
            return;
        }
        let (masculine, feminine) = (words.count(Coding::Masculine), words.count(Coding::Feminine));
        let message = format!("the wording is {}: {masculine} masculine, {feminine} feminine words", class.as_str());
        let rate = |count: usize| 100.0 * count as f64 / words.all.max(1) as f64;
        let note = format!(
            "of {} words that is {:.1} masculine and {:.1} feminine ones in 100; the lists are those of Gaucher, Friesen \
             and Kay 2011, the classes those of the Gender Decoder",
            words.all,
            rate(masculine),
            rate(feminine)
        );
        let coded: Vec<(SourceRange, Coding)> =
            words.coded.iter().map(|(range, coding)| (cx.document.to_source(*range), *coding)).collect();
        let (place, others) = match coded.split_first() {
            Some(((place, _), others)) => (*place, others),
            None => (posting.anchors.title, [].as_slice()),
        };
        let mut report = cx.report(place, message).note(note).source(STUDY).help(
            "aim at a balance, not at single words: “we decide together” for “we are driven by decisive leaders”",
        );
        if let Some((_, coding)) = coded.first() {
            report = report.says(ring(*coding));
        }
        for (place, coding) in others {
            report = report.label(*place, ring(*coding));
        }
        drop(report);
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<GenderCodedWording>();

impl Least {
    fn rank(self) -> u8 {
        match self {
            Self::Any => 0,
            Self::Coded => 2,
            Self::Strongly => 3,
        }
    }
}

/// What a posting comes to, as the Gender Decoder has it: by the difference of the counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Class {
    /// No coded word.
    Empty,
    /// As many of one kind as of the other.
    Neutral,
    /// Up to three more of one kind.
    Coded(Coding),
    /// More than three more of one kind.
    Strongly(Coding),
}

impl Class {
    fn of(words: &Words) -> Self {
        let (masculine, feminine) = (words.count(Coding::Masculine), words.count(Coding::Feminine));
        let leader = if masculine > feminine { Coding::Masculine } else { Coding::Feminine };
        match masculine.abs_diff(feminine) {
            0 if masculine == 0 => Self::Empty,
            0 => Self::Neutral,
            1..=3 => Self::Coded(leader),
            _ => Self::Strongly(leader),
        }
    }

    fn as_str(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Neutral => "neutral",
            Self::Coded(Coding::Masculine) => "masculine-coded",
            Self::Coded(Coding::Feminine) => "feminine-coded",
            Self::Strongly(Coding::Masculine) => "strongly masculine-coded",
            Self::Strongly(Coding::Feminine) => "strongly feminine-coded",
        }
    }

    fn rank(self) -> u8 {
        match self {
            Self::Empty => 0,
            Self::Neutral => 1,
            Self::Coded(_) => 2,
            Self::Strongly(_) => 3,
        }
    }
}

/// The words of a posting, as far as their ring goes.
#[derive(Debug, Default)]
struct Words {
    /// How many words were looked at.
    all: usize,
    /// Those with a ring, each once.
    coded: Vec<(CleanRange, Coding)>,
}

impl Words {
    fn count(&self, coding: Coding) -> usize {
        self.coded.iter().filter(|(_, other)| *other == coding).count()
    }
}

/// The coded words of the prose. Words that hyphens join are one word where the whole begins with a stem, else several;
/// what stands behind an apostrophe is none.
fn coded_words(cx: &RuleContext<'_>, posting: &Posting) -> Words {
    let mut found = Words::default();
    let clean = cx.document.clean();
    let said = cx.said(posting);
    for block in prose_blocks(cx, posting) {
        let words = cx.scan.words_within(block.range);
        let joined = |at: usize| {
            words.get(at + 1).is_some_and(|next| &clean[words[at].end as usize..next.start as usize] == "-")
        };
        let mut at = 0;
        while at < words.len() {
            let (first, word) = (at, &words[at]);
            at += 1;
            let is_letter = word.end - word.start == 1 && clean[..word.start as usize].ends_with(['\'', '’']);
            let is_own = !is_letter && !said.statements.contains(word.range());
            if word.in_address || !is_own || said.is_in_name(cx.document.text(word.range())) {
                continue;
            }
            found.all += 1;
            let mut last = first;
            while joined(last) {
                last += 1;
            }
            let whole = CleanRange::new(word.start, words[last].end);
            if let Some(coding) = coding_of(cx.document.text(whole)) {
                found.coded.push((whole, coding));
                at = last + 1;
            } else if let Some(coding) = coding_of(cx.document.text(CleanRange::new(word.start, word.end))) {
                found.coded.push((CleanRange::new(word.start, word.end), coding));
            }
        }
    }
    found
}

fn ring(coding: Coding) -> &'static str {
    match coding {
        Coding::Masculine => "masculine",
        Coding::Feminine => "feminine",
    }
}
