//! `technology-name`: see the page beside this file.

use crate::prelude::*;
use crate::wording::{is_own_word, near, prose_of};
use jdlint_core::CleanRange;
use jdlint_facts::technologies::{Mention, mention};
use jdlint_facts::{Hit, Tag};

/// The rule.
struct TechnologyName;

impl Rule for TechnologyName {
    type Options = NoOptions;

    const META: RuleMeta = RuleMeta {
        name: RuleName::new("technology-name"),
        group: Group::Wording,
        summary: "The name of a technology is spelled wrong",
        level: DefaultLevel::On(Level::Info),
        confidence: Confidence::High,
        reason: Reason::Practice,
        fix: FixKind::Safe,
        since: "0.1.0",
        languages: &[],
        fold: None,
        page: include_str!("technology_name.md"),
    };

    fn check(cx: &mut RuleContext<'_>, posting: &Posting, _: &Self::Options) {
        let hits: Vec<Hit> = cx.scan.tagged(Tag::TechnologySpelling).copied().collect();
        let mut said = CleanRange::empty(0);
        for hit in hits {
            let Some(found) = mention(&hit, cx.document.clean()) else { continue };
            if found.range.overlaps(said) || !is_own_word(cx, posting, &hit) || !is_wrong(cx, &found) {
                continue;
            }
            said = found.range;
            let Some(name) = found.right else { continue };
            let message = format!("`{}` is spelled `{name}`", cx.quote(found.range));
            cx.report(cx.document.to_source(found.range), message)
                .says("the name has a spelling of its own")
                .note("people who work with it notice, and wonder who wrote the posting")
                .help(format!("write `{name}`"))
                .source(found.technology.source)
                .replace(found.range, name, Applicability::Safe);
        }
    }
}

pub(crate) const ENTRY: RuleEntry = RuleEntry::of::<TechnologyName>();

/// So many bytes around a name say what it means.
const FAR: u32 = 400;

/// Whether the spelling is a wrong one where it stands: in prose, as a word of its own, and with its meaning.
fn is_wrong(cx: &RuleContext<'_>, found: &Mention) -> bool {
    let clean = cx.document.clean();
    let spelling = cx.document.text(found.range);
    let Some(prose) = prose_of(cx, found.range).map(|prose| near(clean, prose, found.range, FAR)) else { return false };
    let is_small = !spelling.contains(char::is_uppercase);
    let within_right_name = cx
        .scan
        .tagged_within(Tag::Technology, prose)
        .filter_map(|right| mention(right, clean))
        .any(|right| right.range.contains(found.range));
    !within_right_name
        && is_a_word(clean, found.range, is_small)
        && cx.document.text(prose).contains(char::is_lowercase)
        && found.technology.is_wrong_in(spelling, cx.document.text(prose))
        && (!is_small || is_sentence(cx, prose))
}

/// Whether the spelling stands on its own: not in the name of a file, a package, a hashtag or a path. Small letters are
/// how these are written, so that a stroke beside them is enough.
fn is_a_word(clean: &str, range: CleanRange, is_small: bool) -> bool {
    let before = clean[..range.start() as usize].chars().next_back();
    let mut behind = clean[range.end() as usize..].chars();
    let (after, next) = (behind.next(), behind.next());
    let ends = |c: Option<char>| c.is_none_or(|c| !matches!(c, '@' | '#' | '\\' | '_' | '$' | '\u{fffc}'));
    let is_stroke = |c: Option<char>| is_small && c.is_some_and(|c| matches!(c, '/' | '-'));
    let goes_on = next.is_some_and(char::is_alphanumeric) && (after == Some('.') || is_stroke(after));
    let goes_before = before == Some('.') || is_stroke(before);
    ends(before) && ends(after) && !goes_on && !goes_before
}

/// Whether `prose` is written in sentences: a line of keywords has all its names in small letters.
fn is_sentence(cx: &RuleContext<'_>, prose: CleanRange) -> bool {
    const SMALL_WORDS: usize = 2;
    let begins = cx.document.text(prose).chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase);
    begins && cx.scan.tagged_within(Tag::StopWord, prose).take(SMALL_WORDS).count() == SMALL_WORDS
}
