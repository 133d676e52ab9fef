//! `gendered-pronoun`: see the page beside this file.

use crate::discrimination::{Verdict, own_hits, report, word_at};
use crate::prelude::*;
use crate::wording::fitted;
use jdlint_core::CleanRange;
use jdlint_facts::{Hit, Tag};
/// The rule.
struct GenderedPronoun;

impl Rule for GenderedPronoun {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("gendered-pronoun"),
        group: Group::Discrimination,
        summary: "A pronoun presumes the sex of the person who will do the job",
        level: DefaultLevel::On(Level::Warning),
        confidence: Confidence::Medium,
        reason: Reason::Law,
        fix: FixKind::Unsafe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("gendered_pronoun.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let mut both = CleanRange::empty(0);
        for hit in own_hits(cx, posting, Tag::GenderedPronoun) {
            if hit.entry.key.starts_with("both") {
                both = hit.range;
                say_both(cx, &hit);
            } else if !hit.range.overlaps(both) && speaks_of_the_job_holder(cx, &hit) {
                say_one(cx, posting, &hit);
            }
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<GenderedPronoun>();

/// `he or she`: both sexes are named, so that this is about style.
fn say_both(cx: &mut RuleContext<'_>, hit: &Hit) {
    let fix = neutral(cx, hit);
    let span = cx.document.to_source(hit.range);
    let message = format!("`{}` names two sexes; `they` names everyone", cx.quote(hit.range));
    let report = cx
        .report(span, message)
        .level(Level::Info)
        .says("heavy, and leaves some people out")
        .note("this is about style: both sexes are named, so that no law of the data speaks of it")
        .help("speak to the reader (`you`), or write `they`");
    if let Some((range, words)) = fix {
        report.replace(range, &words, Applicability::Unsafe);
    }
}

fn say_one(cx: &mut RuleContext<'_>, posting: &Posting, hit: &Hit) {
    let Some(verdict) = Verdict::of(cx, posting, "sex-pronoun") else { return };
    let fix = neutral(cx, hit);
    let pronoun =
        cx.scan.words.get(hit.first_word as usize).map_or(hit.range, |word| CleanRange::new(word.start, word.end));
    let message = format!("`{}` presumes the sex of the person", cx.quote(hit.range));
    let (you, they) = if hit.entry.key == "one-possessive" { ("your", "their") } else { ("you", "they") };
    let help = format!("speak to the reader (`{you}`), or write `{they}` in place of `{}`", cx.quote(pronoun));
    let report = report(cx, hit.range, &verdict, message).says("the person may be of any sex").help(help);
    if let Some((range, words)) = fix {
        report.replace(range, &words, Applicability::Unsafe);
    }
}

/// What fits in place of the pronoun, with the verb behind it; `None` where that would need more than a word.
fn neutral(cx: &RuleContext<'_>, hit: &Hit) -> Option<(CleanRange, String)> {
    let range_to = |end: u32| CleanRange::new(hit.range.start(), end);
    let last = (hit.first_word + hit.word_count) as usize;
    let (range, words) = match hit.entry.key {
        "both-subject" => {
            let word = cx.scan.words.get(last)?;
            let verb = verb_at(cx, CleanRange::new(word.start, word.end))?;
            if verb.entry.key == "plain" {
                (hit.range, "they".to_owned())
            } else {
                (range_to(verb.range.end()), format!("they {}", verb.entry.replacement))
            }
        }
        "one-subject" => {
            let word = cx.scan.words.get(last.checked_sub(1)?)?;
            let verb = CleanRange::new(word.start, word.end);
            let text = match verb_at(cx, verb) {
                Some(verb) if !verb.entry.replacement.is_empty() => format!("they {}", verb.entry.replacement),
                Some(_) => format!("they {}", cx.document.text(verb)),
                None => return None,
            };
            (hit.range, text)
        }
        "both-possessive" => {
            let ends_sentence = cx.document.text(hit.range).to_lowercase().ends_with("hers");
            (!ends_sentence).then(|| (hit.range, "their".to_owned()))?
        }
        "one-possessive" => {
            let word = cx.scan.words.get(last.checked_sub(1)?)?;
            (hit.range, format!("their {}", word_at(cx, word)))
        }
        "both-object" => (hit.range, "them".to_owned()),
        _ => (hit.range, "themselves".to_owned()),
    };
    Some(fitted(cx, range, words))
}

fn verb_at(cx: &RuleContext<'_>, range: CleanRange) -> Option<Hit> {
    cx.scan.tagged_within(Tag::PronounVerb, range).next().copied()
}

/// How many bytes before a pronoun its noun is looked for.
const NEAR: u32 = 600;

/// Whether the pronoun stands for the person who will do the job: a noun for that person comes before it, in the same
/// block and at most one sentence away, and no name of somebody in between.
fn speaks_of_the_job_holder(cx: &RuleContext<'_>, hit: &Hit) -> bool {
    let Some(block) = cx.document.block_at(hit.range.start()) else { return false };
    // A noun further away stands for somebody else.
    let start = hit.range.start().saturating_sub(NEAR).max(block.range.start());
    let before = CleanRange::new(start, hit.range.start());
    let holder = cx.scan.tagged_within(Tag::JobHolder, before).last();
    let job = cx.scan.tagged_within(Tag::JobNoun, before).filter(|job| is_the_job(cx, job)).last();
    let Some(holder) = [holder, job].into_iter().flatten().max_by_key(|noun| noun.range.start()) else {
        return opens_a_block_of_duties(cx, hit, block.range.start());
    };
    let between = cx.document.text(CleanRange::new(holder.range.end(), hit.range.start()));
    let sentences = between.matches(". ").count();
    sentences <= 1 && !has_name(between, false)
}

/// Whether the pronoun begins a block of duties ("He will lead"), with nobody's name in the block before.
fn opens_a_block_of_duties(cx: &RuleContext<'_>, hit: &Hit, block_start: u32) -> bool {
    let verb = cx.scan.words.get(hit.first_word as usize + 1).map(|word| word_at(cx, word)).unwrap_or_default();
    let blocks = cx.document.blocks();
    let index = blocks.partition_point(|block| block.range.start() < block_start);
    let previous = index.checked_sub(1).map_or("", |index| cx.document.block_text(&blocks[index]));
    hit.range.start() == block_start && matches!(verb, "will" | "must" | "should") && !has_name(previous, true)
}

/// Whether `job` is named as this one: "the driver", "a driver".
fn is_the_job(cx: &RuleContext<'_>, job: &Hit) -> bool {
    let words = &cx.scan.words[(job.first_word as usize).saturating_sub(3)..job.first_word as usize];
    words.iter().any(|word| matches!(word_at(cx, word), "the" | "The" | "a" | "A" | "an" | "An" | "this" | "This"))
        && !words.iter().any(|word| matches!(word_at(cx, word), "our" | "Our" | "to" | "with" | "by"))
}

/// Whether a capitalised word stands within a sentence of `text`: it may be somebody's name. `starts` says that `text`
/// begins with a sentence.
fn has_name(text: &str, starts: bool) -> bool {
    text.split(". ").enumerate().any(|(index, sentence)| {
        let mut words = sentence.split_whitespace().skip(usize::from(starts || index > 0));
        words.any(|word| word.starts_with(char::is_uppercase) && word.chars().skip(1).any(char::is_lowercase))
    })
}
